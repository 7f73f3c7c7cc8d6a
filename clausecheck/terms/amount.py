"""The noun of this room: a number expression with its unit and the place where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from clausecheck.model import Value

BLANK = "blank"
REDACTED = "redacted"
GAPS = (BLANK, REDACTED)
"""What stands where a number is still to be filled in, or was made unreadable."""
UNSPECIFIED = "unspecified"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit, as a contract writes it."""

    kind: str
    """"months", "days", "hours", "minutes", "miles", "usd", "percent", "vote", "multiple", "every_nth",
    "days_per_month", "date" or "number"."""
    value: Value
    """A number in the unit of the kind, a pair for a range, "blank", "redacted", "unspecified", the words of
    a date, or {"words": 18, "digits": 12} where the contract contradicts itself."""
    start: int
    end: int
    """Half open; the span covers the whole expression with its unit."""
    flags: tuple[str, ...] = ()
    """What else the words say: "per hour", "road", "business", "ordinal", "installments", "more than", …"""
    core_end: int | None = None
    """Where the number with its unit ends, when the span goes on with "per night" or "installments"; what is counted in
    nights, shifts or call days, too, are words of their own."""
    said_from: int | None = None
    """Where the words begin that say it, when that is before the amount: the 24 months of "$1,250 per month"."""


def several(value: Value) -> tuple[Value, ...]:
    """Each of several values; one alone is a row of itself."""
    return value if isinstance(value, tuple) else (value,)
