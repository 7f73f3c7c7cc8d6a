"""Reads out the tables of a contract: each row says what its figures are, by the heads of their columns and by its label."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from clausecheck.model import Box
from clausecheck.readers.column_heads import NONE, Cell, Heads, heads, said
from clausecheck.readers.paper import Page, PrintedLine

_Column = tuple[float, float]
_EDGE = 1.0
_FEWEST_HEADS = 2


def read_out(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages, the rows of their tables with heads and labels; a table may go on over the end of a page."""
    read = []
    above: tuple[Heads, list[_Column]] | None = None
    for page in pages:
        lines: list[PrintedLine] = []
        for table, group in groupby(page.lines, key=lambda line: line.table):
            rows = list(group)
            if table is None:
                above = _left_alone(rows[-1])
                lines += rows
                continue
            columns = _columns(rows)
            cells = [[_cell(text, box, columns, bold=line.bold) for text, box in line.cells] for line in rows]
            own = heads(cells)
            if not own.rows and above:
                own = _going_on(*above, columns, cells)
            lines += _told(rows, cells, own)
            above = own, columns
        read.append(replace(page, lines=tuple(lines)) if lines else page)
    return tuple(read)


def _left_alone(line: PrintedLine) -> tuple[Heads, list[_Column]] | None:
    """What may be the heads of a table whose rows all stand on the next page."""
    if len(line.cells) < _FEWEST_HEADS:
        return None
    cells = tuple(Cell(text, box[0], box[2], line.bold) for text, box in line.cells)
    return Heads(1, cells, is_guess=True), [(cell.left, cell.right) for cell in cells]


def _going_on(above: Heads, one: Sequence[_Column], other: Sequence[_Column], cells: Sequence[Sequence[Cell]]) -> Heads:
    """The heads of the table above for rows at the top of the next page or column that stand in its columns."""
    if not one or len(one) != len(other):
        return NONE
    aside = other[0][0] - one[0][0]
    if not all(_meet((left + aside, right + aside), column) for (left, right), column in zip(one, other, strict=True)):
        return NONE
    moved = tuple(replace(each, left=each.left + aside, right=each.right + aside) for each in above.cells)
    is_head = not above.is_guess or heads([moved, *cells]).rows
    return Heads(0, moved) if is_head else NONE


def _told(lines: Sequence[PrintedLine], cells: Sequence[Sequence[Cell]], own: Heads) -> Iterator[PrintedLine]:
    """The rows of one table. A label that stands beside several rows is given to each."""
    first = min((row[0].left for row in cells if row), default=0.0)
    label: tuple[str, Box] | None = None
    for line, row, around in zip(lines, cells, said(cells, own), strict=True):
        if row and row[0].left <= first:
            label = line.cells[0]
        elif label and row and (row[-1].is_figure or label[1][3] >= line.box[3]):
            around = ((f"[{label[0]}] {around[0][0]}", around[0][1]), *around[1:])
        yield replace(line, around=around)


def _columns(lines: Sequence[PrintedLine]) -> list[_Column]:
    """How far each column reaches: as far as the widest of its cells, those that span several left out."""
    rows = [[box for _, box in line.cells] for line in lines]
    columns = [(box[0], box[2]) for box in max(rows, key=len)]
    for row in rows:
        for box in row:
            own = _standing_in(box, columns)
            if len(own) == 1:
                left, right = columns[own[0]]
                columns[own[0]] = (min(left, box[0]), max(right, box[2]))
    return columns


def _standing_in(box: Box, columns: Sequence[_Column]) -> list[int]:
    return [at for at, column in enumerate(columns) if _meet((box[0], box[2]), column)]


def _meet(one: _Column, other: _Column) -> bool:
    return one[0] < other[1] - _EDGE and other[0] < one[1] - _EDGE


def _cell(text: str, box: Box, columns: Sequence[_Column], *, bold: bool) -> Cell:
    """The cell as wide as the columns it stands in, since a figure set to the right may stand beside its head."""
    own = [columns[at] for at in _standing_in(box, columns)] or [(box[0], box[2])]
    return Cell(text, own[0][0], own[-1][1], bold)
