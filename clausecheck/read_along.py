"""The noun for what is read along with the text of a contract, though it is printed elsewhere."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Beside:
    """What the heads of a table say of one of its cells: words printed above it or to its left, and not in it."""

    start: int
    end: int
    """The cell's own words, half open."""
    before: str
    """Read before the cell, in square brackets: "[Rate:] "."""
    after: str
    """Read after it: " [per night]"."""
