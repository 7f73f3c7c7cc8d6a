"""A word cut by the line end comes back whole, and a hyphened word keeps its hyphen."""

from __future__ import annotations

import pytest

from clausecheck.readers.hyphens import SOFT, is_cut, joins, known_words


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("compen-", "sation", "compensation"),
        ("non-", "compete", "non-compete"),
        ("Non-", "Competition", "Non-Competition"),
        ("buy-", "in", "buy-in"),
        ("twenty-", "five", "twenty-five"),
        ("there-", "in.", "therein."),
        ("(non-", "solicitation),", "(non-solicitation),"),
        ("9-", "10", "9-10"),
        ("COMPEN-", "SATION", "COMPENSATION"),
        (f"practi{SOFT}", "tioner", "practitioner"),
        ("attorney-", "in-fact", "attorney-in-fact"),
        ("non-equity-", "track", "non-equity-track"),
        ("ten-", "dering", "tendering"),
        ("part-", "ner", "partner"),
        ("ten-", "year", "ten-year"),
    ],
)
def test_a_cut_word_is_joined_as_it_would_stand_uncut(first: str, second: str, whole: str) -> None:
    known = {"in", "track", "attorney", "in-fact", "equity", "year"}

    assert joins(first, second, known) == whole


def test_the_contract_itself_says_which_words_have_a_hyphen() -> None:
    assert joins("on-", "call", {"on-call", "oncall"}) == "on-call"
    assert joins("on-", "call", {"on", "call"}) == "on-call"
    assert joins("on-", "ly", {"on", "call"}) == "only"


def test_two_words_with_a_hyphen_are_not_run_together() -> None:
    assert joins("fee-", "splitting", {"fee", "splitting"}) == "fee-splitting"


def test_halves_of_cut_words_are_not_words() -> None:
    assert known_words(["the compen-", "sation of a call-pay plan"]) == {"the", "of", "a", "call-pay", "plan"}


@pytest.mark.parametrize(("line", "cut"), [("compen-", True), ("paid -", False), ("-", False), ("", False)])
def test_a_line_is_cut_only_when_its_hyphen_hangs_on_a_word(line: str, cut: bool) -> None:
    assert is_cut(line) is cut
