"""Lends a finding the terms that stand in the exhibit it names: "at the rates in Exhibit B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from clausecheck.findings.clause_hits import UnitHits
from clausecheck.findings.grounds import Grounds
from clausecheck.findings.passages import Passage
from clausecheck.model import Term

_NAMED = re.compile(
    r"\b(?:exhibit|schedule|appendix|attachment|annex|addendum)\s+[\dA-Z]{1,4}\b(?!\.\d)", re.IGNORECASE
)


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
        if exhibit := _NAMED.match(one.found.unit.section.number):
            inside.setdefault((one.found.clause.id, _plain(exhibit[0])), []).append(one)
    return [_with_lent(grounds, one, inside) for one in stated] if inside else list(stated)


def _with_lent(grounds: Grounds, one: Stated, inside: Mapping[tuple[str, str], Sequence[Stated]]) -> Stated:
    if _NAMED.match(one.found.unit.section.number):
        return one
    known = {term.name: term for term in one.terms}
    for exhibit in _named(grounds, one.passage):
        for there in inside.get((one.found.clause.id, exhibit), ()):
            for term in there.terms:
                known.setdefault(term.name, term)
    in_order = (known[spec.name] for spec in one.found.clause.terms if spec.name in known)
    return replace(one, terms=tuple(in_order)) if len(known) > len(one.terms) else one


def _named(grounds: Grounds, passage: Passage) -> Iterator[str]:
    for sentence in passage.nearest:
        for match in _NAMED.finditer(grounds.text, sentence.start, sentence.end):
            yield _plain(match[0])


def _plain(name: str) -> str:
    return " ".join(name.lower().split())
