"""Finds the table of contents, so that what it lists is not taken for the contract's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

HEADING = "Table of contents"

_LEADER = re.compile(r"(?:(?<!\.)\.{4,}+|(?<!…)…++|(?<![. ]) ?(?:\. ){3,}+\.?)\s?[\divxlc]{1,5}\b")
_PAGE = re.compile(r"\S\s+(\d{1,3})$")
_TITLE = re.compile(r"(?:table of )?contents\b", re.IGNORECASE)


def find(paragraphs: Sequence[str]) -> tuple[int, int] | None:
    """The first and last-plus-one paragraph of the table of contents; None where there is none.

    It is found by its title, by lines with leader dots, or by a run of short lines whose page numbers rise.
    """
    limit = max(60, len(paragraphs) // 4)
    for at, paragraph in enumerate(paragraphs[:limit]):
        if _TITLE.match(paragraph) and len(paragraph) < 40:
            end = _run_end(paragraphs, at + 1, entries_needed=1, bare=True)
            return (at, end) if end else None
        if _TITLE.match(paragraph) and _LEADER.search(paragraph[:3000]):
            return at, _run_end(paragraphs, at + 1, entries_needed=1, bare=False) or at + 1
        needed = 2 if _has_leader(paragraph) else 5
        if _is_entry(paragraph) and (end := _run_end(paragraphs, at, entries_needed=needed, bare=False)):
            return at, end
    return None


def _run_end(paragraphs: Sequence[str], start: int, *, entries_needed: int, bare: bool) -> int | None:
    """Where a run of entries ends; up to three other short lines may stand between two entries."""
    end, entries, page, at = None, 0, 0, start
    while at < len(paragraphs) and at - (end or start) <= 3:
        paragraph = paragraphs[at]
        if _is_entry(paragraph):
            here = _page(paragraph)
            if here and here < page:
                break
            page, entries, end = here or page, entries + 1, at + 1
        elif len(paragraph) > 120:
            break
        at += 1
    if end is None and bare:
        return _bare_end(paragraphs, start)
    return end if entries >= entries_needed else None


def _bare_end(paragraphs: Sequence[str], start: int) -> int | None:
    """Where a titled list without page numbers ends: at the first line that was listed before, or at text."""
    seen: set[str] = set()
    for at in range(start, min(len(paragraphs), start + 200)):
        entry = paragraphs[at].rstrip(" .:").casefold()
        if len(entry) > 110 or (seen and entry in seen):
            return at if len(seen) >= 3 else None
        if entry:
            seen.add(entry)
    return None


def _is_entry(paragraph: str) -> bool:
    if _has_leader(paragraph):
        return True
    return len(paragraph) <= 110 and bool(_page(paragraph)) and (paragraph[0].isupper() or paragraph[0].isdigit())


def _has_leader(paragraph: str) -> bool:
    return bool(_LEADER.search(paragraph[:3000]))


def _page(paragraph: str) -> int:
    match = _PAGE.search(paragraph[-12:])
    return int(match[1]) if match else 0
