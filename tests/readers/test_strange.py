"""What was read and cannot be understood is said: another alphabet, letters that make no words, letters in disguise."""

from __future__ import annotations

import pytest

from clausecheck import readers
from clausecheck.readers import strange
from clausecheck.readers.lost_letters import has_lost_meaning

CLAUSE = (
    "7.1 For a period of two (2) years following termination the Physician shall not engage in the practice of "
    "anesthesiology within twenty-five (25) miles of the Hospital."
)


def moved(text: str) -> str:
    """Each letter as the third one behind it, as a font says that lies."""
    return "".join(chr((ord(each) - 97 + 3) % 26 + 97) if "a" <= each <= "z" else each for each in text.lower())


def said(text: str) -> list[tuple[str, str]]:
    return [(each.why, each.text) for each in readers.from_text(text).not_matched]


def test_letters_that_make_no_words_are_said_and_stay_in_the_text() -> None:
    assert said(f"{CLAUSE}\n\n{moved(CLAUSE)}") == [(strange.NO_WORDS, moved(CLAUSE))]
    assert moved(CLAUSE) in readers.from_text(moved(CLAUSE)).text


def test_paragraphs_that_follow_one_another_are_said_once() -> None:
    assert said(f"{moved(CLAUSE)}\n\n{moved(CLAUSE)}\n\n{CLAUSE}") == [
        (strange.NO_WORDS, f"{moved(CLAUSE)} {moved(CLAUSE)}")
    ]


def test_words_of_another_alphabet_are_said() -> None:
    russian = "Врач не вправе работать по специальности в радиусе двадцати пяти миль от больницы."

    assert said(f"{CLAUSE}\n\n{russian}") == [(strange.OTHER_ALPHABET, russian)]


def test_a_letter_in_disguise_is_said_with_its_word() -> None:
    disguised = CLAUSE.replace("Physician", "Рhysiciаn").replace("miles", "milеs")

    assert said(disguised) == [(strange.MIXED, "Рhysiciаn, milеs")]


@pytest.mark.parametrize(
    "text",
    [
        CLAUSE,
        CLAUSE.upper(),
        "El Médico no podrá ejercer la anestesiología durante dos años dentro de un radio de veinticinco millas del Hospital.",
        "Dr. XXXXXXXX XXXXXXXXXXX shall be paid XXXXXXX by XXXXXXXXXXXX and XXXXXXXXXXXXX of XXXXXXXXXXXXX.",
        "Kumar, Nguyen, Schwartz, O'Brien, Patel, Vazquez, Zhang, Quintero, Okonkwo, Fitzgerald, Kozlowski, Haddad, Chaudhry",
        "(i) (ii) (iii) (iv) (v) (vi) (vii) (viii) (ix) (x) (xi) (xii) (xiii) (xiv) (xv) (xvi) (xvii) (xviii) (xix) (xx)",
        "1.5 μg of a β-blocker, the Ωmega Group, Société Générale, Łódź",
    ],
)
def test_ordinary_text_is_not_said(text: str) -> None:
    assert said(text) == []


def test_a_page_of_letters_that_make_no_words_has_lost_its_meaning() -> None:
    assert has_lost_meaning([moved(CLAUSE)])
    assert not has_lost_meaning([CLAUSE])


def test_a_word_of_any_length_is_looked_at_in_one_go() -> None:
    assert said(f"“Agreement” {'x' * 300_000}") == []
