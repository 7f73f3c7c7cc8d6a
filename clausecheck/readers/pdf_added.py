"""Reads what was put onto a PDF page after it was set: values typed into form fields, comments, marks.

A salary or a radius often stands in a form field only and in no text layer.
"""

from __future__ import annotations

import ctypes
import html
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from clausecheck.model import Box
from clausecheck.readers.fragments import Fragment
from clausecheck.readers.sheet import Sheet

TICKED, NOT_TICKED = "☒", "☐"

_BOXES = (raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON)
_VALUES = (raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX)
_MARKS = {
    raw.FPDF_ANNOT_STRIKEOUT: "struck out by a mark",
    raw.FPDF_ANNOT_HIGHLIGHT: "highlighted",
    raw.FPDF_ANNOT_UNDERLINE: "underlined by a mark",
    raw.FPDF_ANNOT_SQUIGGLY: "underlined by a mark",
    raw.FPDF_ANNOT_REDACT: "marked to be blacked out (it was read all the same)",
}
_SHAPES = (
    *(raw.FPDF_ANNOT_LINE, raw.FPDF_ANNOT_SQUARE, raw.FPDF_ANNOT_CIRCLE),
    *(raw.FPDF_ANNOT_POLYGON, raw.FPDF_ANNOT_POLYLINE, raw.FPDF_ANNOT_INK),
)
_NOTES = {
    raw.FPDF_ANNOT_TEXT: "comment",
    raw.FPDF_ANNOT_CARET: "comment",
    raw.FPDF_ANNOT_STAMP: "stamp",
    raw.FPDF_ANNOT_WATERMARK: "watermark",
    **dict.fromkeys(_SHAPES, "comment on something drawn"),
}
_MEDIA = (
    *(raw.FPDF_ANNOT_SOUND, raw.FPDF_ANNOT_MOVIE, raw.FPDF_ANNOT_SCREEN, raw.FPDF_ANNOT_THREED),
    *(raw.FPDF_ANNOT_RICHMEDIA, raw.FPDF_ANNOT_UNKNOWN),
)
"""Sounds, films and what only the program that made it knows; what is said of them can be read."""
SHOWN = "a form field that shows other words than it stores (the stored ones were read)"
DRAWN = "a note or stamp on the page that shows other words than it stores"
UNREAD = "form fields, comments and marks of one page after the first {most:,}, which were not read"
ATTACHED = "a file attached to the page, which was not read"
_PICTURED = (
    *(raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_WATERMARK),
    *_SHAPES,
)
"""What may hold its words in nothing but the picture that a viewer shows of it."""
_HIDDEN = raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW
_MOST = 5_000
_LONGEST = 20_000_000
"""Bytes; PDFium gives a longer value whole or not at all."""
_TAG = re.compile("<[^>]*>")


@dataclass(frozen=True, slots=True)
class Added:
    """What was added to a page: text that belongs to it at its place, and notes as (what it is, its words)."""

    texts: tuple[Fragment, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    pictured: tuple[tuple[int, Box, str], ...] = ()
    """What holds words in its picture: its kind, its place in the PDF's own coordinates, and the words it stores, if any."""


def added(document: pdfium.PdfDocument, page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, sheet: Sheet) -> Added:
    """The form fields, free texts, comments and marks of a page; hidden ones are notes."""
    texts: list[Fragment] = []
    notes: list[tuple[str, str]] = []
    pictured: list[tuple[int, Box, str]] = []
    count = raw.FPDFPage_GetAnnotCount(page)
    if count > _MOST:
        notes.append((UNREAD.format(most=_MOST), f"{count - _MOST:,}"))
    for number in range(min(count, _MOST)):
        with _annotation(page, number) as mark:
            if not mark:
                continue
            kind = raw.FPDFAnnot_GetSubtype(mark)
            stored = _add(document.formenv, textpage, sheet, mark, texts, notes)
            if stored not in (TICKED, NOT_TICKED) and _draws_words(document.formenv, mark):
                pictured.append((kind, _box(mark), stored))
    return Added(tuple(texts), tuple(notes), tuple(pictured))


def with_drawn(own: Added, words: Sequence[str], textpage: pdfium.PdfTextPage, sheet: Sheet) -> Added:
    """The same with the words that stood in pictures only: those of a stamp as a note, others as text.

    A field that shows other words than it stores, as one filled in by a program without a screen does, is a note.

    `words` are those in each picture's box, printed ones under it among them.
    """
    texts, notes = list(own.texts), list(own.notes)
    for (kind, box, stored), all_words in zip(own.pictured, words, strict=True):
        said = _without(all_words, textpage.get_text_bounded(*box))
        if stored and _are_other_words(said, stored):
            notes.append((SHOWN if kind == raw.FPDF_ANNOT_WIDGET else DRAWN, f"{said} [stored: {stored}]"))
        elif stored:
            continue
        elif said and kind in _NOTES:
            notes.append((_NOTES[kind], said))
        elif said:
            texts += _stacked(said, sheet.place(*box))
    return Added(tuple(texts), tuple(notes))


def _are_other_words(shown: str, stored: str) -> bool:
    """Is anything shown that is not what is stored, but for its signs ("$285,000.00") and what no longer fits in the box?"""
    one, other = ("".join(filter(str.isalnum, words)).casefold() for words in (shown, stored))
    return bool(one) and one not in other and other not in one


def _without(words: str, printed: str) -> str:
    """The words that are not printed there already."""
    there = Counter(printed.split())
    new = []
    for word in words.split():
        if there[word]:
            there[word] -= 1
        else:
            new.append(word)
    return " ".join(new)


def _draws_words(form: Any, mark: Any) -> bool:
    """Has something that can be seen, and holds no words itself, letters in its picture?"""
    kind = raw.FPDFAnnot_GetSubtype(mark)
    if kind not in _PICTURED or raw.FPDFAnnot_GetFlags(mark) & _HIDDEN:
        return False
    if form and raw.FPDFAnnot_GetFormFieldType(form, mark) == raw.FPDF_FORMFIELD_PUSHBUTTON:
        return False
    count = min(raw.FPDFAnnot_GetObjectCount(mark), _MOST)
    kinds = (raw.FPDFPageObj_GetType(raw.FPDFAnnot_GetObject(mark, number)) for number in range(count))
    return any(each in (raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_FORM) for each in kinds)


@contextmanager
def _annotation(page: pdfium.PdfPage, number: int) -> Iterator[Any]:
    mark = raw.FPDFPage_GetAnnot(page, number)
    try:
        yield mark
    finally:
        if mark:
            raw.FPDFPage_CloseAnnot(mark)


def _add(
    form: Any,
    textpage: pdfium.PdfTextPage,
    sheet: Sheet,
    mark: Any,
    texts: list[Fragment],
    notes: list[tuple[str, str]],
) -> str:
    """Add what a mark says, and give it back; "" where it says nothing."""
    kind = raw.FPDFAnnot_GetSubtype(mark)
    box = _box(mark)
    words = _field(form, mark) if kind == raw.FPDF_ANNOT_WIDGET else _contents(mark)
    if kind in _MARKS:
        under = " ".join(textpage.get_text_bounded(*box).split())
        notes.append((_MARKS[kind], f"{under} [{words}]" if words else under))
    elif kind == raw.FPDF_ANNOT_FILEATTACHMENT:
        notes.append((ATTACHED, words or "without a name"))
    elif kind in _NOTES and words:
        notes.append((_NOTES[kind], words))
    elif kind in _MEDIA and words:
        notes.append(("comment", words))
    elif kind in (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT) and words:
        if raw.FPDFAnnot_GetFlags(mark) & _HIDDEN:
            notes.append(("hidden form field", words))
        else:
            texts += _stacked(words, sheet.place(*box))
    return words


def _field(form: Any, mark: Any) -> str:
    """What a form field holds; a box or button says whether it is ticked."""
    if not form:  # the page was taken out of a form, and only its fields came along
        return _entry(mark, b"V") if _entry(mark, b"FT") in ("Tx", "Ch") else ""
    kind = raw.FPDFAnnot_GetFormFieldType(form, mark)
    if kind in _BOXES:
        return TICKED if raw.FPDFAnnot_IsChecked(form, mark) else NOT_TICKED
    if kind not in _VALUES:
        return ""
    chosen = _chosen(form, mark) if kind != raw.FPDF_FORMFIELD_TEXTFIELD else ""
    value = _string(lambda buffer, size: raw.FPDFAnnot_GetFormFieldValue(form, mark, buffer, size))
    return chosen or value or _rich(mark, b"RV")


def _chosen(form: Any, mark: Any) -> str:
    """What the list shows for what was chosen; the file may store another word for it."""
    count = min(raw.FPDFAnnot_GetOptionCount(form, mark), _MOST)
    chosen = [number for number in range(count) if raw.FPDFAnnot_IsOptionSelected(form, mark, number)]
    labels = (_label(form, mark, number) for number in chosen)
    return ", ".join(label for label in labels if label)


def _label(form: Any, mark: Any, number: int) -> str:
    return _string(lambda buffer, size: raw.FPDFAnnot_GetOptionLabel(form, mark, number, buffer, size))


def _contents(mark: Any) -> str:
    """What a mark says; some programs store it with its typefaces only, as rich text."""
    return _entry(mark, b"Contents") or _rich(mark, b"RC")


def _rich(mark: Any, key: bytes) -> str:
    return " ".join(html.unescape(_TAG.sub(" ", _entry(mark, key))).split())


def _entry(mark: Any, key: bytes) -> str:
    return _string(lambda buffer, size: raw.FPDFAnnot_GetStringValue(mark, key, buffer, size))


def _string(ask: Callable[[Any, int], int]) -> str:
    size = min(ask(None, 0), _LONGEST)
    if size <= 2:
        return ""
    buffer = (ctypes.c_ushort * (size // 2))()
    ask(buffer, size)
    return bytes(buffer).decode("utf-16-le", errors="replace").rstrip("\0").strip()


def _box(mark: Any) -> Box:
    rect = raw.FS_RECTF()
    raw.FPDFAnnot_GetRect(mark, rect)
    return (rect.left, rect.bottom, rect.right, rect.top)


def _stacked(words: str, box: Box) -> Iterator[Fragment]:
    """The lines of a value, one under the other in its box."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    left, top, right, bottom = box
    height = (bottom - top) / max(len(lines), 1)
    for number, line in enumerate(lines):
        upper = top + number * height
        yield Fragment(line, left, upper, right, upper + height, height)
