"""Finds page numbers of an older paper edition in the middle of the page: contracts filed as web pages carry them.

They count one by one, a page's worth of lines apart, and stand in the middle of sentences, as no heading does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from clausecheck.readers.paper import Page, PrintedLine

_NUMBER = re.compile(r"(?:page\s*)?[-–—\s(\[]*(\d{1,4})[-–—\s)\]]*", re.IGNORECASE)
_LINES_APART = 12
_FEWEST = 3
_WITHIN_SENTENCES = 1 / 3
_ENDED = re.compile(r"[.;:!?][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class _Found:
    """A number on a line of its own: where, and the chain of numbers that counts up to it."""

    page: int
    index: int
    at: int
    within: bool
    ends_page: bool
    length: int = 1
    before: _Found | None = None


def old_page_numbers(pages: Sequence[Page]) -> frozenset[tuple[int, int]]:
    """Which lines are such numbers, as page number and index of the line on it."""
    chains: dict[int, _Found] = {}
    for number, found in _numbers(pages):
        before = chains.get(number - 1)
        if before is not None and (found.at - before.at >= _LINES_APART or (found.ends_page and before.ends_page)):
            found = replace(found, length=before.length + 1, before=before)
        if number not in chains or chains[number].length < found.length:
            chains[number] = found
    longest = max(chains.values(), key=lambda found: found.length, default=None)
    chain = list(_links(longest))
    within = sum(found.within for found in chain)
    if len(chain) < _FEWEST or (within < _WITHIN_SENTENCES * len(chain) and not _end_their_pages(chain)):
        return frozenset()
    return frozenset((found.page, found.index) for found in chain)


def _numbers(pages: Sequence[Page]) -> Iterator[tuple[int, _Found]]:
    at = 0
    for page in pages:
        for index, line in enumerate(page.lines):
            at += 1
            number = _NUMBER.fullmatch(line.text.strip()) if len(line.text) < 16 and line.table is None else None
            if number:
                ends_page = index == len(page.lines) - 1
                yield int(number[1]), _Found(page.number, index, at, _is_within_sentence(page.lines, index), ends_page)


def _end_their_pages(chain: Sequence[_Found]) -> bool:
    """Does each page end with its number, on a sheet that is longer than the page was?"""
    return all(later.page - earlier.page == 1 for later, earlier in pairwise(chain)) and all(
        found.ends_page for found in chain
    )


def _is_within_sentence(lines: Sequence[PrintedLine], index: int) -> bool:
    before = lines[index - 1].text if index else ""
    after = lines[index + 1].text if index + 1 < len(lines) else ""
    return after[:1].islower() and _ENDED.search(before) is None


def _links(last: _Found | None) -> Iterator[_Found]:
    while last is not None:
        yield last
        last = last.before
