"""Text that nobody can see is not read as printed, and is reported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pdf_files import HEIGHT, WIDTH, Draw, column, pdf_file, together
from PIL import Image

from clausecheck.readers import pdf, pdf_page
from clausecheck.readers.paper import Page
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


def picture(canvas: Any) -> None:
    canvas.drawInlineImage(Image.new("L", (60, 80), 200), 0, 0, WIDTH, HEIGHT)


def dark_band(canvas: Any) -> None:
    canvas.rect(60, 390, 300, 30, fill=1)


def read(folder: Path, *draws: Draw) -> Page:
    (page,) = pdf.pages(Request(str(pdf_file(folder, together(*draws))), ocr="never"))
    assert isinstance(page, Page)
    return page


@pytest.mark.parametrize("hide", [inkless, white, tiny, off_the_page, painted_over])
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
    assert page.unread == ()
