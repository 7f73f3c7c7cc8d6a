"""Says which findings matter more together than apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clausecheck.clause import Part, Together
from clausecheck.findings.conditions import numbers_of
from clausecheck.law import Here
from clausecheck.model import Combination, Finding, Value
from clausecheck.terms import GAPS


def combinations(
    known: Sequence[Together], findings: Sequence[Finding], law: Here | None = None
) -> tuple[Combination, ...]:
    """The combinations all of whose parts are there, with the findings that make them up."""
    found = []
    for together in known:
        if any(part.law for part in together.parts) and not _stops_at_ownership(law):
            continue
        sides = [list(_meeting(part, findings)) for part in together.parts if not part.law]
        if all(sides) and not any(any(_meeting(part, findings)) for part in together.without):
            ids = dict.fromkeys(finding.id for side in sides for finding in side)
            found.append(Combination(together.id, together.level, together.say, tuple(ids)))
    return tuple(found)


def _stops_at_ownership(law: Here | None) -> bool:
    """Is it reported of the state of work? Nothing is, while that state is not known."""
    return law is not None and law.rule is not None and law.rule.owners_lose_protection


def _meeting(part: Part, findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings that satisfy a part."""
    return (finding for finding in findings if _satisfies(part, finding))


def _satisfies(part: Part, finding: Finding) -> bool:
    if any(_satisfies(inner, finding) for inner in part.any_of):
        return True
    if any(reason.rule in part.rules for reason in finding.reasons):
        return True
    return part.clause == finding.clause and (part.term is None or _within(part, finding.terms.get(part.term)))


def _within(part: Part, value: Value | None) -> bool:
    if part.at_least is None and part.at_most is None:
        return value is not None and value not in GAPS
    return any(
        (part.at_least is None or number >= part.at_least) and (part.at_most is None or number <= part.at_most)
        for number in (() if value is None else numbers_of(value))
    )
