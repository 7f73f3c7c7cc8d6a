"""`clausecheck annotate`: the contract back, with its findings in it as private notes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from clausecheck.cli import delivery, reading, review
from clausecheck.cli.say import say
from clausecheck.errors import ContractError, OneContractError

if TYPE_CHECKING:
    from clausecheck.annotate import Annotated as Notes

Files = Annotated[list[Path], typer.Argument(metavar="FILE...", help="The contract, as a Word file or a PDF.")]
Output = Annotated[
    str | None,
    typer.Option("-o", "--output", metavar="PATH", help="Where it goes: a file, a folder, or - for stdout."),
]


def annotate(
    files: Files,
    output: Output = None,
    patterns: review.Patterns = None,
    no_shipped: review.NoShipped = False,
    only: review.Only = None,
    skip: review.Skip = None,
    state: review.State = None,
    kind: review.Kind = None,
    password: review.Password = None,
    ocr: review.Recognition = review.Ocr.auto,
    changes: review.Tracked = review.Changes.accepted,
    facts: review.Facts = None,
) -> None:
    """Give the contract back with notes at the exact words: offer.docx gives offer.private-notes.docx beside it.

    A Word file gets comments, a PDF highlights. Nothing else in it changes.

    Exit codes: 0 done; 2 wrong usage, a wrong pattern file, or a file that cannot carry notes; 3 a contract that cannot be read.
    """
    how = reading.how(
        patterns, no_shipped=no_shipped, only=only, skip=skip, facts=facts, state=state, kind=kind, password=password,
        ocr=ocr.value, changes=changes.value,
    )  # fmt: skip
    reader = reading.Reader(how)
    code = 0
    for file, place in zip(files, delivery.places(files, output, _ending), strict=True):
        try:
            _check(file, None if output is None or os.path.isdir(output) else place)
            _annotate(file, place, reader, files)
        except ContractError as error:
            say(str(error))
            code = max(code, 3)
        except OneContractError as error:
            say(str(error))
            code = max(code, 2)
    raise typer.Exit(code)


def _check(file: Path, asked: str | None) -> None:
    """Refuse what cannot carry notes before it is read, and a file asked for whose name promises another form."""
    from clausecheck.annotate import CARRIERS
    from clausecheck.readers.kinds import kind_of

    if reading.is_saved(file):
        raise OneContractError(f"{file}: notes are written into the contract itself; give its Word file or PDF")
    kind = kind_of(str(file))
    if kind not in CARRIERS:
        raise OneContractError(
            f"{file}: a text file cannot carry notes. Make a PDF of it (print it to PDF) and annotate that, "
            "or make a report: `clausecheck review`"
        )
    if asked and delivery.wrong_ending(asked, [kind]):
        raise OneContractError(
            f"{asked}: {file} with notes in it stays what it is. Name a file that ends in .{kind}, or leave -o out"
        )


def _annotate(file: Path, place: str, reader: reading.Reader, files: list[Path]) -> None:
    from clausecheck import annotate as notes

    analysis = reader.read(file)
    made = notes.annotate(file, analysis, password=reader.password)
    delivery.deliver(made.content, place, files=files, what="the contract with its notes")
    _tell(made, place)


def _tell(made: Notes, place: str) -> None:
    from clausecheck.report import words_notes as words

    for one in made.unplaced:
        say(words.UNPLACED.format(title=one.note.title, place=one.note.place, why=one.why))
    number = made.notes - len(made.unplaced)
    one_note, many = words.PLACED
    say((one_note if number == 1 else many).format(number=number, all=made.notes, path=place))
    say(words.PRIVATE_SAID)


def _ending(file: Path) -> str:
    """offer.docx becomes offer.private-notes.docx."""
    from clausecheck.report import words_notes as words

    return f"{words.NAME_ENDING}{file.suffix}"
