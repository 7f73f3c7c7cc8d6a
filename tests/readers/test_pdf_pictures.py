"""Pictures of a PDF's lines hold the words they are said to hold, boxed exactly; a file that fails costs no report."""

from __future__ import annotations

import base64
import io
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from pdf_files import HEIGHT, WIDTH, column, pdf_file
from PIL import Image

import clausecheck
from clausecheck.facsimile import Facsimile, Stretch, Wanted
from clausecheck.model import Analysis
from clausecheck.readers import pdf_pictures, scan_tesseract
from clausecheck.readers.pdf_words import PageWords
from clausecheck.report import to_picture

SAMPLES = sorted((Path(__file__).parents[2] / "sample_contracts").glob("*.pdf"))
MOST_BESIDE = 2
"""Letters that a box may touch beside its own."""
needs_tesseract = pytest.mark.skipif(not scan_tesseract.RECOGNIZER.is_installed(), reason="Tesseract is not installed")


@cache
def analyzed(path: Path) -> Analysis:
    return clausecheck.analyze(path)


def dense(text: str) -> str:
    return "".join(text.split())


def inside(textpage: pdfium.PdfTextPage, box: tuple[float, float, float, float]) -> str:
    left, bottom, right, top = box
    return textpage.get_text_bounded(left - 0.5, bottom, right + 0.5, top - 2)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_box_holds_the_words_it_was_asked_for(path: Path) -> None:
    wanted = to_picture.whole_pages(analyzed(path))
    document = pdfium.PdfDocument(path)
    missed = []
    for one in wanted:
        page = document[one.page - 1]
        textpage = page.get_textpage()
        words = PageWords(page, textpage)
        for stretch in one.words:
            read = "".join(inside(textpage, words.sheet.own(*box)) for box in words.find(stretch).shown)
            # letters are counted, since a cell of several lines is read in another order
            own = Counter(dense(stretch.text[stretch.start : stretch.end]))
            if own - Counter(dense(read)) or sum((Counter(dense(read)) - own).values()) > MOST_BESIDE:
                missed.append((one.page, stretch.text[stretch.start : stretch.end], read))

    assert sum(len(one.words) for one in wanted) > 20
    assert missed == []


@needs_tesseract
def test_the_boxed_words_can_be_read_back_from_the_picture() -> None:
    path = next(one for one in SAMPLES if one.stem == "radiology_associate")
    analysis = analyzed(path)
    wanted = to_picture.lines_around(analysis)[:12]
    said = {(one.name, one.page): [each.text[each.start : each.end] for each in one.words] for one in wanted}

    missed = [
        (words, read)
        for one in pdf_pictures.taken(str(path), wanted)
        for words, read in zip(said[one.name, one.page], read_back(one), strict=True)
        if likeness(words, read) < 0.8
    ]

    assert len(said) >= 10
    assert len(missed) <= 1, missed


def read_back(one: Facsimile) -> list[str]:
    """The words in each box of a picture, recognized from its pixels alone."""
    image = Image.open(io.BytesIO(base64.b64decode(one.png))).convert("L")
    scale = image.width / one.width
    found = []
    for left, top, right, bottom in one.words:
        crop = image.crop(
            (int(left * scale) - 1, int(top * scale) - 1, int(right * scale) + 2, int(bottom * scale) + 2)
        )
        paper = Image.new("L", (crop.width * 4 + 80, crop.height * 4 + 80), 255)
        paper.paste(crop.resize((crop.width * 4, crop.height * 4), Image.Resampling.BICUBIC), (40, 40))
        found.append(" ".join(word.text for line in scan_tesseract.RECOGNIZER.lines(paper) for word in line))
    return found


def likeness(words: str, read: str) -> float:
    from difflib import SequenceMatcher

    return SequenceMatcher(None, dense(words).lower(), dense(read).lower()).ratio()


def test_a_picture_shows_its_lines_and_moves_the_boxes_with_them(tmp_path: Path) -> None:
    path = pdf_file(tmp_path, column(["Physician shall not compete.", "Nothing else is said."]))
    line = clausecheck.analyze(path).contract.lines[0]
    assert line.box is not None
    stretch = Stretch("Physician shall not compete.", line.box, 10, 19)

    (found,) = pdf_pictures.taken(str(path), [Wanted("f", 1, (line.box,), (stretch,))])
    ((left, top, right, bottom),) = found.words

    assert found.height < HEIGHT / 4
    assert (left, right) > (pdf_pictures.MARGIN, left)
    assert 0 < top < bottom < found.height
    assert right < found.width


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_shown_turned_is_boxed_at_the_same_words(tmp_path: Path, turn: int) -> None:
    def turned(canvas: Any) -> None:
        column(["Physician shall not compete.", "Nothing else is said."])(canvas)
        canvas.setPageSize((HEIGHT, WIDTH) if turn != 180 else (WIDTH, HEIGHT))  # reportlab turns the sheet, too
        canvas.setPageRotation(turn)

    path = pdf_file(tmp_path, turned)
    line = clausecheck.analyze(path).contract.lines[0]
    assert line.box is not None
    page = pdfium.PdfDocument(path)[0]
    textpage = page.get_textpage()
    words = PageWords(page, textpage)

    found = words.find(Stretch("Physician shall not compete.", line.box, 10, 19))

    assert found.is_exact
    assert [textpage.get_text_bounded(*box).strip() for box in found.own] == ["shall not"]


def test_words_that_do_not_stand_on_the_line_are_boxed_with_the_whole_line(tmp_path: Path) -> None:
    path = pdf_file(tmp_path, column(["Physician shall not compete."]))
    page = pdfium.PdfDocument(path)[0]
    textpage = page.get_textpage()
    place = (10.0, 20.0, 300.0, 32.0)

    found = PageWords(page, textpage).find(Stretch("Another text.", place, 0, 7))

    assert found.shown == (place,)
    assert not found.is_exact


def test_a_file_that_cannot_be_pictured_is_said_to_be_one(tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.7 nothing")

    with pytest.raises(pdf_pictures.NoPicturesError):
        pdf_pictures.taken(str(path), [Wanted("", 1, (), ())])


def test_when_the_space_is_used_up_the_worst_findings_have_their_pictures() -> None:
    order = [Wanted(name, 1, (), ()) for name in ("worst", "next", "last")]
    taken = [Facsimile(name, 1, "x" * 400, 1, 1, ()) for name in ("last", "worst", "next")]

    kept, left = to_picture.fitting(taken, order, room=800)

    assert [one.name for one in kept] == ["worst", "next"]
    assert left == 1


@pytest.mark.parametrize(
    ("others", "pages", "room"),
    [(300_000, 12, 700_000), (900_000, 30, 599_000), (1_600_000, 30, 0), (1_600_000, 120, 700_000)],
)
def test_a_report_of_thirty_pages_stays_below_its_size_with_pictures(others: int, pages: int, room: int) -> None:
    assert to_picture.room_for_pictures(others, pages) == room


def test_a_picture_holds_the_lines_above_and_below_where_they_stand_close(tmp_path: Path) -> None:
    said = [
        "The Group engages Physician as of today.",
        "For two years after the end of employment, Physician shall not practice",
        "medicine within ten miles of the Clinic.",
        "The parties have read this paper.",
    ]
    analysis = clausecheck.analyze(pdf_file(tmp_path, column(said)))
    covenant = next(one for one in analysis.findings if one.clause == "non_compete")

    wanted = next(one for one in to_picture.lines_around(analysis) if one.name == covenant.id)

    assert sorted(wanted.lines) == sorted(line.box for line in analysis.contract.lines if line.box)


def test_a_page_that_the_file_does_not_count_has_no_picture_and_costs_none_of_the_others(tmp_path: Path) -> None:
    path = pdf_file(tmp_path, column(["The first page."]), column(["The second page."]))
    path.write_bytes(path.read_bytes().replace(b"/Count 2", b"/Count 1"))
    wanted = (Wanted("first", 1, (), ()), Wanted("second", 2, (), ()))

    assert [one.name for one in pdf_pictures.taken(str(path), wanted)] == ["first"]
