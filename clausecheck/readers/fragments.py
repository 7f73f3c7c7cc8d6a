"""The smallest piece of type a page is put together from, before rows and columns are known."""

from __future__ import annotations

from dataclasses import dataclass

from clausecheck.model import Box


@dataclass(slots=True)
class Fragment:
    """Type that stands together without a wide gap: a line, a cell, a number in the margin."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool = False

    @property
    def box(self) -> Box:
        """Left, top, right, bottom."""
        return (self.left, self.top, self.right, self.bottom)


Row = list[Fragment]
"""Fragments side by side, from left to right."""
