"""Tells what the head of its column says of each cell of a table, so that a row can be read without the rows above it.

"Weekday night $1,200" under "Rate per night" is read "Weekday night [Rate:] $1,200 [per night]". The row itself stays as
it is printed, so that a quote of it holds no word that does not stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_MOST_HEAD_ROWS = 2
_MOST_HEAD_WORDS = 9
_ENOUGH = 0.6
"""Of the cells of a column so many begin with a figure where its head is known by having none."""
_FEWEST_FIGURES = 2
_MEASURE = re.compile(
    r"[$%/]|\b(?:per|rates?|amounts?|pay|paid|payable|payments?|stipends?|fees?|prices?|costs?|values?|salary|compensation|"
    r"percent\w*|totals?|number|hours?|days?|weeks?|months?|years?|nights?|miles|radius|shares?|units?|credit\w*|"
    r"conversion|factor|discount|multiple|portion|balance|bonus|wrvus?|forgiven|vested|vesting|due|owed)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"[(<>≤≥~+-]?\s?(?:US)?[$€£]\s?[\d_]|\(?\d(?!\d{3}(?:$|\D{1,3}(?:19|20)\d\d$))")
"""An amount or another number, but for a lone year, which heads columns."""
_NOTHING = re.compile(r"[\s–—_./-]*(?:n/?a|none|tbd)?[\s–—_./-]*", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"[.;:]$")
_UNIT = re.compile(
    r"(?P<head>|.*?[\s,(])(?P<unit>(?:\$\s?)?(?:(?:per|each)\s|/\s?)[\w ./-]+|%|percent|(?:air |road )?miles|"
    r"(?:business |calendar )?days|months|years|weeks|hours|nights|shares|units)\)?",
    re.IGNORECASE,
)
_DOLLARS = re.compile(r"[\s,]*\(?(?:in )?(?:US ?)?(?:\$|USD|dollars)\)?$", re.IGNORECASE)
_BRACKETS = str.maketrans("[]", "()")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's words and how far it reaches across the table, in any measure that all its cells share."""

    text: str
    left: float
    right: float
    stands_out: bool = False
    """It is set in bold, or its row is marked as a head."""

    @property
    def is_figure(self) -> bool:
        """Does it begin with an amount or another number?"""
        return _FIGURE.match(self.text) is not None


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of a table's columns; `rows` counts the rows they stand in, from the first."""

    rows: int = 0
    cells: tuple[Cell, ...] = ()
    is_guess: bool = False
    """A row that may be no head: the rows that would tell have not been seen."""

    def around(self, cell: Cell, *, is_label: bool) -> tuple[str, str]:
        """What goes before and after a cell of a row below; a label, the first of a row, mostly speaks for itself."""
        if is_label and not cell.is_figure:
            return "", ""
        head = " ".join(each.text for each in self.cells if _overlap(each, cell)).translate(_BRACKETS).strip(" :")
        if not head or _is_said(head, cell.text):
            return "", ""
        return _beside(head, cell) if cell.is_figure else (f"[{head}:] ", "")


NONE = Heads()


def heads(rows: Sequence[Sequence[Cell]], *, marked: int = 0) -> Heads:
    """The heads of the columns of a table, given its rows or the first of them; `marked` rows are said to be heads.

    Rows are heads that stand out from those below, or that have words where columns of figures begin below them.
    """
    marked = min(marked, _MOST_HEAD_ROWS)
    for count in range(marked or 1, (marked or _MOST_HEAD_ROWS) + 1):
        above, below = rows[:count], rows[count:]
        if not below or not all(map(_may_be_head, above)) or len(above[-1]) < 2:
            continue
        if marked or _stand_out(above, below) or _have_figures_below(above[-1], below):
            first = below[0][0] if below[0] else above[-1][0]
            labels = max(above[-1][0].right, first.right)
            return Heads(count, tuple(each for row in above for each in row if not _spans(each, first, labels)))
    return NONE


def _may_be_head(row: Sequence[Cell]) -> bool:
    cells = [each for each in row if each.text]
    return bool(cells) and not any(
        each.is_figure or each.text.count(" ") >= _MOST_HEAD_WORDS or _ENDS_SENTENCE.search(each.text) for each in cells
    )


def _stand_out(above: Sequence[Sequence[Cell]], below: Sequence[Sequence[Cell]]) -> bool:
    """Is every head in bold, and no cell below but for labels?"""
    bold = all(each.stands_out for row in above for each in row if each.text)
    return bold and not any(each.stands_out for row in below for each in row[1:])


def _have_figures_below(head: Sequence[Cell], below: Sequence[Sequence[Cell]]) -> bool:
    """Do words head columns that hold mostly figures?

    Two columns may be no more than names and values; there the head has to say that it measures something.
    """
    columns = [column for each in head[1:] if (column := _column(each, below))]
    figures = [sum(each.is_figure for each in column) for column in columns]
    if sum(figures) < _FEWEST_FIGURES or (len(head) == 2 and not _MEASURE.search(head[1].text)):
        return False
    return any(count >= _ENOUGH * len(column) for count, column in zip(figures, columns, strict=True))


def _column(head: Cell, below: Sequence[Sequence[Cell]]) -> list[Cell]:
    cells = (each for row in below for each in row[1:] if _overlap(head, each))
    return [each for each in cells if not _NOTHING.fullmatch(each.text)]


def _spans(head: Cell, label: Cell, labels: float) -> bool:
    """Does a head stand over the labels and other columns too, as the title of a table does?"""
    return _overlap(head, label) and head.right > labels + 1


def _overlap(one: Cell, other: Cell) -> bool:
    return one.left < other.right and other.left < one.right


def _is_said(head: str, text: str) -> bool:
    """Does the cell say itself what its head says?"""
    own = text.casefold()
    return head.casefold() in own or own in head.casefold()


def _beside(head: str, cell: Cell) -> tuple[str, str]:
    """What goes around a figure: the name of its column before, its unit after."""
    after = before = ""
    if (found := _UNIT.fullmatch(head)) and not _has_unit(cell.text):
        head, after = found["head"].strip(" ,("), f" [{found['unit'].strip()}]"
        if after.startswith(" [$"):
            head, after = f"{head} $", f" [{after[3:].lstrip()}"
    if (found := _DOLLARS.search(head)) and not after.endswith("%]"):
        head = head[: found.start()]
        before = "" if "$" in cell.text else "[$] "
    return (f"[{head}:] " if head else "") + before, after


def _has_unit(text: str) -> bool:
    return re.search(r"[^\W\d_]{2}|[%/]", text) is not None


def said(rows: Sequence[Sequence[Cell]], own: Heads) -> Iterator[tuple[tuple[str, str], ...]]:
    """For each row of a table what goes before and after each of its cells."""
    for number, row in enumerate(rows):
        if number < own.rows:
            yield (("", ""),) * len(row)
        else:
            yield tuple(own.around(each, is_label=at == 0) for at, each in enumerate(row))
