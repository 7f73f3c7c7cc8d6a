"""Finds every number a contract states, with its unit and the words it stands in.

One walk over the words; only those that can begin a number are looked at more closely.
"""

from __future__ import annotations

import re
from typing import TypeGuard

from clausecheck.terms import bars, beside, frequency, heads, melting, money, quantity, replaced, units
from clausecheck.terms.amount import BLANK, GAPS, REDACTED, UNSPECIFIED, Amount, several
from clausecheck.terms.numerals import ORDINALS
from clausecheck.terms.ranges import join
from clausecheck.terms.words import CAPITAL_STARTERS, STARTERS, read_word

__all__ = ["BLANK", "GAPS", "REDACTED", "UNSPECIFIED", "Amount", "scan", "several"]


def scan(text: str) -> list[Amount]:
    """All amounts of a text, in order and without overlap.

    Years are counted in months, weeks in days, kilometres in miles; other units have kinds of their own.
    """
    found: list[Amount] = []
    done = 0
    for word in _START.finditer(text):
        at, begins = word.start(), word[0]
        if at < done or (begins.isalpha() and not _may_begin(begins)):
            continue
        amount, done = _read(text, at, begins)
        if amount:
            found.append(amount)
    return melting.with_lengths(text, join(text, replaced.without(text, found)))


_START = re.compile(rf"[^\W\d_]+|\d+|_+|[$§\[(½⅓⅔¼¾{re.escape(bars.STARTS)}]")


def _may_begin(word: str) -> bool:
    plain = word.lower()
    return plain in STARTERS or word in CAPITAL_STARTERS or plain == "redacted" or plain.strip("x") == ""


def _read(text: str, at: int, word: str) -> tuple[Amount | None, int]:
    """Read what begins at a place: an amount or none, and where to go on."""
    if end := _no_amount(text, at, word):
        return None, end
    if date := beside.DATE.match(text, at):
        return Amount("date", date[0], at, date.end()), date.end()
    amount = frequency.read(text, at) or read_word(text, at) or _measured(text, at)
    return amount, amount.end if amount else at + len(word)


def _no_amount(text: str, at: int, word: str) -> int:
    """Where a section reference, time, address or number of a paragraph ends; 0 for anything else."""
    if at == 0 or text[at - 1] == "\n":
        marker = beside.MARKER.match(text, at)
        if marker and not (units.read(text, marker.end() - 1) or frequency.per_month_end(text, marker.end() - 1)):
            return marker.end()
    if beside.DATE.match(text, at):
        return 0
    if match := beside.NO_AMOUNT.match(text, at):
        return match.end()
    if word.isdigit() and text[at - 1 : at] == "(" and text[at + len(word) : at + len(word) + 2] == ") ":
        return at + len(word)
    if word.isdigit() and beside.BEFORE_WORDS.search(text[max(0, at - 8) : at]):
        return at + len(word)
    return 0


def _measured(text: str, at: int) -> Amount | None:
    """A quantity with the unit that follows it."""
    if text[at] == "(" and not re.match(r"\(\s?(?:\$|_{2})", text[at : at + 4]) and not _BAR.match(text, at):
        return None
    much = quantity.read(text, at)
    if not much:
        return None
    monthly = frequency.per_month_end(text, much.end)
    if not monthly and not much.unit and _is_of_a_month(much.value):
        monthly = frequency.so_many_in_a_month(text, at, much.end)
    if monthly:
        return Amount("days_per_month", much.value, at, monthly[1], (monthly[0],), much.end)
    if much.unit == "dollar" or (much.is_short and not units.read(text, much.end)):
        return money.read(text, at, much.value, much.end)
    if unit := units.read(text, much.end):
        return _with_unit(text, at, much, unit)
    if much.unit == "percent":
        return Amount("percent", much.value, at, much.end)
    return _plain(text, at, much)


def _is_of_a_month(value: object) -> bool:
    """Whether a month has so many days."""
    return isinstance(value, int | float) and value <= 31


def _with_unit(text: str, at: int, much: quantity.Quantity, words: units.UnitWords) -> Amount | None:
    name, said, end = words.name, words.said, words.end
    if name == "time" and _OFTEN.match(text, end):
        return None if much.is_bare_one else Amount("number", much.value, at, end, ("times",))
    if name == "dollar":
        return money.read(text, at, much.value, much.end)
    if name == "week" and _is_of_half_years(much.value) and not _OFTEN_OR_NOTICE.match(text, end):
        return Amount("months", much.value // 26 * 6, at, end, said, words.core_end)
    unit = units.UNITS[name]
    flags = unit.flags + said
    if unit.kind == "miles":
        flags += _distance_flags(text[end : end + 60], said)
    if name == "year" and (more := _AND_A_DAY.match(text, end)):
        end, flags = more.end(), (*flags, "and a day")
    value = quantity.scaled(much.value, unit.factor, unit.places)
    counts_call = unit.kind == "number" or _OF_CALL.search(text, much.end, end)
    return Amount(unit.kind, value, at, end, flags, much.end if counts_call else words.core_end)


def _is_of_half_years(weeks: object) -> TypeGuard[int]:
    """Whether so many weeks are half a year, or some of them: "fifty-two weeks" says twelve months."""
    return isinstance(weeks, int) and weeks > 0 and weeks % 26 == 0


_BAR = re.compile(bars.BAR, re.IGNORECASE)
_OF_CALL = re.compile(r"\bcall\b", re.IGNORECASE)
_OFTEN = re.compile(r"\s(?:an?|per|each|every|in|during|daily|weekly)\b", re.IGNORECASE)
_OFTEN_OR_NOTICE = re.compile(
    r"[’']?\s(?:(?:written|prior|advance)\s)?(?:notice|warning|of\s(?:the|each|every|a)|an?|per|each|every|in\s(?:the|a|any|each))\b",
    re.IGNORECASE,
)
_AND_A_DAY = re.compile(r"\sand\s(?:a|one(?:\s\(1\))?)\sday\b", re.IGNORECASE)
_ROAD = re.compile(r"\s?\(?(?:[\w-]+\s){0,4}?(?:by\s(?:the\s)?(?:\w+\s){0,3}road|driving|road)", re.IGNORECASE)
_AIR = re.compile(r",?\s?\(?(?:[\w-]+\s){0,4}?(?:as\sthe\scrow|straight|air|direct)", re.IGNORECASE)


def _distance_flags(after: str, said: tuple[str, ...]) -> tuple[str, ...]:
    found = []
    if "road" not in said and ("driving" in said or _ROAD.match(after)):
        found.append("road")
    if "air" not in said and _AIR.match(after):
        found.append("air")
    return tuple(found)


def _plain(text: str, at: int, much: quantity.Quantity) -> Amount | None:
    """A number without a unit; the pronoun "one", a half of "seventy-fifth", lines for signatures and bars are none."""
    if much.value == REDACTED or _OF_AN_ORDINAL.match(text, much.end):
        return None
    if much.is_bare_one and not _ONE_THING.match(text, much.end):
        return None
    if much.value == BLANK and (text[much.end : much.end + 1] in ("", "\n") or much.end - at > 25 or _signed(text, at)):
        return None
    if name := heads.unit_before(text, at, much.end):
        unit = units.UNITS[name]
        return Amount(unit.kind, quantity.scaled(much.value, unit.factor, unit.places), at, much.end, unit.flags)
    return Amount("number", much.value, at, much.end)


_OF_AN_ORDINAL = re.compile(rf"-(?:{'|'.join(ORDINALS)})\b", re.IGNORECASE)
_ONE_THING = re.compile(
    r"\s(?:full\s|equal\s|additional\s)?(?:shares?|units?|votes?|seats?|sites?|locations?|facility|extensions?|terms?|"
    r"physician|associate|partner|member|shareholder|director|manager)\b",
    re.IGNORECASE,
)


def _signed(text: str, at: int) -> bool:
    return bool(
        re.search(r"(?:By|Date|Name|Title|Signature|Signed|Witness)\s?:?\s?$|\n$|^$", text[max(0, at - 12) : at])
    )
