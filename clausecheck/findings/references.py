"""Recognises where a contract refers to one of its own sections: "Section 9.1", "Sections 9 and 10", "G-2"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from clausecheck.sections.marker import NUMBER_WORDS, ORDINALS, ROMANS

_NAMED = (
    r"(?:sections?|articles?|paragraphs?|parts?|clauses?|questions?|points?|items?|rules?|§§?|¶¶?)\s+"
    r"(?:[\w.()-]+(?:,|\s+and|\s+or|\s+through)\s+){0,4}"
)
_ORDINALS = ORDINALS.split()
_SPELLINGS = tuple(
    (str(value), ROMANS[value].lower(), word, ordinal)
    for value, (word, ordinal) in enumerate(zip(NUMBER_WORDS.split(), _ORDINALS, strict=True), 1)
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
    ends = r"(?![\w-]|\.\d)"
    if re.search(r"\d[.-]|[.-]\d", number):
        return rf"(?<![\w.$-]){re.escape(number)}{ends}"
    spelled = next((spellings for spellings in _SPELLINGS if number.lower() in spellings), (re.escape(number),))
    named = rf"{_NAMED}(?:{'|'.join(spelled)}){ends}"
    return rf"(?-i:\b{number.upper()}\b)|{named}" if number.lower() in _ORDINALS else named
