"""Makes findings of hits: quote, place, terms, rules, level, and an id that survives another file format."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TypeVar

from clausecheck import words
from clausecheck.clause import Clause
from clausecheck.findings import exhibits, hits, passages, terms_of
from clausecheck.findings.block import Finders
from clausecheck.findings.clause_hits import UnitHits
from clausecheck.findings.conditions import Court, Others, WholeContract
from clausecheck.findings.grounds import Grounds
from clausecheck.findings.level_by_words import Words, helps
from clausecheck.law import Here
from clausecheck.matching import Reading, Sentence
from clausecheck.model import LEVELS, Finding, Level, Reason, Span, Term
from clausecheck.terms import GAPS, several
from clausecheck.tracked import Change

_Each = TypeVar("_Each")
MOST_JUDGED = 1_000
"""So many findings of one clause are judged by its rules; no contract has as many, and a made-up one would take forever."""
_SECTION_OF_ITS_OWN = re.compile(r"(?:article|section|§|¶)\s*[\dIVX]|\d+(?:\.\d+)*[.)]?\s+[A-Z]", re.IGNORECASE)


def findings(
    grounds: Grounds,
    clauses: Sequence[Clause],
    facts: Mapping[str, str],
    finders: Finders,
    law: Here | None = None,
) -> tuple[Finding, ...]:
    """Every clause in every unit where it stands, in the order of the contract."""
    seen: Counter[tuple[str, str]] = Counter()
    counts: Counter[str] = Counter()
    all_hits, readings = hits.find(grounds, clauses, finders)
    whole = WholeContract(readings, _headings(grounds), finders)
    spoken = _spoken(all_hits)
    stated = []
    for found in _in_turn(all_hits, lambda one: one.reading):
        counts[found.clause.id] += 1
        passage = passages.gather(grounds, found, spoken[found.unit.start])
        is_judged = counts[found.clause.id] <= MOST_JUDGED
        terms = terms_of.extract(grounds, found.clause, passage, found.reading, finders) if is_judged else ()
        stated.append(exhibits.Stated(found, passage, terms, is_judged=is_judged))
    lent = exhibits.lend(grounds, stated)
    bench = _Bench(grounds, facts, finders, law, _others(grounds, clauses, all_hits), whole)
    return tuple(_finding(bench, one, seen) for one in _in_turn(lent, lambda one: one.found.reading))


@dataclass(frozen=True, slots=True)
class _Bench:
    """What all findings of a contract are judged by."""

    grounds: Grounds
    facts: Mapping[str, str]
    finders: Finders
    law: Here | None
    others: Others
    whole: WholeContract


def _headings(grounds: Grounds) -> Reading:
    """The headings of the units and of their articles, each once."""
    spans = dict.fromkeys(span for unit in grounds.units for span in (unit.article, unit.topic) if span)
    return Reading(tuple(Sentence(*span) for span in spans), grounds.cutter)


def _in_turn(those: Iterable[_Each], reading_of: Callable[[_Each], Reading]) -> Iterator[_Each]:
    """Each in turn; the reading of a long stretch of the contract lets go of what it was asked when the next one begins."""
    before: Reading | None = None
    for each in those:
        reading = reading_of(each)
        if before is not None and before is not reading and len(before.sentences) >= hits.BLOCK:
            before.forget()
        before = reading
        yield each


def _finding(bench: _Bench, stated: exhibits.Stated, seen: Counter[tuple[str, str]]) -> Finding:
    found, passage = stated.found, stated.passage
    clause, contract = found.clause, bench.grounds.contract
    terms = terms_of.with_lenders(clause, stated.terms)
    reasons, needs = _judged(bench, stated, terms) if stated.is_judged else ((), (_not_judged(),))
    start, end = passage.quote
    quote = contract.text[start:end]
    section = contract.section_at(found.words[0][0]) or found.unit.section
    return Finding(
        id=_identity(clause.id, quote, seen),
        clause=clause.id,
        title=clause.title,
        group=clause.group,
        risk=_level(clause, reasons, needs),
        quote=quote,
        start=start,
        end=end,
        page=contract.page_of(start),
        section=section.number,
        heading=section.heading or found.unit.section.heading,
        also=passage.also,
        hits=found.words,
        found=terms,
        reasons=reasons,
        helps=tuple(reason.because for reason in reasons if helps(reason.level)),
        needs=needs,
        why=clause.why,
        questions=clause.questions,
        changes=_touching(bench.grounds, found, (passage.quote, *passage.also)),
    )


def _judged(
    bench: _Bench, stated: exhibits.Stated, terms: Sequence[Term]
) -> tuple[tuple[Reason, ...], tuple[str, ...]]:
    """The reasons that rules and words give, worst first, and the questions for facts that rules need."""
    found, passage = stated.found, stated.passage
    court = Court(
        bench.grounds,
        bench.finders,
        passage,
        found.unit,
        {term.name: term for term in terms},
        bench.facts,
        bench.others,
        found.reading,
        bench.law,
        bench.whole,
    )
    reasons, needs = _reasons(found.clause, court)
    hangs_on_more = bool(needs) or any(value in GAPS for term in terms for value in several(term.value))
    return Words(bench.grounds.text, found.clause, passage).heard(reasons, is_open=hangs_on_more), needs


def _not_judged() -> str:
    return words.NOT_JUDGED.format(number=f"{MOST_JUDGED:,}")


def _touching(grounds: Grounds, found: UnitHits, passages: Sequence[Span]) -> tuple[Change, ...]:
    """The tracked changes in or beside the passages, and the words that were deleted from their section."""
    unit = found.unit
    return tuple(
        change
        for change in grounds.contract.changes_between(unit.start, unit.end)
        if any(start - 1 <= change.end and change.start <= end + 1 for start, end in passages) or _is_gone(change)
        if not (_is_gone(change) and _SECTION_OF_ITS_OWN.match(change.old))
    )


def _is_gone(change: Change) -> bool:
    return change.start == change.end and bool(change.old)


def _spoken(found: Sequence[UnitHits]) -> Mapping[int, Set[int]]:
    """By the start of a unit, its sentences that speak of some clause."""
    spoken: dict[int, set[int]] = {}
    for hits_of_unit in found:
        spoken.setdefault(hits_of_unit.unit.start, set()).update(hits_of_unit.sentences)
    return spoken


def _others(grounds: Grounds, clauses: Sequence[Clause], found: Sequence[UnitHits]) -> Others:
    """What stands beside a finding; nothing is missing from a paper that was not read whole."""
    first: dict[str, Span] = {}
    for hits_of_unit in found:
        first.setdefault(hits_of_unit.clause.id, hits_of_unit.words[0])
    vain = () if grounds.contract.unread else (clause.id for clause in clauses if clause.id not in first)
    return Others(first, frozenset(vain))


def _reasons(clause: Clause, court: Court) -> tuple[tuple[Reason, ...], tuple[str, ...]]:
    """The rules that fire, worst first, and the questions for facts without which others cannot be judged."""
    reasons = []
    needs: list[str] = []
    for rule in clause.rules:
        ruling = court.holds(rule.when)
        if ruling.holds and not (helps(rule.level) and court.rests_on_a_gap(ruling.words)):
            reasons.append(Reason(rule.id, rule.level, rule.because, rule.ask, tuple(sorted(set(ruling.words)))))
        needs += [need for need in ruling.needs if need not in needs]
    reasons.sort(key=lambda reason: LEVELS.index(reason.level))
    return tuple(reasons), tuple(needs)


def _level(clause: Clause, reasons: Sequence[Reason], needs: Sequence[str]) -> Level | None:
    if reasons:
        return reasons[0].level
    return None if needs else clause.otherwise


def _identity(clause_id: str, quote: str, seen: Counter[tuple[str, str]]) -> str:
    """A hash of clause, letters of the quote and ordinal; no offset, page, section, space or hyphen is in it."""
    letters = "".join(re.findall(r"[^\W_]+", quote.lower()))
    seen[(clause_id, letters)] += 1
    return hashlib.sha256(f"{clause_id}|{letters}|{seen[(clause_id, letters)]}".encode()).hexdigest()[:12]
