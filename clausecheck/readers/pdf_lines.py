"""Finds the pieces of type on a PDF page: their characters, where they stand, how large and how bold.

A box for every character would cost four times what the text costs, so a line asks only for the box of its first
character and for the boxes of its runs; only a line with a wide gap in it is looked at character by character.
"""

from __future__ import annotations

import ctypes
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from clausecheck.model import Box
from clausecheck.readers import pdf_letters as letters
from clausecheck.readers.fragments import Fragment
from clausecheck.readers.lost_letters import are_codes, is_word_of_codes
from clausecheck.readers.paper import Turn
from clausecheck.readers.pdf_drawn import address
from clausecheck.readers.pdf_stamps import in_margin, watermarks
from clausecheck.readers.pdf_unseen import Unseen
from clausecheck.readers.sheet import Sheet, quarter

CUT = "\ufffe"
"""What PDFium writes for a hyphen at a line end, in place of the hyphen and the line break."""

_LINE_ENDS = re.compile("\r\n|\r|\n|" + CUT)
_GAP = 0.7
"""A gap wider than this many times the type size parts two fragments."""
_UPSIDE_DOWN = 180
_SMALLEST = 2.25
"""The box of type of two points; smaller cannot be read."""
_NARROWEST = 0.04
"""Letters not this many times as wide as high are squeezed into a stroke; those of a book are half as wide as high."""
_ALL_SEEN = Unseen()


@dataclass(frozen=True, slots=True)
class Print:
    """The type found on a page: upright fragments in the order drawn, text set aslant, text nobody can see."""

    sheet: Sheet
    fragments: tuple[Fragment, ...]
    aslant: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()
    undecoded: int = 0
    """How many letters PDFium finds without knowing which they are, none of them among the fragments."""


def fragments(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, unseen: Unseen = _ALL_SEEN) -> Print:
    """All type of a page, with places on the page turned so that most of its text stands upright."""
    lines = [line for line in _lines(textpage) if line.text]
    left, bottom, right, top = page.get_bbox()
    sheet = Sheet(left, bottom, right, top, _main_turn(lines, page.get_rotation()))
    hidden: list[str] = []
    lost = [line for line in lines if _has_no_meaning(textpage, line)]
    if not are_codes("".join(line.text for line in lost)):
        lost = [line for line in lost if is_word_of_codes(line.text)]
    if lost:
        lines = [line for line in lines if line not in lost]
    if unseen.wholly or unseen.partly:
        parts = [part for line in lines for part in _parts(textpage, line, unseen)]
        hidden = [part.text for part, is_seen in parts if not is_seen]
        lines = [part for part, is_seen in parts if is_seen]
    found: list[Fragment] = []
    sideways: list[Fragment] = []
    aslant: list[str] = []
    for line in lines:
        nearest = _quarter(line.angle)
        turned = None if nearest is None else quarter(nearest + sheet.turn)
        if turned is None or turned == _UPSIDE_DOWN:  # its lines would be read from the last to the first
            aslant.append(line.text)
            continue
        is_sideways = turned != 0
        for fragment in _fragments(textpage, line, sheet):
            if not _can_be_read(fragment) or not sheet.holds(fragment.box):
                is_long = is_sideways and sheet.holds(fragment.box) and fragment.right - fragment.left >= _SMALLEST
                (aslant if is_long else hidden).append(fragment.text)
                continue
            found.append(fragment)
            if is_sideways:
                sideways.append(fragment)
    stamps = [*watermarks(found), *in_margin(sideways, [each for each in found if each not in sideways])]
    if stamps:
        found = [each for each in found if each not in stamps]
        aslant += (each.text for each in stamps)
    undecoded = sum(len(line.text) for line in lost) if lost or lines or hidden else _undecoded(textpage)
    return Print(sheet, tuple(found), tuple(aslant), tuple(hidden), undecoded)


def _has_no_meaning(textpage: pdfium.PdfTextPage, line: _Line) -> bool:
    return letters.has_no_meaning(textpage, line.first) or letters.has_no_meaning(textpage, line.last - 1)


def _can_be_read(fragment: Fragment) -> bool:
    """Is it set high and wide enough?"""
    width = fragment.right - fragment.left
    return fragment.size >= _SMALLEST and width >= _NARROWEST * fragment.size * (len(fragment.text) - 1)


def _undecoded(textpage: pdfium.PdfTextPage) -> int:
    count = textpage.count_chars()
    return sum(raw.FPDFText_GetUnicode(textpage, index) in (0, 0xFFFD) for index in range(count))


@dataclass(slots=True)
class _Line:
    """One line as PDFium divides the text; `first` and `last` count characters of the page, half open."""

    text: str
    first: int
    last: int
    angle: float


def _lines(textpage: pdfium.PdfTextPage) -> Iterator[_Line]:
    text = textpage.get_text_range()
    index = _char_index(textpage, text)
    start = 0
    for end in _LINE_ENDS.finditer(text):
        cut = end.group() == CUT
        yield _printed(textpage, text[start : end.start()] + "-" * cut, index[start], index[end.start() + cut])
        start = end.end()
    yield _printed(textpage, text[start:], index[start], index[len(text)])


def _printed(textpage: pdfium.PdfTextPage, text: str, first: int, last: int) -> _Line:
    first += len(text) - len(text.lstrip())
    last -= len(text) - len(text.rstrip())
    text = text.strip()
    angle = raw.FPDFText_GetCharAngle(textpage, first) if text else 0.0
    return _Line(text, first, last, angle * 57.29578)


def _parts(textpage: pdfium.PdfTextPage, line: _Line, unseen: Unseen) -> Iterator[tuple[_Line, bool]]:
    """The line cut into what can be seen and what cannot; spaces go with the letters before them."""
    seen: list[bool] = []
    for at, letter in enumerate(line.text):
        piece = None if letter.isspace() else raw.FPDFText_GetTextObject(textpage, line.first + at)
        if piece is None or not piece:
            seen.append(seen[-1] if seen else True)
        elif covers := unseen.partly.get(address(piece)):
            seen.append(address(piece) not in unseen.wholly and not _lies_under(textpage, line.first + at, covers))
        else:
            seen.append(address(piece) not in unseen.wholly)
    start = 0
    for is_seen, run in groupby(seen):
        end = start + len(list(run))
        part = _printed(textpage, line.text[start:end], line.first + start, line.first + end)
        if part.text:
            yield part, is_seen
        start = end


def _lies_under(textpage: pdfium.PdfTextPage, index: int, covers: Sequence[Box]) -> bool:
    left, bottom, right, top = letters.own_box(textpage, index)
    across, up = (left + right) / 2, (bottom + top) / 2
    return any(cover[0] <= across <= cover[2] and cover[1] <= up <= cover[3] for cover in covers)


def _char_index(textpage: pdfium.PdfTextPage, text: str) -> range | list[int]:
    """For each character of the text its number on the page; they differ where PDFium leaves characters out."""
    count = textpage.count_chars()
    if count == len(text):
        return range(count + 1)
    index, unit = [], 0
    for letter in text:
        index.append(max(raw.FPDFText_GetCharIndexFromTextIndex(textpage, unit), 0))
        unit += 2 if ord(letter) > 0xFFFF else 1
    return [*index, count]


def _main_turn(lines: list[_Line], rotation: int) -> Turn:
    """The turn after which most characters stand upright; the page's own where it holds no text."""
    angles: Counter[Turn] = Counter()
    for line in lines:
        nearest = _quarter(line.angle)
        if nearest is not None:
            angles[nearest] += len(line.text)
    if not angles:
        return quarter(rotation)
    return quarter(-angles.most_common(1)[0][0])


def _quarter(angle: float) -> Turn | None:
    """The angle as a quarter turn; None for text set aslant."""
    nearest = round(angle / 90)
    return quarter(90 * nearest) if abs(angle - 90 * nearest) < 12 else None


def _fragments(textpage: pdfium.PdfTextPage, line: _Line, sheet: Sheet) -> Iterator[Fragment]:
    """The line as one fragment, or as several where wide gaps part it."""
    runs = _runs(textpage, line, sheet)
    if not runs:
        return
    loose = letters.loose_box(textpage, line.first, sheet)
    size = loose[3] - loose[1]
    bold = letters.is_bold(textpage, line.first) and letters.is_bold(textpage, line.last - 1)
    text = line.text
    if letters.is_spaced_out(text):
        text = letters.drawn_together(textpage, text, line.first, sheet)
    elif len(runs) > 1 and _has_gap(runs, _GAP * size):
        yield from _parted(textpage, line, runs, sheet, size)
        return
    left, right = min(run[0] for run in runs), max(run[2] for run in runs)
    yield Fragment(text, left, loose[1], right, loose[3], size, bold)


def _runs(textpage: pdfium.PdfTextPage, line: _Line, sheet: Sheet) -> list[Box]:
    left, top, right, bottom = ctypes.c_double(), ctypes.c_double(), ctypes.c_double(), ctypes.c_double()
    runs = []
    for number in range(raw.FPDFText_CountRects(textpage, line.first, line.last - line.first)):
        if raw.FPDFText_GetRect(textpage, number, left, top, right, bottom):
            runs.append(sheet.place(left.value, bottom.value, right.value, top.value))
    return runs


def _has_gap(runs: list[Box], width: float) -> bool:
    return any(second[0] - first[2] > width or second[2] < first[0] for first, second in pairwise(runs))


def _parted(
    textpage: pdfium.PdfTextPage, line: _Line, runs: list[Box], sheet: Sheet, size: float
) -> Iterator[Fragment]:
    """The line cut wherever a space is wider than the gap between columns."""
    words = list(re.finditer(r"\S+", line.text))

    def box(at: int) -> Box:
        return letters.box(textpage, line.first + at, sheet)

    if all(second[0] >= first[0] for first, second in pairwise(runs)):
        wide = [second[0] for first, second in pairwise(runs) if second[0] - first[2] > _GAP * size]
        cuts = {bisect_left(words, left - 1, key=lambda word: box(word.start())[0]) for left in wide}
    else:
        gaps = (box(second.start())[0] - box(first.end() - 1)[2] for first, second in pairwise(words))
        cuts = {at for at, gap in enumerate(gaps, start=1) if not -size < gap <= _GAP * size}
    inner = sorted(cut for cut in cuts if 0 < cut < len(words))
    for first, end in pairwise([0, *inner, len(words)]):
        yield _part(textpage, line, words[first].start(), words[end - 1].end(), sheet)


def _part(textpage: pdfium.PdfTextPage, line: _Line, start: int, end: int, sheet: Sheet) -> Fragment:
    first, last = line.first + start, line.first + end - 1
    loose = letters.loose_box(textpage, first, sheet)
    bold = letters.is_bold(textpage, first) and letters.is_bold(textpage, last)
    left, right = letters.box(textpage, first, sheet)[0], letters.box(textpage, last, sheet)[2]
    return Fragment(line.text[start:end], left, loose[1], right, loose[3], loose[3] - loose[1], bold)
