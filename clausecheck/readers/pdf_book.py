"""A PDF while it is read: opened with PDFium, and with pdfplumber as well once a page needs a second reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from clausecheck.model import Box
from clausecheck.readers.pdf_objects import has_layers, may_draw_letters_in_patterns, may_hold_more_pages

if TYPE_CHECKING:
    from pdfplumber.page import Page as PlumberPage
    from pdfplumber.pdf import PDF

Told = TypeVar("Told")
Otherwise = TypeVar("Otherwise")


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

    @cached_property
    def page_count(self) -> int:
        """How many pages the file holds. PDFium believes what the file counts, and passes over those behind it."""
        counted = len(self.document)
        if not may_hold_more_pages(self._path, counted):
            return counted
        from clausecheck.readers import pdf_tables

        try:
            return max(counted, pdf_tables.page_count(self._path, self._password))
        except (*pdf_tables.GIVES_UP, RecursionError):  # from a tree of pages that is thousands of levels deep
            return counted

    @cached_property
    def has_layers(self) -> bool:
        """Has the file layers that can be switched off? PDFium does not tell of those around whole forms."""
        return has_layers(self._path)

    @cached_property
    def may_have_patterns_of_letters(self) -> bool:
        """May areas be filled with a pattern of letters?"""
        return may_draw_letters_in_patterns(self._path)

    def drawn_on_top(self, number: int, boxes: Sequence[Box]) -> list[str]:
        """The words in some boxes of page `number` (from 1) as a viewer draws them, what was put on top drawn in.

        This is done on a copy: the page itself stays as its text layer has it.
        """
        copy = pdfium.PdfDocument(self._path, password=self._password)
        try:
            page = copy[number - 1]
            raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
            page.close()
            textpage = copy[number - 1].get_textpage()
            return [" ".join(textpage.get_text_bounded(*box).split()) for box in boxes]
        finally:
            copy.close()

    def asked(self, number: int, ask: Callable[[PlumberPage], Told], otherwise: Otherwise) -> Told | Otherwise:
        """What pdfplumber tells of page `number` (from 1); something else where it gives up on it."""
        try:
            with self.plumbed(number) as page:
                return ask(page)
        except UnreadableError:
            return otherwise

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
