"""Says which clauses belong in this kind of contract and were looked for, but not found."""

from __future__ import annotations

from collections.abc import Sequence

from clausecheck.clause import Clause, IfAbsent
from clausecheck.model import About, Contract, Finding, Silence


def silences(
    contract: Contract, about: About, clauses: Sequence[Clause], findings: Sequence[Finding]
) -> tuple[Silence, ...]:
    """One for each clause that belongs; a level holds only when the whole paper was read."""
    found = {finding.clause for finding in findings}
    spoken = [(clause, _if_absent(clause, about.kind)) for clause in clauses if clause.id not in found]
    return tuple(
        Silence(clause.id, clause.title, None if contract.unread else absent.level, absent.say, clause.questions)
        for clause, absent in spoken
        if absent is not None
    )


def _if_absent(clause: Clause, kind: str) -> IfAbsent | None:
    return clause.if_absent.get(kind) or (clause.if_absent.get("any") if kind != "other" else None)
