"""Takes out of the pages what belongs to the paper and not to the contract.

Running headers and footers, page numbers, numbers of lines in the margin, Bates stamps. Told by place and
repetition: a line goes only when it is the outermost of its page and stands there, but for its digits, on most
pages (or on most odd or even ones). What was taken out is listed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

from clausecheck.model import LeftOut
from clausecheck.readers.old_page_numbers import old_page_numbers
from clausecheck.readers.paper import Page, PrintedLine
from clausecheck.readers.plain import plain

HEADER = "running header"
FOOTER = "running footer"
PAGE_NUMBER = "page number"
LINE_NUMBER = "line number in the margin"
_FURNITURE = (HEADER, FOOTER, PAGE_NUMBER, LINE_NUMBER)

_BAND = 0.16
"""Part of the page's height, at its top and at its bottom, in which running lines stand."""
_SAME_PLACE = 8.0
_EXACTLY = 1.0
"""Of two pages both have to carry the line, at the same height to the point."""
_FEWEST_LETTERS = 3
_LONG_ENOUGH, _ALIKE = 10, 0.85
_MOST = 0.6
_DEEPEST = 6
_FEWEST_PAGES = 3
_RULE = re.compile(r"_{3,}")
_DIGITS = re.compile(r"\d+")
_SAYS_HOW_MUCH = re.compile(r"\$\s?\d|\d\s?%|\d percent\b")
"""Of such lines the digits are the contract: "$100,000" and "$200,000" are no running line."""
_SENTENCE = 7
"""So many words with a stop behind them are a sentence."""
_NUMBER = r"(?:\d{1,4}|[ivxl]{1,7}|[A-Z]{1,2}-\d{1,3})"
_PAGE_NUMBER = re.compile(
    rf"(?:page|pg\.?|p\.)\s*{_NUMBER}(?:\s*(?:of|/)\s*\d+)?\.?|{_NUMBER}\s*(?:of|/)\s*\d+"
    rf"|[-–—\[(|~]+\s*{_NUMBER}\s*[-–—\])|~]+|\d+\s*\|\s*page",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\d{1,4}|[ivxl]{1,7}|[A-Z]{1,2}-\d{1,3}")
_LINE_NUMBER = re.compile(r"\d{1,3}")
_LINE_NUMBERS = 5

Edge = Literal["top", "bottom"]


@dataclass(frozen=True, slots=True)
class _Key:
    """What makes two lines on two pages the same running line."""

    edge: Edge
    text: str


def split(pages: Sequence[Page]) -> tuple[tuple[Page, ...], tuple[LeftOut, ...]]:
    """The pages without their running lines, and what was left out, each distinct text once.

    What a page itself brings as left out (a stamp set aslant, text nobody can see) is listed as well.
    """
    bare = [_without_line_numbers(page) for page in pages]
    old = old_page_numbers(bare)
    sheets = [_ending_at_its_number(page, old) for page in bare]
    running = _running(sheets)
    numbered = _has_numbers_in_step(sheets)
    out: list[LeftOut] = []
    kept = []
    for page, sheet, before in zip(bare, sheets, pages, strict=True):
        taken = {at: PAGE_NUMBER for number, at in old if number == page.number}
        taken |= _taken(sheet, running, numbered=numbered)
        rest = tuple(line for at, line in enumerate(page.lines) if at not in taken)
        kept.append(replace(page, lines=rest))
        out += page.left_out
        out += (LeftOut(page.number, why, plain(page.lines[at].text)) for at, why in sorted(taken.items()))
        if len(before.lines) > len(page.lines):
            numbers = [line.text for line in before.lines if line not in page.lines]
            out.append(LeftOut(page.number, LINE_NUMBER, f"{numbers[0]} to {numbers[-1]}"))
    return tuple(kept), _distinct(out)


def _without_line_numbers(page: Page) -> Page:
    """The page without a column that only counts its lines."""
    columns = defaultdict(list)
    for line in page.lines:
        columns[line.column].append(line)
    counting = {
        column
        for column, lines in columns.items()
        if len(lines) >= _LINE_NUMBERS
        and len(columns) > 1
        and all(_LINE_NUMBER.fullmatch(line.text.strip()) for line in lines)
    }
    if not counting:
        return page
    return replace(page, lines=tuple(line for line in page.lines if line.column not in counting))


def _ending_at_its_number(page: Page, old: Set[tuple[int, int]]) -> Page:
    """The page cut where its last line is a page number: one filed as a web page is printed on a longer sheet."""
    last = page.lines[-1] if page.lines else None
    if last is None or (page.number, len(page.lines) - 1) not in old:
        return page
    return replace(page, height=max(line.box[3] for line in page.lines))


def _running(pages: Sequence[Page]) -> dict[_Key, float]:
    """The lines that repeat at an edge, with the height at which they stand.

    Worked from the edge inward: a line counts only where everything outside it runs as well.
    """
    found: dict[_Key, float] = {}
    if len(pages) < 2:
        return found
    for _ in range(_DEEPEST):
        seen: dict[_Key, list[tuple[int, float]]] = defaultdict(list)
        for page in pages:
            for edge in ("top", "bottom"):
                line = next((line for _, line in _from_edge(page, edge) if not _runs(page, edge, line, found)), None)
                if line is not None and line.table is None:
                    seen[_key(edge, line)].append((page.number, _height(page, edge, line)))
        new = {key: place for key, places in seen.items() if (place := _place(places, len(pages))) is not None}
        if len(pages) == 2:
            new = {key: place for key, place in new.items() if sum(map(str.isalpha, key.text)) >= _FEWEST_LETTERS}
        if not new:
            break
        found.update(new)
    return found


def _from_edge(page: Page, edge: Edge) -> Iterator[tuple[int, PrintedLine]]:
    """The lines within the band at one edge of the page with their indexes, outermost first."""
    if edge == "top":
        band = [(at, line) for at, line in enumerate(page.lines) if line.box[3] <= page.height * _BAND]
        band.sort(key=lambda each: each[1].box[1])
    else:
        band = [(at, line) for at, line in enumerate(page.lines) if line.box[1] >= page.height * (1 - _BAND)]
        band.sort(key=lambda each: -each[1].box[3])
    yield from band


def _key(edge: Edge, line: PrintedLine) -> _Key:
    text = plain(line.text).casefold()
    text = " ".join(_RULE.sub("", text).split()) or text  # a rule beside a header is read as a blank in some scans only
    if _SAYS_HOW_MUCH.search(text) or _is_sentence(text):
        return _Key(edge, text)
    return _Key(edge, "#" if _is_page_number(text) else _DIGITS.sub("#", text))


def _is_sentence(text: str) -> bool:
    """ "In year 2 Physician shall work four days." is no header, though each year has its page."""
    return text.endswith((".", ";", ":")) and len(text.split()) >= _SENTENCE


def _height(page: Page, edge: Edge, line: PrintedLine) -> float:
    return line.box[1] if edge == "top" else page.height - line.box[3]


def _place(places: Sequence[tuple[int, float]], pages: int) -> float | None:
    """The height at which a line repeats often enough to be a running one; None where it does not."""
    heights = sorted(height for _, height in places)
    middle = heights[len(heights) // 2]
    at_place = [number for number, height in places if abs(height - middle) <= _SAME_PLACE]
    if pages == 2:
        return middle if len(heights) == 2 and heights[1] - heights[0] <= _EXACTLY else None
    if len(at_place) < _FEWEST_PAGES and not len(at_place) == pages - 1 == 2:
        return None
    odd = [number for number in at_place if number % 2]
    even = len(at_place) - len(odd)
    most = len(at_place) >= _MOST * pages
    every_second = max(len(odd), even) >= _FEWEST_PAGES and max(len(odd), even) >= _MOST * pages / 2
    alternates = every_second and min(len(odd), even) == 0
    return middle if most or alternates or _longest_run(at_place) >= _FEWEST_PAGES + 1 else None


def _longest_run(numbers: Sequence[int]) -> int:
    longest = run = 1
    for first, second in pairwise(numbers):
        run = run + 1 if second == first + 1 else 1
        longest = max(longest, run)
    return longest


def _runs(page: Page, edge: Edge, line: PrintedLine, running: dict[_Key, float]) -> bool:
    if line.table is not None:
        return False
    own, height = _key(edge, line), _height(page, edge, line)
    places = [running[own]] if own in running else []
    if page.is_recognized and not places:
        places = [place for key, place in running.items() if key.edge == edge and _is_misread(own.text, key.text)]
    return any(abs(place - height) <= _SAME_PLACE for place in places)


def _is_misread(text: str, running: str) -> bool:
    """Is it the running line but for a letter or two that text recognition took for others ("Pagel" for "Page 1")?"""
    return len(text) >= _LONG_ENOUGH and SequenceMatcher(None, text, running).ratio() >= _ALIKE


def _taken(page: Page, running: dict[_Key, float], *, numbered: bool) -> Iterator[tuple[int, str]]:
    """The running lines of a page by index with the reason, from each edge up to the first other line."""
    for edge in ("top", "bottom"):
        for at, line in _from_edge(page, edge):
            text = plain(line.text)
            if _is_page_number(text) or (numbered and _BARE_NUMBER.fullmatch(text)):
                yield at, PAGE_NUMBER
            elif _runs(page, edge, line, running):
                yield at, HEADER if edge == "top" else FOOTER
            else:
                break


def _is_page_number(text: str) -> bool:
    return _PAGE_NUMBER.fullmatch(text) is not None


def _has_numbers_in_step(pages: Sequence[Page]) -> bool:
    """Do bare numbers at an edge count with the pages, so that they are page numbers and not amounts?"""
    offsets: dict[int, int] = defaultdict(int)
    for page in pages:
        for edge in ("top", "bottom"):
            for _, line in _from_edge(page, edge):
                if line.text.strip().isdecimal():
                    offsets[int(line.text) - page.number] += 1
    return bool(offsets) and (max(offsets.values()) >= 2 or (len(pages) == 1 and 0 in offsets))


def _distinct(out: Sequence[LeftOut]) -> tuple[LeftOut, ...]:
    """One entry for each text, of running lines digits apart, with the page of its first appearance."""
    first: dict[tuple[str, str], LeftOut] = {}
    for left in out:
        text = left.text.casefold()
        first.setdefault((left.why, _DIGITS.sub("#", text) if left.why in _FURNITURE else text), left)
    return tuple(first.values())
