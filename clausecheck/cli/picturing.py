"""Has the lines or pages of a PDF pictured for its report; where that fails, the report goes on without and says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from clausecheck.cli.say import say
from clausecheck.errors import UsageError

if TYPE_CHECKING:
    from clausecheck.facsimile import Facsimile, Wanted
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

Pictures = Literal["none", "usual", "lines", "pages"]
"""Of nothing; of the lines wherever there are lines to picture; of the lines, or the pages, as someone asked."""


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
    """The report with its pictures: all pages, or the lines of as many findings, worst first, as fit into it."""
    from clausecheck.report import to_picture

    asked = _asked(analysis, file, asked_for)
    taken = _taken(analysis, file, asked, password)
    if asked_for == "pages" or not taken:
        return render(taken)
    kept, left = to_picture.fitting(taken, asked)
    report = render(kept)
    room = to_picture.room_for_pictures(len(report) - sum(len(one.png) for one in kept), analysis.contract.pages)
    if sum(len(one.png) for one in kept) > room:
        kept, left = to_picture.fitting(kept, asked, room=room)
        report = render(kept)
    left += max(0, len(analysis.findings) - to_picture.MOST_FINDINGS)
    if left:
        say(f"{analysis.contract.file}: the {left} least exposing findings have no picture, to keep the report small.")
    return report


def _asked(analysis: Analysis, file: Path, asked_for: Pictures) -> tuple[Wanted, ...]:
    from clausecheck.report import to_picture

    if asked_for == "none":
        return ()
    if analysis.contract.form != "pdf" or file.suffix.lower() == ".json":
        if asked_for != "usual":
            say(f"{analysis.contract.file}: no pictures, since only a PDF itself has pages to picture.")
        return ()
    return to_picture.whole_pages(analysis) if asked_for == "pages" else to_picture.lines_around(analysis)


def _taken(analysis: Analysis, file: Path, asked: tuple[Wanted, ...], password: str | None) -> tuple[Facsimile, ...]:
    if not asked:
        return ()
    from clausecheck.readers import pdf_pictures

    try:
        return pdf_pictures.taken(str(file), asked, password=password)
    except pdf_pictures.NoPicturesError as error:
        say(f"{analysis.contract.file}: no pictures ({error}); the report is written without them.")
        return ()
