"""The form of the economics: what is typed becomes assumptions, and what is wrong stands beside its field."""

from __future__ import annotations

import json

from clausecheck.economics import words as names
from clausecheck.web import economy

GIVEN = {
    "track.pay": "$395,000; 420,000",
    "track.years_to_partner": "3",
    "partner.income": "700,000, 760,000.50",
    "buy_in.price": "118,400",
    "buy_in.interest_is_deducted": "yes",
    "alternative.pay": "465000",
    "tax_percent": "40%",
}


def _assumed(given: dict[str, str]) -> dict:
    told, made = economy.calculated(given, {}, "json")
    assert told == {"problems": {}}
    return json.loads(made)["assumptions"]


def test_amounts_are_taken_as_people_write_them() -> None:
    assumed = _assumed(GIVEN)

    assert assumed["track"]["pay"] == [395_000, 420_000]
    assert assumed["partner"]["income"] == [700_000, 760_000.5]
    assert assumed["buy_in"]["interest_is_deducted"] is True
    assert assumed["tax_percent"] == 40


def test_what_is_left_empty_is_not_given() -> None:
    assert _assumed({**GIVEN, "sale.year": " ", "production.costs": ""})["sale"] is None


def test_each_problem_belongs_to_its_field() -> None:
    told, made = economy.calculated(
        {**GIVEN, "partner.income": "", "tax_percent": "a lot", "alternative.pay": "1; x"}, {}, "html"
    )

    assert set(told["problems"]) == {"partner.income", "tax_percent", "alternative.pay"}  # type: ignore[call-overload]
    assert "K-1" in told["problems"]["partner.income"]  # type: ignore[index]
    assert made == b""


def test_a_field_that_is_none_of_ours_is_left_out() -> None:
    assert _assumed({**GIVEN, "__class__": "x", "track.pay.x": "1"}) == _assumed(GIVEN)


def test_words_of_a_contract_go_with_the_figure_read_from_them() -> None:
    source = {"file": "offer.pdf", "section": "7.5", "quote": "<b>a price of $118,400</b>"}

    _, made = economy.calculated(GIVEN, {"buy_in.price": source}, "html")

    assert b"&lt;b&gt;a price of $118,400" in made
    assert b"<b>a price" not in made


def test_every_assumption_has_a_field() -> None:
    form = economy.form(None, None)
    fields = [*form["first"], *form["more"]]  # type: ignore[misc]

    assert sorted(one["name"] for one in fields) == sorted(names.NAMES)
