"""What a file is, is told by its content; what cannot be read is refused with the next step."""

from __future__ import annotations

import os
import re
import socket
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from word_files import MAIN, para, write

from clausecheck.errors import ContractError
from clausecheck.readers.kinds import kind_of, shown_name

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


@pytest.mark.parametrize("main", [MAIN, MAIN.replace("document.main", "template.main"), "application/vnd.ms-word.document.macroEnabled.main+xml"])  # fmt: skip
def test_word_files_of_every_make_are_docx_whatever_their_name(tmp_path: Path, main: str) -> None:
    assert kind_of(write(tmp_path, para("x"), main=main, name="offer.pdf")) == "docx"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n...", "pdf"),
        (b"\n\n junk before %PDF-1.4", "pdf"),
        (b"PHYSICIAN EMPLOYMENT AGREEMENT\n", "txt"),
        ("Vergütung".encode("utf-16"), "txt"),
        ("Goodwill and call".encode("utf-16-le"), "txt"),
        (b"From the Effective Date: two years.\n", "txt"),
        (b"BMC Anesthesia Group offers employment.\n", "txt"),
        (b"\n" * 6000 + b"PHYSICIAN EMPLOYMENT AGREEMENT\n", "txt"),
        (b"<DOCUMENT>\n<TYPE>EX-10.1\n<TEXT>\n<PAGE>\nEMPLOYMENT AGREEMENT\n", "txt"),
    ],
)
def test_pdf_and_text_are_known_by_their_first_bytes(tmp_path: Path, content: bytes, kind: str) -> None:
    path = tmp_path / "offer.txt"
    path.write_bytes(content)

    assert kind_of(str(path)) == kind


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (OLE + "WordDocument".encode("utf-16-le"), "old kind"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (OLE + "Workbook".encode("utf-16-le"), "Excel"),
        (b" \n" * 6000, "empty"),
        (rb"{\rtf1\ansi x}", "rich text"),
        (b"\r\n{\\rtf1\\ansi x}", "rich text"),
        (b"BM\x76\x05\x00\x00\x00\x00\x00\x00" + b"\x00" * 50, "bitmap"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "PNG"),
        (b"\xff\xd8\xff\xe0" + b"\x00" * 50, "JPEG"),
        (b"II*\x00" + b"\x00" * 50, "TIFF"),
        (b"\x00\x00\x00\x18ftypheic" + b"\x00" * 50, "heic"),
        (b"<!DOCTYPE html><html><body>x</body></html>", "web page"),
        (b"\n<html><body>x</body></html>", "web page"),
        (b"<p>Physician shall&nbsp;not compete.</p>", "web page"),
        (b"<DOCUMENT>\n<TYPE>EX-10.1\n<TEXT>\n<HTML><HEAD>\n", "web page"),
        (b"From: a@b.c\nMIME-Version: 1.0\nContent-Type: text/plain\n\nx", "e-mail"),
        (b"PK\x03\x04 cut off", "damaged"),
        (b"\xdb\xa5\x2d\x00" + b"\x00" * 50, "old kind"),
        (b"\xffWPC\x10\x00" + b"\x00" * 50, "WordPerfect"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', "saved as XML"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><svg/>', "XML"),
        ("<html><body>x</body></html>".encode("utf-16"), "web page"),
        ("{\\rtf1 x}".encode("utf-16-le"), "rich text"),
        (b"\x04%!PS-Adobe-3.0\n", "PostScript"),
        (b"\x1b%-12345X@PJL JOB\n", "printer"),
        (b"%FDF-1.2\n1 0 obj", "answers of a form"),
        (bytes(range(256)) * 8, "neither PDF"),
    ],
)
def test_other_kinds_are_refused_with_the_reason(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "offer.bin"
    path.write_bytes(content)

    with pytest.raises(ContractError, match=why) as refused:
        kind_of(str(path))

    assert refused.value.next_step


@pytest.mark.parametrize(
    ("names", "why"),
    [
        ({"mimetype": "application/vnd.oasis.opendocument.text"}, "OpenDocument"),
        ({"[Content_Types].xml": "spreadsheetml.sheet.main+xml"}, "Excel"),
        ({"[Content_Types].xml": "presentationml.presentation.main+xml"}, "PowerPoint"),
        ({"Index/Document.iwa": "x"}, "Pages"),
        ({"readme.txt": "x"}, "zip archive"),
    ],
)
def test_zips_that_are_no_word_files_are_told_apart(tmp_path: Path, names: dict[str, str], why: str) -> None:
    path = tmp_path / "offer.docx"
    with zipfile.ZipFile(path, "w") as package:
        for name, content in names.items():
            package.writestr(name, content)

    with pytest.raises(ContractError, match=why):
        kind_of(str(path))


def test_a_zip_with_a_word_text_is_read_whatever_its_list_of_contents_says(tmp_path: Path) -> None:
    path = write(tmp_path, para("x"), main="application/xml")

    assert kind_of(path) == "docx"


def test_a_zip_with_a_password_is_told_from_a_damaged_one(tmp_path: Path) -> None:
    path = Path(write(tmp_path, para("x")))
    content = bytearray(path.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for found in re.finditer(re.escape(mark), bytes(content)):
            content[found.start() + flags] |= 1
    path.write_bytes(content)

    with pytest.raises(ContractError, match="password"):
        kind_of(str(path))


def test_a_file_of_gigabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "offer.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.7")
        file.truncate(3_000_000_000)

    with pytest.raises(ContractError, match="more than 2 GB"):
        kind_of(str(path))


def test_the_note_that_word_keeps_beside_an_open_document_is_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "~$offer.docx"
    path.write_bytes(b"\x0cDana Counsel" + b" " * 149)

    with pytest.raises(ContractError, match="has the document open"):
        kind_of(str(path))


@pytest.mark.parametrize("name", ["offer.docx", "offer.PDF"])
def test_plain_text_under_the_name_of_a_document_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("P")

    with pytest.raises(ContractError, match="plain text"):
        kind_of(str(path))


def test_pipes_sockets_folders_and_loops_are_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "folder.docx").mkdir()
    (tmp_path / "a.pdf").symlink_to(tmp_path / "b.pdf")
    (tmp_path / "b.pdf").symlink_to(tmp_path / "a.pdf")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.path.relpath(tmp_path / "s"))

        for name in ("pipe.pdf", "folder.docx", "a.pdf", "s", "missing.pdf"):
            with pytest.raises(ContractError):
                kind_of(str(tmp_path / name))


@pytest.mark.parametrize("path", ["bad\x00name.pdf", "/dev/null", "/dev/zero", "x" * 5000])
def test_impossible_names_and_devices_are_refused(path: str) -> None:
    with pytest.raises(ContractError):
        kind_of(path)


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/home/me/offer.docx", "offer.docx"),
        ("esc\x1b[2J.docx", "esc\ufffd[2J.docx"),
        ("rlo\u202excod.pdf", "rlo\ufffdxcod.pdf"),
        ("new\nline.docx", "new\ufffdline.docx"),
        ("latin\udce9.docx", "latin\ufffd.docx"),
        ("ünïcödé-契約書.docx", "ünïcödé-契約書.docx"),
        ("folder/", "folder"),
        ("/", "/"),
    ],
)
def test_a_name_is_shown_without_its_folder_and_without_tricks(path: str, shown: str) -> None:
    assert shown_name(path) == shown


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=600))
def test_any_bytes_have_a_kind_or_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "any"
    path.write_bytes(content)

    try:
        kind = kind_of(str(path))
    except ContractError:
        kind = "refused"

    assert kind in ("pdf", "docx", "txt", "refused")
