"""Text that nobody can see is not read as printed, and is reported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pdf_files import HEIGHT, WIDTH, Draw, column, pdf_file, together
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont

from clausecheck.readers import pdf, pdf_page
from clausecheck.readers.paper import Page
from clausecheck.readers.pdf_stamps import BLACKED_OUT
from clausecheck.readers.request import Request

DECOY = "No restrictive covenant applies."


def inkless(canvas: Any) -> None:
    text = canvas.beginText(72, 400)
    text.setTextRenderMode(3)
    text.textLine(DECOY)
    canvas.drawText(text)


def white(canvas: Any) -> None:
    canvas.setFillGray(1)
    canvas.drawString(72, 400, DECOY)
    canvas.setFillGray(0)


def tiny(canvas: Any) -> None:
    canvas.setFont("Helvetica", 1)
    canvas.drawString(72, 400, DECOY)
    canvas.setFont("Helvetica", 11)


def off_the_page(canvas: Any) -> None:
    canvas.drawString(WIDTH + 20, 400, DECOY)


def painted_over(canvas: Any) -> None:
    canvas.drawString(72, 400, DECOY)
    canvas.setFillGray(1)
    canvas.rect(60, 390, 300, 30, stroke=0, fill=1)
    canvas.setFillGray(0)


def painted_over_but_for_its_tails(canvas: Any) -> None:
    canvas.drawString(72, 400, DECOY)
    canvas.setFillGray(1)
    canvas.rect(60, 398.5, 300, 10, stroke=0, fill=1)
    canvas.setFillGray(0)


def outlined_in_white(canvas: Any) -> None:
    canvas.setStrokeGray(1)
    text = canvas.beginText(72, 400)
    text.setTextRenderMode(1)
    text.textLine(DECOY)
    canvas.drawText(text)


def squeezed(canvas: Any) -> None:
    text = canvas.beginText(72, 400)
    text.setHorizScale(1)
    text.textLine(DECOY)
    canvas.drawText(text)


def picture(canvas: Any) -> None:
    canvas.drawInlineImage(Image.new("L", (60, 80), 200), 0, 0, WIDTH, HEIGHT)


def dark_band(canvas: Any) -> None:
    canvas.rect(60, 390, 300, 30, fill=1)


def read(folder: Path, *draws: Draw) -> Page:
    page = next(pdf.pages(Request(str(pdf_file(folder, together(*draws))), ocr="never")))
    assert isinstance(page, Page)
    return page


@pytest.mark.parametrize(
    "hide",
    [inkless, white, tiny, off_the_page, painted_over, painted_over_but_for_its_tails, outlined_in_white, squeezed],
)
def test_hidden_text_is_left_out_and_reported(tmp_path: Path, hide: Draw) -> None:
    page = read(tmp_path, column(["Physician shall not compete."]), hide)

    assert [line.text for line in page.lines] == ["Physician shall not compete."]
    assert [(left.why, left.text) for left in page.left_out] == [(pdf_page.UNSEEN, DECOY)]


def test_white_letters_on_a_dark_ground_are_read(tmp_path: Path) -> None:
    page = read(tmp_path, dark_band, white)

    assert [line.text for line in page.lines] == [DECOY]


def test_the_recognised_text_of_a_scan_is_read_though_it_has_no_ink(tmp_path: Path) -> None:
    page = read(tmp_path, picture, inkless)

    assert [line.text for line in page.lines] == [DECOY]


def shade(canvas: Any, grey: float) -> None:
    canvas.setFillGray(grey)
    canvas.rect(60, 390, 300, 30, stroke=0, fill=1)


def in_the_colour_of_its_ground(canvas: Any) -> None:
    shade(canvas, 0.6)
    canvas.drawString(72, 400, DECOY)
    canvas.setFillGray(0)


def cut_off(canvas: Any) -> None:
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(0, 0, 10, 10)
    canvas.clipPath(path, stroke=0)
    canvas.drawString(72, 400, DECOY)
    canvas.restoreState()


def behind_a_picture(canvas: Any) -> None:
    canvas.drawString(72, 400, DECOY)
    canvas.drawInlineImage(Image.new("L", (60, 8), 255), 60, 390, 300, 30)


@pytest.mark.parametrize("hide", [in_the_colour_of_its_ground, cut_off, behind_a_picture])
def test_text_without_effect_on_the_page_is_left_out_and_reported(tmp_path: Path, hide: Draw) -> None:
    page = read(tmp_path, column(["Physician shall not compete."]), hide)

    assert [line.text for line in page.lines] == ["Physician shall not compete."]
    assert (pdf_page.UNSEEN, DECOY) in [(left.why, left.text) for left in page.left_out]


def test_text_under_a_picture_that_lets_it_through_is_read(tmp_path: Path) -> None:
    def signed(canvas: Any) -> None:
        canvas.drawString(72, 400, DECOY)
        canvas.drawImage(ImageReader(Image.new("RGBA", (60, 8), (0, 0, 0, 0))), 60, 390, 300, 30, mask="auto")

    assert [line.text for line in read(tmp_path, signed).lines] == [DECOY]


def test_text_inside_a_filled_frame_is_read(tmp_path: Path) -> None:
    def framed(canvas: Any) -> None:
        canvas.drawString(72, 400, DECOY)
        path = canvas.beginPath()
        path.rect(40, 370, 340, 70)
        path.rect(50, 380, 320, 50)
        canvas.drawPath(path, stroke=0, fill=1, fillMode=0)

    assert [line.text for line in read(tmp_path, framed).lines] == [DECOY]


def test_a_scan_says_that_its_words_were_recognized_elsewhere(tmp_path: Path) -> None:
    assert read(tmp_path, picture, inkless).unread == (pdf_page.RECOGNIZED,)


def price(canvas: Any) -> tuple[float, float]:
    """Draws a sentence; where the price in it begins and ends."""
    canvas.drawString(72, 500, "The buy-in price is $450,000 payable at closing.")
    begin = 72 + canvas.stringWidth("The buy-in price is ", "Helvetica", 11)
    return begin, begin + canvas.stringWidth("$450,000", "Helvetica", 11)


def test_words_under_a_black_bar_are_blacked_out_in_the_text(tmp_path: Path) -> None:
    def redacted(canvas: Any) -> None:
        begin, end = price(canvas)
        canvas.rect(begin - 1, 497, end - begin + 2, 13, fill=1)

    page = read(tmp_path, redacted)

    assert [line.text for line in page.lines] == [f"The buy-in price is {BLACKED_OUT} payable at closing."]
    assert [(left.why, left.text) for left in page.left_out] == [(pdf_page.UNSEEN, "$450,000")]


def test_a_black_bar_without_words_under_it_is_no_blank(tmp_path: Path) -> None:
    def redacted(canvas: Any) -> None:
        canvas.drawString(72, 500, "The buy-in price is")
        canvas.rect(172, 497, 60, 13, fill=1)
        canvas.drawString(236, 500, "payable at closing.")

    page = read(tmp_path, redacted)

    assert [line.text for line in page.lines] == [f"The buy-in price is {BLACKED_OUT} payable at closing."]


def test_white_words_on_a_black_band_are_no_redaction(tmp_path: Path) -> None:
    page = read(tmp_path, column(["Physician shall not compete."]), dark_band, white)

    assert [line.text for line in page.lines] == ["Physician shall not compete.", DECOY]


def test_words_with_a_line_through_them_are_read_and_marked(tmp_path: Path) -> None:
    def struck(canvas: Any) -> None:
        begin, end = price(canvas)
        canvas.line(begin, 503.5, end, 503.5)
        canvas.drawString(72, 400, "Underlined.")
        canvas.line(72, 398, 130, 398)
        canvas.line(end + 50, 503.5, 500, 503.5)

    page = read(tmp_path, struck)

    assert [line.text for line in page.lines] == ["The buy-in price is $450,000 payable at closing.", "Underlined."]
    assert [(left.why, left.text) for left in page.left_out] == [(pdf_page.STRUCK, "$450,000")]


def test_what_is_printed_counts_and_not_what_is_stored_behind_it(tmp_path: Path) -> None:
    def stored(canvas: Any) -> None:
        canvas._code.append(f"/Span <</ActualText ({DECOY})>> BDC")
        canvas.drawString(72, 400, "Physician shall not compete.")
        canvas._code.append("EMC")

    page = read(tmp_path, stored)

    assert [line.text for line in page.lines] == ["Physician shall not compete."]
    assert [(left.why, left.text) for left in page.left_out] == [(pdf_page.STORED, DECOY)]


def test_a_word_stored_whole_behind_its_two_halves_is_not_halved(tmp_path: Path) -> None:
    def stored(canvas: Any) -> None:
        canvas._code.append("/Span <</ActualText (compensation)>> BDC")
        canvas.drawString(300, 414, "compen-")
        canvas.drawString(72, 400, "sation")
        canvas._code.append("EMC")
        canvas.drawString(120, 400, "of the Physician.")

    page = read(tmp_path, stored)

    assert "compensation" in " ".join(line.text for line in page.lines)
    assert page.left_out == ()


@pytest.mark.parametrize(("printed", "stored"), [("25", "10"), ("ten", "two"), ("may", "shall not")])
def test_a_few_letters_stored_behind_others_are_told_apart(tmp_path: Path, printed: str, stored: str) -> None:
    def behind(canvas: Any) -> None:
        text = canvas.beginText(72, 400)
        text.textOut("A radius of ")
        text._code.append(f"/Span <</ActualText ({stored})>> BDC")
        text.textOut(printed)
        text._code.append("EMC")
        text.textOut(" miles")
        canvas.drawText(text)

    page = read(tmp_path, behind)

    assert [line.text for line in page.lines] == [f"A radius of {printed} miles"]
    assert [(left.why, left.text) for left in page.left_out] == [(pdf_page.STORED, f"A radius of {stored} miles")]


@pytest.mark.parametrize("stored", ["", " ", "fi"])
def test_a_clause_is_read_though_next_to_nothing_is_stored_behind_it(tmp_path: Path, stored: str) -> None:
    def behind(canvas: Any) -> None:
        canvas._code.append(f"/Span <</ActualText ({stored})>> BDC")
        column(["Physician shall not compete", "within ten miles."])(canvas)
        canvas._code.append("EMC")

    page = read(tmp_path, behind)

    assert [line.text for line in page.lines] == ["Physician shall not compete", "within ten miles."]


def test_the_sum_before_a_line_is_read_though_a_space_is_stored_behind_it(tmp_path: Path) -> None:
    def behind(canvas: Any) -> None:
        text = canvas.beginText(72, 400)
        text._code.append("/Span <</ActualText ( )>> BDC")
        text.textOut("$900,000")
        text._code.append("EMC")
        text.textOut(" is the price of a share")
        canvas.drawText(text)

    page = read(tmp_path, behind)

    assert [line.text for line in page.lines] == ["$900,000 is the price of a share"]


def test_a_watermark_across_the_lines_and_a_stamp_in_the_margin_are_listed(tmp_path: Path) -> None:
    lines = ["Physician shall not practice medicine within ten miles of any office of the Group."] * 12

    def stamped(canvas: Any) -> None:
        canvas.setFont("Helvetica", 70)
        canvas.drawCentredString(306, 600, "DRAFT")
        canvas.setFont("Helvetica", 8)
        canvas.translate(600, 300)
        canvas.rotate(90)
        canvas.drawString(0, 0, "ACME000123")

    page = read(tmp_path, column(lines), stamped)

    assert [line.text for line in page.lines] == lines
    assert {(left.why, left.text) for left in page.left_out} == {
        (pdf_page.ASLANT, "DRAFT"),
        (pdf_page.ASLANT, "ACME000123"),
    }


def test_the_printed_lines_after_a_stored_one_are_read(tmp_path: Path) -> None:
    """PDFium gives the stored words in place of all that is marked, however many lines it is."""

    def stored(canvas: Any) -> None:
        canvas._code.append(f"/Span <</ActualText ({DECOY})>> BDC")
        column(["Physician shall not compete", "within ten miles."])(canvas)
        canvas._code.append("EMC")

    page = read(tmp_path, stored)

    assert [line.text for line in page.lines] == ["Physician shall not compete", "within ten miles."]


def test_letters_that_stand_for_others_are_no_text(tmp_path: Path) -> None:
    """A font without a map to Unicode often gives each letter moved by 29 places."""
    moved = "".join(chr(max(ord(letter) - 29, 32)) for letter in "Physician shall not compete within ten miles of any")

    page = read(tmp_path, column([moved] * 3))

    assert page.lines == ()
    assert page.unread == (pdf_page.RUBBISH,)


def test_another_script_with_abbreviations_among_it_is_text(tmp_path: Path) -> None:
    def chinese(canvas: Any) -> None:
        pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
        canvas.setFont("STSong-Light", 11)
        column(["\u5408\u540c\u7b2c\u4e00\u6761\u7ea6\u5b9a\u5982\u4e0b kg ml"] * 20)(canvas)

    assert read(tmp_path, chinese).unread == ()
