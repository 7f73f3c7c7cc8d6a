"""Recognises where a contract refers to one of its own sections: "Section 9.1", "Sections 9 and 10", "G-2"."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NAMED = r"(?:sections?|articles?|paragraphs?|clauses?|questions?|points?|items?|rules?|§§?|¶¶?)\s+(?:[\w.()-]+(?:,|\s+and|\s+or|\s+through)\s+){0,4}"


def to(numbers: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for references to sections of these numbers; None when there are none.

    A number such as "9.1" or "G-2" is a reference by itself, and "EIGHTH" in capitals; "9" or "IX" only behind
    "Section" or the like.
    """
    kinds = [_one(number) for number in sorted(filter(None, numbers), key=len, reverse=True)]
    return re.compile("|".join(kinds), re.IGNORECASE) if kinds else None


_ORDINAL = re.compile(
    r"first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|thirteen|fourteen|fifteen)th", re.IGNORECASE
)


def _one(number: str) -> str:
    if _ORDINAL.fullmatch(number):
        return rf"(?-i:\b{number.upper()}\b)"
    exact = re.escape(number) + r"(?![\w-]|\.\d)"
    return rf"(?<![\w.$-]){exact}" if re.search(r"\d[.-]|[.-]\d", number) else _NAMED + exact
