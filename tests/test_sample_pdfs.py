"""The sample contracts as other PDFs: in two columns, and as forms whose amounts are typed into fields."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import samples_pdf
import samples_pdf_forms
from samples_source import Sample, parse

import clausecheck
from clausecheck.model import Analysis

ROOT = Path(__file__).parent.parent
NAMES = sorted(path.stem for path in (ROOT / "sample_contracts").glob("*.pdf"))
TOO_WIDE = "radiology_associate"
"""Has a table that does not fit into a column."""
SQUEEZED = "Brindlewood Heart Clinic"
"""Stands in a table whose words are cut to fit."""


@cache
def _shipped(name: str) -> frozenset[str]:
    return _ids(clausecheck.analyze(ROOT / "sample_contracts" / f"{name}.pdf"))


def _ids(analysis: Analysis) -> frozenset[str]:
    return frozenset(finding.id for finding in analysis.findings)


def _over(words: str, name: str) -> frozenset[str]:
    """The findings of a sample that quote some words."""
    analysis = clausecheck.analyze(ROOT / "sample_contracts" / f"{name}.pdf")
    return frozenset(finding.id for finding in analysis.findings if words in finding.quote)


def _sample(name: str) -> Sample:
    return parse(ROOT / "tools" / "samples" / f"{name}.txt")


@pytest.mark.parametrize("name", NAMES)
def test_a_form_with_its_amounts_typed_into_fields_gives_the_same_findings(tmp_path: Path, name: str) -> None:
    path = tmp_path / "offer.pdf"
    path.write_bytes(samples_pdf_forms.document(_sample(name)))

    assert _ids(clausecheck.analyze(path)) == _shipped(name)


@pytest.mark.parametrize("name", [name for name in NAMES if name != TOO_WIDE])
def test_a_contract_in_two_columns_gives_the_same_findings(tmp_path: Path, name: str) -> None:
    """Where a table is squeezed so that its words are cut, the finding around it holds other rows; perhaps one more is made."""
    path = tmp_path / "offer.pdf"
    path.write_bytes(samples_pdf.document(replace(_sample(name), layout="two_column")))

    assert _ids(clausecheck.analyze(path)) >= _shipped(name) - _over(SQUEEZED, name)
