"""Makes index.html: every contract of the data set on one page, to sort and to narrow down."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from clausecheck import __version__
from clausecheck.batch import reports, words
from clausecheck.batch.parts import Parts
from clausecheck.model import LEVELS
from clausecheck.report import html_page
from clausecheck.report import words as report_words

MOST_SHOWN = 100_000
"""Contracts on the page; with more of them no browser stays usable. The page says how many there are."""
_MOST_ERRORS = 1_000
_NEEDED = ["file", "name", "kind", "state", "pages", "worst", *LEVELS, "undecided", "clauses", "combinations", "unread"]


@dataclass(frozen=True, slots=True)
class Page:
    """What the page shows."""

    read: int
    failed: int
    rows: tuple[tuple[object, ...], ...]
    """One for each contract, worst first: file, name, report, kind, state, pages, worst, counts by level, clauses by
    their numbers, combinations, places not read."""
    clauses: tuple[tuple[str, str], ...]
    """Id and title of each clause that was found."""
    combinations: tuple[str, ...]
    errors: tuple[tuple[str, str, str], ...]


def render(parts: Parts) -> str:
    """The page of all contracts in the tables."""
    page = lay_out(parts)
    return html_page.render(
        "batch", page=page, ours=words, kinds=report_words.KINDS, levels=LEVELS, most=MOST_SHOWN, version=__version__
    )


def lay_out(parts: Parts) -> Page:
    """The contracts of the tables as rows."""
    numbers = parts.numbers()
    titles = dict(sorted(_titles(parts, numbers)))
    made = {report.name for report in (parts.folder / reports.FOLDER).glob("*.html")}
    found = [
        _row(one, list(titles), made)
        for number in numbers
        for one in parts.read("contracts", number, columns=_NEEDED).to_pylist()
    ]
    found.sort(key=_worst_first)
    errors = [
        (one["file"], one["why"], one["next_step"])
        for number in numbers
        for one in parts.read("errors", number, columns=["file", "why", "next_step"]).to_pylist()
    ]
    return Page(
        read=len(found),
        failed=len(errors),
        rows=tuple(found[:MOST_SHOWN]),
        clauses=tuple(titles.items()),
        combinations=tuple(sorted({each for row in found for each in row[_COMBINATIONS]})),  # type: ignore[attr-defined]
        errors=tuple(sorted(errors)[:_MOST_ERRORS]),
    )


_COMBINATIONS = 13


def _row(one: dict[str, object], clauses: list[str], made: Collection[str]) -> tuple[object, ...]:
    report = reports.path(str(one["file"]))
    found, unread = one["clauses"], one["unread"]
    assert isinstance(found, list)
    assert isinstance(unread, list)
    return (
        one["file"], one["name"], report.as_posix() if report.name in made else "", one["kind"], one["state"] or "",
        one["pages"], one["worst"] or "", one["high"], one["medium"], one["undecided"], one["low"], one["favorable"],
        [clauses.index(clause) for clause in found], one["combinations"], len(unread),
    )  # fmt: skip


def _worst_first(row: tuple[object, ...]) -> tuple[object, ...]:
    return -int(row[7]), -int(row[8]), str(row[0])  # type: ignore[call-overload]


def _titles(parts: Parts, numbers: list[int]) -> Iterator[tuple[str, str]]:
    for number in numbers:
        found = parts.read("findings", number, columns=["clause", "title"])
        for row in found.group_by(["clause", "title"]).aggregate([]).to_pylist():
            yield row["clause"], row["title"]
