"""A PDF while it is read: opened with PDFium, and with pdfplumber as well once a page needs a second reader."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import pypdfium2 as pdfium

if TYPE_CHECKING:
    from pdfplumber.page import Page as PlumberPage
    from pdfplumber.pdf import PDF


class UnreadableError(Exception):
    """pdfplumber cannot make sense of the page."""


class Book:
    """A PDF as both libraries read it; pdfplumber is slow to load and to read, and most files never need it."""

    def __init__(self, document: pdfium.PdfDocument, path: str, password: str | None) -> None:
        self.document = document
        self._path, self._password = path, password
        self._plumbed: PDF | None = None

    def close(self) -> None:
        """Let go of the file."""
        self._close_plumbed()
        self.document.close()

    @contextmanager
    def plumbed(self, number: int) -> Iterator[PlumberPage]:
        """Page `number` (from 1) in pdfplumber; raises UnreadableError where it gives up on it."""
        from clausecheck.readers import pdf_tables

        try:
            page = self._plumbed_page(number)
            try:
                yield page
            finally:
                page.close()
        except pdf_tables.GIVES_UP as error:
            raise UnreadableError(str(error)) from error

    def _plumbed_page(self, number: int) -> PlumberPage:
        """The page, from the file opened whole; alone where another page is broken, since that spoils them all."""
        from clausecheck.readers import pdf_tables

        try:
            if self._plumbed is None:
                self._plumbed = pdf_tables.opened(self._path, self._password)
            return self._plumbed.pages[number - 1]
        except pdf_tables.GIVES_UP:
            self._close_plumbed()
            self._plumbed = pdf_tables.opened(self._path, self._password, only=number)
            return self._plumbed.pages[0]

    def _close_plumbed(self) -> None:
        if self._plumbed is not None:
            from clausecheck.readers import pdf_tables

            with suppress(*pdf_tables.GIVES_UP):  # it goes through all pages once more, broken ones too
                self._plumbed.close()
            self._plumbed = None
