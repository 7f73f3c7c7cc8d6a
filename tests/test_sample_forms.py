"""The sample contracts in the forms in which Word files arrive: each gives the same findings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import samples_docx
import samples_docx_forms
from samples_source import Sample, parse

import clausecheck
from clausecheck.model import Analysis

ROOT = Path(__file__).parent.parent
NAMES = sorted(path.stem for path in (ROOT / "sample_contracts").glob("*.docx"))
NUMBERED_BOTH_WAYS = ("anesthesia_operating", "hospital_employment", "radiology_associate")
"""Those whose numbers Word's lists can count."""


@cache
def _shipped(name: str) -> frozenset[str]:
    return _ids(clausecheck.analyze(ROOT / "sample_contracts" / f"{name}.docx"))


def _ids(analysis: Analysis) -> frozenset[str]:
    return frozenset(finding.id for finding in analysis.findings)


def _sample(name: str) -> Sample:
    return parse(ROOT / "tools" / "samples" / f"{name}.txt")


@pytest.mark.parametrize("form", [samples_docx_forms.tracked, samples_docx_forms.in_controls])
@pytest.mark.parametrize("name", NAMES)
def test_a_reviewed_or_filled_in_contract_gives_the_same_findings(
    tmp_path: Path, name: str, form: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "offer.docx"
    path.write_bytes(form(samples_docx.document(_sample(name))))

    analysis = clausecheck.analyze(path)

    assert _ids(analysis) == _shipped(name)
    assert bool(len(analysis.contract.changes) > 10) == (form is samples_docx_forms.tracked)


@pytest.mark.parametrize("by_word", [True, False])
@pytest.mark.parametrize("name", NUMBERED_BOTH_WAYS)
def test_numbers_that_word_counts_and_numbers_that_were_typed_give_the_same_findings(
    tmp_path: Path, name: str, by_word: bool
) -> None:
    path = tmp_path / "offer.docx"
    path.write_bytes(samples_docx.document(replace(_sample(name), is_numbered_by_word=by_word)))

    assert _ids(clausecheck.analyze(path)) == _shipped(name)
