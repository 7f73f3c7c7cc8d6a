"""Tries one pattern file on a text for the workshop: what fires on which words, what only comes near, which examples pass."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from clausecheck import explain, pattern_examples, pattern_files, readers
from clausecheck.analysis import Engine
from clausecheck.clause import BY_WORDS, Clause, ClauseSet
from clausecheck.errors import PatternFileError
from clausecheck.model import Contract, Finding, Span
from clausecheck.report import words
from clausecheck.report.jumps import level_key
from clausecheck.report.place import short_place
from clausecheck.web.desk import Desk
from clausecheck.web.tasks import PatternText, TryPattern

MOST_SHOWN = 40
"""Findings and phrases that are shown; of more the number is told."""
_CHANGES_OTHERS = re.compile(r"^(?:extends|disable) *:", re.MULTILINE)
_OTHER = "there is no clause"
"""How a problem begins that another file may solve."""
_LINE = re.compile(r"^[^:\n]*:(\d+): (.*)$", re.DOTALL)


def told(task: TryPattern, contract: Contract | None, desk: Desk) -> dict[str, object]:
    """What the workshop shows, as values that JSON can say; problems alone when the file is wrong."""
    try:
        clauses = _loaded(task.pattern, desk)
    except PatternFileError as error:
        return {"problems": [_with_line(one) for one in error.problems]}
    clause = _own(clauses, task.pattern.name)
    if clause is None:
        return {"problems": [], "title": "", "notes": list(clauses.notes)}
    engine = Engine(clauses)
    text = contract or readers.from_text(task.sentence)
    trial = explain.explain(text, engine, [clause], {})[0]
    counted = [use for use in trial.uses if not use.why_not]
    return {
        "problems": [],
        "title": clause.title,
        "notes": list(clauses.notes),
        "is_read": explain.is_read(text),
        "text": [] if contract else _pieces(text.text, (0, len(text.text)), [(use.start, use.end) for use in counted]),
        "findings": [_finding(text, one) for one in trial.findings[:MOST_SHOWN]],
        "more": max(0, len(trial.findings) - MOST_SHOWN),
        "more_uses": max(0, len(trial.uses) - MOST_SHOWN),
        "uses": [_use(text, use) for use in trial.uses[:MOST_SHOWN]],
        "near": [_near(text, one) for one in trial.near],
        "examples": [_example(one) for one in pattern_examples.each(engine, clause)],
    }


def _loaded(pattern: PatternText, desk: Desk) -> ClauseSet:
    """The file alone, which is quick; with the shipped ones where it speaks of them."""
    with desk.as_pattern_files((pattern,)) as paths:
        if not _CHANGES_OTHERS.search(pattern.text):
            try:
                return pattern_files.load(paths, shipped_too=False)
            except PatternFileError as error:
                if not any(_OTHER in one for one in error.problems):
                    raise
        return pattern_files.load(paths)


def _own(clauses: ClauseSet, name: str) -> Clause | None:
    """The clause of a file, or the one it adds to."""
    return next((one for one in clauses.clauses if name in one.origin.split(" and ")), None)


def _with_line(problem: str) -> list[object]:
    found = _LINE.match(problem)
    return [int(found[1]), found[2]] if found else [0, problem]


def _finding(contract: Contract, one: Finding) -> dict[str, object]:
    key = level_key(one.risk)
    spans = [*one.hits, *(span for reason in one.reasons for span in reason.words)]
    return {
        "level": key,
        "word": words.LEVELS[key][0],
        "place": short_place(one),
        "quote": _pieces(contract.text, (one.start, one.end), spans),
        "terms": [f"{term.name}: {term.value} (“{term.quote}”)" for term in one.found],
        "reasons": [
            [words.BY_WORDS_LABEL if reason.rule == BY_WORDS else reason.rule, reason.because] for reason in one.reasons
        ],
        "needs": list(one.needs),
    }


def _use(contract: Contract, use: explain.Use) -> dict[str, object]:
    return {
        "phrase": use.phrase,
        "key": use.key,
        "line": _line_of(use.place),
        "words": _words(contract, (use.start, use.end)),
        "why_not": use.why_not,
    }


def _near(contract: Contract, near: explain.Near) -> dict[str, object]:
    standing = [[part, _words(contract, span)] for part, span in near.standing]
    return {
        "phrase": near.phrase,
        "line": _line_of(near.place),
        "sentence": _pieces(contract.text, near.sentence, [span for _, span in near.standing]),
        "standing": standing,
        "failing": near.failing,
        "why": near.why,
    }


def _example(one: pattern_examples.Tried) -> dict[str, object]:
    return {
        "line": _line_of(one.example.place),
        "text": one.example.text,
        "found": one.example.found,
        "wrong": list(one.wrong),
    }


def _line_of(place: str) -> list[object]:
    """The file and the line of a place."""
    file, _, line = place.rpartition(":")
    return [Path(file).name, int(line)] if line.isdigit() else [place, 0]


def _words(contract: Contract, span: Span) -> str:
    return " ".join(contract.text[slice(*span)].split())


def _pieces(text: str, whole: Span, marked: Sequence[Span]) -> list[list[object]]:
    """The text cut where marked words begin and end; each piece with whether it is marked."""
    return [[text[start:end], is_marked] for start, end, is_marked in _cut(whole, sorted(marked)) if end > start]


def _cut(whole: Span, marked: Sequence[Span]) -> Iterator[tuple[int, int, bool]]:
    at, last = whole
    for start, end in marked:
        start, end = max(start, at), min(end, last)
        if end > start:
            yield at, start, False
            yield start, end, True
            at = end
    yield at, last, False
