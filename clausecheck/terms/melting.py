"""Reads how long something takes that shrinks or grows by the same part each time.

A right that vests at "ten percent a year" is whole after 120 months, a bonus of $30,000 of which "$1,250 per month" is
earned is so after 24.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from clausecheck.model import Span
from clausecheck.terms.amount import Amount


def is_each_year(text: str, start: int, end: int) -> bool:
    """Whether something shrinks or grows in each year by what stands at a place."""
    return bool(_EACH_YEAR.match(text, end)) and _melts(text, start, end)


def with_lengths(text: str, found: Sequence[Amount]) -> list[Amount]:
    """The amounts, and where a part comes back every month or year how long all of them take, in order."""
    whole: list[Amount] = []
    for at, amount in enumerate(found):
        whole += _told_apart(text, found, at) if amount.kind in ("percent", "usd") else (amount,)
    return sorted(whole, key=lambda amount: amount.start)


def _told_apart(text: str, found: Sequence[Amount], at: int) -> Iterator[Amount]:
    """An amount, and the time that its unit stands for: "$1,250" and "per month"."""
    part = found[at]
    every = _every(text, part)
    parts = _parts(text, found, at) if every else 0
    if not every or not parts or any(every[0] < one.end and one.start < every[1] for one in _after(found, at)):
        yield part
        return
    start, end = every
    months = parts if "month" in text[start:end].lower() else 12 * parts
    yield replace(part, end=min(part.end, len(text[:start].rstrip())), core_end=None)
    yield Amount("months", months, start, end, ("by parts",), said_from=part.start)


def _every(text: str, part: Amount) -> Span | None:
    """Where it is said that a part comes back each month or year, of something that shrinks or grows by it."""
    if part.kind == "percent":
        each = _EACH_YEAR.match(text, part.end)
        said = _said_before(text, part.start, part.end) if each else ""
        return each.span("every") if each and _MELTS.search(said) and not _INTEREST.search(said) else None
    if not part.flags:
        each = _LATER.match(text, part.end)
        return (
            each.span("every")
            if each and (_MELTS.search(each[0]) or _SHRINKS_BY.search(_said_before(text, part.start, part.start)))
            else None
        )
    if part.core_end is None or _EVERY.isdisjoint(part.flags) or not _melts(text, part.start, part.end):
        return None
    unit = text[part.core_end : part.end]
    return part.end - len(unit.lstrip()), part.end


def _parts(text: str, found: Sequence[Amount], at: int) -> int:
    """How many times a part goes into the whole, when it does: into a hundred percent, or a sum of its sentence."""
    part = found[at]
    if part.kind == "percent":
        return _times(100, part.value)
    near = (*reversed(found[max(0, at - _FEW) : at]), *_after(found, at))
    for other in (each for each in near if each.kind == "usd" and not each.flags):
        between = text[min(other.end, part.end) : max(other.start, part.start)]
        if len(between) <= _NEAR and not _STOP.search(between) and (times := _times(other.value, part.value)):
            return times
    return 0


def _after(found: Sequence[Amount], at: int) -> Sequence[Amount]:
    return found[at + 1 : at + 1 + _FEW]


def _times(whole: object, part: object) -> int:
    if not isinstance(whole, int | float) or not isinstance(part, int | float) or not part:
        return 0
    times = round(whole / part)
    return times if abs(whole - times * part) <= _ROUNDED * part and 2 <= times <= _MOST_PARTS else 0


def _melts(text: str, start: int, end: int) -> bool:
    return bool(_MELTS.search(_said_before(text, start, end)))


def _said_before(text: str, start: int, end: int) -> str:
    """The words of the sentence up to the end of a part."""
    return _STOP.split(text[max(0, start - _NEAR) : end])[-1]


_EVERY = frozenset({"per month", "per year"})
_NEAR, _FEW = 120, 6
"""How far from each other a whole and its part stand, in letters and in amounts."""
_ROUNDED = 0.02
"""By how much of a part all of them may miss the whole: a third is 33.33 percent, a thirty-sixth of $60,000 is $1,666.67."""
_MOST_PARTS = 60
""" "One percent a year" is a rate; five years of months is the longest time in which debts are forgiven."""
_STOP = re.compile(r"[.;]\s")
_EACH_YEAR = re.compile(
    r"\s(?:of\s(?:it|them|that|the\s\w+|this)\s)?(?P<every>yearly|annually|(?:(?:up)?on|at|for|with|after|in)?\s?(?:each|every|per|a)\s"
    r"(?:full\s|completed\s|whole\s|contract\s)?(?:year|anniversary)\b)",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\s[^.;]{0,90}?\b(?P<every>(?:with|for|in|after|on|upon)\s(?:each|every)\s(?:full\s|completed\s|whole\s|contract\s)?(?:month|year|anniversary)\b)",
    re.IGNORECASE,
)
_INTEREST = re.compile(r"\b(?:interest|rate)\b[^.;]{0,30}$", re.IGNORECASE)
_MELTS = re.compile(
    r"\b(?:forgiv|cancel|amortiz|vest|grow|earn(?:ed|s)?\b|declin|diminish|melt|abate|written\soff|less\sone|"
    r"(?:reduced?|falls?|drops?)\sby)",
    re.IGNORECASE,
)
""" A debt that shrinks, or a right that grows, by a share in each year is gone or whole after so many years."""
_SHRINKS_BY = re.compile(
    r"\b(?:reduc|declin|diminish|fall|drop|shrink|decreas|step)\w*\s(?:down\s)?by\s$", re.IGNORECASE
)
""" "Falls by" stands before a sum, and what it melts to after so many of them is nothing."""
