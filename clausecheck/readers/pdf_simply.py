"""Reads a PDF page that brings PDFium down or that it misses, with pdfplumber alone: nothing that only PDFium tells."""

from __future__ import annotations

from clausecheck.readers import pdf_tables
from clausecheck.readers.columns import in_reading_order
from clausecheck.readers.paper import Page
from clausecheck.readers.pdf_book import Book, UnreadableError
from clausecheck.readers.reasons import BREAKS, SIMPLY

_BREAKS = f"{BREAKS}: its content breaks the reader"


def read(book: Book, number: int, why: str = SIMPLY) -> Page:
    """Page `number` (from 1) with its words as they stand upright, and why so; one without any is unread."""
    try:
        with book.plumbed(number) as page:
            found = [line for line in pdf_tables.fragments(page) if pdf_tables.UNNAMED not in line.text]
            width, height = float(page.width), float(page.height)
    except UnreadableError:
        return Page(number, 0, 0, (), unread=(_BREAKS,))
    return Page(number, width, height, in_reading_order(found), unread=(why if found else _BREAKS,))
