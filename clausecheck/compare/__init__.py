"""Two to six offers side by side, row by row; nothing is summed and none is called better."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from clausecheck.compare import as_json, html, plain, table, words
from clausecheck.compare.cells import Paper
from clausecheck.compare.offers import Comparison, Line, Offer
from clausecheck.compare.rows import ROWS
from clausecheck.errors import UsageError
from clausecheck.model import Analysis
from clausecheck.report import asking
from clausecheck.report import words as report_words

FEWEST, MOST = 2, 6
MOST_ASKS = 5


__all__ = ["FORMATS", "check_number", "plain", "side_by_side"]


class Render(Protocol):
    """Turns a comparison into one form."""

    def __call__(self, comparison: Comparison, *, version: str) -> str:
        """The whole as one string."""
        ...


FORMATS: dict[str, Render] = {"html": html.render, "json": as_json.render, "csv": table.render}
"""The forms of a comparison."""


def check_number(number: int) -> None:
    """Refuse what cannot be laid side by side; raises UsageError."""
    if not FEWEST <= number <= MOST:
        given = "1 file was" if number == 1 else f"{number} files were"
        raise UsageError(f"{given} named; name {FEWEST} to {MOST} to lay them side by side")


def side_by_side(analyses: Sequence[Analysis]) -> Comparison:
    """Two to six analyses as a comparison; raises UsageError for fewer or more."""
    check_number(len(analyses))
    papers = [Paper(one) for one in analyses]
    return Comparison(
        offers=tuple(
            Offer(name, one, tuple(wish.ask for wish in asking.changes(one.findings)[:MOST_ASKS]))
            for name, one in zip(_names(analyses), analyses, strict=True)
        ),
        lines=tuple(Line(row, tuple(paper.cell(row) for paper in papers)) for row in ROWS),
        notes=tuple(_notes(analyses)),
    )


_SORTS = {
    "employment": "work",
    "letter": "work",
    "contractor": "work",
    "shareholder": "ownership",
    "operating": "ownership",
}
"""Kinds of paper that settle the same things."""


def _notes(analyses: Sequence[Analysis]) -> list[str]:
    """What cannot be laid side by side, said plainly."""
    named = list(zip(_names(analyses), analyses, strict=True))
    sorts = {_SORTS.get(one.about.kind, "other") for one in analyses}
    notes = []
    if len(sorts) > 1:
        kinds = "; ".join(f"{name}: {report_words.KINDS.get(one.about.kind, one.about.kind)}" for name, one in named)
        notes.append(words.KINDS_DIFFER.format(kinds=kinds))
    notes += [words.NOT_JUDGED.format(file=name) for name, one in named if not one.about.judged_as]
    notes += [words.NO_TEXT.format(file=name) for name, one in named if one.findings and not one.contract.text]
    return notes


def _names(analyses: Sequence[Analysis]) -> list[str]:
    """The names of the files; the second of two with one name is numbered."""
    names: list[str] = []
    for one in analyses:
        name = one.contract.file or report_words.TEXT_GIVEN
        number = sum(known == name or known.startswith(f"{name} (") for known in names)
        names.append(f"{name} ({number + 1})" if number else name)
    return names
