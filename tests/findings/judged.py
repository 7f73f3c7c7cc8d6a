"""Judges small contracts with a clause of the test's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from clausecheck import findings, pattern_files, readers
from clausecheck.clause import Clause
from clausecheck.itself import About
from clausecheck.model import Contract, Finding, Silence

HEAD = "title: Cars\nwhy: They cost.\nexamples: {found: [car], not_found: [van]}\n"


def clause_of(body: str) -> Clause:
    """The clause of a pattern file with this body under a head."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "cars.yaml"
        path.write_text(HEAD + body, encoding="utf-8")
        return pattern_files.load([path], shipped_too=False).clauses[0]


def set_of(**bodies: str) -> tuple[Clause, ...]:
    """The clauses of pattern files with these names and bodies."""
    with TemporaryDirectory() as folder:
        for name, body in bodies.items():
            (Path(folder) / f"{name}.yaml").write_text(HEAD + body, encoding="utf-8")
        return pattern_files.load([folder], shipped_too=False).clauses


def findings_of(text: str, clauses: Sequence[Clause], name: str, **contract: object) -> list[Finding]:
    """What is found of one clause where several are looked for; `contract` changes fields of it."""
    grounds = findings.prepare(replace(readers.from_text(text), **contract))  # type: ignore[arg-type]
    found = findings.findings(grounds, clauses, {}, findings.Finders())
    return [finding for finding in found if finding.clause == name]


def text_of(text: str) -> str:
    """The text of the contract that is made of a text: its wrapped lines are joined."""
    return readers.from_text(text).text


def judged(text: str, body: str = "find: [car]\n", **facts: str) -> tuple[Finding, ...]:
    """The findings of a clause in a text."""
    grounds = findings.prepare(readers.from_text(text))
    return findings.findings(grounds, [clause_of(body)], facts, findings.Finders())


def silent(contract: Contract, body: str, *, kind: str, **facts: str) -> tuple[Silence, ...]:
    """The silences of a clause in a contract that is judged as one of a kind."""
    clause = clause_of(body)
    found = findings.findings(findings.prepare(contract), [clause], {}, findings.Finders())
    about = About(kind, (), None, None, (), judged_as="" if kind == "other" else kind)
    return findings.silences(contract, about, [clause], found, facts)
