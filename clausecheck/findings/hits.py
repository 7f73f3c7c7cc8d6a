"""Finds the words of every clause in every unit of a contract."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from clausecheck import references
from clausecheck.clause import Clause, Phrase
from clausecheck.findings.grounds import Grounds, Unit
from clausecheck.matching import PhraseFinder, Reading, Sentence
from clausecheck.matching.token_patterns import TokenPatternFinder
from clausecheck.model import Span

_BLOCK = 4_000
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
        found = self._outright(clause)
        headed = self._headed(clause.headings) if clause.in_its_section else set()
        if not (found or headed):
            return
        refused = self._refused(clause)
        found = {at: words for at, words in found.items() if at not in refused}
        for at, words in self._in_its_sections(clause, found, headed):
            if at not in refused:
                found.setdefault(at, []).append(words)
        for _, group in groupby(sorted(found), key=lambda at: self.places[at][0].start):
            inside = list(group)
            spans = sorted({span for at in inside for span in found[at]})
            yield UnitHits(clause, self.places[inside[0]][0], tuple(self.places[at][1] for at in inside), tuple(spans))

    def _outright(self, clause: Clause) -> dict[int, list[Span]]:
        """Where words stand that speak of the clause by themselves, by sentence."""
        words: dict[int, list[Span]] = {}
        for phrase in clause.find:
            for hit in self.finders.phrases.hits(self.reading, phrase):
                words.setdefault(hit.sentence, []).append((hit.start, hit.end))
        for at, sentence in enumerate(self.reading.sentences if clause.spacy else ()):
            for span in self.finders.tokens.hits(self.text, [(sentence.start, sentence.end)], clause.spacy):
                words.setdefault(at, []).append(span)
        return words

    def _in_its_sections(
        self, clause: Clause, found: Mapping[int, list[Span]], headed: set[int]
    ) -> Iterator[tuple[int, Span]]:
        """Weaker words where the section speaks of the clause, or where the sentence refers to such a section."""
        speaking = [self.places[at][0] for at in found]
        sections = headed | {unit.start for unit in speaking}
        reference = references.to({unit.section.unit for unit in speaking})
        for phrase in clause.in_its_section:
            for hit in self.finders.phrases.hits(self.reading, phrase):
                sentence = self.reading.sentences[hit.sentence]
                if self.places[hit.sentence][0].start in sections or (
                    reference and reference.search(self.text, sentence.start, sentence.end)
                ):
                    yield hit.sentence, (hit.start, hit.end)

    def _refused(self, clause: Clause) -> set[int]:
        """Sentences that a veto, a heading of something else, or being a mere definition takes out."""
        refused = {hit.sentence for phrase in clause.not_if for hit in self.finders.phrases.hits(self.reading, phrase)}
        elsewhere = self._headed(clause.not_headings)
        elsewhere -= self._headed(clause.headings) if elsewhere else set()
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
