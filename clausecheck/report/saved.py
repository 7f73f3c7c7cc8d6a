"""A saved analysis is read back from its JSON; what is not one is refused, with the place that is wrong."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from sys import float_info
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from clausecheck.errors import ContractError
from clausecheck.model import Analysis, Contract, Finding, Line, Silence, Term, Value
from clausecheck.report.as_json import SCHEMA

NEXT_STEP = "Make it anew from the contract: clausecheck review CONTRACT --format json."


def read(told: str, *, file: str) -> Analysis:
    """The analysis in a JSON text; raises ContractError, naming `file`, when there is none."""
    try:
        values = json.loads(told)
    except (ValueError, RecursionError) as fault:
        raise ContractError(file, "this is not JSON", NEXT_STEP) from fault
    return from_dict(values, file=file)


def from_dict(values: object, *, file: str = "saved analysis") -> Analysis:
    """The analysis that `to_dict` wrote; where the text was left out, the contract's text is "".

    Raises ContractError, naming `file` and the place, when the values are not a saved analysis.
    """
    try:
        analysis: Analysis = _read(Analysis, values, "")
        _check(analysis)
    except (_WrongError, RecursionError) as wrong:
        raise ContractError(file, f"this is not an analysis saved by clausecheck: {wrong}", NEXT_STEP) from wrong
    return analysis


class _WrongError(Exception):
    """A value that a saved analysis cannot hold, and where it stands."""


def _read(kind: Any, value: object, path: str) -> Any:
    """A value of the kind that an annotation of the model names."""
    if kind == _hints(Term)["value"]:
        return _term_value(value, path)
    if isinstance(kind, type) and is_dataclass(kind):
        return _noun(kind, value, path)
    origin, inside = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return None if value is None else _read(next(one for one in inside if one is not NoneType), value, path)
    if origin is Literal:
        return _kept(value in inside, value, path, f"one of {', '.join(inside)}")
    if origin is tuple:
        return _row(inside, value, path)
    if origin is Mapping:
        return _mapping(inside[1], value, path)
    if kind is object:
        return _frozen(value)
    if kind is bool:
        return _kept(isinstance(value, bool), value, path, "true or false")
    if kind is float:
        return _kept(_is_number(value), value, path, "a number")
    return _kept(isinstance(value, kind) and not isinstance(value, bool), value, path, _NAMES[kind])


def _noun(kind: type, value: object, path: str) -> Any:
    """A noun of the model from its object; only a field with a default may be missing."""
    held = SHAPES[kind](value, path) if kind in SHAPES else value
    _kept(isinstance(held, dict), held, path, "an object")
    assert isinstance(held, dict)
    hints = _hints(kind)
    found: dict[str, object] = {}
    for one in fields(kind):
        here = f"{path} → {one.name}" if path else one.name
        if one.name in held:
            found[one.name] = _read(hints[one.name], held[one.name], here)
        elif one.default is MISSING:
            raise _WrongError(f"{here} is missing")
    return kind(**found)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _row(inside: tuple[Any, ...], value: object, path: str) -> tuple[Any, ...]:
    """A tuple of many of one kind, or of a fixed length such as a span."""
    _kept(isinstance(value, list | tuple), value, path, "a list")
    assert isinstance(value, list | tuple)
    if inside[-1] is Ellipsis:
        return tuple(_read(inside[0], one, f"{path} {at + 1}") for at, one in enumerate(value))
    _kept(len(value) == len(inside), value, path, f"{len(inside)} values")
    return tuple(_read(one_kind, one, path) for one_kind, one in zip(inside, value, strict=True))


def _mapping(kind: Any, value: object, path: str) -> dict[str, Any]:
    _kept(isinstance(value, dict), value, path, "an object")
    assert isinstance(value, dict)
    return {name: _read(kind, one, f"{path} → {name}") for name, one in value.items()}


def _term_value(value: object, path: str) -> Value:
    """A number, a choice, several of them, or a contradiction between words and digits."""
    if isinstance(value, list | tuple):
        return tuple(_term_value(one, path) for one in value)
    if isinstance(value, dict):
        _kept({"words", "digits"} <= value.keys(), value, path, "words and digits")
        return _mapping(float, value, path)
    _kept(isinstance(value, str) or _is_number(value), value, path, "a number or a word")
    assert isinstance(value, int | float | str)
    return value


def _is_number(value: object) -> bool:
    """Whether it can be counted with; a file changed by hand may hold NaN, or more digits than any number has."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= float_info.max


def _frozen(value: object) -> object:
    return tuple(_frozen(one) for one in value) if isinstance(value, list) else value


def _kept(fits: bool, value: object, path: str, wanted: str) -> Any:
    if not fits:
        raise _WrongError(f"{path or 'the whole'} is not {wanted}")
    return value


def _check(analysis: Analysis) -> None:
    """Every quote must be what stands at its place, or a wrong place would be shown with confidence."""
    text = analysis.contract.text
    for one in analysis.findings:
        if text and text[one.start : one.end] != one.quote:
            raise _WrongError(f"the quote of finding {one.id} is not what stands at its place")
    for stall in analysis.stalls:
        if text and text[stall.start : stall.end] != stall.quote:
            raise _WrongError(f"the quote of the phrase {stall.id} is not what stands at its place")


def _analysis_shape(value: object, path: str) -> object:
    """The JSON keeps what the paper says of itself with the contract."""
    if not isinstance(value, dict) or value.get("schema") != SCHEMA:
        raise _WrongError(f"“schema” is not {SCHEMA}")
    return {**value, "about": value.get("contract")}


def _contract_shape(value: object, path: str) -> object:
    return {"text": "", **value} if isinstance(value, dict) else value


def _line_shape(value: object, path: str) -> object:
    """The JSON keeps a line as a row, which is a third of the size."""
    names = tuple(one.name for one in fields(Line))
    _kept(isinstance(value, list | tuple) and len(value) == len(names), value, path, f"{len(names)} values")
    assert isinstance(value, list | tuple)
    return dict(zip(names, value, strict=True))


def _asking_shape(value: object, path: str) -> object:
    """The JSON keeps questions as plain texts, and beside them whom to ask."""
    if not isinstance(value, dict):
        return value
    texts, whoms = value.get("questions"), value.get("whom", [])
    if not isinstance(texts, list) or not isinstance(whoms, list) or len(texts) != len(whoms):
        raise _WrongError(f"{path}: “questions” and “whom” do not match")
    return {**value, "questions": [{"text": text, "whom": whom} for text, whom in zip(texts, whoms, strict=True)]}


SHAPES: dict[type, Callable[[object, str], object]] = {
    Analysis: _analysis_shape,
    Contract: _contract_shape,
    Line: _line_shape,
    Finding: _asking_shape,
    Silence: _asking_shape,
}
"""Nouns that stand in the JSON in another shape than in the model, and the way back."""

_NAMES: dict[Any, str] = {str: "text", int: "a whole number"}
