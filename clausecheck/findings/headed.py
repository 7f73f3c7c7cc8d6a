"""Tells which units stand below a heading that speaks of a clause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clausecheck.clause import Phrase
from clausecheck.findings.grounds import Grounds
from clausecheck.matching import PhraseFinder, Reading, Sentence
from clausecheck.model import Span

_FEWEST_WORDS = 5


class Headings:
    """The headings of some units, each unit by its start."""

    def __init__(self, headings: Mapping[int, Span], grounds: Grounds, finder: PhraseFinder) -> None:
        self.units, self.finder = list(headings), finder
        self.reading = Reading((Sentence(*heading) for heading in headings.values()), grounds.cutter)

    def holding(self, phrases: Sequence[Phrase]) -> set[int]:
        """The units whose heading holds one of the phrases."""
        found = (hit for phrase in phrases for hit in self.finder.hits(self.reading, phrase))
        return {self.units[hit.sentence] for hit in found}


def is_told(text: str, sentence: Sentence) -> bool:
    """Whether it is a sentence and no remnant of a heading or a table."""
    return len(text[sentence.start : sentence.end].split()) >= _FEWEST_WORDS
