"""The contract as it is shown beside the findings: its sections, paragraphs and highlighted words, as plain facts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Flag:
    """A small sign in the contract's text where a finding begins; it leads to the finding's card."""

    anchor: str
    card: str
    title: str
    level: str
    """Key of its level: "high", "medium", "unknown", "low" or "favorable"."""
    word: str
    """The level in words."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of the contract, highlighted where a finding quotes them."""

    text: str
    level: str
    """Key of the level to highlight in; "" where no finding quotes these words."""
    card: str
    flags: tuple[Flag, ...]
    is_heading: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the contract, and the page that begins with it."""

    page: int | None
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the contract with its paragraphs."""

    name: str
    anchor: str
    blocks: tuple[Block, ...]
