"""Tells which text of a PDF page is painted over by what is drawn later: black bars, white patches, pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image, ImageChops

from clausecheck.model import Box
from clausecheck.readers.pdf_drawn import Object, address, bounds
from clausecheck.readers.pdf_ink import colour, darkness
from clausecheck.readers.sheet import Sheet, quarter

_LOWEST = 4.0
"""An area lower than this is a ruled line and covers no text."""
_MOST = 200
_BLACK = 200
_BAR_SHAPE = 1.5
"""A black area not this many times as wide as high is a tick box or a part of a drawing."""
_HIGHEST_BAR = 30.0
_CORNERS = 20
_POKING_OUT = 0.25
"""Of the height of a line: so much may show above and below what covers it, the tail of a "p", and it cannot be read."""
_EDGE = 1.0


@dataclass(frozen=True, slots=True)
class Covered:
    """What is painted over; boxes in the PDF's own coordinates."""

    wholly: frozenset[int] = frozenset()
    """The addresses of text objects over which something opaque lies."""
    partly: Mapping[int, tuple[Box, ...]] = field(default_factory=dict)
    """By the address of a text object the areas that lie over parts of it."""
    bars: tuple[Box, ...] = ()
    """Black areas of about a line's height in which nothing is to be seen."""


def covered(objects: Sequence[Object]) -> Covered:
    """The text over which an opaque area is drawn later: a bad redaction, or a clause painted away."""
    if all(kind != raw.FPDF_PAGEOBJ_PATH for kind, _, _ in objects):
        return Covered()
    areas: list[Box] = []
    black: list[Box] = []
    wholly: set[int] = set()
    partly: dict[int, tuple[Box, ...]] = {}
    later: list[Box] = []
    for kind, piece, matrix in reversed(objects):
        if kind == raw.FPDF_PAGEOBJ_PATH and len(areas) < _MOST:
            area = bounds(piece, matrix)
            if area[3] - area[1] > _LOWEST and _is_opaque_area(piece):
                areas.append(area)
                if _is_bar(piece, area) and not any(_holds_middle(area, text) for text in later):
                    black.append(area)
        elif kind == raw.FPDF_PAGEOBJ_TEXT:
            box = bounds(piece, matrix)
            later.append(box)
            over = tuple(area for area in areas if _meet(area, box))
            if any(_is_inside(box, area) for area in over):
                wholly.add(address(piece))
            elif over:
                partly[address(piece)] = over
    return Covered(frozenset(wholly), partly, tuple(_apart(black)))


def behind_pictures(objects: Sequence[Object], most: float) -> Iterator[Object]:
    """The text objects over which a picture is drawn later, but for pictures larger than `most` square points."""
    pictures: list[Box] = []
    for kind, piece, matrix in reversed(objects):
        if kind == raw.FPDF_PAGEOBJ_IMAGE and len(pictures) < _MOST:
            area = bounds(piece, matrix)
            if (area[2] - area[0]) * (area[3] - area[1]) <= most:
                pictures.append(area)
        elif kind == raw.FPDF_PAGEOBJ_TEXT and pictures:
            box = bounds(piece, matrix)
            if any(_is_inside(box, area) for area in pictures):
                yield kind, piece, matrix


def without_effect(texts: Sequence[Object], page: pdfium.PdfPage) -> frozenset[int]:
    """The addresses of those text objects without which the page looks the same, but perhaps for the ends of letters."""
    changed = difference(page, texts)
    left, bottom, right, top = page.get_bbox()
    sheet = Sheet(left, bottom, right, top, quarter(page.get_rotation()))
    found = set()
    for _, piece, matrix in texts:
        left, top, right, bottom = sheet.place(*bounds(piece, matrix))
        edge = _POKING_OUT * (bottom - top)
        part = changed.crop((int(left), int(top + edge), int(right) + 1, int(bottom - edge) + 1))
        if part.getbbox() is None:
            found.add(address(piece))
    return frozenset(found)


def difference(page: pdfium.PdfPage, texts: Sequence[Object], *, with_marks: bool = False) -> Image.Image:
    """Where the page looks otherwise without these text objects, a pixel a point; with what was put on top, or without."""
    whole = _picture(page, with_marks=with_marks)
    for _, piece, _ in texts:
        raw.FPDFPageObj_SetIsActive(piece, False)
    bare = _picture(page, with_marks=with_marks)
    for _, piece, _ in texts:
        raw.FPDFPageObj_SetIsActive(piece, True)
    return ImageChops.difference(whole, bare)


def _picture(page: pdfium.PdfPage, *, with_marks: bool) -> Image.Image:
    shown = page.render(scale=1, grayscale=True, draw_annots=with_marks, may_draw_forms=False)
    image: Image.Image = shown.to_pil()
    return image.convert("L")


def _is_opaque_area(path: raw.FPDF_PAGEOBJECT) -> bool:
    """Is it filled, without a hole in it, and nothing to be seen through it?"""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    if not fill.value or darkness(path) is None or raw.FPDFPageObj_HasTransparency(path):
        return False
    count = raw.FPDFPath_CountSegments(path)
    kinds = (raw.FPDFPathSegment_GetType(raw.FPDFPath_GetPathSegment(path, at)) for at in range(1, count))
    return count <= _CORNERS and all(kind != raw.FPDF_SEGMENT_MOVETO for kind in kinds)


def _is_bar(path: raw.FPDF_PAGEOBJECT, area: Box) -> bool:
    width, height = area[2] - area[0], area[3] - area[1]
    inks = colour(path)
    is_black = inks is not None and 255 - max(inks) >= _BLACK
    return is_black and height <= _HIGHEST_BAR and width >= _BAR_SHAPE * height


def _apart(bars: Sequence[Box]) -> Iterator[Box]:
    """The bars, one that is drawn within another left out."""
    kept: list[Box] = []
    for bar in sorted(bars, key=lambda each: each[0] - each[2]):
        if not any(_holds_middle(other, bar) for other in kept):
            kept.append(bar)
            yield bar


def _holds_middle(area: Box, box: Box) -> bool:
    across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return area[0] <= across <= area[2] and area[1] <= up <= area[3]


def _meet(area: Box, box: Box) -> bool:
    return min(area[2], box[2]) - max(area[0], box[0]) > _EDGE and min(area[3], box[3]) - max(area[1], box[1]) > _EDGE


def _is_inside(box: Box, area: Box) -> bool:
    left, bottom, right, top = area
    return left <= box[0] + _EDGE and bottom <= box[1] + _EDGE and right >= box[2] - _EDGE and top >= box[3] - _EDGE
