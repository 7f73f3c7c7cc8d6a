"""A ruled table becomes one line a row, and none of its words stands in the text twice."""

from __future__ import annotations

from pathlib import Path

from pdf_files import column, pdf_file, ruled_table, together

from clausecheck.readers import pdf
from clausecheck.readers.paper import Page, PrintedLine
from clausecheck.readers.pdf_tables import Row, with_rows
from clausecheck.readers.request import Request

RATES = [["Call", "Weekday", "Weekend"], ["In house", "$1,200", "$1,500"], ["At home", "$300", "$450"]]


def test_the_cells_of_a_row_are_one_line(tmp_path: Path) -> None:
    path = pdf_file(
        tmp_path, together(column(["Rates are as follows."]), ruled_table(RATES), column(["End."], top=500))
    )

    (page,) = pdf.pages(Request(str(path), ocr="never"))

    assert [(line.text, line.row) for line in page.lines] == [
        ("Rates are as follows.", None),
        ("Call Weekday Weekend", 0),
        ("In house $1,200 $1,500", 1),
        ("At home $300 $450", 2),
        ("End.", None),
    ]


def test_a_frame_around_text_is_no_table(tmp_path: Path) -> None:
    path = pdf_file(tmp_path, ruled_table([["Dear Doctor,"]], width=300))

    (page,) = pdf.pages(Request(str(path), ocr="never"))

    assert [line.table for line in page.lines] == [None]


def test_a_table_that_would_lose_words_is_left_as_printed() -> None:
    printed = (
        PrintedLine("Night $1,200", (10, 10, 100, 20), 10),
        PrintedLine("Weekend $1,500", (10, 20, 100, 30), 10),
    )
    night, weekend = (10.0, 10.0, 100.0, 20.0), (10.0, 20.0, 100.0, 30.0)
    rows = (Row(0, 0, (("Night", night), ("$1,200", night)), night), Row(0, 1, (("Weekend", weekend),), weekend))

    assert with_rows(printed, rows) == printed


def test_a_table_is_read_though_another_page_is_broken(tmp_path: Path) -> None:
    path = pdf_file(tmp_path, ruled_table(RATES), column(["The second page."]))
    content = path.read_bytes()
    second = content.rindex(b"/MediaBox")
    path.write_bytes(content[:second] + b"/MediaBex" + content[second + 9 :])

    first, *_ = (page for page in pdf.pages(Request(str(path), ocr="never")) if isinstance(page, Page))

    assert [line.row for line in first.lines] == [0, 1, 2]
