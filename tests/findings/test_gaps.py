"""A number that is blank or blacked out is not yet anything: no rule that helps rests on it."""

from __future__ import annotations

import pytest

import clausecheck

PROMISED = {
    "partnership_eligibility": "Physician shall become a full shareholder not later than {} months after the Start Date.",
    "call_compensation": "Physician shall be paid ${} for each night of call.",
    "non_equity_tier": "A Junior Partner shall become a full equity partner not later than {} months after admission.",
}
NUMBERS = {"partnership_eligibility": "24", "call_compensation": "900", "non_equity_tier": "24"}


def _helping(text: str, clause: str) -> list[str]:
    findings = [one for one in clausecheck.analyze_text(text).findings if one.clause == clause]
    return [because for one in findings for because in one.helps]


@pytest.mark.parametrize("clause", PROMISED)
@pytest.mark.parametrize("gap", ["______", "[REDACTED]"])
def test_no_rule_that_helps_rests_on_a_gap(clause: str, gap: str) -> None:
    assert _helping(PROMISED[clause].format(NUMBERS[clause]), clause)
    assert not _helping(PROMISED[clause].format(gap), clause)
