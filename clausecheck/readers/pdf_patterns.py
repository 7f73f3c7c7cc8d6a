"""Tells whether the areas of a PDF page can be filled with a pattern that draws letters; no library reads those as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pdfminer.pdftypes import PDFStream, resolve1
from pdfplumber.page import Page as PlumberPage

from clausecheck.readers.pdf_objects import DRAWS_LETTERS, unpacked

_DEEPEST = 4
_MOST = 500
_TILING = 1


def letters_in_patterns(page: PlumberPage) -> bool:
    """Does a pattern named by the page, or by a form on it, draw letters?"""
    return any(_draws_letters(pattern, 0) for pattern in _patterns(page.page_obj.resources, 0))


def _patterns(resources: object, depth: int) -> Iterator[PDFStream]:
    yield from (each for each in _named(resources, "Pattern") if resolve1(each.attrs.get("PatternType")) == _TILING)
    if depth < _DEEPEST:
        for form in _forms(resources):
            yield from _patterns(form.attrs.get("Resources"), depth + 1)


def _draws_letters(drawn: PDFStream, depth: int) -> bool:
    """Does a stream show text, itself or by the forms it names?"""
    if DRAWS_LETTERS.search(_content(drawn)):
        return True
    forms = _forms(drawn.attrs.get("Resources"))
    return depth < _DEEPEST and any(_draws_letters(form, depth + 1) for form in forms)


def _content(drawn: PDFStream) -> bytes:
    """What a stream says, up to a limit; pdfminer would unpack it to whatever size it has."""
    stored = drawn.rawdata or b""
    if drawn.decipher and drawn.objid is not None:
        stored = drawn.decipher(drawn.objid, drawn.genno or 0, stored, drawn.attrs)
    return unpacked(stored)


def _forms(resources: object) -> Iterator[PDFStream]:
    for each in _named(resources, "XObject"):
        if getattr(resolve1(each.attrs.get("Subtype")), "name", "") == "Form":
            yield each


def _named(resources: object, kind: str) -> Iterator[PDFStream]:
    """The streams that resources name as being of a kind."""
    for each in list(_entries(_entries(resources).get(kind)).values())[:_MOST]:
        stream = resolve1(each)
        if isinstance(stream, PDFStream):
            yield stream


def _entries(value: object) -> Mapping[str, Any]:
    found = resolve1(value)
    return found if isinstance(found, dict) else {}
