"""`clausecheck changes`: what moved between two drafts, or in one Word file between its text before and after tracked changes."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from clausecheck import __version__
from clausecheck.cli import delivery, reading, review
from clausecheck.errors import UsageError


class Form(StrEnum):
    """The forms of a report on two drafts."""

    html = "html"
    json = "json"
    text = "text"


class FailOn(StrEnum):
    """What ends a run with exit code 1."""

    worse = "worse"


Old = Annotated[Path, typer.Argument(metavar="OLD", help="The old draft; or one Word file with tracked changes.")]
New = Annotated[Path | None, typer.Argument(metavar="[NEW]", help="The new draft.")]
Format = Annotated[
    Form | None, typer.Option("--format", help="The form of the report; else the ending of -o tells, else it is html.")
]
Fail = Annotated[
    FailOn | None, typer.Option("--fail-on", help="End with exit code 1 when a clause exposes more than before.")
]


def changes(
    old: Old,
    new: New = None,
    output: review.Output = None,
    form: Format = None,
    patterns: review.Patterns = None,
    no_shipped: review.NoShipped = False,
    state: review.State = None,
    facts: review.Facts = None,
    password: review.Password = None,
    ocr: review.Recognition = review.Ocr.auto,
    open_it: review.Open = False,
    fail_on: Fail = None,
) -> None:
    """Tell what moved between two drafts: draft2.pdf gives draft2.changes.html beside it.

    Exit codes: 0 done; 1 --fail-on reached; 2 wrong usage or a wrong pattern file; 3 a contract that cannot be read.
    """
    form = Form(delivery.form_of(form, output, tuple(Form)))
    delivery.check_open(open_it, form, output)
    reader = reading.Reader(
        reading.how(patterns, no_shipped=no_shipped, facts=facts, state=state, password=password, ocr=ocr.value)
    )
    if new is None:
        if reading.is_saved(old):
            raise UsageError(f"{old}: a saved analysis holds one version. Name the other draft, too")
        before, after = reader.read(old, changes="original"), reader.read(old, changes="accepted")
        if not after.contract.changes:
            raise UsageError(f"{old}: there are no tracked changes in this file. Name the new draft, too")
    else:
        before, after = reader.read(old), reader.read(new)
    from clausecheck import changes as workshop

    drafts = workshop.between(before, after)
    files = (old, *((new,) if new else ()))
    place = delivery.place(files[-1], output, "changes", form)
    told = workshop.FORMATS[form](drafts, version=__version__)
    delivery.hand_over(
        told, place, lambda report: workshop.plain.summary(drafts, report=report), files=files, open_it=open_it
    )
    raise typer.Exit(int(fail_on is not None and drafts.is_worse))
