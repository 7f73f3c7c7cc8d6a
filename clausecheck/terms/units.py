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


UNITS: dict[str, Unit] = {
    "month": Unit("months"),
    "year": Unit("months", 12),
    "quarter": Unit("months", 3),
    "monthly installment": Unit("months", 1, ("installments",)),
    "quarterly installment": Unit("months", 3, ("installments",)),
    "annual installment": Unit("months", 12, ("installments",)),
    "installment": Unit("months", 1, ("installments", "monthly is not said")),
    "day": Unit("days"),
    "week": Unit("days", 7, ("weeks",)),
    "hour": Unit("hours"),
    "minute": Unit("minutes"),
    "mile": Unit("miles"),
    "kilometer": Unit("miles", 0.621, ("kilometers",), places=1),
    "dollar": Unit("usd"),
    "percent": Unit("percent"),
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
    r"(?:(?:consecutive|successive|full|complete|calendar|additional|equal|continuous|whole|further|contract|business|"
    r"working|work|clinic|patient-contact|documented|clinical|call|on-call|duty|straight|substantially|level|road|air|driving|statute|nautical|more|prior|"
    r"weekday|weeknight|twenty-four[\s-]hour|24[\s-]hour|twelve[\s-]hour|12[\s-]hour)(?:,\s|\s|-)){0,3}"
)
_NAMES = (
    r"(?P<installment>(?:(?P<every>month|quarter|annual|year|bi-?week|semi-?month)(?:ly)?\s)?(?:installments?|instalments?|"
    r"(?<=ly\s)(?:payments?|amounts?|parts?)|(?<=annual\s)payments?))|"
    r"(?P<name>months?|years?|yrs?|quarters?|days?|weeks?|hours?|hrs?|minutes?|miles?|kilomet(?:er|re)s?|km|dollars?|"
    r"per\s?cent(?:um|age points?)?|times|nights?|weekends?|shifts?|periods?|calls?|blocks?|mornings?)"
)
_UNIT = re.compile(
    rf"\s?(?P<sign>%|x(?=[\s.,;)]|$))|(?:\s|\s?-\s?|\u2011)?(?P<before>{_BEFORE})(?:{_NAMES})(?![\w])(?:[’']s?(?!\w))?(?!-to-)",
    re.IGNORECASE,
)


def read(text: str, at: int) -> tuple[str, tuple[str, ...], int] | None:
    """The unit word that follows a number, what stands between them, and where it ends."""
    match = _UNIT.match(text, at)
    if not match:
        return None
    if match["sign"]:
        return ("percent" if match["sign"] == "%" else "time"), (), match.end()
    said = tuple(word for word in ("business", "road", "air", "driving", "working") if word in match["before"].lower())
    return (_installment(match) if match["installment"] else _name(match["name"])), said, match.end()


def _installment(match: re.Match[str]) -> str:
    every = (match["every"] or "").lower()
    if every.startswith(("annual", "year")):
        return "annual installment"
    return f"{every}ly installment" if every in ("month", "quarter") else "installment"


def _name(word: str) -> str:
    plain = word.lower()
    if plain.startswith("per"):
        return "percent" if plain.replace(" ", "").startswith("percent") else "period"
    if plain.startswith(("kilo", "km")):
        return "kilometer"
    if plain == "times":
        return "time"
    return {"yr": "year", "hr": "hour"}.get(plain.rstrip("s"), plain.rstrip("s"))
