"""Finds the words of every clause in every unit of a contract."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import groupby, islice

from clausecheck import definitions, references
from clausecheck.clause import Clause
from clausecheck.findings.defined import Defined
from clausecheck.findings.grounds import Grounds, Unit
from clausecheck.findings.headed import Subjects, is_told
from clausecheck.matching import PhraseFinder, Reading, Sentence
from clausecheck.matching.token_patterns import TokenPatternFinder
from clausecheck.model import Span

BLOCK = 4_000
"""Sentences matched at a time: the index of a long contract would grow with its square otherwise."""

_Place = tuple[Unit, int]
"""A sentence as the unit it stands in and its number there."""


@dataclass(frozen=True, slots=True)
class UnitHits:
    """Where the words of one clause stand in one unit."""

    clause: Clause
    unit: Unit
    reading: Reading
    """The words of the unit's sentences, among others."""
    sentences: tuple[int, ...]
    """Which sentences of the unit hold them."""
    words: tuple[Span, ...]
    """Those in the unit come first, in order."""
    is_headed: bool = False
    """Whether a heading around it speaks of the clause."""
    definitions: tuple[Sentence, ...] = ()
    """Entries that hold words of the clause and define a term which these sentences use."""
    referring: tuple[Sentence, ...] = ()
    """Sentences of other sections that say something of this unit by its number: "Section 9.1 does not apply if …"."""


class Finders:
    """The phrase and token pattern finders of a run; they keep what they compiled."""

    def __init__(self) -> None:
        self.phrases = PhraseFinder()
        self.tokens = TokenPatternFinder()


def find(grounds: Grounds, clauses: Sequence[Clause], finders: Finders) -> tuple[list[UnitHits], tuple[Reading, ...]]:
    """All hits of all clauses, in the order of the contract, and the words of all of its sentences."""
    readings: list[Reading] = []
    found: list[UnitHits] = []
    silent: list[UnitHits] = []
    rows = iter([(unit, at) for unit in grounds.units for at in range(len(unit.sentences))])
    while places := list(islice(rows, BLOCK)):
        places += _rest_of_unit(rows, places[-1])
        block = _Block(grounds, places, finders, clauses)
        readings.append(block.reading)
        for clause in clauses:
            found += block.hits_of(clause)
            silent += block.below_its_own_heading(clause)
        if len(places) >= BLOCK:
            block.reading.forget()  # a contract this long would keep it for every block at once
    return sorted(_with_silent(found, silent), key=lambda hits: hits.words[0]), tuple(readings)


def _with_silent(found: Sequence[UnitHits], silent: Sequence[UnitHits]) -> list[UnitHits]:
    """Adds the sentences below a clause's own heading that no clause was found in."""
    spoken = {(hits.unit.start, at) for hits in found for at in hits.sentences}
    known = {(hits.unit.start, hits.clause.id): hits for hits in found}
    for below in silent:
        rows = [at for at in below.sentences if (below.unit.start, at) not in spoken]
        if not rows:
            continue
        key = below.unit.start, below.clause.id
        old = known.get(key, replace(below, sentences=(), words=()))
        words = [(below.unit.sentences[at].start, below.unit.sentences[at].end) for at in rows]
        known[key] = replace(
            old, sentences=tuple(sorted((*old.sentences, *rows))), words=tuple(sorted((*old.words, *words)))
        )
    return list(known.values())


def _rest_of_unit(rows: Iterator[_Place], last: _Place) -> list[_Place]:
    unit, at = last
    return list(islice(rows, len(unit.sentences) - at - 1))


class _Block:
    """Some units read together."""

    def __init__(self, grounds: Grounds, places: Sequence[_Place], finders: Finders, clauses: Sequence[Clause]) -> None:
        self.places, self.finders, self.text = places, finders, grounds.text
        self.reading = Reading((unit.sentences[at] for unit, at in places), grounds.cutter)
        units = {unit.start: unit for unit, _ in places}
        self.subjects = Subjects(grounds, units, finders.phrases, clauses)
        self.entries = {term: entry for term, entry in grounds.definitions.items() if entry.is_entry}
        defining = {entry.sentence for entry in self.entries.values()}
        self.defining = {at for at, row in enumerate(self.reading.sentences) if (row.start, row.end) in defining}
        """The sentences that are entries."""
        self.defined = Defined(grounds, self.reading)

    def hits_of(self, clause: Clause) -> Iterator[UnitHits]:
        told: dict[int, set[str]] = defaultdict(set)
        found = self._outright(clause, told)
        lent = self._by_meaning(clause, found, told)
        headed = self.subjects.below(clause) if found or clause.in_its_section else set()
        titled = self.subjects.below_title(clause) if clause.in_its_section else set()
        if not (found or headed or titled):
            return
        elsewhere = self.subjects.elsewhere(clause)
        misplaced = self.defining | self._sentences_of(elsewhere)
        defining = [self.reading.sentences[at] for at in sorted(self.defining & found.keys())]
        refused = misplaced | self._vetoed(clause, found.keys() - misplaced)
        found = {at: words for at, words in found.items() if at not in refused}
        speaking = {self.places[at][0].article for at in found}
        headed |= self.subjects.in_articles(clause, speaking) - elsewhere
        weaker = list(self._in_its_sections(clause, found, headed | (titled - elsewhere)))
        pointing = list(self._referring(clause, found, headed))
        others = {at for at, _, _ in weaker} | {at for at, _, _ in pointing}
        refused |= self._vetoed(clause, others - refused - found.keys())
        for at, words, phrase in weaker:
            if at not in refused:
                found.setdefault(at, []).append(words)
                told[at].add(phrase)
        for at in self._in_passing(clause, told, found, headed | titled):
            del found[at]
        named = self._named(found, (one for one in pointing if one[0] not in refused))
        for _, group in groupby(sorted(found), key=lambda at: self.places[at][0].start):
            inside = list(group)
            spans = sorted({span for at in inside for span in found[at]})
            places = tuple(self.places[at][1] for at in inside)
            used = self._used(inside, defining) if defining else ()
            used += tuple(entry for at in inside for entry in lent.get(at, ()) if entry not in used)
            unit = self.places[inside[0]][0]
            naming = named.get(unit.start, {})
            named_words = (*spans, *(span for spans_of_one in naming.values() for span in spans_of_one))
            referring = tuple(self.reading.sentences[at] for at in naming)
            yield UnitHits(clause, unit, self.reading, places, named_words, unit.start in headed, used, referring)

    def below_its_own_heading(self, clause: Clause) -> Iterator[UnitHits]:
        """The sections that are headed by the clause and by nothing else, with all their sentences."""
        rows = self._sentences_of(self.subjects.with_its_own(clause)) - self.defining
        rows -= self._vetoed(clause, rows) if rows else set()
        for _, group in groupby(sorted(rows), key=lambda at: self.places[at][0].start):
            unit, places = self.places[(inside := list(group))[0]][0], tuple(self.places[at][1] for at in inside)
            rows_of_unit = tuple(at for at in places if is_told(self.text, unit.sentences[at]))
            if rows_of_unit:
                words = tuple((unit.sentences[at].start, unit.sentences[at].end) for at in rows_of_unit)
                yield UnitHits(clause, unit, self.reading, rows_of_unit, words, is_headed=True)

    def _used(self, inside: Sequence[int], defining: Sequence[Sentence]) -> tuple[Sentence, ...]:
        spans = [(self.reading.sentences[at].start, self.reading.sentences[at].end) for at in inside]
        used = {entry.sentence for entry in definitions.used(self.text, spans, self.entries)}
        return tuple(sentence for sentence in defining if (sentence.start, sentence.end) in used)

    def _outright(self, clause: Clause, told: dict[int, set[str]]) -> dict[int, list[Span]]:
        """Where words stand that speak of the clause by themselves, by sentence; `told` takes the phrases."""
        words: dict[int, list[Span]] = {}
        for phrase in clause.find:
            for hit in self.finders.phrases.hits(self.reading, phrase):
                words.setdefault(hit.sentence, []).append((hit.start, hit.end))
                told[hit.sentence].add(phrase.text)
        for at, sentence in enumerate(self.reading.sentences if clause.spacy else ()):
            for span in self.finders.tokens.hits(self.text, [(sentence.start, sentence.end)], clause.spacy):
                words.setdefault(at, []).append(span)
                told[at].add(f"spacy {span}")
        return words

    def _by_meaning(
        self, clause: Clause, found: dict[int, list[Span]], told: dict[int, set[str]]
    ) -> dict[int, tuple[Sentence, ...]]:
        """Adds the sentences that speak of the clause by what their terms mean; returns the entries that say it."""
        lent: dict[int, tuple[Sentence, ...]] = {}
        for phrase in clause.find:
            for hit in self.defined.glossary.hits(self.finders.phrases, self.reading, phrase):
                if hit.sentence not in found or hit.sentence in lent:
                    found.setdefault(hit.sentence, []).extend(hit.spans)
                    told[hit.sentence].add(phrase.text)
                    more = self.defined.entries_of(hit)
                    lent[hit.sentence] = tuple(dict.fromkeys((*lent.get(hit.sentence, ()), *more)))
        return lent

    def _in_its_sections(
        self, clause: Clause, found: Mapping[int, list[Span]], headed: set[int]
    ) -> Iterator[tuple[int, Span, str]]:
        """Weaker words where the section speaks of the clause, each with its phrase."""
        sections = headed | {self.places[at][0].start for at in found}
        among = _bits(at for at, (unit, _) in enumerate(self.places) if unit.start in sections)
        for phrase in clause.in_its_section:
            for hit in self.finders.phrases.hits(self.reading, phrase, among=among):
                yield hit.sentence, (hit.start, hit.end), phrase.text

    def _in_passing(
        self, clause: Clause, told: Mapping[int, Set[str]], found: Iterable[int], headed: Set[int]
    ) -> list[int]:
        """The sentences of sections that are headed by something else, and in which too few phrases speak of the clause."""
        apart = [at for at in found if (unit := self.places[at][0]).topic and unit.start not in headed]
        phrases: dict[int, set[str]] = defaultdict(set)
        for at in apart:
            phrases[self.places[at][0].start] |= told[at]
        return [at for at in apart if len(phrases[self.places[at][0].start]) < clause.phrases_elsewhere]

    def _referring(
        self, clause: Clause, found: Mapping[int, list[Span]], headed: set[int]
    ) -> Iterator[tuple[int, Span, int]]:
        """Words in a sentence that names a section of the clause, or its article, with the start of that section."""
        speaking = {self.places[at][0].start: self.places[at][0] for at in found} if clause.referring else {}
        numbers = [(unit.section.unit, start) for start, unit in speaking.items()]
        numbers += [(number.rpartition(".")[0], start) for number, start in numbers if start in headed]
        known = [(reference, start) for number, start in numbers if (reference := references.to([number]))]
        for phrase in clause.referring if known else ():
            for hit in self.finders.phrases.hits(self.reading, phrase):
                sentence = self.reading.sentences[hit.sentence]
                span = sentence.start, sentence.end
                start = next((start for reference, start in known if reference.search(self.text, *span)), None)
                if start is not None:
                    yield hit.sentence, (hit.start, hit.end), start

    def _named(
        self, found: dict[int, list[Span]], pointing: Iterable[tuple[int, Span, int]]
    ) -> dict[int, dict[int, list[Span]]]:
        """The sentences that name a section, by its start; one whose own section speaks of the clause is found there."""
        speaking = {self.places[at][0].start for at in found}
        named: dict[int, dict[int, list[Span]]] = {}
        for at, words, start in pointing:
            if self.places[at][0].start in speaking:
                found.setdefault(at, []).append(words)
            else:
                named.setdefault(start, {}).setdefault(at, []).append(words)
        return named

    def _sentences_of(self, units: set[int]) -> set[int]:
        return {at for at, (unit, _) in enumerate(self.places) if unit.start in units} if units else set()

    def _vetoed(self, clause: Clause, sentences: Iterable[int]) -> set[int]:
        """Those of some sentences in which words stand that take the clause out."""
        among = _bits(sentences)
        phrases = self.finders.phrases
        return {hit.sentence for veto in clause.not_if for hit in phrases.hits(self.reading, veto, among=among)}


def _bits(numbers: Iterable[int]) -> int:
    bits = 0
    for number in numbers:
        bits |= 1 << number
    return bits
