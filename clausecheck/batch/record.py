"""The rows of one file: what its analysis, or its failure, comes to in the tables of the data set.

A record is one line of JSON, so that it can go from any process or computer to the one that keeps the tables.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Literal

from clausecheck import law
from clausecheck.errors import ContractError
from clausecheck.model import LEVELS, Analysis, Contract, Finding, Span, Term, Value

Row = dict[str, object]
Record = Mapping[str, list[Row]]
"""The rows of one file by table."""
Cause = Literal["unopened", "refused", "locked", "time", "crash", "fault"]
"""Why a file failed: it could not be opened; it is no contract that can be read; it is locked with a password; it took
longer than the limit; it broke the process that read it; clausecheck itself made a mistake on it."""

LOCAL_CAUSES: tuple[Cause, ...] = ("unopened",)
"""What hangs on the moment and not on the file; the next run tries again by itself."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a record comes from: the file, its key, and the run that made it."""

    file: str
    name: str
    key: str
    version: str
    as_of: date
    """The day whose law was asked for."""

    def columns(self) -> Row:
        """What every row of the tables `contracts` and `errors` holds."""
        return {
            "file": self.file, "name": self.name, "key": self.key, "version": self.version,
            "as_of": self.as_of.isoformat(),
        }  # fmt: skip


def encode(record: Record) -> bytes:
    """One line; what is no Unicode in a broken file becomes a question mark."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", errors="replace")


def decode(line: bytes) -> Record:
    """The rows of a line."""
    found: Record = json.loads(line)
    return found


def of_analysis(analysis: Analysis, source: Source) -> Record:
    """The rows of a contract that was read."""
    file = source.file
    return {
        "contracts": [_contract(analysis, source)],
        "findings": [_finding(one, n, file, analysis.contract) for n, one in enumerate(analysis.findings, 1)],
        "terms": [
            _term(term, n, finding, file, analysis.contract)
            for n, (finding, term) in enumerate(_terms(analysis.findings), 1)
        ],
        "silences": [
            {
                "file": file, "n": n, "clause": one.clause, "title": one.title, "risk": one.risk, "note": one.note,
                "needs": list(one.needs),
            }
            for n, one in enumerate(analysis.silences, 1)
        ],
    }  # fmt: skip


def of_failure(source: Source, cause: Cause, error: ContractError, sha256: str | None) -> Record:
    """The row of a file that could not be read."""
    why = {"cause": cause, "why": error.why, "next_step": error.next_step, "sha256": sha256}
    return {"errors": [{**source.columns(), **why}]}


def renamed(record: Record, file: str) -> Record:
    """The same rows for another file with the same content."""
    name = {"name": os.path.basename(file)}
    return {
        table: [{**row, "file": file, **(name if "name" in row else {})} for row in rows]
        for table, rows in record.items()
    }


def worst(analysis: Analysis) -> str:
    """The worst level of a finding, or "" where none has any."""
    levels = {one.risk for one in analysis.findings}
    return next((level for level in LEVELS if level in levels), "")


def _contract(analysis: Analysis, source: Source) -> Row:
    contract, about = analysis.contract, analysis.about
    counts = Counter(one.risk for one in analysis.findings)
    here = law.find(contract, analysis.facts, source.as_of)
    return {
        **source.columns(),
        "sha256": contract.sha256,
        "form": contract.form,
        "pages": contract.pages,
        "words": contract.words,
        "kind": about.kind,
        "judged_as": about.judged_as or None,
        "state": here.work,
        "state_words": _quote(contract, here.work_at.words if here.work_at else None),
        "governing_state": here.governing_at.code if here.governing_at else None,
        "binding": about.binding,
        "answer_by": about.answer_by,
        "worst": worst(analysis) or None,
        **{level: counts[level] for level in LEVELS},
        "undecided": counts[None],
        "clauses": sorted({one.clause for one in analysis.findings}),
        "silent": sorted(one.clause for one in analysis.silences),
        "combinations": sorted(one.id for one in analysis.combinations),
        "missing_papers": list(about.missing_papers),
        "unread": [asdict(one) for one in contract.unread],
        "doubtful": len(contract.doubtful),
        "changes": len(contract.changes),
        "facts": [{"name": name, "value": value} for name, value in sorted(analysis.facts.items())],
    }


def _finding(finding: Finding, n: int, file: str, contract: Contract) -> Row:
    return {
        "file": file, "n": n, "finding": finding.id, "clause": finding.clause, "title": finding.title,
        "group": finding.group, "risk": finding.risk, "quote": finding.quote, "page": finding.page,
        "section": finding.section, "heading": finding.heading, "start": finding.start, "end": finding.end,
        "words": [contract.text[start:end] for start, end in finding.hits],
        "rules": [one.rule for one in finding.reasons],
        "reasons": [
            {"rule": one.rule, "level": one.level, "because": one.because, "ask": one.ask} for one in finding.reasons
        ],
        "helps": list(finding.helps),
        "needs": list(finding.needs),
    }  # fmt: skip


def _terms(findings: Sequence[Finding]) -> Iterator[tuple[Finding, Term]]:
    return ((finding, term) for finding in findings for term in finding.found)


def _term(term: Term, n: int, finding: Finding, file: str, contract: Contract) -> Row:
    numbers, words = list(_numbers(term.value)), list(_words(term.value))
    return {
        "file": file, "n": n, "finding": finding.id, "clause": finding.clause, "term": term.name,
        "state": _state(term.value),
        "number": numbers[0] if len(numbers) == 1 and not words else None,
        "low": min(numbers, default=None), "high": max(numbers, default=None),
        "choice": ", ".join(words) or None,
        "quote": term.quote, "page": contract.page_of(term.start), "start": term.start, "end": term.end,
    }  # fmt: skip


def _state(value: Value) -> str:
    if isinstance(value, Mapping):
        return "contradicts itself"
    if isinstance(value, tuple):
        return "several"
    if value == "blank":
        return "blank"
    return "choice" if isinstance(value, str) else "number"


def _numbers(value: Value) -> Iterator[float]:
    if isinstance(value, int | float):
        try:
            yield float(value)
        except OverflowError:  # a made-up number of hundreds of digits; its words stay
            return
    elif not isinstance(value, str):
        for one in value.values() if isinstance(value, Mapping) else value:
            yield from _numbers(one)


def _words(value: Value) -> Iterator[str]:
    if isinstance(value, str) and value != "blank":
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _words(one)


def _quote(contract: Contract, span: Span | None) -> str | None:
    return contract.text[slice(*span)] if span else None
