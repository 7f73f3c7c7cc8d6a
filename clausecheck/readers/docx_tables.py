"""Tells a row of a schedule, read as one line, from a row that only arranges paragraphs on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clausecheck.model import LeftOut, Unread
from clausecheck.readers.docx_changes import shifted
from clausecheck.tracked import Change

_LONG_CELL = 40
"""Words; a longer cell holds prose, not an entry of a schedule."""
_SHORT_CELL = 8
"""Words; a shorter cell before a long one is its number or heading ("9.2", "Restricted Period")."""
_SECTION = re.compile(r"(?:article|section|§)\s*\w+|\d+\.\d+|\d+\.\s+\w+(?:\W+\w+){7}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A paragraph or table row of the story, before it gets its running number.

    One without text only carries the tracked changes of words that are gone.
    """

    text: str
    is_heading: bool = False
    is_row: bool = False
    changes: tuple[Change, ...] = ()

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


Item = Told | Unread | LeftOut


def row_told(cells: Sequence[Sequence[Item]]) -> Iterator[Item]:
    """What a row holds: one line for a row of a schedule, its paragraphs in order for a row of a layout."""
    if _arranges_paragraphs(cells):
        yield from _cell_by_cell(cells)
        return
    row = _joined([item for cell in cells for item in cell if isinstance(item, Told)], is_row=True)
    if row.text or row.changes:
        yield row
    yield from (item for cell in cells for item in cell if not isinstance(item, Told))


def _joined(parts: Sequence[Told], *, is_heading: bool = False, is_row: bool = False) -> Told:
    """Several as one line, with the changes at their places in it."""
    text = ""
    changes: tuple[Change, ...] = ()
    for part in parts:
        before = f"{text} " if text and part.text else text
        changes += shifted(part.changes, len(before))
        text = before + part.text
    return Told(text, is_heading, is_row, changes)


def _arranges_paragraphs(cells: Sequence[Sequence[Item]]) -> bool:
    filled = [told for cell in cells if (told := [item for item in cell if isinstance(item, Told) and item.text])]
    return len(cells) == 1 or any(_is_prose(told) for told in filled)


def _is_prose(cell: Sequence[Told]) -> bool:
    """A nested table, many words, or sections of the contract."""
    if any(each.is_row for each in cell) or sum(each.words for each in cell) > _LONG_CELL:
        return True
    return len(cell) > 1 and any(_SECTION.match(each.text) for each in cell)


def _cell_by_cell(cells: Sequence[Sequence[Item]]) -> Iterator[Item]:
    """The paragraphs of every cell; a short cell goes in front of the first paragraph of the next."""
    lead: list[Told] = []
    for cell in cells:
        told = [item for item in cell if isinstance(item, Told) and item.text]
        if len(told) == 1 and not told[0].is_row and told[0].words <= _SHORT_CELL:
            lead += [item for item in cell if isinstance(item, Told)]
            yield from (item for item in cell if not isinstance(item, Told))
            continue
        for item in cell:
            if lead and isinstance(item, Told) and item.text:
                if item.is_row:
                    yield _joined(lead)
                else:
                    item = _joined([*lead, item], is_heading=item.is_heading)
                lead = []
            yield item
    if lead:
        yield _joined(lead)
