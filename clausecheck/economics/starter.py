"""Writes a file of assumptions to begin with: what the contracts say with its words, and what is yours to give."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from textwrap import wrap
from typing import get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from clausecheck.economics import words
from clausecheck.economics.assumptions import QUESTIONS, Assumptions
from clausecheck.economics.from_contract import proposals
from clausecheck.economics.proposal import Proposal
from clausecheck.model import Analysis

WIDTH = 100
_INDENT = "  "


def filled(offer: Analysis, alternative: Analysis | None = None) -> dict[str, object]:
    """Assumptions as plain values that `check` takes once what is yours (None) is given; each read one with its words."""
    return _filled(Assumptions, proposals(offer, alternative), "")


def starter(offer: Analysis, alternative: Analysis | None = None) -> str:
    """The same as a YAML file with a comment above each value."""
    found = proposals(offer, alternative)
    names = [one.contract.file for one in (offer, alternative) if one is not None]
    lines = [*_comment(words.STARTER.format(files=" and ".join(names)), 0), *_part(Assumptions, found, "", 0)]
    return "\n".join(lines) + "\n"


def _filled(part: type[BaseModel], found: Mapping[str, Proposal], at: str) -> dict[str, object]:
    told: dict[str, object] = {}
    for name, field in part.model_fields.items():
        place = f"{at}.{name}" if at else name
        below = _below(field)
        if below and not _is_optional(field):
            told[name] = _filled(below, found, place)
        elif not below:
            told[name] = _with_source(found[place], field) if place in found else field.default
    return told


def _with_source(one: Proposal, field: FieldInfo) -> dict[str, object]:
    """The value, or what counts until there is one, with what the contract says of it."""
    source = {key: value for key, value in asdict(one.source).items() if value not in ("", None)}
    return {"value": field.default if one.value is None else one.value, **source}


def _part(part: type[BaseModel], found: Mapping[str, Proposal], at: str, depth: int) -> Iterator[str]:
    for name, field in part.model_fields.items():
        place = f"{at}.{name}" if at else name
        below = _below(field)
        if below and _is_optional(field):
            yield from _if_wanted(below, name)
        elif below:
            yield from ("",) if depth == 0 else ()
            yield f"{_INDENT * depth}{name}:"
            yield from _part(below, found, place, depth + 1)
        else:
            yield from ("",) if depth == 0 else ()
            yield from _value(name, field, place, found.get(place), depth)


def _value(name: str, field: FieldInfo, place: str, one: Proposal | None, depth: int) -> Iterator[str]:
    indent = _INDENT * depth
    yield from _comment(_sentence(field.description or words.NAMES[place]), depth)
    if one is None and field.default is None:
        yield from _comment(QUESTIONS.get(name, words.STARTER_OPEN), depth)
        yield f"{indent}{name}:   {words.STARTER_YOURS}"
    elif one is None:
        yield f"{indent}{name}: {_scalar(field.default)}"
    else:
        yield f"{indent}{name}:"
        for key, value in _with_source(one, field).items():
            mark = f"   {words.STARTER_YOURS}" if value is None else ""
            yield f"{indent}{_INDENT}{key}: {'' if value is None else _scalar(value)}{mark}".rstrip()


def _if_wanted(below: type[BaseModel], name: str) -> Iterator[str]:
    """A part that may be left out stands there as a comment."""
    yield ""
    yield from _comment(f"{(below.__doc__ or '').rstrip('.')}: {words.STARTER_IF_WANTED}", 0)
    yield f"# {name}:"
    for inner, field in below.model_fields.items():
        yield f"#   {inner}:   # {field.description}"


def _comment(text: str, depth: int) -> Iterator[str]:
    indent = _INDENT * depth
    yield from (f"{indent}# {line}" for line in wrap(text, WIDTH - len(indent) - 2))


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _scalar(value: object) -> str:
    """A value as YAML; JSON's form of it is one."""
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_scalar, value))}]"
    return json.dumps(value, ensure_ascii=False)


def _below(field: FieldInfo) -> type[BaseModel] | None:
    """The part that a field holds, if it holds one."""
    kinds = (field.annotation, *get_args(field.annotation))
    return next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)), None)


def _is_optional(field: FieldInfo) -> bool:
    return type(None) in get_args(field.annotation)
