"""Refuses regular expressions that do not compile, or that can take forever on some words."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from itertools import combinations
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_FEW = 4
"""A part repeated up to so many times is as good as written out."""


def problem(pattern: str) -> str:
    """What is wrong with a regular expression, or nothing."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            parsed = parser.parse(pattern)
            re.compile(pattern)
    except (re.error, OverflowError, RecursionError, Warning) as error:
        return f"REGEX `{pattern}` does not compile: {error}"
    if _can_blow_up(parsed, inside_repeat=False):
        return f"REGEX `{pattern}` repeats what can be read in several ways, and can take forever on some words"
    return ""


def _can_blow_up(sequence: Iterable[tuple[Any, Any]], *, inside_repeat: bool) -> bool:
    """A repeat inside a repeat, or choices inside one that can be taken for each other."""
    for kind, of in sequence:
        if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT):
            least, most, inner = of
            if inside_repeat and least != most:
                return True
            if _can_blow_up(inner, inside_repeat=inside_repeat or most > _FEW):
                return True
        elif kind is kinds.BRANCH:
            if inside_repeat and not _are_told_apart(of[1]):
                return True
            if any(_can_blow_up(option, inside_repeat=inside_repeat) for option in of[1]):
                return True
        elif any(_can_blow_up(inner, inside_repeat=inside_repeat) for inner in _inner(of)):
            return True
    return False


def _are_told_apart(options: Iterable[Iterable[tuple[Any, Any]]]) -> bool:
    """Plain words of which none begins another."""
    words = [tuple(option) for option in options]
    if any(kind is not kinds.LITERAL for word in words for kind, _ in word):
        return False
    return not any(one[: len(other)] == other or other[: len(one)] == one for one, other in combinations(words, 2))


def _inner(of: Any) -> Iterable[Any]:
    """The sequences inside a group, a look around or a condition."""
    if isinstance(of, parser.SubPattern):
        return (of,)
    return (part for part in of if isinstance(part, parser.SubPattern)) if isinstance(of, tuple) else ()
