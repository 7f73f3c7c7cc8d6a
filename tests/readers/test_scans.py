"""Pages that are pictures are recognized, and only those; what is not sure or not read is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from pdf_files import HEIGHT, WIDTH, Draw, column, pdf_file, together
from PIL import Image
from raw_pdf import raw_pdf, said, stream
from samples_scan import scanned

from clausecheck import readers
from clausecheck.errors import ContractError, UsageError
from clausecheck.how import Ocr
from clausecheck.model import Contract, Line, Unread
from clausecheck.readers import doubts, pdf, pdf_page, pdf_scans, scan_rapidocr, scan_tesseract
from clausecheck.readers.paper import Doubt, Page
from clausecheck.readers.reasons import RUBBISH
from clausecheck.readers.request import Request
from clausecheck.readers.scan import RECOGNIZERS
from clausecheck.readers.scan_blanks import BLANK, with_blanks
from clausecheck.readers.scan_words import Word
from clausecheck.readers.wire import Recognizing

PROSE = [
    "Physician shall not practice medicine within ten (10) miles of any",
    "office of the Group for a period of two (2) years after the end of",
    "employment, however it ends, and shall not solicit patients of the",
    "Group or its employees during that time, whether directly or through",
    "another person or practice that competes with the Group in any way.",
]
RATES = [["Call", "Weekday", "Weekend"], ["In house", "$1,200", "$1,500"], ["At home", "$300", "$450"]]
needs_tesseract = pytest.mark.skipif(not scan_tesseract.RECOGNIZER.is_installed(), reason="Tesseract is not installed")


def scan_of(folder: Path, *draws: Draw, turned: int = 0) -> Path:
    """Drawn pages as pictures alone; `turned` is how far each was laid onto the scanner clockwise."""
    path = folder / "scan.pdf"
    path.write_bytes(scanned(pdf_file(folder, *draws).read_bytes()))
    if turned:
        import pypdfium2

        with pypdfium2.PdfDocument(path) as document:
            images = [
                page.render(scale=200 / 72).to_pil().convert("L").rotate(-turned, expand=True) for page in document
            ]
        images[0].save(path, "PDF", resolution=200)
    return path


def sent(path: Path, ocr: Ocr = "auto") -> list[object]:
    return list(pdf.pages(Request(str(path), ocr=ocr)))


def words_of(page: Page) -> list[str]:
    return re.findall(r"[\w$,]+", " ".join(line.text for line in page.lines))


def recognized(path: Path) -> Page:
    page = [each for each in sent(path) if isinstance(each, Page)][-1]
    assert page.unread == ()
    return page


@pytest.mark.parametrize("name", ["rapidocr", pytest.param("tesseract", marks=needs_tesseract)])
def test_each_recognizer_reads_words_and_tables(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pdf_files import ruled_table

    monkeypatch.setattr(pdf_scans, "RECOGNIZERS", {name: RECOGNIZERS[name]})

    page = recognized(scan_of(tmp_path, together(column(PROSE), ruled_table(RATES))))

    assert words_of(page) == re.findall(r"[\w$,]+", " ".join([*PROSE, *(cell for row in RATES for cell in row)]))
    assert [line.text for line in page.lines if line.table is not None] == [" ".join(row) for row in RATES]


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_that_lay_wrongly_on_the_scanner_is_turned_upright(turned: int, tmp_path: Path) -> None:
    path = scan_of(tmp_path, column(PROSE * 4), turned=turned)

    page = recognized(path)

    assert words_of(page)[:8] == ["Physician", "shall", "not", "practice", "medicine", "within", "ten", "10"]
    assert page.turned == -turned % 360


def test_the_box_of_a_word_lies_where_it_stands_on_the_page_as_shown(tmp_path: Path) -> None:
    page = recognized(scan_of(tmp_path, column(PROSE, left=72, top=100)))

    left, top, right, bottom = page.as_shown(page.lines[0].box)

    assert page.skew == pytest.approx(1.2, abs=0.3)
    assert left == pytest.approx(72, abs=12)
    assert top < 100 < bottom + 8
    assert right < WIDTH


def test_only_pages_without_text_are_recognized(tmp_path: Path) -> None:
    picture = Image.new("L", (60, 80), 255)
    path = pdf_file(
        tmp_path, column(PROSE), lambda canvas: canvas.drawInlineImage(picture, 0, 0, WIDTH, HEIGHT), column(PROSE)
    )

    messages = sent(path)
    again = messages[messages.index(Recognizing(0, 1)) :]

    assert [each.number for each in again if isinstance(each, Page)] == [2]
    assert [each for each in again if isinstance(each, Recognizing)] == [Recognizing(0, 1), Recognizing(1, 1)]


def test_an_empty_sheet_in_a_scan_is_not_reported_as_unread(tmp_path: Path) -> None:
    picture = Image.new("L", (600, 800), 250)

    page = recognized(pdf_file(tmp_path, lambda canvas: canvas.drawInlineImage(picture, 0, 0, WIDTH, HEIGHT)))

    assert page.lines == ()


def test_a_picture_without_words_is_reported_as_unread(tmp_path: Path) -> None:
    picture = Image.linear_gradient("L")
    path = pdf_file(tmp_path, lambda canvas: canvas.drawInlineImage(picture, 0, 0, WIDTH, HEIGHT))

    page = [each for each in sent(path) if isinstance(each, Page)][-1]

    assert page.lines == ()
    assert page.unread == (pdf_scans.WITHOUT_WORDS,)


def test_letters_without_meaning_stay_unread_where_no_words_are_recognized_in_their_place(tmp_path: Path) -> None:
    squares = "/Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [.001 0 0 .001 0 0] /Widths [500] /Resources << >>"
    font = (
        f"<< /Type /Font {squares} /FirstChar 1 /LastChar 1 /CharProcs << /g1 11 0 R >> "
        "/Encoding << /Type /Encoding /Differences [1 /g1] >> >>"
    )
    objects = {10: font, 11: stream("500 0 d0 50 0 400 500 re f")}
    content = said(PROSE[0]) + f"BT /F2 8 Tf 72 600 Td <{'01' * 60}> Tj ET"

    pages = sent(raw_pdf(tmp_path, content, fonts="/F2 10 0 R", objects=objects))

    assert [each.unread for each in pages if isinstance(each, Page)] == [(RUBBISH,), (RUBBISH,)]


def stamped(folder: Path) -> Path:
    """A scan over which a program printed its own number, as text."""
    import pypdfium2

    with pypdfium2.PdfDocument(scan_of(folder, column(PROSE * 4))) as document:
        image = document[0].render(scale=200 / 72).to_pil().convert("L")
    return pdf_file(
        folder,
        together(lambda canvas: canvas.drawInlineImage(image, 0, 0, WIDTH, HEIGHT), column(["BATES 000123"], 450, 770)),
    )


def test_a_scan_with_a_number_stamped_on_it_as_text_is_still_a_scan(tmp_path: Path) -> None:
    page = recognized(stamped(tmp_path))

    assert words_of(page)[:3] == ["Physician", "shall", "not"]
    assert words_of(page).count("BATES") == 1


def test_with_ocr_always_the_picture_counts_and_not_the_text_layer(tmp_path: Path) -> None:
    def decoy(canvas: Any) -> None:
        text = canvas.beginText(72, 400)
        text.setTextRenderMode(3)
        text.textLine("No restrictive covenant applies.")
        canvas.drawText(text)

    page = [
        each for each in sent(pdf_file(tmp_path, together(column(PROSE), decoy)), "always") if isinstance(each, Page)
    ][-1]

    assert words_of(page)[:3] == ["Physician", "shall", "not"]
    assert "restrictive" not in words_of(page)


@pytest.mark.parametrize(
    ("ocr", "installed", "said"),
    [("never", RECOGNIZERS, pdf_scans.SWITCHED_OFF), ("auto", {}, "install text recognition: ")],
    ids=["switched off", "not installed"],
)
def test_a_scan_that_is_not_recognized_is_unread_and_it_is_said_why(
    ocr: Ocr, installed: dict[str, Any], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_scans, "RECOGNIZERS", installed)

    page, why = sent(scan_of(tmp_path, column(PROSE)), ocr)

    assert isinstance(page, Page)
    assert page.unread == (pdf_page.SCAN,)
    assert isinstance(why, Unread)
    assert said in why.why


def test_a_contract_of_pictures_alone_is_refused_when_none_is_recognized(tmp_path: Path) -> None:
    with pytest.raises(ContractError, match="pictures of pages and no text"):
        readers.read(scan_of(tmp_path, column(PROSE)), ocr="never")


def test_the_install_line_names_the_python_that_runs() -> None:
    line = pdf_scans.install_line()

    assert line.endswith('-m pip install "clausecheck[ocr]"') or line.startswith("pipx inject clausecheck ")


def test_another_word_for_ocr_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="auto, always, never"):
        readers.read(tmp_path / "a.pdf", ocr="sometimes")  # type: ignore[arg-type]


def test_rapidocr_holds_its_models_in_its_own_folder() -> None:
    """Nothing may be downloaded when it runs."""
    import rapidocr

    models = list((Path(rapidocr.__file__).parent / "models").glob("*.onnx"))

    assert scan_rapidocr.RECOGNIZER.is_installed()
    assert {"det", "rec"} <= {part for model in models for part in model.stem.split("_")}


def word(text: str, left: float, right: float, top: float = 100) -> Word:
    return Word(text, (left, top, right, top + 12), 0.9)


def texts(lines: Sequence[Sequence[Word]]) -> list[str]:
    return [" ".join(word.text for word in line) for line in lines]


@pytest.mark.parametrize(
    ("line", "blank", "expected"),
    [
        ((word("sum", 0, 30), word("of", 35, 45), word("$.", 50, 58), word("in", 120, 130)), (55.0, 111.0, 115.0, 112.0), f"sum of ${BLANK} in"),
        ((word("By:", 0, 20), word("_", 25, 30)), (24.0, 111.0, 150.0, 112.0), f"By: {BLANK}"),
        ((word("Underlined", 0, 60), word("Heading", 65, 110)), (0.0, 112.0, 110.0, 113.0), "Underlined Heading"),
    ],
    ids=["after a dollar sign", "at the end", "under words"],
)  # fmt: skip
def test_a_blank_stands_in_the_line_it_belongs_to(
    line: tuple[Word, ...], blank: tuple[float, float, float, float], expected: str
) -> None:
    assert texts(with_blanks([line], [blank])) == [expected]


def test_a_line_to_sign_on_is_a_line_of_its_own() -> None:
    assert texts(with_blanks([(word("Date", 0, 30),)], [(0.0, 300.0, 150.0, 302.0)])) == ["Date", BLANK]


def test_a_doubtful_word_is_found_again_in_the_text_where_it_stood() -> None:
    text = "days and days of notice\nA running line"
    lines = (Line(0, 24, 1, (0, 100, 240, 112)), Line(24, 38, 1, (0, 120, 140, 132)))
    contract = Contract("a.pdf", "pdf", "", text, lines, 1)
    doubt = Doubt("days", (90, 101, 130, 111), 0.31234)
    page = Page(1, 600, 800, (), doubtful=(doubt, Doubt("gone", (0, 700, 40, 712), 0.1)))

    (found,) = doubts.doubtful(contract, [page])

    assert (found.start, found.end, found.text, found.page, found.confidence) == (9, 13, "days", 1, 0.31)


def test_a_doubtful_word_that_was_set_otherwise_marks_its_line() -> None:
    contract = Contract("a.pdf", "pdf", "", "compensation paid", (Line(0, 17, 1, (0, 100, 170, 112)),), 1)
    page = Page(1, 600, 800, (), doubtful=(Doubt("c0mp", (0, 101, 30, 111), 0.2),))

    assert [(one.start, one.end) for one in doubts.doubtful(contract, [page])] == [(0, 17)]
