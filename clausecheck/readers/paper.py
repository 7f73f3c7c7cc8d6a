"""The nouns of reading: what a reader brings back before it becomes a Contract.

They travel from the process that reads to the one that analyzes, so they hold plain values only.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin
from typing import Literal

from clausecheck.model import Box, LeftOut
from clausecheck.read_along import Beside
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
    beside: tuple[Beside, ...] = ()
    """What the heads of a table say of its cells, with places counted from the piece's first character."""


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
class Doubt:
    """A word recognized from a picture that may be wrong: where it stands among the lines of its page."""

    text: str
    box: Box
    confidence: float
    """From 0 to 1."""


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
    skew: float = 0.0
    """Degrees counter-clockwise by which a scanned page was set straight after that; `as_shown` sets a box aslant again."""
    doubtful: tuple[Doubt, ...] = ()
    """Words recognized from a picture that may be wrong."""
    is_recognized: bool = False
    """All of its words but a few were recognized from a picture, here or by another program."""

    def as_shown(self, box: Box) -> Box:
        """The box on the page as a viewer shows it, before it is turned and set straight."""
        left, top, right, bottom = self._aslant(box) if self.skew else box
        if self.turned == 90:
            return (top, self.width - right, bottom, self.width - left)
        if self.turned == 180:
            return (self.width - right, self.height - bottom, self.width - left, self.height - top)
        if self.turned == 270:
            return (self.height - bottom, left, self.height - top, right)
        return (left, top, right, bottom)

    def _aslant(self, box: Box) -> Box:
        """What the box takes up on the page when the page is turned back by its skew around its middle."""
        middle_x, middle_y, angle = self.width / 2, self.height / 2, radians(self.skew)
        corners = [(x - middle_x, y - middle_y) for x in (box[0], box[2]) for y in (box[1], box[3])]
        across = [middle_x + x * cos(angle) - y * sin(angle) for x, y in corners]
        down = [middle_y + x * sin(angle) + y * cos(angle) for x, y in corners]
        return (min(across), min(down), max(across), max(down))


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
    cells: tuple[tuple[str, Box], ...] = ()
    """What stands apart on the line, each with its words and its place: the cells of a table row, parted by spaces
    they are the text."""
    around: tuple[tuple[str, str], ...] = ()
    """What the heads of the table say before and after each of its cells."""
