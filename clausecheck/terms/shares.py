"""Reads shares of something: "two-thirds", "one thirty-sixth", "half"; and how long it takes until all of them came back."""

from __future__ import annotations

import re

from clausecheck.terms import melting, numerals
from clausecheck.terms.amount import Amount

_EACH_MONTH = re.compile(r"\b(?:each|every)\s(?:\w+\s){0,2}month\b[^.;]{0,60}$", re.IGNORECASE)
_COUNTS = "|".join(f"{numerals.SMALL} {numerals.TENS} hundred year years month months".split())
""" "two and half" is no half; "this and half of that" is."""


def share(match: re.Match[str]) -> Amount | None:
    """ "two-thirds" in percent; what is forgiven "one-third a year" is so in 36 months; "eight quarters" are a time."""
    if numerals.share(match["share"]) >= 1 and "quarter" in match["share"].lower():
        return None
    years = 1 / float(numerals.share(match["share"]))
    if years.is_integer() and melting.is_each_year(match.string, match.start(), match.end()):
        return _of_whole("months", 12 * years, match, "share")
    return _of_whole("percent", 100 * numerals.share(match["share"]), match, "share")


def _of_whole(kind: str, value: float, match: re.Match[str], group: str) -> Amount:
    """What a share of something comes to; its words end with a group of the match."""
    return Amount(kind, numerals.tidy(value), match.start(), match.end(group), ("share",))


def small_share(match: re.Match[str]) -> Amount | None:
    """ "one thirty-sixth" in percent; what is forgiven or earned each month is so in 36 months."""
    parts = numerals.ordinal(match["parts"])
    if not parts:
        return None
    if match["month"] or _EACH_MONTH.search(match.string, max(0, match.start() - 90), match.start()):
        return _of_whole("months", parts, match, "parts")
    return _of_whole("percent", 100 / parts, match, "parts")


def part_a_month(match: re.Match[str]) -> Amount:
    """The 24 months of "1/24 is forgiven each month"."""
    return _of_whole("months", int(match["parts"]), match, "parts")


def half(match: re.Match[str]) -> Amount | None:
    """A half of something; the "first half" and "two and half" are none."""
    if re.search(
        rf"(?:\b(?:first|second|latter|other|an?)[\s-]|(?:\d|\b(?:{_COUNTS}))\sand\s)$",
        match.string[max(0, match.start() - 16) : match.start()],
        re.I,
    ):
        return None
    return Amount("percent", 50, match.start(), match.start() + 4, ("share",))


def third(match: re.Match[str]) -> Amount | None:
    """ "a third", "your quarter"."""
    part = match["part"].lower()
    parts = numerals.SHARES.get(part) or numerals.ordinal(part)
    if not parts:
        return None
    return _of_whole("percent", 100 / parts, match, "part")
