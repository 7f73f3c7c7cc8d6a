"""Checks a spaCy token pattern without spaCy: known attributes with fitting values, and no trained model needed."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence

from clausecheck.pattern_files import regular_expressions

_TEXTS = ("ORTH", "TEXT", "LOWER", "NORM", "SHAPE")
_FLAGS = (
    "IS_ALPHA", "IS_ASCII", "IS_DIGIT", "IS_LOWER", "IS_UPPER", "IS_TITLE", "IS_PUNCT", "IS_SPACE", "IS_STOP",
    "IS_CURRENCY", "IS_BRACKET", "IS_QUOTE", "IS_LEFT_PUNCT", "IS_RIGHT_PUNCT", "LIKE_NUM", "LIKE_URL", "LIKE_EMAIL",
    "SPACY",
)  # fmt: skip
_NEEDS_MODEL = (
    "LEMMA", "POS", "TAG", "DEP", "MORPH", "HEAD", "ENT_TYPE", "ENT_ID", "ENT_KB_ID", "ENT_IOB", "IS_SENT_START",
    "SENT_START",
)  # fmt: skip
_KNOWN = sorted((*_TEXTS, *_FLAGS, "LENGTH", "OP"))
_OPERATOR = re.compile(r"[!?+*]|\{([0-9]{1,3})\}|\{([0-9]{0,3}),([0-9]{1,3})\}|\{([0-9]{1,3}),\}")
_LISTS = ("IN", "NOT_IN", "IS_SUBSET", "IS_SUPERSET", "INTERSECTS")
_COMPARISONS = ("==", "!=", ">=", "<=", ">", "<")
_FUZZY = re.compile(r"FUZZY[1-9]?")


def problem(tokens: Sequence[Mapping[str, object]]) -> str:
    """What is wrong with a token pattern, or nothing."""
    if not tokens:
        return "an empty token pattern"
    if all(not _must_stand(token) for token in tokens):
        return "nothing in this token pattern has to stand in the text, so it would match everywhere"
    return next((wrong for token in tokens if (wrong := _wrong_token(token))), "")


def _must_stand(token: Mapping[str, object]) -> bool:
    given = {key.upper(): value for key, value in token.items()}
    operator = str(given.pop("OP", ""))
    return bool(given) and not operator.startswith(("?", "*", "!", "{0", "{,"))


def _wrong_token(token: Mapping[str, object]) -> str:
    if len({key.upper() for key in token}) < len(token):
        return "an attribute stands twice in one token"
    return next((wrong for key, value in token.items() if (wrong := _wrong(key.upper(), value))), "")


def _wrong(key: str, value: object) -> str:
    if key in _NEEDS_MODEL:
        return f"`{key}` needs a trained model, and clausecheck uses none; write LOWER or a REGEX instead"
    if key not in _KNOWN:
        near = difflib.get_close_matches(key, _KNOWN, n=1)
        hint = f"; did you mean `{near[0]}`?" if near else f"; known are {', '.join(_KNOWN)}"
        return f"unknown token attribute `{key}`{hint}"
    if key == "OP":
        return _wrong_operator(value)
    if key in _FLAGS:
        return "" if isinstance(value, bool) else f"`{key}` must be true or false"
    return _wrong_value(key, value)


def _wrong_operator(value: object) -> str:
    match = _OPERATOR.fullmatch(str(value)) if isinstance(value, str) else None
    if not match:
        return f"OP `{value}` is not one of ! ? + * {{n}} {{n,m}} {{n,}} {{,m}}"
    if match[1] == "0" or (match[3] and int(match[2] or 0) > int(match[3])) or match[3] == "0":
        return f"OP `{value}` can never match"
    return ""


def _wrong_value(key: str, value: object) -> str:
    if not isinstance(value, Mapping):
        return _wrong_type(key, value)
    if not value:
        return f"`{key}` says nothing; give a word or an operator such as IN or REGEX"
    return next((wrong for operator, inner in value.items() if (wrong := _wrong_inside(key, operator, inner))), "")


def _wrong_inside(key: str, operator: str, value: object) -> str:
    if operator in _LISTS:
        return _first_wrong(key, value) if isinstance(value, list) and value else f"`{operator}` needs a list"
    if key == "LENGTH":
        return _wrong_type(key, value) if operator in _COMPARISONS else f"unknown operator `{operator}` for LENGTH"
    if operator == "REGEX" or _FUZZY.fullmatch(operator):
        return next((wrong for text in _texts(value) if (wrong := _wrong_text(operator, text))), "")
    return f"unknown operator `{operator}` in a token pattern"


def _wrong_text(operator: str, text: object) -> str:
    if not isinstance(text, str):
        return f"`{operator}` needs text"
    return regular_expressions.problem(text) if operator == "REGEX" else ""


def _texts(value: object) -> list[object]:
    """`REGEX` and `FUZZY` take one text, or several under IN or NOT_IN."""
    if isinstance(value, Mapping) and len(value) == 1 and set(value) <= {"IN", "NOT_IN"}:
        value = next(iter(value.values()))
        return value if isinstance(value, list) else [None]
    return [value]


def _first_wrong(key: str, values: Iterable[object]) -> str:
    return next((wrong for value in values if (wrong := _wrong_type(key, value))), "")


def _wrong_type(key: str, value: object) -> str:
    if key == "LENGTH":
        fits = isinstance(value, int) and not isinstance(value, bool)
        return "" if fits else "`LENGTH` must be a whole number"
    return "" if isinstance(value, str) else f"`{key}` must be text; put it in quotes"
