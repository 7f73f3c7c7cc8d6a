"""Reads one page of a PDF: its text in reading order, where each line stands, its tables, what it cannot read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from clausecheck.model import LeftOut
from clausecheck.readers import pdf_added, pdf_drawn, pdf_lines, pdf_stamps
from clausecheck.readers.columns import in_reading_order
from clausecheck.readers.filled_in import filled_in
from clausecheck.readers.fragments import Fragment
from clausecheck.readers.lost_letters import has_lost_meaning
from clausecheck.readers.paper import Page, PrintedLine, Turn
from clausecheck.readers.pdf_book import Book
from clausecheck.readers.pdf_marked import marked
from clausecheck.readers.pdf_unseen import is_recognized, unseen
from clausecheck.readers.reasons import (
    ASLANT,
    DAMAGED_PAGE,
    OUTLINES,
    PATTERN,
    PICTURE,
    RECOGNIZED,
    RUBBISH,
    SCAN,
    STORED,
    STRUCK,
    UNSEEN,
)
from clausecheck.readers.sheet import Sheet, quarter

_ENOUGH = 20
_OUTLINED = 40
"""Shapes on a page without text; fewer are a frame or a logo, more may be letters."""

_LARGE = 0.1
"""Pictures without text over this part of a page may be scanned text: a clause pasted in takes a seventh, a logo less."""
_SMALLEST_PICTURE = 0.01
"""A scan may be cut into strips, but not into pieces smaller than this part of the page."""
FEW_LETTERS = 200
"""A picture or a scanned page with fewer has no text layer, but a stamp or a number on it."""


@dataclass(frozen=True, slots=True)
class Layer:
    """What the text layer of a page gives, before its lines are put in order."""

    number: int
    sheet: Sheet
    turned: Turn
    found: Sequence[Fragment]
    on_top: pdf_added.Added
    drawn: pdf_drawn.Drawn
    unread: tuple[str, ...]
    left_out: tuple[LeftOut, ...]


def read(book: Book, number: int) -> Page:
    """Page `number` (from 1). One that cannot be read is still given, with the reason in `unread`."""
    try:
        page = book.document[number - 1]
    except pdfium.PdfiumError:
        return _damaged(number)
    try:
        found = layer(book, page, number)
        return set_out(found, book) if found else _damaged(number)
    finally:
        page.close()


def layer(book: Book, page: pdfium.PdfPage, number: int) -> Layer | None:
    """The text layer of an opened page; None where it is damaged."""
    try:
        textpage = page.get_textpage()
    except pdfium.PdfiumError:
        return None
    try:
        return _layer(book, page, textpage, number)
    finally:
        textpage.close()


def set_out(own: Layer, book: Book) -> Page:
    """The page with its lines in reading order and the rows of its tables."""
    added = own.on_top.texts
    lines = in_reading_order(filled_in(own.found, added) if added else own.found)
    if own.drawn.can_hold_table and lines:
        lines = _with_tables(lines, book, own.number)
    by_another = RECOGNIZED in own.unread
    return Page(own.number, *own.sheet.size, lines, own.unread, own.left_out, own.turned, is_recognized=by_another)


def _damaged(number: int) -> Page:
    return Page(number, 0, 0, (), unread=(DAMAGED_PAGE,))


def _layer(book: Book, page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, number: int) -> Layer:
    objects = pdf_drawn.objects(page)
    drawn = pdf_drawn.drawn(objects)
    marks = marked(objects)
    in_forms = [each for each in objects if each[0] == raw.FPDF_PAGEOBJ_TEXT and each[2] is not None]
    layered = (*marks.layered, *in_forms) if in_forms and book.has_layers else marks.layered
    hidden = unseen(objects, layered, page)
    printed = pdf_lines.fragments(page, textpage, hidden)
    found: Sequence[Fragment] = printed.fragments
    is_rubbish = has_lost_meaning(fragment.text for fragment in found)
    if is_rubbish or _is_shuffled(found) or (not found and drawn.texts and printed.undecoded):
        found = _second_opinion(book, number) or found
        is_rubbish = has_lost_meaning(fragment.text for fragment in found)
        found = [] if is_rubbish else found
    left_out = [*_left_out(printed)]
    if marks.stored:
        found, behind = _as_printed(found, marks.stored, printed.unseen, book, number)
        left_out += ((STORED, words) for words in behind)
    left_out += ((STRUCK, words) for words in pdf_stamps.struck(drawn.strokes, found, textpage, printed.sheet))
    found = [*found, *pdf_stamps.blacked_out(hidden.bars, found, printed.sheet)]
    on_top = pdf_added.added(book.document, page, textpage, printed.sheet)
    if on_top.pictured:
        boxes = [box for _, box, _ in on_top.pictured]
        on_top = pdf_added.with_drawn(on_top, book.drawn_on_top(number, boxes), textpage, printed.sheet)
    why = _unread(drawn, printed, found, is_rubbish=is_rubbish)
    if found and is_recognized(objects, page):
        why = (RECOGNIZED,)
    if not objects and _lacks_contents(book, number):
        why = (DAMAGED_PAGE,)
    if (drawn.paths or drawn.texts) and book.may_have_patterns_of_letters and _has_patterned_letters(book, number):
        why = (*why, PATTERN) if found else (OUTLINES,)
    return Layer(
        number,
        printed.sheet,
        quarter(printed.sheet.turn - page.get_rotation()),
        found,
        on_top,
        drawn,
        why,
        tuple(LeftOut(number, why, text) for why, text in (*left_out, *on_top.notes)),
    )


def _is_shuffled(found: Sequence[Fragment]) -> bool:
    """Are the letters drawn one by one in no order, so that PDFium finds no lines?"""
    return len(found) >= _ENOUGH and sum(len(fragment.text) for fragment in found) < 3 * len(found)


def _has_patterned_letters(book: Book, number: int) -> bool:
    from clausecheck.readers import pdf_patterns

    return book.asked(number, pdf_patterns.letters_in_patterns, otherwise=False)


def _lacks_contents(book: Book, number: int) -> bool:
    from clausecheck.readers import pdf_tables

    return book.asked(number, pdf_tables.lacks_contents, otherwise=True)


def _second_opinion(book: Book, number: int) -> Sequence[Fragment]:
    from clausecheck.readers import pdf_tables

    lines = book.asked(number, pdf_tables.fragments, otherwise=())
    return [line for line in lines if pdf_tables.UNNAMED not in line.text]


def _as_printed(
    found: Sequence[Fragment], stored: Sequence[str], unseen: Sequence[str], book: Book, number: int
) -> tuple[Sequence[Fragment], Sequence[str]]:
    """The fragments as printed, and the words stored behind them that say something else.

    Where only PDFium can read the page, its words are all there is.
    """
    from clausecheck.readers import pdf_stored

    return book.asked(number, lambda page: pdf_stored.as_printed(found, stored, unseen, page), otherwise=(found, ()))


def _with_tables(lines: tuple[PrintedLine, ...], book: Book, number: int) -> tuple[PrintedLine, ...]:
    """The lines with the rows of ruled tables; as they are where pdfplumber cannot read the page."""
    from clausecheck.readers import pdf_tables

    return pdf_tables.with_rows(lines, book.asked(number, pdf_tables.rows, otherwise=()))


def _unread(
    drawn: pdf_drawn.Drawn, printed: pdf_lines.Print, found: Sequence[Fragment], *, is_rubbish: bool
) -> tuple[str, ...]:
    if found and printed.undecoded:
        return (RUBBISH,)
    if found:
        return (PICTURE,) if drawn.images and _is_largely_pictured(drawn, printed.sheet, found) else ()
    if is_rubbish or printed.undecoded:
        return (RUBBISH,)
    if drawn.images:
        return (SCAN,)
    return (OUTLINES,) if drawn.paths >= _OUTLINED and not printed.aslant else ()


def _is_largely_pictured(drawn: pdf_drawn.Drawn, sheet: Sheet, found: Sequence[Fragment]) -> bool:
    """Do pictures that hold hardly any text take up a good part of the page, as a scan under a stamped number does?"""
    width, height = sheet.size
    bare = 0.0
    for image in drawn.images:
        left, top, right, bottom = sheet.place(*image)
        area = max(min(right, width) - max(left, 0), 0) * max(min(bottom, height) - max(top, 0), 0)
        if area < _SMALLEST_PICTURE * width * height:
            continue
        inside = (each for each in found if _stands_in(each, left, top, right, bottom))
        if sum(len(each.text) for each in inside) < FEW_LETTERS:
            bare += area
    return bare > _LARGE * width * height


def _stands_in(each: Fragment, left: float, top: float, right: float, bottom: float) -> bool:
    return left <= (each.left + each.right) / 2 <= right and top <= (each.top + each.bottom) / 2 <= bottom


def _left_out(printed: pdf_lines.Print) -> Iterator[tuple[str, str]]:
    yield from ((ASLANT, text) for text in printed.aslant)
    words = [text for text in printed.unseen if any(map(str.isalnum, text))]  # a blank that was filled in is no secret
    if words:
        yield UNSEEN, " ".join(words)
