"""The nouns of a comparison: offers, lines, cells, and the values in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from clausecheck.compare.rows import Row
from clausecheck.model import Analysis, Level

State = Literal["stated", "not stated", "silent", "not found", "not kept"]
"""Stated; its clause is there but not this; looked for and not found, though it belongs there; not found, and need not
be there; not kept in a saved analysis."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A value of a cell with the words it comes from."""

    text: str
    quote: str
    page: int | None
    section: str
    heading: str
    level: Level | None
    """Of the finding it stands in; None outside findings, and where a level hangs on a fact."""
    title: str = ""
    """The clause it belongs to, where the row shows several."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one offer says in one row."""

    state: State
    values: tuple[Stated, ...] = ()
    level: Level | None = None
    """The worst of its findings, or that of the silence."""
    has_level: bool = False
    """Whether a level belongs here; with None it hangs on a fact nobody gave."""
    note: str = ""
    """What the silence means."""

    @property
    def told(self) -> tuple[str, tuple[str, ...], Level | None]:
        """What has to be equal for two cells to say the same."""
        return self.state, tuple(one.text for one in self.values), self.level


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its cells, one for each offer."""

    row: Row
    cells: tuple[Cell, ...]

    @property
    def differs(self) -> bool:
        """Whether the offers do not all say the same."""
        return len({one.told for one in self.cells}) > 1


@dataclass(frozen=True, slots=True)
class Offer:
    """One of the papers that are compared."""

    name: str
    """The name of its file; numbered where two have one name."""
    analysis: Analysis
    asks: tuple[str, ...]
    """Five changes to ask for, the most exposing clause's first."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Offers side by side; nothing is summed."""

    offers: tuple[Offer, ...]
    lines: tuple[Line, ...]
    notes: tuple[str, ...]
    """Which of them are of kinds that do not compare."""
