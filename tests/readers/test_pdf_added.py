"""What was typed into form fields stands in the text at its place; comments and marks are listed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pdf_files import HEIGHT, column, pdf_file
from raw_pdf import AREA, raw_pdf, said, stream

from clausecheck.model import Unread
from clausecheck.readers import pdf, pdf_added
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


FORM = "/AcroForm << /Fields [10 0 R] >>"


def with_mark(folder: Path, mark: str, *, catalog: str = "", look: str = "") -> Page:
    """A printed line, and below it a mark with its picture."""
    objects = {10: f"<< /Type /Annot {mark} /Rect [72 600 500 640] >>"}
    if look:
        objects[11] = stream(f"BT /F1 11 Tf 2 10 Td ({look}) Tj ET", AREA.replace("612 792", "428 40"))
    return read(raw_pdf(folder, said("Salary:"), page="/Annots [10 0 R]", catalog=catalog, objects=objects))


@pytest.mark.parametrize(
    ("field", "catalog"),
    [
        ("/Subtype /Widget /FT /Tx /T (a) /V ($285,000)", ""),
        ("/Subtype /Widget /FT /Tx /T (a) /RV (<body><p>$285,000</p></body>)", FORM),
    ],
    ids=["without its form", "with typefaces only"],
)
def test_a_field_is_read_however_its_value_is_stored(tmp_path: Path, field: str, catalog: str) -> None:
    page = with_mark(tmp_path, field, catalog=catalog)

    assert [line.text for line in page.lines] == ["Salary:", "$285,000"]


def test_a_field_that_shows_other_words_than_it_stores_is_listed(tmp_path: Path) -> None:
    field = "/Subtype /Widget /FT /Tx /T (a) /V (285000) /AP << /N 11 0 R >>"

    page = with_mark(tmp_path, field, catalog=FORM, look="$310,000")

    assert [line.text for line in page.lines] == ["Salary:", "285000"]
    assert [(left.why, left.text) for left in page.left_out] == [(pdf_added.SHOWN, "$310,000 [stored: 285000]")]


@pytest.mark.parametrize("kind", ["FreeText", "Stamp", "Square"])
def test_a_note_that_shows_other_words_than_it_stores_is_listed(tmp_path: Path, kind: str) -> None:
    page = with_mark(tmp_path, f"/Subtype /{kind} /Contents (by HR) /AP << /N 11 0 R >>", look="$310,000")

    assert (pdf_added.DRAWN, "$310,000 [stored: by HR]") in [(left.why, left.text) for left in page.left_out]


def test_marks_beyond_what_is_looked_at_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_added, "_MOST", 0)

    page = with_mark(tmp_path, "/Subtype /Text /Contents (No bonus is paid.)")

    assert [(left.why, left.text) for left in page.left_out] == [(pdf_added.UNREAD.format(most=0), "1")]


def test_a_field_may_show_its_value_with_signs(tmp_path: Path) -> None:
    field = "/Subtype /Widget /FT /Tx /T (a) /V (285000) /AP << /N 11 0 R >>"

    assert with_mark(tmp_path, field, catalog=FORM, look="$285,000.00").left_out == ()


@pytest.mark.parametrize("kind", ["Screen", "Sound", "OfSomeProgram"])
def test_what_is_said_of_a_film_a_sound_or_an_unknown_mark_is_listed(tmp_path: Path, kind: str) -> None:
    page = with_mark(tmp_path, f"/Subtype /{kind} /Contents (No bonus is paid.)")

    assert [(left.why, left.text) for left in page.left_out] == [("comment", "No bonus is paid.")]
