"""Dated figures that may stand beside a term, read once from the data file that comes along; they judge nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from clausecheck.model import Finding
from clausecheck.reported import Figure

_FILE = Path(__file__).parent / "figures.json"
_ANY_OTHER = "unknown"
_SENTENCE_END = re.compile(r"(?<=[.;])\s+")


@dataclass(frozen=True, slots=True)
class Row:
    """A figure, and the findings it may stand beside; what is empty asks nothing."""

    clause: str
    figure: Figure
    per: tuple[str, ...]
    """What the amount must be paid for; "" stands for an amount that does not say."""
    specialty: tuple[str, ...]
    """Words of the specialties it is about; "unknown": for those that have no figure of their own."""
    at_least: float
    """Smaller amounts are about something else."""
    beside: tuple[str, ...] = ()
    """Words, in small letters, one of which stands in the sentence of the term."""
    not_beside: tuple[str, ...] = ()
    """Words of which none stands there: months of severance are no term of a contract."""


@cache
def load() -> tuple[Row, ...]:
    """The figures that come along."""
    return tuple(_row(told) for told in json.loads(_FILE.read_text(encoding="utf-8"))["figures"])


def beside(finding: Finding, facts: Mapping[str, str], rows: Sequence[Row] | None = None) -> tuple[Figure, ...]:
    """The figures for the terms that a finding states, in the order of the file."""
    terms = finding.terms
    fitting = [
        row
        for row in (load() if rows is None else rows)
        if row.clause == finding.clause and row.figure.term in terms and _fits(row, finding)
    ]
    specialty = facts.get("specialty", "").lower()
    own = {row.figure.term for row in fitting if _is_about(row, specialty)}
    return tuple(
        row.figure
        for row in fitting
        if not row.specialty
        or _is_about(row, specialty)
        or (_ANY_OTHER in row.specialty and row.figure.term not in own)
    )


def _fits(row: Row, finding: Finding) -> bool:
    """Is the amount paid for the same unit, said of the same thing, and of a size that can be compared?"""
    if (row.beside or row.not_beside) and not _is_said_of_it(row, finding):
        return False
    if row.per:
        per = finding.terms.get("per", "")
        if not set(per if isinstance(per, tuple) else (per,)) & set(row.per):
            return False
    if not row.at_least:
        return True
    value = finding.terms[row.figure.term]
    values = value if isinstance(value, tuple) else (value,)
    return any(isinstance(one, int | float) and one >= row.at_least for one in values)


def _is_said_of_it(row: Row, finding: Finding) -> bool:
    """Do the words of the figure stand in the sentence from which the term was read?"""
    told = finding.term_quotes[row.figure.term]
    sentence = next((one for one in _SENTENCE_END.split(finding.quote) if told in one), finding.quote).lower()
    return any(word in sentence for word in row.beside) and not any(word in sentence for word in row.not_beside)


def _is_about(row: Row, specialty: str) -> bool:
    """Does one of its words stand in the specialty? `surg*` is any word that begins so."""
    words = specialty.replace(",", " ").split()
    return any(
        any(word.startswith(name[:-1]) for word in words)
        if name.endswith("*") and " " not in name
        else name == specialty
        for name in row.specialty
        if name != _ANY_OTHER
    )


def _row(told: Mapping[str, Any]) -> Row:
    is_old = told.get("is_old", False)
    return Row(
        clause=told["clause"],
        figure=Figure(told["term"], told["say"], told["source"], told["year"], told["quality"], is_old),
        per=tuple(told.get("per", ())),
        specialty=tuple(told.get("specialty", ())),
        at_least=told.get("at_least", 0),
        beside=tuple(told.get("beside", ())),
        not_beside=tuple(told.get("not_beside", ())),
    )
