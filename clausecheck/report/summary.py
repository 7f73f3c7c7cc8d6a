"""What the terminal shows of a contract: what was not read, its kind, its levels and its worst places, on a screen."""

from __future__ import annotations

from collections.abc import Iterator

from clausecheck.model import Analysis, Contract, Finding
from clausecheck.report import amounts, words, words_scans
from clausecheck.report import words_summary as said
from clausecheck.report.jumps import level_key
from clausecheck.report.layout import levels, silences_in_order
from clausecheck.report.opening import opening
from clausecheck.report.order import worst_first
from clausecheck.report.place import terse_place
from clausecheck.report.reported import expired
from clausecheck.report.visible import one_line, visible

MOST_UNREAD = 3
MOST_LINES = 11
MOST_PLACES = 6


def summary(analysis: Analysis, *, report: str | None = None) -> str:
    """At most twenty lines for the terminal: what was not read first, then kind, levels and worst findings.

    `report` is where the full report was written. No character in it can steer a terminal.
    """
    first = opening(analysis)
    lines = [
        f"{first.file}: {first.kind} ({first.size})" if first.size else f"{first.file}: {first.kind}",
        *([first.other_kind] if first.other_kind else []),
        *([_tracked(analysis)] if analysis.contract.changes else []),
        *_cut([said.UNREAD.format(what=one) for one in first.unread], MOST_UNREAD),
        *_doubtful(len(analysis.contract.doubtful)),
        *(f"{one.name}: “{one.value}”" if one.is_quote else f"{one.name}: {one.value}" for one in first.deadlines),
        words.PLACE_JOIN.join(f"{count.number} {count.word}" for count in levels(analysis)) or said.NOTHING,
        *_cut(_by_clause(worst_first(analysis.findings), analysis.contract), MOST_LINES),
    ]
    if number := len(analysis.combinations):
        one, many = said.COMBINATIONS
        lines.append(one if number == 1 else many.format(number=number))
    if warning := expired(analysis.law):
        lines.append(warning)
    if silences := silences_in_order(analysis):
        lines.append(said.SILENCES.format(titles=", ".join(one.title for one in silences)))
    if report:
        lines.append(said.REPORT.format(path=report))
    return "\n".join(visible(line).replace("\n", " ") for line in [*lines, said.LIMITS])


def _tracked(analysis: Analysis) -> str:
    contract = analysis.contract
    return said.EDITS[contract.changes_read].format(number=amounts.plain(len(contract.changes)))


def _doubtful(number: int) -> Iterator[str]:
    one, many = words_scans.SUMMARY
    if number:
        yield one if number == 1 else many.format(number=number)


def _by_clause(findings: tuple[Finding, ...], contract: Contract) -> list[str]:
    """One line a clause and level, in columns: "high    Non-compete  p. 6 §8.3, p. 7 §8.6"."""
    places: dict[tuple[str, str], list[str]] = {}
    for one in findings:
        key = said.LEVELS[level_key(one.risk)], one_line(one.title)
        places.setdefault(key, []).append(one_line(terse_place(one, contract)))
    level_width = max((len(level) for level, _ in places), default=0)
    title_width = max((len(title) for _, title in places), default=0)
    return [f"{level:{level_width}}  {title:{title_width}}  {_places(rows)}" for (level, title), rows in places.items()]


def _places(places: list[str]) -> str:
    once = list(dict.fromkeys(places))
    if len(once) <= MOST_PLACES:
        return ", ".join(once)
    return ", ".join([*once[:MOST_PLACES], said.PLACES_MORE.format(number=len(once) - MOST_PLACES)])


def _cut(lines: list[str], most: int) -> list[str]:
    """The first lines, and how many more there are: nothing is dropped without a word."""
    if len(lines) <= most:
        return lines
    return [*lines[:most], said.MORE.format(number=len(lines) - most)]
