"""Finds the words of every clause in every unit of a contract."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from clausecheck.clause import Clause, Phrase
from clausecheck.findings.grounds import Grounds, Unit
from clausecheck.matching import PhraseFinder, Reading, Sentence
from clausecheck.matching.token_patterns import TokenPatternFinder
from clausecheck.model import Span

_BLOCK = 1_500
"""Sentences matched at a time: the index of a long contract would grow with its square otherwise."""


_Place = tuple[Unit, int]
"""A sentence as the unit it stands in and its number there."""


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
    rows = iter([(unit, at) for unit in grounds.units for at in range(len(unit.sentences))])
    while places := list(islice(rows, _BLOCK)):
        places += _rest_of_unit(rows, places[-1])
        block = _Block(grounds, places, finders)
        for clause in clauses:
            found += block.hits_of(clause)
    return sorted(found, key=lambda hits: hits.words[0])


def _rest_of_unit(rows: Iterator[_Place], last: _Place) -> list[_Place]:
    unit, at = last
    return list(islice(rows, len(unit.sentences) - at - 1))


class _Block:
    """Some units read together."""

    def __init__(self, grounds: Grounds, places: Sequence[_Place], finders: Finders) -> None:
        self.places, self.finders, self.text = places, finders, grounds.text
        self.reading = Reading((unit.sentences[at] for unit, at in places), grounds.cutter)
        self.units = {unit.start: unit for unit, _ in places if unit.topic}
        topics = (Sentence(*unit.topic) for unit in self.units.values() if unit.topic)
        self.headings = Reading(topics, grounds.cutter)
        self.defining = {entry.sentence for entry in grounds.definitions.values() if entry.is_entry}

    def hits_of(self, clause: Clause) -> Iterator[UnitHits]:
        words = self._words(clause)
        refused = self._refused(clause) if words else set()
        kept = {at: spans for at, spans in sorted(words.items()) if at not in refused}
        for _, group in groupby(kept, key=lambda at: self.places[at][0].start):
            inside = list(group)
            spans = sorted({span for at in inside for span in kept[at]})
            yield UnitHits(clause, self.places[inside[0]][0], tuple(self.places[at][1] for at in inside), tuple(spans))

    def _words(self, clause: Clause) -> dict[int, list[Span]]:
        """Where the words of a clause stand, by sentence."""
        words: dict[int, list[Span]] = {}
        for phrase in clause.find:
            for hit in self.finders.phrases.hits(self.reading, phrase):
                words.setdefault(hit.sentence, []).append((hit.start, hit.end))
        headed = self._headed(clause.headings) if clause.under_heading else set()
        for phrase in clause.under_heading if headed else ():
            for hit in self.finders.phrases.hits(self.reading, phrase):
                if self.places[hit.sentence][0].start in headed:
                    words.setdefault(hit.sentence, []).append((hit.start, hit.end))
        for at, sentence in enumerate(self.reading.sentences if clause.spacy else ()):
            for span in self.finders.tokens.hits(self.text, [(sentence.start, sentence.end)], clause.spacy):
                words.setdefault(at, []).append(span)
        return words

    def _refused(self, clause: Clause) -> set[int]:
        """Sentences that a veto, a heading of something else, or being a mere definition takes out."""
        refused = {hit.sentence for phrase in clause.not_if for hit in self.finders.phrases.hits(self.reading, phrase)}
        elsewhere = self._headed(clause.not_headings)
        for at, (unit, _) in enumerate(self.places):
            sentence = self.reading.sentences[at]
            if unit.start in elsewhere or (sentence.start, sentence.end) in self.defining:
                refused.add(at)
        return refused

    def _headed(self, headings: Sequence[Phrase]) -> set[int]:
        """The units, by their start, whose heading holds one of the phrases."""
        starts = list(self.units)
        return {
            starts[hit.sentence] for phrase in headings for hit in self.finders.phrases.hits(self.headings, phrase)
        }
