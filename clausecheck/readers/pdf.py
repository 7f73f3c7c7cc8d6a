"""Reads a PDF page by page, and once more those of its pages whose text has to be recognized from a picture."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from clausecheck.errors import ContractError, LockedError
from clausecheck.model import Unread
from clausecheck.readers import pdf_page
from clausecheck.readers.paper import Page
from clausecheck.readers.pdf_book import Book
from clausecheck.readers.pdf_objects import has_damaged_streams
from clausecheck.readers.reasons import DAMAGED_PARTS, PICTURED, SIMPLY, UNCOUNTED
from clausecheck.readers.request import Request
from clausecheck.readers.wire import Counted, Recognizing

_MOST_NAMES = 5
_DAMAGED = "Ask for the file again, or open it in a PDF viewer, print it to a new PDF, and try that."

MOST_PAGES = 2_500
"""No contract has more; a made-up file can claim any number of them in a few bytes."""


def pages(request: Request) -> Iterator[Counted | Page | Unread | Recognizing]:
    """Each page in turn, so that what was read stays read when the next page brings the reader down.

    After a Recognizing those pages come again that are pictures of text, with the words recognized on them. Parts
    of the file that are no page (files attached to it, a form of the XFA kind) come as unread.
    Raises ContractError when the file is locked, damaged or has no pages. A page that cannot be read is
    still given, with the reason in `unread`.
    """
    path, password = request.path, request.password
    document = _opened(path, password)
    book = Book(document, path, password)
    try:
        if len(document) == 0:
            raise ContractError(_name(path), "it has no pages", _DAMAGED)
        if document.get_formtype() != raw.FORMTYPE_NONE:
            document.init_forms()
        pictured = []
        last = min(book.page_count, MOST_PAGES)
        if last > request.first_page:
            yield Counted(last)
        for number in range(request.first_page, last + 1):
            is_simple = number == request.simply or number > len(document)
            page = _simply(book, number) if is_simple else pdf_page.read(book, number)
            if not PICTURED.isdisjoint(page.unread) or (request.ocr == "always" and not is_simple):
                pictured.append(number)
            yield page
        if book.page_count > MOST_PAGES:
            yield Unread(
                MOST_PAGES + 1, f"the file has {book.page_count:,} pages; nothing after page {MOST_PAGES:,} was read"
            )
        yield from (Unread(None, why) for why in _beside_pages(document))
        if has_damaged_streams(path):
            yield Unread(None, DAMAGED_PARTS)
        if pictured:
            from clausecheck.readers import pdf_scans

            yield from pdf_scans.recognized(book, pictured, request)
    finally:
        book.close()


def _simply(book: Book, number: int) -> Page:
    from clausecheck.readers import pdf_simply  # pdfplumber is slow to load, and most files never need it

    return pdf_simply.read(book, number, SIMPLY if number <= len(book.document) else UNCOUNTED)


def _beside_pages(document: pdfium.PdfDocument) -> Iterator[str]:
    if document.get_formtype() in (raw.FORMTYPE_XFA_FULL, raw.FORMTYPE_XFA_FOREGROUND):
        yield "an XFA form (print it to a new PDF to have its answers read)"
    count = document.count_attachments()
    names = [document.get_attachment(number).get_name() for number in range(min(count, _MOST_NAMES))]
    if names:
        more = f" and {count - len(names)} more" if count > len(names) else ""
        yield f"files attached to the PDF: {', '.join(names)}{more}"


def _opened(path: str | os.PathLike[str], password: str | None) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(path, password=password)
    except OSError as error:
        why = f"it cannot be opened ({error.strerror or type(error).__name__})"
        raise ContractError(_name(path), why, "Check the name and that you may read it.") from error
    except pdfium.PdfiumError as error:
        kind = LockedError if error.err_code == raw.FPDF_ERR_PASSWORD else ContractError
        raise kind(_name(path), *_refusal(error.err_code, password)) from error


def _refusal(code: int | None, password: str | None) -> tuple[str, str]:
    if code == raw.FPDF_ERR_PASSWORD and password:
        return "it is locked with another password", "Check the password and run again with --password."
    if code == raw.FPDF_ERR_PASSWORD:
        return "it is locked with a password", "Run again with --password."
    if code == raw.FPDF_ERR_SECURITY:
        return "it is locked in a way that cannot be opened here", "Ask for a copy that is not locked."
    return "it is damaged, or not a PDF", _DAMAGED


def _name(path: str | os.PathLike[str]) -> str:
    return Path(path).name
