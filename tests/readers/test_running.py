"""Running headers, footers and page numbers go, by place and repetition; text of the contract never does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clausecheck.model import LeftOut
from clausecheck.readers.paper import Page, PrintedLine
from clausecheck.readers.running import FOOTER, HEADER, LINE_NUMBER, PAGE_NUMBER, split

MONTHS = ("January", "March", "May", "July")


def line(text: str, top: float, *, column: int = 0, left: float = 72) -> PrintedLine:
    return PrintedLine(text, (left, top, left + 5 * len(text), top + 12), 11, column=column)


def page(number: int, *edges: PrintedLine, body: str = "Physician shall work.") -> Page:
    middle = [line(f"{body} {number}", 200), line("No more.", 400)]
    return Page(number, 612, 792, tuple(sorted([*edges, *middle], key=lambda each: each.box[1])))


def texts(pages: tuple[Page, ...]) -> list[list[str]]:
    return [[each.text for each in page.lines] for page in pages]


def test_a_line_on_every_page_at_one_place_goes_and_is_listed_once() -> None:
    pages = [page(n, line("Blue Heron Urology", 40), line(f"Confidential - {n}", 750)) for n in (1, 2, 3, 4)]

    kept, out = split(pages)

    assert texts(kept) == [[f"Physician shall work. {n}", "No more."] for n in (1, 2, 3, 4)]
    assert out == (LeftOut(1, HEADER, "Blue Heron Urology"), LeftOut(1, FOOTER, "Confidential - 1"))


@pytest.mark.parametrize(("is_recognized", "lines"), [(True, 2), (False, 3)], ids=["recognized", "printed"])
def test_a_footer_that_was_misread_on_one_page_of_a_scan_goes_as_well(is_recognized: bool, lines: int) -> None:
    footers = ["Confidential - Pagel", "Confidential - Page 2", "Confidential - Page 3", "Confidential - Page 4"]
    pages = [
        replace(page(n, line(footer, 750)), is_recognized=is_recognized) for n, footer in enumerate(footers, start=1)
    ]

    kept, _ = split(pages)

    assert [len(each.lines) for each in kept] == [lines, 2, 2, 2]


def test_headers_of_odd_and_even_pages_go() -> None:
    pages = [page(n, line("Group" if n % 2 else "Agreement", 40)) for n in range(1, 9)]

    kept, _ = split(pages)

    assert all(len(each.lines) == 2 for each in kept)


def test_a_heading_that_opens_two_of_six_pages_stays() -> None:
    pages = [page(n, line("Compensation" if n in (2, 5) else f"Part {'ABCDEF'[n - 1]} of it", 40)) for n in range(1, 7)]

    kept, out = split(pages)

    assert out == ()
    assert sum(len(each.lines) for each in kept) == 18


def test_words_that_repeat_inside_the_page_stay() -> None:
    pages = [page(n, line(f"Text {chr(64 + n)}.", 40), line("Signature: ______", 300)) for n in range(1, 6)]

    kept, out = split(pages)

    assert out == ()
    assert all(len(each.lines) == 4 for each in kept)


@pytest.mark.parametrize("number", ["Page 1 of 2", "- 1 -", "1 of 2", "page 1", "[1]", "1 | Page"])
def test_what_looks_like_a_page_number_goes_even_from_a_short_contract(number: str) -> None:
    kept, out = split([page(1, line(number, 750))])

    assert texts(kept) == [["Physician shall work. 1", "No more."]]
    assert out == (LeftOut(1, PAGE_NUMBER, number),)


def test_nothing_else_goes_from_a_contract_of_two_pages() -> None:
    pages = [page(1, line("Dear Doctor Okafor:", 40)), page(2, line("3. Call", 40), line("Sincerely,", 750))]

    kept, out = split(pages)

    assert out == ()
    assert kept == tuple(pages)


def test_a_bare_number_goes_only_when_it_counts_with_the_pages() -> None:
    counting, _ = split([page(n, line(str(n + 3), 750)) for n in (1, 2, 3)])
    amounts, _ = split([page(1, line("25", 750)), page(2, line("40", 750))])

    assert all(len(each.lines) == 2 for each in counting)
    assert all(len(each.lines) == 3 for each in amounts)


def test_bates_stamps_go() -> None:
    pages = [page(n, line(f"TBEP-ICA 000{n}", 760)) for n in range(1, 5)]

    kept, out = split(pages)

    assert all(len(each.lines) == 2 for each in kept)
    assert out == (LeftOut(1, FOOTER, "TBEP-ICA 0001"),)


def test_a_column_of_line_numbers_goes() -> None:
    numbers = [line(str(n), 20 * n, left=30) for n in range(1, 9)]
    text = [line(f"Physician shall do thing {n}", 20 * n, column=1) for n in range(1, 9)]

    kept, out = split([Page(1, 612, 792, (*numbers, *text))])

    assert kept[0].lines == tuple(text)
    assert out == (LeftOut(1, LINE_NUMBER, "1 to 8"),)


def test_what_a_page_itself_left_out_is_listed() -> None:
    stamped = Page(1, 612, 792, (), left_out=(LeftOut(1, "a stamp", "DRAFT"),))

    assert split([stamped])[1] == (LeftOut(1, "a stamp", "DRAFT"),)


def test_page_numbers_of_an_older_edition_go_from_the_middle_of_sentences() -> None:
    text = [line(f"the Group shall pay {n}" if n % 15 else str(n // 15), 10.0 * n + 100) for n in range(1, 61)]
    pages = [Page(1, 612, 792, tuple(text))]

    kept, out = split(pages)

    assert [each.text for each in text if each not in kept[0].lines] == ["1", "2", "3", "4"]
    assert {left.why for left in out} == {PAGE_NUMBER}


def test_a_header_and_a_bates_stamp_go_from_a_contract_of_two_pages() -> None:
    pages = [page(n, line("Blue Heron Urology", 40), line(f"BHU-00{n}", 770), line(str(n), 750)) for n in (1, 2)]

    kept, out = split(pages)

    assert texts(kept) == [[f"Physician shall work. {n}", "No more."] for n in (1, 2)]
    assert {left.why for left in out} == {HEADER, FOOTER, PAGE_NUMBER}


def test_lines_of_two_pages_at_different_heights_stay() -> None:
    pages = [page(n, line("Signature: ______", 700.0 + 20 * n)) for n in (1, 2)]

    assert split(pages)[1] == ()


def test_a_header_whose_rule_was_read_as_a_blank_on_some_pages_goes() -> None:
    pages = [
        page(n, line("Blue Heron Urology" + " ________ Agreement" * (n == 2) + " Agreement" * (n != 2), 40))
        for n in (1, 2, 3)
    ]

    assert texts(split(pages)[0]) == [[f"Physician shall work. {n}", "No more."] for n in (1, 2, 3)]


def test_a_footer_above_the_page_number_goes_wherever_a_long_sheet_ends_its_page() -> None:
    ends = [310.0, 420.0, 385.0, 500.0]
    bodies = [[line(f"{month} {day} is a day of work.", 40 + 14 * day) for day in range(13)] for month in MONTHS]
    pages = [
        replace(page(at), lines=(*body, line("Lakeside Surgical", end), line(f"Page {at}", end + 12)))
        for at, (end, body) in enumerate(zip(ends, bodies, strict=True), start=1)
    ]

    kept, out = split(pages)

    assert texts(kept) == [[each.text for each in body] for body in bodies]
    assert out == (LeftOut(1, FOOTER, "Lakeside Surgical"), LeftOut(1, PAGE_NUMBER, "Page 1"))


@pytest.mark.parametrize(
    "told", ["Year {}: base salary of ${}00,000", "In year {} Physician shall work {} days in the week."]
)
def test_lines_of_the_contract_at_the_edge_that_differ_only_in_numbers_stay(told: str) -> None:
    pages = [page(n, line(told.format(n, n), 40), line(told.format(n, n + 1), 750)) for n in (1, 2, 3, 4)]

    kept, out = split(pages)

    assert [len(texts) for texts in texts(kept)] == [4] * 4
    assert out == ()


def test_what_pages_left_out_is_listed_with_each_of_its_numbers() -> None:
    notes = [LeftOut(n, "a comment", f"The real price is ${n}50,000.") for n in (1, 2)]

    _, out = split([replace(page(n), left_out=(note,)) for n, note in enumerate(notes, start=1)])

    assert out == tuple(notes)
