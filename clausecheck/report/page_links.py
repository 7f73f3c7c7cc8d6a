"""What stands in every part of the report: a level, a jump to a card, something to ask."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tag:
    """A level: the key that picks its shape and colour, and its word."""

    key: str
    """"high", "medium", "unknown", "low" or "favorable"."""
    word: str


@dataclass(frozen=True, slots=True)
class Link:
    """A jump to a card: the card's anchor, its title, its place and its level."""

    anchor: str
    title: str
    place: str
    level: Tag


@dataclass(frozen=True, slots=True)
class Question:
    """Something to ask; equal words have equal keys, so that a tick holds wherever they stand."""

    key: str
    text: str
    about: str
    """Title of the clause it belongs to."""
    whom: str
    """"group", "partner" or "attorney"."""
