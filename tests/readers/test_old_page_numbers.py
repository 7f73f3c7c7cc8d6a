"""Numbers that count the pages of an older edition are told from numbers of sections."""

from __future__ import annotations

from dataclasses import replace

from clausecheck.readers.old_page_numbers import old_page_numbers
from clausecheck.readers.paper import Page, PrintedLine


def page(*texts: str) -> Page:
    return Page(
        1, 612, 792, tuple(PrintedLine(text, (72, 14.0 * at, 500, 14.0 * at + 12), 11) for at, text in enumerate(texts))
    )


def test_numbers_that_count_in_the_middle_of_sentences_are_page_numbers() -> None:
    stretch = ["of the Group shall pay"] * 14

    found = old_page_numbers([page(*stretch, "- 2 -", *stretch, "- 3 -", *stretch, "- 4 -", *stretch)])

    assert found == {(1, 14), (1, 29), (1, 44)}


def test_numbers_above_headings_are_not() -> None:
    stretch = ["Definitions", *["The Group shall pay."] * 14]

    assert old_page_numbers([page("1", *stretch, "2", *stretch, "3", *stretch, "4", *stretch)]) == frozenset()


def test_two_numbers_are_too_few() -> None:
    stretch = ["of the Group shall pay"] * 14

    assert old_page_numbers([page(*stretch, "2", *stretch, "3", *stretch)]) == frozenset()


def test_numbers_that_end_pages_one_after_another_are_page_numbers() -> None:
    stretch = ["The Group shall pay."] * 14
    sheets = [replace(page(*stretch, str(at)), number=at + 1) for at in range(1, 5)]

    assert old_page_numbers(sheets) == {(2, 14), (3, 14), (4, 14), (5, 14)}
    assert old_page_numbers([sheets[0], replace(sheets[1], number=9), replace(sheets[2], number=12)]) == frozenset()
