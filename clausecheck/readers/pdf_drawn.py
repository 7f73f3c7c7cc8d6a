"""Looks at what a PDF page draws besides the letters: ruled lines that can form a table, and pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from clausecheck.model import Box

_THIN = 3.0
_SHORTEST = 6.0
_SNAP = 3.0
_DEEPEST = 4
_MOST = 20_000
"""Objects looked at on one page; a page drawn from more is a drawing."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a page draws; boxes in the PDF's own coordinates: left, bottom, right, top."""

    texts: int = 0
    images: tuple[Box, ...] = ()
    across: tuple[Box, ...] = ()
    """Ruled lines from left to right, edges of frames and shaded cells among them."""
    upright: tuple[Box, ...] = ()

    @property
    def can_hold_table(self) -> bool:
        """Do the ruled lines cross so as to make more cells than one?"""
        across = [line for line in self.across if any(_cross(line, other) for other in self.upright)]
        upright = [line for line in self.upright if any(_cross(other, line) for other in across)]
        rows = len({round(line[1] / _SNAP) for line in across})
        columns = len({round(line[0] / _SNAP) for line in upright})
        return rows >= 2 and columns >= 2 and rows + columns >= 5


def drawn(page: pdfium.PdfPage) -> Drawn:
    """Everything a page draws, forms within forms included down to a fixed depth."""
    texts = 0
    images: list[Box] = []
    across: list[Box] = []
    upright: list[Box] = []
    for kind, piece in _objects(page):
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            texts += 1
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            images.append(_bounds(piece))
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            _sort_edges(_bounds(piece), across, upright)
    return Drawn(texts, tuple(images), tuple(across[:_MOST]), tuple(upright[:_MOST]))


def _objects(page: pdfium.PdfPage) -> Iterator[tuple[int, raw.FPDF_PAGEOBJECT]]:
    waiting = [(raw.FPDFPage_GetObject(page, n), 0) for n in reversed(range(raw.FPDFPage_CountObjects(page)))]
    seen = 0
    while waiting and seen < _MOST:
        piece, depth = waiting.pop()
        seen += 1
        kind = raw.FPDFPageObj_GetType(piece)
        if kind != raw.FPDF_PAGEOBJ_FORM:
            yield kind, piece
        elif depth < _DEEPEST:
            inside = min(raw.FPDFFormObj_CountObjects(piece), _MOST)
            waiting += [(raw.FPDFFormObj_GetObject(piece, n), depth + 1) for n in reversed(range(inside))]


def _bounds(piece: raw.FPDF_PAGEOBJECT) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(piece, left, bottom, right, top)
    return (left.value, bottom.value, right.value, top.value)


def _sort_edges(box: Box, across: list[Box], upright: list[Box]) -> None:
    """Adds a ruled line, or the four edges of a frame, to the lines it belongs to."""
    left, bottom, right, top = box
    width, height = right - left, top - bottom
    if height <= _THIN and width >= _SHORTEST:
        across.append(box)
    elif width <= _THIN and height >= _SHORTEST:
        upright.append(box)
    elif width >= _SHORTEST and height >= _SHORTEST:
        across += [(left, bottom, right, bottom), (left, top, right, top)]
        upright += [(left, bottom, left, top), (right, bottom, right, top)]


def _cross(across: Box, upright: Box) -> bool:
    return (
        across[0] - _SNAP <= upright[0] <= across[2] + _SNAP and upright[1] - _SNAP <= across[1] <= upright[3] + _SNAP
    )
