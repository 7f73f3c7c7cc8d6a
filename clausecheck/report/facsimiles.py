"""Pictures of the contract's lines become part of the report: each with its finding's card, whole pages with the text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from clausecheck.facsimile import Facsimile
from clausecheck.model import Finding
from clausecheck.report import words
from clausecheck.report import words_pictures as drawn
from clausecheck.report.page_pictures import Box, PagePicture


def of_findings(taken: Iterable[Facsimile], findings: Iterable[Finding]) -> Mapping[str, tuple[PagePicture, ...]]:
    """The pictures of each finding, by its id."""
    titles = {one.id: one.title for one in findings}
    found: dict[str, tuple[PagePicture, ...]] = {}
    for one in taken:
        if one.name in titles:
            text = drawn.PICTURE_OF.format(title=titles[one.name], page=words.PAGE.format(page=one.page))
            found[one.name] = (*found.get(one.name, ()), _shown(one, text))
    return found


def of_pages(taken: Iterable[Facsimile]) -> Mapping[int, PagePicture]:
    """The pictures of whole pages, by their number."""
    return {one.page: _shown(one, drawn.PICTURE_OF_PAGE.format(page=one.page)) for one in taken if not one.name}


def _shown(one: Facsimile, text: str) -> PagePicture:
    boxes = tuple(
        Box(round(left, 1), round(top, 1), round(right - left, 1), round(bottom - top, 1))
        for left, top, right, bottom in one.words
    )
    return PagePicture(
        words.PAGE.format(page=one.page), text, one.png, round(one.width, 1), round(one.height, 1), boxes
    )
