"""Tells which text of a PDF page nobody can see: without ink, in the colour of its ground, cut off, or painted over.

Such text is not printed, so it must not be read as if it were; nor may it pass unreported.
"""

from __future__ import annotations

import ctypes
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from clausecheck.model import Box
from clausecheck.readers.pdf_covered import behind_pictures, covered, without_effect
from clausecheck.readers.pdf_drawn import Object, address, bounds
from clausecheck.readers.pdf_ink import PAPER, Colour, are_alike, colour, inks, is_masked
from clausecheck.readers.pdf_laid_over import under_marks

_INKLESS = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
_LOWEST_GROUND = 4.0
_MOST_GROUNDS = 2_000
_SCAN = 0.5
"""An image over this part of the page is a scan: recognised text lies without ink over or under it."""
_RECTANGLE = (4, 5)
"""How many segments PDFium gives a rectangle."""


@dataclass(frozen=True, slots=True)
class Unseen:
    """The text objects, by their addresses, that a reader cannot see, or not all of."""

    wholly: frozenset[int] = frozenset()
    partly: Mapping[int, tuple[Box, ...]] = field(default_factory=dict)
    """The areas painted over part of an object, in the PDF's own coordinates."""
    bars: tuple[Box, ...] = ()
    """Black bars in which nothing is to be seen, whether or not there is text under them."""


def unseen(objects: Sequence[Object], layered: Sequence[Object], page: pdfium.PdfPage) -> Unseen:
    """What a reader cannot see of a page's text; `layered` stands in layers that may be switched off."""
    inkless: set[int] = set()
    hidden: set[int] = set()
    grounds = _Grounds()
    for kind, piece, matrix in objects:
        if kind != raw.FPDF_PAGEOBJ_TEXT:
            grounds.lay(kind, piece, matrix)
            continue
        own = inks(piece)
        if not own:
            inkless.add(address(piece))
        elif all(grounds.swallow(ink, piece, matrix) for ink in own) or _is_cut_off(piece):
            hidden.add(address(piece))
    over, marked = covered(objects), under_marks(objects, page)
    hidden |= marked.wholly
    left, bottom, right, top = page.get_bbox()
    doubtful = [*behind_pictures(objects, _SCAN * (right - left) * (top - bottom)), *layered]
    doubtful += (each for each in objects if each[0] == raw.FPDF_PAGEOBJ_TEXT and is_masked(each[1]))
    doubtful += (each for each in objects if address(each[1]) in over.wholly)  # a clip may keep the area off the text
    doubtful = [each for each in doubtful if address(each[1]) not in hidden]
    if doubtful:
        hidden |= without_effect(doubtful, page)
    if not (inkless and _is_scan(objects, page)):
        hidden |= inkless
    return Unseen(frozenset(hidden), {**over.partly, **marked.partly}, over.bars)


def is_recognized(objects: Sequence[Object], page: pdfium.PdfPage) -> bool:
    """Is the page a scan with recognized text lying without ink over or under it?"""
    return _is_scan(objects, page) and any(
        kind == raw.FPDF_PAGEOBJ_TEXT and raw.FPDFTextObj_GetTextRenderMode(piece) in _INKLESS
        for kind, piece, _ in objects
    )


class _Grounds:
    """The areas that lie behind what is drawn later, each with its colour; None for one on which any letters show."""

    def __init__(self) -> None:
        self._areas: list[tuple[Box, Colour | None]] = []
        self._colours = {PAPER}

    def lay(self, kind: int, piece: raw.FPDF_PAGEOBJECT, matrix: pdfium.PdfMatrix | None) -> None:
        """Add what is drawn, where it is an area."""
        if kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING):
            self._areas.append((bounds(piece, matrix), None))
            return
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        if kind != raw.FPDF_PAGEOBJ_PATH or not raw.FPDFPath_GetDrawMode(piece, fill, stroke) or not fill.value:
            return
        own, area = colour(piece), bounds(piece, matrix)
        if own and area[3] - area[1] > _LOWEST_GROUND:
            is_plain = not raw.FPDFPageObj_HasTransparency(piece)
            self._areas.append((area, own if is_plain else None))
            self._colours.add(own)

    def swallow(self, own: Colour, piece: raw.FPDF_PAGEOBJECT, matrix: pdfium.PdfMatrix | None) -> bool:
        """Has the ground on which these letters are drawn their own colour?"""
        if not any(are_alike(own, each) for each in self._colours):
            return False
        left, bottom, right, top = bounds(piece, matrix)
        across, up = (left + right) / 2, (bottom + top) / 2
        for (west, south, east, north), under in reversed(self._areas[-_MOST_GROUNDS:]):
            if west <= across <= east and south <= up <= north:
                return under is not None and are_alike(own, under)
        return are_alike(own, PAPER)


def _is_cut_off(piece: raw.FPDF_PAGEOBJECT) -> bool:
    """Does it stand wholly outside the rectangle to which drawing is confined there?"""
    clip = raw.FPDFPageObj_GetClipPath(piece)
    last = raw.FPDFClipPath_CountPaths(clip) - 1
    if last < 0 or raw.FPDFClipPath_CountPathSegments(clip, last) not in _RECTANGLE:
        return False
    corners = []
    for number in (0, 2):
        across, up = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(raw.FPDFClipPath_GetPathSegment(clip, last, number), across, up)
        corners.append((across.value, up.value))
    (one, two), (three, four) = corners
    west, south, east, north = min(one, three), min(two, four), max(one, three), max(two, four)
    left, bottom, right, top = bounds(piece, None)
    return (left, top) != (right, bottom) and (right < west or left > east or top < south or bottom > north)


def _is_scan(objects: Sequence[Object], page: pdfium.PdfPage) -> bool:
    left, bottom, right, top = page.get_bbox()
    whole = (right - left) * (top - bottom)
    images = (bounds(piece, matrix) for kind, piece, matrix in objects if kind == raw.FPDF_PAGEOBJ_IMAGE)
    return any((image[2] - image[0]) * (image[3] - image[1]) > _SCAN * whole for image in images)
