"""Judges whether a rule's condition holds for a passage: yes with the words that say so, no, or not without a fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from clausecheck import law
from clausecheck.clause import Condition
from clausecheck.findings.block import Finders
from clausecheck.findings.grounds import Grounds, Unit
from clausecheck.findings.known import is_one_of
from clausecheck.findings.passages import Passage
from clausecheck.matching import Reading, Sentence
from clausecheck.model import Span, Term, Value
from clausecheck.phrase import Phrase
from clausecheck.terms import GAPS, several


@dataclass(frozen=True, slots=True)
class Ruling:
    """Whether a condition holds; `needs` holds the questions for facts on which it hangs."""

    holds: bool
    words: tuple[Span, ...] = ()
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Others:
    """Which clauses stand in the contract, each with its first words, and which were looked for in vain."""

    found: Mapping[str, Span]
    missing: frozenset[str]

    def ruling(self, clause_id: str, *, is_missing: bool) -> Ruling:
        """Whether a clause was found, or is missing; of one that was not looked for neither can be said."""
        if is_missing:
            return Ruling(clause_id in self.missing)
        words = self.found.get(clause_id)
        return Ruling(words is not None, (words,) if words else ())


class WholeContract:
    """What a whole contract says anywhere; asked once for all its findings, stretch by stretch of a long one.

    Its headings say something, too: below "18. Who pays for the tail?" the answer need not name the tail again.
    """

    def __init__(self, readings: Sequence[Reading], headings: Reading, finders: Finders) -> None:
        self._readings, self._headings, self._finders = readings, headings, finders
        self._told: dict[int, Ruling] = {}
        """By the identity of the phrases, which live as long as their clause."""

    def ruling(self, phrases: Sequence[Phrase]) -> Ruling:
        """Whether one of the phrases stands somewhere, with its words in the first stretch that holds one."""
        ruling = self._told.get(id(phrases))
        if ruling is None:
            ruling = self._told[id(phrases)] = self._found(phrases)
        return ruling

    def _found(self, phrases: Sequence[Phrase]) -> Ruling:
        for reading in self._readings:
            ruling = _spoken(self._finders, reading, phrases, reading.everywhere)
            if len(self._readings) > 1:
                reading.forget()
            if ruling.holds:
                return ruling
        return _spoken(self._finders, self._headings, phrases, self._headings.everywhere)


@dataclass(slots=True)
class Court:
    """Everything a condition may ask about."""

    grounds: Grounds
    finders: Finders
    passage: Passage
    unit: Unit
    terms: Mapping[str, Term]
    facts: Mapping[str, str]
    others: Others
    reading: Reading
    """The words of the unit, among others."""
    law: law.Here | None
    """The reported law of the state of work; None where it is not asked for."""
    whole: WholeContract
    among: dict[str, int] = field(default_factory=dict)
    """The sentences of each scope that was asked for, as bits."""

    def holds(self, condition: Condition) -> Ruling:
        """Judge a condition for the passage."""
        if condition.all_of:
            return _all(map(self.holds, condition.all_of))
        if condition.any_of:
            return _any(map(self.holds, condition.any_of))
        if condition.none_of:
            return _none(map(self.holds, condition.none_of))
        if condition.phrases:
            return self._spoken(condition.phrases, condition.scope)
        if condition.above_fact:
            return self._beyond(condition)
        if condition.term:
            return _compared(condition, self.terms.get(condition.term))
        if condition.clause:
            return self.others.ruling(condition.clause, is_missing=condition.value == "missing")
        if condition.law:
            return self._over_cap()
        return self._known(condition)

    def rests_on_a_gap(self, words: Sequence[Span]) -> bool:
        """Whether a number left blank or blacked out stands in some words: such a number is not yet anything."""
        return any(
            (amount := self.grounds.amounts.get(at)) is not None and amount.value in GAPS
            for start, end in words
            for at in range(start, end)
        )

    def _spoken(self, phrases: Sequence[Phrase], scope: str) -> Ruling:
        if scope == "contract":
            return self.whole.ruling(phrases)
        return _spoken(self.finders, self.reading, phrases, self._among(scope))

    def _among(self, scope: str) -> int:
        if scope not in self.among:
            self.among[scope] = self.reading.among(self._sentences(scope))
        return self.among[scope]

    def _sentences(self, scope: str) -> Sequence[Sentence]:
        if scope == "sentence":
            return (*self.passage.hit_sentences, *self.passage.referring)
        if scope == "section":
            return (*self.unit.sentences, *self.passage.referring)
        if scope == "references":
            return (*self.passage.sentences, *self.passage.referring, *self.passage.told_of)
        return (*self.passage.sentences, *self.passage.referring)

    def _known(self, condition: Condition) -> Ruling:
        value = self.facts.get(condition.fact or "")
        if value is None:
            needs = (condition.question,) if condition.question else ()
            return Ruling("unknown" in condition.facts, needs=needs)
        return Ruling(is_one_of(value, condition.facts))

    def _beyond(self, condition: Condition) -> Ruling:
        """Is a term more than a fact that is a number? While nobody gave the fact, nobody can say."""
        term, fact = self.terms.get(condition.term or ""), self.facts.get(condition.above_fact or "")
        numbers = numbers_of(term.value) if term else []
        if term is None or not numbers:
            return Ruling(False)
        if fact is None:
            return Ruling(False, needs=(condition.question,) if condition.question else ())
        return Ruling(max(numbers) > float(fact), ((term.start, term.end),))

    def _over_cap(self) -> Ruling:
        """Do the time and the distance go beyond a statutory cap of the state of work?"""
        if self.law is None:
            return Ruling(False)
        terms = [term for name in ("months", "miles") if (term := self.terms.get(name))]
        stated = {term.name: numbers_of(term.value) for term in terms}
        ruling = law.over_cap(self.law, months=stated.get("months", ()), miles=stated.get("miles", ()))
        return Ruling(ruling.holds, tuple((term.start, term.end) for term in terms), ruling.needs)


def _all(parts: Iterable[Ruling]) -> Ruling:
    """What follows a plain no is not even judged."""
    words: list[Span] = []
    needs: list[str] = []
    for part in parts:
        if not part.holds and not part.needs:
            return Ruling(False)
        words += part.words
        needs += part.needs if not part.holds else ()
    return Ruling(not needs, tuple(words), tuple(needs))


def _any(parts: Iterable[Ruling]) -> Ruling:
    """What follows a yes is not even judged."""
    needs: list[str] = []
    for part in parts:
        if part.holds:
            return part
        needs += part.needs
    return Ruling(False, needs=tuple(needs))


def _none(parts: Iterable[Ruling]) -> Ruling:
    needs: list[str] = []
    for part in parts:
        if part.holds:
            return Ruling(False)
        needs += part.needs
    return Ruling(not needs, needs=tuple(needs))


def _spoken(finders: Finders, reading: Reading, phrases: Sequence[Phrase], among: int) -> Ruling:
    """Whether one of the phrases stands in some sentences; the words are those of the first that does."""
    for phrase in phrases:
        hits = finders.phrases.hits(reading, phrase, among=among)
        if hits:
            return Ruling(True, tuple((hit.start, hit.end) for hit in hits))
    return Ruling(False)


def _compared(condition: Condition, term: Term | None) -> Ruling:
    if condition.value == "missing":
        return Ruling(term is None)
    if term is None:
        return Ruling(False)
    words = ((term.start, term.end),)
    if condition.value == "stated":
        return Ruling(any(part not in GAPS for part in several(term.value)), words)
    if condition.value is not None:
        return Ruling(condition.value in several(term.value), words)
    return Ruling(any(_within(condition, value) for value in numbers_of(term.value)), words)


def numbers_of(value: Value) -> list[float]:
    """Every number a term may stand for; of a contradiction both."""
    if isinstance(value, tuple):
        return [number for part in value for number in numbers_of(part)]
    if isinstance(value, Mapping):
        return [float(part) for part in value.values()]
    return [float(value)] if isinstance(value, int | float) else []


def _within(condition: Condition, value: float) -> bool:
    return (
        (condition.above is None or value > condition.above)
        and (condition.at_least is None or value >= condition.at_least)
        and (condition.below is None or value < condition.below)
        and (condition.at_most is None or value <= condition.at_most)
        and any(
            bound is not None for bound in (condition.above, condition.at_least, condition.below, condition.at_most)
        )
    )
