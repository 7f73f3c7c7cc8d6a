"""What was typed into form fields stands in the text at its place; comments and marks are listed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pdf_files import HEIGHT, column, pdf_file

from clausecheck.model import Unread
from clausecheck.readers import pdf
from clausecheck.readers.filled_in import filled_in
from clausecheck.readers.fragments import Fragment
from clausecheck.readers.paper import Page
from clausecheck.readers.request import Request


def read(path: Path) -> Page:
    page = next(pdf.pages(Request(str(path), ocr="never")))
    assert isinstance(page, Page)
    return page


def test_values_of_fields_stand_beside_or_inside_the_printed_line(tmp_path: Path) -> None:
    def form(canvas: Any) -> None:
        column(["Annual salary: $____________ per year.", "Radius in miles:", "Tail is paid by:"])(canvas)
        fields = canvas.acroForm
        fields.textfield(name="salary", value="285,000", x=155, y=HEIGHT - 104, width=70, height=14)
        fields.textfield(name="radius", value="25", x=180, y=HEIGHT - 118, width=70, height=14)
        fields.choice(
            name="tail", value="Group", options=["Group", "Physician"], x=180, y=HEIGHT - 132, width=80, height=14
        )

    page = read(pdf_file(tmp_path, form))

    assert [line.text for line in page.lines] == [
        "Annual salary: $285,000 per year.",
        "Radius in miles: 25",
        "Tail is paid by: Group",
    ]


def test_a_box_says_whether_it_is_ticked(tmp_path: Path) -> None:
    def form(canvas: Any) -> None:
        column(["Partnership track", "Non-compete"], left=90)(canvas)
        canvas.acroForm.checkbox(name="track", checked=False, x=72, y=HEIGHT - 102, size=11)
        canvas.acroForm.checkbox(name="compete", checked=True, x=72, y=HEIGHT - 116, size=11)

    page = read(pdf_file(tmp_path, form))

    assert [line.text for line in page.lines] == ["☐ Partnership track", "☒ Non-compete"]


@pytest.mark.parametrize(
    ("printed", "left", "whole"),
    [
        ("a radius of ____ miles", 80, "a radius of 25 miles"),
        ("$______/night and $______/day", 150, "$______/night and $25/day"),
        ("a radius of miles", 70, "a radius of 25 miles"),
    ],
)
def test_a_value_fills_the_nearest_blank(printed: str, left: float, whole: str) -> None:
    line = Fragment(printed, 0, 100, 6.0 * len(printed), 112, 12)
    value = Fragment("25", left, 100, left + 10, 112, 12)

    assert [fragment.text for fragment in filled_in([line], [value])] == [whole]


def test_a_comment_is_listed_and_not_read_as_printed(tmp_path: Path) -> None:
    def note(canvas: Any) -> None:
        column(["Physician shall not compete."])(canvas)
        canvas.textAnnotation("Strike this!", Rect=(300, 690, 320, 710))

    page = read(pdf_file(tmp_path, note))

    assert [line.text for line in page.lines] == ["Physician shall not compete."]
    assert [(left.why, left.text) for left in page.left_out] == [("comment", "Strike this!")]


def test_free_text_belongs_to_the_page(tmp_path: Path) -> None:
    def note(canvas: Any) -> None:
        column(["Salary:"])(canvas)
        canvas.freeTextAnnotation("$285,000", DA="/Helv 11 Tf", Rect=(120, HEIGHT - 104, 200, HEIGHT - 90))

    assert [line.text for line in read(pdf_file(tmp_path, note)).lines] == ["Salary: $285,000"]


def test_files_attached_to_a_contract_are_said_to_be_unread(tmp_path: Path) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf_file(tmp_path, column(["Agreement"])))
    document.new_attachment("bylaws.pdf").set_data(b"%PDF-1.4")
    document.save(tmp_path / "with.pdf")

    assert list(pdf.pages(Request(str(tmp_path / "with.pdf"), ocr="never")))[-1] == Unread(
        None, "files attached to the PDF: bylaws.pdf"
    )
