"""A Word file carries its notes as comments at the exact words, and nothing else in it changes."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from noted import W, commented, note
from word_files import MAIN, para, run, table, write

import clausecheck
from clausecheck import annotate, readers, shipped
from clausecheck.annotate import docx
from clausecheck.errors import ContractError

NOTE = "Non-compete: high exposure\nIt binds."
SAMPLES = sorted(path.stem for path in shipped.folder("sample_contracts").glob("*.docx"))
CONTROL = f"<w:sdt><w:sdtContent>{run('within ten miles')}</w:sdtContent></w:sdt>"
INSERTED = f'<w:ins w:id="1" w:author="HR">{run("within ten miles")}</w:ins>'
LINKED = f"<w:hyperlink>{run('within ten miles')}</w:hyperlink>"
FOOTNOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
BOX = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{para('within ten miles')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"


def carried(path: str, words: str, *, to: str = "") -> dict[str, str]:
    """The words at which each comment stands after a note was made for some words."""
    contract = readers.read(path)
    content, unplaced = docx.annotated(Path(path), contract, (note(contract, words, to=to),))

    assert unplaced == ()
    return dict(commented(content))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (para("Physician shall not practice within ten miles of it."), "practice within ten miles"),
        (para("Physician shall not practice."), "Physician shall not practice."),
        (para(run("Physician sh", "<w:b/>") + run("all n", "<w:i/>") + run("ot practice.")), "shall not"),
        (para(run("He shall not practice ") + CONTROL + run(" of it.")), "practice within ten miles of"),
        (para(run("He shall not practice ") + INSERTED + run(" of it.")), "within ten"),
        (para(run("He shall not practice ") + LINKED + run(" of it.")), "not practice within"),
        (para('<w:r><w:t>He shall</w:t><w:tab/><w:t>not practice</w:t></w:r>'), "not"),
        (table(("Covenant", "He shall not practice within ten miles.")), "not practice"),
        (para("He may work.") + para("He shall work."), "shall"),
        (para("He shall work here.") + para("He shall work here.") , "work here.\nHe shall"),
    ],
    ids=lambda each: each[:40],
)  # fmt: skip
def test_a_comment_stands_at_the_exact_words(tmp_path: Path, body: str, words: str) -> None:
    path = write(tmp_path, body)

    assert carried(path, words)[NOTE] == words.replace("\n", "")


def test_a_comment_goes_over_paragraphs(tmp_path: Path) -> None:
    path = write(tmp_path, para("He shall not practice:") + para("(a) here; or") + para("(b) there."))

    assert carried(path, "not practice", to="here;")[NOTE] == "not practice:(a) here;"


def test_words_behind_a_number_that_word_counts_are_found(tmp_path: Path) -> None:
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="ARTICLE %1."/></w:lvl>'
    )
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = para("Annual report.", properties) + para("Article text, a list.", properties)
    path = write(tmp_path, body, parts={"numbering": numbering})

    assert readers.read(path).text.splitlines()[1] == "ARTICLE II. Article text, a list."
    assert carried(path, "Article text")[NOTE] == "Article text"


def test_a_note_about_a_footnote_hangs_on_its_sign_and_says_so(tmp_path: Path) -> None:
    notes = f'<w:footnote w:id="2">{para("It binds within ten miles of it.")}</w:footnote>'
    path = write(tmp_path, para(run("The covenant") + FOOTNOTE + run(" ends.")), parts={"footnotes": notes})

    (said,) = [one for one in carried(path, "within ten miles") if "It binds." in one]

    assert "a note at the foot of the page that hangs here: “within ten miles”" in said


def test_a_note_about_a_text_box_hangs_on_the_box_and_says_so(tmp_path: Path) -> None:
    path = write(tmp_path, para(run("The covenant.") + BOX))

    (said,) = [one for one in carried(path, "ten miles") if "It binds." in one]

    assert "a text box that hangs here: “ten miles”" in said


def test_words_that_stand_nowhere_in_the_file_are_told(tmp_path: Path) -> None:
    path = write(tmp_path, para("He shall ") + para('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'))
    contract = readers.read(path)

    _, unplaced = docx.annotated(Path(path), contract, (note(contract, "☑"),))

    assert [one.why for one in unplaced] == [
        "its words are not in the text of the Word file (a field or an automatic number)"
    ]


def test_the_first_words_are_marked_as_private(tmp_path: Path) -> None:
    path = write(tmp_path, para("AGREEMENT") + para("He shall not practice."))

    said = {words: one for one, words in carried(path, "not").items()}

    assert said["AGREEMENT"].startswith("PRIVATE NOTES\nPrivate notes")


def test_a_file_that_python_docx_cannot_write_is_a_clear_error(tmp_path: Path) -> None:
    macros = MAIN.replace(
        "vnd.openxmlformats-officedocument.wordprocessingml.document", "vnd.ms-word.document.macroEnabled"
    )
    path = write(tmp_path, para("He shall not practice."), main=macros)
    contract = readers.read(path)

    with pytest.raises(
        ContractError, match=r"comments cannot be written into this file\. Open it in Word, save a copy"
    ):
        docx.annotated(Path(path), contract, (note(contract, "shall"),))


def test_a_part_that_unpacks_to_more_than_is_read_is_not_loaded(tmp_path: Path) -> None:
    path = write(tmp_path, para("He shall not practice."))
    contract = readers.read(path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package, package.open("word/extra.xml", "w") as part:
        for _ in range(65):
            part.write(b" " * 1024 * 1024)

    with pytest.raises(ContractError, match="it unpacks to more than a contract holds"):
        docx.annotated(Path(path), contract, (note(contract, "shall"),))


@pytest.mark.parametrize("name", SAMPLES)
def test_an_annotated_sample_gives_the_same_findings_and_changes_nothing_else(tmp_path: Path, name: str) -> None:
    path = shipped.folder("sample_contracts") / f"{name}.docx"
    analysis = clausecheck.analyze(path)

    made = annotate.annotate(path, analysis)
    again = tmp_path / f"{name}.private-notes.docx"
    again.write_bytes(made.content)
    read_again = clausecheck.analyze(again)

    assert made.unplaced == ()
    assert [one.id for one in read_again.findings] == [one.id for one in analysis.findings]
    assert read_again.contract.text == analysis.contract.text
    at = {_uncounted(words) for _, words in commented(made.content)}
    assert [one.quote for one in analysis.findings if _uncounted(one.quote) not in at] == []
    assert _without_notes(made.content) == _without_notes(path.read_bytes())


def _uncounted(words: str) -> str:
    """The words without spaces and without letters in brackets, which Word counts in some samples."""
    return re.sub(r"\([a-z]\)|\s", "", words)


def _without_notes(content: bytes) -> dict[str, str]:
    """The text and looks of every part, without comments and whatever names them; runs that look alike as one."""
    shown = {}
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        for name in parts.namelist():
            if name == "word/comments.xml" or name.endswith(".rels") or name == "[Content_Types].xml":
                continue
            blob = parts.read(name)
            shown[name] = _plain(blob) if name == "word/document.xml" else _canonical(name, blob)
    return shown


def _canonical(name: str, blob: bytes) -> str:
    return etree.tostring(etree.fromstring(blob), method="c14n").decode() if name.endswith(".xml") else blob.hex()


def _plain(blob: bytes) -> str:
    """Every letter of the body with the looks of its run, and everything else, in order."""
    root = etree.fromstring(blob)
    said = []
    for each in root.iter():
        if each.tag in (W + "commentRangeStart", W + "commentRangeEnd", W + "commentReference", W + "r", W + "rPr"):
            continue
        looks = each.getparent().find(W + "rPr") if each.getparent() is not None else None
        if any(above.tag == W + "rPr" for above in each.iterancestors()):
            continue
        if each.tag == W + "t":
            look = etree.tostring(looks, method="c14n").decode() if looks is not None else ""
            said += [f"{letter}{look}" for letter in each.text or ""]
        else:
            said.append(f"<{each.tag} {sorted(each.attrib.items())}>")
    return "\n".join(said)


def test_a_file_whose_comments_are_nothing_of_words_is_refused_with_the_next_step(tmp_path: Path) -> None:
    path = write(tmp_path, para("Physician shall not compete."), parts={"comments": ""})

    with pytest.raises(ContractError, match=r"comments cannot be written.*Open it in Word"):
        docx.annotated(Path(path), readers.read(path), ())
