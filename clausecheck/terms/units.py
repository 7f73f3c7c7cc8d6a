"""Units of contracts, and how each is measured: years in months, weeks in days, kilometres in miles."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """What a unit word counts, and how many of the kind's own unit it is."""

    kind: str
    factor: float = 1.0
    flags: tuple[str, ...] = ()
    places: int = 2


@dataclass(frozen=True, slots=True)
class UnitWords:
    """The unit that follows a number, as it is written."""

    name: str
    """A key of `UNITS`."""
    said: tuple[str, ...]
    """What stands between the number and the unit: "business", "road", …"""
    end: int
    core_end: int | None = None
    """Where "installments" and the like begin."""


UNITS: dict[str, Unit] = {
    "month": Unit("months"),
    "year": Unit("months", 12),
    "decade": Unit("months", 120),
    "quarter": Unit("months", 3),
    "monthly installment": Unit("months", 1, ("installments",)),
    "quarterly installment": Unit("months", 3, ("installments",)),
    "annual installment": Unit("months", 12, ("installments",)),
    "installment": Unit("months", 1, ("installments", "monthly is not said")),
    "day": Unit("days"),
    "week": Unit("days", 7, ("weeks",)),
    "fortnight": Unit("days", 14, ("weeks",)),
    "hour": Unit("hours"),
    "minute": Unit("minutes"),
    "mile": Unit("miles"),
    "kilometer": Unit("miles", 0.621, ("kilometers",), places=1),
    "dollar": Unit("usd"),
    "percent": Unit("percent"),
    "basis point": Unit("percent", 0.01),
    "cent of a dollar": Unit("percent"),
    "time": Unit("multiple"),
    "night": Unit("number", 1, ("nights",)),
    "weekend": Unit("number", 1, ("weekends",)),
    "shift": Unit("number", 1, ("shifts",)),
    "period": Unit("number", 1, ("periods",)),
    "call": Unit("number", 1, ("calls",)),
    "block": Unit("number", 1, ("blocks",)),
    "morning": Unit("number", 1, ("mornings",)),
}

_BEFORE = (
    r"(?:(?:consecutive|successive|full|complete|calendar|fiscal|additional|equal|continuous|whole|further|contract|business|employment|membership|"
    r"working|work|clinic|patient-contact|documented|clinical|call|on-call|duty|straight|substantially|level|road|air|driving|statute|nautical|more|prior|"
    r"weekday|weeknight|twenty-four[\s-]hour|24[\s-]hour|twelve[\s-]hour|12[\s-]hour)(?:,\s|\s|-)){0,3}"
)
_NAMES = (
    r"(?P<installment>(?:(?P<every>month|quarter|annual|year|bi-?week|semi-?month)(?:ly)?\s)?(?P<noun>installments?|instalments?|payroll\sdeductions?|"
    r"(?<=ly\s)(?:payments?|amounts?|parts?|steps?|portions?|shares?|deductions?|sums?|distributions?|draws|pay-?checks?|checks?|cheques?|pieces?|slices?|withholdings?|remittances?)|(?<=annual\s)(?:payments?|parts?|steps?)))|"
    r"(?P<name>months?|mos?(?=\.|\s)|years?|yrs?|decades?|quarters?|days?|weeks?|wks?|fortnights?|hours?|hrs?|minutes?|miles?|mi(?=\.|\s)|"
    r"kilomet(?:er|re)s?|km|dollars?|"
    r"per\s?cent(?:um|age points?)?|basis\spoints?|bps|cents\s(?:on|of|from|in|out\sof)\s(?:the|each|every|a)\sdollar|times|nights?|weekends?|shifts?|periods?|calls?|blocks?|mornings?)"
)
_UNIT = re.compile(
    rf"\s?\[?(?P<sign>%|x(?=[\s.,;)]|$))|(?:\s\[?|\s?-\s?|\u2011)?(?P<before>{_BEFORE})(?:{_NAMES})(?![\w])(?:[’']s?(?!\w))?(?!-to-)",
    re.IGNORECASE,
)


def read(text: str, at: int) -> UnitWords | None:
    """The unit words that follow a number."""
    match = _UNIT.match(text, at)
    if not match:
        return None
    if match["sign"]:
        return UnitWords("percent" if match["sign"] == "%" else "time", (), match.end())
    said = tuple(word for word in ("business", "road", "air", "driving", "working") if word in match["before"].lower())
    if match["installment"]:
        return UnitWords(_installment(match), said, match.end(), match.start("noun") - 1)
    return UnitWords(name_of(match["name"]), said, match.end())


def _installment(match: re.Match[str]) -> str:
    every = (match["every"] or "").lower()
    if every.startswith(("annual", "year")):
        return "annual installment"
    return f"{every}ly installment" if every in ("month", "quarter") else "installment"


def name_of(word: str) -> str:
    """The name under which a unit stands in `UNITS`: "month" for "mos."."""
    plain = word.lower()
    if plain.startswith("per"):
        return "percent" if plain.replace(" ", "").startswith("percent") else "period"
    if plain.startswith(("kilo", "km")):
        return "kilometer"
    if plain == "times":
        return "time"
    if plain.startswith(("basis", "bps")):
        return "basis point"
    if plain.startswith("cents"):
        return "cent of a dollar"
    return _SHORT.get(plain.rstrip("s"), plain.rstrip("s"))


_SHORT = {"mo": "month", "yr": "year", "hr": "hour", "wk": "week", "mi": "mile"}
