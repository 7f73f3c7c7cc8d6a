"""Tells what kind of file a contract is, by its content and never by its name; says what to do with the others."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
import zipfile
import zlib

from clausecheck.errors import ContractError

_HEAD = 4096
_BLANK = b"\x00 \t\r\n"
_CONTENT_TYPES_MAX = 1_000_000
_WORD = re.compile(rb"wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled")
_SAVE_AS = "Open it in {0}, save a copy as .docx or PDF, and give clausecheck that."
_IN_WORD = _SAVE_AS.format("Word")
_PHOTO = "It is a picture. Make a PDF of it with text recognition (a scanner's app does that) and try that."
_COPY = "Ask for the file again, or save a new copy of it, and try that."
_UNPACK = "Unpack it first and give clausecheck the contract in it."
_IF_TEXT = "The file may be cut off: ask for it again. If it is meant to be plain text, name it .txt."
_NOT_A_CONTRACT = "Give clausecheck the contract as PDF, DOCX or TXT."
_MAKE_IT_A_FILE = "Give clausecheck an ordinary file: a contract as PDF, DOCX or TXT."

_NO_WORD = "it is a zip archive without a Word text in it"
_LOCK_FILE = 400
"""Bytes; Word's note "~$offer.docx" beside an open document has 162."""
_MOST_BYTES = 2_000_000_000

_STARTS: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", "it is a rich text file (.rtf)", _IN_WORD),
    (b"\x89PNG", "it is a PNG image", _PHOTO),
    (b"\xff\xd8\xff", "it is a JPEG image", _PHOTO),
    (b"GIF8", "it is a GIF image", _PHOTO),
    (b"II*\x00", "it is a TIFF image", _PHOTO),
    (b"MM\x00*", "it is a TIFF image", _PHOTO),
    (b"\xdb\xa5", "it is a Word file of the old kind (.doc)", _IN_WORD),
    (b"\xffWPC", "it is a WordPerfect file (.wpd)", _SAVE_AS.format("WordPerfect, LibreOffice or Word")),
    (b"AT&TFORM", "it is a DjVu file", "Print it to a PDF and try that."),
    (b"\x00\x00\x00\x0cjP", "it is a JPEG 2000 image", _PHOTO),
    (b"\x1f\x8b", "it is a compressed archive", _UNPACK),
    (b"Rar!", "it is a compressed archive", _UNPACK),
    (b"7z\xbc\xaf", "it is a compressed archive", _UNPACK),
    (b"%!PS", "it is a PostScript file", "Make a PDF of it and try that."),
    (b"\x04%!PS", "it is a PostScript file", "Make a PDF of it and try that."),
    (
        b"\x1b%-12345X",
        "it is a file for a printer",
        "Open the contract in the program that made it and save it as PDF.",
    ),
    (b"%FDF-", "it is the answers of a form (.fdf)", "Open it with its form, print that to a PDF, and try it."),
    (b"\x7fELF", "it is a program, not a contract", _NOT_A_CONTRACT),
)
_HTML = re.compile(
    rb"\s*(?:<!--.{0,500}?-->\s*)?(?:<(?:document|type|sequence|filename|description|text)>[^<]*){0,6}"
    rb"<(?:!doctype\s+html|html|head|body|p|div|span|meta|style|svg|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
"""Filed contracts have a few lines of their own before the page."""
_BITMAP = re.compile(rb"BM.{4}\x00{4}", re.DOTALL)
_XML = re.compile(rb"\s*<\?xml\b", re.IGNORECASE)
_OF_WORD = re.compile(rb"progid=\"Word\.Document\"|schemas\.microsoft\.com/office/(?:word/2003/wordml|2006/xmlPackage)")
_MAIL = re.compile(rb"(?:(?:from|received|return-path|delivered-to|mime-version|message-id):? [^\n]*\n)", re.IGNORECASE)
_MAIL_FIELDS = re.compile(rb"^(?:mime-version|message-id|received|content-type):", re.IGNORECASE | re.MULTILINE)
_PICTURE_BRANDS = frozenset((b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif"))
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def kind_of(path: str) -> str:
    """ "pdf", "docx" or "txt". Raises ContractError with the next step for everything else.

    A pipe, socket or device is refused before it is opened: reading one may never end.
    """
    _check_is_file(path)
    head = _head(path)
    if not head:
        raise _refusal(path, "it is empty", _COPY)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise _old_office(path)
    if zipfile.is_zipfile(path) or head.startswith(b"PK\x03\x04"):
        return _kind_of_zip(path)
    _check_is_text(path, head)
    return "txt"


def shown_name(path: str) -> str:
    """The file's name without its folder, fit to be shown: no control or direction-turning characters."""
    name = os.path.basename(path.rstrip("/\\")) or path
    return "".join(
        "\ufffd" if unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") else letter for letter in name
    )


def _refusal(path: str, why: str, next_step: str) -> ContractError:
    return ContractError(shown_name(path), why, next_step)


def _check_is_file(path: str) -> None:
    try:
        found = os.stat(path)
    except FileNotFoundError as error:
        raise _refusal(path, "there is no such file", "Check the name and the folder.") from error
    except (OSError, ValueError) as error:
        raise _refusal(path, _why_closed(error), "Check the name and whether you may open it.") from error
    if stat.S_ISDIR(found.st_mode):
        raise _refusal(path, "it is a folder", "Name one contract in it.")
    if not stat.S_ISREG(found.st_mode):
        raise _refusal(path, "it is a pipe, socket or device, not a file", _MAKE_IT_A_FILE)
    if found.st_size > _MOST_BYTES:
        raise _refusal(
            path, f"it has more than {_MOST_BYTES // 1_000_000_000} GB", "Give clausecheck the contract alone."
        )
    if os.path.basename(path).startswith("~$") and found.st_size < _LOCK_FILE:
        raise _refusal(path, "it only notes that Word has the document open", "Give clausecheck the document itself.")


def _why_closed(error: OSError | ValueError) -> str:
    if isinstance(error, PermissionError):
        return "you are not allowed to open it"
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return f"it cannot be opened ({reason})"


def _head(path: str) -> bytes:
    """Its first bytes, without the blank lines before them; none of an empty file."""
    try:
        with open(path, "rb") as file:
            while (head := file.read(_HEAD)) and not head.strip(_BLANK):
                pass
            return head.lstrip(b" \t\r\n")
    except OSError as error:
        raise _refusal(path, _why_closed(error), "Check whether you may open it.") from error


def _old_office(path: str) -> ContractError:
    """Office files before 2007, and the envelope around a locked new one."""
    with open(path, "rb") as file:
        content = file.read(4_000_000)
    if "EncryptedPackage".encode("utf-16-le") in content:
        return _refusal(path, "it is locked with a password", "Open it in Word, remove the password, save a copy.")
    if "__substg1.0_".encode("utf-16-le") in content:
        return _refusal(path, "it is an e-mail (.msg)", "Save the attached contract and give clausecheck that.")
    if "Workbook".encode("utf-16-le") in content:
        return _refusal(path, "it is an Excel workbook", _NOT_A_CONTRACT)
    return _refusal(path, "it is a Word file of the old kind (.doc)", _IN_WORD)


def _kind_of_zip(path: str) -> str:
    try:
        with zipfile.ZipFile(path) as package:
            names = frozenset(package.namelist())
            types = _part(package, "[Content_Types].xml") if "[Content_Types].xml" in names else b""
            mimetype = _part(package, "mimetype") if "mimetype" in names else b""
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise _refusal(path, "the file is damaged or incomplete", _COPY) from error
    except RuntimeError as error:
        raise _refusal(path, "it is a zip archive locked with a password", _UNPACK) from error
    if _WORD.search(types):
        return "docx"
    why, next_step = _why_zip_is_refused(names, types, mimetype)
    if why == _NO_WORD and "word/document.xml" in names:  # written by a program that keeps no list of what is in it
        return "docx"
    raise _refusal(path, why, next_step)


def _part(package: zipfile.ZipFile, name: str) -> bytes:
    with package.open(name) as stream:
        return stream.read(_CONTENT_TYPES_MAX).replace(b"\x00", b"")


def _why_zip_is_refused(names: frozenset[str], types: bytes, mimetype: bytes) -> tuple[str, str]:
    if b"spreadsheetml" in types or b"ms-excel" in types:
        return "it is an Excel workbook", _NOT_A_CONTRACT
    if b"presentationml" in types or b"ms-powerpoint" in types:
        return "it is a PowerPoint presentation", _NOT_A_CONTRACT
    if b"opendocument" in mimetype:
        return "it is an OpenDocument file (.odt)", _SAVE_AS.format("LibreOffice or Word")
    if any(name.startswith("Index/") or name == "Index.zip" for name in names):
        return "it is a Pages document", "Open it in Pages and export it to Word or PDF."
    if "xl/workbook.xml" in names:
        return "it is an Excel workbook", _NOT_A_CONTRACT
    if b"epub" in mimetype:
        return "it is an e-book (.epub)", "Print it to a PDF and try that."
    return _NO_WORD, _UNPACK


def _check_is_text(path: str, head: bytes) -> None:
    letters = head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").replace(b"\x00", b"")  # also of two bytes
    for start, why, next_step in _STARTS:
        if head.startswith(start) or letters.startswith(start):
            raise _refusal(path, why, next_step)
    if _BITMAP.match(head):
        raise _refusal(path, "it is a bitmap image", _PHOTO)
    if head[4:8] == b"ftyp":
        kind = "an image of a phone (.heic)" if head[8:12] in _PICTURE_BRANDS else "a video"
        raise _refusal(path, f"it is {kind}", _PHOTO if head[8:12] in _PICTURE_BRANDS else _NOT_A_CONTRACT)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        raise _refusal(path, "it is a WebP image", _PHOTO)
    if _HTML.match(letters):
        raise _refusal(path, "it is a web page (.html)", "Open it in a browser, print it to PDF, and try that.")
    if _XML.match(letters):
        if _OF_WORD.search(letters):
            raise _refusal(path, "it is a Word document saved as XML", _IN_WORD)
        raise _refusal(path, "it is XML, not a text to read", _NOT_A_CONTRACT)
    if _MAIL.match(head) and len(_MAIL_FIELDS.findall(head)) > 1:
        raise _refusal(path, "it is an e-mail", "Save the attached contract and give clausecheck that.")
    if not head.startswith(_UTF16_MARKS) and _is_binary(head):
        raise _refusal(path, "it is neither PDF, nor DOCX, nor text", _NOT_A_CONTRACT)
    if path.lower().endswith((".docx", ".docm", ".dotx", ".pdf")):
        raise _refusal(path, "it holds plain text and no document", _IF_TEXT)


def _is_binary(head: bytes) -> bool:
    """Zeros not in the pattern of two-byte letters, or many control characters."""
    zeros = head.count(0)
    if zeros and not any(head[odd::2].count(0) > 0.3 * len(head) for odd in (0, 1)):
        return True
    controls = sum(head.count(code) for code in range(1, 32) if code not in (7, 8, 9, 10, 12, 13, 26, 27))
    return controls > 0.02 * len(head)
