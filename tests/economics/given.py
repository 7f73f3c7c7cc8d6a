"""Assumptions for tests, in plain values."""

from __future__ import annotations

from typing import Any

from clausecheck import economics
from clausecheck.economics.outcome import Outcome

CURVE = [900_000, 1_000_000, 1_100_000, 1_160_000, 1_220_000, 1_280_000, 1_340_000, 1_400_000]


def plain(**more: Any) -> dict[str, Any]:
    """A track of two years to a rising income, against a hospital's salary; `track__years_of_delay=2` sets one value."""
    given: dict[str, Any] = {
        "track": {"pay": [450_000, 500_000], "years_to_partner": 2},
        "partner": {"income": CURVE},
        "buy_in": {"price": 400_000, "years": 4},
        "alternative": {"pay": 600_000, "growth_percent": 2},
    }
    for place, value in more.items():
        *parts, last = place.split("__")
        inside = given
        for part in parts:
            inside = inside.setdefault(part, {})
        inside[last] = value
    return given


def counted(**more: Any) -> Outcome:
    """What follows from them."""
    return economics.calculate(*economics.check(plain(**more)))
