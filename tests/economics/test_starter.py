"""A file of assumptions begins with what the contracts say, word for word; what they do not say is asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest
import yaml

import clausecheck
from clausecheck import economics
from clausecheck.errors import UsageError
from clausecheck.model import Analysis

TRACK = """ASSOCIATE AGREEMENT between Lakeside Radiology, P.C. (the "Group") and Jane Doe, M.D. (the "Physician").

1. Salary. The Group shall pay Physician an annual base salary of $395,000 in the first contract year and $420,000 in the second.
2. Signing Bonus. The Group shall pay Physician a signing bonus of $30,000. If Physician resigns before twenty-four (24) months of service, Physician shall repay one twenty-fourth of it for each month not worked.
3. Ownership. After thirty-six (36) months of employment Physician will be considered for election as a shareholder.
4. Price. The purchase price of the shares is $180,000, payable in sixty (60) equal monthly installments with interest at six percent (6%) per annum.
5. Tail. Physician shall pay the whole cost of the extended reporting endorsement (tail).
"""
HOSPITAL = """EMPLOYMENT AGREEMENT between Mercy Hospital (the "Hospital") and Jane Doe, M.D. (the "Physician").

1. Pay. The Hospital shall pay Physician a base salary of $465,000 per year.
2. Tail. The Hospital shall pay for the extended reporting endorsement (tail).
"""  # fmt: skip


def paper(text: str, file: str) -> Analysis:
    analysis = clausecheck.analyze_text(text, kind="employment")
    return replace(analysis, contract=replace(analysis.contract, file=file))


@pytest.fixture(scope="module")
def track():
    return paper(TRACK, "track.pdf")


@pytest.fixture(scope="module")
def hospital():
    return paper(HOSPITAL, "hospital.pdf")


@pytest.fixture(scope="module")
def begun(track, hospital):
    return economics.filled(track, hospital)


WANTED = {
    "track.pay": [395_000, 420_000],
    "track.sign_on": 30_000,
    "track.years_to_partner": 3,
    "track.leaving.repay": 30_000,
    "track.leaving.forgiven_months": 24,
    "track.leaving.forgiven": "monthly",
    "track.leaving.tail_share_percent": 100,
    "buy_in.price": 180_000,
    "buy_in.years": 5,
    "buy_in.interest_percent": 6,
    "alternative.pay": [465_000],
    "alternative.leaving.tail_share_percent": 0,
}


def at(given, place):
    for part in place.split("."):
        given = given[part]
    return given


@pytest.mark.parametrize("place", WANTED)
def test_a_value_is_read_with_words_that_stand_in_the_contract(begun, place):
    found = at(begun, place)

    assert found["value"] == WANTED[place]
    assert found["file"] == ("hospital.pdf" if place.startswith("alternative") else "track.pdf")
    assert found["quote"] in " ".join((TRACK + HOSPITAL).split())


@pytest.mark.parametrize("place", ["partner.income", "track.leaving.tail_cost", "admission_percent", "tax_percent"])
def test_what_no_contract_says_is_never_filled_in(begun, place):
    assert at(begun, place) is None


def test_a_partners_income_is_not_taken_even_where_the_contract_names_one():
    boast = paper(TRACK + "6. Income. Last year each shareholder took home $900,000.\n", "track.pdf")

    assert at(economics.filled(boast), "partner.income") is None


def test_without_a_second_contract_the_alternative_is_yours(track):
    assert at(economics.filled(track), "alternative.pay") is None


def test_of_several_prices_none_is_taken_and_all_are_named(hospital):
    both = TRACK.replace("is $180,000", "is $180,000 for a full share and $90,000 for a half share")

    price = at(economics.filled(paper(both, "track.pdf")), "buy_in.price")

    assert price["value"] is None
    assert "$180,000 / $90,000" in price["note"]


def test_a_rate_that_follows_another_one_is_not_taken():
    prime = TRACK.replace("interest at six percent (6%) per annum", "interest at the prime rate plus one percent (1%)")

    rate = at(economics.filled(paper(prime, "track.pdf")), "buy_in.interest_percent")

    assert rate["value"] == 0
    assert "follows another one" in rate["note"]
    assert "prime rate plus one percent" in rate["quote"]


def test_a_time_too_long_for_a_track_is_not_taken_for_one():
    long = TRACK.replace(
        "thirty-six (36) months of employment Physician", "the consent of partners of ten (10) years Physician"
    )

    assert at(economics.filled(paper(long, "track.pdf")), "track.years_to_partner") is None


def test_pay_by_the_month_is_counted_for_a_year():
    monthly = HOSPITAL.replace("$465,000 per year", "$38,000 per month")

    assert at(economics.filled(paper(monthly, "a.pdf")), "track.pay")["value"] == [456_000]


def test_the_file_is_yaml_with_the_same_values(track, hospital, begun):
    written = yaml.safe_load(economics.starter(track, hospital))

    assert written == yaml.safe_load(yaml.safe_dump(begun, sort_keys=False))


def test_the_file_asks_for_what_is_missing_until_it_is_given(track, hospital, tmp_path):
    path = tmp_path / "assumptions.yaml"
    path.write_text(economics.starter(track, hospital), encoding="utf-8")

    with pytest.raises(UsageError, match=r"assumptions\.yaml:[0-9]+: `income` is yours to give") as wrong:
        economics.read(path)
    path.write_text(path.read_text().replace("income:   # yours to give", "income: 800000"), encoding="utf-8")
    given, sources = economics.read(path)

    assert len(str(wrong.value).splitlines()) == 1
    assert given.partner.income == (800_000,)
    assert sources["buy_in.price"].section == "4"


def test_a_hostile_file_name_stays_in_its_quotes(tmp_path):
    evil = paper(TRACK, 'a"\ntrack: {pay: 1}\n#.pdf')
    path = tmp_path / "assumptions.yaml"
    path.write_text(economics.starter(evil).replace("income:   # yours", "income: 1 # "), encoding="utf-8")

    with pytest.raises(UsageError) as wrong:
        economics.read(path)

    assert [line.split(": ")[1][:6] for line in str(wrong.value).splitlines()] == ["`pay` "]
