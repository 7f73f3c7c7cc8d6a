"""The nouns for what is known beside the text of a contract: heads printed elsewhere, words that may be wrong."""

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


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A word that was recognized from a picture of a page and may be wrong."""

    page: int
    text: str
    """Exactly `Contract.text[start:end]`."""
    start: int
    end: int
    confidence: float
    """From 0 to 1, as the program that recognized it says."""
