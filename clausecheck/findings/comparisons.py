"""Puts beside each finding what its terms may be compared with: dated figures and the law of the state of work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from clausecheck import figures, law
from clausecheck.findings.conditions import numbers_of
from clausecheck.model import Finding


def compared(findings: Sequence[Finding], facts: Mapping[str, str], here: law.Here | None) -> tuple[Finding, ...]:
    """The findings with their figures and notes; no level, reason or quote is changed by them."""
    return tuple(_compared(finding, facts, here) for finding in findings)


def _compared(finding: Finding, facts: Mapping[str, str], here: law.Here | None) -> Finding:
    shown = figures.beside(finding, facts)
    notes: tuple[str, ...] = ()
    if here is not None and finding.clause == law.CLAUSE:
        stated = {name: numbers_of(value) for name, value in finding.terms.items() if name in ("months", "miles")}
        notes = law.notes(here, months=stated.get("months", ()), miles=stated.get("miles", ()))
    return replace(finding, figures=shown, notes=notes) if shown or notes else finding
