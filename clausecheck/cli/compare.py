"""`clausecheck compare`: two to six offers side by side."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from clausecheck import __version__
from clausecheck.cli import delivery, reading, review


class Form(StrEnum):
    """The forms of a comparison."""

    html = "html"
    json = "json"
    csv = "csv"


Files = Annotated[
    list[Path], typer.Argument(metavar="A B [C...]", help="Two to six offers: PDF, Word, text, or saved as .json.")
]
Format = Annotated[
    Form | None,
    typer.Option("--format", help="The form of the comparison; else the ending of -o tells, else it is html."),
]


def compare(
    files: Files,
    output: review.Output = None,
    form: Format = None,
    patterns: review.Patterns = None,
    no_shipped: review.NoShipped = False,
    state: review.State = None,
    facts: review.Facts = None,
    password: review.Password = None,
    ocr: review.Recognition = review.Ocr.auto,
    open_it: review.Open = False,
) -> None:
    """Lay offers side by side, row by row: a.pdf and b.pdf give a.offers.html beside the first.

    Exit codes: 0 done; 2 wrong usage or a wrong pattern file; 3 a contract that cannot be read.
    """
    from clausecheck import compare as workshop

    form = Form(delivery.form_of(form, output, tuple(Form)))
    delivery.check_open(open_it, form, output)
    workshop.check_number(len(files))
    reader = reading.Reader(
        reading.how(patterns, no_shipped=no_shipped, facts=facts, state=state, password=password, ocr=ocr.value)
    )
    comparison = workshop.side_by_side([reader.read(file) for file in files])
    place = delivery.place(files[0], output, "offers", form)
    told = workshop.FORMATS[form](comparison, version=__version__)
    delivery.hand_over(
        told, place, lambda report: workshop.plain.summary(comparison, report=report), files=files, open_it=open_it
    )
