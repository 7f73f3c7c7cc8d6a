"""Finds what a contract's defined terms mean: "Restricted Period" in Article I, used in Article IX."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clausecheck.model import Span

_TERM = r"[\"“]((?:[A-Z0-9][\w'’/&-]*)(?: (?:[A-Z0-9][\w'’/&-]*|of|and|or|the|in|to|for))*)[,.]?[\"”]"
_ENTRY = re.compile(rf"{_TERM}(?: or {_TERM})? (?:shall mean|means?\b|refers? to|shall refer to|has the meaning|shall have the meaning|is defined as|includes?\b|shall include)")
_INLINE = re.compile(rf"\((?:(?:collectively|each|individually|hereinafter|hereafter|referred to|as|in this agreement|the|such|an?|said|called)[, ]*)*{_TERM}[^()]{{0,40}}\)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Definition:
    """A defined term and the sentence that says what it means."""

    term: str
    sentence: Span
    is_entry: bool
    """True for an entry of its own ("X" means …), False for a name given in passing (the "X")."""


def find(text: str, sentences: Sequence[Span]) -> dict[str, Definition]:
    """The definitions of a contract by term; the first one of a term counts."""
    found: dict[str, Definition] = {}
    for start, end in sentences:
        for match in _ENTRY.finditer(text, start, end):
            for term in filter(None, match.groups()):
                found.setdefault(term, Definition(term, (start, end), match.start() - start < 40))
        for match in _INLINE.finditer(text, start, end):
            if match[1][0].isupper():
                found.setdefault(match[1], Definition(match[1], (start, end), False))
    return found


def used(text: str, spans: Sequence[Span], definitions: Mapping[str, Definition]) -> list[Definition]:
    """The definitions whose terms stand in the spans and whose sentence lies outside them."""
    if not definitions:
        return []
    words = " ".join(text[start:end] for start, end in spans)
    return [
        definition
        for term, definition in definitions.items()
        if re.search(rf"\b{re.escape(term)}\b", words)
        and not any(start <= definition.sentence[0] < end for start, end in spans)
    ]
