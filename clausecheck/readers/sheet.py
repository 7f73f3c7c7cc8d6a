"""Turns a PDF page's own coordinates into places on the upright page."""

from __future__ import annotations

from dataclasses import dataclass

from clausecheck.model import Box
from clausecheck.readers.paper import Turn

_QUARTERS: tuple[Turn, ...] = (0, 90, 180, 270)


def quarter(degrees: int) -> Turn:
    """A turn of so many degrees as one of the four quarters."""
    return _QUARTERS[degrees // 90 % 4]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's edges in the PDF's own coordinates (points from the lower left), and how far to turn it clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    turn: Turn

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page when its text stands upright."""
        width, height = self.right - self.left, self.top - self.bottom
        return (width, height) if self.turn in (0, 180) else (height, width)

    def place(self, left: float, bottom: float, right: float, top: float) -> Box:
        """The box from the top left corner of the page, after it is turned."""
        if self.turn == 90:
            return (bottom - self.bottom, left - self.left, top - self.bottom, right - self.left)
        if self.turn == 180:
            return (self.right - right, bottom - self.bottom, self.right - left, top - self.bottom)
        if self.turn == 270:
            return (self.top - top, self.right - right, self.top - bottom, self.right - left)
        return (left - self.left, self.top - top, right - self.left, self.top - bottom)

    def own(self, left: float, top: float, right: float, bottom: float) -> Box:
        """The way back: a box placed on the page in the PDF's own coordinates (left, bottom, right, top)."""
        if self.turn == 90:
            return (self.left + top, self.bottom + left, self.left + bottom, self.bottom + right)
        if self.turn == 180:
            return (self.right - right, self.bottom + top, self.right - left, self.bottom + bottom)
        if self.turn == 270:
            return (self.right - bottom, self.top - right, self.right - top, self.top - left)
        return (self.left + left, self.top - bottom, self.left + right, self.top - top)

    def holds(self, box: Box) -> bool:
        """Is any part of a box placed on the page inside its edges?"""
        width, height = self.size
        return box[2] > 0 and box[3] > 0 and box[0] < width and box[1] < height
