"""Finds where words of a contract stand on their PDF page; letters are asked for their boxes only where words are wanted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from clausecheck.facsimile import Place, Stretch
from clausecheck.readers import pdf_letters as letters
from clausecheck.readers.sheet import Sheet

_SLACK = 3.0
"""Points by which a letter may stick out of the box of its line."""


class PageWords:
    """The letters of one page, to be asked where any words stand."""

    def __init__(self, textpage: pdfium.PdfTextPage, sheet: Sheet) -> None:
        self.textpage, self.sheet = textpage, sheet

    def place(self, stretch: Stretch) -> Place:
        """The box around the words of a stretch; the box of its whole line where its letters cannot be told."""
        before, own = _dense(stretch.text[: stretch.start]), _dense(stretch.text[stretch.start : stretch.end])
        whole = _dense(stretch.text)
        if not own:
            return stretch.place
        for first in self._standing(whole):
            at = first + len(before)
            boxes = [letters.loose_box(self.textpage, each, self.sheet) for each in self._index[at : at + len(own)]]
            if all(_inside(box, stretch.place) for box in boxes):
                left, top, right, bottom = zip(*boxes, strict=True)
                return min(left), min(top), max(right), max(bottom)
        return stretch.place

    def _standing(self, words: str) -> Iterator[int]:
        at = self._letters.find(words)
        while at >= 0:
            yield at
            at = self._letters.find(words, at + 1)

    @cached_property
    def _codes(self) -> list[tuple[str, int]]:
        """Every letter that is no space, with its number on the page."""
        count = self.textpage.count_chars()
        codes = ((raw.FPDFText_GetUnicode(self.textpage, index), index) for index in range(count))
        return [(chr(code), index) for code, index in codes if code and not chr(code).isspace()]

    @cached_property
    def _letters(self) -> str:
        return "".join(letter for letter, _ in self._codes)

    @cached_property
    def _index(self) -> list[int]:
        return [index for _, index in self._codes]


def _dense(text: str) -> str:
    return "".join(text.split())


def _inside(box: Place, line: Place) -> bool:
    return (
        box[0] > line[0] - _SLACK
        and box[2] < line[2] + _SLACK
        and box[1] > line[1] - 2 * _SLACK
        and box[3] < line[3] + 2 * _SLACK
    )
