"""Finds tables without ruled lines: rows of short cells that stand under each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from clausecheck.readers.fragments import Fragment, Row

_GAP = 1.2
"""Cells are parted by more than this many times the type size."""
_FEWEST_ROWS = 3
_AMOUNT = re.compile(r"[$€£]\s?\d|\d[\d,.]*(?:\s?%|\s|$)")
"""What a last cell begins with; two rows of such are enough."""
_FIGURE = re.compile(r"[$€£]?\s?\d[\d,.]*\s?%?")
_MOST_WORDS = 12
_CLOSE = 3.0
"""Type sizes from a head to the first row."""
_NEAR = 1.6
"""Letters by which the guessed place of a word may be wrong."""
_TIGHT = 1.6
_MARKER = re.compile(
    r"[(\[]?(?:\d{1,3}(?:\.\d{1,3})*|\w|[ivxlcIVXLC]{1,5})[.)\]]*|[^\w$(\"“]{1,2}|(?:Section|ARTICLE|Article) \S+"
)


def grids(rows: Sequence[Row]) -> tuple[tuple[int, int], ...]:
    """Which rows, as half-open ranges of their indexes, form tables. A range holds one table."""
    found = []
    start = 0
    while start < len(rows):
        end = _end_of_grid(rows, start)
        if end > start:
            found.append((start, end))
        start = max(end, start + 1)
    return tuple(found)


def whole_rows(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows of one table, a cell that runs over several lines made one; cells from left to right."""
    usual = median(_fall(first, second) for first, second in pairwise(rows) if len(second) > 1)
    whole: Row = list(rows[0])
    for before, row in pairwise(rows):
        if len(row) < len(rows[0]) and _is_rest(row, whole, _fall(before, row), usual):
            whole = [_joined(cell, [part for part in row if _overlap(cell, part)]) for cell in whole]
        else:
            yield whole
            whole = list(row)
    yield whole


def head_above(row: Row, table: Sequence[Row]) -> Row | None:
    """The row above a table as its head, one cell a column, where heads stand so close that they were taken for one."""
    columns = [(cell.left, cell.right) for cell in max(table, key=len)]
    if len(row) >= len(columns) or _fall(row, table[0]) > _CLOSE * row[0].size:
        return None
    cells = [part for fragment in row for part in _at_columns(fragment, columns)]
    places = [_columns_of(cell, [list(column) for column in columns]) for cell in cells]
    is_head = len(cells) == len(columns) and len(columns) > 2 and not any(_AMOUNT.match(cell.text) for cell in cells)
    return cells if is_head and places == [[at] for at in range(len(columns))] else None


def _at_columns(fragment: Fragment, columns: Sequence[tuple[float, float]]) -> Iterator[Fragment]:
    """The fragment cut where one of its words begins at the left edge of a column, as far as its letters tell."""
    letter = (fragment.right - fragment.left) / max(len(fragment.text), 1)
    words = list(re.finditer(r"\S+", fragment.text))
    begins = [fragment.left + letter * word.start() for word in words]
    cuts = [
        at
        for at, place in enumerate(begins)
        if at > 0 and any(abs(place - left) < _NEAR * letter for left, _ in columns)
    ]
    for first, end in pairwise([0, *cuts, len(words)]):
        text = fragment.text[words[first].start() : words[end - 1].end()]
        left = begins[first]
        yield replace(fragment, text=text, left=left, right=left + letter * len(text))


def _end_of_grid(rows: Sequence[Row], start: int) -> int:
    """The index after the last row of the table that begins at `start`; `start` where none does."""
    if not _is_row_of_cells(rows[start]):
        return start
    columns = [[cell.left, cell.right] for cell in rows[start]]
    full, end = 1, start + 1
    while end < len(rows) and _fits(rows[end], columns) and _fall(rows[end - 1], rows[end]) < 4 * rows[end][0].size:
        if len(rows[end]) > 1:
            full += 1
        elif not _is_tight(rows, end):
            break
        for cell in rows[end]:
            _widen(cell, columns)
        end += 1
    are_amounts = full > 1 and all(_AMOUNT.match(row[-1].text) for row in rows[start:end] if len(row) > 1)
    return end if full >= _FEWEST_ROWS or are_amounts else start


def _is_row_of_cells(row: Row) -> bool:
    return (
        len(row) > 1
        and not (len(row) == 2 and _MARKER.fullmatch(row[0].text) and not _FIGURE.fullmatch(row[1].text))
        and all(second.left - first.right > _GAP * first.size for first, second in pairwise(row))
        and all(cell.text.count(" ") < _MOST_WORDS for cell in row)
    )


def _fits(row: Row, columns: list[list[float]]) -> bool:
    """Does each cell of the row stand in a column of its own?"""
    places = [_columns_of(cell, columns) for cell in row]
    if any(len(place) != 1 for place in places) or len({place[0] for place in places}) < len(places):
        return False
    return len(row) == 1 or _is_row_of_cells(row)


def _columns_of(cell: Fragment, columns: list[list[float]]) -> list[int]:
    return [at for at, (left, right) in enumerate(columns) if cell.left < right + 1 and cell.right > left - 1]


def _widen(cell: Fragment, columns: list[list[float]]) -> None:
    column = columns[_columns_of(cell, columns)[0]]
    column[0], column[1] = min(column[0], cell.left), max(column[1], cell.right)


def _is_tight(rows: Sequence[Row], at: int) -> bool:
    """Does a lone cell follow the row above as closely as the lines of a paragraph do?"""
    return _fall(rows[at - 1], rows[at]) < _TIGHT * rows[at][0].size


def _is_rest(row: Row, above: Row, fall: float, usual: float) -> bool:
    """Is it the rest of cells of the row above: closer than rows are, or without the first cell?"""
    in_place = all(any(_overlap(cell, part) for cell in above) for part in row)
    return in_place and (fall < 0.8 * usual or not _overlap(above[0], row[0])) and not _is_next_figure(row, above)


def _is_next_figure(row: Row, above: Row) -> bool:
    """Does the row end with a figure below a figure, as a row does whose label stands in a row above?"""
    return bool(_FIGURE.fullmatch(row[-1].text)) and any(
        _FIGURE.fullmatch(cell.text) and _overlap(cell, row[-1]) for cell in above
    )


def _fall(first: Row, second: Row) -> float:
    return second[0].top - first[0].top


def _overlap(first: Fragment, second: Fragment) -> bool:
    return first.left < second.right and second.left < first.right


def _joined(cell: Fragment, rest: Sequence[Fragment]) -> Fragment:
    parts = (cell, *rest)
    return Fragment(
        " ".join(part.text for part in parts),
        min(part.left for part in parts),
        min(part.top for part in parts),
        max(part.right for part in parts),
        max(part.bottom for part in parts),
        cell.size,
        cell.bold,
    )
