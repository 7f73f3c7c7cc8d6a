"""A term's value is said as a person would say it: $250,000; 25 miles; 24 months (2 years)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TypeGuard

from clausecheck.model import Term, Value
from clausecheck.report import words


def spoken(term: Term) -> str:
    """The value of a term in words, with its unit; a contradiction is said to be one."""
    if term.name == "every_nth":
        unit = _counted_in(term.quote)
        if _are_numbers(term.value):
            return f"one {unit}in {_alternatives(term.value)}"
        return _said(term.value, lambda number: f"one {unit}in {plain(number)}")
    if term.name == "vote_percent":
        return _said(term.value, lambda number: _votes(number, term.quote))
    if term.name == "days_per_month":
        return _said(term.value, _days_a_month)
    if each := _each_by_its_words(term):
        return words.SEVERAL.join(dict.fromkeys(map(spoken, each)))
    unit = _unit_of(term)
    if unit in NOUNS and _are_numbers(term.value):
        return f"{_alternatives(term.value)} {NOUNS[unit][1]}"
    if unit == "days":
        return _said(term.value, partial(_days, quote=term.quote))
    return _said(term.value, UNITS.get(unit, plain))


def label(name: str) -> str:
    """What a term is called: "Length of time" for `months`; an unknown term by its own name."""
    return words.TERMS.get(name, name.replace("_", " ").capitalize())


def counted(number: float, one: str, many: str) -> str:
    """A number with its noun: "1 month", "24 months"."""
    return f"{plain(number)} {one if number == 1 else many}"


def plain(number: float) -> str:
    """A number with thousands apart and no needless decimals: 7,044; 66.7; 0.5."""
    rounded = round(number, 2)
    return f"{int(rounded):,}" if rounded == int(rounded) else f"{rounded:,}"


def _said(value: Value, say: Callable[[float], str]) -> str:
    if isinstance(value, str):
        return words.CHOICES.get(value, value.replace("_", " "))
    if isinstance(value, Mapping):
        return words.CONTRADICTION.format(words=say(value["words"]), digits=say(value["digits"]))
    if isinstance(value, tuple):
        return words.SEVERAL.join(dict.fromkeys(_said(one, say) for one in value))
    return say(value)


def _each_by_its_words(term: Term) -> tuple[Term, ...]:
    """Several values of a term whose name has no unit, each with its own words, where these do not count in the same."""
    quotes = term.quote.split(" … ")
    if _unit_named(term.name) or not isinstance(term.value, tuple) or not 1 < len(quotes) == len(term.value):
        return ()
    each = tuple(replace(term, value=value, quote=quote) for value, quote in zip(term.value, quotes, strict=True))
    return each if len(set(map(_unit_of, each))) > 1 else ()


def _unit_named(name: str) -> str:
    """The unit that ends a term's name (`cure_months`); "" where it ends with none."""
    last = name.rpartition("_")[2]
    unit = UNIT_NAMES.get(last, last)
    return unit if unit in UNITS else ""


def _unit_of(term: Term) -> str:
    """The unit in the term's name, else the one in the contract's words; "" for a bare number."""
    return _unit_named(term.name) or next(
        (unit for unit, sign in SIGNS.items() if re.search(sign, term.quote, re.IGNORECASE)), ""
    )


def _are_numbers(value: Value) -> TypeGuard[tuple[float, ...]]:
    return isinstance(value, tuple) and len(value) > 1 and all(isinstance(one, int | float) for one in value)


def _alternatives(numbers: tuple[float, ...]) -> str:
    """ "4 or 6"; "6, 12 or 24": several numbers of one unit, smallest first."""
    *others, last = map(plain, sorted(set(numbers)))
    return words.EITHER.format(others=", ".join(others), last=last) if others else last


def _months(number: float) -> str:
    said = counted(number, "month", "months")
    if number < 12 or number % 6:
        return said
    years, rest = divmod(int(number), 12)
    return f"{said} ({years}½ years)" if rest else f"{said} ({counted(years, 'year', 'years')})"


def in_weeks(days: float, quote: str) -> str:
    """ "6 weeks" of 42 days that the contract counts in weeks; "" for other days."""
    return "" if days % 7 or "week" not in quote.lower() else counted(days / 7, "week", "weeks")


def _days(number: float, quote: str) -> str:
    said = counted(number, "day", "days")
    weeks = in_weeks(number, quote)
    return f"{said} ({weeks})" if weeks else said


def _dollars(number: float) -> str:
    return f"${number:,.0f}" if number == int(number) else f"${number:,.2f}"


def _percent(number: float) -> str:
    return f"{plain(number)}%"


def _votes(number: float, quote: str) -> str:
    """A share of the votes by the name the contract gives it: half of them is no majority."""
    if number == 50 and "majority" in quote.lower():
        return words.MAJORITY
    return words.NAMED_VOTES.get(round(number, 2), words.VOTES).format(percent=_percent(number))


def _days_a_month(number: float) -> str:
    return f"{counted(number, 'day', 'days')} a month"


def _counted_in(quote: str) -> str:
    """The night of "one night in four", from the contract's own words; left out where they name two."""
    named = [unit for unit in ("night", "weekend", "shift", "day") if re.search(rf"\b{unit}s?\b", quote.lower())]
    return f"{named[0]} " if len(named) == 1 else ""


NOUNS: dict[str, tuple[str, str]] = {
    "months": ("month", "months"),
    "miles": ("mile", "miles"),
    "days": ("day", "days"),
    "hours": ("hour", "hours"),
    "years": ("year", "years"),
    "shifts": ("shift", "shifts"),
}
"""What is counted, by the last word of a term's name."""
UNITS: dict[str, Callable[[float], str]] = {
    **{unit: partial(counted, one=one, many=many) for unit, (one, many) in NOUNS.items()},
    "multiple": lambda number: f"{plain(number)} times",
    "months": _months,
    "usd": _dollars,
    "percent": _percent,
}
"""How a number is said, by the last word of its term's name."""
UNIT_NAMES = {"eligibility": "months", "admission": "months"}
"""Names that end otherwise than their unit: time until something is read in months."""
SIGNS = {"usd": r"\$|\bdollars?\b", "percent": r"%|\bper ?cent", "days": r"\bdays?\b", "months": r"\bmonths?\b"}
"""How the contract's own words show the unit of a term whose name has none."""
