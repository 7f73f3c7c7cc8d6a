"""The nearest miss names the first part of a phrase that fails, and on what."""

from __future__ import annotations

import pytest

from clausecheck.matching import Marked
from clausecheck.matching.nearest import Miss, misses
from clausecheck.matching.phrases import PhraseFinder
from clausecheck.pattern_files import pieces
from clausecheck.pattern_files.phrases import Grammar, parse
from tests.matching.reading_of import reading_of

TEXT = "The Physician shall not, for ten years, keep a car within five miles of town."


def missed(phrase: str, text: str = TEXT) -> list[tuple[str, Miss]]:
    """Each miss with the part that fails as it is written."""
    miles = Marked(text.find("five miles"), text.find("five miles") + 10, "miles")
    sentences = [f"{one}." for one in text.removesuffix(".").split(". ")]
    reading = reading_of(*sentences, marked=[miles] if "five miles" in text else [])
    found = misses(PhraseFinder(), reading, [parse(phrase, Grammar())], most=3)
    wanted, unwanted = pieces.cut(phrase)
    return [
        (unwanted[one.failing.row][0] if one.is_unwanted else wanted[one.failing.row][one.failing.part], one)
        for one in found
    ]


def test_a_part_that_does_not_stand_is_named() -> None:
    ((failing, miss),) = missed("shall not ... sell ...20 <miles>")

    assert (failing, miss.place, len(miss.standing)) == ("sell", None, 2)


def test_of_a_part_that_does_not_stand_the_words_that_do_are_told() -> None:
    ((failing, miss),) = missed("shall not ... keep a (red van|blue car)")

    assert (failing, miss.some_words) == ("keep a (red van|blue car)", ("keep", "car"))


def test_a_part_too_far_behind_the_one_before_is_told_with_the_distance() -> None:
    ((failing, miss),) = missed("shall not ...2 car")

    assert (failing, miss.words_between, miss.gap) == ("car", 5, 2)
    assert TEXT[slice(*miss.place)] == "car"


def test_a_part_that_stands_only_before_the_one_it_must_follow_is_told() -> None:
    ((failing, miss),) = missed("car ... shall not")

    assert failing == "shall not"
    assert miss.words_between < 0


def test_words_that_must_not_stand_are_told() -> None:
    ((failing, miss),) = missed("shall not ... car & !town")

    assert (failing, TEXT[slice(*miss.place)]) == ("town", "town")


def test_a_phrase_that_stands_is_no_miss() -> None:
    assert missed("shall not ... car") == []


def test_a_sentence_in_which_nothing_of_a_phrase_stands_is_not_near() -> None:
    assert missed("boat ... ship") == []


def test_the_sentence_in_which_most_stands_comes_first() -> None:
    text = "A car is here. The car and the van are here. A van is here."

    (_, first), *_ = missed("car ... van ... boat", text)

    assert first.sentence == 1


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("a b", [["a b"]], []),
        ("a ... (b|c ...2 d) ...15 e", [["a", "(b|c ...2 d)", "e"]], []),
        ("a … b & c & !d ... e", [["a", "b"], ["c"]], [["d", "e"]]),
        ("a ... b|c", [["a ... b|c"]], []),
    ],
)
def test_a_phrase_is_cut_as_its_rows_are(text: str, wanted: list[list[str]], unwanted: list[list[str]]) -> None:
    assert pieces.cut(text) == (wanted, unwanted)
