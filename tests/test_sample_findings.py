"""The six sample contracts: the same findings from every form, and those that a careful attorney would mark."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
import yaml

import clausecheck
from clausecheck.model import Analysis, Finding

ROOT = Path(__file__).parent.parent
NAMES = sorted(path.stem for path in (ROOT / "sample_contracts").glob("*.pdf"))
SIX = ("partnership_eligibility", "buy_in", "goodwill", "non_equity_tier", "non_compete", "call_compensation")
LEAST_FOUND = 0.9
LEAST_FOUND_OF_ONE = 0.6


@cache
def _analysis(name: str, form: str) -> Analysis:
    return clausecheck.analyze(ROOT / "sample_contracts" / f"{name}.{form}")


def _expected(name: str) -> dict[str, list[dict[str, str]]]:
    text = (ROOT / "tools" / "samples" / f"{name}.expected.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


def _words(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))


def _shown(finding: Finding, analysis: Analysis) -> str:
    """All words a finding shows: its quote and its further passages."""
    passages = [finding.quote, *(analysis.contract.text[start:end] for start, end in finding.also)]
    return " | ".join(map(_words, passages))


@pytest.mark.parametrize("form", ["docx", "txt"])
@pytest.mark.parametrize("name", NAMES)
def test_every_form_of_a_contract_gives_the_findings_of_its_pdf(name: str, form: str) -> None:
    assert {f.id for f in _analysis(name, form).findings} == {f.id for f in _analysis(name, "pdf").findings}


@pytest.mark.parametrize("name", NAMES)
def test_every_finding_quotes_the_contract_exactly_and_knows_its_page(name: str) -> None:
    analysis = _analysis(name, "pdf")

    for finding in analysis.findings:
        assert finding.quote == analysis.contract.text[finding.start : finding.end]
        assert finding.page == analysis.contract.page_of(finding.start)
        assert len(finding.quote.split()) <= 250


def _missed(clause: str) -> tuple[list[str], int]:
    """What an attorney would mark and no finding shows, and how much there is to mark."""
    wanted = [(name, row) for name in NAMES for row in _expected(name)["findings"] if row["clause"] == clause]
    missed = [
        f"{name} {row['section']}: {row['quote']}"
        for name, row in wanted
        if not any(
            finding.clause == clause and _words(row["quote"]) in _shown(finding, _analysis(name, "docx"))
            for finding in _analysis(name, "docx").findings
        )
    ]
    return missed, len(wanted)


def test_what_an_attorney_would_mark_is_found() -> None:
    counted = [_missed(clause) for clause in SIX]

    missed = [words for some, _ in counted for words in some]

    assert len(missed) <= (1 - LEAST_FOUND) * sum(wanted for _, wanted in counted), missed


@pytest.mark.parametrize("clause", SIX)
def test_no_clause_is_left_behind(clause: str) -> None:
    missed, wanted = _missed(clause)

    assert len(missed) <= (1 - LEAST_FOUND_OF_ONE) * wanted, missed


@pytest.mark.parametrize("name", NAMES)
def test_a_clause_that_is_absent_is_not_found(name: str) -> None:
    absent = set(_expected(name).get("absent") or ())

    found = {finding.clause for finding in _analysis(name, "docx").findings}

    assert not absent & found


@pytest.mark.parametrize(
    ("section", "other_clauses"),
    [
        ("3.3", {"ancillary_income"}),
        ("7.5", {"buy_out", "change_of_control", "financial_transparency"}),
        ("7.6", {"buy_out", "change_of_control", "capital_calls"}),
        ("7.7", {"buy_out", "change_of_control"}),
    ],
)
def test_outside_fees_the_price_of_entry_and_a_lower_rank_are_no_exit_and_no_sale(
    section: str, other_clauses: set[str]
) -> None:
    found = {f.clause for f in _analysis("radiology_associate", "pdf").findings if f.section == section}

    assert found
    assert not found & other_clauses
