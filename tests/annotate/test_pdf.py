"""A PDF carries its notes as highlights around the exact words; the bytes it had before stay."""

from __future__ import annotations

import ctypes
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest
from noted import note
from pdf_files import HEIGHT, WIDTH, column, pdf_file, ruled_table, together
from reportlab.lib.pdfencrypt import StandardEncryption

import clausecheck
from clausecheck import annotate, readers, shipped
from clausecheck.annotate import pdf
from clausecheck.errors import ContractError
from clausecheck.report.words_notes import NO_BOX

SAMPLES = sorted(path.stem for path in shipped.folder("sample_contracts").glob("*.pdf"))
CLAUSE = [
    "Physician shall not, for a period of two (2) years after the end of",
    "employment, practice radiology within twenty-five (25) miles of any",
    "office of the Group. Physician may teach at a school of medicine.",
]


def highlighted(content: bytes, password: str | None = None) -> list[tuple[int, str, str]]:
    """Each highlight: its page, the printed words inside its boxes, and the first line of its note."""
    found = []
    document = pdfium.PdfDocument(content, password=password)
    for number, page in enumerate(document, start=1):
        textpage = page.get_textpage()
        for at in range(raw.FPDFPage_GetAnnotCount(page)):
            mark = raw.FPDFPage_GetAnnot(page, at)
            if raw.FPDFAnnot_GetSubtype(mark) == raw.FPDF_ANNOT_HIGHLIGHT:
                words = " ".join(_inside(textpage, box) for box in _quads(mark))
                found.append((number, " ".join(words.split()), _contents(mark).split("\n")[0]))
            raw.FPDFPage_CloseAnnot(mark)
    return found


def _quads(mark: Any) -> list[tuple[float, float, float, float]]:
    boxes = []
    for at in range(raw.FPDFAnnot_CountAttachmentPoints(mark)):
        quad = raw.FS_QUADPOINTSF()
        raw.FPDFAnnot_GetAttachmentPoints(mark, at, quad)
        boxes.append((quad.x3, quad.y3, quad.x2, quad.y2))
    return boxes


def _inside(textpage: Any, box: tuple[float, float, float, float]) -> str:
    """The letters of which the middle stands in a box."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    said = []
    for at in range(textpage.count_chars()):
        raw.FPDFText_GetCharBox(textpage, at, left, right, bottom, top)
        across, up = (left.value + right.value) / 2, (bottom.value + top.value) / 2
        if box[0] <= across <= box[2] and box[1] <= up <= box[3]:
            said.append(chr(raw.FPDFText_GetUnicode(textpage, at)))
    return "".join(said)


def _contents(mark: Any) -> str:
    buffer = (ctypes.c_ushort * 20_000)()
    raw.FPDFAnnot_GetStringValue(mark, b"Contents", buffer, 40_000)
    return bytes(buffer).decode("utf-16-le").split("\0")[0]


def made(path: Path, words: str, *, to: str = "", password: str | None = None) -> bytes:
    contract = readers.read(path, password=password)
    content, unplaced = pdf.annotated(path, contract, (note(contract, words, to=to),), password)

    assert unplaced == ()
    return content


def test_a_highlight_holds_the_exact_words_line_by_line(tmp_path: Path) -> None:
    path = pdf_file(tmp_path, column(CLAUSE))

    content = made(path, "two (2) years", to="twenty-five (25) miles")

    assert highlighted(content) == [
        (1, "two (2) years after the end of employment, practice radiology within twenty-five (25) miles",
         "Non-compete: high exposure")
    ]  # fmt: skip


def test_the_bytes_of_the_file_stay(tmp_path: Path) -> None:
    path = pdf_file(tmp_path, column(CLAUSE))

    assert made(path, "two (2) years").startswith(path.read_bytes())


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_shown_turned_is_marked_at_the_same_words(tmp_path: Path, turn: int) -> None:
    def turned(canvas: Any) -> None:
        column(CLAUSE)(canvas)
        canvas.setPageSize((HEIGHT, WIDTH) if turn != 180 else (WIDTH, HEIGHT))  # reportlab turns the sheet, too
        canvas.setPageRotation(turn)

    path = pdf_file(tmp_path, turned)

    assert highlighted(made(path, "twenty-five (25) miles"))[0][1] == "twenty-five (25) miles"


def test_a_page_whose_text_runs_up_is_marked_at_the_same_words(tmp_path: Path) -> None:
    def sideways(canvas: Any) -> None:
        canvas.translate(WIDTH, 0)
        canvas.rotate(90)
        for at, line in enumerate(CLAUSE):
            canvas.drawString(72, 500 - 14 * at, line)

    path = pdf_file(tmp_path, sideways)

    assert highlighted(made(path, "years after", to="practice"))[0][1] == "years after the end of employment, practice"


def test_of_two_columns_only_the_one_that_says_it_is_marked(tmp_path: Path) -> None:
    left = ["The Group shall pay the salary", "that is set out in the schedule", "on the last day of each month."] * 5
    right = ["Physician shall not compete for", "a period of two years within a", "radius of ten miles from here."]
    right += [
        "The Group may end this contract",
        "on ninety days of notice to him.",
        "Nothing else is agreed on it.",
    ] * 4
    path = pdf_file(tmp_path, together(column(left), column(right, left=330)))

    assert highlighted(made(path, "shall not compete", to="ten miles"))[0][1] == (
        "shall not compete for a period of two years within a radius of ten miles"
    )


def test_words_over_two_pages_are_marked_on_both(tmp_path: Path) -> None:
    first = ["The Group employs Physician."] * 3 + ["Physician shall not, for two years after leaving, and not"]
    path = pdf_file(tmp_path, column(first, top=600), column(["within ten miles of here, practice radiology."]))

    found = highlighted(made(path, "for two years", to="ten miles"))

    assert [(page, words) for page, words, _ in found] == [
        (1, "for two years after leaving, and not"),
        (2, "within ten miles"),
    ]


def test_words_on_a_page_that_the_file_does_not_count_are_said_to_have_no_place(tmp_path: Path) -> None:
    path = pdf_file(tmp_path, column(["The first page."]), column(CLAUSE))
    path.write_bytes(path.read_bytes().replace(b"/Count 2", b"/Count 1"))
    contract = readers.read(path)

    content, unplaced = pdf.annotated(path, contract, (note(contract, "two (2) years"),), None)

    assert highlighted(content) == []
    assert [one.why for one in unplaced] == [NO_BOX]


def test_words_in_a_table_are_marked(tmp_path: Path) -> None:
    path = pdf_file(tmp_path, ruled_table([("Call", "one night in four"), ("Pay", "none at all")]))

    assert highlighted(made(path, "one night in four"))[0][1] == "one night in four"


def test_a_locked_file_stays_locked_and_is_marked(tmp_path: Path) -> None:
    path = pdf_file(tmp_path, column(CLAUSE), lock=StandardEncryption("open", canModify=1))

    content = made(path, "two (2) years", password="open")

    with pytest.raises(pdfium.PdfiumError):
        pdfium.PdfDocument(content)
    assert highlighted(content, "open") == [(1, "two (2) years", "Non-compete: high exposure")]


def test_the_first_page_that_was_read_is_marked_private(tmp_path: Path) -> None:
    path = pdf_file(tmp_path, column(["Physician may teach."]), column(CLAUSE))
    contract = readers.read(path)
    second = replace(contract, lines=tuple(line for line in contract.lines if line.page == 2))

    content, _ = pdf.annotated(path, second, (note(second, "two (2) years"),), None)

    document = pdfium.PdfDocument(content)
    assert [raw.FPDFPage_GetAnnotCount(page) for page in document] == [0, 2]


def test_a_file_that_changed_into_something_else_is_a_clear_error(tmp_path: Path) -> None:
    path = pdf_file(tmp_path, column(CLAUSE))
    contract = readers.read(path)
    path.write_bytes(b"%PDF-1.7 nothing")

    with pytest.raises(ContractError, match="notes cannot be written into this PDF"):
        pdf.annotated(path, contract, (note(contract, "two (2) years"),), None)


def test_the_file_is_written_in_a_process_that_may_fail(tmp_path: Path) -> None:
    path = pdf_file(tmp_path, column(CLAUSE))
    analysis = clausecheck.analyze(path)
    path.write_bytes(b"%PDF-1.7 nothing")

    with pytest.raises(ContractError, match="notes cannot be written into this PDF"):
        annotate.annotate(path, analysis)


def test_a_form_stays_fillable(tmp_path: Path) -> None:
    def form(canvas: Any) -> None:
        column(CLAUSE)(canvas)
        canvas.acroForm.textfield(name="salary", value="250,000", x=72, y=HEIGHT - 300, width=100, height=16)
        canvas.bookmarkPage("covenant")
        canvas.addOutlineEntry("Covenant", "covenant")

    path = pdf_file(tmp_path, form)

    document = pdfium.PdfDocument(made(path, "two (2) years"))

    assert document.get_formtype() == raw.FORMTYPE_ACRO_FORM
    assert [one.get_title() for one in document.get_toc()] == ["Covenant"]


@pytest.mark.parametrize("name", SAMPLES)
def test_an_annotated_sample_gives_the_same_findings_and_its_boxes_hold_the_quotes(tmp_path: Path, name: str) -> None:
    path = shipped.folder("sample_contracts") / f"{name}.pdf"
    analysis = clausecheck.analyze(path)

    annotated = annotate.annotate(path, analysis)
    again = tmp_path / f"{name}.private-notes.pdf"
    again.write_bytes(annotated.content)
    read_again = clausecheck.analyze(again)

    assert annotated.unplaced == ()
    assert annotated.content.startswith(path.read_bytes())
    assert [one.id for one in read_again.findings] == [one.id for one in analysis.findings]
    marked = _letters("".join(words for _, words, _ in highlighted(annotated.content)))
    on_one_page = [one for one in analysis.findings if analysis.contract.page_of(one.end - 1) == one.page]
    assert [one.quote for one in on_one_page if _letters(one.quote) not in marked] == []


def _letters(text: str) -> str:
    """Letters and digits alone: hyphens at line ends are no part of a quote."""
    return "".join(letter for letter in text if letter.isalnum())
