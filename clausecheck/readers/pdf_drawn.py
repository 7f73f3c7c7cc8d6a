"""Looks at what a PDF page draws besides the letters: ruled lines that can form a table, and pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from clausecheck.model import Box

_THIN = 3.0
_SHORTEST = 6.0
_SNAP = 3.0
_DEEPEST = 4
_MOST_RULES = 2_000
_MOST_OF_TABLE = 5_000
"""A page drawn from more is a drawing, over which pdfplumber sits for minutes."""
_MOST = 20_000
"""Objects looked at on one page; a page drawn from more is a drawing."""

Object = tuple[int, raw.FPDF_PAGEOBJECT, pdfium.PdfMatrix | None]
"""What kind of thing is drawn, PDFium's pointer to it, and the matrix of the form it stands in."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a page draws; boxes in the PDF's own coordinates: left, bottom, right, top."""

    texts: int = 0
    paths: int = 0
    images: tuple[Box, ...] = ()
    across: tuple[Box, ...] = ()
    """Ruled lines from left to right, edges of frames and shaded cells among them."""
    upright: tuple[Box, ...] = ()
    strokes: tuple[Box, ...] = ()
    """Those of the lines from left to right that are no edge of anything."""

    @property
    def can_hold_table(self) -> bool:
        """Do the ruled lines cross so as to make two columns and two rows at least?"""
        if self.paths > _MOST_OF_TABLE or self.texts > _MOST_OF_TABLE:
            return False
        across = [line for line in self.across if any(_cross(line, other) for other in self.upright)]
        upright = [line for line in self.upright if any(_cross(other, line) for other in across)]
        return _distinct(line[1] for line in across) > 2 and _distinct(line[0] for line in upright) > 2


def objects(page: pdfium.PdfPage) -> list[Object]:
    """Everything a page draws in the order drawn, forms within forms included down to a fixed depth."""
    count = min(raw.FPDFPage_CountObjects(page), _MOST)
    waiting: list[tuple[raw.FPDF_PAGEOBJECT, pdfium.PdfMatrix | None, int]]
    waiting = [(raw.FPDFPage_GetObject(page, number), None, 0) for number in reversed(range(count))]
    found: list[Object] = []
    while waiting and len(found) < _MOST:
        piece, matrix, depth = waiting.pop()
        kind = raw.FPDFPageObj_GetType(piece)
        if kind != raw.FPDF_PAGEOBJ_FORM:
            found.append((kind, piece, matrix))
        elif depth < _DEEPEST:
            own = _matrix(piece, matrix)
            inside = min(raw.FPDFFormObj_CountObjects(piece), _MOST - len(found))
            waiting += [(raw.FPDFFormObj_GetObject(piece, n), own, depth + 1) for n in reversed(range(inside))]
    return found


def drawn(found: Sequence[Object]) -> Drawn:
    """The ruled lines and pictures among the objects of a page."""
    texts = paths = 0
    images: list[Box] = []
    across: list[Box] = []
    upright: list[Box] = []
    strokes: list[Box] = []
    for kind, piece, matrix in found:
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            texts += 1
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            images.append(bounds(piece, matrix))
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            paths += 1
            if len(across) + len(upright) < _MOST_RULES:
                _sort_edges(bounds(piece, matrix), across, upright, strokes)
    return Drawn(texts, paths, tuple(images), tuple(across), tuple(upright), tuple(strokes))


def bounds(piece: raw.FPDF_PAGEOBJECT, matrix: pdfium.PdfMatrix | None) -> Box:
    """Left, bottom, right, top of an object on its page."""
    edges = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(piece, *edges)
    left, bottom, right, top = (edge.value for edge in edges)
    return matrix.on_rect(left, bottom, right, top) if matrix else (left, bottom, right, top)


def address(piece: raw.FPDF_PAGEOBJECT) -> int:
    """Which object a pointer to it means."""
    return ctypes.addressof(piece.contents)


def _matrix(form: raw.FPDF_PAGEOBJECT, around: pdfium.PdfMatrix | None) -> pdfium.PdfMatrix:
    own = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(form, own)
    matrix = pdfium.PdfMatrix.from_raw(own)
    return matrix.multiply(around) if around else matrix


def _sort_edges(box: Box, across: list[Box], upright: list[Box], strokes: list[Box]) -> None:
    """Adds a ruled line, or the four edges of a frame, to the lines it belongs to."""
    left, bottom, right, top = box
    width, height = right - left, top - bottom
    if height <= _THIN and width >= _SHORTEST:
        across.append(box)
        strokes.append(box)
    elif width <= _THIN and height >= _SHORTEST:
        upright.append(box)
    elif width >= _SHORTEST and height >= _SHORTEST:
        across += [(left, bottom, right, bottom), (left, top, right, top)]
        upright += [(left, bottom, left, top), (right, bottom, right, top)]


def _cross(across: Box, upright: Box) -> bool:
    return (
        across[0] - _SNAP <= upright[0] <= across[2] + _SNAP and upright[1] - _SNAP <= across[1] <= upright[3] + _SNAP
    )


def _distinct(places: Iterable[float]) -> int:
    """How many different places these are, near ones taken as one."""
    ordered = sorted(places)
    return bool(ordered) + sum(second - first > _SNAP for first, second in pairwise(ordered))
