"""Offers stand side by side row by row: values with their words, levels, silences; nothing is summed."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import clausecheck
from clausecheck import compare
from clausecheck.compare.offers import Comparison
from clausecheck.compare.rows import ROWS
from clausecheck.errors import UsageError
from clausecheck.model import Analysis

GROUP = """EMPLOYMENT AGREEMENT between Lakeside Radiology, P.C. (the "Group") and Jane Doe, M.D. (the "Physician").

1. Pay. The Group shall pay Physician an annual base salary of $350,000.
2. Signing Bonus. The Group shall pay Physician a signing bonus of $20,000. If Physician resigns within twenty-four (24) months, Physician shall repay it.
3. Vacation. Physician receives six (6) weeks of vacation each year.
4. Education. The Group shall pay up to $5,000 per year for continuing medical education.
5. Call. Physician shall take call one night in four without additional pay.
6. Ownership. After thirty-six (36) months of employment Physician may be considered for election as a shareholder by the affirmative vote of seventy-five percent (75%) of the shareholders.
7. Covenant. For two (2) years after this Agreement ends for any reason, Physician shall not practice radiology within twenty-five (25) miles of any office of the Group.
8. Tail. Physician shall pay for the extended reporting endorsement (tail) of the claims-made policy.
9. Ending. Either party may terminate this Agreement without cause on ninety (90) days' notice.
10. Law. This Agreement is governed by the laws of the State of Ohio.
"""
HOSPITAL = """EMPLOYMENT AGREEMENT between Mercy Hospital (the "Hospital") and Jane Doe, M.D. (the "Physician").

1. Pay. The Hospital shall pay Physician an annual base salary of $400,000.
2. Vacation. Physician receives thirty (30) days of paid time off each year.
3. Call. Physician shall take call one night in six and shall be paid $500 per night.
4. Covenant. For one (1) year after this Agreement ends Physician shall not practice radiology within ten (10) miles of the main campus. This Section does not apply if the Hospital terminates this Agreement without cause.
5. Tail. The Hospital shall pay for the extended reporting endorsement (tail) of the claims-made policy.
6. Directorship. Physician will serve as medical director for a director stipend of $24,000 per year.
7. Ending. Either party may terminate this Agreement without cause on one hundred twenty (120) days' notice.
8. Law. This Agreement is governed by the laws of the State of Texas.
"""  # fmt: skip

WANTED = {
    "base": ("$350,000 per year", "$400,000 per year"),
    "sign_on": ("$20,000", "silent"),
    "call_frequency": ("one night in 4", "one night in 6"),
    "call_pay": ("not stated", "$500 per night"),
    "vacation": ("6 weeks", "30 days"),
    "cme": ("$5,000 per year", "not found"),
    "quasi_equity": ("not found", "$24,000 per year"),
    "track_months": ("36 months (3 years)", "silent"),
    "track_verb": ("“may be considered”", "silent"),
    "vote": ("75% of the votes", "silent"),
    "nc_months": ("24 months (2 years)", "12 months (1 year)"),
    "nc_miles": ("25 miles", "10 miles"),
    "nc_from": ("any of their sites", "the main site"),
    "nc_triggers": ("however the job ends", "not when they end it without cause"),
    "tail": ("you; Kind of cover: claims-made", "the employer; Kind of cover: claims-made"),
    "notice": ("90 days", "120 days"),
    "law": ("Ohio", "Texas"),
}
"""The true table of differences of the two offers, for the rows that they speak of."""


def paper(text: str, file: str) -> Analysis:
    analysis = clausecheck.analyze_text(text, kind="employment")
    return replace(analysis, contract=replace(analysis.contract, file=file))


@pytest.fixture(scope="module")
def offers() -> tuple[Analysis, Analysis]:
    return paper(GROUP, "group.pdf"), paper(HOSPITAL, "hospital.pdf")


@pytest.fixture(scope="module")
def comparison(offers: tuple[Analysis, Analysis]) -> Comparison:
    return compare.side_by_side(offers)


def told(comparison: Comparison, row: str) -> tuple[str, ...]:
    line = next(one for one in comparison.lines if one.row.id == row)
    return tuple(
        "; ".join(value.text for value in cell.values) if cell.state == "stated" else cell.state for cell in line.cells
    )


@pytest.mark.parametrize("row", WANTED)
def test_a_row_says_what_each_offer_says(comparison: Comparison, row: str) -> None:
    assert told(comparison, row) == WANTED[row]


MORE = (
    ("base", "The Group shall pay Physician $425,000 in the first year and $440,000 in the second, each in equal parts.", "$425,000 / $440,000 per year"),
    ("base", "Physician is paid a base salary of $31,500 per month.", "$31,500 per month"),
    ("vacation", "Physician has six weeks of vacation, ten days for professional meetings and twelve weeks on the birth of a child.", "6 weeks"),
    ("vacation", "Physician receives thirty (30) days of paid time off and $4,500 for continuing education.", "30 days"),
    ("cme", "Physician receives thirty (30) days of paid time off and $4,500 for continuing education.", "$4,500"),
    ("cme", "The Group pays $6,500 per year for dues and continuing education, and up to $12,000 of moving expense.", "$6,500 per year"),
    ("law", "Ohio law governs, without regard to its choice-of-law rules.", "Ohio"),
    ("law", "This Agreement shall be construed according to the laws of the Commonwealth of Pennsylvania.", "Pennsylvania"),
)  # fmt: skip


@pytest.mark.parametrize(("row", "sentence", "wanted"), MORE)
def test_an_amount_goes_to_the_row_whose_words_stand_nearest(row: str, sentence: str, wanted: str) -> None:
    one = paper(f"EMPLOYMENT AGREEMENT\n\n1. Terms of employment. {sentence}\n", "a.pdf")

    assert told(compare.side_by_side([one, one]), row)[0] == wanted


def test_a_state_named_in_passing_is_not_the_governing_law() -> None:
    one = paper("EMPLOYMENT AGREEMENT\n\n1. Parties. The Group is organized under the laws of Delaware.\n", "a.pdf")

    assert told(compare.side_by_side([one, one]), "law")[0] == "not found"


def test_every_row_of_two_different_offers_that_differs_is_marked(comparison: Comparison) -> None:
    marked = {line.row.id for line in comparison.lines if line.differs}

    assert set(WANTED) <= marked
    assert "goodwill" not in marked


def test_every_value_comes_with_words_that_stand_in_its_offer(comparison: Comparison) -> None:
    for line in comparison.lines:
        for cell, offer in zip(line.cells, comparison.offers, strict=True):
            assert [one.quote for one in cell.values if one.quote not in offer.analysis.contract.text] == []


def test_a_level_stands_beside_a_value_and_beside_a_silence(comparison: Comparison) -> None:
    tail, track = (next(one for one in comparison.lines if one.row.id == row) for row in ("tail", "track_months"))

    assert [cell.level for cell in tail.cells] != [None, None]
    assert track.cells[1].state == "silent"
    assert track.cells[1].note


@pytest.mark.parametrize("number", [2, 6])
def test_an_offer_beside_itself_shows_no_difference(offers: tuple[Analysis, Analysis], number: int) -> None:
    same = compare.side_by_side([offers[0]] * number)

    assert [line.row.id for line in same.lines if line.differs] == []


@given(st.permutations(HOSPITAL.split("\n")[2:]))
@settings(max_examples=10)
def test_no_order_of_sections_makes_an_offer_differ_from_itself(lines: list[str]) -> None:
    one = clausecheck.analyze_text("\n".join([*HOSPITAL.split("\n")[:2], *lines]))

    assert not any(line.differs for line in compare.side_by_side([one, one]).lines)


@pytest.mark.parametrize("number", [0, 1, 7])
def test_fewer_than_two_or_more_than_six_are_refused(offers: tuple[Analysis, Analysis], number: int) -> None:
    with pytest.raises(UsageError, match="name 2 to 6"):
        compare.side_by_side([offers[0]] * number)


def test_kinds_that_do_not_compare_are_said(offers: tuple[Analysis, Analysis]) -> None:
    shares = replace(offers[1], about=replace(offers[1].about, kind="shareholder"))

    notes = compare.side_by_side([offers[0], shares]).notes

    assert "group.pdf: Employment agreement; hospital.pdf: Shareholder" in notes[0]
    assert compare.side_by_side(offers).notes == ()


def test_two_files_of_one_name_are_told_apart(offers: tuple[Analysis, Analysis]) -> None:
    assert [one.name for one in compare.side_by_side([offers[0], offers[0]]).offers] == ["group.pdf", "group.pdf (2)"]


def test_an_offer_saved_without_its_text_says_what_it_lost(offers: tuple[Analysis, Analysis]) -> None:
    without = replace(offers[0], contract=replace(offers[0].contract, text="", sections=()))

    side = compare.side_by_side([without, offers[1]])

    assert told(side, "vacation")[0] in ("not kept", "6 weeks")
    assert told(side, "nc_months") == WANTED["nc_months"]
    assert any("saved without its text" in note for note in side.notes)


def test_json_and_csv_hold_every_row(comparison: Comparison) -> None:
    told_json = json.loads(compare.FORMATS["json"](comparison, version="1"))
    table = list(csv.reader(io.StringIO(compare.FORMATS["csv"](comparison, version="1"))))

    assert [one["id"] for one in told_json["rows"]] == [row.id for row in ROWS]
    assert len(table) == len(ROWS) + 1
    assert all(len(row) == 3 + 3 * 2 for row in table)
    assert len(told_json["offers"][0]["changes_to_ask_for"]) == 5
