"""Pieces of type are put into the order in which a person reads them."""

from __future__ import annotations

from clausecheck.readers.columns import in_reading_order
from clausecheck.readers.fragments import Fragment

LONG = "Physician shall take call on"


def piece(text: str, left: float, top: float, right: float | None = None) -> Fragment:
    return Fragment(text, left, top, right or left + 6 * len(text), top + 11, 11)


def texts(*fragments: Fragment) -> list[str]:
    return [line.text for line in in_reading_order(fragments)]


def test_pieces_of_one_row_are_one_line() -> None:
    assert texts(piece("IV.", 72, 100), piece("Compensation", 110, 100.5)) == ["IV. Compensation"]


def test_columns_are_read_one_after_the_other_with_what_stands_across_in_its_place() -> None:
    left = [piece(f"{LONG} {letter}", 60, 100 + 14 * at, 280) for at, letter in enumerate("abcde")]
    right = [piece(f"{LONG} {letter}", 320, 100 + 14 * at, 540) for at, letter in enumerate("vwxyz")]
    title, foot = piece("A", 60, 60, 540), piece("Z", 60, 300, 540)

    found = texts(title, *(each for pair in zip(left, right, strict=True) for each in pair), foot)

    assert found == ["A", *(each.text for each in left), *(each.text for each in right), "Z"]


def test_numbers_of_lines_in_the_margin_stand_apart_from_the_text() -> None:
    numbers = [piece(str(at), 30, 100 + 24 * at) for at in range(1, 11)]
    text = [piece(f"{LONG} weekday", 72, 100 + 24 * at) for at in range(1, 11)]

    lines = in_reading_order([each for pair in zip(numbers, text, strict=True) for each in pair])

    assert [line.column for line in lines] == [0] * 10 + [1] * 10


def test_the_first_column_of_a_schedule_is_no_margin() -> None:
    rows = [(piece(str(at), 72, 100 + 18 * at), piece("$18,000", 200, 100 + 18 * at)) for at in range(1, 9)]
    above = piece("Installment", 60, 90)

    assert texts(above, *(each for row in rows for each in row))[1] == "1 $18,000"
