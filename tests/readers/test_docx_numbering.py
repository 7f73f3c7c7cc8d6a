"""The numbers a reader sees in Word stand in front of the paragraphs, though the text does not hold them."""

from __future__ import annotations

from pathlib import Path

import pytest
from word_files import level, numbered, numbering, para, run, texts, write

from clausecheck.readers.docx_number_formats import written

ARTICLES = (
    level(0, "cardinalText", "Article %1."),
    level(1, "decimal", "%1.%2", "<w:isLgl/>"),
    level(2, "lowerLetter", "(%3)"),
)


@pytest.mark.parametrize(
    ("count", "form", "shown"),
    [
        (9, "decimal", "9"),
        (9, "decimalZero", "09"),
        (9, "upperRoman", "IX"),
        (44, "lowerRoman", "xliv"),
        (3, "lowerLetter", "c"),
        (28, "upperLetter", "BB"),
        (22, "ordinal", "22nd"),
        (13, "ordinal", "13th"),
        (1, "cardinalText", "One"),
        (21, "cardinalText", "Twenty-one"),
        (12, "ordinalText", "Twelfth"),
        (20, "ordinalText", "Twentieth"),
        (25, "ordinalText", "Twenty-fifth"),
        (5, "someFormatOfTheFuture", "5"),
        (0, "upperRoman", "0"),
        (10**8, "lowerLetter", "100000000"),
        (100, "cardinalText", "100"),
        (7, "custom 001, 002, 003, ...", "007"),
        (7, "custom A", "7"),
    ],
)
def test_a_counter_is_written_as_word_writes_it(count: int, form: str, shown: str) -> None:
    assert written(count, form) == shown


def test_levels_count_within_each_other_and_start_again(tmp_path: Path) -> None:
    body = (
        numbered("Term", 0) + numbered("Length.", 1) + numbered("Renewal.", 1) + numbered("once", 2) + numbered("twice", 2)
        + numbered("Notice.", 1) + numbered("thirty days", 2) + numbered("Pay", 0) + numbered("Salary.", 1)
    )  # fmt: skip

    assert texts(write(tmp_path, body, parts={"numbering": numbering(*ARTICLES)})) == [
        "Article One. Term",
        "1.1 Length.",
        "1.2 Renewal.",
        "(a) once",
        "(b) twice",
        "1.3 Notice.",
        "(a) thirty days",
        "Article Two. Pay",
        "2.1 Salary.",
    ]


def test_a_level_can_count_on_through_higher_ones(tmp_path: Path) -> None:
    levels = (level(0, "upperRoman", "%1."), level(1, "decimal", "Section %2", '<w:lvlRestart w:val="0"/>'))
    body = numbered("A", 0) + numbered("x", 1) + numbered("B", 0) + numbered("y", 1)

    read = texts(write(tmp_path, body, parts={"numbering": numbering(*levels)}))

    assert read == ["I. A", "Section 1 x", "II. B", "Section 2 y"]


def test_a_list_can_start_at_a_number_of_its_own(tmp_path: Path) -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{override}</w:num>'
    )
    body = numbered("a") + numbered("b") + numbered("c", num=2) + numbered("d", num=2)

    read = texts(write(tmp_path, body, parts={"numbering": numbering(level(0, "decimal", "%1."), nums=nums)}))

    assert read == ["1. a", "2. b", "7. c", "8. d"]


def test_lists_of_one_make_count_together(tmp_path: Path) -> None:
    nums = "".join(f'<w:num w:numId="{each}"><w:abstractNumId w:val="0"/></w:num>' for each in (1, 2))
    body = numbered("a", num=1) + numbered("b", num=2)

    read = texts(write(tmp_path, body, parts={"numbering": numbering(level(0, "decimal", "%1."), nums=nums)}))

    assert read == ["1. a", "2. b"]


def test_a_style_numbers_its_paragraphs_by_the_level_that_names_it(tmp_path: Path) -> None:
    style = '<w:style w:type="paragraph" w:styleId="{0}">{1}</w:style>'
    in_list = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style.format("L1", in_list) + style.format("L2", in_list) + style.format("Sub", '<w:basedOn w:val="L2"/>')
    levels = (
        level(0, "decimal", "%1.", '<w:pStyle w:val="L1"/>'),
        level(1, "decimal", "%1.%2", '<w:pStyle w:val="L2"/>'),
    )
    named = '<w:pStyle w:val="{}"/>'
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = (
        para("Pay", named.format("L1")) + para("Salary", named.format("L2")) + para("Bonus", named.format("Sub"))
        + para("None", named.format("L1") + off)
    )  # fmt: skip

    read = texts(write(tmp_path, body, parts={"styles": styles, "numbering": numbering(*levels)}))

    assert read == ["1. Pay", "1.1 Salary", "1.2 Bonus", "None"]


def test_a_legal_level_writes_all_its_numbers_in_digits(tmp_path: Path) -> None:
    levels = (level(0, "upperRoman", "ARTICLE %1"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))

    read = texts(write(tmp_path, numbered("X", 0) + numbered("y", 1), parts={"numbering": numbering(*levels)}))

    assert read == ["ARTICLE I X", "1.1 y"]


def test_a_level_that_was_passed_over_counts_as_begun(tmp_path: Path) -> None:
    levels = (level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"))

    read = texts(write(tmp_path, numbered("x", 1) + numbered("A", 0), parts={"numbering": numbering(*levels)}))

    assert read == ["1.1 x", "2. A"]


def test_a_bullet_level_gives_no_number_to_the_levels_below(tmp_path: Path) -> None:
    levels = (level(0, "decimal", "%1."), level(1, "bullet", "–"), level(2, "decimal", "%1.%2%3", "<w:isLgl/>"))

    read = texts(write(tmp_path, numbered("A", 0) + numbered("x", 2), parts={"numbering": numbering(*levels)}))

    assert read == ["1. A", "1.1 x"]


def test_bullets_leave_no_mark(tmp_path: Path) -> None:
    bullet = numbering(level(0, "bullet", "\uf0b7"))

    assert texts(write(tmp_path, numbered("License"), parts={"numbering": bullet})) == ["License"]


def test_an_empty_numbered_paragraph_counts_and_a_deleted_one_does_not(tmp_path: Path) -> None:
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    deleted = para(f"<w:del>{run('gone')}</w:del>", number + "<w:rPr><w:del/></w:rPr>")
    body = numbered("a") + para("<w:r/>", number) + deleted + numbered("c")

    read = texts(write(tmp_path, body, parts={"numbering": numbering(level(0, "decimal", "%1."))}))

    assert read == ["1. a", "3. c"]


def test_lists_that_point_at_each_other_end(tmp_path: Path) -> None:
    link = '<w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    circle = numbering('<w:numStyleLink w:val="N"/>')

    assert texts(write(tmp_path, numbered("a"), parts={"styles": link, "numbering": circle})) == ["a"]


@pytest.mark.parametrize("wrong", ["abc", "-1", "99999999999999999999", "١"])
def test_a_wrong_level_or_list_does_no_harm(tmp_path: Path, wrong: str) -> None:
    odd = para("a", f'<w:numPr><w:ilvl w:val="{wrong}"/><w:numId w:val="{wrong}"/></w:numPr>')

    assert texts(write(tmp_path, odd, parts={"numbering": numbering(level(0, "decimal", "%1."))})) == ["a"]
