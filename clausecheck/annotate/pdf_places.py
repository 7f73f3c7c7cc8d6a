"""Finds the boxes of some words on the pages of a PDF; only pages that hold such words are looked at."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from clausecheck.alignment import letters_of, matched
from clausecheck.model import Box, Contract, Line, Span
from clausecheck.readers.sheet import Sheet, quarter

_SLACK = 1.0
"""Points by which a letter may stand outside its line."""
_TALL = 1.5
"""A line so many times higher than wide runs up or down the page."""
_ENOUGH = 0.5
"""Part of the letters that has to be found before their own boxes count."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One printed letter."""

    letter: str
    own: Box
    """Left, bottom, right, top in the coordinates of the PDF."""
    shown: Box
    """On the page as it is shown, from its top left corner."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch of words stands: on one page, a box for each printed line, in the coordinates of the PDF."""

    page: int
    boxes: tuple[Box, ...]
    is_exact: bool
    """Whether the boxes hold these words alone; else the lines in which they stand."""


class Pages:
    """The letters of an opened PDF, page by page; a page is looked at once."""

    def __init__(self, document: pdfium.PdfDocument) -> None:
        self._document = document
        self._number = 0
        self._letters: tuple[Letter, ...] = ()
        self._sheet = Sheet(0, 0, 0, 0, 0)
        self._on: dict[Box, list[Letter]] = {}
        """The letters of the lines of this page that were asked for."""

    def places(self, contract: Contract, span: Span) -> Iterator[Place]:
        """The places of a span of the contract, one a page."""
        boxes: dict[int, list[tuple[tuple[Box, ...], bool]]] = {}
        for line in _lines(contract, span):
            if line.page is not None and line.box is not None:
                boxes.setdefault(line.page, []).append(self._on_line(contract, line, span))
        for page, found in boxes.items():
            flat = tuple(box for each, _ in found for box in each)
            if flat:
                yield Place(page, flat, all(is_exact for _, is_exact in found))

    def _on_line(self, contract: Contract, line: Line, span: Span) -> tuple[tuple[Box, ...], bool]:
        """The boxes of what a line holds of a span; the line's own where its letters are not found."""
        assert line.page is not None
        assert line.box is not None
        self._turn_to(line.page)
        start, end = max(span[0], line.start), min(span[1], line.end)
        before, _ = letters_of(contract.text[line.start : start])
        wanted, _ = letters_of(contract.text[start:end])
        if not wanted:
            return (), True
        there = self._on.get(line.box)
        if there is None:
            there = self._on[line.box] = [one for one in self._letters if _stands_in(one.shown, line.box)]
        found = _found(before, wanted, there)
        if found:
            return _boxes(found, sideways=len(found) > 1 and _is_sideways(line.box)), True
        return (_own(self._sheet, line.box),), False

    def close(self) -> None:
        """Forget the letters."""
        self._number, self._letters, self._on = 0, (), {}

    def _turn_to(self, number: int) -> None:
        if number == self._number:
            return
        page = self._document[number - 1]
        textpage = page.get_textpage()
        try:
            left, bottom, right, top = page.get_bbox()
            self._sheet = Sheet(left, bottom, right, top, quarter(page.get_rotation()))
            self._letters = tuple(_letters(textpage, self._sheet))
            self._number, self._on = number, {}
        finally:
            textpage.close()
            page.close()


def _lines(contract: Contract, span: Span) -> Iterator[Line]:
    at = span[0]
    while at < span[1]:
        line = contract.line_at(at)
        if line is None:
            return
        if line.end > at:
            yield line
        at = max(line.end, at + 1)


def _letters(textpage: pdfium.PdfTextPage, sheet: Sheet) -> Iterator[Letter]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    for index in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, index)
        letters, _ = letters_of(chr(code)) if 0 < code < 0x110000 and code != 0xFFFE else ("", [])
        if letters and raw.FPDFText_GetCharBox(textpage, index, left, right, bottom, top):
            own = (left.value, bottom.value, right.value, top.value)
            yield from (Letter(letter, own, sheet.place(*own)) for letter in letters)


def _stands_in(box: Box, line: Box) -> bool:
    middle_x, middle_y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return line[0] - _SLACK <= middle_x <= line[2] + _SLACK and line[1] - _SLACK <= middle_y <= line[3] + _SLACK


def _found(before: str, wanted: str, there: list[Letter]) -> list[Letter]:
    """The letters of some words among those of their line, of which so many stand before them."""
    printed = "".join(one.letter for one in there)
    if printed[len(before) :].startswith(wanted):
        return there[len(before) : len(before) + len(wanted)]
    if printed.count(wanted) == 1:
        at = printed.index(wanted)
        return there[at : at + len(wanted)]
    found = [
        one
        for here, begin, size in matched(before + wanted, printed)
        for one in there[begin + max(len(before) - here, 0) : begin + size]
    ]
    return found if len(found) >= _ENOUGH * len(wanted) else []


def _boxes(letters: list[Letter], *, sideways: bool) -> tuple[Box, ...]:
    """One box for each printed line of letters, told by where they stand as shown; `sideways` lines run up or down."""
    low, high = (0, 2) if sideways else (1, 3)
    rows: list[list[Letter]] = []
    first, last = 0.0, 0.0
    for one in letters:
        begins, ends = one.shown[low], one.shown[high]
        if rows and first - _SLACK <= (begins + ends) / 2 <= last + _SLACK:
            rows[-1].append(one)
            first, last = min(first, begins), max(last, ends)
        else:
            rows.append([one])
            first, last = begins, ends
    return tuple(_around([one.own for one in row]) for row in rows)


def _is_sideways(box: Box) -> bool:
    return box[3] - box[1] > _TALL * (box[2] - box[0])


def _around(boxes: list[Box]) -> Box:
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _own(sheet: Sheet, box: Box) -> Box:
    """A box on the page as shown in the coordinates of the PDF."""
    left, top, right, bottom = box
    if sheet.turn == 90:
        return (sheet.left + top, sheet.bottom + left, sheet.left + bottom, sheet.bottom + right)
    if sheet.turn == 180:
        return (sheet.right - right, sheet.bottom + top, sheet.right - left, sheet.bottom + bottom)
    if sheet.turn == 270:
        return (sheet.right - bottom, sheet.top - right, sheet.right - top, sheet.top - left)
    return (sheet.left + left, sheet.top - bottom, sheet.left + right, sheet.top - top)
