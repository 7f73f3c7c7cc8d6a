"""Puts paragraphs together into the text of a Contract and keeps where every character stood."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

from clausecheck import sections
from clausecheck.model import Contract, LeftOut, Line, Section, Span, Unread
from clausecheck.read_along import Beside
from clausecheck.readers import strange
from clausecheck.readers.paper import Paragraph, Piece
from clausecheck.tracked import Change, ChangesRead

_Placed = TypeVar("_Placed", Change, Beside)


def contract(
    paragraphs: Iterable[Paragraph],
    *,
    file: str,
    form: str,
    sha256: str,
    pages: int | None,
    unread: Sequence[Unread] = (),
    not_matched: Sequence[LeftOut] = (),
    changes_read: ChangesRead = "accepted",
    recognized: Collection[int] = (),
) -> Contract:
    """The Contract of some paragraphs, cut into sections. Paragraphs are parted by line breaks.

    `recognized` are the pages whose words were recognized from pictures.
    """
    told = _Told()
    for paragraph in paragraphs:
        told.add(paragraph)
    read = Contract(
        file=file,
        form=form,
        sha256=sha256,
        text="".join(told.parts).removesuffix("\n"),
        lines=tuple(told.lines),
        pages=pages,
        headings=tuple(told.headings),
        tables=tuple(told.tables),
        beside=tuple(told.beside),
        unread=tuple(unread),
        not_matched=tuple(not_matched),
        changes=tuple(told.changes),
        changes_read=changes_read,
    )
    return dataclasses.replace(
        read, sections=_cut(read, recognized), not_matched=(*read.not_matched, *strange.told(read))
    )


def _cut(read: Contract, recognized: Collection[int]) -> tuple[Section, ...]:
    return sections.split(
        read.text,
        headings=read.headings,
        tables=read.tables,
        page_of=read.page_of,
        is_recognized=lambda offset: read.page_of(offset) in recognized,
    )


class _Told:
    """The text as far as it has been put together, and where each part of it came to stand."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.lines: list[Line] = []
        self.headings: list[Span] = []
        self.tables: list[Span] = []
        self.changes: list[Change] = []
        self.beside: list[Beside] = []
        self.at = 0
        """Where the next character will stand."""

    def add(self, paragraph: Paragraph) -> None:
        """Append a paragraph and the line break behind it; one without words leaves its tracked changes only."""
        start = self.at
        self._add_pieces([piece for piece in paragraph.pieces if piece.text])
        span = (start, self.at)
        is_empty = self.at == start
        # words that are gone without a paragraph of their own stood at the end of the one before
        self.changes += _placed(paragraph.changes, max(start - 1, 0) if is_empty else start)
        if is_empty:
            return
        if paragraph.is_heading:
            self.headings.append(span)
        if paragraph.is_table_row:
            self.tables.append(span)
        self._write("\n")

    def _add_pieces(self, pieces: Sequence[Piece]) -> None:
        """A piece's line covers the space that follows it."""
        for number, piece in enumerate(pieces, start=1):
            start = self.at
            self._write(piece.text if piece.glued or number == len(pieces) else f"{piece.text} ")
            self.lines.append(Line(start, self.at, piece.page, piece.box, piece.paragraph))
            self.beside += _placed(piece.beside, start)

    def _write(self, words: str) -> None:
        self.parts.append(words)
        self.at += len(words)


def _placed(those: Sequence[_Placed], at: int) -> list[_Placed]:
    return [dataclasses.replace(each, start=each.start + at, end=each.end + at) for each in those]
