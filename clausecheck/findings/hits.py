"""Finds the words of every clause in every unit of a contract."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from clausecheck.clause import Clause
from clausecheck.findings.grounds import Grounds, Unit
from clausecheck.matching import PhraseFinder, Reading, Sentence
from clausecheck.matching.token_patterns import TokenPatternFinder
from clausecheck.model import Span

_BLOCK = 1_500
"""Sentences matched at a time: the index of a long contract would grow with its square otherwise."""


@dataclass(frozen=True, slots=True)
class UnitHits:
    """Where the words of one clause stand in one unit."""

    clause: Clause
    unit: Unit
    sentences: tuple[int, ...]
    """Which sentences of the unit hold them."""
    words: tuple[Span, ...]


class Finders:
    """The phrase and token pattern finders of a run; they keep what they compiled."""

    def __init__(self) -> None:
        self.phrases = PhraseFinder()
        self.tokens = TokenPatternFinder()


def find(grounds: Grounds, clauses: Sequence[Clause], finders: Finders) -> list[UnitHits]:
    """All hits of all clauses, in the order of the contract."""
    found: list[UnitHits] = []
    places = [(unit, at) for unit in grounds.units for at in range(len(unit.sentences))]
    defining = {definition.sentence for definition in grounds.definitions.values() if definition.is_entry}
    rows = iter(places)
    while block := list(islice(rows, _BLOCK)):
        block += _rest_of_unit(rows, block[-1])
        reading = Reading((unit.sentences[at] for unit, at in block), grounds.cutter)
        for clause in clauses:
            found += _of_clause(grounds, clause, block, reading, finders, defining)
    return sorted(found, key=lambda hits: hits.words[0])


def _rest_of_unit(rows: Iterator[tuple[Unit, int]], last: tuple[Unit, int]) -> list[tuple[Unit, int]]:
    unit, at = last
    return list(islice(rows, len(unit.sentences) - at - 1))


def _of_clause(
    grounds: Grounds,
    clause: Clause,
    block: Sequence[tuple[Unit, int]],
    reading: Reading,
    finders: Finders,
    defining: set[Span],
) -> Iterator[UnitHits]:
    by_sentence: dict[int, list[Span]] = {}
    for phrase in clause.find:
        for hit in finders.phrases.hits(reading, phrase):
            by_sentence.setdefault(hit.sentence, []).append((hit.start, hit.end))
    _add_under_headings(grounds, clause, block, reading, finders, by_sentence)
    _add_token_patterns(grounds, clause, block, finders, by_sentence)
    if not by_sentence:
        return
    vetoed = {hit.sentence for phrase in clause.not_if for hit in finders.phrases.hits(reading, phrase)}
    kept = {
        at: words
        for at, words in by_sentence.items()
        if at not in vetoed and (reading.sentences[at].start, reading.sentences[at].end) not in defining
    }
    for unit in dict.fromkeys(block[at][0].start for at in sorted(kept)):
        inside = [at for at in sorted(kept) if block[at][0].start == unit]
        words = sorted({span for at in inside for span in kept[at]})
        yield UnitHits(clause, block[inside[0]][0], tuple(block[at][1] for at in inside), tuple(words))


def _add_under_headings(
    grounds: Grounds,
    clause: Clause,
    block: Sequence[tuple[Unit, int]],
    reading: Reading,
    finders: Finders,
    by_sentence: dict[int, list[Span]],
) -> None:
    if not clause.under_heading:
        return
    headed = _headed(grounds, clause, block, finders)
    for phrase in clause.under_heading if headed else ():
        for hit in finders.phrases.hits(reading, phrase):
            if block[hit.sentence][0].start in headed:
                by_sentence.setdefault(hit.sentence, []).append((hit.start, hit.end))


def _headed(grounds: Grounds, clause: Clause, block: Sequence[tuple[Unit, int]], finders: Finders) -> set[int]:
    """The units, by their start, whose heading speaks of the clause."""
    units = {unit.start: unit for unit, _ in block if unit.section.body > unit.section.start}
    headings = [Sentence(unit.section.start, unit.section.body) for unit in units.values()]
    reading = Reading(headings, grounds.cutter)
    starts = list(units)
    return {starts[hit.sentence] for phrase in clause.headings for hit in finders.phrases.hits(reading, phrase)}


def _add_token_patterns(
    grounds: Grounds,
    clause: Clause,
    block: Sequence[tuple[Unit, int]],
    finders: Finders,
    by_sentence: dict[int, list[Span]],
) -> None:
    if not clause.spacy:
        return
    spans = [(unit.sentences[at].start, unit.sentences[at].end) for unit, at in block]
    for at, span in enumerate(spans):
        for words in finders.tokens.hits(grounds.text, [span], clause.spacy):
            by_sentence.setdefault(at, []).append(words)

