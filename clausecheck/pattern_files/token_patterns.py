"""Checks a spaCy token pattern without spaCy: known keys, no trained model needed, no regular expression that can blow up."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_KNOWN = {
    "ORTH", "TEXT", "LOWER", "NORM", "LENGTH", "SHAPE", "OP", "ENT_TYPE", "IS_ALPHA", "IS_ASCII", "IS_DIGIT",
    "IS_LOWER", "IS_UPPER", "IS_TITLE", "IS_PUNCT", "IS_SPACE", "IS_STOP", "IS_SENT_START", "LIKE_NUM",
    "LIKE_URL", "LIKE_EMAIL", "SPACY", "IS_CURRENCY", "IS_BRACKET", "IS_QUOTE", "PREFIX", "SUFFIX",
}  # fmt: skip
_NEEDS_MODEL = {"LEMMA", "POS", "TAG", "DEP", "MORPH", "HEAD", "ENT_ID", "ENT_KB_ID", "ENT_IOB"}
_OPERATOR = re.compile(r"[!?+*]|\{[0-9]+\}|\{[0-9]*,[0-9]+\}|\{[0-9]+,\}")
_NESTED_REPEAT = re.compile(r"\((?:[^()\\]|\\.)*[+*](?:[^()\\]|\\.)*\)[+*{]")


def problem(tokens: Sequence[Mapping[str, object]]) -> str:
    """What is wrong with a token pattern, or nothing."""
    if not tokens:
        return "an empty token pattern"
    for token in tokens:
        for key, value in token.items():
            wrong = _wrong_key(key.upper()) or (_wrong_operator(value) if key.upper() == "OP" else _wrong_value(value))
            if wrong:
                return wrong
    return ""


def _wrong_key(key: str) -> str:
    if key in _NEEDS_MODEL:
        return f"`{key}` needs a trained model, and clausecheck uses none; write LOWER or a REGEX instead"
    return "" if key in _KNOWN else f"unknown token attribute `{key}`; known are {', '.join(sorted(_KNOWN))}"


def _wrong_operator(value: object) -> str:
    if isinstance(value, str) and _OPERATOR.fullmatch(value):
        return ""
    return f"OP `{value}` is not one of ! ? + * {{n}} {{n,m}}"


def _wrong_value(value: object) -> str:
    if not isinstance(value, Mapping):
        return ""
    for name, inner in value.items():
        if name == "REGEX":
            wrong = _wrong_regex(inner)
            if wrong:
                return wrong
        elif name not in ("IN", "NOT_IN", "IS_SUBSET", "IS_SUPERSET", "INTERSECTS", "==", "!=", ">=", "<=", ">", "<") and not (
            re.fullmatch(r"FUZZY[1-9]?", str(name))
        ):
            return f"unknown operator `{name}` in a token pattern"
    return ""


def _wrong_regex(pattern: object) -> str:
    try:
        re.compile(str(pattern))
    except re.error as error:
        return f"REGEX `{pattern}` does not compile: {error}"
    if _NESTED_REPEAT.search(str(pattern)):
        return f"REGEX `{pattern}` repeats a repetition and can take forever on some words"
    return ""
