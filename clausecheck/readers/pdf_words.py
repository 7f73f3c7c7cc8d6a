"""Finds the letters of given words on a PDF page; they are asked for their boxes only where words are wanted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from clausecheck.alignment import letters_of, matched
from clausecheck.facsimile import Place, Stretch
from clausecheck.model import Box
from clausecheck.readers import pdf_letters as letters
from clausecheck.readers.sheet import Sheet, quarter

_SLACK = 3.0
"""Points by which a letter may stick out of the box of its line."""
_NEAR = 1.0
"""Points by which the middle of a letter may stand outside its line."""
_ENOUGH = 0.5
"""Part of the letters that has to be found before their own boxes count."""
_TALL = 1.5
"""A line so many times higher than wide runs up or down the page."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where words stand: a box for each printed row of letters."""

    own: tuple[Box, ...]
    """Left, bottom, right, top in the coordinates of the PDF."""
    shown: tuple[Place, ...]
    """On the page as it is shown, from its top left corner."""
    is_exact: bool
    """Whether the boxes hold these words alone; else the line in which they stand."""


class PageWords:
    """The letters of one page, to be asked where any words stand."""

    def __init__(self, page: pdfium.PdfPage, textpage: pdfium.PdfTextPage) -> None:
        self._textpage = textpage
        left, bottom, right, top = page.get_bbox()
        self.sheet = Sheet(left, bottom, right, top, quarter(page.get_rotation()))
        self._on: dict[Place, list[_Letter]] = {}
        """The letters of the lines that were asked for."""

    def find(self, stretch: Stretch) -> Found:
        """The boxes of the words of a stretch; the box of its line where its letters are not found."""
        before, _ = letters_of(stretch.text[: stretch.start])
        wanted, _ = letters_of(stretch.text[stretch.start : stretch.end])
        rest, _ = letters_of(stretch.text[stretch.end :])
        if not wanted:
            return Found((), (), is_exact=True)
        own = self._by_the_text(before, wanted, rest, stretch.place) or self._by_place(before, wanted, stretch.place)
        if own:
            rows = list(_rows(own, is_sideways=len(own) > 1 and _is_sideways(stretch.place)))
            return Found(
                tuple(around([one.own for one in row]) for row in rows),
                tuple(self._as_high_as_its_type(row, stretch.place) for row in rows),
                is_exact=True,
            )
        return Found((self.sheet.own(*stretch.place),), (stretch.place,), is_exact=False)

    def _by_the_text(self, before: str, wanted: str, rest: str, line: Place) -> list[_Letter]:
        """Where the whole line stands in the text of the page just as it was read, and within the line's box."""
        at = self._text.find(before + wanted + rest)
        while at >= 0:
            first = at + len(before)
            found = [self._letter(each) for each in range(first, first + len(wanted))]
            if all(_sticks_in(one.shown, line) for one in found):
                return found
            at = self._text.find(before + wanted + rest, at + 1)
        return []

    def _by_place(self, before: str, wanted: str, line: Place) -> list[_Letter]:
        """Among the letters that stand in the line's box, however the file orders them."""
        there = self._on.get(line)
        if there is None:
            every = map(self._letter, range(len(self._codes)))
            there = self._on[line] = [one for one in every if _stands_in(one.shown, line)]
        printed = "".join(one.letter for one in there)
        if printed[len(before) :].startswith(wanted):
            return there[len(before) : len(before) + len(wanted)]
        if printed.count(wanted) == 1:
            return there[printed.index(wanted) :][: len(wanted)]
        found = [
            one
            for here, begin, size in matched(before + wanted, printed)
            for one in there[begin + max(len(before) - here, 0) : begin + size]
        ]
        return found if len(found) >= _ENOUGH * len(wanted) else []

    def _letter(self, at: int) -> _Letter:
        index, letter = self._codes[at]
        own = letters.own_box(self._textpage, index)
        return _Letter(letter, index, own, self.sheet.place(*own))

    def _as_high_as_its_type(self, row: list[_Letter], line: Place) -> Place:
        """The box of a row, whatever letters stand in it; that of their ink where the font's own boxes are odd."""
        loose = [letters.loose_box(self._textpage, one.index, self.sheet) for one in row]
        return around(loose if all(_sticks_in(box, line) for box in loose) else [one.shown for one in row])

    @cached_property
    def _codes(self) -> list[tuple[int, str]]:
        """Every letter of the page in one form, with the number of the character it comes from."""
        count = self._textpage.count_chars()
        codes = ((index, raw.FPDFText_GetUnicode(self._textpage, index)) for index in range(count))
        return [
            (index, letter)
            for index, code in codes
            if 0 < code < 0x110000 and code != 0xFFFE
            for letter in letters_of(chr(code))[0]
        ]

    @cached_property
    def _text(self) -> str:
        return "".join(letter for _, letter in self._codes)


def around(boxes: list[Box]) -> Box:
    """The smallest box that holds all of these."""
    left, low, right, high = zip(*boxes, strict=True)
    return min(left), min(low), max(right), max(high)


@dataclass(frozen=True, slots=True)
class _Letter:
    """One printed letter, and the box of its ink."""

    letter: str
    index: int
    """Its number among the characters of the page."""
    own: Box
    shown: Place


def _rows(found: list[_Letter], *, is_sideways: bool) -> Iterator[list[_Letter]]:
    """The letters row by printed row, told by where they stand as shown; sideways lines run up or down."""
    low, high = (0, 2) if is_sideways else (1, 3)
    row: list[_Letter] = []
    first, last = 0.0, 0.0
    for one in found:
        begins, ends = one.shown[low], one.shown[high]
        if row and first - _NEAR <= (begins + ends) / 2 <= last + _NEAR:
            row.append(one)
            first, last = min(first, begins), max(last, ends)
            continue
        if row:
            yield row
        row, first, last = [one], begins, ends
    if row:
        yield row


def _sticks_in(box: Place, line: Place) -> bool:
    return (
        box[0] > line[0] - _SLACK
        and box[2] < line[2] + _SLACK
        and box[1] > line[1] - 2 * _SLACK
        and box[3] < line[3] + 2 * _SLACK
    )


def _stands_in(box: Place, line: Place) -> bool:
    middle_x, middle_y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return line[0] - _NEAR <= middle_x <= line[2] + _NEAR and line[1] - _NEAR <= middle_y <= line[3] + _NEAR


def _is_sideways(line: Place) -> bool:
    return line[3] - line[1] > _TALL * (line[2] - line[0])
