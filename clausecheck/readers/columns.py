"""Puts the pieces of type found on a page into the order in which a person reads them.

A PDF may draw its text in any order: the footer first, two columns line by line, labels before their values.
What counts is where the pieces stand: column by column, row by row, left to right.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from clausecheck.model import Box
from clausecheck.readers.fragments import Fragment, Row
from clausecheck.readers.grids import grids, head_above, whole_rows
from clausecheck.readers.paper import PrintedLine

_MARGIN_NUMBER = re.compile(r"\d{1,3}")
_SERIES = 6
"""Fewest consecutive numbers in a margin that are line numbers and not a list."""
_EDGE = 3.0
"""Points by which edges of one column may differ."""
_COLUMN_ROWS = 4
_MOST_GUTTERS = 8
_TABLES_A_COLUMN = 1000


def in_reading_order(fragments: Sequence[Fragment]) -> tuple[PrintedLine, ...]:
    """The printed lines of a page; fragments of one row of one column become one line."""
    if _is_in_order(fragments):
        return tuple(_line([fragment], 0) for fragment in fragments)
    numbers = _margin_numbers(fragments)
    body = [fragment for fragment in fragments if id(fragment) not in numbers]
    lines = [_line([fragment], 0) for fragment in fragments if id(fragment) in numbers]
    for column, block in enumerate(_blocks(body), start=1 if lines else 0):
        lines += _lines(list(_rows(block)), column)
    return tuple(lines)


def _lines(rows: Sequence[Row], column: int) -> Iterator[PrintedLine]:
    """The rows as lines, those of tables marked as such."""
    at = 0
    for start, end in grids(rows):
        table = list(rows[start:end])
        if start > at and (head := head_above(rows[start - 1], table)):
            table.insert(0, head)
        yield from (_line(row, column) for row in rows[at : end - len(table)])
        for number, row in enumerate(whole_rows(table)):
            yield replace(_line(row, column), table=_TABLES_A_COLUMN * column + start, row=number, cells=_cells(row))
        at = end
    yield from (_line(row, column) for row in rows[at:])


def _is_in_order(fragments: Sequence[Fragment]) -> bool:
    """Does each fragment stand wholly below the one before, so that there is nothing to put in order?"""
    return all(
        second.top > first.top and second.top > (first.top + first.bottom) / 2 for first, second in pairwise(fragments)
    )


def _line(row: Sequence[Fragment], column: int) -> PrintedLine:
    first = row[0]
    if len(row) == 1:
        return PrintedLine(first.text, first.box, first.size, first.bold, column=column)
    box = (
        first.left,
        min(fragment.top for fragment in row),
        max(fragment.right for fragment in row),
        max(fragment.bottom for fragment in row),
    )
    widest = max(row, key=lambda fragment: len(fragment.text))
    bold = all(fragment.bold for fragment in row)
    text = " ".join(fragment.text for fragment in row)
    return PrintedLine(text, box, widest.size, bold, column=column, cells=_cells(row))


def _cells(row: Sequence[Fragment]) -> tuple[tuple[str, Box], ...]:
    return tuple((cell.text, cell.box) for cell in row)


def _margin_numbers(fragments: Sequence[Fragment]) -> set[int]:
    """Which fragments (by id) count the lines in a margin: 1, 2, 3 … under each other, beside the text."""
    numbers = [fragment for fragment in fragments if _MARGIN_NUMBER.fullmatch(fragment.text)]
    if len(numbers) < _SERIES:
        return set()
    start, end = median(number.left for number in numbers), median(number.right for number in numbers)
    numbers = [each for each in numbers if min(abs(each.left - start), abs(each.right - end)) < _EDGE]
    numbers.sort(key=lambda number: number.top)
    if not _counts(numbers):
        return set()
    chosen = {id(number) for number in numbers}
    others = [fragment for fragment in fragments if id(fragment) not in chosen]
    inner = min(number.left for number in numbers)
    is_margin = all(each.left > end - 1 for each in others) or all(each.right < inner + 1 for each in others)
    return chosen if others and is_margin and _span(numbers) > 0.5 * _span(others) else set()


def _span(fragments: Sequence[Fragment]) -> float:
    return max(each.bottom for each in fragments) - min(each.top for each in fragments)


def _counts(numbers: Sequence[Fragment]) -> bool:
    """Do the numbers count by ones or by fives at equal distances, as no list does?"""
    steps = [int(second.text) - int(first.text) for first, second in pairwise(numbers)]
    falls = sorted(second.top - first.top for first, second in pairwise(numbers))
    if len(numbers) < _SERIES or max(steps.count(1), steps.count(5)) < 0.8 * len(steps):
        return False
    return falls[len(falls) // 8] > 0.9 * falls[-1 - len(falls) // 8]


def _blocks(fragments: list[Fragment]) -> Iterator[list[Fragment]]:
    """Stretches of the page in reading order: as wide as the page, or one column of several."""
    waiting = [fragments]
    gutters = 0
    while waiting:
        block = waiting.pop()
        gutter = _gutter(block) if gutters < _MOST_GUTTERS else None
        if gutter is None:
            if block:
                yield block
            continue
        gutters += 1
        waiting.extend(reversed(_parted(block, gutter)))


def _gutter(block: Sequence[Fragment]) -> float | None:
    """Where the right column of two begins; None for lines that belong across.

    Only a place where many lines begin can be one.
    """
    if len(block) < 2 * _COLUMN_ROWS:
        return None
    outer = min(fragment.left for fragment in block)
    edges = Counter(round(fragment.left / _EDGE) for fragment in block)
    likely = [edge * _EDGE for edge, times in edges.most_common(8) if times >= _COLUMN_ROWS]
    for gutter in sorted(likely):
        if gutter > outer + 60 and any(_is_columns(*band) for band in _bands(block, gutter)):
            return gutter
    return None


def _parted(block: Sequence[Fragment], gutter: float) -> list[list[Fragment]]:
    """The block cut at a gutter: what stands above, left column, right column, what stands below."""
    parts: list[list[Fragment]] = [[]]
    crossing = iter(sorted((f for f in block if _crosses(f, gutter)), key=lambda f: f.top))
    above = next(crossing, None)
    for left, right in _bands(block, gutter):
        top = min(fragment.top for fragment in (*left, *right))
        while above is not None and above.top < top:
            parts[-1].append(above)
            above = next(crossing, None)
        if _is_columns(left, right):
            parts += [left, right, []]
        else:
            parts[-1] += [*left, *right]
    if above is not None:
        parts[-1] += [above, *crossing]
    return [part for part in parts if part]


def _bands(block: Sequence[Fragment], gutter: float) -> Iterator[tuple[list[Fragment], list[Fragment]]]:
    """What stands left and right of the gutter, between one line that crosses it and the next."""
    left: list[Fragment] = []
    right: list[Fragment] = []
    for fragment in sorted(block, key=lambda each: each.top):
        if _crosses(fragment, gutter):
            if left or right:
                yield left, right
            left, right = [], []
        elif fragment.left >= gutter - 2 * _EDGE:
            right.append(fragment)
        else:
            left.append(fragment)
    if left or right:
        yield left, right


def _crosses(fragment: Fragment, gutter: float) -> bool:
    return fragment.left < gutter - 2 * _EDGE and fragment.right > gutter - 1


def _is_columns(left: Sequence[Fragment], right: Sequence[Fragment]) -> bool:
    """Is it text beside text, and not a table: prose on both sides, or prose beside lines at other heights?"""
    if min(len(left), len(right)) < _COLUMN_ROWS:
        return False
    if _is_prose(left) and _is_prose(right):
        return True
    return (_is_prose(left) or _is_prose(right)) and _stand_level(left, right) < 0.5


def _is_prose(column: Sequence[Fragment]) -> bool:
    """Do the lines fill their column and hold several words each?"""
    width = max(fragment.right for fragment in column) - min(fragment.left for fragment in column)
    filled = median(fragment.right - fragment.left for fragment in column)
    return filled >= 0.6 * width and median(fragment.text.count(" ") for fragment in column) >= 2


def _stand_level(left: Sequence[Fragment], right: Sequence[Fragment]) -> float:
    """The part of the shorter column whose lines stand at the height of a line of the other."""
    few, many = sorted((left, right), key=len)
    heights = {round(fragment.bottom) for fragment in many}
    return sum(
        not heights.isdisjoint((round(each.bottom) - 1, round(each.bottom), round(each.bottom) + 1)) for each in few
    ) / len(few)


def _rows(block: Iterable[Fragment]) -> Iterator[Row]:
    """Fragments side by side, each row from left to right, rows from top to bottom."""
    row: list[Fragment] = []
    for fragment in sorted(block, key=lambda each: each.top + each.bottom):
        if row and not _is_same_row(row[-1], fragment):
            yield sorted(row, key=lambda each: each.left)
            row = []
        row.append(fragment)
    if row:
        yield sorted(row, key=lambda each: each.left)


def _is_same_row(first: Fragment, second: Fragment) -> bool:
    shared = min(first.bottom, second.bottom) - max(first.top, second.top)
    return shared > 0.5 * min(first.bottom - first.top, second.bottom - second.top)
