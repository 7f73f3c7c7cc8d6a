"""Asks PDFium about single letters of a page: where one stands, how high its type is, whether it is bold."""

from __future__ import annotations

import ctypes
import re
from itertools import pairwise
from statistics import median

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from clausecheck.model import Box
from clausecheck.readers.sheet import Sheet

_BOLD_NAME = re.compile(rb"bold|black|heavy|-bd\b", re.IGNORECASE)
_FORCE_BOLD = 1 << 18
_BOLD_WEIGHT = 600
_SPACED_OUT = re.compile(r"(?:\S ){4,}\S")
_WORD_GAP = 1.6


def box(textpage: pdfium.PdfTextPage, index: int, sheet: Sheet) -> Box:
    """Where the ink of a letter is on the upright page."""
    return sheet.place(*own_box(textpage, index))


def own_box(textpage: pdfium.PdfTextPage, index: int) -> Box:
    """Where its ink is in the PDF's own coordinates."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    raw.FPDFText_GetCharBox(textpage, index, left, right, bottom, top)
    return left.value, bottom.value, right.value, top.value


def loose_box(textpage: pdfium.PdfTextPage, index: int, sheet: Sheet) -> Box:
    """The letter's box as high as its type, whatever the letter."""
    loose = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(textpage, index, loose)
    return sheet.place(loose.left, loose.bottom, loose.right, loose.top)


def is_bold(textpage: pdfium.PdfTextPage, index: int) -> bool:
    """Is the letter set in a bold font?"""
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    raw.FPDFText_GetFontInfo(textpage, index, name, len(name), flags)
    if flags.value & _FORCE_BOLD or is_bold_name(name.value):
        return True
    return bool(raw.FPDFText_GetFontWeight(textpage, index) >= _BOLD_WEIGHT)


def has_no_meaning(textpage: pdfium.PdfTextPage, index: int) -> bool:
    """Does the font of the letter not tell which letters it draws?"""
    return bool(raw.FPDFText_HasUnicodeMapError(textpage, index) == 1)


def is_bold_name(name: bytes) -> bool:
    """Does a font call itself bold?"""
    return _BOLD_NAME.search(name) is not None


def is_spaced_out(text: str) -> bool:
    """Is a space set between all letters, as in N O N - C O M P E T E?"""
    return _SPACED_OUT.fullmatch(text) is not None


def drawn_together(textpage: pdfium.PdfTextPage, text: str, first: int, sheet: Sheet) -> str:
    """Spaced-out text as words; a gap clearly wider than most parts two of them."""
    places = [at for at, letter in enumerate(text) if letter != " "]
    boxes = [box(textpage, first + at, sheet) for at in places]
    gaps = [second[0] - first_box[2] for first_box, second in pairwise(boxes)]
    wide = _WORD_GAP * max(median(gaps), 1.0)
    parts = [text[places[0]]]
    for at, gap in zip(places[1:], gaps, strict=True):
        parts.append(" " + text[at] if gap > wide else text[at])
    return "".join(parts)
