"""The options that ask for pictures of a PDF's lines or pages in its report."""

from __future__ import annotations

from typing import Annotated

import typer

from clausecheck.errors import UsageError
from clausecheck.illustrating import Pictures

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
