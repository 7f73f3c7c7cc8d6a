"""What a defined term means is found where it is defined, and brought to where it is used."""

from __future__ import annotations

import time

import pytest

from clausecheck import definitions


def find(text: str) -> dict[str, definitions.Definition]:
    return definitions.find(text, [(0, len(text))])


@pytest.mark.parametrize(
    "text",
    [
        "“Restricted Period” means two years.",
        '"Restricted Period" shall mean two years.',
        "1.4 The term “Restricted Period” has the meaning given below.",
        "“Term” or “Restricted Period” includes any renewal.",
    ],
)
def test_an_entry_defines_a_term(text: str) -> None:
    assert find(text)["Restricted Period"].is_entry


@pytest.mark.parametrize(
    "text",
    [
        "For two years (the “Restricted Period”) she waits.",
        "For two years (hereinafter referred to as the “Restricted Period”) she waits.",
        "For two years (THE “Restricted Period”) she waits.",
        'For two years (each, a "Restricted Period") she waits.',
    ],
)
def test_a_name_in_passing_defines_a_term_but_is_no_entry(text: str) -> None:
    assert not find(text)["Restricted Period"].is_entry


@pytest.mark.parametrize(
    "text", ["She said “never mind” means no.", "He (“the boss”) works.", "“Restricted Period” ends."]
)
def test_other_quoted_words_define_nothing(text: str) -> None:
    assert find(text) == {}


def test_the_meaning_of_a_term_ends_where_the_next_one_is_defined() -> None:
    text = "“Points” means units of credit; “Junior Member” means one who has no vote."

    assert text[slice(*find(text)["Points"].meaning)].strip() == "units of credit;"


def test_the_first_definition_of_a_term_counts() -> None:
    text = "“Area” means a mile. “Area” means ten miles."

    found = definitions.find(text, [(0, 20), (21, len(text))])

    assert found["Area"].sentence == (0, 20)


def test_a_definition_is_used_where_its_term_stands_and_not_in_its_own_sentence() -> None:
    text = "“Area” means a mile. Outside the Area, or in Areas of rest."
    found = definitions.find(text, [(0, 20)])

    assert [each.term for each in definitions.used(text, [(21, 38)], found)] == ["Area"]
    assert definitions.used(text, [(38, len(text))], found) == []
    assert definitions.used(text, [(0, 20)], found) == []


@pytest.mark.parametrize("text", ["(the “A" + " of" * 5_000, "(" + "a, " * 5_000, "“A " * 5_000, "“A” or " * 5_000])
def test_a_text_made_to_hurt_is_searched_soon(text: str) -> None:
    began = time.process_time()

    find(text)

    assert time.process_time() - began < 2


def test_an_entry_means_the_words_behind_it_and_a_name_those_before_it() -> None:
    text = "“Area” means a mile. Within two miles (the “Zone”) she waits."

    found = find(text)

    assert text[slice(*found["Area"].meaning)].strip() == "a mile. Within two miles (the “Zone”) she waits."
    assert text[slice(*found["Zone"].meaning)].strip().endswith("Within two miles")


def test_a_long_meaning_is_cut_between_words() -> None:
    text = "“Area” means " + "yard " * 100

    start, end = find(text)["Area"].meaning

    assert set(text[start:end].split()) == {"yard"}
    assert end - start < 270


def test_a_term_is_used_in_the_plural_too_and_the_longest_term_counts() -> None:
    text = "No Exits. A Platform Exit. An Exitway."
    spans = [(0, 9), (10, 26), (27, 38)]

    used = list(definitions.uses(text, spans, ["Exit", "Platform Exit"]))

    assert used == [(0, "Exit"), (1, "Platform Exit")]
