"""Finds what a contract's defined terms mean: "Restricted Period" in Article I, used in Article IX."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausecheck.model import Span

_TERM = r"[\"“]([A-Z0-9][\w'’/&-]*(?: (?:[A-Z0-9][\w'’/&-]*|of|and|or|the|in|to|for))*)[,.]?[\"”]"
_ENTRY = re.compile(
    rf"{_TERM}(?: or {_TERM})? (?:shall mean|means?\b|refers? to|shall refer to|has the meaning|shall have the meaning|"
    r"is defined as|includes?\b|shall include)"
)
_INLINE = re.compile(
    r"\((?i:(?:collectively|each|individually|hereinafter|hereafter|referred to|as|in this agreement|the|such|an?|said|"
    rf"called)[, ]*)*{_TERM}[^()]{{0,40}}\)"
)
"""Only the words before the term may be capitals or not: a term of any letters could be read in too many ways."""
_COVER_ROW = re.compile(
    r"(?:^|\n)\s*(?:\(?\w{1,3}[.)]\s+)?((?:[A-Z][\w'’/&-]*\s){0,3}(?:Period|Area|Territory|Radius|Zone|Distance))"
    r"(?::|\s[-–—|])?\s(?=[^\n]*\d|(?i:an?|one|two|three|four|five|six|ten|twelve|eighteen|twenty|thirty|sixty|ninety)\b)"
)
"""A row of a cover sheet that gives a time or an area its size: "Restricted Period: 24 months"."""
_FORBIDS = r"\b(?:in|within|inside|at|during|from|for) which\b[^.;]{0,60}\b(?:may|shall|will|must) not\b"
_OPENING = 40
"""An entry's term stands within so many characters of the sentence's beginning, after a number or "the term"."""


_FIRST, _LAST = 260, 90
"""So many characters say what an entry means, and what a name given in passing means."""


@dataclass(frozen=True, slots=True)
class Definition:
    """A defined term and the sentence that says what it means."""

    term: str
    sentence: Span
    is_entry: bool
    """True for an entry of its own ("X" means …), False for a name given in passing (the "X")."""
    meaning: Span
    """The words that say what it means: behind the term of an entry, before a name given in passing."""

    def says_more(self, text: str) -> bool:
        """Whether its sentence does more than define.

        It goes on to use the term ("Cause" includes …, and a finding of Cause ends employment), or it forbids something:
        "Territory" means each county …, in which Employee may not practice.
        """
        goes_on = rf"[,;] (?:and|but)\b[^.;]{{0,30}}\b{re.escape(self.term)}\b"
        said = text[self.meaning[0] : self.sentence[1]]
        return any(re.search(more, said) for more in (goes_on, _FORBIDS))


def find(text: str, sentences: Sequence[Span]) -> dict[str, Definition]:
    """The definitions of a contract by term; the first one of a term counts, and a row of a cover sheet where there is none."""
    found: dict[str, Definition] = {}
    rows: dict[str, Definition] = {}
    for start, end in sentences:
        entries = list(_ENTRY.finditer(text, start, end))
        ends = [following.start() for following in entries[1:]] + [end]
        for match, last in zip(entries, ends, strict=False):
            is_entry = match.start() - start < _OPENING
            for term in filter(None, match.groups()):
                found.setdefault(term, Definition(term, (start, end), is_entry, _first_words(text, match.end(), last)))
        for match in _INLINE.finditer(text, start, end):
            found.setdefault(
                match[1], Definition(match[1], (start, end), False, _last_words(text, start, match.start()))
            )
        for match in _COVER_ROW.finditer(text[start:end]):
            rows.setdefault(match[1], Definition(match[1], (start, end), False, (start + match.end(), end)))
    return {**rows, **found}


def used(text: str, spans: Sequence[Span], definitions: Mapping[str, Definition]) -> list[Definition]:
    """The definitions whose terms stand in the spans and whose sentence lies outside them."""
    words = " ".join(text[start:end] for start, end in spans)
    return [
        definition
        for term, definition in definitions.items()
        if term in words
        and re.search(rf"\b{re.escape(term)}\b", words)
        and not any(start <= definition.sentence[0] < end for start, end in spans)
    ]


def uses(text: str, spans: Sequence[Span], terms: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Which span holds which term, in the singular or the plural; of terms inside one another the longest."""
    if not terms:
        return
    longest_first = sorted(terms, key=len, reverse=True)
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})(?:e?s|['’]s?)?\b")
    for at, (start, end) in enumerate(spans):
        for match in pattern.finditer(text, start, end):
            yield at, match[1]


def _first_words(text: str, start: int, end: int) -> Span:
    cut = text.rfind(" ", start, start + _FIRST)
    return start, end if end - start <= _FIRST or cut < 0 else cut


def _last_words(text: str, start: int, end: int) -> Span:
    cut = text.find(" ", end - _LAST, end)
    return start if end - start <= _LAST or cut < 0 else cut, end
