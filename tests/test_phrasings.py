"""Labelled sentences in five drafters' voices: what must be found is found, what must not is not.

A sentence stands alone here, without the headings and neighbours that help in a contract. The weights were not learned
from those in `unlearned/`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

import clausecheck
from clausecheck.model import Finding

LEAST_FOUND = 0.9
LEAST_LEVELS = 0.85
LEAST_TERMS = 0.85
MOST_ALARMS = 0.1


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence of a file of phrasings."""

    text: str
    found: bool
    risk: str | None
    terms: Mapping[str, object]


def _rows() -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {}
    for path in sorted((Path(__file__).parent / "phrasings").rglob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            labelled = Row(row["text"], row["found"], row.get("risk"), row.get("terms", {}))
            rows.setdefault(row["clause"], []).append(labelled)
    return rows


ROWS = _rows()


@cache
def _made(clause: str, text: str) -> tuple[Finding, ...]:
    return tuple(finding for finding in clausecheck.analyze_text(text).findings if finding.clause == clause)


def _values(finding: Finding, name: str) -> tuple[object, ...]:
    value = finding.terms.get(name)
    return value if isinstance(value, tuple) else (value,)


TEXTBOOK = (Path(__file__).parent / "phrasings" / "textbook.jsonl").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", TEXTBOOK)
def test_what_stands_in_every_textbook_is_always_found(line: str) -> None:
    row = json.loads(line)

    assert _made(row["clause"], row["text"]), row["text"]


@pytest.mark.parametrize("clause", sorted(ROWS))
def test_sentences_of_a_clause_are_found(clause: str) -> None:
    wanted = [row for row in ROWS[clause] if row.found]

    missed = [row.text for row in wanted if not _made(clause, row.text)]

    assert len(missed) <= (1 - LEAST_FOUND) * len(wanted), missed


@pytest.mark.parametrize("clause", sorted(ROWS))
def test_near_misses_of_a_clause_are_refused(clause: str) -> None:
    refused = [row for row in ROWS[clause] if not row.found]

    alarms = [row.text for row in refused if _made(clause, row.text)]

    assert len(alarms) <= max(1, MOST_ALARMS * len(refused)), alarms


@pytest.mark.parametrize("clause", sorted(ROWS))
def test_sentences_of_a_clause_have_the_level_that_an_attorney_gives_them(clause: str) -> None:
    judged = [row for row in ROWS[clause] if row.risk and _made(clause, row.text)]

    other = [row.text for row in judged if row.risk not in {finding.risk for finding in _made(clause, row.text)}]

    assert len(other) <= (1 - LEAST_LEVELS) * len(judged), other


@pytest.mark.parametrize("clause", sorted(ROWS))
def test_numbers_of_a_sentence_are_read(clause: str) -> None:
    """Each number that a label names stands among the terms of a finding."""
    wanted = [(row, term) for row in ROWS[clause] for term in row.terms.items() if _made(clause, row.text)]

    unread = [
        (name, value, row.text)
        for row, (name, value) in wanted
        if not any(value in _values(finding, name) for finding in _made(clause, row.text))
    ]

    assert len(unread) <= (1 - LEAST_TERMS) * len(wanted), unread
