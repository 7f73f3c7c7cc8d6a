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


def test_a_numbered_row_of_a_term_sheet_is_quoted_with_its_label() -> None:
    sheet = (
        "TERM SHEET\n\n1. Goodwill. $45,000 for the name of the practice.\n\n2. Base Salary: $310,000 per year.\n\n"
        "3. “Price”: one quarter of net book value, as our accountant computes it, for each new shareholder.\n\n"
        "4. Covenant. The physician shall not practice within ten miles for two years after leaving.\n"
    )

    (goodwill,) = _findings(sheet, "goodwill")
    assert goodwill.quote == "Goodwill. $45,000 for the name of the practice."
    assert goodwill.terms["amount_usd"] == 45_000
    assert [each.quote for each in _findings(sheet, "compensation_bonus")] == ["Base Salary: $310,000 per year."]
    assert _findings(sheet, "buy_in")[0].quote.startswith("“Price”: one quarter")
    assert _findings(sheet, "non_compete")[0].quote.startswith("The physician shall not")


def test_a_sentence_that_begins_with_a_small_letter_stands_without_its_heading() -> None:
    text = "5. Uninsured patients. wRVUs are credited without regard to whether the charge is collected; bonus at $52 each.\n"

    assert [each.quote[:5] for each in _findings(text, "compensation_bonus")] == ["wRVUs"]
