"""Some units of a contract read together: their sentences, what stands around them, and what takes a clause out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from clausecheck.clause import Clause
from clausecheck.findings import exhibit_names
from clausecheck.findings.by_weight import Likeness
from clausecheck.findings.defined import Defined
from clausecheck.findings.grounds import Grounds, Unit
from clausecheck.findings.headed import Subjects
from clausecheck.matching import PhraseFinder, Reading, Sentence
from clausecheck.matching.token_patterns import TokenPatternFinder
from clausecheck.model import Span

Place = tuple[Unit, int]
"""A sentence as the unit it stands in and its number there."""
_CAUSE = re.compile(r"[\"“](?:[\w-]+ ){0,3}(?:Cause|CAUSE)[\"”]")
_OPENING = 40
"""Characters at the beginning of an entry in which its term stands."""


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
        named = ((at, _cause_in(self.text, self.reading.sentences[at])) for at in self.defining)
        self.causes = {at: cause for at, cause in named if cause}
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

    def pointed_to(self, sentences: Iterable[int]) -> set[int]:
        """The units of the exhibits that some sentences outside them name."""
        if not self.exhibits:
            return set()
        outside = (self.reading.sentences[at] for at in sentences if self.start_of(at) not in self.exhibits)
        named = {name for one in outside for name in exhibit_names.named(self.text, one.start, one.end)}
        return {start for start, name in self.exhibits.items() if name in named}

    def vetoed(self, clause: Clause, sentences: Iterable[int]) -> set[int]:
        """Those of some sentences in which words stand that take the clause out."""
        among = bits(sentences)
        phrases = self.finders.phrases
        return {hit.sentence for veto in clause.not_if for hit in phrases.hits(self.reading, veto, among=among)}


def _cause_in(text: str, sentence: Sentence) -> Span | None:
    """Where an entry names the cause that it lists."""
    named = _CAUSE.search(text, sentence.start, min(sentence.end, sentence.start + _OPENING))
    return named.span() if named else None


def bits(numbers: Iterable[int]) -> int:
    """Numbers of sentences as bits."""
    found = 0
    for number in numbers:
        found |= 1 << number
    return found
