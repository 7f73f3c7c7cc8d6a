"""What the reader tells is used where a rule of a shipped clause waits for it, and asked for where nobody told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from clausecheck import analysis, readers
from clausecheck.model import Analysis, Finding

COVENANT = (
    "4. Covenant. For a period of {months} months after this Agreement ends because Physician resigns, Physician shall "
    "not practice cardiology within {miles} miles of the main office. "
)
SETTING = "Is the work in a city, a suburb or the country?"
SIGNED = {"signing_date": "2026-02-01", "owner": "no"}


def read(text: str, kind: str | None = None, **facts: str) -> Analysis:
    return analysis.examine(lambda: readers.from_text(text), facts=facts, kind=kind, today=date(2026, 12, 1))


def found(clause: str, text: str, facts: Mapping[str, str]) -> Finding:
    return next(one for one in read(text, **facts).findings if one.clause == clause)


def rules(finding: Finding) -> set[str]:
    return {reason.rule for reason in finding.reasons}


def covenant(months: int, miles: int, **facts: str) -> Finding:
    return found("non_compete", COVENANT.format(months=months, miles=miles), facts)


@pytest.mark.parametrize(
    ("miles", "setting", "fires"),
    [
        (18, None, {"NC-M1"}),
        (18, "urban", {"NC-H1"}),
        (18, "rural", {"NC-M1"}),
        (25, None, {"NC-H1"}),
        (25, "rural", {"NC-M1"}),
        (31, "rural", {"NC-H1"}),
        (9, "suburban", set()),
        (9, "urban", {"NC-M1"}),
        (14, "rural", set()),
    ],
)
def test_the_bands_of_distance_follow_the_setting(miles: int, setting: str | None, fires: set[str]) -> None:
    facts = {"setting": setting} if setting else {}

    assert rules(covenant(12, miles, **facts)) & {"NC-H1", "NC-M1"} == fires


def test_a_distance_between_two_bands_asks_for_the_setting() -> None:
    assert SETTING in covenant(12, 18).needs
    assert SETTING not in covenant(12, 18, setting="urban").needs


def test_a_statutory_cap_of_the_state_of_work_is_exceeded_only_when_all_is_known() -> None:
    assert "NC-H6" in rules(covenant(24, 4, state="TX", **SIGNED))
    assert "NC-H6" not in rules(covenant(24, 4, state="TX"))
    assert "When was it signed, or when will it be? Such as 2026-03-31" in covenant(24, 4, state="TX").needs
    assert "NC-H6" not in rules(covenant(24, 4, state="TN", **SIGNED))


def test_the_governing_law_alone_never_selects_the_cap() -> None:
    text = COVENANT.format(months=24, miles=4) + "\n9. This Agreement is governed by the laws of the State of Texas."

    assert "NC-H6" not in rules(found("non_compete", text, SIGNED))


def test_the_state_of_work_in_the_contract_selects_it() -> None:
    text = COVENANT.format(months=24, miles=4) + "\n1. The practice is located at 400 Main Street, Austin, Texas 78701."

    assert "NC-H6" in rules(found("non_compete", text, SIGNED))


def test_a_price_of_freedom_is_held_against_the_pay() -> None:
    text = "4. Covenant. Physician may be released from the covenant not to compete by paying $600,000."

    assert "NC-M7" in rules(found("non_compete", text, {"pay": "500000"}))
    assert "NC-M7" not in rules(found("non_compete", text, {"pay": "700000"}))
    assert "What is the yearly pay in dollars? Such as 350000" in found("non_compete", text, {}).needs


def test_no_track_is_high_where_one_was_promised_in_talk() -> None:
    text = "3. This is a non-partnership-track position."

    assert found("partnership_eligibility", text, {"track_promised": "yes"}).risk == "high"
    assert found("partnership_eligibility", text, {"track_promised": "no"}).risk == "medium"
    assert "Was a way to partnership promised in talk?" in found("partnership_eligibility", text, {}).needs


@pytest.mark.parametrize(
    ("facts", "risk"),
    [({}, "medium"), ({"track_promised": "yes"}, "high"), ({"employer_type": "hospital"}, None)],
)
def test_a_track_that_was_promised_and_is_absent_is_a_silence_with_its_level(
    facts: dict[str, str], risk: str | None
) -> None:
    whole = read("1. Duties. Physician shall treat patients at the clinic.", "employment", **facts)

    assert {one.clause: one.risk for one in whole.silences}["partnership_eligibility"] == risk


def test_a_track_without_a_price_is_a_silence_on_the_buy_in() -> None:
    track = "6. Ownership. After twenty-four months Physician shall be considered for partnership in the Group."
    silent = {one.clause: one.risk for one in read(track, "employment").silences}

    assert silent["buy_in"] == "high"
    assert "buy_in" not in {one.clause for one in read("1. Physician shall treat patients.", "employment").silences}


def test_a_price_for_ownership_where_protection_stops_at_ownership_is_a_combination() -> None:
    price = "6. The purchase price of the shares shall be $250,000, payable in sixty monthly installments."

    assert "X11" in {one.id for one in read(price, state="NM").combinations}
    assert "X11" not in {one.id for one in read(price, state="OH").combinations}
    assert "X11" not in {one.id for one in read(price).combinations}


def test_the_law_is_told_where_there_is_a_covenant_and_nowhere_else() -> None:
    assert read(COVENANT.format(months=12, miles=4)).law is not None
    assert read("3. Call is shared equally, one night in six.").law is None


def test_a_blacked_out_number_is_not_a_blank() -> None:
    pay = found("call_compensation", "3. Call. Physician takes call one night in six and is paid $███ per night.", {})

    assert pay.terms["amount_usd"] == "redacted"


def test_a_commercial_paper_is_named_and_gets_no_list_of_what_is_missing() -> None:
    whole = read(
        "RESELLER AGREEMENT\nThis Reseller Agreement is made by Acme and Beta. Reseller shall not compete with Acme for "
        "two years after termination within fifty miles of Boston.\n" * 3
    )

    assert (whole.about.kind, whole.about.kind_reasons) == ("other", ("RESELLER AGREEMENT",))
    assert whole.silences == ()
