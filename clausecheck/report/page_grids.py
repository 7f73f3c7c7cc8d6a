"""What the report shows in its grids, as plain facts: what is written, in which words, and what was not found."""

from __future__ import annotations

from dataclasses import dataclass

from clausecheck.report.page_links import Link, Question


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of the contract that speak of a row, and the card they come from."""

    quote: str
    card: Link


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to look for, and how it stands."""

    name: str
    key: str
    """"written", "measurable", "opinion" or "missing"."""
    state: str
    """The same in words."""
    cells: tuple[Cell, ...]
    ask: Question | None
    """What to ask where nothing was found, or nothing that can be measured."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A few things that belong together, each written or not found."""

    anchor: str
    title: str
    note: str
    count: str
    """How many of them were found, in words."""
    rows: tuple[Row, ...]
