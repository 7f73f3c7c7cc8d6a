"""Some units of a contract read together: their sentences, what stands around them, and what takes a clause out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from clausecheck.clause import Clause
from clausecheck.findings.by_weight import Likeness
from clausecheck.findings.defined import Defined
from clausecheck.findings.grounds import Grounds, Unit
from clausecheck.findings.headed import Subjects
from clausecheck.matching import PhraseFinder, Reading
from clausecheck.matching.token_patterns import TokenPatternFinder

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
        self.defined = Defined(grounds, self.reading)
        self.likeness = Likeness(self.text, self.reading)

    def unit_of(self, at: int) -> Unit:
        """The unit in which a sentence stands."""
        return self.places[at][0]

    def start_of(self, at: int) -> int:
        """Where the unit begins in which a sentence stands."""
        return self.places[at][0].start

    def sentences_of(self, units: set[int]) -> set[int]:
        """All sentences of some units."""
        return {at for at, (unit, _) in enumerate(self.places) if unit.start in units} if units else set()

    def vetoed(self, clause: Clause, sentences: Iterable[int]) -> set[int]:
        """Those of some sentences in which words stand that take the clause out."""
        among = bits(sentences)
        phrases = self.finders.phrases
        return {hit.sentence for veto in clause.not_if for hit in phrases.hits(self.reading, veto, among=among)}


def bits(numbers: Iterable[int]) -> int:
    """Numbers of sentences as bits."""
    found = 0
    for number in numbers:
        found |= 1 << number
    return found
