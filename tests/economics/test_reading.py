"""Assumptions from a file or from plain values: what is wrong is said at its line, all at once."""

from __future__ import annotations

import pytest
from given import plain

from clausecheck import economics
from clausecheck.economics.sources import Source
from clausecheck.errors import UsageError


@pytest.fixture
def written(tmp_path):
    """Writes a file and gives its path."""

    def _write(text):
        path = tmp_path / "assumptions.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return _write


WHOLE = """track:
  pay: $450,000
  years_to_partner: {value: 2, page: 4, section: "7.1", quote: "two years"}
partner:
  income: [900000, 950000]
buy_in:
  price: 400000
alternative:
  pay: 600000
  growth_percent: 2%
"""


def test_amounts_may_be_written_as_people_write_them(written):
    given, _ = economics.read(written(WHOLE))

    assert given.track.pay == (450_000,)
    assert given.alternative.growth_percent == 2


def test_the_words_of_a_value_stay_with_its_place(written):
    _, sources = economics.read(written(WHOLE))

    assert sources == {"track.years_to_partner": Source("", 4, "7.1", "two years")}


def test_all_that_is_wrong_is_said_at_its_line(written):
    path = written(WHOLE.replace("$450,000", "much").replace("price: 400000", "prise: 400000"))

    with pytest.raises(UsageError) as wrong:
        economics.read(path)

    lines = str(wrong.value).splitlines()
    assert [line.split(": ")[0] for line in lines] == [f"{path}:2", f"{path}:6", f"{path}:7"]
    assert "`pay` must be a number, not `much`" in lines[0]
    assert "`price` is yours to give" in lines[1]
    assert "unknown key `prise`; did you mean `price`?" in lines[2]


def test_a_slip_in_what_stands_beside_a_value_is_said_at_its_line(written):
    path = written(WHOLE.replace("page: 4", "pgae: 4").replace("price: 400000", "price: {value: 400000, page: four}"))

    with pytest.raises(UsageError) as wrong:
        economics.read(path)

    assert str(wrong.value).splitlines() == [
        f"{path}:3: unknown key `pgae`; did you mean `page`?",
        f"{path}:7: `page` must be a whole number, not `four`",
    ]


def test_a_section_without_quotes_is_its_digits(written):
    _, sources = economics.read(written(WHOLE.replace('section: "7.1"', "section: 7.1")))

    assert sources["track.years_to_partner"].section == "7.1"


def test_a_partners_income_is_never_filled_in_and_the_question_is_named(written):
    path = written(WHOLE.replace("[900000, 950000]", ""))

    with pytest.raises(UsageError, match=r":5: `income` is yours to give\. .*K-1s"):
        economics.read(path)


def test_every_part_that_is_left_out_is_asked_for():
    with pytest.raises(UsageError) as wrong:
        economics.check({})

    named = [line.split(": ")[0] for line in str(wrong.value).splitlines()]
    assert named == ["track.pay", "track.years_to_partner", "partner.income", "buy_in.price", "alternative.pay"]


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        ("horizon_years", 0, "at least 1"),
        ("horizon_years", 2.5, "whole number"),
        ("discount_percent", -1, "at least 0"),
        ("discount_percent", float("nan"), "must be at least 0"),
        ("track__pay", [], "yours to give"),
        ("track__pay", [1] * 61, "at most 60"),
        ("buy_in__paid_from", "salary", "`before tax` or `after tax`"),
        ("buy_in__interest_is_deducted", "maybe", "true or false"),
        ("tax_percent", 100, "at most 90"),
        ("track__leaving", 3, "`key: value` lines"),
        ("track__leaving__tail_costs", 3, "did you mean `tail_cost`?"),
        ("sale", {}, "`year` is missing"),
    ],
)
def test_a_value_out_of_bounds_is_refused_by_its_name(place, value, said):
    with pytest.raises(UsageError) as wrong:
        economics.check(plain(**{place: value}))

    assert said in str(wrong.value)
    assert str(wrong.value).startswith(place.replace("__", "."))


def test_a_file_that_is_no_yaml_is_refused_at_its_line(written):
    with pytest.raises(UsageError, match=r"assumptions\.yaml:3: not YAML"):
        economics.read(written("track:\n  pay: [1,\n"))


@pytest.mark.parametrize("text", ["", "- 1\n", "words\n"])
def test_a_file_without_assumptions_names_the_next_step(written, text):
    with pytest.raises(UsageError, match="economics init"):
        economics.read(written(text))


def test_plain_results_hold_only_plain_values():
    told = economics.results(plain())

    assert told["probability_needed"] == 0.324
    assert told["admitted"]["break_even_year"] == 4
    assert told["delays"][1]["total"] == pytest.approx(1_640_167.40)
