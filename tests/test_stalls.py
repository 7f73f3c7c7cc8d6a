"""Phrases that put a decision off are recognized in letters and policies, each with one author's reading."""

from __future__ import annotations

import pytest

from clausecheck import stalls
from clausecheck.model import Contract

HEAD = "Dear Dr. Okafor: the partners of the practice met. "


def found(sentence: str, head: str = HEAD) -> list[str]:
    text = head + sentence
    return [stall.id for stall in stalls.find(Contract("letter.txt", "txt", "", text, (), None))]


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("They would like to see another year of productivity data.", "more-data"),
        ("We need one more year's numbers before we vote.", "more-data"),
        ("The group is reassessing its footing and will review our partnership structure.", "structure"),
        ("We are currently revising our compensation model.", "model"),
        ("We look for continued growth in your second year.", "growth"),
        ("The committee hopes for more leadership involvement.", "leadership"),
        ("Margins are tight.", "timing"),
        ("It is not the right time.", "timing"),
        ("There were staff concerns.", "concerns"),
        ("Let us revisit the question next year.", "revisit"),
        ("We will come back to this in twelve months.", "revisit"),
    ],
)
def test_a_phrase_that_puts_off_is_recognized(sentence: str, phrase: str) -> None:
    assert found(sentence) == [phrase]


@pytest.mark.parametrize(
    "sentence",
    [
        "You become a partner on July 1 of your third year.",
        "Your productivity data for last year is attached.",
        "The offer is open for one year.",
        "The compensation model is set out in Exhibit A.",
    ],
)
def test_plain_statements_put_nothing_off(sentence: str) -> None:
    assert found(sentence) == []


def test_a_paper_that_speaks_of_no_physician_is_left_alone() -> None:
    assert found("We expect continued growth of the reseller network.", head="The Distributor is an owner. ") == []


def test_a_phrase_is_quoted_with_its_whole_sentence() -> None:
    text = HEAD + "We would like another year of productivity data. Thank you."

    (stall,) = stalls.find(Contract("letter.txt", "txt", "", text, (), None))

    assert stall.quote == "We would like another year of productivity data."
    assert text[stall.start : stall.end] == stall.quote
    assert "number" in stall.ask
