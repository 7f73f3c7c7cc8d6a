"""The sample contracts as scans, with the grain of paper and a little aslant, give the six clauses as the print does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from samples_scan import scanned

import clausecheck
from clausecheck.model import Analysis
from clausecheck.readers import scan_tesseract

SAMPLES = Path(__file__).parent.parent / "sample_contracts"
PAGES = {
    "anesthesia_operating": 4,
    "emergency_contractor": 11,
    "hospital_employment": 9,
    "orthopaedic_shareholder": 4,
    "plain_letter": 7,
    "radiology_associate": 12,
}
SIX = ("partnership_eligibility", "buy_in", "goodwill", "non_equity_tier", "non_compete", "call_compensation")
pytestmark = pytest.mark.skipif(not scan_tesseract.RECOGNIZER.is_installed(), reason="Tesseract is not installed")


def six(analysis: Analysis) -> set[tuple[object, ...]]:
    return {
        (one.clause, one.section, one.page, one.risk, json.dumps(one.terms, default=list))
        for one in analysis.findings
        if one.clause in SIX
    }


@pytest.mark.parametrize("name", PAGES)
def test_the_scan_of_a_contract_gives_the_six_clauses_and_their_terms(tmp_path: Path, name: str) -> None:
    printed = SAMPLES / f"{name}.pdf"
    path = tmp_path / "scan.pdf"
    path.write_bytes(scanned(printed.read_bytes()))
    told: list[tuple[int, int]] = []

    analysis = clausecheck.analyze(path, progress=lambda done, pages: told.append((done, pages)))

    assert analysis.contract.unread == ()
    assert six(clausecheck.analyze(printed)) - six(analysis) == set()
    assert told == [(done, PAGES[name]) for done in range(PAGES[name] + 1)]
