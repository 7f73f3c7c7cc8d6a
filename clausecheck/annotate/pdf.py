"""Writes notes into a PDF as highlights at the exact words; the bytes of the file stay, the notes follow them."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from clausecheck.annotate.notes import Note, Unplaced, private
from clausecheck.errors import ContractError
from clausecheck.facsimile import Stretch, stretches
from clausecheck.model import Box, Contract
from clausecheck.readers.kinds import shown_name
from clausecheck.readers.pdf_words import Found, PageWords, around
from clausecheck.report import words_notes as said

COLOURS = {
    "high": (255, 190, 170),
    "medium": (255, 226, 160),
    "unknown": (210, 200, 240),
    "low": (200, 225, 245),
    "favorable": (185, 230, 190),
}
"""Of a highlight by its level; each note begins with the level in words."""
_STAMP = (176, 0, 32)
_STAMP_SIZE = 11
_MARGIN = 18
_SEEN_AND_PRINTED = raw.FPDF_ANNOT_FLAG_PRINT
_PAD = 1.0
"""Points of highlight above and below the letters."""
_NEXT_STEP = "Open it in a PDF viewer, print it to a new PDF, and annotate that."


def annotated(
    path: Path, contract: Contract, notes: tuple[Note, ...], password: str | None
) -> tuple[bytes, tuple[Unplaced, ...]]:
    """The file with highlights, and the notes that have no place on a page with the reason."""
    try:
        document = pdfium.PdfDocument(path.read_bytes(), password=password)
        try:
            return _noted(document, contract, notes)
        finally:
            document.close()
    except pdfium.PdfiumError as error:
        raise ContractError(shown_name(str(path)), "notes cannot be written into this PDF", _NEXT_STEP) from error


def _noted(
    document: pdfium.PdfDocument, contract: Contract, notes: tuple[Note, ...]
) -> tuple[bytes, tuple[Unplaced, ...]]:
    by_page: dict[int, list[tuple[Note, list[Stretch]]]] = {}
    unplaced: list[Unplaced] = []
    for note in notes:
        pages = groupby(stretches(contract, note.span), key=lambda one: one[0])
        # words were read from pages, too, that the file holds and does not count
        on = [(page, list(group)) for page, group in pages if page <= len(document)]
        if not on:
            unplaced.append(Unplaced(note, said.NO_BOX))
        for number, group in on:
            by_page.setdefault(number, []).append((note, [stretch for _, stretch in group]))
    # the first page that was read: one that breaks the reader must not be touched
    first_read = next((line.page for line in contract.lines if line.page is not None), 1)
    with _page(document, first_read) as first:
        _stamp(document, first, "\n".join(private(contract)))
    for number, wanted in by_page.items():
        with _page(document, number) as page:
            for note, places in _placed(page, wanted):
                _highlight(page, places, note)
    written = io.BytesIO()
    document.save(written, flags=raw.FPDF_INCREMENTAL)
    return written.getvalue(), tuple(unplaced)


def _placed(page: pdfium.PdfPage, wanted: list[tuple[Note, list[Stretch]]]) -> list[tuple[Note, list[Found]]]:
    """Each note with the boxes of its words; all are looked for before the page is written to."""
    textpage = page.get_textpage()
    try:
        words = PageWords(page, textpage)
        return [(note, [words.find(stretch) for stretch in row]) for note, row in wanted]
    finally:
        textpage.close()


@contextmanager
def _page(document: pdfium.PdfDocument, number: int) -> Iterator[pdfium.PdfPage]:
    page = document[number - 1]
    try:
        yield page
    finally:
        page.close()


@contextmanager
def _annotation(page: pdfium.PdfPage, kind: int, box: Box, text: str) -> Iterator[Any]:
    """A new annotation with its text and author; `box` is left, bottom, right, top."""
    mark = raw.FPDFPage_CreateAnnot(page, kind)
    try:
        left, bottom, right, top = box
        raw.FPDFAnnot_SetRect(mark, raw.FS_RECTF(left, top, right, bottom))
        raw.FPDFAnnot_SetFlags(mark, _SEEN_AND_PRINTED)
        _set(mark, b"Contents", text)
        _set(mark, b"T", said.AUTHOR)
        yield mark
    finally:
        raw.FPDFPage_CloseAnnot(mark)


def _set(mark: Any, key: bytes, text: str) -> None:
    raw.FPDFAnnot_SetStringValue(mark, key, _wide(text))


def _wide(text: str) -> Any:
    units = (text + "\0").encode("utf-16-le", errors="replace")
    return ctypes.cast(ctypes.create_string_buffer(units, len(units)), raw.FPDF_WIDESTRING)


def _highlight(page: pdfium.PdfPage, places: list[Found], note: Note) -> None:
    found = [box for place in places for box in place.own]
    if not found:
        return
    boxes = [(left, bottom - _PAD, right, top + _PAD) for left, bottom, right, top in found]
    is_exact = all(place.is_exact for place in places)
    lines = note.lines if is_exact else (note.lines[0], said.NEAREST, *note.lines[1:])
    with _annotation(page, raw.FPDF_ANNOT_HIGHLIGHT, around(boxes), "\n".join(lines)) as mark:
        raw.FPDFAnnot_SetColor(mark, raw.FPDFANNOT_COLORTYPE_Color, *COLOURS[note.level], 255)
        for left, bottom, right, top in boxes:
            corners = raw.FS_QUADPOINTSF(left, top, right, top, left, bottom, right, bottom)
            raw.FPDFAnnot_AppendAttachmentPoints(mark, corners)


def _stamp(document: pdfium.PdfDocument, page: pdfium.PdfPage, text: str) -> None:
    """PRIVATE NOTES in the upper left corner of the page as it is shown, with the whole note behind it."""
    label = raw.FPDFPageObj_NewTextObj(document, b"Helvetica-Bold", _STAMP_SIZE)
    raw.FPDFText_SetText(label, _wide(said.PRIVATE))
    raw.FPDFPageObj_SetFillColor(label, *_STAMP, 255)
    turn, along, across = _corner(page)
    raw.FPDFPageObj_Transform(label, *turn, along, across)
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(label, left, bottom, right, top)
    box = (left.value - 2, bottom.value - 2, right.value + 2, top.value + 2)
    with _annotation(page, raw.FPDF_ANNOT_STAMP, box, text) as mark:
        raw.FPDFAnnot_AppendObject(mark, label)


def _corner(page: pdfium.PdfPage) -> tuple[tuple[int, int, int, int], float, float]:
    """How to turn a line of type, and where it begins, to stand in the upper left corner as the page is shown."""
    left, bottom, right, top = page.get_bbox()
    inset = _MARGIN + _STAMP_SIZE
    return {
        0: ((1, 0, 0, 1), left + _MARGIN, top - inset),
        90: ((0, 1, -1, 0), left + inset, bottom + _MARGIN),
        180: ((-1, 0, 0, -1), right - _MARGIN, bottom + inset),
        270: ((0, -1, 1, 0), right - inset, top - _MARGIN),
    }[page.get_rotation()]
