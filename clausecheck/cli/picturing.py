"""Has the lines or pages of a PDF pictured for its report; where that fails, the report goes on without and says so."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from clausecheck.cli.say import say
from clausecheck.errors import UsageError

if TYPE_CHECKING:
    from clausecheck.facsimile import Facsimile
    from clausecheck.model import Analysis

Pictures = Literal["none", "lines", "pages"]


def wanted(form: str, *, lines: bool, pages: bool, is_changed: bool = False) -> Pictures:
    """What the options ask for; raises UsageError where no pictures can be shown, or none should be.

    `is_changed`: the report is one without names, or made by a template of the user's own.
    """
    if (lines or pages) and is_changed:
        raise UsageError("pictures show the paper with every name on it; leave --anonymous and --template out")
    if (lines or pages) and form != "html":
        raise UsageError("--pictures and --page-pictures belong to an HTML report; leave --format out")
    return "pages" if pages else "lines" if lines else "none"


def pictures(analysis: Analysis, file: Path, asked_for: Pictures, *, password: str | None) -> tuple[Facsimile, ...]:
    """The pictures for a report; none where none were asked for, or the file is no PDF."""
    if asked_for == "none":
        return ()
    if analysis.contract.form != "pdf" or file.suffix.lower() == ".json":
        say(f"{analysis.contract.file}: no pictures, since only a PDF itself has pages to picture.")
        return ()
    from clausecheck.readers import pdf_pictures
    from clausecheck.report import to_picture

    asked = to_picture.whole_pages(analysis) if asked_for == "pages" else to_picture.lines_around(analysis)
    try:
        taken = pdf_pictures.taken(str(file), asked, password=password)
    except pdf_pictures.NoPicturesError as error:
        say(f"{analysis.contract.file}: no pictures ({error}); the report is written without them.")
        return ()
    if asked_for == "pages":
        return taken
    kept, left = to_picture.fitting(taken, asked)
    left += max(0, len(analysis.findings) - to_picture.MOST_FINDINGS)
    if left:
        say(f"{analysis.contract.file}: the {left} least exposing findings have no picture, to keep the report small.")
    return kept
