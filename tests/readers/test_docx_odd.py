"""A Word file that another program wrote, or that is damaged, loses nothing without a word about it."""

from __future__ import annotations

import warnings
import zipfile
from pathlib import Path

import pytest
from word_files import PACKAGE, RELATIONS, left_out, para, run, texts, unread, write

from clausecheck import readers
from clausecheck.errors import ContractError
from clausecheck.readers.docx_stretches import OTHER_VERSION

CLAUSE = "Physician shall not compete."
INLINE = '<w:r><w:drawing><wp:inline><wp:extent cx="5486400" cy="2743200"/>{}</wp:inline></w:drawing></w:r>'
BLIP = '<a:blipFill xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:blip r:embed="r9"/></a:blipFill>'


def test_a_note_that_is_called_normal_is_read_like_any_other(tmp_path: Path) -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:type="normal" w:id="2">{para(CLAUSE)}</w:footnote>'

    path = write(tmp_path, para(run("Covenant") + reference), parts={"footnotes": note})

    assert texts(path) == ["Covenant", CLAUSE]


def test_a_footnote_whose_number_is_taken_is_listed(tmp_path: Path) -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="2">{para("Including goodwill.")}</w:footnote><w:footnote w:id="2">{para(CLAUSE)}</w:footnote>'

    path = write(tmp_path, para(run("Price") + reference), parts={"footnotes": notes})

    assert ("footnote to which nothing in the text refers", CLAUSE) in left_out(path)


def test_a_note_to_which_nothing_refers_is_listed(tmp_path: Path) -> None:
    path = write(tmp_path, para("Salary."), parts={"endnotes": f'<w:endnote w:id="2">{para(CLAUSE)}</w:endnote>'})

    assert texts(path) == ["Salary."]
    assert left_out(path) == [("endnote to which nothing in the text refers", CLAUSE)]


def test_what_is_meant_for_another_program_is_not_what_word_shows(tmp_path: Path) -> None:
    foreign = f'<mc:Choice xmlns:x="urn:another-program" Requires="x">{para("Physician may compete.")}</mc:Choice>'
    ours = f"<mc:Fallback>{para(CLAUSE)}</mc:Fallback>"

    path = write(tmp_path, f"<mc:AlternateContent>{foreign}{ours}</mc:AlternateContent>")

    assert texts(path) == [CLAUSE]
    assert left_out(path) == [(OTHER_VERSION, "Physician may compete.")]


@pytest.mark.parametrize("inside", ["{}", "<w:tr>{}</w:tr>"], ids=["no row", "no cell"])
def test_a_paragraph_in_a_table_without_its_row_or_cell_is_read(tmp_path: Path, inside: str) -> None:
    paragraph = para(run("Physician shall not ") + run("compete."))

    assert texts(write(tmp_path, f"<w:tbl>{inside.format(paragraph)}</w:tbl>")) == [CLAUSE]


@pytest.mark.parametrize(
    ("shape", "why"),
    [
        (INLINE.format(BLIP), "an image of 6.0 by 3.0 inches"),
        ('<w:r><w:pict><v:rect><v:fill r:id="r9" type="frame"/></v:rect></w:pict></w:r>', "an image"),
    ],
    ids=["drawing", "old shape"],
)
def test_a_picture_that_fills_a_shape_is_said_to_be_unread(tmp_path: Path, shape: str, why: str) -> None:
    assert unread(write(tmp_path, para(run(CLAUSE) + shape))) == [why]


def test_a_colour_that_fills_a_shape_is_no_picture(tmp_path: Path) -> None:
    shape = '<w:r><w:pict><v:rect><v:fill color="silver"/></v:rect></w:pict></w:r>'

    assert unread(write(tmp_path, para(run(CLAUSE) + shape))) == []


@pytest.mark.parametrize("broken", [b"<Relationships", None], ids=["broken", "missing"])
def test_headers_and_notes_that_cannot_be_found_any_more_are_said_to_be_unread(
    tmp_path: Path, broken: bytes | None
) -> None:
    path = rewritten(Path(write(tmp_path, para(CLAUSE), parts={"header": para("x")})), "document.xml.rels", broken)

    assert texts(path) == [CLAUSE]
    assert unread(path)[0].startswith("what stands beside the text (headers, notes, the numbers of sections)")


def test_a_file_of_nothing_but_a_text_misses_nothing(tmp_path: Path) -> None:
    path = rewritten(Path(write(tmp_path, para(CLAUSE))), "document.xml.rels", None)

    assert unread(path) == []


def test_two_texts_of_one_name_are_not_taken_for_one(tmp_path: Path) -> None:
    path = write(tmp_path, para(CLAUSE))
    with zipfile.ZipFile(path, "a") as package, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        package.writestr("word/document.xml", package.read("word/document.xml"))

    assert unread(path) == ["all but one of the parts of the file that have the name word/document.xml"]


def test_a_file_whose_text_stands_in_another_one_is_refused_with_what_it_holds(tmp_path: Path) -> None:
    path = write(tmp_path, '<w:altChunk r:id="r9"/>')

    with pytest.raises(ContractError, match=r"another document put into this one.*save what it holds as a file of its"):
        readers.read(path)


def with_data(folder: Path, data: str, *, kind: str = "<w:text/>", path: str = "/a:offer[1]/a:radius[1]") -> str:
    """A radius of 12 miles in a content control that is bound to data stored in the file."""
    binding = f'<w:dataBinding w:prefixMappings="xmlns:a=\'urn:a\'" w:xpath="{path}" w:storeItemID="{{AB-1}}"/>'
    control = f"<w:sdt><w:sdtPr>{binding}{kind}</w:sdtPr><w:sdtContent>{run('12 miles')}</w:sdtContent></w:sdt>"
    file = write(folder, para(run("Within ") + control))
    spaces = 'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"'
    with zipfile.ZipFile(file, "a") as package, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        package.writestr("word/_rels/document.xml.rels", relation("customXml", "../customXml/item1.xml"))
        package.writestr("customXml/item1.xml", f'<offer xmlns="urn:a"><radius>{data}</radius></offer>')
        package.writestr("customXml/_rels/item1.xml.rels", relation("customXmlProps", "itemProps1.xml"))
        package.writestr("customXml/itemProps1.xml", f'<ds:datastoreItem {spaces} ds:itemID="{{ab-1}}"/>')
    return file


def relation(kind: str, target: str) -> str:
    only = f'<Relationship Id="r1" Type="{RELATIONS}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{PACKAGE}/relationships">{only}</Relationships>'


def test_data_that_word_shows_in_place_of_the_words_is_listed(tmp_path: Path) -> None:
    path = with_data(tmp_path, "50 miles")

    assert texts(path) == ["Within 12 miles"]
    assert left_out(path) == [("data in the file that Word shows in place of “12 miles”", "50 miles")]


@pytest.mark.parametrize(
    ("data", "kind", "path"),
    [
        ("12\n miles", "<w:text/>", "/a:offer[1]/a:radius[1]"),
        ("2026-01-01", "<w:date/>", "/a:offer[1]/a:radius[1]"),
        ("50 miles", "<w:text/>", "/a:offer[1]/a:salary[1]"),
        ("50 miles", "<w:text/>", "/b:offer[1]/b:radius[1]"),
        ("50 miles", "<w:text/>", "//*[//*[//*]]"),
    ],
    ids=["the same", "a date", "nothing there", "unknown name", "no plain path"],
)
def test_data_that_says_nothing_else_is_not_listed(tmp_path: Path, data: str, kind: str, path: str) -> None:
    assert left_out(with_data(tmp_path, data, kind=kind, path=path)) == []


def rewritten(path: Path, part: str, content: bytes | None) -> str:
    """The package with this content in place of the parts of that name, or without them."""
    new = path.with_name("rewritten.docx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(new, "w") as package:
        for each in old.namelist():
            kept = content if each.endswith(part) else old.read(each)
            if kept is not None:
                package.writestr(each, kept)
    return str(new)
