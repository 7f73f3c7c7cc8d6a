"""Reads PDF, DOCX and TXT files into a Contract with the place of every character."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from typing import Self

from clausecheck.errors import ContractError
from clausecheck.model import Contract, LeftOut, Unread
from clausecheck.readers.paper import Page, Paragraph

FromReader = Iterator[Page | Paragraph | Unread | LeftOut]


def _pdf(path: str, password: str | None) -> FromReader:
    from clausecheck.readers import pdf

    return pdf.pages(path, password=password)


def _docx(path: str, password: str | None) -> FromReader:
    from clausecheck.readers import docx

    return docx.paragraphs(path)


def _txt(path: str, password: str | None) -> FromReader:
    from clausecheck.readers import txt

    return txt.paragraphs(path)


READERS: dict[str, Callable[[str, str | None], FromReader]] = {"pdf": _pdf, "docx": _docx, "txt": _txt}
"""One for each kind of file; its library is loaded only in the process that reads."""


class Reading:
    """A contract being read in another process since this was made; `contract()` waits for it."""

    def __init__(self, path: str | os.PathLike[str], *, password: str | None = None) -> None:
        from clausecheck.readers.apart import ReadingApart

        self._apart = ReadingApart(path, password)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._apart.close()

    def contract(self) -> Contract:
        """The contract; raises ContractError when nothing of it can be read."""
        from clausecheck.readers import build, paragraphs, running
        from clausecheck.readers.kinds import shown_name

        brought = self._apart.finish()
        file = shown_name(self._apart.path)
        pages, furniture = running.split(brought.pages)
        unread = [Unread(page.number, why) for page in brought.pages for why in page.unread] + brought.unread
        read = build.contract(
            paragraphs.rebuild(pages) if brought.form == "pdf" else brought.paragraphs,
            file=file,
            form=brought.form,
            sha256=brought.sha256,
            pages=len(brought.pages) or None,
            unread=unread,
            not_matched=(*furniture, *brought.left_out),
        )
        if not read.text.strip():
            raise _nothing_to_read(file, unread)
        return read


def read(path: str | os.PathLike[str], *, password: str | None = None) -> Contract:
    """Read a file; raises ContractError with the reason and the next step when it cannot be read."""
    with Reading(path, password=password) as reading:
        return reading.contract()


def from_text(text: str, file: str = "") -> Contract:
    """A Contract of text that is at hand; line breaks part paragraphs as in a TXT file."""
    from clausecheck.readers import build, txt

    parts = list(txt.from_text(text))
    return build.contract(
        (part for part in parts if isinstance(part, Paragraph)),
        file=file,
        form="txt",
        sha256=hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest(),
        pages=None,
        not_matched=[part for part in parts if isinstance(part, LeftOut)],
    )


def _nothing_to_read(file: str, unread: list[Unread]) -> ContractError:
    if any("image" in part.why for part in unread):
        return ContractError(
            file,
            "it holds pictures of pages and no text (a scan)",
            "Run text recognition (OCR) on it, or ask the sender for the Word file or the original PDF",
        )
    return ContractError(file, "it holds no text", "Check that it is the right file and that it opens")
