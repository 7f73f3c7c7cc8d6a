"""The whole way from a contract to its analysis; whoever reads only this file understands the program."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from clausecheck import about, findings, law, pattern_files, stalls
from clausecheck import facts as of_the_reader
from clausecheck.clause import Clause, ClauseSet
from clausecheck.itself import About
from clausecheck.model import Analysis, Contract

Paths = Sequence[str | os.PathLike[str]]


def examine(
    read: Callable[[], Contract],
    *,
    patterns: Paths = (),
    facts: Mapping[str, str] | None = None,
    kind: str | None = None,
    shipped_too: bool = True,
    today: date | None = None,
) -> Analysis:
    """Check what was given, then take the contract and judge it; `today` is the day whose law is asked for."""
    known = of_the_reader.check(facts or {})
    of_the_reader.check_kind(kind)
    engine = (
        Engine(pattern_files.load(list(map(Path, patterns)), shipped_too=shipped_too))
        if patterns or not shipped_too
        else _shipped()
    )
    return engine.judge(read(), facts=known, kind=kind, today=today)


class Engine:
    """The clauses of a run with what was compiled for them; it serves any number of contracts."""

    def __init__(self, clauses: ClauseSet) -> None:
        self.clauses = clauses
        self._between_companies = tuple(
            one.as_between_companies() for one in clauses.clauses if one.between_companies != ()
        )
        self._of_another_trade = tuple(one.as_of_another_trade() for one in clauses.clauses)
        self._finders = findings.Finders()

    def by_rules_alone(self) -> Engine:
        """The same clauses, whose levels are judged without hearing what words weigh."""
        deaf = tuple(replace(one, levels_weighed=False) for one in self.clauses.clauses)
        return Engine(replace(self.clauses, clauses=deaf))

    def judge(
        self, contract: Contract, *, facts: Mapping[str, str], kind: str | None = None, today: date | None = None
    ) -> Analysis:
        """Contract and clauses become findings, silences, and what the paper says of itself."""
        with _without_collecting():
            return self._judged(contract, facts, kind, today or date.today())

    def _judged(self, contract: Contract, facts: Mapping[str, str], kind: str | None, today: date) -> Analysis:
        described = about.describe(contract, kind=kind)
        clauses = self._judging(described)
        here = law.find(contract, facts, today)
        grounds = findings.prepare(contract)
        judged = findings.findings(grounds, clauses, facts, self._finders, here)
        found = findings.compared(judged, facts, here)
        asks_law = any(finding.clause == law.CLAUSE for finding in found)
        return Analysis(
            contract=contract,
            about=described,
            facts=facts,
            findings=found,
            silences=findings.silences(contract, described, clauses, found, facts),
            combinations=findings.combinations(self.clauses.combinations, found, here),
            patterns=_used(self.clauses),
            papers=findings.missing_papers(grounds, described.missing_papers, clauses, found),
            law=law.tell(here, contract) if asks_law else None,
            stalls=stalls.find(contract),
        )

    def _judging(self, described: About) -> tuple[Clause, ...]:
        """The clauses as they judge a paper of its kind."""
        if described.between_companies:
            return self._between_companies
        return self._of_another_trade if described.of_another_trade else self.clauses.clauses


@contextmanager
def _without_collecting() -> Iterator[None]:
    """No search for garbage meanwhile: it went through all patterns again and again, a quarter of the time, and found none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@cache
def _shipped() -> Engine:
    """The shipped clauses alone; they cannot change while the program runs."""
    return Engine(pattern_files.load())


def _used(clauses: ClauseSet) -> Mapping[str, object]:
    return {
        "files": len(clauses.clauses),
        "rules": sum(len(clause.rules) for clause in clauses.clauses),
        "from": list(clauses.origins),
        "notes": list(clauses.notes),
    }
