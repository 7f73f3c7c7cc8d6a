"""The tables of a PDF are read out row by row, over the ends of pages, each cell at its own place."""

from __future__ import annotations

from pathlib import Path

from pdf_files import pdf_file, ruled_table

from clausecheck import readers
from clausecheck.readers.paper import Page, PrintedLine
from clausecheck.readers.schedules import read_out

RATES = [["Call", "Weekday", "Weekend"], ["In house", "$1,200", "$1,500"], ["At home", "$300", "$450"]]


def row(table: int, top: float, *cells: str) -> PrintedLine:
    placed = tuple((text, (100.0 * at, top, 100.0 * at + 90, top + 12)) for at, text in enumerate(cells) if text)
    text = " ".join(text for text, _ in placed)
    return PrintedLine(text, (placed[0][1][0], top, placed[-1][1][2], top + 12), 11, table=table, cells=placed)


def page(number: int, *lines: PrintedLine) -> Page:
    return Page(number, 612, 792, lines)


def test_each_cell_of_a_row_has_its_own_place(tmp_path: Path) -> None:
    contract = readers.read(pdf_file(tmp_path, ruled_table(RATES)))

    assert contract.text.splitlines()[1] == "In house $1,200 $1,500"
    assert [(contract.text[each.start : each.end], each.before) for each in contract.beside[:2]] == [
        ("$1,200", "[Weekday:] "),
        ("$1,500", "[Weekend:] "),
    ]
    cell = contract.line_at(contract.text.index("$1,500"))
    label = contract.line_at(contract.text.index("In house"))
    assert cell is not None
    assert cell.box is not None
    assert label is not None
    assert label.box is not None
    assert contract.text[cell.start : cell.end].strip() == "$1,500"
    assert label.box[2] <= cell.box[0] + 1


def test_a_table_that_goes_on_over_a_page_keeps_its_heads() -> None:
    first = page(
        1, row(0, 700, "Call", "Rate per night"), row(0, 720, "Weekday", "$900"), row(0, 740, "Holiday", "$990")
    )
    second = page(2, row(3, 70, "Weekend", "$950"))

    told = read_out([first, second])

    assert told[1].lines[0].around == (("", ""), ("[Rate:] ", " [per night]"))


def test_a_table_after_a_paragraph_is_another_one() -> None:
    first = page(
        1, row(0, 700, "Call", "Rate per night"), row(0, 720, "Weekday", "$900"), row(0, 740, "Holiday", "$990")
    )
    words = PrintedLine("Pay for other work follows.", (0, 70, 300, 82), 11)
    second = page(2, words, row(3, 90, "Weekend", "$950"))

    assert read_out([first, second])[1].lines[1].around == (("", ""), ("", ""))


def test_a_label_beside_several_rows_is_given_to_each() -> None:
    lines = (
        row(0, 100, "Call", "Day", "Stipend"),
        row(0, 120, "In house", "Weekday", "$900"),
        row(0, 140, "", "Weekend", "$1,200"),
    )

    assert read_out([page(1, *lines)])[0].lines[2].around == (("[In house] ", ""), ("[Stipend:] ", ""))
