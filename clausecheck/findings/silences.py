"""Says which clauses belong in this kind of contract and were looked for, but not found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clausecheck.clause import AbsentCase, Clause, IfAbsent
from clausecheck.findings.known import is_one_of
from clausecheck.itself import About
from clausecheck.model import Contract, Finding, Silence


def silences(
    contract: Contract, about: About, clauses: Sequence[Clause], findings: Sequence[Finding], facts: Mapping[str, str]
) -> tuple[Silence, ...]:
    """One for each clause that belongs; a level holds only when the whole paper was read."""
    found = {finding.clause for finding in findings}
    spoken = [(clause, _if_absent(clause, about.judged_as)) for clause in clauses if clause.id not in found]
    told = (
        _silence(clause, absent, findings, facts, is_whole=not contract.unread)
        for clause, absent in spoken
        if absent is not None
    )
    return tuple(silence for silence in told if silence.note)


def _if_absent(clause: Clause, kind: str) -> IfAbsent | None:
    return clause.if_absent.get(kind) or (clause.if_absent.get("any") if kind else None)


def _silence(
    clause: Clause, absent: IfAbsent, findings: Sequence[Finding], facts: Mapping[str, str], *, is_whole: bool
) -> Silence:
    case = next((case for case in absent.cases if _holds(case, findings, facts)), None)
    told = case or absent
    asked = [case.question for case in absent.cases if case.question and case.fact not in facts]
    needs = () if case else tuple(dict.fromkeys(asked))
    questions = clause.questions if absent.is_asked else ()
    return Silence(clause.id, clause.title, told.level if is_whole else None, told.say, questions, needs)


def _holds(case: AbsentCase, findings: Sequence[Finding], facts: Mapping[str, str]) -> bool:
    if case.found:
        return any(
            finding.clause == case.found and not any(reason.rule in case.unless for reason in finding.reasons)
            for finding in findings
        )
    given = facts.get(case.fact or "")
    return "unknown" in case.facts if given is None else is_one_of(given, case.facts)
