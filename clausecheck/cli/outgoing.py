"""What of a review goes to other people: a report without names, a letter to the group, a report by one's own template."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from clausecheck import __version__
from clausecheck.cli import delivery
from clausecheck.cli.say import say
from clausecheck.errors import UsageError

if TYPE_CHECKING:
    from clausecheck.model import Analysis
    from clausecheck.report.chosen import Chosen

Anonymous = Annotated[
    bool, typer.Option("--anonymous", help="Leave out names, places, addresses and amounts, to share the report.")
]
Email = Annotated[bool, typer.Option("--email", help="Also write a short letter to the group: changes and questions.")]
EmailMost = Annotated[
    tuple[int, int] | None,
    typer.Option("--email-most", metavar="CHANGES QUESTIONS", help="How many of each the letter holds at most (5 10)."),
]
EmailChosen = Annotated[
    Path | None,
    typer.Option(
        "--email-chosen", metavar="FILE", help="The letter with what you ticked in the report and saved as chosen.json."
    ),
]
Template = Annotated[
    Path | None,
    typer.Option(
        "--template", metavar="FILE", help="A Jinja template of your own, such as my.html.j2, for the report."
    ),
]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """How a review is made fit for others."""

    is_anonymous: bool = False
    has_letter: bool = False
    most: tuple[int, int] | None = None
    """Changes and questions in the letter; the usual numbers unless told."""
    chosen: Chosen | None = None
    """What a reader ticked for the letter."""
    render: Callable[..., str] | None = None
    """By a template of one's own."""
    ending: str = ""
    """What the name of a report by that template ends in: ".html"."""

    def shown(self, analysis: Analysis) -> Analysis:
        """The analysis as it may leave."""
        if not self.is_anonymous:
            return analysis
        from clausecheck.anonymous import anonymous

        return anonymous(analysis)

    def rendered(self, analysis: Analysis, form: str, *, text: bool) -> str | bytes:
        """The report in the form asked for, or by the template."""
        if self.render is not None:
            return self.render(analysis, version=__version__, text=text)
        from clausecheck import report

        return report.FORMATS[form](analysis, version=__version__, text=text)

    def report_ending(self, form: str) -> delivery.Ending:
        """What the name of the report ends in."""
        return delivery.report_ending(self.ending.removeprefix(".") or form)

    def write_letter(self, analysis: Analysis, place: str, files: Sequence[Path]) -> None:
        """The letter beside the report, or to stdout in its place."""
        from clausecheck.report import email, words_email

        changes, questions = self.most or (None, None)
        ticked = None if self.chosen is None else self.chosen.of(analysis.contract)
        target = place if place == delivery.STDOUT else _beside(place)
        letter = email.render(analysis, changes=changes, questions=questions, chosen=ticked)
        delivery.deliver(letter, target, files=files, what="the letter")
        if place != delivery.STDOUT:
            say(words_email.SAID.format(path=target))


def outgoing(
    *, anonymous: bool, email: bool, most: tuple[int, int] | None, chosen: Path | None, template: Path | None
) -> Outgoing:
    """What was asked for on the command line; raises UsageError for what cannot be."""
    if most is not None and min(most) < 0:
        raise UsageError("--email-most takes two numbers from 0 on: changes, then questions")
    if chosen is not None and anonymous:
        raise UsageError("what you ticked belongs to the report with all names; leave --anonymous out")
    has_letter = email or most is not None or chosen is not None
    ticked = _ticked(chosen)
    if template is None:
        return Outgoing(anonymous, has_letter, most, ticked)
    from clausecheck.report import own_template

    made_by, ending = own_template.renderer(template), own_template.ending(template)
    return Outgoing(anonymous, has_letter, most, ticked, made_by, ending)


def _ticked(file: Path | None) -> Chosen | None:
    if file is None:
        return None
    from clausecheck.report import chosen

    return chosen.read(file)


def _beside(report: str) -> str:
    """offer.report.html has its letter in offer.email.txt."""
    path = Path(report)
    stem = path.name.removesuffix(path.suffix).removesuffix(".report")
    return str(path.with_name(f"{stem}.email.txt"))
