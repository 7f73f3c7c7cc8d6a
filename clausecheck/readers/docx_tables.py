"""Tells a row of a schedule, read as one line, from a row that only arranges paragraphs on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clausecheck.model import LeftOut, Unread

_LONG_CELL = 40
"""Words; a longer cell holds prose, not an entry of a schedule."""
_SHORT_CELL = 8
"""Words; a shorter cell before a long one is its number or heading ("9.2", "Restricted Period")."""
_SECTION = re.compile(r"(?:article|section|§)\s*\w+|\d+\.\d+|\d+\.\s+\w+(?:\W+\w+){7}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A paragraph or table row of the story, before it gets its running number."""

    text: str
    is_heading: bool = False
    is_row: bool = False

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
    text = " ".join(item.text for cell in cells for item in cell if isinstance(item, Told))
    if text:
        yield Told(text, is_row=True)
    yield from (item for cell in cells for item in cell if not isinstance(item, Told))


def _arranges_paragraphs(cells: Sequence[Sequence[Item]]) -> bool:
    filled = [told for cell in cells if (told := [item for item in cell if isinstance(item, Told)])]
    return len(cells) == 1 or any(_is_prose(told) for told in filled)


def _is_prose(cell: Sequence[Told]) -> bool:
    """A nested table, many words, or sections of the contract."""
    if any(each.is_row for each in cell) or sum(each.words for each in cell) > _LONG_CELL:
        return True
    return len(cell) > 1 and any(_SECTION.match(each.text) for each in cell)


def _cell_by_cell(cells: Sequence[Sequence[Item]]) -> Iterator[Item]:
    """The paragraphs of every cell; a short cell goes in front of the first paragraph of the next."""
    lead = ""
    for cell in cells:
        told = [item for item in cell if isinstance(item, Told)]
        if len(told) == 1 and not told[0].is_row and told[0].words <= _SHORT_CELL:
            lead = f"{lead} {told[0].text}".strip()
            yield from (item for item in cell if not isinstance(item, Told))
            continue
        for item in cell:
            if lead and isinstance(item, Told):
                item, lead = (item, lead) if item.is_row else (replace(item, text=f"{lead} {item.text}"), "")
            if lead and isinstance(item, Told):
                yield Told(lead)
                lead = ""
            yield item
    if lead:
        yield Told(lead)
