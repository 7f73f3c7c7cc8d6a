"""What is written into the contract: one note for each finding at its quote, and one for each further passage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from clausecheck.model import Analysis, Contract, Finding, Span
from clausecheck.report import words
from clausecheck.report import words_notes as said
from clausecheck.report.jumps import label_of, level_key
from clausecheck.report.opening import unread
from clausecheck.report.order import level_rank, worst_first
from clausecheck.report.place import place_at, place_of
from clausecheck.report.visible import one_line


@dataclass(frozen=True, slots=True)
class Note:
    """A note, the words it belongs to, and where a reader would look for them."""

    span: Span
    title: str
    level: str
    """Key of its level: "high", "medium", "unknown", "low" or "favorable"."""
    lines: tuple[str, ...]
    place: str


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A note that could not be written into the file, and why."""

    note: Note
    why: str


def notes(analysis: Analysis) -> tuple[Note, ...]:
    """A note for each finding and each of its further passages, in the order of the contract."""
    tellers = {one.clause: one for one in reversed(worst_first(analysis.findings))}
    made = [
        note
        for finding in analysis.findings
        for note in _of_finding(finding, analysis, tellers[finding.clause])
        if note.span[0] < note.span[1]
    ]
    return tuple(sorted(made, key=lambda note: note.span))


def private(contract: Contract) -> tuple[str, ...]:
    """The note on the first page: whose it is, and what was not read."""
    return (said.PRIVATE, said.PRIVATE_NOTE, *(f"{said.UNREAD}: {one_line(one)}" for one in unread(contract)))


def _of_finding(finding: Finding, analysis: Analysis, teller: Finding) -> Iterator[Note]:
    title, level = one_line(finding.title), level_key(finding.risk)
    head = said.HEAD.format(title=title, level=words.LEVELS[level][0].lower())
    place = one_line(place_of(finding))
    lines = (head, *map(one_line, _body(finding, teller)))
    yield Note((finding.start, finding.end), title, level, lines, place)
    for span in finding.also:
        goes_on = (head, said.GOES_ON.format(place=place))
        yield Note(span, title, level, goes_on, one_line(place_at(analysis.contract, span[0])))


def _body(finding: Finding, teller: Finding) -> Iterator[str]:
    for reason in sorted(finding.reasons, key=lambda reason: level_rank(reason.level)):
        level = words.SHORT_LEVELS[reason.level]
        yield said.RULE.format(because=reason.because, rule=label_of(reason), level=level)
        if reason.ask:
            yield f"{words.ASK_LABEL}: {reason.ask}"
    yield from (f"{words.HELPS_TITLE}: {one}" for one in finding.helps)
    yield from (f"{words.NEEDS_TITLE}: {one}" for one in finding.needs)
    if finding is not teller:
        yield said.TOLD_AT.format(place=place_of(teller))
        return
    yield f"{words.WHY_TITLE}: {finding.why}"
    yield from (f"{words.WHOM.get(one.whom, one.whom)}: {one.text}" for one in finding.questions)
