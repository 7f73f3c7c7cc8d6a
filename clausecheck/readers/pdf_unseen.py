"""Tells which text of a PDF page nobody can see: drawn without ink, in white with nothing dark behind it, or painted over.

Such text is not printed, so it must not be read as if it were; nor may it pass unreported.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from clausecheck.model import Box
from clausecheck.readers.pdf_drawn import Object, bounds

_INKLESS = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
_FILLING = (raw.FPDF_TEXTRENDERMODE_FILL, raw.FPDF_TEXTRENDERMODE_FILL_CLIP)
_DARKEST = 255
_WHITE = 5
"""A colour no further from white than this cannot be told from paper."""
_LOWEST = 4.0
"""An area lower than this is a ruled line and covers no text."""
_MOST_COVERS = 200
_SCAN = 0.5
"""An image over this part of the page is a scan: recognised text lies without ink over or under it."""


def unseen(objects: Sequence[Object], page: pdfium.PdfPage) -> frozenset[int]:
    """The addresses of the text objects that a reader cannot see."""
    inkless: set[int] = set()
    white: set[int] = set()
    grounds: list[Box] = []
    covered = _covered(objects)
    for kind, piece, matrix in objects:
        if kind != raw.FPDF_PAGEOBJ_TEXT:
            if _is_ground(kind, piece):
                grounds.append(bounds(piece, matrix))
            continue
        mode = raw.FPDFTextObj_GetTextRenderMode(piece)
        darkness = _darkness(piece) if mode in _FILLING else _DARKEST
        if mode in _INKLESS or darkness is None:
            inkless.add(address(piece))
        elif darkness <= _WHITE and not _is_covered(bounds(piece, matrix), grounds):
            white.add(address(piece))
    hidden = white | covered
    return frozenset(hidden if inkless and _is_scan(objects, page) else hidden | inkless)


def is_recognized(objects: Sequence[Object], page: pdfium.PdfPage) -> bool:
    """Is the page a scan with recognized text lying without ink over or under it?"""
    return _is_scan(objects, page) and any(
        kind == raw.FPDF_PAGEOBJ_TEXT and raw.FPDFTextObj_GetTextRenderMode(piece) in _INKLESS
        for kind, piece, _ in objects
    )


def address(piece: raw.FPDF_PAGEOBJECT) -> int:
    """Which object a pointer to it means."""
    return ctypes.addressof(piece.contents)


def _covered(objects: Sequence[Object]) -> set[int]:
    """The text over which an opaque area is drawn later: a bad redaction, or a clause painted away."""
    covers: list[Box] = []
    found: set[int] = set()
    for kind, piece, matrix in reversed(objects):
        if kind == raw.FPDF_PAGEOBJ_PATH and len(covers) < _MOST_COVERS:
            area = bounds(piece, matrix)
            if area[3] - area[1] > _LOWEST and _is_filled(piece) and not raw.FPDFPageObj_HasTransparency(piece):
                covers.append(area)
        elif kind == raw.FPDF_PAGEOBJ_TEXT and covers and _is_inside(bounds(piece, matrix), covers):
            found.add(address(piece))
    return found


def _is_ground(kind: int, piece: raw.FPDF_PAGEOBJECT) -> bool:
    """Does the object lay something behind what is drawn later, so that white letters can be seen on it?"""
    if kind != raw.FPDF_PAGEOBJ_PATH:
        return kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING)
    return _is_filled(piece) and (_darkness(piece) or 0) > _WHITE


def _is_filled(path: raw.FPDF_PAGEOBJECT) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    return bool(fill.value) and _darkness(path) is not None


def _darkness(piece: raw.FPDF_PAGEOBJECT) -> int | None:
    """How far the colour it is filled with is from white, 0 to 255; None where it is wholly transparent."""
    red, green, blue, alpha = ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint()
    if not raw.FPDFPageObj_GetFillColor(piece, red, green, blue, alpha):
        return _DARKEST
    return _DARKEST - min(red.value, green.value, blue.value) if alpha.value else None


def _is_covered(box: Box, grounds: Sequence[Box]) -> bool:
    across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(left <= across <= right and bottom <= up <= top for left, bottom, right, top in grounds)


def _is_inside(box: Box, areas: Sequence[Box]) -> bool:
    return any(
        left <= box[0] + 1 and bottom <= box[1] + 1 and right >= box[2] - 1 and top >= box[3] - 1
        for left, bottom, right, top in areas
    )


def _is_scan(objects: Sequence[Object], page: pdfium.PdfPage) -> bool:
    left, bottom, right, top = page.get_bbox()
    whole = (right - left) * (top - bottom)
    images = (bounds(piece, matrix) for kind, piece, matrix in objects if kind == raw.FPDF_PAGEOBJ_IMAGE)
    return any((image[2] - image[0]) * (image[3] - image[1]) > _SCAN * whole for image in images)
