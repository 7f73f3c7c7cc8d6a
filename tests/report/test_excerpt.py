"""A shortened sentence keeps the part that matters and marks what it leaves out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausecheck.report import excerpt

WORDS = st.lists(st.sampled_from(["one", "two,", "bound", "three;", "four"]), min_size=1, max_size=60).map(" ".join)


@pytest.mark.parametrize("said", ["It is binding.", "a " * 20 + "bound."])
def test_a_short_sentence_stays_as_it_is(said):
    assert excerpt.around(said, "bound", most=20) == said


def test_the_words_that_matter_stand_in_the_middle_of_what_is_kept():
    said = f"{'before ' * 40}bound {'after ' * 40}".strip()

    assert excerpt.around(said, "bound", most=6) == "… before before before bound after after …"


@given(WORDS)
def test_what_is_kept_stands_in_the_sentence_as_it_is(said):
    kept = excerpt.around(said, "bound", most=8)

    assert kept.strip("… ") in said
    assert ("bound" in kept) == ("bound" in said)


def test_a_quote_is_cut_after_its_first_words():
    assert excerpt.first_words("one two three", 2) == "one two …"
    assert excerpt.first_words("one two", 2) == "one two"
