"""A PDF gives its lines page by page, in reading order, each at its place."""

from __future__ import annotations

import base64
import zlib
from collections import Counter
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pdf_files import HEIGHT, WIDTH, column, pdf_file, together
from raw_pdf import raw_pdf, stream
from reportlab.lib.pdfencrypt import StandardEncryption

from clausecheck import readers
from clausecheck.errors import ContractError
from clausecheck.model import Unread
from clausecheck.readers import pdf, pdf_page
from clausecheck.readers.paper import Page
from clausecheck.readers.pdf_objects import has_damaged_streams
from clausecheck.readers.reasons import DAMAGED_PAGE, DAMAGED_PARTS
from clausecheck.readers.request import Request

PROSE = [
    "Physician shall not practice medicine within ten miles of any",
    "office of the Group for a period of two years after the end of",
    "employment, however it ends, and shall not solicit patients of",
    "the Group or its employees during that time, whether directly or",
    "through another person or practice that competes with the Group.",
    "This covenant survives the end of this Agreement for any reason.",
]
LEFT = [
    "Physician shall take call",
    "one night in four and on",
    "every fourth weekend, at",
    "no additional pay or any",
    "time off for the burden.",
]
RIGHT = [
    "The Group may change the",
    "call schedule on a notice",
    "of ten days, in its sole",
    "discretion and without a",
    "consent of the Physician.",
]


def pages(path: Path, password: str | None = None) -> list[Page]:
    return [each for each in pdf.pages(Request(str(path), password, "never")) if isinstance(each, Page)]


def texts(page: Page) -> list[str]:
    return [line.text for line in page.lines]


def test_lines_come_from_top_to_bottom_in_whatever_order_they_were_drawn(tmp_path: Path) -> None:
    upside = together(*(column([line], top=100 + 14 * at) for at, line in reversed(list(enumerate(PROSE)))))

    (page,) = pages(pdf_file(tmp_path, upside))

    assert texts(page) == PROSE


def test_a_box_is_measured_from_the_top_left_corner(tmp_path: Path) -> None:
    (page,) = pages(pdf_file(tmp_path, column(["Partnership Track"], left=72, top=100)))

    left, top, right, bottom = page.lines[0].box
    assert left == pytest.approx(72, abs=2)
    assert top < 100 < bottom
    assert bottom - top < 20
    assert right == pytest.approx(165, abs=10)


def test_two_columns_drawn_line_by_line_are_read_column_by_column(tmp_path: Path) -> None:
    rows = [
        (column([one], 60, 100 + 14 * at), column([two], 330, 100 + 14 * at))
        for at, (one, two) in enumerate(zip(LEFT, RIGHT, strict=True))
    ]

    (page,) = pages(
        pdf_file(
            tmp_path,
            together(
                column(["CALL COVERAGE OF THE EMERGENCY DEPARTMENT AND OF THE HOSPITAL FLOORS"], 60, 70),
                *(draw for row in rows for draw in row),
            ),
        )
    )

    assert texts(page)[1:] == LEFT + RIGHT
    assert [line.column for line in page.lines] == [0] + [1] * 5 + [2] * 5


def test_a_schedule_without_ruled_lines_is_read_row_by_row(tmp_path: Path) -> None:
    shifts = column(["Shift", "Weekday night", "Weekend day", "Holiday"], 72)
    rates = column(["Rate", "$1,200", "$1,500", "$2,000"], 300)

    (page,) = pages(pdf_file(tmp_path, together(shifts, rates)))

    assert texts(page) == ["Shift Rate", "Weekday night $1,200", "Weekend day $1,500", "Holiday $2,000"]
    assert [line.row for line in page.lines] == [0, 1, 2, 3]


def test_item_letters_beside_their_text_are_no_table(tmp_path: Path) -> None:
    (page,) = pages(pdf_file(tmp_path, together(column(["(a)", "(b)", "(c)"], 72), column(PROSE[:3], 110))))

    assert [line.table for line in page.lines] == [None] * 3
    assert texts(page)[0] == "(a) " + PROSE[0]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_is_read_however_it_is_turned(tmp_path: Path, turn: int) -> None:
    def draw(canvas: Any) -> None:
        canvas.setPageRotation(turn)
        column(PROSE, top=300)(canvas)

    (page,) = pages(pdf_file(tmp_path, draw))

    assert texts(page) == PROSE
    assert page.turned == -turn % 360


def test_text_that_runs_up_the_page_is_read_and_its_box_stands_where_it_is_shown(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        canvas.translate(WIDTH, 0)
        canvas.rotate(90)
        canvas.drawString(50, 500, "Weekday night: $1,200 per night")
        canvas.drawString(50, 480, "Weekend day: $1,500 per day")

    (page,) = pages(pdf_file(tmp_path, draw))

    assert texts(page) == ["Weekday night: $1,200 per night", "Weekend day: $1,500 per day"]
    left, top, right, bottom = page.as_shown(page.lines[0].box)
    assert right == pytest.approx(WIDTH - 500, abs=12)
    assert bottom == pytest.approx(HEIGHT - 50, abs=3)
    assert bottom - top > right - left


def test_a_watermark_set_aslant_is_left_out_and_listed(tmp_path: Path) -> None:
    def stamp(canvas: Any) -> None:
        canvas.saveState()
        canvas.translate(300, 400)
        canvas.rotate(45)
        canvas.setFont("Helvetica", 80)
        canvas.drawCentredString(0, 0, "DRAFT")
        canvas.restoreState()

    (page,) = pages(pdf_file(tmp_path, together(stamp, column(PROSE))))

    assert texts(page) == PROSE
    assert [(left.text, left.page) for left in page.left_out] == [("DRAFT", 1)]


def test_a_long_note_set_sideways_is_left_out_as_what_it_is(tmp_path: Path) -> None:
    note = "Amendment: Physician shall not practice within twenty-five miles for two years."

    def sideways(canvas: Any) -> None:
        canvas.translate(590, 200)
        canvas.rotate(90)
        canvas.drawString(0, 0, note)

    (page,) = pages(pdf_file(tmp_path, together(column(PROSE), sideways)))

    assert texts(page) == PROSE
    assert [(left.why, left.text) for left in page.left_out] == [(pdf_page.ASLANT, note)]


def test_lines_set_upside_down_are_not_read_from_the_last_to_the_first(tmp_path: Path) -> None:
    note = ["Physician shall not practice", "within twenty-five miles."]

    def upside_down(canvas: Any) -> None:
        canvas.translate(500, 100)
        canvas.rotate(180)
        column(note)(canvas)

    (page,) = pages(pdf_file(tmp_path, together(column(PROSE), upside_down)))

    assert texts(page) == PROSE
    assert sorted(left.text for left in page.left_out) == sorted(note)
    assert {left.why for left in page.left_out} == {pdf_page.ASLANT}


def test_a_line_is_bold_when_all_of_it_is(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(72, 700, "9. Restrictive Covenant")
        canvas.drawString(72, 680, "9.1 Scope.")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(140, 680, "Physician shall not compete.")

    (page,) = pages(pdf_file(tmp_path, draw))

    assert [line.bold for line in page.lines] == [True, False]


def test_no_letter_of_the_text_layer_is_lost(tmp_path: Path) -> None:
    path = pdf_file(tmp_path, together(column(PROSE), column(LEFT, 72, 300), column(RIGHT, 330, 305)))

    read = Counter("".join(texts(pages(path)[0])).replace(" ", ""))

    document = pypdfium2.PdfDocument(path)
    assert read == Counter("".join(document[0].get_textpage().get_text_range().split()))


def test_a_hyphen_at_a_line_end_stays_for_the_paragraphs_to_judge(tmp_path: Path) -> None:
    (page,) = pages(pdf_file(tmp_path, column(["the compen-", "sation of the Physician"])))

    assert texts(page) == ["the compen-", "sation of the Physician"]


def test_letters_drawn_in_no_order_are_put_together(tmp_path: Path) -> None:
    places = [(72 + 7 * at, 600 - 14 * row, letter) for row, text in enumerate(LEFT) for at, letter in enumerate(text)]

    def draw(canvas: Any) -> None:
        canvas.setFont("Courier", 11.6)
        for left, height, letter in sorted(places, key=lambda place: (place[0] * 37 + place[1] * 11) % 101):
            canvas.drawString(left, height, letter)

    (page,) = pages(pdf_file(tmp_path, draw))

    assert " ".join(texts(page)) == " ".join(LEFT)


def test_a_locked_file_says_how_to_unlock_it(tmp_path: Path) -> None:
    path = pdf_file(tmp_path, column(PROSE), lock=StandardEncryption("open sesame", canPrint=0))

    with pytest.raises(ContractError, match=r"locked with a password.*--password"):
        pages(path)
    with pytest.raises(ContractError, match="another password"):
        pages(path, "wrong")
    assert texts(pages(path, "open sesame")[0]) == PROSE


def test_a_file_that_only_its_owner_may_change_is_read(tmp_path: Path) -> None:
    path = pdf_file(tmp_path, column(PROSE), lock=StandardEncryption("", ownerPassword="owner", canCopy=0))

    assert texts(pages(path)[0]) == PROSE


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<<>>"])
def test_a_damaged_file_is_refused_with_the_next_step(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(content)

    with pytest.raises(ContractError, match=r"broken\.pdf: .*(damaged|no pages)"):
        pages(path)


def test_a_missing_file_is_an_error_of_the_user(tmp_path: Path) -> None:
    with pytest.raises(ContractError, match="cannot be opened"):
        pages(tmp_path / "nowhere.pdf")


def test_a_picture_of_a_page_is_reported_as_unread_and_an_empty_page_is_not(tmp_path: Path) -> None:
    from PIL import Image

    def scan(canvas: Any) -> None:
        canvas.drawInlineImage(Image.new("L", (60, 80), 200), 0, 0, WIDTH, HEIGHT)

    scanned, empty = pages(pdf_file(tmp_path, scan, lambda canvas: None))

    assert scanned.unread == (pdf_page.SCAN,)
    assert empty.unread == ()
    assert not scanned.lines
    assert not empty.lines


def test_a_scan_with_a_stamped_number_is_named_as_a_picture(tmp_path: Path) -> None:
    from PIL import Image

    def scan(canvas: Any) -> None:
        canvas.drawInlineImage(Image.new("L", (60, 80), 200), 0, 0, WIDTH, HEIGHT)
        canvas.drawString(500, 20, f"ACME {canvas.getPageNumber():06d}")

    with pytest.raises(ContractError, match="pictures of pages and no text"):
        readers.read(pdf_file(tmp_path, scan, scan, scan), ocr="never")


@pytest.mark.parametrize(("height", "why"), [(120, (pdf_page.PICTURE,)), (60, ())], ids=["clause", "logo"])
def test_a_clause_pasted_in_as_a_picture_is_reported_and_a_logo_is_not(
    tmp_path: Path, height: int, why: tuple[str, ...]
) -> None:
    from PIL import Image

    def pasted(canvas: Any) -> None:
        canvas.drawInlineImage(Image.new("L", (90, 24), 200), 72, 300, 450, height)

    (page,) = pages(pdf_file(tmp_path, together(column(PROSE), pasted)))

    assert page.unread == why


def test_a_page_that_breaks_off_within_is_reported(tmp_path: Path) -> None:
    content = zlib.compress(b"BT /F1 11 Tf 72 600 Td (Physician shall not compete.) Tj ET " * 3).decode("latin-1")

    whole, broken = (
        list(pdf.pages(Request(str(raw_pdf(tmp_path, "", objects={4: stream(stored, "/Filter /FlateDecode")})))))
        for stored in (content, content[:-12])
    )

    assert not any(isinstance(each, Unread) for each in whole)
    assert broken[-1] == Unread(None, DAMAGED_PARTS)


def test_a_file_with_nothing_but_running_lines_shows_one(tmp_path: Path) -> None:
    stamp = column(["Exhibit A stamp 001"], top=40)

    with pytest.raises(ContractError, match=r"no text but .*running header.*Exhibit A stamp 001"):
        readers.read(pdf_file(tmp_path, stamp, stamp, stamp))


def test_two_rows_with_amounts_are_a_schedule(tmp_path: Path) -> None:
    shifts, rates = column(["Weekday night", "Weekend day"], 72), column(["$1,200 per night", "$1,500 per day"], 300)

    read = readers.read(pdf_file(tmp_path, together(shifts, rates)))

    assert read.text.split("\n") == ["Weekday night $1,200 per night", "Weekend day $1,500 per day"]


def test_the_same_is_reported_of_a_page_that_is_written_in_plain_letters(tmp_path: Path) -> None:
    packed = zlib.compress(b"BT /F1 11 Tf 72 600 Td (Physician shall not compete.) Tj ET " * 3)
    filters = "/Filter [ /ASCII85Decode /FlateDecode ]"

    whole, broken = (
        readers.read(raw_pdf(tmp_path, "", objects={4: stream(base64.a85encode(stored).decode() + "~>", filters)}))
        for stored in (packed, packed[:-12])
    )

    assert (whole.text[:9], whole.unread) == ("Physician", ())
    assert DAMAGED_PARTS in [each.why for each in broken.unread]


@pytest.mark.parametrize("length", range(5))
def test_plain_letters_of_any_number_are_whole_and_those_that_mean_nothing_are_damage(
    tmp_path: Path, length: int
) -> None:
    packed = zlib.compress(f"BT /F1 11 Tf 72 600 Td ({'goodwill'[:length]} is not paid) Tj ET".encode())
    letters = base64.a85encode(packed, wrapcol=40).decode() + "~>"
    filters = "/Filter [ /ASCII85Decode /FlateDecode ]"

    damaged = [
        has_damaged_streams(str(raw_pdf(tmp_path, "", objects={4: stream(written, filters)})))
        for written in (letters, "}" + letters, "uuuuu" + letters)
    ]

    assert damaged == [False, True, True]


@pytest.mark.parametrize("contents", {9: "", 4: "<< /Length 3 >>"}.items())
def test_a_page_whose_drawing_the_file_does_not_hold_is_no_empty_one(tmp_path: Path, contents: tuple[int, str]) -> None:
    number, instead = contents
    path = raw_pdf(tmp_path, "", objects={number: instead} if instead else None)
    if not instead:
        path.write_bytes(path.read_bytes().replace(b"/Contents 4 0 R", b"/Contents 9 0 R"))

    (page,) = (each for each in pdf.pages(Request(str(path))) if isinstance(each, Page))

    assert page.unread == (DAMAGED_PAGE,)


def test_a_row_ends_with_the_value_after_its_dots(tmp_path: Path) -> None:
    rows = [f"{name} {'.' * 60} {rate}" for name, rate in (("Night", "$1,200"), ("Weekend", "$1,500"))]

    assert readers.read(pdf_file(tmp_path, column(rows))).text.split("\n") == rows


@pytest.mark.parametrize("stored", ["/Filter /BrotliDecode", "/Filter [/FlateDecode /NextDecode]"])
def test_what_is_stored_in_a_way_nobody_knows_is_said(tmp_path: Path, stored: str) -> None:
    content = "BT /F1 10 Tf 72 700 Td (Physician shall not compete.) Tj ET"

    path = raw_pdf(tmp_path, content, objects={10: f"<< /Length 3 {stored} >>\nstream\nxyz\nendstream"})

    assert DAMAGED_PARTS in [each.why for each in readers.read(path).unread]


def test_a_last_change_to_the_file_that_breaks_off_is_said(tmp_path: Path) -> None:
    path = raw_pdf(tmp_path, "BT /F1 10 Tf 72 700 Td (Physician shall not compete.) Tj ET")
    assert readers.read(path).unread == ()
    path.write_bytes(path.read_bytes() + b"\n4 0 obj\n<< /Length 80 >>\nstream\nBT /F1 10 Tf 72 700 Td (Phy")

    assert DAMAGED_PARTS in [each.why for each in readers.read(path).unread]
