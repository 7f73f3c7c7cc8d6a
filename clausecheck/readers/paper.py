"""The nouns of reading: what a reader brings back before it becomes a Contract.

They travel from the process that reads to the one that analyzes, so they hold plain values only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from clausecheck.model import Box, LeftOut
from clausecheck.tracked import Change

Turn = Literal[0, 90, 180, 270]


@dataclass(frozen=True, slots=True)
class Piece:
    """Text from one place: one printed line of a PDF or TXT, one paragraph or table row of a DOCX."""

    text: str
    page: int | None = None
    box: Box | None = None
    paragraph: int | None = None
    glued: bool = False
    """True when the next piece follows without a space (a word cut at the line end)."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Pieces that belong together, in reading order; white space inside is single spaces only."""

    pieces: tuple[Piece, ...]
    is_heading: bool = False
    """It stands out as a heading by style or type: bold, larger, all capitals on a line of its own."""
    is_table_row: bool = False
    changes: tuple[Change, ...] = ()
    """Tracked changes, with places counted from the paragraph's first character. A paragraph without pieces only
    carries those of words that are no longer there."""


@dataclass(frozen=True, slots=True)
class Page:
    """One printed page of a PDF as its text layer gives it, before headers are known and paragraphs rebuilt."""

    number: int
    width: float
    height: float
    lines: tuple[PrintedLine, ...]
    unread: tuple[str, ...] = ()
    """Why something on this page (or all of it) was not read."""
    left_out: tuple[LeftOut, ...] = ()
    """Text that stands on this page but not among its lines: stamps set aslant, text nobody can see."""
    turned: Turn = 0
    """Degrees clockwise the page has to be turned before its text stands upright. Width, height and
    boxes are those of the turned page; `as_shown` turns a box back."""

    def as_shown(self, box: Box) -> Box:
        """The box on the page as a viewer shows it, before it is turned."""
        left, top, right, bottom = box
        if self.turned == 90:
            return (top, self.width - right, bottom, self.width - left)
        if self.turned == 180:
            return (self.width - right, self.height - bottom, self.width - left, self.height - top)
        if self.turned == 270:
            return (self.height - bottom, left, self.height - top, right)
        return box


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line on a page, left to right, in reading order; a table row is one line."""

    text: str
    box: Box
    size: float
    """Height of the type in points."""
    bold: bool = False
    table: int | None = None
    """Which ruled table of the page the row belongs to, from 0."""
    row: int | None = None
    column: int = 0
    """Which block of lines of the page it belongs to, counted in reading order: a stretch as wide as the
    page, one of two columns, the numbers in a margin."""
