"""Reads ruled tables, and pages on which PDFium finds no text, with pdfplumber.

pdfplumber takes some seventy times as long as PDFium, so it is asked only about the pages that need it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1
from pdfplumber.page import Page as PlumberPage
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from clausecheck.model import Box
from clausecheck.readers.fragments import Fragment
from clausecheck.readers.hyphens import is_cut
from clausecheck.readers.paper import PrintedLine
from clausecheck.readers.pdf_letters import is_bold_name
from clausecheck.readers.plain import plain

_TOLD_BY_BOLD = 4
"""Rows whose type is looked at: heads, and enough of what stands below them."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a ruled table: its cells from left to right, and where it stands on the page."""

    table: int
    number: int
    cells: tuple[tuple[str, Box], ...]
    """Each with its words and its place."""
    box: Box
    bold: bool = False

    @property
    def text(self) -> str:
        """Its cells from left to right."""
        return " ".join(words for words, _ in self.cells)


UNNAMED = "(cid:"
"""What pdfplumber writes for a letter of which it knows the number only."""
GIVES_UP = (
    *(PDFException, PdfminerException, MalformedPDFException),
    *(ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError, ZeroDivisionError),
)
"""What comes from broken pages; pdfminer checks few of the types it reads."""


def opened(path: str, password: str | None, *, only: int | None = None) -> PDF:
    """The file in pdfplumber, or one page of it; raises what GIVES_UP lists where it cannot make sense of it."""
    return pdfplumber.open(Path(path), password=password or "", pages=[only] if only else None)


def page_count(path: str, password: str | None) -> int:
    """How many pages hang in the file's tree; raises as `opened` does."""
    with opened(path, password) as file:
        return sum(1 for _ in PDFPage.create_pages(file.doc))


def lacks_contents(page: PlumberPage) -> bool:
    """Does the page say that something is drawn on it, and the file does not hold that?"""
    drawn = resolve1(page.page_obj.attrs.get("Contents"))
    parts = drawn if isinstance(drawn, list) else [drawn]
    return "Contents" in page.page_obj.attrs and not all(isinstance(resolve1(part), PDFStream) for part in parts)


def rows(page: PlumberPage) -> tuple[Row, ...]:
    """The rows of every ruled table with more than one column, from top to bottom."""
    found = []
    tables = [table for table in page.find_tables() if len(table.columns) > 1 and len(table.rows) > 1]
    bold = [char for char in page.chars if is_bold_name(char["fontname"].encode(errors="replace"))]
    for index, table in enumerate(tables):
        for number, (row, words) in enumerate(zip(table.rows, table.extract(), strict=True)):
            cells = _filled(row.cells, words)
            if cells:
                is_bold = number < _TOLD_BY_BOLD and all(_is_bold(text, box, bold) for text, box in cells)
                found.append(Row(index, number, cells, row.bbox, is_bold))
    return tuple(found)


def _filled(boxes: Sequence[Box | None], words: Sequence[str | None]) -> tuple[tuple[str, Box], ...]:
    """The cells of a row that hold words."""
    return tuple((_cell(text), box) for box, text in zip(boxes, words, strict=True) if box and text and text.strip())


def _is_bold(text: str, box: Box, bold: Sequence[dict[str, Any]]) -> bool:
    """Is all that stands in a cell in bold?"""
    left, top, right, bottom = box
    inside = (
        char
        for char in bold
        if left <= char["x0"] <= right and top <= char["top"] <= bottom and not char["text"].isspace()
    )
    return sum(1 for _ in inside) >= len("".join(text.split()))


def fragments(page: PlumberPage) -> tuple[Fragment, ...]:
    """The lines of a page in pdfplumber's reading."""
    return tuple(
        Fragment(line["text"], line["x0"], line["top"], line["x1"], line["bottom"], line["bottom"] - line["top"])
        for line in page.extract_text_lines(return_chars=False)
    )


def text_in(page: PlumberPage, box: Box) -> str:
    """What is printed inside a box of the page, on one line."""
    left, top, right, bottom = box
    inside = page.crop((left - 1, top, right + 1, bottom), strict=False)
    return plain(inside.extract_text().replace("\n", " "))


def with_rows(lines: Sequence[PrintedLine], table_rows: Sequence[Row]) -> tuple[PrintedLine, ...]:
    """The lines of a page, those inside a table replaced by its rows.

    A table whose cells do not hold every word of the lines they replace is left as it was printed.
    """
    result = list(lines)
    first = 1 + max((line.table for line in lines if line.table is not None), default=-1)
    for table in sorted({row.table for row in table_rows}):
        own = [row for row in table_rows if row.table == table]
        inside = [line for line in result if _is_inside(line.box, own)]
        if inside and not _words(line.text for line in inside) - _words(row.text for row in own):
            at = result.index(inside[0])
            result = [line for line in result if line not in inside]
            result[at:at] = [_as_line(row, inside[0], first) for row in own]
    return tuple(result)


def _as_line(row: Row, like: PrintedLine, first: int) -> PrintedLine:
    table = first + row.table
    return replace(like, text=row.text, box=row.box, bold=row.bold, table=table, row=row.number, cells=row.cells)


def _cell(text: str) -> str:
    """A cell's lines as one, a word cut at a line end left with its hyphen."""
    whole = ""
    for line in text.split("\n"):
        whole += line if not whole or is_cut(whole) else " " + line
    return plain(whole)


def _is_inside(box: Box, own: Sequence[Row]) -> bool:
    middle_x, middle_y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    left, right = min(row.box[0] for row in own), max(row.box[2] for row in own)
    top, bottom = min(row.box[1] for row in own), max(row.box[3] for row in own)
    return left - 2 <= middle_x <= right + 2 and top - 2 <= middle_y <= bottom + 2


def _words(texts: Iterator[str]) -> Counter[str]:
    """Letters and digits counted, so that neither spaces nor hyphens at line ends matter."""
    return Counter(letter for text in texts for letter in plain(text) if letter.isalnum())
