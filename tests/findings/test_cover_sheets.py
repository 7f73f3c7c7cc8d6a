"""A cover sheet names the numbers that the sections below it use."""

import clausecheck
from clausecheck.model import Analysis, Finding

BELOW = """

This Agreement is made between Cold Spring Women's Care, P.C. (the "Practice") and Dana Okafor, MD (the "Physician").

1. Termination. Either party may end this Agreement without cause upon written notice.

2. Covenant. During the Restricted Period Physician shall not practice gynecology within the Restricted Area.
"""
LABELLED = """PHYSICIAN EMPLOYMENT AGREEMENT

Base Salary: $287,000
Restricted Period: 18 months after the last day worked
Restricted Area: 11 miles from the Elm Street office
Notice Period: 75 days
"""
BARE = LABELLED.replace(":", "")


def _findings(text: str, clause: str) -> list[Finding]:
    return [each for each in clausecheck.analyze_text(text).findings if each.clause == clause]


def _all_terms(analysis: Analysis, clause: str) -> dict[str, object]:
    return {name: value for each in analysis.findings if each.clause == clause for name, value in each.terms.items()}


def test_each_row_is_found_with_its_label() -> None:
    for sheet in (LABELLED, BARE):
        analysis = clausecheck.analyze_text(sheet + BELOW)
        quotes = [each.quote for each in analysis.findings]
        assert sheet.splitlines()[2] in quotes, sheet
        assert _all_terms(analysis, "compensation_bonus")["base_usd"] == 287_000
        assert _all_terms(analysis, "termination_without_cause")["notice_days"] == 75


def test_the_covenant_below_takes_its_size_from_the_sheet() -> None:
    for sheet in (LABELLED, BARE):
        (covenant,) = (each for each in _findings(sheet + BELOW, "non_compete") if each.section == "2")
        assert covenant.terms["months"] == 18
        assert covenant.terms["miles"] == 11


def test_a_definition_in_words_outranks_the_sheet() -> None:
    defined = BELOW + '\n3. Meaning. "Restricted Period" means the twenty-four months after the last day worked.\n'
    (covenant,) = (each for each in _findings(LABELLED + defined, "non_compete") if each.section == "2")
    assert covenant.terms["months"] == 24


def test_a_heading_is_no_row() -> None:
    (notice,) = _findings("3. Tail Coverage: The Practice shall pay for tail coverage.", "tail_coverage")
    assert notice.quote == "The Practice shall pay for tail coverage."


def test_addresses_and_places_to_sign_are_no_rows() -> None:
    text = (
        BELOW + "\nCold Spring Women's Care, P.C.\n12 Elm Street\nSuite 4\nCold Spring, Ohio 44199\nCall Coordinator\n"
    )
    assert not _findings(text, "call_compensation")
