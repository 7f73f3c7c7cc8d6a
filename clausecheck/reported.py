"""The nouns of what others report, to hold beside a contract's words: dated figures, a state's law, stall phrases.

None of them judges anything; each says whose it is and of when.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A dated figure to hold beside a term; it judges nothing."""

    term: str
    say: str
    source: str
    year: str
    """As far as it is known: "2024", "2022–2023", "undated"."""
    quality: str
    """"survey", "practice" (what attorneys and advisers say) or "author" (one author's figure)."""
    is_old: bool = False
    """More than eight years old when it was compiled."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A rule that holds for some contracts only: by signing date, employer or specialty, or from a day on."""

    when: str
    say: str
    applies: bool | None
    """None when it hangs on a fact nobody gave."""


@dataclass(frozen=True, slots=True)
class ReportedLaw:
    """What the law of one state is reported to say of a physician's non-compete; information, and no advice."""

    code: str
    name: str
    known_from: str
    """The words of the contract that name the state; "" when the reader said it."""
    at: tuple[int, int] | None
    """Where those words stand in the contract's text."""
    page: int | None
    standing: str
    """In a few words: "limited by statute", "allowed if reasonable", …"""
    rule: str
    layers: tuple[Layer, ...]
    owners: str
    """How far the rule reaches for owners and in the sale of a practice; "" when nothing was established."""
    owners_lose_protection: bool
    also: str
    note: str
    citation: str
    effective: str
    confidence: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StateLaw:
    """The reported rules of the state of work and of the state whose law the contract names, side by side."""

    clause: str
    """The clause it belongs to."""
    work: ReportedLaw | None
    governing: ReportedLaw | None
    federal: str
    compiled: str
    expires: str
    is_expired: bool
    needs: tuple[str, ...]
    """Questions for facts on which the rules hang."""
    attribution: str


@dataclass(frozen=True, slots=True)
class Stall:
    """A phrase that puts a decision off, with the reading one author gives it; no risk level."""

    id: str
    quote: str
    start: int
    end: int
    page: int | None
    section: str
    reading: str
    ask: str
