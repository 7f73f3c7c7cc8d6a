"""Reads a PDF page by page: its text in reading order, where each line stands, its tables, what it cannot read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from clausecheck.errors import ContractError
from clausecheck.model import LeftOut
from clausecheck.readers import pdf_drawn, pdf_lines
from clausecheck.readers.columns import in_reading_order
from clausecheck.readers.fragments import Fragment
from clausecheck.readers.paper import Page, PrintedLine

SCAN = "an image without text (a scan)"
ASLANT = "text set aslant (a watermark or stamp)"

_DAMAGED = "Ask for the file again, or open it in a PDF viewer, print it to a new PDF, and try that"


def pages(path: str | os.PathLike[str], *, password: str | None) -> Iterator[Page]:
    """Each page in turn, so that what was read stays read when the next page brings the reader down.

    Raises ContractError when the file is locked, damaged or has no pages. A page that cannot be read is
    still given, with the reason in `unread`.
    """
    document = _opened(path, password)
    try:
        if len(document) == 0:
            raise ContractError(_name(path), "It has no pages", _DAMAGED)
        for index in range(len(document)):
            yield _page(document, index, path, password)
    finally:
        document.close()


def _opened(path: str | os.PathLike[str], password: str | None) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(path, password=password)
    except OSError as error:
        why = f"It cannot be opened ({error.strerror or type(error).__name__})"
        raise ContractError(_name(path), why, "Check the name and that you may read it") from error
    except pdfium.PdfiumError as error:
        raise ContractError(_name(path), *_refusal(error.err_code, password)) from error


def _refusal(code: int | None, password: str | None) -> tuple[str, str]:
    if code == raw.FPDF_ERR_PASSWORD and password:
        return "It is locked with another password", "Check the password and run again with --password"
    if code == raw.FPDF_ERR_PASSWORD:
        return "It is locked with a password", "Run again with --password"
    if code == raw.FPDF_ERR_SECURITY:
        return "It is locked in a way that cannot be opened here", "Ask for a copy that is not locked"
    return "It is damaged, or not a PDF", _DAMAGED


def _name(path: str | os.PathLike[str]) -> str:
    return Path(path).name


def _page(document: pdfium.PdfDocument, index: int, path: str | os.PathLike[str], password: str | None) -> Page:
    number = index + 1
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return Page(number, 0, 0, (), unread=("the page is damaged",))
    try:
        textpage = page.get_textpage()
    except pdfium.PdfiumError:
        page.close()
        return Page(number, 0, 0, (), unread=("the page is damaged",))
    try:
        return _read(page, textpage, number, path, password)
    finally:
        textpage.close()
        page.close()


def _read(
    page: pdfium.PdfPage,
    textpage: pdfium.PdfTextPage,
    number: int,
    path: str | os.PathLike[str],
    password: str | None,
) -> Page:
    printed = pdf_lines.fragments(page, textpage)
    drawn = pdf_drawn.drawn(page)
    lines = in_reading_order(printed.fragments)
    unread: tuple[str, ...] = ()
    if not lines and drawn.texts:
        lines = in_reading_order(_second_opinion(path, number, password))
    elif drawn.can_hold_table and lines:
        lines, unread = _with_tables(lines, path, number, password)
    if not lines and not printed.aslant:
        unread = (SCAN,) if drawn.images else ()
        unread = unread or (("the page draws text that cannot be read",) if drawn.texts else ())
    width, height = printed.sheet.size
    shown = page.get_rotation() % 360
    return Page(
        number,
        width,
        height,
        lines,
        unread,
        tuple(LeftOut(number, ASLANT, text) for text in printed.aslant),
        pdf_lines.QUARTERS[(printed.sheet.turn - shown) // 90 % 4],
    )


def _second_opinion(path: str | os.PathLike[str], number: int, password: str | None) -> tuple[Fragment, ...]:
    from clausecheck.readers import pdf_tables

    try:
        with pdf_tables.opened(path, number, password) as page:
            return pdf_tables.fragments(page)
    except pdf_tables.UnreadableError:
        return ()


def _with_tables(
    lines: tuple[PrintedLine, ...], path: str | os.PathLike[str], number: int, password: str | None
) -> tuple[tuple[PrintedLine, ...], tuple[str, ...]]:
    from clausecheck.readers import pdf_tables

    try:
        with pdf_tables.opened(path, number, password) as page:
            return pdf_tables.with_rows(lines, pdf_tables.rows(page)), ()
    except pdf_tables.UnreadableError:
        return lines, ()
