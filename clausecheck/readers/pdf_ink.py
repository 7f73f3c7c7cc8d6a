"""Tells the colour in which something on a PDF page is filled, and whether letters can be told from their ground."""

from __future__ import annotations

import ctypes

import pypdfium2.raw as raw

Colour = tuple[int, int, int]
PAPER: Colour = (255, 255, 255)
_DARKEST = 255
_ALIKE = 5
"""A colour no further from another than this cannot be told from it."""


def colour(piece: raw.FPDF_PAGEOBJECT) -> Colour | None:
    """Red, green and blue from 0 to 255; black where none is given, None where it is wholly transparent."""
    red, green, blue, alpha = ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint()
    if not raw.FPDFPageObj_GetFillColor(piece, red, green, blue, alpha):
        return (0, 0, 0)
    return (red.value, green.value, blue.value) if alpha.value else None


def darkness(piece: raw.FPDF_PAGEOBJECT) -> int | None:
    """How far its colour is from white, 0 to 255; None where it is wholly transparent."""
    own = colour(piece)
    return None if own is None else _DARKEST - min(own)


def are_alike(one: Colour, other: Colour) -> bool:
    """Can letters of one colour not be told from a ground of the other?"""
    return all(abs(first - second) <= _ALIKE for first, second in zip(one, other, strict=True))
