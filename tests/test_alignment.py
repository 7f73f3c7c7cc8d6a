"""Every letter of a contract leads back to where it stands in the text that was given."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausecheck import readers
from clausecheck.alignment import Alignment, matched


def back(original: str, words: str) -> str:
    """The original characters of some words of the contract made from it."""
    contract = readers.from_text(original)
    start = contract.text.index(words)
    return original[slice(*Alignment(contract, original).span(start, start + len(words)))]


@pytest.mark.parametrize(
    ("original", "words", "there"),
    [
        ("The  Physician\tshall   practice.", "Physician shall practice", "Physician\tshall   practice"),
        ("The Physician shall not compete for a term of two\nyears after the end of it all.", "two years", "two\nyears"),
        ("The Physician shall practice in the communi-\nties of the county and in the communities of the state.", "communities of the county", "communi-\nties of the county"),
        ("• The first item.\n• The second item.", "The second item", "The second item"),
        ("The ﬁrst item stands here.", "first item", "ﬁrst item"),
        ("The cafe\u0301 is closed.", "café is", "cafe\u0301 is"),
        ("A zero\u200bwidth stands.", "zerowidth", "zero\u200bwidth"),
        ("One is here.\r\n\r\nTwo is here.", "Two is", "Two is"),
    ],
)  # fmt: skip
def test_words_lead_back_to_the_characters_they_were_made_from(original: str, words: str, there: str) -> None:
    assert back(original, words) == there


def test_a_page_number_inside_a_sentence_is_passed_over() -> None:
    original = "The Physician shall treat the patients of the Group in\n\n<PAGE>\n\n                 2\n\nall of its offices and clinics, and nowhere else at all."

    there = back(original, "Group in all of its offices")

    assert there.startswith("Group in\n")
    assert there.endswith("all of its offices")


def test_texts_too_long_to_compare_have_nothing_in_common() -> None:
    assert [size for _, _, size in matched("radius", "the radius")] == [6]
    assert list(matched("radius " * 10_000, "x" + "radius " * 10_000)) == []


def test_a_number_that_only_the_contract_holds_does_not_move_the_words_behind_it() -> None:
    contract = readers.from_text("ARTICLE II. A list of rules and a title.")
    original = "A list of rules and a title."

    start = contract.text.index("list of rules")

    assert original[slice(*Alignment(contract, original).span(start, start + 13))] == "list of rules"


def test_an_empty_span_leads_to_nothing() -> None:
    contract = readers.from_text("One is here.")

    assert Alignment(contract, "One is here.").span(3, 3) == (0, 0)


@given(st.text(alphabet="ab é-•\n\t.ﬁ2\u00ad", max_size=200))
def test_whatever_the_text_is_every_word_leads_back_to_its_letters(original: str) -> None:
    contract = readers.from_text(original)
    alignment = Alignment(contract, original)

    for word in re.finditer(r"[ab]+", contract.text):
        start, end = alignment.span(*word.span())
        assert re.sub(r"[^ab]", "", original[start:end]).startswith(word[0][:1])
