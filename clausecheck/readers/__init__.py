"""Reads PDF, DOCX and TXT files into a Contract with the place of every character."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from clausecheck.errors import ContractError
from clausecheck.how import Ocr
from clausecheck.model import Contract, LeftOut, Unread
from clausecheck.readers.paper import Page, Paragraph
from clausecheck.readers.reasons import ONLY_PICTURED
from clausecheck.readers.request import Request
from clausecheck.readers.wire import Counted, Recognizing
from clausecheck.tracked import ChangesRead

if TYPE_CHECKING:
    from clausecheck.readers.brought import Brought

FromReader = Iterator[Counted | Page | Paragraph | Unread | LeftOut | Recognizing]
_SHOWN = 60
_SAVE_APART = "Open it, save what it holds as a file of its own (PDF, DOCX or TXT), and give clausecheck that."
Progress = Callable[[int, int], None]
"""Told how many pages were read or recognized, of how many; of recognized ones first with none of them."""


def _pdf(request: Request) -> FromReader:
    from clausecheck.readers import pdf

    return pdf.pages(request)


def _docx(request: Request) -> FromReader:
    from clausecheck.readers import docx

    return docx.paragraphs(request.path, changes=request.changes)


def _txt(request: Request) -> FromReader:
    from clausecheck.readers import txt

    return txt.paragraphs(request.path)


READERS: dict[str, Callable[[Request], FromReader]] = {"pdf": _pdf, "docx": _docx, "txt": _txt}
"""One for each kind of file; its library is loaded only in the process that reads."""


class Reading:
    """A contract being read in another process since this was made; `contract()` waits for it."""

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        password: str | None = None,
        ocr: Ocr = "auto",
        changes: ChangesRead = "accepted",
        progress: Progress | None = None,
        on_page: Progress | None = None,
    ) -> None:
        from clausecheck.readers.apart import ReadingApart

        self._changes = changes
        self._apart = ReadingApart(Request(os.fspath(path), password, ocr, changes))
        self._progress, self._on_page = progress, on_page

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._apart.close()

    def contract(self) -> Contract:
        """The contract; raises ContractError when nothing of it can be read."""
        return _put_together(
            self._apart.finish(progress=self._progress, on_page=self._on_page), self._apart.path, self._changes
        )


def read(
    path: str | os.PathLike[str],
    *,
    password: str | None = None,
    ocr: Ocr = "auto",
    changes: ChangesRead = "accepted",
) -> Contract:
    """Read a file; raises ContractError with the reason and the next step when it cannot be read."""
    with Reading(path, password=password, ocr=ocr, changes=changes) as reading:
        return reading.contract()


def read_here(request: Request) -> Contract:
    """Read a file in this very process, which may crash or hang on it: for processes that can be done without.

    Raises ContractError as `read` does, and whatever a reader raises on a file that breaks it.
    """
    from clausecheck.readers import brought, worker

    back = brought.Brought()
    try:
        for message in worker.messages(request):
            brought.take(message, back)
    except ContractError as error:
        brought.stop(back, error)
    except MemoryError:
        brought.stop(back, worker.too_large(request.path))
    return _put_together(back, request.path, request.changes)


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


def _put_together(brought: Brought, path: str, changes: ChangesRead) -> Contract:
    """The contract that a reader brought piece by piece."""
    from clausecheck.readers import build, doubts, paragraphs, running
    from clausecheck.readers.kinds import shown_name

    file = shown_name(path)
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
        changes_read=changes,
        recognized={page.number for page in brought.pages if page.is_recognized},
    )
    if not read.text.strip():
        raise _nothing_to_read(file, unread, read.not_matched)
    found = doubts.doubtful(read, brought.pages)
    return replace(read, doubtful=found) if found else read


def _nothing_to_read(file: str, unread: Sequence[Unread], not_matched: Sequence[LeftOut]) -> ContractError:
    if any(part.why in ONLY_PICTURED for part in unread):
        return ContractError(file, "it holds pictures of pages and no text (a scan)", _how_to_recognize(unread))
    if unread:
        return ContractError(file, f"it holds no text that can be read, but {unread[0].why}", _SAVE_APART)
    if not_matched:
        left = not_matched[0]
        why = f'it holds no text but what is no part of a contract ({left.why}: "{left.text[:_SHOWN]}")'
        return ContractError(file, why, "Check that it is the right file and that it opens.")
    return ContractError(file, "it holds no text", "Check that it is the right file and that it opens.")


def _how_to_recognize(unread: Sequence[Unread]) -> str:
    """What the reader said of text recognition, or what else there is to do."""
    said = next((part.why for part in unread if part.page is None and part.why.startswith("text ")), None)
    asking = "Ask the sender for the Word file or the original PDF."
    return f"{said[0].upper()}{said[1:]}. {asking}" if said else asking
