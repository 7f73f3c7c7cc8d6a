"""Tells a row of a schedule, read as one line, from a row that only arranges paragraphs on the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice, takewhile

from clausecheck.model import LeftOut, Unread
from clausecheck.read_along import Beside
from clausecheck.readers.column_heads import NONE, Cell, Heads, heads
from clausecheck.readers.docx_changes import shifted
from clausecheck.tracked import Change

_LOOKED_AT = 40
"""Rows by which the heads of a table are known."""
_LONG_CELL = 40
"""Words; a longer cell holds prose, not an entry of a schedule."""
_SHORT_CELL = 8
"""Words; a shorter cell before a long one is its number or heading ("9.2", "Restricted Period")."""
_SECTION = re.compile(r"(?:article|section|§)\s*\w+|\d+\.\d+|\d+\.\s+\w+(?:\W+\w+){7}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A paragraph or table row of the story, before it gets its running number.

    One without text only carries the tracked changes of words that are gone.
    """

    text: str
    is_heading: bool = False
    is_row: bool = False
    changes: tuple[Change, ...] = ()
    beside: tuple[Beside, ...] = ()

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


Item = Told | Unread | LeftOut


@dataclass(frozen=True, slots=True)
class TableCell:
    """What a cell holds, and from which column of the table to which it reaches, half open."""

    items: tuple[Item, ...]
    left: int
    right: int
    goes_on: bool = False
    """It is the lower part of the cell above."""

    @property
    def as_one(self) -> Told:
        """All its paragraphs as one."""
        return _joined([item for item in self.items if isinstance(item, Told)])


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of a row; `is_head` where Word repeats the row on each page."""

    cells: tuple[TableCell, ...]
    is_head: bool = False


def rows_told(rows: Iterable[TableRow]) -> Iterator[Item]:
    """What the rows of a table hold, those of a schedule with the heads of their columns."""
    waiting = iter(rows)
    first = list(islice(waiting, _LOOKED_AT))
    marked = len(list(takewhile(lambda row: row.is_head, first)))
    own = heads([[_cell(cell) for cell in row.cells if cell.as_one.text] for row in first], marked=marked)
    label = ""
    for number, row in enumerate(chain(first, waiting)):
        labels = [cell for cell in row.cells if cell.left == 0]
        label = label if labels and labels[0].goes_on else labels[0].as_one.text if labels else ""
        yield from _row_told(row, own if number >= own.rows else NONE, label)


def _row_told(row: TableRow, own: Heads, label: str) -> Iterator[Item]:
    """One line for a row of a schedule, its paragraphs in order for a row of a layout."""
    cells = [cell.items for cell in row.cells]
    if _arranges_paragraphs(cells):
        yield from _cell_by_cell(cells)
        return
    told: list[Told] = []
    for cell in row.cells:
        one = cell.as_one
        if one.text:
            is_first = not any(each.text for each in told)
            before, after = own.around(_cell(cell), is_label=is_first)
            if is_first and cell.left and row.cells[0].goes_on and label:
                before = f"[{label}] {before}"
            if before or after:
                one = replace(one, beside=(Beside(0, len(one.text), before, after),))
        told.append(one)
    whole = _joined(told, is_row=True)
    if whole.text or whole.changes:
        yield whole
    yield from (item for cell in cells for item in cell if not isinstance(item, Told))


def _cell(cell: TableCell) -> Cell:
    bold = [item.is_heading for item in cell.items if isinstance(item, Told) and item.text]
    return Cell(cell.as_one.text, cell.left, cell.right, bool(bold) and all(bold))


def _joined(parts: Sequence[Told], *, is_heading: bool = False, is_row: bool = False) -> Told:
    """Several as one line, with the changes at their places in it."""
    text = ""
    changes: tuple[Change, ...] = ()
    beside: list[Beside] = []
    for part in parts:
        before = f"{text} " if text and part.text else text
        at = len(before)
        changes += shifted(part.changes, at)
        beside += (replace(each, start=each.start + at, end=each.end + at) for each in part.beside)
        text = before + part.text
    return Told(text, is_heading, is_row, changes, tuple(beside))


def _arranges_paragraphs(cells: Sequence[Sequence[Item]]) -> bool:
    filled = [told for cell in cells if (told := [item for item in cell if isinstance(item, Told) and item.text])]
    return len(cells) == 1 or any(_is_prose(told) for told in filled)


def _is_prose(cell: Sequence[Told]) -> bool:
    """A nested table, many words, or sections of the contract."""
    if any(each.is_row for each in cell) or sum(each.words for each in cell) > _LONG_CELL:
        return True
    return len(cell) > 1 and any(_SECTION.match(each.text) for each in cell)


def _cell_by_cell(cells: Sequence[Sequence[Item]]) -> Iterator[Item]:
    """The paragraphs of every cell; a short cell goes in front of the first paragraph of the next."""
    lead: list[Told] = []
    for cell in cells:
        told = [item for item in cell if isinstance(item, Told) and item.text]
        if len(told) == 1 and not told[0].is_row and told[0].words <= _SHORT_CELL:
            lead += [item for item in cell if isinstance(item, Told)]
            yield from (item for item in cell if not isinstance(item, Told))
            continue
        for item in cell:
            if lead and isinstance(item, Told) and item.text:
                if item.is_row:
                    yield _joined(lead)
                else:
                    item = _joined([*lead, item], is_heading=item.is_heading)
                lead = []
            yield item
    if lead:
        yield _joined(lead)
