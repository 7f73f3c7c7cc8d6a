"""Values are said as a person would say them, with their unit."""

import pytest

from clausecheck import pattern_files
from clausecheck.model import Term
from clausecheck.report import amounts, words


def said(name, value, quote=""):
    return amounts.spoken(Term(name, value, quote, 0, 0))


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("months", 24, "24 months (2 years)"),
        ("months", 12, "12 months (1 year)"),
        ("months", 18, "18 months (1½ years)"),
        ("months", 1, "1 month"),
        ("months", 7, "7 months"),
        ("months", 24.5, "24.5 months"),
        ("miles", 25, "25 miles"),
        ("miles", 1, "1 mile"),
        ("miles", 0.5, "0.5 miles"),
        ("amount_usd", 250000, "$250,000"),
        ("amount_usd", 1250.5, "$1,250.50"),
        ("percent", 66.7, "66.7%"),
        ("vote_percent", 100, "every vote (100%)"),
        ("vote_percent", 66.7, "66.7% of the votes"),
        ("vote_percent", 66.67, "two-thirds of the votes"),
        ("vote_percent", (50, 75), "50% of the votes / 75% of the votes"),
        ("notice_days", 90, "90 days"),
        ("days_per_month", 7, "7 days a month"),
        ("payment_months", 60, "60 months (5 years)"),
        ("payer", "employer", "the employer"),
        ("payer", "physician", "you"),
        ("amount_usd", "blank", "left blank"),
        ("miles", (10, 25), "10 or 25 miles"),
        ("months", (24, 6, 12), "6, 12 or 24 months"),
        ("amount_usd", (30000, 1000), "$30,000 / $1,000"),
        ("amount_usd", (250000, "blank"), "$250,000 / left blank"),
        ("amount_usd", (5, 5), "$5"),
        ("notice_days", "blank", "left blank"),
        ("cure_months", 6, "6 months"),
        ("multiple", 3, "3 times"),
        ("threshold", 5, "5"),
        ("method", "book_value", "book value"),
    ],
)
def test_a_value_is_said_with_its_unit(name, value, words):
    assert said(name, value) == words


@pytest.mark.parametrize(
    ("value", "quote", "words"),
    [
        (42, "six (6) weeks", "42 days (6 weeks)"),
        (7, "one week", "7 days (1 week)"),
        (10, "one week and three days", "10 days"),
        (28, "28 days", "28 days"),
    ],
)
def test_days_that_the_contract_counts_in_weeks_are_said_in_both(value, quote, words):
    assert said("leave_days", value, quote) == words


def test_a_contradiction_is_said_to_be_one():
    assert said("months", {"words": 18, "digits": 12}) == (
        "the words say 18 months (1½ years), the digits say 12 months (1 year): they disagree"
    )


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("every fourth night", "one night in 4"),
        ("one weekend in four", "one weekend in 4"),
        ("1:4 call", "one in 4"),
        ("one night in four and one weekend in five", "one in 4"),
        ("every fourth Monday", "one in 4"),
    ],
)
def test_what_every_nth_counts_is_never_guessed(quote, words):
    assert said("every_nth", 4, quote) == words


def test_several_frequencies_are_one_phrase():
    assert said("every_nth", (4, 6), "every fourth to sixth night") == "one night in 4 or 6"


@pytest.mark.parametrize(
    ("quote", "words"),
    [("$5,000", "$5,000"), ("in excess of 5000 dollars", "$5,000"), ("5000 days", "5,000 days"), ("5000", "5,000")],
)
def test_a_name_without_a_unit_takes_the_unit_of_the_contracts_words(quote, words):
    assert said("threshold", 5000, quote) == words


@pytest.mark.parametrize(("quote", "words"), [("a majority", "a majority of the votes"), ("50%", "50% of the votes")])
def test_a_majority_is_not_called_half(quote, words):
    assert said("vote_percent", 50, quote) == words


def test_an_unknown_term_is_called_by_its_own_name():
    assert amounts.label("cure_months") == "Cure months"


def test_every_term_that_shipped_patterns_read_has_a_name_of_its_own():
    read = {term.name for clause in pattern_files.load().clauses for term in clause.terms}

    assert read - set(words.TERMS) == set()


def test_numbers_of_different_units_are_each_said_in_their_own():
    assert said("threshold", (49, 9500), "$49 for each wRVU … 9,500") == "$49 / 9,500"
