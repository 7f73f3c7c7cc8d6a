"""A term's value is said as a person would say it: $250,000; 25 miles; 24 months (2 years)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from clausecheck.model import Term, Value
from clausecheck.report import words


def spoken(term: Term) -> str:
    """The value of a term in words, with its unit; a contradiction is said to be one."""
    if term.name == "every_nth":
        return _said(term.value, lambda number: _every_nth(number, term.quote))
    return _said(term.value, _say_of(term.name))


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
        return words.SEVERAL.join(_said(one, say) for one in value)
    return say(value)


def _say_of(name: str) -> Callable[[float], str]:
    """How numbers of this name are said; the end of an unknown name tells its unit (`cure_months`)."""
    if name in ("vote_percent", "days_per_month"):
        return {"vote_percent": _votes, "days_per_month": _days_a_month}[name]
    return UNITS.get(name.rpartition("_")[2], plain)


def _months(number: float) -> str:
    said = counted(number, "month", "months")
    if number < 12 or number % 6:
        return said
    years, rest = divmod(int(number), 12)
    return f"{said} ({years}½ years)" if rest else f"{said} ({counted(years, 'year', 'years')})"


def _dollars(number: float) -> str:
    return f"${number:,.0f}" if number == int(number) else f"${number:,.2f}"


def _percent(number: float) -> str:
    return f"{plain(number)}%"


def _votes(number: float) -> str:
    return words.EVERY_VOTE if number == 100 else words.VOTES.format(percent=_percent(number))


def _days_a_month(number: float) -> str:
    return f"{counted(number, 'day', 'days')} a month"


def _every_nth(number: float, quote: str) -> str:
    """One night in four; what is counted is taken from the contract's own words, and left out where they name two."""
    named = [unit for unit in ("night", "weekend", "shift", "day") if re.search(rf"\b{unit}s?\b", quote.lower())]
    unit = f"{named[0]} " if len(named) == 1 else ""
    return f"one {unit}in {plain(number)}"


UNITS: dict[str, Callable[[float], str]] = {
    "multiple": lambda number: f"{plain(number)} times",
    "months": _months,
    "miles": lambda number: counted(number, "mile", "miles"),
    "usd": _dollars,
    "percent": _percent,
    "days": lambda number: counted(number, "day", "days"),
    "hours": lambda number: counted(number, "hour", "hours"),
    "years": lambda number: counted(number, "year", "years"),
    "shifts": lambda number: counted(number, "shift", "shifts"),
}
"""How a number is said, by the last word of its term's name."""
