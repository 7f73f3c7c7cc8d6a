"""Joins two amounts into a range ("$180,000 to $240,000"), or lets one say how much the other is ("two-thirds majority")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from clausecheck.terms import quantity, units
from clausecheck.terms.amount import Amount

_TO = re.compile(r"\s?[-–—]\s?|-to-|\s(?:to|through)\s(?:as\s(?:much|many)\sas\s)?", re.IGNORECASE)
_AND = re.compile(r"\sand\s", re.IGNORECASE)
_OR = re.compile(r",?\s(?:or|nor|and|but)\s(?:more\sthan\s|at\s(?:most|least)\s)?|,\s", re.IGNORECASE)
_OF = re.compile(rf"{_OR.pattern}|\sof\s(?:the|that|those|your)\s", re.IGNORECASE)
""" "three hundred thousand of the four hundred thousand dollars"."""
_AGE = re.compile(r"\bage\s(?:of\s)?$", re.IGNORECASE)
"""After "age sixty and twelve years as an owner" nobody owns anything for sixty years."""
_BETWEEN = re.compile(r"\b(?:between|from)\s(?:the\s)?$", re.IGNORECASE)
_JOINABLE = {
    "months",
    "days",
    "hours",
    "minutes",
    "miles",
    "usd",
    "percent",
    "number",
    "multiple",
    "days_per_month",
    "every_nth",
}


def join(text: str, found: Sequence[Amount]) -> list[Amount]:
    """Merge neighbours that state a range or a sum ("one year and six months"); lend the unit to "two or three years"."""
    joined: list[Amount] = []
    for amount in found:
        amount = _of_days(text, joined, amount)
        left = joined[-1] if joined else None
        if left and (whole := _range(text, left, amount) or _sum(text, left, amount)):
            joined[-1] = whole
            continue
        is_listed = left and not _AGE.search(text[max(0, left.start - 8) : left.start])
        links = _OF if amount.kind == "usd" else _OR
        if left and is_listed and links.fullmatch(text, left.end, amount.start) and (lent := _lend(text, left, amount)):
            joined[-1] = lent
        if left and left.kind == "percent" and _is_majority(amount) and _SPACE.fullmatch(text, left.end, amount.start):
            amount = replace(amount, value=left.value, flags=())
        elif (
            left and amount.kind == "percent" and _is_majority(left) and _BEING.fullmatch(text, left.end, amount.start)
        ):
            joined[-1] = replace(left, value=amount.value, flags=())
        joined.append(amount)
    return joined


def _of_days(text: str, before: Sequence[Amount], amount: Amount) -> Amount:
    """ "on sixty days' notice, while the physician must give one hundred eighty": days are meant again."""
    if amount.kind != "number" or amount.flags or not before or not isinstance(amount.value, int | float):
        return amount
    if not _GIVEN.search(text[max(0, amount.start - 12) : amount.start]) or not _ENDS.match(text, amount.end):
        return amount
    days = next((one for one in reversed(before[-_SO_FAR_BACK:]) if one.kind == "days"), None)
    if not days or amount.value < _FEWEST_DAYS or _STOP.search(text, days.end, amount.start):
        return amount
    return replace(amount, kind="days") if _NOTICE.search(text, days.end, days.end + 60) else amount


_SO_FAR_BACK, _FEWEST_DAYS = 3, 5
_GIVEN = re.compile(r"\b(?:gives?|giving|on|upon|owes?|needs?)\s$", re.IGNORECASE)
_ENDS = re.compile(r"\s?(?:[.;,]|$)")
_NOTICE = re.compile(r"\b(?:notice|word|warning)\b", re.IGNORECASE)
_STOP = re.compile(r"[.;]\s")


def _is_majority(amount: Amount) -> bool:
    """ "a two-thirds majority" is no half of the votes, and "a supermajority of 75%" says how many it takes."""
    return amount.kind == "vote" and amount.flags in (("more than",), ("supermajority",))


_SPACE = re.compile(r"[\s-]")
_BEING = re.compile(
    r"(?:,?\s(?:vote\s)?(?:of|being|meaning)\s(?:at\sleast\s|not\sless\sthan\s|no\sless\sthan\s)?|\s\()", re.IGNORECASE
)


def _range(text: str, left: Amount, right: Amount) -> Amount | None:
    high = right.value
    if right.start - left.end > 20 or right.kind not in _JOINABLE or not isinstance(high, int | float):
        return None
    opened = _BETWEEN.search(text[max(0, left.start - 14) : left.start])
    between = opened and _AND.fullmatch(text, left.end, right.start)
    if not (between or _TO.fullmatch(text, left.end, right.start)):
        return None
    kind = "usd" if left.kind == "usd" and right.kind == "number" else right.kind
    low = _scaled_alike(text, left, right) if left.kind == kind else _lend(text, left, right)
    if low is None or not isinstance(low.value, int | float) or low.value >= high:
        return None
    return Amount(kind, (low.value, high), left.start, right.end, right.flags, right.core_end)


def _sum(text: str, left: Amount, right: Amount) -> Amount | None:
    """ "two years and six months", "one week and three days": a large unit and a smaller one say one length."""
    if left.kind != right.kind or left.flags not in ((), ("weeks",)) or right.flags:
        return None
    units_said = _LARGE.search(text, left.start, left.end), _SMALL.search(text, right.start, right.end)
    if not all(units_said) or not _PLUS.fullmatch(text, left.end, right.start):
        return None
    if not isinstance(left.value, int | float) or not isinstance(right.value, int | float):
        return None
    is_rest = right.value < (12 if left.kind == "months" else 7)
    return Amount(left.kind, left.value + right.value, left.start, right.end) if is_rest else None


_LARGE = re.compile(r"(?:years?|yrs?|weeks?)$", re.IGNORECASE)
_SMALL = re.compile(r"(?:months?|days?)$", re.IGNORECASE)
_PLUS = re.compile(r",?\s(?:and\s|plus\s)?", re.IGNORECASE)


def _scaled_alike(text: str, left: Amount, right: Amount) -> Amount:
    """ "$10 to $15 million" means millions on both sides."""
    scale = _SCALE.search(text, right.start, right.end)
    if not scale or _SCALE.search(text, left.start, left.end) or not isinstance(left.value, int | float):
        return left
    value = quantity.scaled(left.value, quantity.SCALES[scale[1].lower()])
    return Amount(left.kind, value, left.start, left.end, left.flags)


_SCALE = re.compile(r"(thousand|million|billion|MM|M|k)\b", re.IGNORECASE)


def _lend(text: str, left: Amount, right: Amount) -> Amount | None:
    """The left number in the unit of the right one."""
    if left.kind != "number" or left.flags or right.kind not in _JOINABLE - {"number"}:
        return None
    if not isinstance(left.value, int | float) or not isinstance(right.value, int | float):
        return None
    much = quantity.read(text, right.start)
    unit = units.read(text, much.end) if much and right.kind != "usd" else None
    factor = units.UNITS[unit.name].factor if unit else 1.0
    value = quantity.scaled(left.value, factor)
    return Amount(right.kind, value, left.start, left.end, right.flags)
