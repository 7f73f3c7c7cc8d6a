"""`clausecheck economics`: partner track against the alternative, from assumptions that the reader gives."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from clausecheck import __version__
from clausecheck.cli import delivery, reading, review
from clausecheck.cli.say import say

if TYPE_CHECKING:
    from clausecheck.economics.outcome import Outcome

FILE = "assumptions.yaml"
DEMO = Path("demo")
"""demo.economics.html is named after it."""
COMMANDS = ("calculate", "demo", "init")
SHORT = "calculate"
"""`economics assumptions.yaml` is short for `economics calculate assumptions.yaml`."""

app = typer.Typer(
    help="Lay the partner track beside the alternative: `economics init OFFER` begins, `economics assumptions.yaml` counts.",
    no_args_is_help=True,
)


class Form(StrEnum):
    """The forms of what was calculated."""

    html = "html"
    json = "json"
    csv = "csv"


Assumed = Annotated[Path, typer.Argument(metavar="ASSUMPTIONS", help="The file that `economics init` began.")]
Format = Annotated[
    Form | None,
    typer.Option("--format", help="The form of what was calculated; else the ending of -o tells, else it is html."),
]
Offer = Annotated[
    Path, typer.Argument(metavar="OFFER", help="The offer with the track: PDF, Word, text, or saved as .json.")
]
Alternative = Annotated[Path | None, typer.Argument(metavar="[ALTERNATIVE]", help="The other offer, if there is one.")]
Started = Annotated[str, typer.Option("-o", "--output", metavar="PATH", help="Where it goes, or - for stdout.")]


@app.command()
def calculate(
    assumptions: Assumed, output: review.Output = None, form: Format = None, open_it: review.Open = False
) -> None:
    """Count: assumptions.yaml gives assumptions.economics.html beside it.

    Exit codes: 0 done; 2 wrong usage, or assumptions that are wrong or missing.
    """
    from clausecheck import economics as workshop

    form = Form(delivery.form_of(form, output, tuple(Form)))
    delivery.check_open(open_it, form, output)
    outcome = workshop.calculate(*workshop.read(assumptions))
    place = delivery.place(assumptions, output, "economics", form)
    told = (
        workshop.html.render(outcome, version=__version__, file=assumptions.name)
        if form == Form.html
        else workshop.FORMATS[form](outcome, version=__version__)
    )
    _deliver(outcome, told, place, files=(assumptions,), open_it=open_it)


@app.command()
def demo(
    output: review.Output = None,
    form: Format = None,
    open_it: review.Open = False,
) -> None:
    """Show a page made of illustrations from articles, demo.economics.html; no file needed."""
    from clausecheck import economics as workshop

    form = Form(delivery.form_of(form, output, tuple(Form)))
    delivery.check_open(open_it, form, output)
    outcome = workshop.calculate(*workshop.demo())
    told = (
        workshop.html.render(outcome, version=__version__, is_demo=True)
        if form == Form.html
        else workshop.FORMATS[form](outcome, version=__version__)
    )
    say(workshop.words.DEMO)
    _deliver(outcome, told, delivery.place(DEMO, output, "economics", form), open_it=open_it)


@app.command()
def init(
    offer: Offer,
    alternative: Alternative = None,
    output: Started = FILE,
    state: review.State = None,
    facts: review.Facts = None,
    password: review.Password = None,
    ocr: review.Recognition = review.Ocr.auto,
) -> None:
    """Begin a file of assumptions from one or two offers; each value read there comes with its words.

    Exit codes: 0 done; 2 wrong usage; 3 a contract that cannot be read.
    """
    from clausecheck import economics as workshop

    delivery.check_new(output, name=FILE, perhaps_with="your figures")
    reader = reading.Reader(reading.how(facts=facts, state=state, password=password, ocr=ocr.value))
    read = [reader.read(file) for file in (offer, alternative) if file]
    files = [file for file in (offer, alternative) if file]
    delivery.deliver(workshop.starter(*read), output, files=files, what="the file of assumptions")
    if output != delivery.STDOUT:
        say(f"Assumptions: {output}. Check what was read, fill in what is yours, then: clausecheck economics {output}")


def _deliver(outcome: Outcome, told: str, place: str, *, files: tuple[Path, ...] = (), open_it: bool) -> None:
    from clausecheck import economics as workshop

    delivery.hand_over(
        told, place, lambda report: workshop.plain.summary(outcome, report=report), files=files, open_it=open_it
    )
