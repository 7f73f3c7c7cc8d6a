"""Writes the JSON Schema of an analysis as JSON; it is made from the model, so that neither can say what the other does not."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from clausecheck.itself import About
from clausecheck.model import Analysis, Contract, Finding, Line, Silence, Term
from clausecheck.report.as_json import SCHEMA, Json

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_VALUE = get_type_hints(Term)["value"]
_PLAIN: dict[Any, Json] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    object: {},
}
_TEXTS: Json = {"type": "array", "items": {"type": "string"}}
_ASKING: Json = {"questions": _TEXTS, "whom": {**_TEXTS, "description": "Whom to ask each question, in their order."}}


def schema() -> Json:
    """The JSON Schema of what `--format json` writes."""
    nouns: dict[str, Json] = {}
    whole = _noun(Analysis, nouns)
    nouns["Value"] = _term_value()
    return {"$schema": _DIALECT, "title": "An analysis made by clausecheck", **whole, "$defs": nouns}


def _noun(kind: type, nouns: dict[str, Json]) -> Json:
    """A noun of the model as an object."""
    properties, needed = _fields(kind, nouns)
    if kind is Contract:  # what the paper says of itself stands with it
        more, needed_too = _fields(About, nouns)
        properties, needed = {**properties, **more}, [*needed, *needed_too]
    added = _ADDED.get(kind, {})
    return {
        "description": inspect.getdoc(kind),
        "type": "object",
        "properties": {**properties, **added},
        "required": sorted({*needed, *added}),
    }


def _fields(kind: type, nouns: dict[str, Json]) -> tuple[Json, list[str]]:
    """Its fields, and which must be there; one with a default may be missing, since older analyses lack it."""
    said, hints = dict(_said(kind)), get_type_hints(kind)
    written = [one for one in fields(kind) if one.name not in _LEFT_OUT.get(kind, ())]
    properties: Json = {one.name: _with(said.get(one.name), _of(hints[one.name], nouns)) for one in written}
    return properties, [one.name for one in written if _is_needed(one)]


def _is_needed(one: Field[Any]) -> bool:
    return one.default is MISSING and one.default_factory is MISSING and one.name != "text"


def _of(kind: Any, nouns: dict[str, Json]) -> Json:
    """A value of the kind that an annotation of the model names."""
    if kind == _VALUE:
        return {"$ref": "#/$defs/Value"}
    if kind in _PLAIN:
        return _PLAIN[kind]
    if isinstance(kind, type) and is_dataclass(kind):
        return _referred(kind, nouns)
    origin, inside = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return {"anyOf": [_of(one, nouns) for one in inside]}
    if origin is Literal:
        return {"enum": list(inside)}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": _of(inside[1], nouns)}
    assert origin is tuple, kind
    if inside[-1] is Ellipsis:
        return {"type": "array", "items": _of(inside[0], nouns)}
    return _row([_of(one, nouns) for one in inside])


def _referred(kind: type, nouns: dict[str, Json]) -> Json:
    if kind.__name__ not in nouns:
        nouns[kind.__name__] = {}  # its own fields may refer to it
        nouns[kind.__name__] = _line(nouns) if kind is Line else _noun(kind, nouns)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _line(nouns: dict[str, Json]) -> Json:
    """A line stands as a row of its fields."""
    hints, said = get_type_hints(Line), dict(_said(Line))
    told = [_with(said.get(one.name, one.name), _of(hints[one.name], nouns)) for one in fields(Line)]
    return {"description": inspect.getdoc(Line), **_row(told)}


def _row(values: list[Json]) -> Json:
    return {"type": "array", "prefixItems": values, "minItems": len(values), "maxItems": len(values)}


def _term_value() -> Json:
    several: Json = {"type": "array", "items": {"$ref": "#/$defs/Value"}}
    number: Json = {"type": "number"}
    contradiction: Json = {
        "type": "object",
        "properties": {"words": number, "digits": number},
        "required": ["words", "digits"],
    }
    return {
        "description": "A number in the term's unit, a choice, “blank”, several of them, or words and digits at odds.",
        "anyOf": [number, {"type": "string"}, several, contradiction],
    }


def _with(said: str | None, told: Json) -> Json:
    return {"description": said, **told} if said else told


def _said(kind: type) -> Iterator[tuple[str, str]]:
    """What stands in the model under each field of a noun."""
    (noun,) = ast.parse(inspect.getsource(kind)).body
    assert isinstance(noun, ast.ClassDef)
    for field, below in zip(noun.body, noun.body[1:], strict=False):
        is_text = isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and is_text:
            yield field.target.id, " ".join(str(below.value.value).split())  # type: ignore[attr-defined]


_LEFT_OUT: dict[type, tuple[str, ...]] = {
    Analysis: ("about",),
    Finding: ("questions",),
    Silence: ("questions",),
}
_ADDED: dict[type, Json] = {
    Analysis: {
        "schema": {"const": SCHEMA},
        "clausecheck": {"type": "string", "description": "The version that made it."},
    },
    Contract: {"words": {"type": "integer"}},
    Finding: {
        **_ASKING,
        "terms": {"type": "object", "additionalProperties": {"$ref": "#/$defs/Value"}},
        "term_quotes": {"type": "object", "additionalProperties": {"type": "string"}},
    },
    Silence: _ASKING,
}
"""Where the JSON differs from the model: fields that it does not have, and what it has besides."""
