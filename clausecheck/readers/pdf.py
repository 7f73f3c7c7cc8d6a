"""Reads a PDF page by page: its text in reading order, where each line stands, its tables, what it cannot read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from clausecheck.errors import ContractError
from clausecheck.model import LeftOut, Unread
from clausecheck.readers import pdf_added, pdf_drawn, pdf_lines
from clausecheck.readers.columns import in_reading_order
from clausecheck.readers.fragments import Fragment
from clausecheck.readers.paper import Page, PrintedLine
from clausecheck.readers.pdf_added import filled_in
from clausecheck.readers.pdf_unseen import unseen

SCAN = "an image without text (a scan)"
ASLANT = "text set aslant (a watermark or stamp)"
UNSEEN = "text that a reader cannot see"
RUBBISH = "a text layer that cannot be read (its letters have lost their meaning)"
DAMAGED_PAGE = "a damaged page"

_MEANINGLESS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]")
_RUBBISH = 0.3
_ENOUGH = 20
_MOST_NAMES = 5

_DAMAGED = "Ask for the file again, or open it in a PDF viewer, print it to a new PDF, and try that"


@dataclass(frozen=True, slots=True)
class _Source:
    """Which file a page comes from, for the library that has to open it again."""

    path: str | os.PathLike[str]
    password: str | None


MOST_PAGES = 2_500
"""No contract has more; a made-up file can claim any number of them in a few bytes."""


def pages(path: str | os.PathLike[str], *, password: str | None) -> Iterator[Page | Unread]:
    """Each page in turn, so that what was read stays read when the next page brings the reader down.

    Parts of the file that are no page (files attached to it, a form of the XFA kind) come last, as unread.
    Raises ContractError when the file is locked, damaged or has no pages. A page that cannot be read is
    still given, with the reason in `unread`.
    """
    document = _opened(path, password)
    try:
        if len(document) == 0:
            raise ContractError(_name(path), "It has no pages", _DAMAGED)
        if document.get_formtype() != raw.FORMTYPE_NONE:
            document.init_forms()
        for index in range(min(len(document), MOST_PAGES)):
            yield _page(document, index, _Source(path, password))
        if len(document) > MOST_PAGES:
            yield Unread(
                MOST_PAGES + 1, f"the file has {len(document):,} pages; nothing after page {MOST_PAGES:,} was read"
            )
        yield from (Unread(None, why) for why in _beside_pages(document))
    finally:
        document.close()


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


def _page(document: pdfium.PdfDocument, index: int, source: _Source) -> Page:
    number = index + 1
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return Page(number, 0, 0, (), unread=(DAMAGED_PAGE,))
    try:
        textpage = page.get_textpage()
    except pdfium.PdfiumError:
        page.close()
        return Page(number, 0, 0, (), unread=(DAMAGED_PAGE,))
    try:
        return _read(document, page, textpage, number, source)
    finally:
        textpage.close()
        page.close()


def _read(
    document: pdfium.PdfDocument, page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, number: int, source: _Source
) -> Page:
    objects = pdf_drawn.objects(page)
    drawn = pdf_drawn.drawn(objects)
    printed = pdf_lines.fragments(page, textpage, unseen(objects, page))
    sheet = printed.sheet
    found: Sequence[Fragment] = printed.fragments
    is_rubbish = _is_rubbish(fragment.text for fragment in found)
    if is_rubbish or _is_shuffled(found) or (not found and drawn.texts and printed.undecoded):
        found = _second_opinion(source, number) or found
        is_rubbish = _is_rubbish(fragment.text for fragment in found)
        found = [] if is_rubbish else found
    on_top = pdf_added.added(document, page, textpage, sheet)
    lines = in_reading_order(filled_in(found, on_top.texts) if on_top.texts else found)
    if drawn.can_hold_table and lines:
        lines = _with_tables(lines, source, number)
    return Page(
        number,
        *sheet.size,
        lines,
        _unread(drawn, is_read=bool(found or printed.aslant), is_rubbish=is_rubbish or printed.undecoded > 0),
        tuple(LeftOut(number, why, text) for why, text in _left_out(printed, on_top)),
        pdf_lines.QUARTERS[(sheet.turn - page.get_rotation()) // 90 % 4],
    )


def _is_rubbish(texts: Iterable[str]) -> bool:
    """Is a large part of the letters without meaning: private ones, control characters, replacements?"""
    text = "".join(texts)
    return len(text) >= _ENOUGH and len(_MEANINGLESS.findall(text)) > _RUBBISH * len(text)


def _is_shuffled(found: Sequence[Fragment]) -> bool:
    """Are the letters drawn one by one in no order, so that PDFium finds no lines?"""
    return len(found) >= _ENOUGH and sum(len(fragment.text) for fragment in found) < 3 * len(found)


def _second_opinion(source: _Source, number: int) -> Sequence[Fragment]:
    from clausecheck.readers import pdf_tables

    try:
        with pdf_tables.opened(source.path, number, source.password) as page:
            return pdf_tables.fragments(page)
    except pdf_tables.UnreadableError:
        return ()


def _with_tables(lines: tuple[PrintedLine, ...], source: _Source, number: int) -> tuple[PrintedLine, ...]:
    """The lines with the rows of ruled tables; as they are where pdfplumber cannot read the page."""
    from clausecheck.readers import pdf_tables

    try:
        with pdf_tables.opened(source.path, number, source.password) as page:
            return pdf_tables.with_rows(lines, pdf_tables.rows(page))
    except pdf_tables.UnreadableError:
        return lines


def _unread(drawn: pdf_drawn.Drawn, *, is_read: bool, is_rubbish: bool) -> tuple[str, ...]:
    if is_read:
        return ()
    if is_rubbish:
        return (RUBBISH,)
    return (SCAN,) if drawn.images else ()


def _left_out(printed: pdf_lines.Print, on_top: pdf_added.Added) -> Iterator[tuple[str, str]]:
    yield from ((ASLANT, text) for text in printed.aslant)
    if printed.unseen:
        yield UNSEEN, " ".join(printed.unseen)
    yield from on_top.notes
