"""`clausecheck review`: contracts become reports, one each; what fails with one does not stop the others."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from clausecheck import __version__, illustrating
from clausecheck.cli import delivery, outgoing, picturing, reading
from clausecheck.cli.say import say
from clausecheck.errors import ContractError, OneContractError, UsageError
from clausecheck.model import LEVELS

if TYPE_CHECKING:
    from clausecheck.facsimile import Facsimile
    from clausecheck.model import Analysis


class Form(StrEnum):
    """The forms of a report."""

    html = "html"
    json = "json"
    md = "md"
    csv = "csv"
    text = "text"
    docx = "docx"


class ContractKind(StrEnum):
    """The kinds of contract, where the reader knows better than its words tell."""

    employment = "employment"
    shareholder = "shareholder"
    operating = "operating"
    letter = "letter"
    contractor = "contractor"


class Ocr(StrEnum):
    """When text is recognized in pictures of pages."""

    auto = "auto"
    always = "always"
    never = "never"


class Changes(StrEnum):
    """How the tracked changes of a Word file are read."""

    accepted = "accepted"
    original = "original"
    both = "both"


class FailOn(StrEnum):
    """The levels at which a run can end with exit code 1."""

    high = "high"
    medium = "medium"


Files = Annotated[
    list[Path], typer.Argument(metavar="FILE...", help="PDF, Word or text; or an analysis saved as .json.")
]
Output = Annotated[
    str | None,
    typer.Option("-o", "--output", metavar="PATH", help="Where the report goes: a file, a folder, or - for stdout."),
]
Format = Annotated[
    Form | None,
    typer.Option("--format", help="The form of the report; else the ending of -o tells, else it is html."),
]
Patterns = Annotated[
    list[Path] | None,
    typer.Option(
        "--patterns", metavar="PATH", help="A pattern file, or a folder of them, of your own; may be repeated."
    ),
]
NoShipped = Annotated[
    bool, typer.Option("--no-shipped", help="Look for the clauses of --patterns only, for none of the shipped ones.")
]
Only = Annotated[
    list[str] | None, typer.Option("--only", metavar="ID", help="Look for this clause only; may be repeated.")
]
Skip = Annotated[
    list[str] | None, typer.Option("--skip", metavar="ID", help="Do not look for this clause; may be repeated.")
]
State = Annotated[str | None, typer.Option("--state", metavar="TX", help="The state in which the work is done.")]
Kind = Annotated[ContractKind | None, typer.Option("--kind", help="What kind of contract it is; else its words tell.")]
Password = Annotated[str | None, typer.Option("--password", help="The password of a locked PDF.")]
Recognition = Annotated[
    Ocr, typer.Option("--ocr", help="Read pictures of pages: those without text, all pages, or none.")
]
Tracked = Annotated[
    Changes, typer.Option("--changes", help="Tracked changes of a Word file: as accepted, as before, or both versions.")
]
Facts = Annotated[
    Path | None,
    typer.Option("--facts", metavar="FILE", help="What only you know; `clausecheck facts` writes a starter."),
]
Open = Annotated[bool, typer.Option("--open", help="Show the report in the browser.")]
Fail = Annotated[FailOn | None, typer.Option("--fail-on", help="End with exit code 1 when something is this risky.")]
NoText = Annotated[bool, typer.Option("--no-text", help="Leave the contract's full text out of the report.")]


@dataclass(frozen=True, slots=True)
class Order:
    """What a run was asked for, the same for each of its files."""

    files: tuple[Path, ...]
    form: str = Form.html
    how: reading.How = field(default_factory=reading.How)
    with_text: bool = True
    open_it: bool = False
    fail_on: str | None = None
    outgoing: outgoing.Outgoing = field(default_factory=outgoing.Outgoing)
    pictures: illustrating.Pictures = "usual"


def review(
    files: Files,
    output: Output = None,
    form: Format = None,
    patterns: Patterns = None,
    no_shipped: NoShipped = False,
    only: Only = None,
    skip: Skip = None,
    state: State = None,
    kind: Kind = None,
    password: Password = None,
    ocr: Recognition = Ocr.auto,
    changes: Tracked = Changes.accepted,
    facts: Facts = None,
    open_it: Open = False,
    fail_on: Fail = None,
    no_text: NoText = False,
    anonymous: outgoing.Anonymous = False,
    email: outgoing.Email = False,
    email_most: outgoing.EmailMost = None,
    email_chosen: outgoing.EmailChosen = None,
    template: outgoing.Template = None,
    pictures: picturing.Lines = None,
    page_pictures: picturing.Pages = False,
) -> None:
    """Review contracts: offer.pdf gives offer.report.html beside it, and a summary here.

    Exit codes: 0 done; 1 --fail-on reached; 2 wrong usage or a wrong pattern file; 3 a contract that cannot be read.
    """
    if template is not None and form is not None:
        raise UsageError("--template makes a form of its own; leave --format out")
    form = Form.html if template else Form(delivery.form_of(form, output, tuple(Form)))
    delivery.check_open(open_it, form, output)
    files = _once(files)
    leaving = outgoing.outgoing(
        anonymous=anonymous, email=email, most=email_most, chosen=email_chosen, template=template
    )
    order = Order(
        tuple(files),
        form,
        reading.how(
            patterns, no_shipped=no_shipped, only=only, skip=skip, facts=facts, state=state, kind=kind, password=password,
            ocr=ocr.value, changes=changes.value,
        ),
        with_text=not no_text,
        open_it=open_it,
        fail_on=fail_on,
        outgoing=leaving,
        pictures=picturing.wanted(form, lines=pictures, pages=page_pictures, is_changed=anonymous or template is not None),
    )  # fmt: skip
    raise typer.Exit(carry_out(order, delivery.places(files, output, leaving.report_ending(form))))


def _once(files: Sequence[Path]) -> list[Path]:
    """Each file once; of one that is named again it is said."""
    once: dict[str, Path] = {}
    for file in files:
        if once.setdefault(os.path.abspath(file), file) is not file:
            say(f"{file} is named more than once; it is reviewed once.")
    return list(once.values())


def carry_out(order: Order, places: Sequence[str]) -> int:
    """Make a report of each file at its place; the exit code of the worst that happened."""
    code = 0
    reader = reading.Reader(order.how)
    for file, place in zip(order.files, places, strict=True):
        try:
            analysis = reader.read(file)
            _hand_over(analysis, file, order, place, password=reader.password)
            code = max(code, int(_is_reached(analysis, order.fail_on)))
        except ContractError as error:
            say(str(error))
            code = max(code, 3)
        except OneContractError as error:
            say(str(error))
            code = max(code, 2)
    return code


def _hand_over(analysis: Analysis, file: Path, order: Order, place: str, *, password: str | None) -> None:
    """The report to its place, the summary to the terminal, and the browser opened when asked for."""
    from clausecheck.report.summary import summary

    shown = order.outgoing.shown(analysis)
    if not (order.outgoing.has_letter and place == delivery.STDOUT):
        delivery.deliver(_rendered(analysis, shown, file, order, password), place, files=order.files)
    say(summary(shown, report=None if place == delivery.STDOUT else place))
    if order.outgoing.has_letter:
        order.outgoing.write_letter(shown, place, order.files)
    delivery.show(place, is_wanted=order.open_it)


def _rendered(analysis: Analysis, shown: Analysis, file: Path, order: Order, password: str | None) -> str | bytes:
    """The report in the form asked for; an HTML report of a PDF with its pictures."""
    if order.pictures == "none":
        return order.outgoing.rendered(shown, order.form, text=order.with_text)
    from clausecheck.report import html

    def with_pictures(pictures: Sequence[Facsimile]) -> bytes:
        return html.encoded(shown, version=__version__, text=order.with_text, pictures=pictures)

    return illustrating.illustrated(with_pictures, analysis, file, order.pictures, password=password, tell=say)


def _is_reached(analysis: Analysis, fail_on: str | None) -> bool:
    """Whether a finding, a combination or a silence is as risky as that or riskier."""
    if fail_on is None:
        return False
    levels: list[str | None] = [one.risk for one in analysis.findings]
    levels += [one.risk for one in analysis.combinations]
    levels += [one.risk for one in analysis.silences]
    return any(level in levels for level in LEVELS[: LEVELS.index(fail_on) + 1])
