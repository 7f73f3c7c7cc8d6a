"""Moves one assumption at a time down and up, and counts anew: what the outcome hangs on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from clausecheck.economics import cases
from clausecheck.economics.assumptions import Assumptions
from clausecheck.economics.needed import needed
from clausecheck.economics.outcome import Case, Swing

_Change = Callable[[Assumptions, float], Assumptions]
_A_DOLLAR = 1.0
_YEAR, _POINTS = 1.0, 2.0


@dataclass(frozen=True, slots=True)
class _Move:
    """An assumption that can be moved, how, and by how much."""

    name: str
    unit: str
    change: _Change
    low: float
    high: float


def swings(given: Assumptions) -> tuple[Swing, ...]:
    """Every assumption that moves the total, the one that moves it most first."""
    found = [_swing(given, move) for move in _moves(given)]
    moving = [one for one in found if one.width >= _A_DOLLAR]
    return tuple(sorted(moving, key=lambda one: (-one.width, one.name)))


def _swing(given: Assumptions, move: _Move) -> Swing:
    (low, low_needed), (high, high_needed) = (_counted(move.change(given, by)) for by in (move.low, move.high))
    return Swing(move.name, move.low, move.high, move.unit, low, high, low_needed, high_needed)


def _counted(given: Assumptions) -> tuple[Case, float | None]:
    case = cases.admitted(given)
    return case, needed(case.total, cases.never_admitted(given).total)


def _moves(given: Assumptions) -> Iterator[_Move]:
    percent = given.swing_percent
    for part, field in (("partner", "income"), ("track", "pay"), ("alternative", "pay"), ("buy_in", "price")):
        yield _Move(f"{part}.{field}", "%", _scaled(part, field), -percent, percent)
    least = max(-_YEAR, -given.track.years_to_partner)
    yield _Move("track.years_to_partner", "years", _added("track", "years_to_partner"), least, _YEAR)
    for part in ("partner", "track", "alternative"):
        yield _Move(f"{part}.growth_percent", "points", _added(part, "growth_percent"), -_POINTS, _POINTS)
    of_interest = max(-_POINTS, -given.buy_in.interest_percent)
    yield _Move("buy_in.interest_percent", "points", _added("buy_in", "interest_percent"), of_interest, _POINTS)
    of_discount = max(-_POINTS, -given.discount_percent)
    yield _Move("discount_percent", "points", _discounted, of_discount, _POINTS)


def _scaled(part: str, field: str) -> _Change:
    def _change(given: Assumptions, percent: float) -> Assumptions:
        old = getattr(getattr(given, part), field)
        factor = 1 + percent / 100
        new = tuple(one * factor for one in old) if isinstance(old, tuple) else old * factor
        return _with(given, part, field, new)

    return _change


def _added(part: str, field: str) -> _Change:
    return lambda given, by: _with(given, part, field, getattr(getattr(given, part), field) + by)


def _discounted(given: Assumptions, points: float) -> Assumptions:
    return given.model_copy(update={"discount_percent": given.discount_percent + points})


def _with(given: Assumptions, part: str, field: str, value: object) -> Assumptions:
    return given.model_copy(update={part: getattr(given, part).model_copy(update={field: value})})
