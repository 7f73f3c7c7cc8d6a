"""Reads a clause's terms from the sentences of a finding, and from the definitions that those sentences use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from clausecheck import definitions
from clausecheck.clause import Clause, TermSpec
from clausecheck.findings import sums
from clausecheck.findings.block import Finders
from clausecheck.findings.grounds import Grounds
from clausecheck.findings.passages import Passage
from clausecheck.matching import Hit, Reading, Sentence, members
from clausecheck.model import Term, Value
from clausecheck.phrase import Phrase
from clausecheck.terms import Amount, several
from clausecheck.terms.quantity import scaled

_FROM_DEFINITIONS = frozenset({"months", "miles"})
"""Kinds of amount that contracts like to put in a definition of its own."""


def extract(grounds: Grounds, clause: Clause, passage: Passage, reading: Reading, finders: Finders) -> tuple[Term, ...]:
    """The terms in the order of the pattern file: of the passage, else of a definition, else of what it points to."""
    found: dict[str, Term | None] = dict.fromkeys(spec.name for spec in clause.terms)
    near = {sentence.start for sentence in passage.nearest}
    beside = tuple(sentence for sentence in passage.sentences if sentence.start not in near)
    for sentences in (passage.nearest, beside):
        excerpt = _Excerpt(reading, reading.among(sentences))
        unread = [spec for spec in clause.terms if found[spec.name] is None]
        found |= {spec.name: _read(grounds, spec, excerpt, finders) for spec in unread}
    missing = [spec for spec in clause.terms if found[spec.name] is None and spec.kinds & _FROM_DEFINITIONS]
    if missing:
        entries = Reading(_defining(grounds, passage), grounds.cutter)
        there = _Excerpt(entries, entries.everywhere)
        found |= {spec.name: _read(grounds, spec, there, finders) for spec in missing}
    for spec in clause.terms:
        if found[spec.name] is None and spec.kinds & _FROM_DEFINITIONS:
            before, is_same = _looked_back(grounds, spec, passage, reading)
            ways = (spec, replace(spec, near=())) if is_same else (spec,)  # another clause says it in its own way
            told = (_read(grounds, way, _Excerpt(reading, 1 << at), finders) for way in ways for at in before)
            found[spec.name] = next(filter(None, told), None)
    if passage.referring:
        there = _Excerpt(reading, reading.among(passage.referring))
        missing = [spec for spec in clause.terms if found[spec.name] is None]
        found |= {spec.name: _read(grounds, spec, there, finders) for spec in missing}
    return tuple(term for term in found.values() if term is not None)


def with_lenders(clause: Clause, terms: Sequence[Term]) -> tuple[Term, ...]:
    """The terms, with those that take the value of another one where none of their own is stated."""
    found = {term.name: term for term in terms}
    lent = (
        replace(found[spec.or_else], name=spec.name)
        for spec in clause.terms
        if spec.or_else in found and spec.name not in found
    )
    return (*terms, *lent)


@dataclass(frozen=True, slots=True)
class _Excerpt:
    """Some sentences of a reading, as bits."""

    reading: Reading
    among: int

    @property
    def sentences(self) -> list[Sentence]:
        """Them, in order."""
        return [self.reading.sentences[at] for at in members(self.among)]

    def hits(self, finders: Finders, phrase: Phrase) -> list[Hit]:
        """Every place of a phrase in them."""
        return finders.phrases.hits(self.reading, phrase, among=self.among)


def _looked_back(
    grounds: Grounds, spec: TermSpec, passage: Passage, reading: Reading
) -> tuple[Sequence[int], str | None]:
    """Before one that says "during that period" the sentences of its section, the nearest first; "the same" reaches back
    into the sections before, too, and is told."""
    for kind in spec.kinds & _FROM_DEFINITIONS:
        for sentence in passage.nearest:
            if said := _THE_SAME[kind].search(grounds.text, sentence.start, sentence.end):
                (at,) = members(reading.among((sentence,)))
                section = grounds.contract.section_at(sentence.start)
                begins = section.unit_start if section and not said["same"] else 0
                before = range(at - 1, max(0, at - _SENTENCES_BACK) - 1, -1)
                return [one for one in before if reading.sentences[one].start >= begins], said["same"]
    return (), None


_SENTENCES_BACK = 5
_SAME = r"\b(?:for|during|throughout|in|within|over)\s(?:(?P<same>(?:the|that|this)\s(?:very\s)?same)|that|this|such)\s"
_THE_SAME = {
    "months": re.compile(
        rf"{_SAME}(?:time|period|term|span|stretch|(?:(?<=same\s)(?:years?|months)))\b", re.IGNORECASE
    ),
    "miles": re.compile(rf"{_SAME}(?:area|radius|distance|territory|circle|zone)\b", re.IGNORECASE),
}


def _defining(grounds: Grounds, passage: Passage) -> list[Sentence]:
    leads = {sentence.lead_in for sentence in passage.sentences if sentence.lead_in}
    spans = [*sorted(leads), *((sentence.start, sentence.end) for sentence in passage.sentences)]
    used = definitions.used(grounds.text, spans, grounds.definitions)
    return [Sentence(*definition.sentence) for definition in used]


def _read(grounds: Grounds, spec: TermSpec, excerpt: _Excerpt, finders: Finders) -> Term | None:
    if not excerpt.among:
        return None
    if spec.is_several:
        return _each_chosen(grounds, spec, excerpt, finders)
    if spec.choices and not spec.is_unit:
        return _chosen(grounds, spec.choices, spec.name, excerpt, finders)
    amounts = _amounts(grounds, spec, excerpt, finders)
    if "usd" in spec.kinds:
        amounts = sums.reckoned(grounds.text, amounts, grounds.amounts, excerpt.sentences)
    if spec.is_unit:
        amounts = [amount for amount in amounts if _unit(amount)]
    amounts = _in_months(amounts) if {"months", "days"} <= spec.kinds else amounts
    if not amounts:
        return _chosen(grounds, spec.choices or spec.in_words, spec.name, excerpt, finders)
    values = [_unit(amount) if spec.is_unit else amount.value for amount in amounts]
    value: Value = values[0] if len({_hashable(value) for value in values}) == 1 else tuple(_flat(values))
    first = amounts[0]
    quote = " … ".join(dict.fromkeys(map(grounds.words_of, amounts)))
    return Term(spec.name, value, quote, first.start, first.end)


def _in_months(amounts: Sequence[Amount]) -> list[Amount]:
    """Days stand for months ("the 730 days next following") where no months do, and when they are many."""
    months = [amount for amount in amounts if amount.kind == "months"]
    days = [amount for amount in amounts if isinstance(amount.value, int | float) and amount.value >= _MANY_DAYS]
    return months or [replace(day, value=scaled(day.value, 1 / _DAYS_A_MONTH, places=1)) for day in days]


_MANY_DAYS = 60
_DAYS_A_MONTH = 30.4


def _unit(amount: Amount) -> str:
    """What an amount is paid for: "night" of "$900 per night"."""
    units = [flag.removeprefix("per ") for flag in amount.flags if flag.startswith("per ")]
    return next((unit for unit in units if unit in _TIMES), units[0] if units else "")


_TIMES = frozenset({"hour", "shift", "day", "night", "weekend", "week", "month", "quarter", "year"})
"""Of "$60,000 per shareholder in any calendar year" the year is the unit."""


def _amounts(grounds: Grounds, spec: TermSpec, excerpt: _Excerpt, finders: Finders) -> list[Amount]:
    refused = set(_inside(spec, spec.not_near, excerpt, finders))
    wanted = _inside(spec, spec.near, excerpt, finders) if spec.near else _everywhere(spec, excerpt)
    return [grounds.amounts[start] for start in sorted(set(wanted) - refused) if start in grounds.amounts]


def _inside(spec: TermSpec, phrases: Sequence[Phrase], excerpt: _Excerpt, finders: Finders) -> list[int]:
    """Where the amounts of the kind stand in the places of some phrases."""
    starts = []
    for phrase in phrases:
        for hit in excerpt.hits(finders, phrase):
            tokens = excerpt.reading.tokens(hit.sentence)
            for at in range(*hit.words):
                if tokens.kinds[at] in spec.kinds:
                    starts.append(tokens.places[at][0])
    return starts


def _everywhere(spec: TermSpec, excerpt: _Excerpt) -> list[int]:
    tokens = [excerpt.reading.tokens(at) for at in members(excerpt.among)]
    return [place[0] for one in tokens for kind, place in zip(one.kinds, one.places, strict=True) if kind in spec.kinds]


def _chosen(
    grounds: Grounds, choices: Iterable[tuple[Value, Sequence[Phrase]]], name: str, excerpt: _Excerpt, finders: Finders
) -> Term | None:
    """The first choice one of whose phrases stands in the sentences."""
    for value, phrases in choices:
        for phrase in phrases:
            for hit in excerpt.hits(finders, phrase):
                return Term(name, value, grounds.text[hit.start : hit.end], hit.start, hit.end)
    return None


def _each_chosen(grounds: Grounds, spec: TermSpec, excerpt: _Excerpt, finders: Finders) -> Term | None:
    """In each part of each sentence the first choice whose words end there; each choice once, as the text goes."""
    picked: dict[tuple[int, int], tuple[str, Hit]] = {}
    for value, phrases in spec.choices:
        for phrase in phrases:
            for hit in excerpt.hits(finders, phrase):
                start = excerpt.reading.sentences[hit.sentence].start
                part = len(_TURNS.findall(grounds.text, start, hit.end))
                picked.setdefault((hit.sentence, part), (value, hit))
    if not picked:
        return None
    first: dict[str, Hit] = {}
    for _, (value, hit) in sorted(picked.items(), key=lambda item: item[1][1].start):
        first.setdefault(value, hit)
    values, hits = tuple(first), tuple(first.values())
    quote = " … ".join(dict.fromkeys(grounds.text[hit.start : hit.end] for hit in hits))
    return Term(spec.name, values[0] if len(values) == 1 else values, quote, hits[0].start, hits[0].end)


_TURNS = re.compile(r";|,\sand\b|\b(?:unless|except|provided|however|but|otherwise|whereas)\b", re.IGNORECASE)
"""Where a sentence turns to another case."""


def _flat(values: Iterable[Value]) -> list[Value]:
    """Several values in a row, each once; a range counts as its two ends."""
    parts = (part for value in values for part in several(value))
    return list({_hashable(part): part for part in parts}.values())


def _hashable(value: Value) -> object:
    return tuple(sorted(value.items())) if isinstance(value, Mapping) else value
