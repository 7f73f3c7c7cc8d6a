"""A Word document being written: headings, lines, lists, quotes, blanks and tables, each with text that Word takes."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

import docx
from docx.shared import Pt, RGBColor

from clausecheck.report import page, words_docx
from clausecheck.report.visible import one_line

COLOURS = {
    "high": RGBColor(0xA0, 0x1C, 0x1C),
    "medium": RGBColor(0x8A, 0x5A, 0x00),
    "unknown": RGBColor(0x5B, 0x3F, 0x8C),
    "low": RGBColor(0x1F, 0x5A, 0x8A),
    "favorable": RGBColor(0x1E, 0x6B, 0x3A),
}
_ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)
"""One date for all documents: the same contract gives the same file."""


class Paper:
    """A Word document being written."""

    def __init__(self, title: str, author: str) -> None:
        self._document = docx.Document()
        properties = self._document.core_properties
        properties.title, properties.author = title, author
        properties.created = properties.modified = _ALWAYS
        self._document.styles["Normal"].font.size = Pt(10.5)

    def saved(self) -> bytes:
        """The file."""
        written = io.BytesIO()
        self._document.save(written)
        return written.getvalue()

    def titled(self, title: str, lines: Iterable[str]) -> None:
        """A list below its title; nothing where it is empty."""
        rows = tuple(lines)
        if rows:
            self.line(title, bold=True)
            self.list(rows)

    def list(self, rows: Iterable[str]) -> None:
        """A line with a bullet for each row."""
        for row in rows:
            self.line(row, style="List Bullet")

    def named(self, name: str, value: str) -> None:
        """A value behind its name."""
        paragraph = self._document.add_paragraph()
        paragraph.add_run(f"{_shown(name)}: ").bold = True
        paragraph.add_run(_shown(value))

    def blank(self, label: str) -> None:
        """A line to write on."""
        self.line(f"{label}: {'_' * words_docx.BLANK}")

    def line(self, said: str, *, bold: bool = False, style: str | None = None) -> None:
        """One paragraph; nothing where there is nothing to say."""
        if said:
            self._document.add_paragraph(style=style).add_run(_shown(said)).bold = bold or None

    def heading(self, title: str, level: int = 1, tag: page.Tag | None = None) -> None:
        """A heading, behind it a level in its colour."""
        heading: Any = self._document.add_heading(_shown(title), level)
        if tag is not None:
            run = heading.add_run(f"  {tag.word}")
            run.font.color.rgb = COLOURS[tag.key]

    def quote(self, pieces: tuple[page.Piece, ...]) -> None:
        """The contract's words, those that fired a rule in bold."""
        paragraph = self._document.add_paragraph(style="Quote")
        for piece in pieces:
            paragraph.add_run(_shown(piece.text, keep_ends=True)).bold = piece.kind == "rule"

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """A table with its heads in bold."""
        table = self._document.add_table(rows=0, cols=len(heads), style="Table Grid")
        for number, cells in enumerate((heads, *rows)):
            for cell, value in zip(table.add_row().cells, cells, strict=True):
                cell.paragraphs[0].add_run(_shown(value)).bold = number == 0


def _shown(text: str, *, keep_ends: bool = False) -> str:
    """Text that Word takes: visible characters on one line."""
    line = one_line(text)
    if not keep_ends or not line:
        return line if not keep_ends or not text else " "
    return f"{' ' * text[0].isspace()}{line}{' ' * text[-1].isspace()}"
