"""Recognises where a contract refers to one of its own sections: "Section 9.1", "Sections 9 and 10", "G-2"."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NAMED = (
    r"(?:sections?|articles?|paragraphs?|parts?|clauses?|questions?|points?|items?|rules?|§§?|¶¶?)\s+"
    r"(?:[\w.()-]+(?:,|\s+and|\s+or|\s+through)\s+){0,4}"
)
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
]
_SPELLINGS = tuple(
    zip(
        map(str, range(1, 16)),
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"],
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
        ],
        _ORDINALS,
        strict=True,
    )
)
"""Section 11.1 stands in Article 11, Article XI, Article Eleven or Article Eleventh."""


def to(numbers: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for references to sections of these numbers; None when there are none.

    A number such as "9.1" or "G-2" is a reference by itself, and "EIGHTH" in capitals; "9", "IX" or "Ninth" only behind
    "Section" or the like.
    """
    kinds = [_one(number) for number in sorted(filter(None, numbers), key=len, reverse=True)]
    return re.compile("|".join(kinds), re.IGNORECASE) if kinds else None


def _one(number: str) -> str:
    exact = re.escape(number) + r"(?![\w-]|\.\d)"
    if re.search(r"\d[.-]|[.-]\d", number):
        return rf"(?<![\w.$-]){exact}"
    spelled = next((spellings for spellings in _SPELLINGS if number.lower() in spellings), (re.escape(number),))
    named = rf"{_NAMED}(?:{'|'.join(spelled)})(?![\w-]|\.\d)"
    return rf"(?-i:\b{number.upper()}\b)|{named}" if number.lower() in _ORDINALS else named
