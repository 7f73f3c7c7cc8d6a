"""Some units of a contract read together: their sentences, what stands around them, and what takes a clause out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from clausecheck.clause import Clause
from clausecheck.findings import exhibit_names
from clausecheck.findings.by_weight import Likeness
from clausecheck.findings.defined import Defined
from clausecheck.findings.grounds import Grounds, Unit
from clausecheck.findings.headed import Subjects
from clausecheck.matching import PhraseFinder, Reading
from clausecheck.matching.token_patterns import TokenPatternFinder
from clausecheck.model import Span

Place = tuple[Unit, int]
"""A sentence as the unit it stands in and its number there."""


class Finders:
    """The phrase and token pattern finders of a run; they keep what they compiled."""

    def __init__(self) -> None:
        self.phrases = PhraseFinder()
        self.tokens = TokenPatternFinder()


class Block:
    """Some units read together; a sentence is named by its number among all of theirs, a unit by its start."""

    def __init__(self, grounds: Grounds, places: Sequence[Place], finders: Finders, clauses: Sequence[Clause]) -> None:
        self.places, self.finders, self.text = places, finders, grounds.text
        self.reading = Reading((unit.sentences[at] for unit, at in places), grounds.cutter)
        units = {unit.start: unit for unit, _ in places}
        self.has_topics = grounds.has_topics
        self.subjects = Subjects(grounds, units, finders.phrases, clauses)
        self.entries = {term: entry for term, entry in grounds.definitions.items() if entry.is_entry}
        defining = {entry.sentence for entry in self.entries.values() if not entry.says_more(self.text)}
        self.defining = {at for at, row in enumerate(self.reading.sentences) if (row.start, row.end) in defining}
        """The sentences that are entries and nothing else."""
        causes = {entry.sentence: term for term, entry in self.entries.items() if term.lower().endswith("cause")}
        rows = ((at, self.reading.sentences[at]) for at in self.defining)
        named = ((at, row.start, causes.get((row.start, row.end))) for at, row in rows)
        self.causes = {at: _span_of(term, self.text, start) for at, start, term in named if term}
        """Those among them that list what is cause to end the contract, with where they name it."""
        self.defined = Defined(grounds, self.reading)
        self.likeness = Likeness(self.text, self.reading)
        exhibits = {unit.start: exhibit_names.name_of(unit) for unit in units.values()}
        count = Counter(exhibits.values())
        self.exhibits = {start: name for start, name in exhibits.items() if name and count[name] == 1}
        """The exhibits of this contract that have no sections of their own, by name: schedules and lists, mostly."""

    def unit_of(self, at: int) -> Unit:
        """The unit in which a sentence stands."""
        return self.places[at][0]

    def start_of(self, at: int) -> int:
        """Where the unit begins in which a sentence stands."""
        return self.places[at][0].start

    def sentences_of(self, units: set[int]) -> set[int]:
        """All sentences of some units."""
        return {at for at, (unit, _) in enumerate(self.places) if unit.start in units} if units else set()

    @cached_property
    def _pointing(self) -> dict[int, set[int]]:
        """The exhibits that each unit outside them names."""
        found: dict[int, set[int]] = {}
        starts = {name: start for start, name in self.exhibits.items()}
        for unit, at in self.places if starts else ():
            if unit.start not in self.exhibits:
                sentence = unit.sentences[at]
                names = exhibit_names.named(self.text, sentence.start, sentence.end)
                found.setdefault(unit.start, set()).update(starts[name] for name in names if name in starts)
        return found

    def pointed_to(self, units: Iterable[int]) -> set[int]:
        """The exhibits that some units name."""
        return {exhibit for start in units for exhibit in self._pointing.get(start, ())}

    def vetoed(self, clause: Clause, sentences: Iterable[int]) -> set[int]:
        """Those of some sentences in which words stand that take the clause out."""
        among = bits(sentences)
        phrases = self.finders.phrases
        return {hit.sentence for veto in clause.not_if for hit in phrases.hits(self.reading, veto, among=among)}


def _span_of(term: str, text: str, start: int) -> Span:
    at = text.index(term, start)
    return at, at + len(term)


def bits(numbers: Iterable[int]) -> int:
    """Numbers of sentences as bits."""
    found = 0
    for number in numbers:
        found |= 1 << number
    return found
