"""Decides which sentences of a unit make up a finding: the quote, further passages, and what qualifies them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from clausecheck.findings.grounds import Grounds
from clausecheck.findings.hits import UnitHits
from clausecheck.matching import Sentence
from clausecheck.model import Span

MOST_WORDS = 250
"""A quote is at most so long; longer passages go on in `also`."""

_BRIDGE = 2
"""So many sentences without a hit may stand inside one passage."""

_PROVISO = re.compile(
    r"[(\s]*(?:provided|except|however|but|unless|notwithstanding|nothing (?:herein|in this)|in no event|"
    r"the foregoing|such (?:covenant|restriction|period|payment|extension|price|amount)s?|"
    r"th(?:is|ese|e) (?:covenant|restriction|limitation|prohibition|section|paragraph|period|obligation)s?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentences of one finding."""

    quote: Span
    also: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    """All of them, for rules and terms to be read from."""
    hit_sentences: tuple[Sentence, ...]


def gather(grounds: Grounds, found: UnitHits) -> Passage:
    """The quote runs over whole sentences from the first to the last hit and takes its proviso with it."""
    rows = found.unit.sentences
    clusters: list[list[int]] = [[found.sentences[0]]]
    for before, at in pairwise(found.sentences):
        together = at - before <= _BRIDGE + 1 and _words(grounds, rows, clusters[-1][0], at) <= MOST_WORDS
        if together:
            clusters[-1].append(at)
        else:
            clusters.append([at])
    runs = [_with_what_belongs(grounds, rows, cluster[0], cluster[-1]) for cluster in clusters]
    spans = [_span(grounds, rows, first, last) for first, last in runs]
    inside = sorted({at for first, last in runs for at in range(first, last + 1)})
    return Passage(
        spans[0],
        tuple(span for span in spans[1:] if span[0] >= spans[0][1]),
        tuple(rows[at] for at in inside),
        tuple(rows[at] for at in found.sentences),
    )


def _with_what_belongs(grounds: Grounds, rows: tuple[Sentence, ...], first: int, last: int) -> tuple[int, int]:
    """A sentence takes along the proviso behind it, and the list that it leads in to."""
    while last + 1 < len(rows) and (_PROVISO.match(grounds.text, rows[last + 1].start) or _led_in(rows, first, last)):
        if _words(grounds, rows, first, last + 1) > MOST_WORDS:
            break
        last += 1
    return first, last


def _led_in(rows: tuple[Sentence, ...], first: int, last: int) -> bool:
    lead_in = rows[last + 1].lead_in
    return lead_in is not None and rows[first].start <= lead_in[0] < rows[last].end


def _span(grounds: Grounds, rows: tuple[Sentence, ...], first: int, last: int) -> Span:
    """A list item takes its lead-in along if the whole stays short enough."""
    lead_in, end = rows[first].lead_in, rows[last].end
    if lead_in and lead_in[0] < rows[first].start and _count(grounds.text[lead_in[0] : end]) <= MOST_WORDS:
        return lead_in[0], end
    return _shortened(grounds.text, rows[first].start, end)


def _shortened(text: str, start: int, end: int) -> Span:
    """One sentence of more than 250 words is cut at a word, the rest is only in the contract."""
    words = list(re.finditer(r"\S+", text[start:end]))
    return (start, end) if len(words) <= MOST_WORDS else (start, start + words[MOST_WORDS - 1].end())


def _words(grounds: Grounds, rows: tuple[Sentence, ...], first: int, last: int) -> int:
    return _count(grounds.text[rows[first].start : rows[last].end])


def _count(text: str) -> int:
    return len(text.split())
