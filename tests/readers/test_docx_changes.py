"""Tracked changes are read as asked for, and told in words: what stood there before, and what stands there after."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from word_files import cell, changes, left_out, level, numbered, numbering, para, run, table, texts, write

from clausecheck.readers import docx
from clausecheck.readers.paper import Paragraph
from clausecheck.tracked import CHANGES_READ, ChangesRead

BY = 'w:id="9" w:author="Dr. HR" w:date="2025-02-03T09:00:00Z"'


def ins(text: str) -> str:
    return f"<w:ins {BY}>{run(text)}</w:ins>"


def gone(text: str) -> str:
    return f'<w:del {BY}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def told(path: str, read: ChangesRead = "accepted") -> list[tuple[str, str, str]]:
    return [(each.kind, each.old, each.new) for each in changes(path, read=read)]


RADIUS = para(run("Within ") + gone("ten (10)") + ins("twenty-five (25)") + run(" miles."))


@pytest.mark.parametrize(
    ("read", "text"),
    [
        ("accepted", "Within twenty-five (25) miles."),
        ("original", "Within ten (10) miles."),
        ("both", "Within ten (10)twenty-five (25) miles."),
    ],
)
def test_the_text_is_that_of_the_version_asked_for(tmp_path: Path, read: ChangesRead, text: str) -> None:
    path = write(tmp_path, RADIUS)

    assert texts(path, changes=read) == [text]
    assert told(path, read) == [("replaced", "ten (10)", "twenty-five (25)")]


def test_a_change_says_where_its_words_stand_and_who_made_it(tmp_path: Path) -> None:
    path = write(tmp_path, RADIUS)

    (change,) = changes(path)

    assert "Within twenty-five (25) miles."[change.start : change.end] == "twenty-five (25)"
    assert (change.author, change.date) == ("Dr. HR", "2025-02-03T09:00:00Z")


@pytest.mark.parametrize(
    ("inside", "text", "expected"),
    [
        (run("1") + gone("2") + ins("8") + run(" months"), "18 months", ("replaced", "12", "18")),
        (run("eight") + ins("een") + run(" months"), "eighteen months", ("replaced", "eight", "eighteen")),
        (run("$") + gone("900") + ins("1,200") + run(" a night"), "$1,200 a night", ("replaced", "$900", "$1,200")),
        (
            run("for ") + gone("ten") + ins("twenty-five") + run(" (") + gone("10") + ins("25") + run(") miles"),
            "for twenty-five (25) miles",
            ("replaced", "ten (10)", "twenty-five (25)"),
        ),
        (
            run("The Group pays tail. ") + gone("It pays call."),
            "The Group pays tail.",
            ("deleted", "It pays call.", ""),
        ),
        (
            run("Physician shall ") + ins("not ") + run("compete"),
            "Physician shall not compete",
            ("inserted", "", "not"),
        ),
        (run("one") + gone("ish") + run(" night"), "one night", ("replaced", "oneish", "one")),
        (gone("No ") + ins("Any ") + run("goodwill"), "Any goodwill", ("replaced", "No", "Any")),
    ],
)
def test_a_change_is_told_in_whole_words(
    tmp_path: Path, inside: str, text: str, expected: tuple[str, str, str]
) -> None:
    path = write(tmp_path, para(inside))

    assert texts(path) == [text]
    assert told(path) == [expected]
    assert all(text[each.start : each.end] in (each.new, "") for each in changes(path))


def test_changes_far_apart_are_told_apart(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        para(gone("Ten") + ins("Twenty") + run(" miles for a period of ") + gone("1") + ins("2") + run(" years")),
    )

    assert told(path) == [("replaced", "Ten", "Twenty"), ("replaced", "1", "2")]


def test_only_spaces_changed_is_no_change(tmp_path: Path) -> None:
    assert told(write(tmp_path, para(run("one") + gone(" ") + ins("  ") + run("night")))) == []


def test_words_that_were_moved_are_no_new_words(tmp_path: Path) -> None:
    away = f"<w:moveFrom {BY}>{run('Tail is paid.')}</w:moveFrom>"
    here = f"<w:moveTo {BY}>{run('Tail is paid.')}</w:moveTo>"

    path = write(tmp_path, para(run("First. ") + away) + para(run("Second. ") + here))

    assert texts(path) == ["First.", "Second. Tail is paid."]
    assert texts(path, changes="original") == ["First. Tail is paid.", "Second."]
    assert told(path) == [("moved away", "Tail is paid.", ""), ("moved here", "", "Tail is paid.")]


def test_words_inserted_into_words_that_were_moved_are_listed_once(tmp_path: Path) -> None:
    path = write(tmp_path, para(run("Rest.") + f"<w:moveFrom {BY}>{ins('new')}</w:moveFrom>"))

    assert texts(path) == ["Rest."]
    assert told(path) == [("moved away", "new", "")]
    assert texts(path, changes="original") == ["Rest."]


def test_a_deleted_paragraph_is_listed_where_it_stood(tmp_path: Path) -> None:
    deleted = para(gone("The Group pays for tail coverage."), f"<w:rPr><w:del {BY}/></w:rPr>")

    path = write(tmp_path, para("One.") + deleted + para("Two."))

    assert texts(path) == ["One.", "Two."]
    assert told(path) == [("deleted", "The Group pays for tail coverage.", "")]
    assert texts(path, changes="original") == ["One.", "The Group pays for tail coverage.", "Two."]


def test_a_paragraph_mark_that_was_deleted_joins_and_one_that_was_added_parts(tmp_path: Path) -> None:
    joined = para("Physician shall ", f"<w:rPr><w:del {BY}/></w:rPr>") + para("not compete.")
    parted = para("Call is paid. ", f"<w:rPr><w:ins {BY}/></w:rPr>") + para("Nights too.")

    path = write(tmp_path, joined + parted)

    assert texts(path) == ["Physician shall not compete.", "Call is paid.", "Nights too."]
    assert told(path) == [("joined", "", ""), ("parted", "", "")]
    assert texts(path, changes="original") == ["Physician shall", "not compete.", "Call is paid. Nights too."]


def test_an_inserted_paragraph_is_one_change(tmp_path: Path) -> None:
    path = write(tmp_path, para(ins("A new covenant."), f"<w:rPr><w:ins {BY}/></w:rPr>") + para("Rest."))

    assert told(path) == [("inserted", "", "A new covenant.")]
    assert texts(path, changes="original") == ["Rest."]


def test_deleted_and_inserted_rows_are_listed(tmp_path: Path) -> None:
    def row(mark: str, *cells: str) -> str:
        return f"<w:tr><w:trPr><w:{mark} {BY}/></w:trPr>{''.join(map(cell, cells))}</w:tr>"

    path = write(tmp_path, f"<w:tbl>{row('del', 'Night', '$900')}{row('ins', 'Night', '$700')}</w:tbl>" + para("Rest."))

    assert texts(path) == ["Night $700", "Rest."]
    assert texts(path, changes="original") == ["Night $900", "Rest."]
    assert [(kind, old or new) for kind, old, new in told(path)] == [
        ("deleted", "Night"), ("deleted", "$900"), ("inserted", "Night"), ("inserted", "$700"),
    ]  # fmt: skip


def test_a_change_in_a_table_cell_stands_at_its_place_in_the_row(tmp_path: Path) -> None:
    path = write(tmp_path, table(("Weekday night", cell(para(gone("$900") + ins("$1,200"))))))

    (change,) = changes(path)

    assert texts(path)[0][change.start : change.end] == "$1,200"


def test_a_deleted_cell_is_left_out(tmp_path: Path) -> None:
    cells = f"<w:tc><w:tcPr><w:cellDel {BY}/></w:tcPr>{para('Paid')}</w:tc>{cell('Call')}"

    path = write(tmp_path, f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")

    assert texts(path) == ["Call"]
    assert told(path) == [("deleted", "Paid", "")]


def test_before_the_changes_a_paragraph_had_the_number_it_had(tmp_path: Path) -> None:
    was = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    demoted = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>' + f"<w:pPrChange {BY}>{was}</w:pPrChange>"
    levels = numbering(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"))

    path = write(tmp_path, numbered("Pay") + para("Call", demoted), parts={"numbering": levels})

    assert texts(path) == ["1. Pay", "1.1 Call"]
    assert texts(path, changes="original") == ["1. Pay", "2. Call"]


def test_what_a_change_struck_out_stood_before_it(tmp_path: Path) -> None:
    struck = f"<w:strike/><w:rPrChange {BY}><w:rPr/></w:rPrChange>"

    path = write(tmp_path, para(run("Tail is paid.", struck) + run(" Call too.")))

    assert texts(path) == ["Call too."]
    assert left_out(path) == [("struck out", "Tail is paid.")]
    assert texts(path, changes="original") == ["Tail is paid. Call too."]


def test_a_number_and_a_bullet_do_not_move_a_change(tmp_path: Path) -> None:
    body = numbered("x") + para(
        run("• Notice of ") + gone("30") + ins("90") + run(" days"),
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    )

    path = write(tmp_path, body, parts={"numbering": numbering(level(0, "decimal", "%1."))})

    (change,) = changes(path)
    assert texts(path)[1][change.start : change.end] == "90"


def test_a_change_in_a_header_is_listed_with_it(tmp_path: Path) -> None:
    path = write(tmp_path, para("x"), parts={"header": para(run("DRAFT ") + gone("2 of May"))})

    assert left_out(path) == [("header", "DRAFT"), ("header", "[tracked change] 2 of May")]


PARTS = st.lists(st.tuples(st.sampled_from([run, ins, gone]), st.text("ab1 $.(,", max_size=6)), min_size=1, max_size=8)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(paragraphs=st.lists(st.tuples(PARTS, st.sampled_from(["", "ins", "del"])), min_size=1, max_size=3))
def test_the_words_of_a_change_are_those_at_its_place(
    tmp_path: Path, paragraphs: list[tuple[list[tuple[object, str]], str]]
) -> None:
    body = "".join(
        para("".join(make(text) for make, text in parts), f"<w:rPr><w:{mark} {BY}/></w:rPr>" if mark else "")  # type: ignore[operator]
        for parts, mark in paragraphs
    )
    path = write(tmp_path, body)

    for read in CHANGES_READ:
        for item in docx.paragraphs(path, changes=read):
            if isinstance(item, Paragraph):
                text = "".join(piece.text for piece in item.pieces)
                for change in item.changes:
                    stands = text[change.start : change.end]
                    assert 0 <= change.start <= change.end <= len(text)
                    if read != "both" and stands:
                        assert stands == (change.new if read == "accepted" else change.old)
