"""Tells what the units of a contract speak of by their headings, by those of their articles and by the paper's title."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from functools import cached_property

from clausecheck.clause import Clause
from clausecheck.findings.grounds import Grounds, Unit
from clausecheck.matching import PhraseFinder, Reading, Sentence
from clausecheck.model import Span
from clausecheck.phrase import Phrase

_FEWEST_WORDS = 5
_SHORT_ARTICLE = 250
"""So many words of an article may have one subject; the sections of a longer one have several."""
_SEVERAL = re.compile(r"[,;&/]|\band\b", re.IGNORECASE)
"""What parts the things that one heading names."""
_BARE = re.compile(
    r"(?=.*\b(?:price|payments?|amount)\b)(?:(?:article|section|part)?\s*(?:\d+(?:\.\d+)*|[IVXLC]+|[A-Z])[\s.:)–—-]+)?"
    r"(?:(?:price|payments?|terms|amount|manner|method|time|timing|form|interest|security|closing|of|and|the)\b[\s,.:–—-]*)+",
    re.IGNORECASE,
)
"""A heading that says how much or how is paid, and not for what: the one before it does."""


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
            for clause in (clauses if self.headings else ())
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
        if not self.headings:
            return set()
        found = (hit for phrase in phrases for hit in self.finder.hits(self.reading, phrase))
        return {unit for hit in found for unit in self.units[self.headings[hit.sentence]]}

    def same_as(self, others: Headings) -> set[int]:
        """The units that have the same heading there."""
        return {unit for unit, heading in self.of_units.items() if others.of_units.get(unit) == heading}

    @cached_property
    def naming_several(self) -> set[int]:
        """The units below a heading that names more than one thing: "Compensation, Distributions and Call"."""
        text = self.grounds.text
        several = {heading for heading in self.headings if _SEVERAL.search(text[heading[0] : heading[1]])}
        return self.below(several)

    def below(self, headings: Set[Span]) -> set[int]:
        """The units below some headings."""
        return {unit for heading in headings for unit in self.units.get(heading, ())}


class Subjects:
    """What some units speak of by the headings around them, clause by clause; a unit is named by its start."""

    def __init__(
        self, grounds: Grounds, units: Mapping[int, Unit], finder: PhraseFinder, clauses: Sequence[Clause]
    ) -> None:
        self.articles = Headings({at: unit.article for at, unit in units.items() if unit.article}, grounds, finder)
        self.topics = Headings({at: unit.topic for at, unit in units.items() if unit.topic}, grounds, finder)
        self.subjects = self.topics.or_else(self.articles, clauses)
        self.claimed = self.topics.holding([phrase for one in clauses for phrase in (*one.headings, *one.own_headings)])
        """Units with a heading of their own, or else an article's, that speaks of some clause."""
        self.titles = Headings(
            dict.fromkeys(self._alone(units), grounds.title) if grounds.title else {}, grounds, finder
        )
        self.on_their_own = (self.claimed - self.topics.same_as(self.articles)) & self.articles.naming_several
        """Units with a heading that speaks of some clause, in an article whose heading names several things."""
        self.headed_otherwise = self.articles.naming_several - self.topics.same_as(self.articles)
        """Units with a heading of their own in an article whose heading names several things, of which it is one."""
        self.owned = {clause.id: self.subjects.holding(clause.own_headings) for clause in clauses}
        """The units below a heading of a clause's own, by its id."""
        owners = Counter(unit for units_of_one in self.owned.values() for unit in units_of_one)
        self.shared = {unit for unit in self.subjects.naming_several if owners[unit] > 1}
        """Units below a heading that names several things, of which more than one clause is one."""
        self.in_long_articles = self.subjects.below(_long_articles(grounds.text, list(units.values())))
        bare = Headings(_going_on(grounds.text, units), grounds, finder)
        self.gone_on = {one.id: _elsewhere(bare, one) for one in clauses}
        """The units that go on with what is not the clause, by its id: the "Payment" behind "Redemption"."""

    def below(self, clause: Clause) -> set[int]:
        """The units whose heading speaks of the clause, or that of their short article where theirs speaks of none."""
        phrases = (*clause.headings, *clause.own_headings)
        below = self.topics.holding(phrases) | (self.subjects.holding(phrases) - self.in_long_articles)
        return below - self.gone_on[clause.id]

    def below_title(self, clause: Clause) -> set[int]:
        """The units whose own heading says nothing, in a paper with a title that speaks of the clause."""
        return self.titles.holding(clause.headings) - self.titles.holding(clause.not_headings)

    def in_articles(self, clause: Clause, speaking: Set[Span | None]) -> set[int]:
        """The units of an article that is headed by the clause and among those in which some section speaks of it."""
        if not clause.in_its_section:
            return set()
        headed = self.articles.holding(clause.headings) - self.articles.holding(clause.not_headings) - self.on_their_own
        return {unit for unit in headed if self.articles.of_units[unit] in speaking}

    def with_its_own(self, clause: Clause) -> set[int]:
        """The units that are headed by the clause and by nothing else."""
        own = self.owned[clause.id] - self.in_long_articles
        if not own:
            return own
        own -= self.shared | (self.headed_otherwise - self.topics.holding(clause.own_headings))
        return own - self.topics.holding(clause.not_headings)

    def elsewhere(self, clause: Clause) -> set[int]:
        """The units whose heading, or what stands around them, speaks of something else, and neither of the clause."""
        elsewhere = self.subjects.holding(clause.not_headings)
        for around in (self.articles, self.titles):
            elsewhere |= around.holding(clause.not_headings) - around.naming_several - self.claimed
        if elsewhere:
            elsewhere -= self.topics.holding(clause.headings) | self.subjects.holding(clause.headings)
        return elsewhere | self.gone_on[clause.id]

    def _alone(self, units: Mapping[int, Unit]) -> set[int]:
        """The numbered sections that stand in no article; an "Exhibit B" is a paper of its own."""
        numbered = {at for at, unit in units.items() if unit.section.unit and " " not in unit.section.unit}
        return numbered & self.topics.of_units.keys() - self.articles.of_units.keys() - self.claimed


def _long_articles(text: str, units: Sequence[Unit]) -> Set[Span]:
    """The headings of articles that are too long to have one subject."""
    words: dict[Span, int] = defaultdict(int)
    for unit in units:
        if unit.article:
            words[unit.article] += len(text[unit.start : unit.end].split())
    return {heading for heading, count in words.items() if count > _SHORT_ARTICLE}


def _elsewhere(headings: Headings, clause: Clause) -> set[int]:
    """The units whose heading speaks of something else, and not of the clause."""
    return headings.holding(clause.not_headings) - headings.holding((*clause.headings, *clause.own_headings))


def _going_on(text: str, units: Mapping[int, Unit]) -> dict[int, Span]:
    """The units whose heading is bare, each with the nearest one before it that is not: its section's or its article's.

    The first section below "Acquisition and Redemption of Shares" may be the price of either.
    """
    going_on: dict[int, Span] = {}
    article: Span | None = None
    of_article: Span | None = None
    telling: Span | None = None
    for _, unit in sorted(units.items()):
        if unit.article != article:
            article, telling = unit.article, of_article
            if article and not _BARE.fullmatch(text, *article):
                of_article = article
                telling = None if _SEVERAL.search(text, *article) else article
        if unit.topic and not _BARE.fullmatch(text, *unit.topic):
            telling = unit.topic
        elif unit.topic and telling:
            going_on[unit.start] = telling
    return going_on


def is_told(text: str, sentence: Sentence) -> bool:
    """Whether it is a sentence and no remnant of a heading or a table, such as "(version of January 2026)"."""
    words = text[sentence.start : sentence.end].split()
    if words and words[0].startswith("(") and not words[0].endswith(")") and words[-1].endswith(")"):
        return False
    return sum(any(map(str.isalpha, word)) for word in words) >= _FEWEST_WORDS
