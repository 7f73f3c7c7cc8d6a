"""Puts paragraphs together into the text of a Contract and keeps where every character stood."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

from clausecheck import sections
from clausecheck.model import Contract, LeftOut, Line, Span, Unread
from clausecheck.read_along import Beside
from clausecheck.readers.paper import Paragraph
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
    parts: list[str] = []
    lines: list[Line] = []
    headings: list[Span] = []
    tables: list[Span] = []
    changes: list[Change] = []
    beside: list[Beside] = []
    at = 0
    for paragraph in paragraphs:
        start = at
        at = _add(paragraph, parts, lines, beside, at)
        # words that are gone without a paragraph of their own stood at the end of the one before
        changes += _placed(paragraph.changes, start if at > start else max(start - 1, 0))
        if at == start:
            continue
        if paragraph.is_heading:
            headings.append((start, at))
        if paragraph.is_table_row:
            tables.append((start, at))
        parts.append("\n")
        at += 1
    text = "".join(parts).removesuffix("\n")
    read = Contract(
        file=file,
        form=form,
        sha256=sha256,
        text=text,
        lines=tuple(lines),
        pages=pages,
        headings=tuple(headings),
        tables=tuple(tables),
        beside=tuple(beside),
        unread=tuple(unread),
        not_matched=tuple(not_matched),
        changes=tuple(changes),
        changes_read=changes_read,
    )
    cut = sections.split(
        text,
        headings=read.headings,
        tables=read.tables,
        page_of=read.page_of,
        is_recognized=lambda offset: read.page_of(offset) in recognized,
    )
    return dataclasses.replace(read, sections=cut)


def _placed(those: Sequence[_Placed], at: int) -> list[_Placed]:
    return [dataclasses.replace(each, start=each.start + at, end=each.end + at) for each in those]


def _add(paragraph: Paragraph, parts: list[str], lines: list[Line], beside: list[Beside], at: int) -> int:
    """Append a paragraph's pieces; a piece's line covers the space that follows it."""
    pieces = [piece for piece in paragraph.pieces if piece.text]
    for number, piece in enumerate(pieces):
        is_last = number == len(pieces) - 1
        written = piece.text if is_last or piece.glued else piece.text + " "
        parts.append(written)
        lines.append(Line(at, at + len(written), piece.page, piece.box, piece.paragraph))
        beside += _placed(piece.beside, at)
        at += len(written)
    return at
