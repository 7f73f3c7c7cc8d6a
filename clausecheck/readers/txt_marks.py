"""Tells the lines of a text file that are contract from those that are page furniture.

Text versions of filed contracts carry `<PAGE>` where a page ended, page numbers and headings repeated around it, rules
drawn with hyphens, and `<TABLE>` around schedules.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from clausecheck.read_along import Beside
from clausecheck.readers.column_heads import Cell, heads, said
from clausecheck.readers.plain import plain, seen

PAGE_NUMBER = "page number"
RUNNING = "running header or footer"

_PAGE = re.compile(r"\s*(?:<PAGE>|</?PAGE\s*\d*/?>|\f)\s*", re.IGNORECASE)
_TAG = re.compile(r"\s*</?(?:TABLE|CAPTION|S|C|FN|F\d+)>(?:\s*</?(?:S|C)>)*\s*", re.IGNORECASE)
_RULE = re.compile(r"[\s\-=*~.\u2013\u2014+|]{3,}")
_NUMBERED = re.compile(
    r"(?:page\s+)?-?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*-?|page\s+[\divxlc-]+(?:\s+of\s+\d+)?|\[?\d+\s+of\s+\d+\]?|[A-Z]-\d{1,3}",
    re.IGNORECASE,
)
_PLAIN_NUMBER = re.compile(r"\d{1,4}")
_ITEM = re.compile('[\u2022\u25cf\u25aa\u25cb\u25e6\u00b7] |[*-] (?=[A-Z\\d$"\u201c])')
_AFTER_HASHES = re.compile(r" {0,3}#{1,6} +([^\s#].*?)(?: +#+)?\s*")
_BOLD = re.compile(r"\*\*(?=\S)([^*]+)(?<=\S)\*\*")
_REPEATS = 3
_MARKER = re.compile(r"^\s*(?:[(\[]?\w{1,4}[.)\]]|\d+(?:\.\d+)+\.?|[\u2022\u25cf\u25aa\u00b7o*-])\s+")
_WIDE = re.compile(r"\s{3,}|\t+")
_GAP = re.compile(rf"\S(?:{_WIDE.pattern})\S")
_ENDLESS = re.compile(r"\s{2000,}")
_KEPT = 500
"""Characters at either end of an endless gap, more than anything looks for around a page end."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of the file and what it is."""

    text: str
    """As a reader sees it; "" for a blank line."""
    length: int = 0
    """Characters from the left edge to the last one."""
    indent: int = 0
    is_item: bool = False
    """It begins with a bullet."""
    is_row: bool = False
    is_page_end: bool = False
    cells: tuple[str, ...] = ()
    """What stands between wide gaps, where there are any."""
    beside: tuple[Beside, ...] = ()
    is_in_table: bool = False
    """Between `<TABLE>` and `</TABLE>`."""
    is_headed: bool = False
    """Markdown shows it as a heading: "## Pay", "**Pay**"."""
    left_out: str = ""
    """Why it does not belong to the text; "" where it does."""

    @property
    def is_blank(self) -> bool:
        """No text, or only a rule or a mark."""
        return not self.text


def lines_of(text: str) -> list[TextLine]:
    """Every line, with page furniture marked."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _ENDLESS.sub(_shortened, text).replace("\f", "\n\f\n")
    lines: list[TextLine] = []
    in_table = False
    for raw in text.split("\n"):
        if re.fullmatch(r"\s*</?TABLE>\s*", raw, re.IGNORECASE):
            in_table = "/" not in raw
        lines.append(_line(raw.expandtabs(4) if raw[:1] in "\t " else raw, in_table=in_table))
    return _with_heads(_without_lone_rows(_furniture_marked(lines)))


def _shortened(gap: re.Match[str]) -> str:
    """A gap of pages of nothing, with a line end or page end in its middle where it holds any."""
    middle = next((end for end in "\f\n" if end in gap[0]), "")
    return gap[0][:_KEPT] + middle + gap[0][-_KEPT:]


def _line(raw: str, *, in_table: bool) -> TextLine:
    if _PAGE.fullmatch(raw):
        return TextLine("", is_page_end=True)
    raw, is_headed = _without_markdown(raw)
    text = plain(raw)
    if not text or _TAG.fullmatch(raw) or _RULE.fullmatch(raw):
        return TextLine("")
    visible = seen(raw).rstrip()
    indent = len(visible) - len(visible.lstrip())
    is_row = in_table or bool(_GAP.search(_MARKER.sub("", visible, count=1)))
    is_item = bool(_ITEM.match(text))
    cells = tuple(map(plain, _WIDE.split(visible.strip()))) if is_row else ()
    return TextLine(text, len(visible), indent, is_item, is_row, is_in_table=in_table, cells=cells, is_headed=is_headed)


def _without_markdown(raw: str) -> tuple[str, bool]:
    """A line without the marks of Markdown for headings and bold letters, and whether they make it a heading."""
    after_hashes = _AFTER_HASHES.fullmatch(raw)
    bare = after_hashes[1] if after_hashes else raw
    return _BOLD.sub(r"\1", bare), bool(after_hashes or _BOLD.fullmatch(bare.strip()))


def _furniture_marked(lines: Sequence[TextLine]) -> list[TextLine]:
    """Page numbers, and lines that stand at three or more page ends, get the reason why they are left out."""
    at_ends = [_nearest(lines, at, step) for at, line in enumerate(lines) if line.is_page_end for step in (-1, 1)]
    near = {at for at in at_ends if at is not None}
    repeated = Counter(_without_digits(lines[at].text) for at in near)
    marked = list(lines)
    expected = 0
    for at, line in enumerate(lines):
        alone = _stands_alone(lines, at)
        if not line.is_blank and alone and _NUMBERED.fullmatch(line.text):
            is_next = _PLAIN_NUMBER.fullmatch(line.text) and int(line.text) in (expected + 1, expected + 2)
            if at in near or not line.text.isalnum() or is_next:
                marked[at] = replace(line, left_out=PAGE_NUMBER)
                expected = int(line.text) if _PLAIN_NUMBER.fullmatch(line.text) else expected
        elif at in near and repeated[_without_digits(line.text)] >= _REPEATS and len(line.text) < 100:
            marked[at] = replace(line, left_out=RUNNING)
    return marked


def _nearest(lines: Sequence[TextLine], at: int, step: int) -> int | None:
    """The first line with text before or after a page end, within five lines."""
    for distance in range(1, 6):
        there = at + step * distance
        if not 0 <= there < len(lines):
            return None
        if not lines[there].is_blank:
            return there
    return None


def _stands_alone(lines: Sequence[TextLine], at: int) -> bool:
    before = lines[at - 1] if at else None
    after = lines[at + 1] if at + 1 < len(lines) else None
    return all(each is None or each.is_blank for each in (before, after))


def _without_digits(text: str) -> str:
    return re.sub(r"\d+", "#", text)


def _without_lone_rows(lines: Sequence[TextLine]) -> list[TextLine]:
    """A line with one gap is a row only where the next or last one is, too: a gap may be a slip of the typist."""
    kept = []
    for at, line in enumerate(lines):
        beside = [lines[there] for there in (at - 1, at + 1) if 0 <= there < len(lines)]
        is_row = line.is_in_table or (line.is_row and any(each.is_row for each in beside))
        kept.append(line if is_row == line.is_row else replace(line, is_row=is_row))
    return kept


def _with_heads(lines: Sequence[TextLine]) -> list[TextLine]:
    """The rows of each table with the heads of their columns, in rows that have a cell for each head."""
    told: list[TextLine] = []
    for is_row, group in groupby(lines, key=lambda line: line.is_row and not line.left_out):
        rows = list(group)
        told += _told(rows) if is_row else rows
    return told


def _told(rows: Sequence[TextLine]) -> Iterator[TextLine]:
    width = len(rows[0].cells)
    cells = [
        [Cell(text, at, at + 1) for at, text in enumerate(row.cells)] if len(row.cells) == width else [] for row in rows
    ]
    for row, own, around in zip(rows, cells, said(cells, heads(cells)), strict=True):
        beside, at = [], 0
        for cell, (before, after) in zip(own, around, strict=True):
            if before or after:
                beside.append(Beside(at, at + len(cell.text), before, after))
            at += len(cell.text) + 1
        yield replace(row, beside=tuple(beside))
