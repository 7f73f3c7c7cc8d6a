"""Reads the marks that a PDF puts around text: layers that can be switched off, words stored in place of the letters."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as raw

from clausecheck.readers.pdf_drawn import Object

_LAYER = "OC"
_STORED = b"ActualText"
_WIDE = 3
"""Letters that together are so many times as wide as high are words."""
_FEWEST_LETTERS = 4
_OF_LIGATURES = frozenset("bcfhijklstT")
"""Fewer letters, all of these, stand for a ligature; no number is written with them alone."""
_LONGEST = 100_000


@dataclass(frozen=True, slots=True)
class Marked:
    """What the marks of a page's text say."""

    layered: tuple[Object, ...] = ()
    """Text objects in a layer, which may be switched off."""
    stored: tuple[str, ...] = ()
    """Words stored in place of the letters that are printed; they may differ."""


def marked(objects: Sequence[Object]) -> Marked:
    """The marks of all text objects of a page."""
    layered: list[Object] = []
    stored: list[str] = []
    for each in objects:
        kind, piece, _ = each
        if kind != raw.FPDF_PAGEOBJ_TEXT:
            continue
        for number in range(raw.FPDFPageObj_CountMarks(piece)):
            mark = raw.FPDFPageObj_GetMark(piece, number)
            if _name(mark) == _LAYER:
                layered.append(each)
            words = _stored(mark)
            if (_may_be_other_words(words) or _is_longer(piece, mark)) and words not in stored[-1:]:
                stored.append(words)
    return Marked(tuple(layered), tuple(stored))


def _may_be_other_words(words: str) -> bool:
    """Can they hide what is printed, being no ligature, hyphen or bullet?"""
    letters = [letter for letter in words if letter.isalnum()]
    if len(letters) >= _FEWEST_LETTERS or any(map(str.isdigit, letters)):
        return True
    return len(letters) > 1 and not _OF_LIGATURES.issuperset(letters)


def _is_longer(piece: Any, mark: Any) -> bool:
    """Is more printed than a ligature, a hyphen or a space, for which next to nothing is stored?"""
    if raw.FPDFPageObjMark_GetParamValueType(mark, _STORED) != raw.FPDF_OBJECT_STRING:
        return False
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(piece, left, bottom, right, top)
    return right.value - left.value > _WIDE * (top.value - bottom.value) > 0


def _name(mark: Any) -> str:
    return _string(lambda buffer, size, needed: raw.FPDFPageObjMark_GetName(mark, buffer, size, needed))


def _stored(mark: Any) -> str:
    if not raw.FPDFPageObjMark_CountParams(mark):
        return ""
    return _string(
        lambda buffer, size, needed: raw.FPDFPageObjMark_GetParamStringValue(mark, _STORED, buffer, size, needed)
    )


def _string(ask: Callable[[Any, int, Any], int]) -> str:
    needed = ctypes.c_ulong()
    if not ask(None, 0, needed) or not 2 < needed.value <= _LONGEST:
        return ""
    buffer = (ctypes.c_ushort * (needed.value // 2))()
    ask(buffer, needed.value, needed)
    return bytes(buffer).decode("utf-16-le", errors="replace").rstrip("\0").strip()
