"""Lays out the grids of `grids.json`: what ownership gives, what the buy-in buys, which criteria and numbers are written.

A row is found in a sentence of a finding of one of its clauses: by its `words`, or by a term that was read there. Where
the row has `near`, one of these must stand in the sentence as well, and none of `unless`; and where the finding says by
which words its clause was recognized, some of them stand in the sentence. So a sentence of the same section that
speaks of something else fills no row. In phrases a * stands for any ending, "..." for up to three words, "<number>" for
a figure, in digits or words, "<usd>" for an amount, "<letter>" for a single letter.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from clausecheck.model import Analysis, Contract, Finding, Span
from clausecheck.report import words_grids as words
from clausecheck.report.asking import question
from clausecheck.report.excerpt import around
from clausecheck.report.jumps import link_to_words
from clausecheck.report.order import worst_first
from clausecheck.report.page_grids import Cell, Grid, Row
from clausecheck.report.people import is_about_owning

FILE = Path(__file__).parent / "grids.json"
MOST_CELLS = 2
MOST_QUOTED = 14
"""Words of a quote in a grid; the card quotes the whole."""
FEWEST_WORDS = 4
"""Fewer are a heading that runs into its paragraph."""
_WILD = {
    r"<number>": r"(?:\d[\d,.]*\)?|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)(?:[-\s]\w+)?)",
    r"<usd>": r"\$\d[\d,.]*",
    r"<letter>": r"[a-z](?!\w)",
    r"\ \.\.\.\ ": r"\s+(?:[^\s.;]+\s+){0,3}",
    r"\ ": r"\s+",
}
"""What stands in a phrase, once escaped, for more than itself."""
_PART_END = re.compile(r"(?<=[.;])\s+|\n")
_SENTENCE_END = re.compile(r"(?<=[.])\s+|(?<![,;:])\n")
_COMMA = re.compile(r"[,;]\s")


@dataclass(frozen=True, slots=True)
class Sought:
    """A row as the file gives it."""

    key: str
    clauses: tuple[str, ...]
    words: tuple[str, ...]
    near: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    measured: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spoken:
    """A part of a sentence that speaks of a row."""

    said: str
    at: int
    """Where in it the words stand that tell so."""
    end: int
    start: int
    """Where in the contract these words stand."""

    @property
    def matters(self) -> str:
        """The words by which it was told."""
        return self.said[self.at : self.end]

    @property
    def clause(self) -> str:
        """The words between the commas around them: a figure beyond a comma measures something else."""
        first = max((one.end() for one in _COMMA.finditer(self.said, 0, self.at)), default=0)
        comma = _COMMA.search(self.said, self.end)
        return self.said[first : comma.start() if comma else len(self.said)]


@dataclass(frozen=True, slots=True)
class Plan:
    """A grid as the file gives it; one for owners is shown where something of owning was found."""

    key: str
    owners: bool
    rows: tuple[Sought, ...]
    measurable: bool = False


def grids(analysis: Analysis) -> tuple[Grid, ...]:
    """The grids that belong to this paper; none for one that is no physician's contract.

    Of a paper that is not judged by what it leaves out, such as an amendment, only those with something found in them.
    """
    about = analysis.about
    if about.kind == "other":
        return ()
    is_part = bool(about.judged_because) and not about.judged_as and about.kind != "letter"
    owners_too = is_about_owning(analysis)
    ranked, paper = worst_first(analysis.findings), analysis.contract
    laid = (
        _grid(plan, f"grid-{at}", ranked, paper) for at, plan in enumerate(plans()) if owners_too or not plan.owners
    )
    return tuple(one for one in laid if not is_part or any(row.cells for row in one.rows))


def is_written(analysis: Analysis, clause: str) -> bool:
    """Whether any row of a grid of measurable things was found in the findings of a clause."""
    own = tuple(one for one in analysis.findings if one.clause == clause)
    rows = (row for plan in plans() if plan.measurable for row in plan.rows)
    return any(True for row in rows for one in own for _ in _speaking(one, row, analysis.contract.text))


@cache
def plans() -> tuple[Plan, ...]:
    """The grids of the file."""
    return tuple(
        Plan(**{**one, "rows": tuple(_sought(row) for row in one["rows"])})
        for one in json.loads(FILE.read_text(encoding="utf-8"))
    )


def _sought(row: dict[str, object]) -> Sought:
    return Sought(**{name: tuple(value) if isinstance(value, list) else value for name, value in row.items()})  # type: ignore[arg-type]


def _grid(plan: Plan, anchor: str, findings: tuple[Finding, ...], paper: Contract) -> Grid:
    rows = tuple(_row(sought, plan, findings, paper) for sought in plan.rows)
    found = sum(row.key != "missing" for row in rows)
    title, note = words.GRIDS[plan.key]
    return Grid(anchor, title, note, words.COUNT.format(found=found, all=len(rows)), rows)


def _row(sought: Sought, plan: Plan, findings: tuple[Finding, ...], paper: Contract) -> Row:
    said = [
        (one, spoken)
        for one in findings
        if one.clause in sought.clauses
        for spoken in _speaking(one, sought, paper.text)
    ]
    said.sort(key=lambda each: not _is_measured(sought, each[1]))
    key = _key(sought, plan, [spoken for _, spoken in said])
    cells: dict[str, Cell] = {}
    quoted: set[str] = set()
    for one, spoken in said:
        if (
            one.id not in cells
            and len(cells) < MOST_CELLS
            and not any(_is_same(spoken.said, other) for other in quoted)
        ):
            quote = around(spoken.said, re.escape(spoken.matters), most=MOST_QUOTED)
            cells[one.id] = Cell(quote, link_to_words(one, paper, spoken.start))
            quoted.add(spoken.said)
    name, asked = words.ROWS[sought.key]
    ask = None if key in ("written", "measurable") else question(asked, name)
    return Row(name, key, words.STATES[key], tuple(cells.values()), ask)


def _is_same(said: str, other: str) -> bool:
    """One finding may quote a sentence from its number on, another without it."""
    return said in other or other in said


def _key(sought: Sought, plan: Plan, said: list[Spoken]) -> str:
    if not said:
        return "missing"
    if not plan.measurable:
        return "written"
    return "measurable" if any(_is_measured(sought, one) for one in said) else "opinion"


def _is_measured(sought: Sought, spoken: Spoken) -> bool:
    return bool(_pattern(sought.measured).search(spoken.clause))


def _speaking(finding: Finding, sought: Sought, text: str) -> Iterator[Spoken]:
    """The parts of a finding's sentences that speak of the row, in the order of the contract."""
    for start, passage in _passages(finding, text):
        told = _told(finding, sought, start, passage)
        parts, sentences = (_breaks(each, passage) if told else [] for each in (_PART_END, _SENTENCE_END))
        for at, end in told:
            first, last = _between(parts, at, end, len(passage))
            whole = _between(sentences, at, end, len(passage))
            said = passage[first:last]
            if (
                len(said.split()) >= FEWEST_WORDS
                and _is_of_the_clause(finding, start + whole[0], start + whole[1])
                and (not sought.near or _pattern(sought.near).search(passage[slice(*whole)]))
                and not _pattern(sought.unless).search(said)
            ):
                yield Spoken(said.strip(), at - first, end - first, start + at)


def _told(finding: Finding, sought: Sought, start: int, passage: str) -> list[Span]:
    """Where in a passage a term or words of the row stand."""
    low = passage.lower()
    told = [(term.start - start, term.end - start) for term in finding.found if term.name in sought.terms]
    told = [(at, end) for at, end in told if at >= 0 and end <= len(passage)]
    if any(stem in low for stem in _stems(sought.words)):  # a regular expression costs ten times as much
        told += [match.span() for match in _pattern(sought.words).finditer(passage)]
    return sorted(told)


def _passages(finding: Finding, text: str) -> Iterator[tuple[int, str]]:
    """The quote and the further passages, each with where it begins; of a saved analysis without text the quote alone."""
    yield finding.start, finding.quote
    for start, end in finding.also if text else ():
        yield start, text[start:end]


def _is_of_the_clause(finding: Finding, start: int, end: int) -> bool:
    return not finding.hits or any(first < end and start < last for first, last in finding.hits)


def _breaks(ending: re.Pattern[str], passage: str) -> list[int]:
    return [match.end() for match in ending.finditer(passage)]


def _between(breaks: list[int], at: int, end: int, length: int) -> Span:
    """The stretch around some words from one break to the next."""
    first = max((each for each in breaks if each <= at), default=0)
    return first, min((each for each in breaks if each >= end), default=length)


@cache
def _stems(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple("" if one.startswith("<") else one.split(" ")[0].removesuffix("*").lower() for one in phrases)


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the phrases as whole words; nothing where there are none."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_as_pattern, phrases))})" if phrases else r"(?!)", re.IGNORECASE)


def _as_pattern(phrase: str) -> str:
    said = re.escape(phrase.removesuffix("*"))
    for wild, meant in _WILD.items():
        said = said.replace(wild, meant)
    return rf"{said}\w*" if phrase.endswith("*") else rf"{said}(?!\w)"
