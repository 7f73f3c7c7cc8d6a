"""What the page of a comparison shows, as plain facts; the template only prints it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from itertools import groupby

from clausecheck.compare import words
from clausecheck.compare.offers import Cell, Comparison, Offer, Stated
from clausecheck.report import words as report_words
from clausecheck.report.jumps import tag
from clausecheck.report.page import Tag
from clausecheck.report.paper_head import PaperHead, paper_head
from clausecheck.report.place import place_named

MOST_SHOWN = 2
"""Values of a cell that are seen at once; the others are folded."""
MOST_LETTERS = 90
"""Of a value in a cell; its words stand below it, whole."""


@dataclass(frozen=True, slots=True)
class Head:
    """An offer at the head of its column."""

    paper: PaperHead
    asks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A value, its words and its place."""

    text: str
    title: str
    quote: str
    place: str


@dataclass(frozen=True, slots=True)
class Box:
    """A cell: what it says, or how it is silent."""

    level: Tag | None
    shown: tuple[Shown, ...]
    more: tuple[Shown, ...]
    state: str
    """In words; "" where it says something."""
    short: str
    """The same in few words, for paper."""
    note: str


@dataclass(frozen=True, slots=True)
class Band:
    """A row of the page."""

    id: str
    title: str
    differs: bool
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """Rows that belong together."""

    title: str
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page."""

    title: str
    key: str
    """The same for the same offers, so that weights are found again."""
    heads: tuple[Head, ...]
    notes: tuple[str, ...]
    chapters: tuple[Chapter, ...]


def lay_out(comparison: Comparison) -> Page:
    """Everything the page shows, in order."""
    marks = "".join(one.analysis.contract.sha256 for one in comparison.offers)
    rows = [
        (line.row.group, Band(line.row.id, line.row.title, line.differs, tuple(map(_box, line.cells))))
        for line in comparison.lines
    ]
    return Page(
        title=words.TITLE.format(files=", ".join(one.name for one in comparison.offers)),
        key=hashlib.sha256(marks.encode()).hexdigest()[:16],
        heads=tuple(map(_head, comparison.offers)),
        notes=comparison.notes,
        chapters=tuple(
            Chapter(report_words.CHAPTERS[group], tuple(band for _, band in bands))
            for group, bands in groupby(rows, key=lambda row: row[0])
        ),
    )


def _head(one: Offer) -> Head:
    return Head(paper_head(one.analysis, name=one.name), one.asks)


def _box(cell: Cell) -> Box:
    shown = tuple(map(_shown, cell.values))
    level = tag(cell.level) if cell.has_level else None
    return Box(
        level,
        shown[:MOST_SHOWN],
        shown[MOST_SHOWN:],
        words.STATES.get(cell.state, ""),
        words.SHORT_STATES.get(cell.state, ""),
        cell.note,
    )


def _shown(one: Stated) -> Shown:
    text = one.text if len(one.text) <= MOST_LETTERS else f"{one.text[: MOST_LETTERS - 1].rstrip()}…"
    return Shown(text, one.title, one.quote, place_named(one.page, one.section, one.heading))
