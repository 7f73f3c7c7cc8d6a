"""From amounts to places in a drawing: round marks on the axis, and words that do not lie on each other."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Scale = Callable[[float], float]
"""From an amount to its place."""
_MARKS = 5
"""About so many marks on an axis."""
_STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis with round marks that enclose all amounts; `start` is where the lowest mark lies."""

    ticks: tuple[float, ...]
    start: float
    end: float

    def __call__(self, amount: float) -> float:
        """Where an amount lies."""
        low, high = self.ticks[0], self.ticks[-1]
        return self.start + (amount - low) / (high - low) * (self.end - self.start)


def axis(amounts: Sequence[float], start: float, end: float) -> Axis:
    """The axis for these amounts."""
    low, high = min(amounts), max(amounts)
    step = _round_step((high - low) or 1.0)
    first, last = math.floor(low / step), math.ceil(high / step)
    return Axis(tuple(one * step for one in range(first, max(last, first + 1) + 1)), start, end)


def apart(places: Sequence[float], least: float, lowest: float) -> list[float]:
    """The places moved so that neighbours stand at least so far apart and none below `lowest`; their order stays."""
    order = sorted(range(len(places)), key=lambda one: (places[one], one))
    moved = list(places)
    above = -math.inf
    for at in order:
        above = moved[at] = max(moved[at], above + least)
    below = lowest + least
    for at in reversed(order):
        below = moved[at] = min(moved[at], below - least)
    return moved


def _round_step(extent: float) -> float:
    rough = extent / _MARKS
    power: float = 10.0 ** math.floor(math.log10(rough))
    return next(one * power for one in _STEPS if one * power >= rough)
