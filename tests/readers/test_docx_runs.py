"""What a paragraph of a Word file shows on paper is what is read, and what it does not show is listed."""

from __future__ import annotations

from pathlib import Path

import pytest
from word_files import left_out, para, run, texts, unread, write

FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
WINGDINGS = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'


def field(code: str, result: str = "") -> str:
    """A field with its code; one without result ends with the code, as Word writes numbering fields."""
    begun = FIELD.format("begin") + f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return begun + (FIELD.format("separate") + result if result else "") + FIELD.format("end")


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        (field("REF _Ref1 \\r \\h", run("9.2")), "9.2"),
        (field("MERGEFIELD Salary", run("«Salary»")), "«Salary»"),
        (field("FORMTEXT", run("twenty (20)")), "twenty (20)"),
        (field("FORMTEXT", run("\u2002\u2002\u2002\u2002\u2002")), "____"),
        (field("IF 1 = 1 Paid", run("Paid")), "Paid"),
        ('<w:fldSimple w:instr=" FORMTEXT "/>', "____"),
        ('<w:fldSimple w:instr=" REF a "><w:r><w:t>Article IV</w:t></w:r></w:fldSimple>', "Article IV"),
        (run("$") + '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/></w:r>' + run("per year"), "$____ per year"),
        (run("by") + run("      ", '<w:u w:val="single"/>') + run("days"), "by____ days"),
        (run("Section 1", "<w:u/>") + "<w:r><w:rPr><w:u/></w:rPr><w:tab/></w:r>" + run("Term", "<w:u/>"), "Section 1 Term"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + run(" paid"), "☑ paid"),
        ('<w:r><w:sym w:font="Wingdings 2" w:char="0052"/></w:r>' + run(" paid"), "☑ paid"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0A3"/></w:r>' + run(" 20 miles"), "≤ 20 miles"),
        ('<w:r><w:sym w:font="Times New Roman" w:char="00A7"/></w:r>' + run("9.2"), "§9.2"),
        ('<w:r><w:sym w:font="Symbol" w:char="zz"/></w:r>' + run("x"), "x"),
        (run("q", WINGDINGS) + run(" unpaid"), "☐ unpaid"),
        (run("\uf0fe", WINGDINGS) + run(" paid"), "☑ paid"),
        ("<w:r><w:drawing><a:p xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><a:r><a:t>Drawn</a:t></a:r>"
         "</a:p></w:drawing></w:r>" + run("here"), "Drawn here"),
        ("<w:r><w:pict><v:shape><v:textpath string='SAMPLE'/></v:shape></w:pict></w:r>", "SAMPLE"),
        (run("white on black", '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>'), "white on black"),
        (run("dark on yellow", '<w:highlight w:val="yellow"/>'), "dark on yellow"),
        (run("small", "<w:smallCaps/>"), "small"),
        (f"<w:r><w:ruby><w:rt>{run('ten')}</w:rt><w:rubyBase>{run('10')}</w:rubyBase></w:ruby></w:r>" + run(" miles"), "10 (ten) miles"),
        (run("$") + field("MACROBUTTON NoMacro [Type the salary]") + run(" per year"), "$____ per year"),
    ],
    ids=lambda each: each[:50],
)  # fmt: skip
def test_a_paragraph_is_read_as_it_looks(tmp_path: Path, inside: str, shown: str) -> None:
    path = write(tmp_path, para(inside))

    assert texts(path) == [shown]
    assert unread(path) == []


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("LISTNUM", ["1) a", "2) a"]),
        ("LISTNUM NumberDefault \\l 2", ["a) a", "b) a"]),
        ("LISTNUM LegalDefault \\l 1 \\s 9", ["9. a", "9. a"]),
        ("LISTNUM OutlineDefault \\l 1", ["I. a", "II. a"]),
        ("AUTONUM", ["1. a", "2. a"]),
        ("AUTONUMLGL \\e", ["1 a", "2 a"]),
        ("AUTONUMOUT", ["I. a", "II. a"]),
    ],
)
def test_numbers_that_a_field_makes_are_counted(tmp_path: Path, code: str, shown: list[str]) -> None:
    assert texts(write(tmp_path, 2 * para(field(code) + run(" a")))) == shown


def test_a_legal_number_counts_within_the_heading_above(tmp_path: Path) -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="H{at}"><w:name w:val="heading {at}"/><w:pPr><w:outlineLvl w:val="{at - 1}"/></w:pPr></w:style>'
        for at in (1, 2)
    )
    body = "".join(
        para(field("AUTONUMLGL") + run(f" {text}"), f'<w:pStyle w:val="H{at}"/>')
        for at, text in ((1, "Pay"), (2, "Salary"), (2, "Bonus"), (1, "Term"), (2, "Length"))
    )

    read = texts(write(tmp_path, body, parts={"styles": styles}))

    assert read == ["1. Pay", "1.1. Salary", "1.2. Bonus", "2. Term", "2.1. Length"]


def test_a_field_whose_words_are_not_in_the_file_is_said_to_be_unread(tmp_path: Path) -> None:
    path = write(tmp_path, para(run("See ") + field("REF _Ref1 \\h")))

    assert texts(path) == ["See"]
    assert unread(path) == ["a REF field of which the file does not hold the words"]


def test_a_content_control_that_nobody_filled_in_is_a_blank(tmp_path: Path) -> None:
    prompt = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click here to enter text.')}</w:sdtContent></w:sdt>"

    path = write(tmp_path, para(run("Within ") + prompt + run(" miles.")))

    assert texts(path) == ["Within ____ miles."]
    assert left_out(path) == [("the prompt of a field that nobody filled in", "Click here to enter text.")]


@pytest.mark.parametrize(
    "control",
    [
        '<w:dropDownList><w:listItem w:displayText="ten" w:value="10"/></w:dropDownList>',
        '<w:comboBox><w:listItem w:displayText="ten" w:value="10"/></w:comboBox>',
        '<w:date w:fullDate="2025-07-01T00:00:00Z"/>',
        "<w:text/>",
        "<w:richText/>",
        '<w:dataBinding w:xpath="/x" w:storeItemID="{1}"/>',
    ],
)
def test_what_a_content_control_shows_is_read_and_its_choices_are_not(tmp_path: Path, control: str) -> None:
    chosen = f"<w:sdt><w:sdtPr>{control}</w:sdtPr><w:sdtContent>{run('25')}</w:sdtContent></w:sdt>"

    assert texts(write(tmp_path, para(run("Within ") + chosen + run(" miles.")))) == ["Within 25 miles."]


@pytest.mark.parametrize(
    "properties",
    [
        '<w:highlight w:val="black"/>',
        '<w:shd w:val="clear" w:fill="000000"/><w:color w:val="000000"/>',
        '<w:shd w:val="solid" w:color="auto"/>',
    ],
)
def test_words_under_a_black_bar_are_a_bar_and_listed(tmp_path: Path, properties: str) -> None:
    path = write(tmp_path, para(run("The price is ") + run("$250,000", properties) + run(" in cash.")))

    assert texts(path) == ["The price is ████ in cash."]
    assert left_out(path) == [("text under a black bar, which whoever has the file can still read", "$250,000")]


@pytest.mark.parametrize(
    ("style", "why"),
    [("<w:vanish/>", "hidden text"), ('<w:color w:val="FEFEFE"/>', "text that a reader cannot see (white or tiny)")],
)
@pytest.mark.parametrize("kind", ["paragraph", "character"])
def test_a_style_can_hide_text(tmp_path: Path, style: str, why: str, kind: str) -> None:
    base = f'<w:style w:type="{kind}" w:styleId="Base"><w:rPr>{style}</w:rPr></w:style>'
    styles = f'{base}<w:style w:type="{kind}" w:styleId="Hidden"><w:basedOn w:val="Base"/></w:style>'
    body = (
        para("Secret.", '<w:pStyle w:val="Hidden"/>') if kind == "paragraph" else para(run("Secret.", '<w:rStyle w:val="Hidden"/>'))
    )  # fmt: skip

    path = write(tmp_path, body + para("Seen."), parts={"styles": styles})

    assert texts(path) == ["Seen."]
    assert left_out(path) == [(why, "Secret.")]


def test_a_comment_is_listed_with_the_words_it_stands_beside(tmp_path: Path) -> None:
    comment = f'<w:comment w:id="1" w:author="HR">{para("Too long?")}</w:comment>'
    marked = '<w:commentRangeStart w:id="1"/>' + run("two years") + '<w:commentRangeEnd w:id="1"/>'
    reference = '<w:r><w:commentReference w:id="1"/></w:r>'

    path = write(tmp_path, para(run("For ") + marked + reference + run(".")), parts={"comments": comment})

    assert left_out(path) == [("comment by HR on “two years”", "Too long?")]


def test_what_a_button_asks_for_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = write(tmp_path, para(field("MACROBUTTON NoMacro [Type the salary]")))

    assert left_out(path) == [("the prompt of a field that nobody filled in", "[Type the salary]")]


@pytest.mark.parametrize(
    "code",
    [
        "EQ \\f(300000,24)",
        'QUOTE "ten miles"',
        "SYMBOL 36",
        "AUTOTEXT Covenant",
        "= 12 * 5000",
        'IF 1 = 1 "ten miles" ""',
    ],
)
def test_a_field_that_draws_its_words_from_its_code_is_said_to_be_unread(tmp_path: Path, code: str) -> None:
    assert "of which the file does not hold the words" in unread(write(tmp_path, para(field(code))))[0]


def test_a_choice_that_shows_no_words_is_nothing_unread(tmp_path: Path) -> None:
    assert unread(write(tmp_path, para(field('IF 1 = 1 "" ""')))) == []


@pytest.mark.parametrize(
    ("element", "why"),
    [
        ('<w:subDoc r:id="r9"/>', "a part of the document kept in another file"),
        ("<w:r><w:object><w:objectEmbed/></w:object></w:r>", "an embedded object"),
    ],
)
def test_what_is_kept_elsewhere_is_said_inside_a_paragraph_too(tmp_path: Path, element: str, why: str) -> None:
    assert unread(write(tmp_path, para(run("See ") + element))) == [why]


def test_a_fraction_in_a_formula_keeps_its_two_numbers_apart(tmp_path: Path) -> None:
    def part(kind: str, text: str) -> str:
        return f"<m:{kind}><m:r><m:t>{text}</m:t></m:r></m:{kind}>"

    path = write(tmp_path, para(f"<m:oMath><m:f>{part('num', '300,000')}{part('den', '24')}</m:f></m:oMath>"))

    assert texts(path) == ["300,000/24"]
