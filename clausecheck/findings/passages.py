"""Decides which sentences of a unit make up a finding: the quote, further passages, and what qualifies them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from clausecheck.findings.clause_hits import UnitHits
from clausecheck.findings.grounds import Grounds
from clausecheck.findings.headed import is_told
from clausecheck.matching import Sentence
from clausecheck.model import Span

MOST_WORDS = 225
"""A quote is at most so long, 250 words when "nine-tenths" counts as two; longer passages go on in `also`."""

_BEFORE_HIT = 30
"""So many words of an overlong sentence stand before a hit that comes late in it."""

_BRIDGE = 2
"""So many sentences without a hit may stand inside one passage, or around a hit below a heading that speaks of it."""

_PROVISO = re.compile(
    r"[(\s]*(?:provided|except|however|but|unless|notwithstanding|nothing (?:herein|in this)|in no event|"
    r"the foregoing|such (?:covenant|restriction|period|payment|extension|price|amount)s?|"
    r"th(?:is|ese|e) (?:covenant|restriction|limitation|prohibition|section|paragraph|period|obligation)s?)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"[(\s]*(?:(?:if|when|where|should|until|once|after|on|upon|for|in|of|to) )?"
    r"(?:(?:such|any such|no such|the said|either|neither|both|the same|the latter|this|that|those|these)(?: of)?\s+"
    r"(?!agreement|contract|letter|article|day|date|year|time|state|county|party|parties|an?\b)\w|(?:it|they)\s)",
    re.IGNORECASE,
)
"""Words at the beginning of a sentence that only what stands before it can fill."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentences of one finding."""

    quote: Span
    also: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    """All of them, and the definitions they use, for rules and terms to be read from."""
    hit_sentences: tuple[Sentence, ...]
    nearest: tuple[Sentence, ...]
    """Those that hold hits or hang on them; a term is read from the others only where these lack it."""
    referring: tuple[Sentence, ...] = ()
    """Sentences of other sections that speak of this one by its number; of them only terms that it lacks are read."""
    told_of: tuple[Sentence, ...] = ()
    """Those that are findings by themselves; a rule hears them only where it asks for what is said of its section."""


def gather(grounds: Grounds, found: UnitHits, spoken: Set[int] = frozenset()) -> Passage:
    """The quote runs over whole sentences from the first to the last hit and takes along what belongs to them.

    `spoken` are the sentences of the unit that speak of this or another clause.
    """
    rows = found.unit.sentences
    clusters = _clusters(grounds, found)
    ends = [following[0] for following in clusters[1:]] + [len(rows)]
    runs: list[Span] = []
    for cluster, end in zip(clusters, ends, strict=True):
        last = _with_what_belongs(grounds, found, cluster, end, spoken)
        runs.append((_from_what_belongs(grounds, found, cluster, last, runs[-1][1] + 1 if runs else 0, spoken), last))
    spans: list[Span] = []
    for first, last in runs:
        spans.append(_span(grounds, rows, first, last, after=spans[-1][1] if spans else 0))
    quote = _shortened(grounds.text, spans[0], found.words)
    rest = [(spans[0][0], quote[0]), (quote[1], spans[0][1])]
    taken = [at for first, last in runs for at in range(first, last + 1)]
    hit = frozenset(found.sentences)
    elsewhere = ((sentence.start, sentence.end) for sentence in (*found.definitions, *found.referring))
    return Passage(
        quote,
        tuple(span for span in (*rest, *spans[1:], *elsewhere) if span[0] < span[1]),
        found.definitions + tuple(rows[at] for at in taken),
        tuple(rows[at] for at in found.sentences),
        found.definitions + tuple(rows[at] for at in taken if at in hit or _hangs_on(grounds, rows[at])),
        found.referring,
        found.told_of,
    )


def _hangs_on(grounds: Grounds, sentence: Sentence) -> bool:
    """Whether a sentence begins as a proviso or points back, or is an item of a list."""
    begins = (pattern.match(grounds.text, sentence.start) for pattern in (_PROVISO, _POINTS_BACK))
    return sentence.lead_in is not None or any(begins)


def _clusters(grounds: Grounds, found: UnitHits) -> list[list[int]]:
    """The sentences with hits, those together that stand close to each other."""
    rows = found.unit.sentences
    clusters = [[found.sentences[0]]]
    for before, at in pairwise(found.sentences):
        if at - before <= _BRIDGE + 1 and _words(grounds, rows, clusters[-1][0], at) <= MOST_WORDS:
            clusters[-1].append(at)
        else:
            clusters.append([at])
    return clusters


def _with_what_belongs(grounds: Grounds, found: UnitHits, cluster: Sequence[int], end: int, spoken: Set[int]) -> int:
    """A sentence takes along its proviso, the list that it leads in to, and what points back to it or stands below
    the same heading, up to the next cluster."""
    rows = found.unit.sentences
    first, last = cluster[0], cluster[-1]
    while last + 1 < end and (
        _PROVISO.match(grounds.text, rows[last + 1].start)
        or _led_in(rows, first, last)
        or (last + 1 not in spoken and _continues(grounds, found, last + 1, since=cluster[-1]))
    ):
        if _words(grounds, rows, first, last + 1) > MOST_WORDS:
            break
        last += 1
    return last


def _continues(grounds: Grounds, found: UnitHits, at: int, *, since: int) -> bool:
    """Whether a sentence that speaks of no clause by itself goes on with what the one before it speaks of."""
    sentence = found.unit.sentences[at]
    if found.is_headed and at - since <= _BRIDGE and is_told(grounds.text, sentence):
        return True
    return bool(_POINTS_BACK.match(grounds.text, sentence.start))


def _from_what_belongs(
    grounds: Grounds, found: UnitHits, cluster: Sequence[int], last: int, begin: int, spoken: Set[int]
) -> int:
    """Below its heading a sentence takes along the few before it that speak of nothing else."""
    first = cluster[0]
    rows = found.unit.sentences
    while found.is_headed and first > begin and first - 1 not in spoken and cluster[0] - first < _BRIDGE:
        if not is_told(grounds.text, rows[first - 1]) or _words(grounds, rows, first - 1, last) > MOST_WORDS:
            break
        first -= 1
    return first


def _led_in(rows: Sequence[Sentence], first: int, last: int) -> bool:
    lead_in = rows[last + 1].lead_in
    return lead_in is not None and rows[first].start <= lead_in[0] < rows[last].end


def _span(grounds: Grounds, rows: Sequence[Sentence], first: int, last: int, *, after: int) -> Span:
    """A list item takes its lead-in along if the whole stays short enough and no passage before holds it."""
    lead_in, start, end = rows[first].lead_in, rows[first].start, rows[last].end
    if lead_in and after <= lead_in[0] < start and _count(grounds.text[lead_in[0] : end]) <= MOST_WORDS:
        return lead_in[0], end
    return start, end


def _shortened(text: str, span: Span, hits: Sequence[Span]) -> Span:
    """Of a sentence longer than a quote may be, so many that hold its first hit."""
    start, end = span
    words = [match.span() for match in re.finditer(r"\S+", text[start:end])]
    if len(words) <= MOST_WORDS:
        return span
    hit = next((hit for hit in hits if start <= hit[0] < end), span)
    ends = bisect_left([word_end for _, word_end in words], hit[1] - start) + 1
    begins = bisect_right([word_start for word_start, _ in words], hit[0] - start) - 1
    first = 0 if ends <= MOST_WORDS else max(0, min(begins - _BEFORE_HIT, len(words) - MOST_WORDS))
    return start + words[first][0], start + words[first + MOST_WORDS - 1][1]


def _words(grounds: Grounds, rows: Sequence[Sentence], first: int, last: int) -> int:
    return _count(grounds.text[rows[first].start : rows[last].end])


def _count(text: str) -> int:
    return len(text.split())
