"""A Word file is read as Word shows it, and nothing in it is lost."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from word_files import SPACES, left_out, para, run, table, text_of, texts, unread, write

from clausecheck.errors import ContractError
from clausecheck.readers import docx
from clausecheck.readers.docx_stretches import OTHER_VERSION
from clausecheck.readers.paper import Paragraph

CLAUSE = "Physician shall not compete."
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BOX = f"<w:txbxContent>{para(CLAUSE)}</w:txbxContent>"


@pytest.mark.parametrize(
    "block",
    [
        f"<w:sdt><w:sdtPr/><w:sdtContent>{para(CLAUSE)}</w:sdtContent></w:sdt>",
        para(f"<w:sdt><w:sdtContent>{run(CLAUSE)}</w:sdtContent></w:sdt>"),
        f"<w:customXml>{para(CLAUSE)}</w:customXml>",
        para(f"<w:smartTag>{run(CLAUSE)}</w:smartTag>"),
        para(f'<w:hyperlink w:anchor="x">{run(CLAUSE)}</w:hyperlink>'),
        para(f'<w:fldSimple w:instr="REF x">{run(CLAUSE)}</w:fldSimple>'),
        para(
            FIELD.format("begin") + "<w:r><w:instrText>REF x</w:instrText></w:r>" + FIELD.format("separate")
            + run(CLAUSE) + FIELD.format("end")
        ),
        para(f'<w:ins w:author="HR">{run(CLAUSE)}</w:ins>'),
        para(f'<w:moveTo w:author="HR">{run(CLAUSE)}</w:moveTo>'),
        f"<w:ins>{para(CLAUSE)}</w:ins>",
        f"<w:tbl><w:tr><w:sdt><w:sdtContent><w:tc>{para(CLAUSE)}</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>",
        f"<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>{para(CLAUSE)}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>",
        para("".join(run(letter) for letter in CLAUSE)),
        para(run("Physician") + "<w:r><w:tab/></w:r>" + run("shall not") + "<w:r><w:br/></w:r>" + run("compete.")),
        para(run("Physician shall not com") + "<w:r><w:softHyphen/></w:r>" + run("pete.")),
        para(f"<w:r><w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></w:r>"),
        para(
            f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{BOX}</w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        ),
        run(CLAUSE),
    ],
    ids=lambda block: block[:60],
)  # fmt: skip
def test_text_is_read_once_wherever_word_keeps_it(tmp_path: Path, block: str) -> None:
    path = write(tmp_path, para("Before.") + block + para("After."))

    assert texts(path) == ["Before.", CLAUSE, "After."]


def test_paragraphs_are_numbered_in_order_through_tables(tmp_path: Path) -> None:
    path = write(tmp_path, para("One.") + table(("Night", "$900"), ("Weekend", "$1,200")) + para("Two."))

    read = [item for item in docx.paragraphs(path) if isinstance(item, Paragraph)]

    assert [(item.pieces[0].paragraph, text_of(item), item.is_table_row) for item in read] == [
        (0, "One.", False),
        (1, "Night $900", True),
        (2, "Weekend $1,200", True),
        (3, "Two.", False),
    ]


def test_a_field_code_is_not_text_but_one_that_never_ends_is_no_field(tmp_path: Path) -> None:
    code = FIELD.format("begin") + run("IF secret") + FIELD.format("separate") + run("Shown") + FIELD.format("end")

    path = write(tmp_path, para(code) + para(FIELD.format("begin") + run("Kept")))

    assert texts(path) == ["Shown", "Kept"]


def test_what_was_ticked_or_chosen_in_an_old_form_field_is_read(tmp_path: Path) -> None:
    mark = '<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{}</w:ffData></w:fldChar></w:r>' + FIELD.format("end")
    box = mark.format('<w:checkBox><w:checked w:val="1"/></w:checkBox>')
    choices = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="ten"/><w:listEntry w:val="25"/></w:ddList>'

    path = write(tmp_path, para(box + run(" within ") + mark.format(choices) + run(" miles")))

    assert texts(path) == ["☒ within 25 miles"]


@pytest.mark.parametrize(
    ("properties", "why"),
    [
        ("<w:vanish/>", "hidden text"),
        ("<w:strike/>", "struck out"),
        ('<w:color w:val="FFFFFF"/>', "text that a reader cannot see (white or tiny)"),
        ('<w:sz w:val="2"/>', "text that a reader cannot see (white or tiny)"),
        ('<w:w w:val="1"/>', "text that a reader cannot see (white or tiny)"),
        ("<w14:textFill><w14:noFill/></w14:textFill>", "text that a reader cannot see (white or tiny)"),
        (
            '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>',
            "text that a reader cannot see (white or tiny)",
        ),
    ],
)
def test_text_that_does_not_count_is_listed_with_the_reason(tmp_path: Path, properties: str, why: str) -> None:
    path = write(tmp_path, para(run("Seen. ") + run("Not seen.", properties)))

    assert texts(path) == ["Seen."]
    assert left_out(path) == [(why, "Not seen.")]


@pytest.mark.parametrize(
    "properties",
    [
        '<w:w w:val="80"/>',
        "<w14:textFill><w14:solidFill/></w14:textFill>",
        "<w14:textOutline><w14:solidFill/></w14:textOutline><w14:textFill><w14:noFill/></w14:textFill>",
    ],
    ids=["narrow", "filled", "outlined"],
)
def test_text_that_can_be_seen_is_read_however_it_is_drawn(tmp_path: Path, properties: str) -> None:
    assert texts(write(tmp_path, para(run("Seen.", properties)))) == ["Seen."]


@pytest.mark.parametrize(
    "flat",
    [
        para("Not seen.", '<w:spacing w:line="1" w:lineRule="exact"/>'),
        f'<w:tbl><w:tr><w:trPr><w:trHeight w:val="1" w:hRule="exact"/></w:trPr><w:tc>{para("Not seen.")}</w:tc></w:tr></w:tbl>',
    ],
    ids=["line", "row"],
)
def test_a_line_or_row_without_height_shows_no_text(tmp_path: Path, flat: str) -> None:
    path = write(tmp_path, para("Seen.", '<w:spacing w:line="240" w:lineRule="exact"/>') + flat)

    assert texts(path) == ["Seen."]
    assert [text for _, text in left_out(path)] == ["Not seen."]


@pytest.mark.parametrize(
    "drawing",
    [
        f'<w:drawing><wp:anchor><wp:docPr id="1" name="a" hidden="1"/>{BOX}</wp:anchor></w:drawing>',
        f'<w:pict><v:shape style="width:9pt; visibility: hidden"><v:textbox>{BOX}</v:textbox></v:shape></w:pict>',
    ],
    ids=["drawing", "shape"],
)
def test_words_in_a_drawing_that_is_switched_off_are_hidden_text(tmp_path: Path, drawing: str) -> None:
    path = write(tmp_path, para("Seen.") + para(f"<w:r>{drawing}</w:r>"))

    assert texts(path) == ["Seen."]
    assert left_out(path) == [("hidden text", CLAUSE)]


def test_words_that_only_another_version_of_a_drawing_has_are_listed(tmp_path: Path) -> None:
    other = BOX.replace("shall not", "may")
    versions = f"<mc:Choice><w:drawing>{BOX}</w:drawing></mc:Choice><mc:Fallback><w:pict>{other}</w:pict></mc:Fallback>"

    path = write(tmp_path, para(f"<w:r><mc:AlternateContent>{versions}</mc:AlternateContent></w:r>"))

    assert texts(path) == [CLAUSE]
    assert left_out(path) == [(OTHER_VERSION, "Physician may compete.")]


def test_a_formula_counts_as_words_of_a_drawing(tmp_path: Path) -> None:
    formula = "<m:oMath><m:r><m:t>300,000</m:t></m:r></m:oMath>"
    versions = f"<mc:Choice>{formula}</mc:Choice><mc:Fallback><w:pict/></mc:Fallback>"

    assert texts(write(tmp_path, para(f"<mc:AlternateContent>{versions}</mc:AlternateContent>"))) == ["300,000"]


def test_a_large_first_letter_in_a_frame_of_its_own_belongs_to_its_word(tmp_path: Path) -> None:
    dropped = para(run("P", '<w:sz w:val="120"/>'), '<w:framePr w:dropCap="drop" w:lines="3"/>')

    assert texts(write(tmp_path, dropped + para("hysician shall not compete."))) == [CLAUSE]


def test_a_note_that_is_not_in_the_file_is_said_to_be_unread(tmp_path: Path) -> None:
    path = write(tmp_path, para(run(CLAUSE) + '<w:r><w:footnoteReference w:id="7"/></w:r>'))

    assert unread(path) == ["a footnote of which the file does not hold the words"]


@pytest.mark.parametrize("named", [str.upper, lambda name: name.replace("/", "\\")], ids=["capitals", "slashes"])
def test_parts_are_found_whatever_their_names_are_like(tmp_path: Path, named: Callable[[str], str]) -> None:
    path = write(tmp_path, para(CLAUSE))
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(named(name) if name.startswith("word/") else name, content)

    assert texts(path) == [CLAUSE]


def test_white_text_on_colour_is_read(tmp_path: Path) -> None:
    white = '<w:color w:val="FFFFFF"/>'
    shaded = white + '<w:shd w:val="clear" w:fill="1F3864"/>'

    path = write(
        tmp_path, para(run("Compensation", shaded)) + table((f"<w:tc>{para(run('Call', white))}</w:tc>", "Pay"))
    )

    assert texts(path) == ["Compensation", "Call Pay"]


def test_a_style_separator_keeps_heading_and_text_on_one_line(tmp_path: Path) -> None:
    hidden_mark = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"

    path = write(tmp_path, para("Covenant.", hidden_mark) + para("Physician shall not compete."))

    assert texts(path) == ["Covenant. Physician shall not compete."]


def test_a_footnote_follows_the_paragraph_that_refers_to_it(tmp_path: Path) -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:type="separator" w:id="0"/><w:footnote w:id="2">{para("Including goodwill.")}</w:footnote>'

    path = write(tmp_path, para(run("The price") + reference) + para("Next."), parts={"footnotes": notes})

    assert texts(path) == ["The price", "Including goodwill.", "Next."]


def test_headers_and_comments_are_listed_and_not_matched(tmp_path: Path) -> None:
    comment = f'<w:comment w:id="1" w:author="HR">{para("Too low?")}</w:comment>'
    reference = '<w:r><w:commentReference w:id="1"/></w:r>'

    path = write(
        tmp_path, para(run("Salary.") + reference), parts={"comments": comment, "header": para("CONFIDENTIAL")}
    )

    assert texts(path) == ["Salary."]
    assert left_out(path) == [("comment by HR", "Too low?"), ("header", "CONFIDENTIAL")]


def test_headings_are_known_by_style_or_by_their_looks(tmp_path: Path) -> None:
    styles = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>'
    body = (
        para("Compensation", '<w:pStyle w:val="H"/>')
        + para(run("Goodwill.", "<w:b/>"))
        + para("CALL COVERAGE")
        + para("Physician takes call.")
        + para("A whole clause in a heading style. " * 9, '<w:pStyle w:val="H"/>')
    )

    read = docx.paragraphs(write(tmp_path, body, parts={"styles": styles}))

    assert [item.is_heading for item in read if isinstance(item, Paragraph)] == [True, True, True, False, False]


def test_a_typed_bullet_is_no_word(tmp_path: Path) -> None:
    assert texts(write(tmp_path, para("• Night call") + para("- Weekends"))) == ["Night call", "Weekends"]


def test_strict_files_are_read(tmp_path: Path) -> None:
    strict = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'

    path = write(tmp_path, "", document=f"<w:document {strict}><w:body>{para(CLAUSE)}</w:body></w:document>")

    assert texts(path) == [CLAUSE]


def test_a_document_inside_the_document_is_said_to_be_unread(tmp_path: Path) -> None:
    path = write(tmp_path, para(CLAUSE) + '<w:altChunk r:id="r9"/>')

    assert unread(path) == ["another document put into this one (altChunk)"]


def test_a_broken_style_sheet_does_not_keep_the_text_from_being_read(tmp_path: Path) -> None:
    path = write(tmp_path, para(CLAUSE), parts={"styles": "<broken>"})

    assert texts(path) == [CLAUSE]
    assert unread(path) == ["the styles of the Word file: it is not well-formed"]


def test_what_is_nested_too_deep_is_said_to_be_unread(tmp_path: Path) -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 500 + "</w:tc></w:tr></w:tbl>" * 500

    path = write(tmp_path, para(CLAUSE) + deep)

    assert texts(path) == [CLAUSE]
    assert "nested over 250 levels" in unread(path)[0]


def test_every_body_of_a_document_is_read(tmp_path: Path) -> None:
    bodies = f"<w:body>{para('One.')}</w:body><w:body>{para('Two.')}</w:body>"

    path = write(tmp_path, "", document=f"<w:document {SPACES}>{bodies}</w:document>")

    assert texts(path) == ["One.", "Two."]


def test_entities_are_never_expanded(tmp_path: Path) -> None:
    inside = f"<w:document xmlns:w='{'http://schemas.openxmlformats.org/wordprocessingml/2006/main'}'><w:body>"
    entity = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    document = f"{entity}{inside}<w:p><w:r><w:t>Before &x; after</w:t></w:r></w:p></w:body></w:document>"

    path = write(tmp_path, "", document=document)

    assert texts(path) == ["Before after"]
    assert "entity" in unread(path)[0]


def test_a_part_that_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, para("x" * 65 * 1024 * 1024))

    with pytest.raises(ContractError, match="unpacks to more than 64 MB"):
        texts(path)


def test_a_file_without_word_text_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "", document="<html/>")

    with pytest.raises(ContractError, match="holds no Word text"):
        texts(path)


WHOLE = (
    f"<w:document {SPACES}><w:body>"
    + para(
        run("Within ") + f"<w:del>{run('ten')}</w:del><w:ins>{run('25')}</w:ins>" + FIELD.format("begin") + run("miles")
    )
    + table(("Night", "$900"), ("Weekend", f"{CLAUSE} " * 12))
    + "</w:body></w:document>"
)
SCRAPS = (
    "",
    "<w:p>",
    "</w:p>",
    "<w:r/>",
    "w:del",
    "w:tbl",
    "w:tc",
    '"',
    "<w:fldChar/>",
    "&#0;",
    "&x;",
    "<!--",
    "\ud7ff",
    "9" * 20,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=st.lists(st.tuples(st.integers(0, len(WHOLE)), st.integers(0, 12), st.sampled_from(SCRAPS)), max_size=4))
def test_a_damaged_text_is_read_or_refused(tmp_path: Path, cuts: list[tuple[int, int, str]]) -> None:
    document = WHOLE
    for at, length, scrap in cuts:
        document = document[:at] + scrap + document[at + length :]
    path = write(tmp_path, "", document=document)

    try:
        outcome = texts(path)
    except ContractError as refusal:
        outcome = [refusal.next_step]

    assert all(outcome)
