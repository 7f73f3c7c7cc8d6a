"""The files that can carry notes; a file is written in a process of its own, which it may crash or bloat without harm.

Run as `python -m clausecheck.annotate.carriers`, with the file and its notes on standard input.
"""

from __future__ import annotations

import json
import os
import pickle
import sys
from collections.abc import Callable
from pathlib import Path

from clausecheck import translation
from clausecheck.annotate.notes import Note, Unplaced
from clausecheck.errors import ContractError
from clausecheck.model import Contract
from clausecheck.readers import apart, worker
from clausecheck.readers.kinds import shown_name

PATIENCE = 60.0
A_NOTE = 1.0
"""Seconds to wait, and for each note more."""
_NEXT_STEP = "Open it in the program that made it, save a copy or print it to a PDF, and annotate that."
_CANNOT = "notes cannot be written into this file: {why}"

Written = tuple[bytes, tuple[Unplaced, ...]]


def _pdf(path: Path, contract: Contract, wanted: tuple[Note, ...], password: str | None) -> Written:
    from clausecheck.annotate import pdf

    return pdf.annotated(path, contract, wanted, password)


def _docx(path: Path, contract: Contract, wanted: tuple[Note, ...], password: str | None) -> Written:
    from clausecheck.annotate import docx

    return docx.annotated(path, contract, wanted)


CARRIERS: dict[str, Callable[[Path, Contract, tuple[Note, ...], str | None], Written]] = {
    "pdf": _pdf,
    "docx": _docx,
}
"""One for each kind of file that can carry notes."""


def written(path: Path, contract: Contract, wanted: tuple[Note, ...], password: str | None) -> Written:
    """The file with the notes in it, and those that it could not carry.

    Raises ContractError where notes cannot be written into it.
    """
    request = pickle.dumps((Path(os.path.abspath(path)), contract, wanted, password))
    try:
        told = apart.answer("clausecheck.annotate.carriers", request, patience=PATIENCE + A_NOTE * len(wanted))
        head, _, content = told.partition(b"\n")
        answer = json.loads(head)
    except (apart.NoAnswerError, ValueError) as error:
        raise ContractError(shown_name(str(path)), _CANNOT.format(why=error), _NEXT_STEP) from error
    if "error" in answer:
        raise ContractError(*answer["error"])
    return content, tuple(Unplaced(wanted[at], why) for at, why in answer["unplaced"])


def main() -> None:
    """Write the notes; what comes back is a line of JSON, then the file. A library that prints cannot disturb it."""
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    worker.limit_memory()
    translation.take_from_surroundings()
    path, contract, wanted, password = pickle.load(sys.stdin.buffer)  # from our own process; the way back is plain
    try:
        content, unplaced = CARRIERS[contract.form](path, contract, wanted, password)
        answer: dict[str, object] = {"unplaced": [(wanted.index(one.note), one.why) for one in unplaced]}
    except ContractError as error:
        content, answer = b"", {"error": (error.file, error.why, error.next_step)}
    sink.write(json.dumps(answer).encode("ascii") + b"\n" + content)
    sink.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
