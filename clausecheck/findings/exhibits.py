"""Lends a finding the terms that stand in the exhibit it names: "at the rates in Exhibit B"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from clausecheck.findings import exhibit_names
from clausecheck.findings.clause_hits import UnitHits
from clausecheck.findings.grounds import Grounds
from clausecheck.findings.passages import Passage
from clausecheck.model import Term


@dataclass(frozen=True, slots=True)
class Stated:
    """What one unit says of one clause, before it is judged."""

    found: UnitHits
    passage: Passage
    terms: tuple[Term, ...]
    is_judged: bool = True


def lend(grounds: Grounds, stated: Sequence[Stated]) -> list[Stated]:
    """Each with the terms it lacks and that the same clause has in an exhibit of this contract which it names."""
    inside: dict[tuple[str, str], list[Stated]] = {}
    for one in stated:
        if exhibit := exhibit_names.name_of(one.found.unit):
            inside.setdefault((one.found.clause.id, exhibit), []).append(one)
    return [_with_lent(grounds, one, inside) for one in stated] if inside else list(stated)


def _with_lent(grounds: Grounds, one: Stated, inside: Mapping[tuple[str, str], Sequence[Stated]]) -> Stated:
    if exhibit_names.name_of(one.found.unit):
        return one
    known = {term.name: term for term in one.terms}
    for sentence in one.passage.nearest:
        for exhibit in exhibit_names.named(grounds.text, sentence.start, sentence.end):
            for there in inside.get((one.found.clause.id, exhibit), ()):
                for term in there.terms:
                    known.setdefault(term.name, term)
    in_order = (known[spec.name] for spec in one.found.clause.terms if spec.name in known)
    return replace(one, terms=tuple(in_order)) if len(known) > len(one.terms) else one
