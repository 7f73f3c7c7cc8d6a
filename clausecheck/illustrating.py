"""Puts pictures of a PDF's lines or pages into its report; where that fails, the report goes on without and says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from clausecheck.facsimile import Facsimile, Wanted
from clausecheck.model import Analysis

Pictures = Literal["none", "usual", "lines", "pages"]
"""Of nothing; of the lines wherever there are lines to picture; of the lines, or the pages, as someone asked."""
Tell = Callable[[str], None]


def illustrated(
    render: Callable[[Sequence[Facsimile]], bytes],
    analysis: Analysis,
    file: Path,
    asked_for: Pictures,
    *,
    password: str | None,
    tell: Tell,
) -> bytes:
    """The report with its pictures: all pages, or the lines of as many findings, worst first, as fit into it.

    What is missing is told in a sentence that names the file.
    """
    from clausecheck.report import to_picture

    asked = _asked(analysis, file, asked_for, tell)
    taken = _taken(analysis, file, asked, password, tell)
    if asked_for == "pages" or not taken:
        return render(taken)
    kept, left = to_picture.fitting(taken, asked)
    report = render(kept)
    room = to_picture.room_for_pictures(len(report) - sum(len(one.png) for one in kept), analysis.contract.pages)
    if sum(len(one.png) for one in kept) > room:
        del report  # two of a long contract at a time are too much
        kept, left = to_picture.fitting(kept, asked, room=room)
        report = render(kept)
    left += max(0, len(analysis.findings) - to_picture.MOST_FINDINGS)
    if left:
        tell(f"{analysis.contract.file}: the {left} least exposing findings have no picture, to keep the report small.")
    return report


def _asked(analysis: Analysis, file: Path, asked_for: Pictures, tell: Tell) -> tuple[Wanted, ...]:
    from clausecheck.report import to_picture

    if asked_for == "none":
        return ()
    if analysis.contract.form != "pdf" or file.suffix.lower() == ".json":
        if asked_for != "usual":
            tell(f"{analysis.contract.file}: no pictures, since only a PDF itself has pages to picture.")
        return ()
    return to_picture.whole_pages(analysis) if asked_for == "pages" else to_picture.lines_around(analysis)


def _taken(
    analysis: Analysis, file: Path, asked: tuple[Wanted, ...], password: str | None, tell: Tell
) -> tuple[Facsimile, ...]:
    if not asked:
        return ()
    from clausecheck.readers import pdf_pictures

    try:
        return pdf_pictures.taken(str(file), asked, password=password)
    except pdf_pictures.NoPicturesError as error:
        tell(f"{analysis.contract.file}: no pictures ({error}); the report is written without them.")
        return ()
