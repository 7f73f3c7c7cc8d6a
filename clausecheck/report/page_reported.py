"""What the report shows of what others report, as plain facts: a state's law, dated figures, stall phrases."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layer:
    """For whom a rule holds, what it says, and whether the facts given pick it."""

    when: str
    say: str
    mark: str
    key: str
    """"yes", "no" or "open"."""


@dataclass(frozen=True, slots=True)
class Row:
    """A short line: what it is and what it says."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class LawColumn:
    """What is reported of one state."""

    role: str
    state: str
    """"" where the state is not known; `sentence` says so then."""
    known_from: str
    quote: str
    """The contract's words that name the state."""
    place: str
    standing: str
    sentence: str
    layers: tuple[Layer, ...]
    rows: tuple[Row, ...]
    warnings: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LawBox:
    """The reported rules of the state of work and of the governing law, side by side."""

    columns: tuple[LawColumn, ...]
    expired: str
    needs: tuple[str, ...]
    end: tuple[str, ...]
    federal: str
    attribution: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure with the term it stands beside, its year and what kind of figure it is."""

    label: str
    say: str
    origin: str
    """Kind, year and source in one line."""


@dataclass(frozen=True, slots=True)
class StallCard:
    """A sentence that puts off, and one author's reading of it."""

    place: str
    quote: str
    reading: str
    ask: str
