"""Lays out the grids of `grids.json`: what ownership gives, what the buy-in buys, which criteria and numbers are written.

A row is found in a finding of one of its clauses: by a rule that fired, a term that was read, words that stand in its
quote, or, where `any` is set, by the finding alone. In `words` a * stands for any ending; "<number>" is a figure. The
words only tell which row a sentence belongs to: that it speaks of the clause at all, its patterns have found.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from clausecheck.model import Analysis, Finding
from clausecheck.report import words_grids as words
from clausecheck.report.asking import question
from clausecheck.report.excerpt import around
from clausecheck.report.jumps import link_to
from clausecheck.report.order import worst_first
from clausecheck.report.page_grids import Cell, Grid, Row
from clausecheck.report.people import is_about_owning

FILE = Path(__file__).parent / "grids.json"
MOST_CELLS = 2
MOST_QUOTED = 12
"""Words of a quote in a grid; the card quotes the whole."""
_NUMBER = "<number>"
_FIGURE = r"\d[\d,.]*\)?"
"""Also in brackets behind the words for it."""
_SENTENCE_END = re.compile(r"(?<=[.;])\s+|\n")


@dataclass(frozen=True, slots=True)
class Sought:
    """A row as the file gives it."""

    key: str
    clauses: tuple[str, ...]
    rules: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    measured: tuple[str, ...] = ()
    any: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """A grid as the file gives it; one for owners is shown where something of owning was found."""

    key: str
    owners: bool
    rows: tuple[Sought, ...]
    measurable: bool = False


def grids(analysis: Analysis) -> tuple[Grid, ...]:
    """The grids that belong to this paper; none for one that is no physician's contract."""
    if analysis.about.kind == "other":
        return ()
    owners_too = is_about_owning(analysis)
    ranked = worst_first(analysis.findings)
    return tuple(_grid(plan, f"grid-{at}", ranked) for at, plan in enumerate(plans()) if owners_too or not plan.owners)


def is_written(analysis: Analysis, clause: str) -> bool:
    """Whether any row of a grid of measurable things was found in the findings of a clause."""
    own = tuple(one for one in analysis.findings if one.clause == clause)
    rows = (row for plan in plans() if plan.measurable for row in plan.rows)
    return any(True for row in rows for one in own for _ in _speaking(one, row))


@cache
def plans() -> tuple[Plan, ...]:
    """The grids of the file."""
    return tuple(
        Plan(**{**one, "rows": tuple(_sought(row) for row in one["rows"])})
        for one in json.loads(FILE.read_text(encoding="utf-8"))
    )


def _sought(row: dict[str, object]) -> Sought:
    return Sought(**{name: tuple(value) if isinstance(value, list) else value for name, value in row.items()})  # type: ignore[arg-type]


def _grid(plan: Plan, anchor: str, findings: tuple[Finding, ...]) -> Grid:
    rows = tuple(_row(sought, plan, findings) for sought in plan.rows)
    found = sum(row.key != "missing" for row in rows)
    title, note = words.GRIDS[plan.key]
    return Grid(anchor, title, note, words.COUNT.format(found=found, all=len(rows)), rows)


def _row(sought: Sought, plan: Plan, findings: tuple[Finding, ...]) -> Row:
    said = [(one, spoken) for one in findings if one.clause in sought.clauses for spoken in _speaking(one, sought)]
    key = _key(sought, plan, [sentence for _, (sentence, _) in said])
    cells: dict[str, Cell] = {}
    quoted: set[str] = set()
    for one, (sentence, matters) in said:
        if one.id not in cells and sentence not in quoted and len(cells) < MOST_CELLS:
            cells[one.id] = Cell(around(sentence, re.escape(matters), most=MOST_QUOTED), link_to(one))
            quoted.add(sentence)
    name, asked = words.ROWS[sought.key]
    ask = None if key in ("written", "measurable") else question(asked, name)
    return Row(name, key, words.STATES[key], tuple(cells.values()), ask)


def _key(sought: Sought, plan: Plan, sentences: list[str]) -> str:
    if not sentences:
        return "missing"
    if not plan.measurable:
        return "written"
    return "measurable" if any(_pattern(sought.measured).search(one) for one in sentences) else "opinion"


def _speaking(finding: Finding, sought: Sought) -> Iterator[tuple[str, str]]:
    """The sentences of a finding that speak of the row, each with the words by which."""
    text, at = finding.quote, finding.start
    spans = [span for reason in finding.reasons if reason.rule in sought.rules for span in reason.words]
    spans += [(term.start, term.end) for term in finding.found if term.name in sought.terms]
    if sought.any:
        spans += [*(span for reason in finding.reasons for span in reason.words), *finding.hits]
    inside = [(start - at, end - at) for start, end in spans if at <= start and end <= finding.end]
    low = text.lower()
    if any(stem in low for stem in _stems(sought.words)):  # a regular expression costs ten times as much
        inside += [match.span() for match in _pattern(sought.words).finditer(text)]
    breaks = [match.end() for match in _SENTENCE_END.finditer(text)] if inside else []
    for start, end in inside:
        first = max((each for each in breaks if each <= start), default=0)
        last = min((each for each in breaks if each >= end), default=len(text))
        yield text[first:last].strip(), text[start:end]
    if not inside and any(reason.rule in sought.rules for reason in finding.reasons):
        yield text, ""


@cache
def _stems(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one.removesuffix("*").replace(_NUMBER, "").split(" ")[0].lower() for one in phrases)


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the phrases as whole words; nothing where there are none."""
    return re.compile("|".join(map(_as_pattern, phrases)) or r"(?!)", re.IGNORECASE)


def _as_pattern(phrase: str) -> str:
    stem = re.escape(phrase.removesuffix("*")).replace(re.escape(_NUMBER), _FIGURE).replace(r"\ ", r"\s+")
    ending = r"\w*" if phrase.endswith("*") else ""
    return rf"(?<!\w){stem}{ending}(?!\w)"
