"""Has the lines or pages of a PDF pictured for its report; where that fails, the report goes on without and says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from clausecheck.cli.say import say
from clausecheck.errors import UsageError
from clausecheck.illustrating import Pictures as Pictures

if TYPE_CHECKING:
    from clausecheck.facsimile import Facsimile
    from clausecheck.model import Analysis

Lines = Annotated[
    bool | None,
    typer.Option(
        "--pictures/--no-pictures",
        help="Show pictures of the lines around each finding in the report on a PDF; yes unless you say no.",
    ),
]
Pages = Annotated[
    bool, typer.Option("--page-pictures", help="Show a picture of every page; takes 50 to 70 kilobytes a page.")
]


def wanted(form: str, *, lines: bool | None, pages: bool, is_changed: bool = False) -> Pictures:
    """What the options ask for; raises UsageError where no pictures can be shown, or none should be.

    `is_changed`: the report is one without names, or made by a template of the user's own.
    """
    if (lines or pages) and is_changed:
        raise UsageError("pictures show the paper with every name on it; leave --anonymous and --template out")
    if (lines or pages) and form != "html":
        raise UsageError("--pictures and --page-pictures belong to an HTML report; leave --format out")
    if pages:
        return "pages"
    if lines is None:
        return "none" if is_changed or form != "html" else "usual"
    return "lines" if lines else "none"


def illustrated(
    render: Callable[[Sequence[Facsimile]], str],
    analysis: Analysis,
    file: Path,
    asked_for: Pictures,
    *,
    password: str | None,
) -> str:
    """The report with its pictures; what is missing is said on the terminal."""
    from clausecheck import illustrating

    return illustrating.illustrated(render, analysis, file, asked_for, password=password, tell=say)
