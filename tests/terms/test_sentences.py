"""Sentences by unkind drafters, each with the terms that an attorney reads in it: number, unit, payer, method."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

import clausecheck
from clausecheck.model import Value

ROWS = [
    json.loads(line) for line in (Path(__file__).parent / "sentences.jsonl").read_text(encoding="utf-8").splitlines()
]
KINDS = sorted({name for row in ROWS for name in row["terms"]})
LEAST_FOUND = 0.7
LEAST_RIGHT = 0.95


def _plain(value: Value | None) -> object:
    """A value as JSON has it; the order of several does not matter."""
    if isinstance(value, tuple):
        return sorted(map(str, map(_plain, value)))
    return dict(value) if isinstance(value, Mapping) else value


def _is_same(read: Value | None, wanted: object) -> bool:
    if isinstance(wanted, list):
        return _plain(read) == sorted(map(str, wanted))
    return _plain(read) == wanted


@pytest.mark.parametrize("kind", KINDS)
def test_terms_are_read_as_an_attorney_reads_them(kind: str) -> None:
    """Of the sentences that are found at all; each wanted value is the whole value, not one among others."""
    found = [
        (row["text"], row["terms"][kind], [one for one in _findings(row["text"]) if one.clause == row["clause"]])
        for row in ROWS
        if kind in row["terms"]
    ]
    judged = [(text, wanted, made) for text, wanted, made in found if made]

    wrong = [
        (text, wanted, [one.terms.get(kind) for one in made])
        for text, wanted, made in judged
        if not any(_is_same(one.terms.get(kind), wanted) for one in made)
    ]

    assert len(judged) >= LEAST_FOUND * len(found)
    assert len(wrong) <= (1 - LEAST_RIGHT) * len(judged), wrong


def _findings(text: str) -> tuple[clausecheck.model.Finding, ...]:
    return clausecheck.analyze_text(text).findings
