"""Tells the colours in which something on a PDF page is drawn, and whether letters can be told from their ground."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as raw

Colour = tuple[int, int, int]
PAPER: Colour = (255, 255, 255)
_DARKEST = 255
_OPAQUE = 255
_ALIKE = 5
"""A colour no further from another than this cannot be told from it."""


_FILLED = (
    *(raw.FPDF_TEXTRENDERMODE_FILL, raw.FPDF_TEXTRENDERMODE_FILL_CLIP),
    *(raw.FPDF_TEXTRENDERMODE_FILL_STROKE, raw.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP),
)
_STROKED = (
    *(raw.FPDF_TEXTRENDERMODE_STROKE, raw.FPDF_TEXTRENDERMODE_STROKE_CLIP),
    *(raw.FPDF_TEXTRENDERMODE_FILL_STROKE, raw.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP),
)


def colour(piece: raw.FPDF_PAGEOBJECT) -> Colour | None:
    """Red, green and blue of its filling from 0 to 255; black where none is given, None where it is wholly transparent."""
    return _asked(raw.FPDFPageObj_GetFillColor, piece)


def inks(letters: raw.FPDF_PAGEOBJECT) -> list[Colour]:
    """The colours in which letters are filled and outlined; none where nothing is drawn of them."""
    mode = raw.FPDFTextObj_GetTextRenderMode(letters)
    asked = [raw.FPDFPageObj_GetFillColor] * (mode in _FILLED) + [raw.FPDFPageObj_GetStrokeColor] * (mode in _STROKED)
    return [own for ask in asked if (own := _asked(ask, letters)) is not None]


def is_masked(piece: raw.FPDF_PAGEOBJECT) -> bool:
    """May something else than its own transparency keep it from being seen, a mask or a way of blending?"""
    if not raw.FPDFPageObj_HasTransparency(piece):
        return False
    unused, alpha = ctypes.c_uint(), ctypes.c_uint()
    raw.FPDFPageObj_GetFillColor(piece, unused, unused, unused, alpha)
    return alpha.value == _OPAQUE


def _asked(ask: Callable[..., Any], piece: raw.FPDF_PAGEOBJECT) -> Colour | None:
    red, green, blue, alpha = ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint()
    if not ask(piece, red, green, blue, alpha):
        return (0, 0, 0)
    return (red.value, green.value, blue.value) if alpha.value > _ALIKE else None


def darkness(piece: raw.FPDF_PAGEOBJECT) -> int | None:
    """How far its colour is from white, 0 to 255; None where it is wholly transparent."""
    own = colour(piece)
    return None if own is None else _DARKEST - min(own)


def are_alike(one: Colour, other: Colour) -> bool:
    """Can letters of one colour not be told from a ground of the other?"""
    (red, green, blue), (other_red, other_green, other_blue) = one, other
    return abs(red - other_red) <= _ALIKE and abs(green - other_green) <= _ALIKE and abs(blue - other_blue) <= _ALIKE
