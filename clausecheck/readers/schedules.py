"""Reads out the tables of a contract: each row says what its figures are, by the heads of their columns and by its label."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from clausecheck.model import Box
from clausecheck.readers.column_heads import Cell, heads, said
from clausecheck.readers.paper import Page, PrintedLine

_Column = tuple[float, float]
_EDGE = 1.0
_LIKE = 3.0
"""Points by which the columns of a table may differ on its next page."""


def read_out(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages, the rows of their tables with heads and labels; a table may go on over the end of a page."""
    read = []
    above: list[PrintedLine] = []
    for page in pages:
        lines: list[PrintedLine] = []
        groups = [(table, list(group)) for table, group in groupby(page.lines, key=lambda line: line.table)]
        for number, (table, group) in enumerate(groups):
            if table is None:
                lines += group
                continue
            before = above if number == 0 and _goes_on(above, group) else []
            lines += list(_told([*before, *group]))[len(before) :]
            above = [*before, *group]
        if groups and groups[-1][0] is None:
            above = []
        read.append(replace(page, lines=tuple(lines)) if lines else page)
    return tuple(read)


def _goes_on(above: Sequence[PrintedLine], below: Sequence[PrintedLine]) -> bool:
    """Have the rows at the top of a page the columns of the table at the end of the page before?"""
    if not above:
        return False
    one, other = _columns(above), _columns(below)
    return len(one) == len(other) and all(
        abs(first[0] - second[0]) < _LIKE or abs(first[1] - second[1]) < _LIKE
        for first, second in zip(one, other, strict=True)
    )


def _told(lines: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    """The rows of one table. A label that stands beside several rows is given to each."""
    columns = _columns(lines)
    cells = [[_cell(text, box, columns, bold=line.bold) for text, box in line.cells] for line in lines]
    label: tuple[str, Box] | None = None
    for line, own, around in zip(lines, cells, said(cells, heads(cells)), strict=True):
        if own and own[0].left <= columns[0][0]:
            label = line.cells[0]
        elif label and own and (own[-1].is_figure or label[1][3] >= line.box[3]):
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
    return [at for at, (left, right) in enumerate(columns) if box[0] < right - _EDGE and box[2] > left + _EDGE]


def _cell(text: str, box: Box, columns: Sequence[_Column], *, bold: bool) -> Cell:
    """The cell as wide as the columns it stands in, since a figure set to the right may stand beside its head."""
    own = [columns[at] for at in _standing_in(box, columns)] or [(box[0], box[2])]
    return Cell(text, own[0][0], own[-1][1], bold)
