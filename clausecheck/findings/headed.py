"""Tells which units stand below a heading that speaks of a clause."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from clausecheck.clause import Clause, Phrase
from clausecheck.findings.grounds import Grounds, Unit
from clausecheck.matching import PhraseFinder, Reading, Sentence
from clausecheck.model import Span

_FEWEST_WORDS = 5
_SHORT_ARTICLE = 250
"""So many words of an article may have one subject; the sections of a longer one have several."""
_SEVERAL = re.compile(r"[,;&/]|\band\b", re.IGNORECASE)
"""What parts the things that one heading names."""


class Headings:
    """The headings of some units, each unit by its start."""

    def __init__(self, headings: Mapping[int, Span], grounds: Grounds, finder: PhraseFinder) -> None:
        self.of_units, self.grounds, self.finder = headings, grounds, finder
        self.units: dict[Span, list[int]] = defaultdict(list)
        for unit, heading in headings.items():
            self.units[heading].append(unit)
        self.headings = list(self.units)
        self.reading = Reading((Sentence(*heading) for heading in self.headings), grounds.cutter)

    def or_else(self, others: Headings, clauses: Sequence[Clause]) -> Headings:
        """Where a heading speaks of no clause ("Consent.", "Terms."), the other one, of the article, in its place."""
        telling = {
            self.headings[hit.sentence]
            for clause in clauses
            for phrase in (*clause.headings, *clause.own_headings, *clause.not_headings)
            for hit in self.finder.hits(self.reading, phrase)
        }
        instead = {
            unit: heading if heading in telling else others.of_units.get(unit, heading)
            for unit, heading in self.of_units.items()
        }
        return Headings(instead, self.grounds, self.finder)

    def holding(self, phrases: Sequence[Phrase]) -> set[int]:
        """The units whose heading holds one of the phrases."""
        found = (hit for phrase in phrases for hit in self.finder.hits(self.reading, phrase))
        return {unit for hit in found for unit in self.units[self.headings[hit.sentence]]}

    def same_as(self, others: Headings) -> set[int]:
        """The units that have the same heading there."""
        return {unit for unit, heading in self.of_units.items() if others.of_units.get(unit) == heading}

    def naming_several(self) -> set[int]:
        """The units below a heading that names more than one thing: "Compensation, Distributions and Call"."""
        text = self.grounds.text
        several = {heading for heading in self.headings if _SEVERAL.search(text[heading[0] : heading[1]])}
        return self.below(several)

    def below(self, headings: Set[Span]) -> set[int]:
        """The units below some headings."""
        return {unit for heading in headings for unit in self.units.get(heading, ())}


def long_articles(text: str, units: Sequence[Unit]) -> Set[Span]:
    """The headings of articles that are too long to have one subject."""
    words: dict[Span, int] = defaultdict(int)
    for unit in units:
        if unit.article:
            words[unit.article] += len(text[unit.start : unit.end].split())
    return {heading for heading, count in words.items() if count > _SHORT_ARTICLE}


def is_told(text: str, sentence: Sentence) -> bool:
    """Whether it is a sentence and no remnant of a heading or a table."""
    words = text[sentence.start : sentence.end].split()
    return sum(any(map(str.isalpha, word)) for word in words) >= _FEWEST_WORDS
