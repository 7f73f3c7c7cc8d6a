"""A table without ruled lines is known by cells that stand under each other."""

from __future__ import annotations

from clausecheck.readers.fragments import Fragment, Row
from clausecheck.readers.grids import grids, head_above, whole_rows


def row(top: float, *cells: tuple[float, str]) -> Row:
    return [Fragment(text, left, top, left + 5 * len(text), top + 10, 10) for left, text in cells]


HEAD = row(0, (0, "Site"), (150, "Sessions"), (250, "Services"))
HEART = row(18, (0, "Heart Clinic,"), (150, "5"), (250, "Office visits"))
FALLS = row(30, (0, "Marlow Falls"))
CREEK = row(48, (0, "Pell Creek"), (150, "1"), (250, "Device checks"))


def test_rows_of_cells_under_each_other_are_a_table() -> None:
    after = row(80, (0, "Travel between sites during a working day is reimbursed at the federal rate."))

    assert grids([HEAD, HEART, FALLS, CREEK, after]) == ((0, 4),)


def test_a_cell_of_two_lines_is_one_cell() -> None:
    rows = [[cell.text for cell in each] for each in whole_rows([HEAD, HEART, FALLS, CREEK])]

    assert rows[1] == ["Heart Clinic, Marlow Falls", "5", "Office visits"]
    assert len(rows) == 3


def test_numbered_items_are_no_table() -> None:
    items = [row(14 * at, (0, f"({letter})"), (40, "Physician shall work.")) for at, letter in enumerate("abcd")]

    assert grids(items) == ()


def test_heads_that_stand_close_are_parted_at_the_columns_below() -> None:
    table = [
        row(20, (0, "In house"), (100, "$1,200"), (150, "$2,100"), (192, "$2,900")),
        row(40, (0, "At home"), (100, "$350"), (150, "$700"), (192, "$950")),
    ]

    head = head_above(row(0, (0, "Call"), (100, "Weeknight Weekend Holiday")), table)

    assert head is not None
    assert [cell.text for cell in head] == ["Call", "Weeknight", "Weekend", "Holiday"]


def test_a_sentence_above_a_table_is_no_head() -> None:
    table = [
        row(20, (0, "In house"), (100, "$1,200"), (150, "$2,100")),
        row(40, (0, "Home"), (100, "$35"), (150, "$70")),
    ]

    assert head_above(row(0, (0, "The rates for call of each kind are these for now")), table) is None
