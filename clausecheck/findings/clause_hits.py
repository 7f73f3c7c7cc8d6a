"""Finds the words of one clause in some units: what speaks of it outright or weighs enough, then what its sections add."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from clausecheck import definitions
from clausecheck.clause import Clause
from clausecheck.findings import by_weight, references
from clausecheck.findings.block import Block, bits
from clausecheck.findings.by_weight import WEIGHED
from clausecheck.findings.grounds import Unit
from clausecheck.findings.headed import is_told
from clausecheck.matching import Reading, Sentence
from clausecheck.model import Span


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
    told_of: tuple[Sentence, ...] = ()
    """The same, where their own section speaks of the clause, too, and is a finding by itself."""


def of_clause(block: Block, clause: Clause) -> Iterator[UnitHits]:
    """Where a clause stands in a block, unit by unit."""
    search = _Search(block, clause)
    search.add_outright()
    search.add_by_meaning()
    search.add_by_weight()
    if search.may_stand_here():
        search.leave_out_misplaced()
        search.add_weaker()
        search.leave_out_what_is_said_in_passing()
        search.leave_out_what_is_unlike()
        search.add_what_names_a_section()
        yield from search.by_unit()


def below_its_own_heading(block: Block, clause: Clause) -> Iterator[UnitHits]:
    """The sections headed by the clause and by nothing else, with all their sentences; of shipped ones, those worded so."""
    rows = block.sentences_of(block.subjects.with_its_own(clause)) - block.defining
    rows -= block.vetoed(clause, rows) if rows else set()
    is_shipped = all(phrase.text in clause.weighed for phrase in clause.own_headings)
    for _, group in groupby(sorted(rows), key=block.start_of):
        told = [at for at in group if is_told(block.text, block.reading.sentences[at])]
        if told and not (is_shipped and block.likeness.is_below(by_weight.UNLIKE_SILENT, clause, told)):
            unit, inside = block.unit_of(told[0]), tuple(block.places[at][1] for at in told)
            words = tuple((unit.sentences[at].start, unit.sentences[at].end) for at in inside)
            yield UnitHits(clause, unit, block.reading, inside, words, is_headed=True)


class _Search:
    """What is found of a clause so far; sentences go by their numbers in the block, units by their starts."""

    def __init__(self, block: Block, clause: Clause) -> None:
        self.block, self.clause = block, clause
        self.words: dict[int, list[Span]] = {}
        """Where words of the clause stand, by sentence."""
        self.phrases: dict[int, set[str]] = defaultdict(set)
        """Which phrases they are, by sentence."""
        self.lent: dict[int, tuple[Sentence, ...]] = {}
        """The entries of terms whose meaning speaks of the clause, by the sentence that uses them."""
        self.defining: Sequence[Sentence] = ()
        """Entries that speak of the clause."""
        self.pointing: list[tuple[int, Span, int]] = []
        """Sentences that say something of a unit by its number, with their words and that unit."""
        self.named: dict[int, dict[int, list[Span]]] = defaultdict(dict)
        """Their words by unit and sentence, where their own section does not speak of the clause."""
        self.told_of: dict[int, dict[int, None]] = defaultdict(dict)
        """The other ones by unit, each once."""
        self.headed: set[int] = set()
        """The units below a heading of the clause, and the exhibits that it points to."""
        self.pointed_to: set[int] = set()
        """These exhibits."""
        self.titled: set[int] = set()
        """The units without a telling heading in a paper that is entitled by the clause."""
        self.elsewhere: set[int] = set()
        """The units below a heading that speaks of something else."""
        self.refused: set[int] = set()
        """The sentences that the clause cannot stand in."""

    def add_outright(self) -> None:
        """Words that speak of the clause by themselves."""
        block, clause = self.block, self.clause
        for phrase in clause.find:
            for hit in block.finders.phrases.hits(block.reading, phrase):
                self._add(hit.sentence, [(hit.start, hit.end)], phrase.text)
        for at, sentence in enumerate(block.reading.sentences if clause.spacy else ()):
            for span in block.finders.tokens.hits(block.text, [(sentence.start, sentence.end)], clause.spacy):
                self._add(at, [span], f"spacy {span}")

    def add_by_meaning(self) -> None:
        """Sentences that speak of the clause by what their terms mean."""
        block = self.block
        for phrase in self.clause.find if block.defined.glossary.used_by else ():
            for hit in block.defined.glossary.hits(block.finders.phrases, block.reading, phrase):
                if hit.sentence not in self.words or hit.sentence in self.lent:
                    self._add(hit.sentence, hit.spans, phrase.text)
                    more = block.defined.entries_of(hit)
                    self.lent[hit.sentence] = tuple(dict.fromkeys((*self.lent.get(hit.sentence, ()), *more)))

    def add_by_weight(self) -> None:
        """Sentences whose words together are those of the clause."""
        block, clause = self.block, self.clause
        enough = set(block.likeness.alike(clause, by_weight.ALIKE_ELSEWHERE))
        enough |= {at for at in block.likeness.alike(clause, by_weight.ALIKE) if not block.unit_of(at).topic}
        for at in sorted(enough - self.words.keys() - block.defining):
            if self._is_told(at):
                self._add(at, block.likeness.speaking(clause, at), WEIGHED)

    def _is_told(self, at: int) -> bool:
        return is_told(self.block.text, self.block.reading.sentences[at])

    def _add(self, at: int, spans: Sequence[Span], phrase: str) -> None:
        self.words.setdefault(at, []).extend(spans)
        self.phrases[at].add(phrase)

    def may_stand_here(self) -> bool:
        """Whether words or headings speak of the clause."""
        subjects = self.block.subjects
        if self.words or self.clause.in_its_section:
            self.headed = subjects.below(self.clause)
        if self.clause.in_its_section:
            self.titled = subjects.below_title(self.clause)
        return bool(self.words or self.headed or self.titled)

    def leave_out_misplaced(self) -> None:
        """Entries, sections about something else, and sentences with words that take the clause out."""
        block = self.block
        self.elsewhere = block.subjects.elsewhere(self.clause)
        misplaced = (block.defining - self._of_cause()) | (block.sentences_of(self.elsewhere) - self._buried())
        self.defining = [block.reading.sentences[at] for at in sorted(block.defining & self.words.keys())]
        self.refused = misplaced | block.vetoed(self.clause, self.words.keys() - misplaced)
        self.words = {at: words for at, words in self.words.items() if at not in self.refused}

    def _of_cause(self) -> set[int]:
        """Entries that list what is cause to end the contract, where that word is one of the clause: the list is the clause."""
        causes = self.block.causes.items()
        return {at for at, (start, end) in causes if any(a < end and start < b for a, b in self.words.get(at, ()))}

    def _buried(self) -> set[int]:
        """Sentences that speak of the clause so plainly that no heading above them says otherwise."""
        if not self.elsewhere:
            return set()
        alike = set(self.block.likeness.alike(self.clause, by_weight.ALIKE_BURIED))
        alike -= self.block.sentences_of(self.block.subjects.gone_on[self.clause.id])
        return {at for at in alike & self.words.keys() if self.phrases[at] & self.clause.outright}

    def add_weaker(self) -> None:
        """Weaker words in sections of the clause, and words that say something of such a section by its number."""
        articles = {self.block.unit_of(at).article for at in self.words}
        self.headed |= self.block.subjects.in_articles(self.clause, articles) - self.elsewhere
        speaking = self.headed | set(map(self.block.start_of, self.words))
        self.pointed_to = self.block.pointed_to(speaking) - self.elsewhere - self.block.subjects.claimed
        self.headed |= self.pointed_to
        weaker = list(self._in_its_sections())
        self.pointing = list(self._referring())
        others = {at for at, *_ in weaker} - self.words.keys()
        pointing = {at for at, *_ in self.pointing} - self.block.defining
        vetoed = self.block.vetoed(self.clause, (others - self.refused) | pointing)
        self.refused |= vetoed
        self.pointing = [each for each in self.pointing if each[0] in pointing - vetoed]
        for at, words, phrase in weaker:
            if at not in self.refused:
                self._add(at, [words], phrase)

    def _in_its_sections(self) -> Iterator[tuple[int, Span, str]]:
        """Weaker words where the section speaks of the clause, each with its phrase."""
        block = self.block
        sections = self.headed | (self.titled - self.elsewhere) | set(map(block.start_of, self.words))
        among = bits(at for at, (unit, _) in enumerate(block.places) if unit.start in sections)
        for phrase in self.clause.in_its_section:
            for hit in block.finders.phrases.hits(block.reading, phrase, among=among):
                yield hit.sentence, (hit.start, hit.end), phrase.text
        alike, speaking = block.likeness.alike, set(map(block.start_of, self.words))
        enough = {at for at in alike(self.clause, by_weight.ALIKE_THERE) if block.start_of(at) in speaking}
        enough |= {at for at in alike(self.clause, by_weight.ALIKE_HEADED) if block.start_of(at) in sections}
        for at in filter(self._is_told, enough - self.words.keys()):
            yield from ((at, span, WEIGHED) for span in block.likeness.speaking(self.clause, at))

    def _referring(self) -> Iterator[tuple[int, Span, int]]:
        """Words in a sentence that names sections of the clause, or an article of one, with the start of each section."""
        block = self.block
        units = {block.start_of(at): block.unit_of(at) for at in self.words} if self.clause.referring else {}
        own = [(unit.section.unit, start) for start, unit in units.items()]
        known = _references(own)
        articles = _references((number.rpartition(".")[0], start) for number, start in own if start in self.headed)
        for phrase in self.clause.referring if known else ():
            for hit in block.finders.phrases.hits(block.reading, phrase):
                sentence = block.reading.sentences[hit.sentence]
                span = sentence.start, sentence.end
                named = [start for reference, start in known if reference.search(block.text, *span)]
                named = named or [start for reference, start in articles if reference.search(block.text, *span)][:1]
                for unit in named:
                    yield hit.sentence, (hit.start, hit.end), unit

    def leave_out_what_is_said_in_passing(self) -> None:
        """The sentences of sections that are headed by something else, and in which too few phrases speak of the clause."""
        block, ours = self.block, self.headed | self.titled
        apart = [at for at in self.words if block.unit_of(at).topic and block.start_of(at) not in ours]
        phrases: dict[int, set[str]] = defaultdict(set)
        weaker = {phrase.text for phrase in self.clause.in_its_section} if self.clause.outright_elsewhere else set()
        alike = set(block.likeness.alike(self.clause, by_weight.ALIKE_THERE))
        for at in apart:
            phrases[block.start_of(at)] |= self.phrases[at] - weaker
            if at in alike:
                phrases[block.start_of(at)].add(WEIGHED)
        for at in apart:
            if len(phrases[block.start_of(at)]) < self.clause.phrases_elsewhere:
                del self.words[at]

    def leave_out_what_is_unlike(self) -> None:
        """The sentences of sections in which a phrase stands, but nothing else that such clauses are made of."""
        block, clause = self.block, self.clause
        units: dict[int, list[int]] = defaultdict(list)
        for at in self.words if clause.weighed and block.has_topics else ():
            units[block.start_of(at)].append(at)
        outright = clause.outright if units else frozenset()
        for start, inside in units.items():
            if start in self.pointed_to or any(at in self.lent or self._is_own(at) for at in inside):
                continue  # the rows of a schedule are too short to be like anything
            phrases = outright & {phrase for at in inside for phrase in self.phrases[at]}
            line = by_weight.line(is_headed=start in self.headed | self.titled, outright=len(phrases))
            if block.likeness.is_below(line, clause, inside):
                for at in inside:
                    del self.words[at]

    def _is_own(self, at: int) -> bool:
        """Whether a phrase stands there that somebody added to the shipped ones."""
        return bool(self.phrases[at] - self.clause.weighed - {WEIGHED})

    def add_what_names_a_section(self) -> None:
        """Sentences that name a section of the clause: each is found in its own one, if that speaks of the clause too."""
        speaking = set(map(self.block.start_of, self.words))
        for at, words, unit in self.pointing:
            own = self.block.start_of(at)
            if own not in speaking:
                self.named[unit].setdefault(at, []).append(words)
                continue
            self.words.setdefault(at, []).append(words)
            if own != unit:
                self.told_of[unit][at] = None

    def by_unit(self) -> Iterator[UnitHits]:
        """What was found."""
        block = self.block
        for unit, group in groupby(sorted(self.words), key=block.start_of):
            inside = list(group)
            words = sorted({span for at in inside for span in self.words[at]})
            words += [span for spans in self.named[unit].values() for span in spans]
            yield UnitHits(
                clause=self.clause,
                unit=block.unit_of(inside[0]),
                reading=block.reading,
                sentences=tuple(block.places[at][1] for at in inside),
                words=tuple(words),
                is_headed=unit in self.headed,
                definitions=self._used(inside),
                referring=tuple(block.reading.sentences[at] for at in self.named[unit]),
                told_of=tuple(block.reading.sentences[at] for at in self.told_of[unit]),
            )

    def _used(self, inside: Sequence[int]) -> tuple[Sentence, ...]:
        """The entries whose terms these sentences use, and those that lent them their meaning."""
        block = self.block
        used: tuple[Sentence, ...] = ()
        if self.defining:
            spans = [(block.reading.sentences[at].start, block.reading.sentences[at].end) for at in inside]
            entries = {entry.sentence for entry in definitions.used(block.text, spans, block.entries)}
            used = tuple(sentence for sentence in self.defining if (sentence.start, sentence.end) in entries)
        return used + tuple(entry for at in inside for entry in self.lent.get(at, ()) if entry not in used)


def _references(numbers: Iterable[tuple[str, int]]) -> list[tuple[re.Pattern[str], int]]:
    """How each number is referred to, with the section it belongs to."""
    return [(reference, start) for number, start in numbers if (reference := references.to([number]))]
