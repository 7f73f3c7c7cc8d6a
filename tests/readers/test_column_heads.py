"""A row of a table says what its figures are: the heads of their columns stand beside them in square brackets."""

from __future__ import annotations

import pytest

from clausecheck.readers.column_heads import Cell, heads, said


def read_out(*rows: tuple[str, ...], bold: int = 0, marked: int = 0) -> list[str]:
    cells = [[Cell(text, at, at + 1, number < bold) for at, text in enumerate(row)] for number, row in enumerate(rows)]
    around = said(cells, heads(cells, marked=marked))
    return [
        " ".join(f"{before}{cell.text}{after}" for cell, (before, after) in zip(row, beside, strict=True))
        for row, beside in zip(cells, around, strict=True)
    ]


@pytest.mark.parametrize(
    ("head", "rows", "told"),
    [
        (("Call", "Weekday", "Weekend"), [("In house", "$1,200", "$1,500")], "In house [Weekday:] $1,200 [Weekend:] $1,500"),
        (("Coverage", "Rate per night"), [("Weekday night", "$1,200")], "Weekday night [Rate:] $1,200 [per night]"),
        (("Year", "Amount ($)"), [("1", "20,000")], "[Year:] 1 [Amount:] [$] 20,000"),
        (("Completed years", "Forgiven %"), [("2", "50")], "[Completed:] 2 [years] [Forgiven:] 50 [%]"),
        (("Site", "Radius (miles)"), [("Marlow Falls", "10")], "Marlow Falls [Radius:] 10 [miles]"),
        (("Shift", "Stipend ($ per shift)"), [("Day", "900")], "Day [Stipend:] [$] 900 [per shift]"),
        (("Date", "Price [1]", "2026"), [("Closing", "$50,000", "25")], "Closing [Price (1):] $50,000 [2026:] 25"),
    ],
)  # fmt: skip
def test_the_head_of_its_column_stands_beside_each_figure(
    head: tuple[str, ...], rows: list[tuple[str, ...]], told: str
) -> None:
    assert read_out(head, *rows, *rows)[1] == told


def test_heads_in_bold_or_marked_as_heads_stand_beside_words() -> None:
    rows = (("Matter", "Vote required"), ("Sale of the practice", "Unanimous"), ("New shareholder", "Two-thirds"))

    assert read_out(*rows, bold=1)[1] == "Sale of the practice [Vote required:] Unanimous"
    assert read_out(*rows, marked=1) == read_out(*rows, bold=1)


@pytest.mark.parametrize(
    "rows",
    [
        (("Physician", "Jane Orwell, M.D."), ("Base salary", "$300,000"), ("Signing bonus", "$20,000")),
        (("Weekday night", "$1,200"), ("Weekend", "$1,500"), ("Holiday", "$2,000")),
        (("Name", "Units"),),
        (("By:", "Date:"), ("____", "____")),
    ],
)
def test_names_and_values_have_no_heads(rows: tuple[tuple[str, ...], ...]) -> None:
    assert read_out(*rows) == [" ".join(row) for row in rows]


def test_a_cell_that_says_what_its_head_says_needs_none() -> None:
    rows = (("Year", "Paid per night"), ("Year 1", "$900 per night"), ("Year 2", "$950"))

    assert read_out(*rows)[1:] == ["Year 1 [Paid per night:] $900 per night", "Year 2 [Paid:] $950 [per night]"]


def test_a_title_over_the_whole_table_heads_no_column() -> None:
    rows = [
        [Cell("Call schedule", 0, 3)],
        [Cell("Call", 0, 1), Cell("Weekday", 1, 2), Cell("Weekend", 2, 3)],
        [Cell("In house", 0, 1), Cell("$900", 1, 2), Cell("$950", 2, 3)],
        [Cell("At home", 0, 1), Cell("$200", 1, 2), Cell("$250", 2, 3)],
    ]

    around = list(said(rows, heads(rows)))

    assert around[2] == (("", ""), ("[Weekday:] ", ""), ("[Weekend:] ", ""))
