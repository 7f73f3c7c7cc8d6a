"""Paragraphs come back as the author typed them, however the page cut them into lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from pdf_files import column, pdf_file, together

from clausecheck.readers import pdf
from clausecheck.readers.paper import Page, Paragraph, PrintedLine
from clausecheck.readers.paragraphs import rebuild
from clausecheck.readers.request import Request

WIDE = "Physician shall be paid for call as the schedule in Exhibit B says and not otherwise"


def line(
    text: str,
    at: float,
    *,
    left: float = 72,
    right: float = 540,
    bold: bool = False,
    size: float = 12,
    table: int | None = None,
) -> PrintedLine:
    return PrintedLine(text, (left, 14 * at, right, 14 * at + 12), size, bold, table, table)


def paper(*pages: Sequence[PrintedLine]) -> list[Page]:
    return [Page(number, 612, 792, tuple(lines)) for number, lines in enumerate(pages, start=1)]


def text(paragraph: Paragraph) -> str:
    words = "".join(piece.text if piece.glued else piece.text + " " for piece in paragraph.pieces)
    return words.removesuffix(" ")


def texts(*pages: Sequence[PrintedLine]) -> list[str]:
    return [text(paragraph) for paragraph in rebuild(paper(*pages))]


def test_lines_of_a_paragraph_are_joined_and_each_keeps_its_place() -> None:
    (paragraph,) = rebuild(paper([line(WIDE, 1), line("during the term.", 2, right=150)]))

    assert text(paragraph) == f"{WIDE} during the term."
    assert [(piece.page, piece.box[1]) for piece in paragraph.pieces if piece.box] == [(1, 14), (1, 28)]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("all compen-", "sation paid", "all compensation paid"),
        ("a non-", "compete covenant", "a non-compete covenant"),
        ("twenty-", "five miles", "twenty-five miles"),
        ("full-", "time work", "full-time work"),
        ("on-", "call pay", "on-call pay"),
        ("the buy-", "in price", "the buy-in price"),
        ("practi\u00ad", "tioner", "practitioner"),
        ("short-", "or long-term", "short- or long-term"),
        ("the Group\u2014", "or its owner", "the Group\u2014or its owner"),
        ("and/", "or its owner", "and/or its owner"),
    ],
)
def test_a_word_cut_by_the_line_end_is_put_together(first: str, second: str, whole: str) -> None:
    known = [line("on-call time and call of the price in five full years", 0), line(first, 1), line(second, 2)]

    assert texts(known)[-1].endswith(whole)


def test_space_above_begins_a_paragraph() -> None:
    assert texts([line(WIDE, 1), line(f"{WIDE}.", 2), line("The Group may change it.", 3.8)]) == [
        f"{WIDE} {WIDE}.",
        "The Group may change it.",
    ]


@pytest.mark.parametrize("marker", ["9.2", "(a)", "(iv)", "ARTICLE IV", "A.", "IV.", "•", "B-6", "Section 3"])
def test_a_number_or_bullet_begins_a_paragraph(marker: str) -> None:
    assert len(texts([line(f"{WIDE}.", 1), line(f"{marker} {WIDE}", 2)])) == 2


def test_a_reference_at_the_beginning_of_a_line_does_not() -> None:
    assert len(texts([line(f"{WIDE} under Section", 1), line("9.2 of this Agreement.", 2, right=200)])) == 1
    assert len(texts([line(f"{WIDE}: (i) one; (ii) two;", 1), line("(iii) three.", 2, right=200)])) == 1


def test_a_line_that_stopped_early_ends_its_paragraph() -> None:
    assert len(texts([line("This is all.", 1, right=150), line(WIDE, 2), line(WIDE, 3)])) == 2


def test_an_indent_begins_a_paragraph_and_a_hanging_one_does_not() -> None:
    indented = [line(f"{WIDE}.", 1), line(f"{WIDE} and", 2, left=100), line("no more.", 3, right=150)]
    hanging = [line(f"4.4 Billing. {WIDE}.", 1), line(f"Physician assigns {WIDE}", 2, left=100)]

    assert len(texts(indented)) == 2
    assert len(texts(hanging)) == 1


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    (paragraph,) = rebuild(paper([line(f"{WIDE} by the", 45)], [line("Group in January.", 5, right=170)]))

    assert text(paragraph).endswith("by the Group in January.")
    assert [piece.page for piece in paragraph.pieces] == [1, 2]


def test_a_section_on_the_next_page_is_a_new_paragraph() -> None:
    assert len(texts([line(f"{WIDE}.", 45)], [line("9.2 Radius. Ten miles.", 5, right=250)])) == 2


@pytest.mark.parametrize(
    ("heading", "bold", "size"), [("NON-COMPETE", False, 12), ("Non-Compete", True, 12), ("Non-Compete", False, 15)]
)
def test_a_short_line_that_stands_out_is_a_heading(heading: str, bold: bool, size: float) -> None:
    body = [line(WIDE, 3), line("during the term, and", 4), line("no more.", 5, right=150)]

    first, second = rebuild(paper([line(heading, 1, right=200, bold=bold, size=size), *body]))

    assert (text(first), first.is_heading, second.is_heading) == (heading, True, False)


def test_a_table_row_is_a_paragraph_of_its_own() -> None:
    rows = [line("Night $1,200", 1, table=0), line("Weekend $1,500", 2, table=0), line("and that is all.", 3)]

    assert [(text(each), each.is_table_row) for each in rebuild(paper(rows))] == [
        ("Night $1,200", True),
        ("Weekend $1,500", True),
        ("and that is all.", False),
    ]


def test_ligatures_soft_hyphens_and_odd_spaces_are_written_out() -> None:
    assert texts([line("\ufb01scal\u00a0year of the Physi\u00adcian\u2019s  office", 1)]) == [
        "fiscal year of the Physician\u2019s office"
    ]


def test_a_bullet_is_no_word() -> None:
    assert texts([line("\u2022 Take call.", 1, right=150)]) == ["Take call."]


def test_two_columns_of_a_real_file_give_the_sentences_of_each(tmp_path: Path) -> None:
    left = [
        "9.1 Physician shall not",
        "practice within ten miles",
        "of the office for twenty-",
        "four months after the end",
        "of employment.",
    ]
    right = [
        "9.2 The covenant does not",
        "bind a Physician whom the",
        "Group has dismissed with-",
        "out cause, or in the first",
        "year of employment.",
    ]
    path = pdf_file(tmp_path, together(column(left, 60), column(right, 330)))

    assert [text(each) for each in rebuild(list(pdf.pages(Request(str(path), ocr="never"))))] == [
        "9.1 Physician shall not practice within ten miles of the office for twenty-four months after the end of employment.",
        "9.2 The covenant does not bind a Physician whom the Group has dismissed without cause, or in the first year of employment.",
    ]
