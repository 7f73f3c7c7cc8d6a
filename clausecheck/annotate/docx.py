"""Writes notes into a Word file as real comments at the exact words; nothing else in it changes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
from docx.text.run import Run

from clausecheck.alignment import Alignment
from clausecheck.annotate.docx_cuts import cut
from clausecheck.annotate.docx_words import Words, words_of
from clausecheck.annotate.notes import Note, Unplaced, private
from clausecheck.errors import ContractError
from clausecheck.model import Contract, Span
from clausecheck.readers.docx_package import MAX_PART
from clausecheck.readers.kinds import shown_name
from clausecheck.report import words_notes as said

MOST_BYTES = 512 * 1024 * 1024
"""What a file may unpack to; python-docx holds all of it in memory, and a zip bomb has gigabytes. A part of XML, which
takes ten times its size once parsed, may be no larger than one that is read.
"""
_NEXT_STEP = "Open it in Word, save a copy as .docx, and annotate that; or print it to PDF and annotate the PDF."


def annotated(path: Path, contract: Contract, notes: tuple[Note, ...]) -> tuple[bytes, tuple[Unplaced, ...]]:
    """The file with comments, and the notes it cannot carry with the reason."""
    document = _opened(path)
    with_deleted = contract.changes_read != "accepted"
    words = words_of(document, with_deleted=with_deleted)
    aligned = Alignment(contract, words.text)
    spans = {note: _on_words(words, aligned.span(*note.span)) for note in notes}
    cut(words, spans.values())
    words = words_of(document, with_deleted=with_deleted)  # the same words, in more runs
    first = next((piece for piece in words.pieces if not piece.hangs), None)
    if first is not None:
        _comment(document, first.run, first.run, private(contract))
    unplaced = [
        Unplaced(note, said.NO_RUN) for note, span in spans.items() if not _commented(document, words, note, span)
    ]
    written = io.BytesIO()
    document.save(written)
    return written.getvalue(), tuple(unplaced)


def _opened(path: Path) -> Any:
    try:
        with zipfile.ZipFile(path) as parts:
            size = sum(one.file_size for one in parts.infolist())
            largest = max((one.file_size for one in parts.infolist() if one.filename.endswith(".xml")), default=0)
        if size <= MOST_BYTES and largest <= MAX_PART:
            document = docx.Document(str(path))
            _ = document.element.body, document.comments  # in a file of another program they may be nothing of Word's
            return document
    except Exception as error:  # python-docx lets whatever is wrong in a part of the file come through as it is
        raise ContractError(shown_name(str(path)), "comments cannot be written into this file", _NEXT_STEP) from error
    raise ContractError(shown_name(str(path)), "it unpacks to more than a contract holds", _NEXT_STEP)


def _on_words(words: Words, span: Span) -> Span:
    """The span without what stands in a note or a text box, when some of it stands in the body."""
    inside = [piece for piece in words.pieces if piece.start < span[1] and piece.end > span[0]]
    body = [piece for piece in inside if not piece.hangs]
    if not body or len(body) == len(inside):
        return span
    return max(span[0], body[0].start), min(span[1], body[-1].end)


def _commented(document: Any, words: Words, note: Note, span: Span) -> bool:
    """Whether the note could be written at its words, or at the run that they hang on."""
    first, last = words.at(span[0]), words.at(span[1] - 1)
    if first is None or last is None or span[0] >= span[1]:
        return False
    lines = note.lines
    if first.hangs:
        where = said.AT_BOX if first.hangs == "box" else said.AT_FOOTNOTE
        lines = (lines[0], f"{where}: “{' '.join(words.text[slice(*span)].split())}”", *lines[1:])
        last = first
    _comment(document, first.run, last.run, lines)
    return True


def _comment(document: Any, first: Any, last: Any, lines: tuple[str, ...]) -> None:
    ends = [Run(first, document), Run(last, document)]
    document.add_comment(ends, text="\n".join(lines), author=said.AUTHOR, initials=said.INITIALS)
