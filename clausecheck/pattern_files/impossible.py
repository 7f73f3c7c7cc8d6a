"""Refuses rows of a phrase that could never match, or that would match everywhere."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby, pairwise

from clausecheck.phrase import Choice, Element, Gap, Row, Word, may_be_missing

_MOST_READINGS = 20_000
_NUMERALS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "eighteen",
    "twenty", "thirty", "forty", "sixty", "ninety",
)  # fmt: skip
_PLACEHOLDERS = {
    "days": "days", "weeks": "days", "months": "months", "years": "months", "hours": "hours", "minutes": "minutes",
    "miles": "miles", "dollars": "usd", "percent": "percent",
}  # fmt: skip


class PhraseError(ValueError):
    """A phrase that cannot be read or could never match; its text says why."""


def refuse(row: Row) -> None:
    """Raise PhraseError for a whole phrase that cannot be meant."""
    if all(map(may_be_missing, row)):
        raise PhraseError("nothing in this phrase has to stand in the text, so it would match everywhere")
    for is_gap, group in groupby(row, key=lambda element: isinstance(element, Gap)):
        part = tuple(group)
        if is_gap and len(part) > 1:
            raise PhraseError("two `...` in a row; write one longer gap, such as `...15`")
        if not is_gap and all(map(may_be_missing, part)):
            raise PhraseError("everything between two `...` may be missing; write one longer gap, such as `...15`")
        if not is_gap and (ways := _readings(part)) > _MOST_READINGS:
            raise PhraseError(f"this can be read in {ways} ways; split it into several phrases")
        if not is_gap:
            _refuse_split_amounts(part)


def refuse_ends(row: Row) -> None:
    """Raise PhraseError for a phrase, or an option of a choice, that is empty or begins or ends with a gap."""
    if not row:
        raise PhraseError("nothing stands here; write `(a|b)?` for a part that may be missing")
    if isinstance(row[0], Gap) or isinstance(row[-1], Gap):
        raise PhraseError("`...` at the beginning or the end means nothing; leave it out")


def _refuse_split_amounts(row: Row) -> None:
    """`two years` is one word of the text, an amount, so two words can never be it."""
    for number, unit in pairwise(row):
        if _is_only(number, _is_numeral) and _is_only(unit, _PLACEHOLDERS.__contains__):
            assert isinstance(unit, Word)
            raise PhraseError(f"a number and its unit are read as one; write `<{_PLACEHOLDERS[min(unit.forms)]}>`")


def _is_only(element: Element, fits: Callable[[str], bool]) -> bool:
    return isinstance(element, Word) and not element.stems and all(map(fits, element.forms))


def _is_numeral(form: str) -> bool:
    return form.isdigit() or form in _NUMERALS


def _readings(row: Row) -> int:
    """How many rows of single words a row with choices stands for."""
    ways = 1
    for element in row:
        if isinstance(element, Choice):
            ways *= sum(map(_readings, element.options))
    return ways
