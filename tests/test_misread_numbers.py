"""Section numbers that text recognition misread are told by the sequence they stand in; printed ones are never touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausecheck.sections import misread, split

BODY = "The words of this section stand here and go on to the end of the line."


def numbers(text: str, *, recognized: bool = True) -> list[str]:
    return [section.number for section in split(text, is_recognized=lambda _: recognized)]


def headed(*printed: str) -> str:
    """A contract with a heading of capitals and a line of text behind each of these numbers."""
    names = ["DUTIES", "COMPENSATION", "CALL COVERAGE", "TERMINATION", "COVENANTS", "OWNERSHIP", "GENERAL TERMS"]
    return "\n".join(f"{number} {name}\n{BODY}" for number, name in zip(printed, names, strict=False))


@pytest.mark.parametrize(
    ("printed", "right"),
    [
        (["ARTICLE I.", "ARTICLE Il.", "ARTICLE lll.", "ARTICLE IV."], ["I", "II", "III", "IV"]),
        (["ARTICLE I", "ARTICLE H", "ARTICLE Ill", "ARTICLE TV"], ["I", "II", "III", "IV"]),
        (["ARTICLE V", "ARTICLE Vi", "ARTICLE VIL", "ARTICLE VIII"], ["V", "VI", "VII", "VIII"]),
        (["ARTICLE I", "ARTICLE I", "ARTICLE III", "ARTICLE IV"], ["I", "II", "III", "IV"]),
        (["ARTICLE I", "ARTICLE 11", "ARTICLE III"], ["I", "II", "III"]),
        (["ARTICLE l", "ARTICLE 2", "ARTICLE 3"], ["1", "2", "3"]),
        (["Section 9.", "Section 1O.", "Section ll.", "Section 12."], ["9", "10", "11", "12"]),
        (["5.1", "S.2", "5.3"], ["5.1", "5.2", "5.3"]),
        (["5.1", "5,2", "5.3"], ["5.1", "5.2", "5.3"]),
        (["5.1", "52", "5.3"], ["5.1", "5.2", "5.3"]),
        (["3.7", "3.3", "3.9"], ["3.7", "3.8", "3.9"]),
        (["l.l", "1.2", "1.3"], ["1.1", "1.2", "1.3"]),
        (["7.2", "7.3", "S.1", "8.2"], ["7.2", "7.3", "8.1", "8.2"]),
        (["1.", "2.", "3.", "4.", "S.", "6."], ["1", "2", "3", "4", "5", "6"]),
        (["I.", "Il.", "lll.", "IV."], ["I", "II", "III", "IV"]),
        (["ARTICLE IL.", "ARTICLE II.", "ARTICLE IIL."], ["I", "II", "III"]),
        (["ARTICLE VI", "ARTICLE VIL", "ARTICLE VII", "ARTICLE IX"], ["VI", "VII", "VIII", "IX"]),
        (["8.", "9,", "10.", "11,"], ["8", "9", "10", "11"]),
        (["5.9", "5.1O", "5.11"], ["5.9", "5.10", "5.11"]),
        (["4.1", "42.", "4.3"], ["4.1", "4.2", "4.3"]),
        (["9.", "9.1", "10.", "10.1", "11."], ["9", "9.1", "10", "10.1", "11"]),
        (["11.4", "115", "11.6"], ["11.4", "11.5", "11.6"]),
    ],
)
def test_a_misread_number_is_the_one_that_belongs_there(printed: list[str], right: list[str]) -> None:
    assert numbers(headed(*printed)) == right


@pytest.mark.parametrize("printed", [["ARTICLE I", "ARTICLE Il", "ARTICLE III"], ["5.1", "S.2", "5.3"]])
def test_a_printed_number_is_never_repaired(printed: list[str]) -> None:
    text = headed(*printed)

    assert numbers(text, recognized=False) == [section.number for section in split(text)]
    assert numbers(text, recognized=False) != numbers(text)


@pytest.mark.parametrize(
    "text",
    [
        headed("5.1", "5.2", "S.9"),
        f"1. One. {BODY}\n4. Four. {BODY}\nS. Smith signs here for the Group.",
        "\n".join(f"{letter}. Item of the list." for letter in "ABCDEFGHIJ"),
        f"5. Five. {BODY}\n" + "\n".join(f"{letter}. {BODY}" for letter in "ABCDEFG"),
        headed("3.5", "3.5A", "3.6"),
        headed("ARTICLE I", "ARTICLE III", "ARTICLE IV"),
        headed("ARTICLE III", "ARTICLE I", "ARTICLE IV"),
    ],
    ids=["far away", "a name", "letters", "letters below a number", "a letter put in", "a gap", "out of order"],
)
def test_what_does_not_look_like_the_number_that_belongs_there_is_left(text: str) -> None:
    assert numbers(text) == numbers(text, recognized=False)


def test_a_reference_that_begins_a_line_does_not_move_the_count() -> None:
    text = f"{headed('10.5', '10.6', '11.1')}\n"
    cut = text.replace("10.6 COMP", "10.4 (each, an Indemnitee) shall pay.\n10.6 COMP")

    assert [number for number in numbers(cut) if number in ("10.5", "10.6", "11.1")] == ["10.5", "10.6", "11.1"]


def test_only_the_paragraphs_of_a_scan_are_repaired() -> None:
    text = headed("ARTICLE I", "ARTICLE Il", "ARTICLE III")

    sections = split(text, is_recognized=lambda offset: offset >= text.index("ARTICLE III"))

    assert [section.number for section in sections] == numbers(text, recognized=False)


def test_the_words_after_a_repaired_number_begin_where_they_stand() -> None:
    text = f"ARTICLE I DUTIES\n{BODY}\nARTICLE H COMPENSATION\n{BODY}\n(a) first item\n(b) second item"

    sections = split(text, is_recognized=lambda _: True)

    assert [(each.number, each.heading) for each in sections[:2]] == [("I", "DUTIES"), ("II", "COMPENSATION")]
    assert text[sections[1].start :].startswith("ARTICLE H COMPENSATION")
    assert text[sections[1].body :].lstrip().startswith(BODY)


@given(st.lists(st.text("ARTICLE SECTION.IVXl1|S5O0,()aH \u201c", max_size=24), max_size=12))
def test_whatever_is_recognized_the_sections_tile_the_text(lines: list[str]) -> None:
    text = "\n".join(lines)

    sections = split(text, is_recognized=lambda _: True)

    assert "".join(text[each.start : each.end] for each in sections) == text


def test_numbers_that_nothing_can_be_made_of_cost_no_time() -> None:
    lines = ["ARTICLE ZZ"] * 50_000

    assert misread.repaired(lines, [True] * len(lines)) == {}
