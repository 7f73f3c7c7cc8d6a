"""Labelled sentences in five drafters' voices: what must be found is found, what must not is not.

A sentence stands alone here, without the headings and neighbours that help in a contract.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import clausecheck

LEAST_FOUND = 0.9
MOST_ALARMS = 0.1


def _rows() -> dict[str, list[dict[str, object]]]:
    rows: dict[str, list[dict[str, object]]] = {}
    for path in sorted((Path(__file__).parent / "phrasings").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            rows.setdefault(row["clause"], []).append(row)
    return rows


ROWS = _rows()


def _not_as_labelled(clause: str, *, found: bool) -> Iterator[str]:
    for row in ROWS[clause]:
        if row["found"] is found:
            made = any(finding.clause == clause for finding in clausecheck.analyze_text(str(row["text"])).findings)
            if made is not found:
                yield str(row["text"])


@pytest.mark.parametrize("clause", sorted(ROWS))
def test_sentences_of_a_clause_are_found(clause: str) -> None:
    labelled = sum(row["found"] is True for row in ROWS[clause])

    missed = list(_not_as_labelled(clause, found=True))

    assert len(missed) <= (1 - LEAST_FOUND) * labelled, missed


@pytest.mark.parametrize("clause", sorted(ROWS))
def test_near_misses_of_a_clause_are_refused(clause: str) -> None:
    labelled = sum(row["found"] is False for row in ROWS[clause])

    alarms = list(_not_as_labelled(clause, found=False))

    assert len(alarms) <= max(1, MOST_ALARMS * labelled), alarms
