"""Knows how a contract is typeset: its leading, its type size, where its columns end; and so where paragraphs begin."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from clausecheck.readers.hyphens import SOFT
from clausecheck.readers.paper import Page, PrintedLine
from clausecheck.readers.plain import plain

_MARKER = re.compile(
    r"(?:ARTICLE|Article|SECTION|Section|EXHIBIT|Exhibit|SCHEDULE|Schedule|APPENDIX|Appendix|ATTACHMENT|Attachment|PART"
    r"|Part)\s+(?:\d+(?:\.\d+)*|[IVXLC]+|[A-Z])\b"
    r"|\(?\d{1,3}(?:\.\d{1,3})*[A-Z]?[.)](?=\s|$)|\d{1,3}(?:\.\d{1,3})+[A-Z]?(?=\s|$)|[§¶]+\s*\d"
    r"|\((?:[a-zA-Z]{1,3}|[ivxlc]+|\d{1,3})\)|[A-Za-z][.)](?=\s|$)|[IVXLC]+[.)](?=\s|$)|[A-Z]-\d{1,3}[A-Z]?(?=[.\s])"
    r"|[•·▪◦‣●○■□⁃∙*➢✓\uf0b7](?=\s|\w|$)|[-–—](?=\s)"
)
_ENDED = re.compile(r"(?:[.;:!?][\"'”’)\]]*|__)$")
_LISTED = re.compile(r"(?:[.;:,!?—][\"'”’)\]]*|\b(?:and|or|and/or))$")
_LED = re.compile(r"(?:[.…_]\s?){5,}\s*[^\s._](?:\S*\s\S+){0,4}\S*$")
"""A row whose value stands at the end of a dotted line."""
_HARD_SPACE = "\u00a0"
_INNER_ITEM = re.compile(r"\s\((?:[a-z]{1,4}|\d{1,2})\)\s")
_GAP = 1.3
_APART = 1.08
_WIDE_GAP = 2.2
_INDENT = 6.0
_SHORT = 0.2
"""A line that leaves this part of its column free was ended by its author, whatever its last character."""
_SIZE = 1.15
_FULL_COLUMN = 8


@dataclass(frozen=True, slots=True)
class Set:
    """One line as set: its plain text, its page, and the measure of its column."""

    printed: PrintedLine
    page: Page
    text: str
    ends_soft: bool
    left: float
    right: float
    """Where its column begins and ends."""
    leading: float
    """The usual distance on its page from one line to the next, in type sizes."""

    @property
    def is_marked(self) -> bool:
        """Does it begin with a section number, a list letter or a bullet?"""
        return _MARKER.match(self.text) is not None

    @property
    def has_ended(self) -> bool:
        """Does it end like a sentence or an item of a list?"""
        return _ENDED.search(self.text) is not None

    @property
    def goes_on(self) -> bool:
        """Does it begin in lower case, inside a sentence?"""
        return self.text[:1].islower() and not self.is_marked

    @property
    def free(self) -> float:
        """How much of its column it leaves free at its end, in points."""
        return self.right - self.printed.box[2]

    @property
    def is_half_empty(self) -> bool:
        """Does it end before the middle of its column?"""
        return self.free > (self.right - self.left) / 2

    def leaves_room_for(self, following: Set) -> bool:
        """Would the first word of the next line have fitted at the end of this one?"""
        box, text = following.printed.box, following.text
        letter = (box[2] - box[0]) / max(len(text), 1)
        return self.free > letter * (len(text.split(" ", 1)[0]) + 1.5)


@dataclass(frozen=True, slots=True)
class Setting:
    """All lines of a contract in order, and the size most of its letters have."""

    lines: tuple[Set, ...]
    size: float

    def stands_out(self, line: Set) -> bool:
        """Is the line bold, larger than the text, or all in capitals?"""
        letters = [letter for letter in line.text if letter.isalpha()]
        is_capitals = len(letters) > 2 and all(letter.isupper() for letter in letters)
        return is_capitals or line.printed.bold or line.printed.size > _SIZE * self.size

    def begins_paragraph(self, group: Sequence[Set], line: Set) -> bool:
        """Does the line begin a new paragraph, given the lines of the one before?"""
        last = group[-1]
        if last.printed.table is not None or line.printed.table is not None:
            return True
        if last.page is not line.page or last.printed.column != line.printed.column:
            return self._begins_after_turn(last, line)
        return self._begins_below(group, line)

    def _begins_below(self, group: Sequence[Set], line: Set) -> bool:
        last = group[-1]
        goes_on = line.goes_on and not last.has_ended
        distance = (line.printed.box[1] - last.printed.box[1]) / max(last.printed.size, 1.0)
        if distance > _GAP * last.leading:
            return not goes_on or distance > _WIDE_GAP * last.leading
        if not 1 / _SIZE < line.printed.size / max(last.printed.size, 1.0) < _SIZE and not goes_on:
            return True
        if line.is_marked:
            return self._begins_item(last, line)
        if goes_on:
            return len(group) == 1 and last.is_half_empty
        if last.text.endswith("__") or _LED.search(last.text):
            return True
        is_apart = distance > _APART * last.leading
        if last.leaves_room_for(line) and (is_apart or last.has_ended or self._is_ended_short(last, line)):
            return True
        return last.has_ended and _is_shifted(group, line)

    def _begins_after_turn(self, last: Set, line: Set) -> bool:
        """The same across the end of a page or column, where no space above tells anything."""
        if line.is_marked:
            return self._begins_item(last, line)
        if line.goes_on:
            return False
        if last.has_ended:
            starts_in = line.printed.box[0] > line.left + _INDENT
            return last.leaves_room_for(line) or starts_in or self.stands_out(line)
        return self._is_ended_short(last, line) or (self.stands_out(line) != self.stands_out(last))

    def _begins_item(self, last: Set, line: Set) -> bool:
        """Does a number or letter at the beginning of a line open an item, or does the sentence only name it?"""
        if last.leaves_room_for(line) or self.stands_out(line) != self.stands_out(last):
            return True
        counts_within = line.text.startswith("(") and _INNER_ITEM.search(last.text, 1) is not None
        return _LISTED.search(last.text) is not None and not counts_within

    def _is_ended_short(self, last: Set, line: Set) -> bool:
        if not last.leaves_room_for(line):
            return False
        return last.free > _SHORT * (last.right - last.left) or self.stands_out(last) != self.stands_out(line)


def setting(pages: Sequence[Page]) -> Setting:
    """How these pages are set. Lines without a visible character are passed over."""
    overall = _leading(line for page in pages for line in page.lines) or 1.2
    sizes: Counter[float] = Counter()
    measures = _measures(pages)
    lines = []
    for page in pages:
        leading = _leading(page.lines) or overall
        for printed in page.lines:
            text = plain(printed.text.replace(_HARD_SPACE, " "))
            if text:
                left, right = measures[page.number, printed.column]
                soft = printed.text.endswith(SOFT)
                lines.append(Set(printed, page, text, soft, left, right, leading))
                sizes[round(printed.size, 1)] += len(text)
    return Setting(tuple(lines), sizes.most_common(1)[0][0] if sizes else 0.0)


def _leading(lines: Iterable[PrintedLine]) -> float | None:
    """The usual distance from one line to the next, in type sizes, told by lines that go on in lower case."""
    distances = [
        (second.box[1] - first.box[1]) / first.size
        for first, second in pairwise(lines)
        if first.column == second.column
        and first.size > 0
        and second.text[:1].islower()
        and 0 < second.box[1] - first.box[1] < 4 * first.size
    ]
    return median(distances) if len(distances) >= 4 else None


def _measures(pages: Sequence[Page]) -> Mapping[tuple[int, int], tuple[float, float]]:
    """Where each column of each page begins and ends; a short one that stands alone ends where most do."""
    columns: dict[tuple[int, int], list[PrintedLine]] = defaultdict(list)
    for page in pages:
        for line in page.lines:
            columns[page.number, line.column].append(line)
    full = {key: _measure(lines) for key, lines in columns.items() if len(lines) >= _FULL_COLUMN}
    usual = median(right for _, right in full.values()) if full else 0.0
    measures = {}
    for key, lines in columns.items():
        left, right = _measure(lines)
        is_alone = (key[0], key[1] + 1) not in columns and key[1] == 0
        measures[key] = full.get(key) or (left, max(right, usual) if is_alone else right)
    return measures


def _measure(lines: Sequence[PrintedLine]) -> tuple[float, float]:
    lefts = sorted(line.box[0] for line in lines)
    rights = sorted(line.box[2] for line in lines)
    return lefts[len(lefts) // 10], rights[-1 - len(rights) // 10]


def _is_shifted(group: Sequence[Set], line: Set) -> bool:
    """Does the line begin further in than the lines above, or further out than those that hang?"""
    left, last = line.printed.box[0], group[-1].printed.box[0]
    hangs = len(group) == 1 and group[0].is_marked
    return (left > last + _INDENT and not hangs) or (len(group) > 1 and left < last - _INDENT)
