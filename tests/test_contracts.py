"""Whole contracts by drafters who had not seen a pattern file: most of what an attorney marked in them is found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import clausecheck
from tools import accuracy

FOLDER = Path(__file__).parent / "contracts"
TRUTHS = [json.loads(line) for line in (FOLDER / "labels.jsonl").read_text(encoding="utf-8").splitlines()]
LEAST_FOUND = 0.7


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda truth: truth["file"])
def test_most_of_what_was_marked_is_found(truth: dict[str, list[dict[str, str]]]) -> None:
    analysis = clausecheck.analyze(FOLDER / str(truth["file"]))

    missed = [
        label["quote"]
        for label in truth["labels"]
        if not any(
            finding.clause == label["clause"] and accuracy.is_there(label["quote"], finding, analysis)
            for finding in analysis.findings
        )
    ]

    assert len(missed) <= (1 - LEAST_FOUND) * len(truth["labels"]), missed


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda truth: truth["file"])
def test_decoys_are_left_alone(truth: dict[str, list[dict[str, str]]]) -> None:
    """Words that only sound like a clause make no finding of it by themselves, with few exceptions."""
    analysis = clausecheck.analyze(FOLDER / str(truth["file"]))
    labelled = [(label["clause"], label["quote"]) for label in truth["labels"]]

    taken = [
        decoy["quote"]
        for decoy in truth["decoys"]
        for finding in analysis.findings
        if finding.clause == decoy["not"]
        and decoy["quote"] in " ".join(finding.quote.split())
        and not any(
            clause == finding.clause and accuracy.is_there(quote, finding, analysis) for clause, quote in labelled
        )
    ]

    assert len(taken) <= 3, taken
