"""A term is told under the name that fits its words, and where these stand."""

from dataclasses import replace

import pytest

from clausecheck.model import Term
from clausecheck.report.term_rows import term_rows
from tests.report.made import contract, finding


def rows_of(said, terms, *, definition="The track means two years."):
    paper = contract((("1.3", "", definition), ("8", "", said)))
    return term_rows(finding(paper, said, terms=terms), paper)


@pytest.mark.parametrize(
    ("said", "words", "label"),
    [
        ("Either party may end it on ninety days' written notice.", "ninety days'", "Notice"),
        ("Notice of non-renewal is given ninety days before the end.", "ninety days", "Notice"),
        ("The bonus is paid within thirty days after the start.", "thirty days", "Days"),
        ("Notices go by mail. Leave longer than thirty days does not count.", "thirty days", "Days"),
    ],
)
def test_days_are_a_notice_only_where_the_sentence_speaks_of_one(said, words, label):
    (row,) = rows_of(said, {"notice_days": (30, words)})

    assert row.label == label


@pytest.mark.parametrize(
    ("said", "words", "label"),
    [
        ("It is paid over four years with interest at six percent per annum.", "six percent", "Interest"),
        ("Unpaid sums bear interest at the rate of 10% until paid.", "10%", "Interest"),
        ("Fifty payments; interest seven percent per annum.", "seven percent", "Interest"),
        ("The buyer takes a two percent membership interest in the Center.", "two percent", "Share"),
        ("The buyer takes an interest of two percent in the Center.", "two percent", "Share"),
        ("A holder of a membership interest receives six percent of net revenue.", "six percent", "Share"),
    ],
)
def test_a_rate_of_interest_is_not_called_a_share(said, words, label):
    (row,) = rows_of(said, {"percent": (6, words)})

    assert row.label == label


def test_a_sum_is_not_counted_per_the_unit_of_another():
    said = "The Group pays a bonus of $60,000 and up to $5,000 per year for courses."

    rows = rows_of(said, {"amount_usd": (60000, "$60,000"), "per": ("year", "$5,000 per year")})

    assert [row.value for row in rows] == ["$60,000", "year"]


def test_a_sum_is_counted_per_the_unit_that_stands_with_it():
    rows = rows_of("It pays $900 per night.", {"amount_usd": (900, "$900"), "per": ("night", "$900 per night")})

    assert [row.value for row in rows] == ["$900 per night"]


def test_a_term_is_placed_where_its_words_stand():
    paper = contract((("1.3", "", "The track means two years."), ("8", "", "On the track she takes call.")))
    found = finding(paper, "On the track she takes call.")
    start = paper.text.index("two years")
    found = replace(found, found=(term("months", 24, "two years", start),))

    assert [row.card.place for row in term_rows(found, paper)] == ["page 1 · section 1.3"]


def test_without_the_full_text_a_term_beside_the_quote_keeps_its_usual_name():
    paper = contract((("1.3", "", "Paid within thirty days."), ("8", "", "Words.")))
    found = replace(finding(paper, "Words."), found=(term("notice_days", 30, "thirty days", 5),))

    assert [row.label for row in term_rows(found, replace(paper, text=""))] == ["Notice"]


def term(name, value, quote, start):
    return Term(name, value, quote, start, start + len(quote))
