"""The work itself: each task becomes an answer, by the same functions that the command line calls."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from clausecheck import __version__, changes, compare, illustrating, pattern_files, report
from clausecheck.annotate import annotate
from clausecheck.anonymous import anonymous
from clausecheck.errors import PatternFileError, UsageError
from clausecheck.model import Analysis
from clausecheck.readers import Reading
from clausecheck.readers.kinds import shown_name
from clausecheck.report import email, html, words_notes
from clausecheck.web import economy, sheet, trial
from clausecheck.web import words as said
from clausecheck.web.desk import Desk
from clausecheck.web.forms import LETTER
from clausecheck.web.tasks import (
    Answer,
    Calculate,
    CheckPatterns,
    FillEconomics,
    LaySideBySide,
    MakeForm,
    Review,
    Task,
    TellChanges,
    TellTrackedChanges,
    TryPattern,
    WriteNotes,
)


def answer(task: Task, desk: Desk) -> Answer:
    """Do a task; raises ClausecheckError for what the user can set right."""
    return _JOBS[type(task)](task, desk)


def _review(task: Review, desk: Desk) -> Answer:
    """The analysis as the page keeps it, the report, and what the page shows of it."""
    notes: list[str] = []
    with desk.as_file(task.name, task.content) as path:
        analysis = _analyzed(task, path, desk)
        desk.tell("rendering")
        page = illustrating.illustrated(
            lambda pictures: html.encoded(analysis, version=__version__, pictures=pictures),
            analysis,
            path,
            "usual" if task.asked.pictures else "none",
            password=task.password,
            tell=notes.append,
        )
    told = sheet.of(analysis, (*desk.engine(task.asked).clauses.notes, *notes))
    return Answer(told, (pickle.dumps(analysis), page))


def _analyzed(task: Review, path: Path, desk: Desk) -> Analysis:
    asked = task.asked
    if task.known:
        contract = _kept(task.known).contract
        engine = desk.engine(asked)
    else:
        with Reading(
            path, password=task.password, ocr=asked.ocr, changes=asked.changes,
            progress=lambda done, pages: desk.tell("recognizing", done, pages),
            on_page=lambda done, pages: desk.tell("reading", done, pages),
        ) as reading:  # fmt: skip
            engine = desk.engine(asked)
            contract = replace(reading.contract(), file=shown_name(task.name))
    desk.tell("matching")
    return engine.judge(contract, facts=asked.facts, kind=asked.kind)


def _form(task: MakeForm, _: Desk) -> Answer:
    analysis = _kept(task.analysis)
    shown = anonymous(analysis) if task.is_anonymous else analysis
    made = email.render(shown) if task.form == LETTER else report.FORMATS[task.form](shown, version=__version__)
    return Answer({}, (_bytes(made),))


def _notes(task: WriteNotes, desk: Desk) -> Answer:
    with desk.as_file(task.name, task.content) as path:
        made = annotate(path, _kept(task.analysis), password=task.password)
    placed = made.notes - len(made.unplaced)
    lines = [
        words_notes.UNPLACED.format(title=one.note.title, place=one.note.place, why=one.why) for one in made.unplaced
    ]
    return Answer({"lines": [said.NOTES_PLACED.format(number=placed, all=made.notes), *lines]}, (made.content,))


def _side_by_side(task: LaySideBySide, _: Desk) -> Answer:
    comparison = compare.side_by_side([_kept(one) for one in task.analyses])
    return Answer({}, (_bytes(compare.FORMATS[task.form](comparison, version=__version__)),))


def _changes(task: TellChanges, _: Desk) -> Answer:
    drafts = changes.between(_kept(task.old), _kept(task.new))
    return Answer({}, (_bytes(changes.FORMATS[task.form](drafts, version=__version__)),))


def _tracked_changes(task: TellTrackedChanges, desk: Desk) -> Answer:
    engine = desk.engine(task.asked)
    both = []
    for version in ("original", "accepted"):
        with (
            desk.as_file(task.name, task.content) as path,
            Reading(path, changes=version) as reading,
        ):
            contract = replace(reading.contract(), file=shown_name(task.name))
        both.append(engine.judge(contract, facts=task.asked.facts, kind=task.asked.kind))
    old, new = both
    if not new.contract.changes:
        raise UsageError(said.NO_TRACKED_CHANGES.format(file=new.contract.file))
    return Answer({}, (_bytes(changes.FORMATS[task.form](changes.between(old, new), version=__version__)),))


def _check(task: CheckPatterns, desk: Desk) -> Answer:
    """The problems of the pattern files with their lines, and what they change in the shipped ones."""
    try:
        with desk.as_pattern_files(task.patterns) as paths:
            clauses = pattern_files.load(paths, shipped_too=task.shipped_too)
    except PatternFileError as error:
        return Answer({"problems": list(error.problems), "notes": [], "clauses": []})
    own = {one.name for one in task.patterns}
    titles = [one.title for one in clauses.clauses if own.intersection(one.origin.split(" and "))]
    return Answer({"problems": [], "notes": list(clauses.notes), "clauses": titles})


def _try(task: TryPattern, desk: Desk) -> Answer:
    return Answer(trial.told(task, _kept(task.analysis).contract if task.analysis else None, desk))


def _fill(task: FillEconomics, _: Desk) -> Answer:
    offer, alternative = (_kept(one) if one else None for one in (task.offer, task.alternative))
    return Answer(economy.form(offer, alternative))


def _calculate(task: Calculate, _: Desk) -> Answer:
    told, made = economy.calculated(task.given, task.sources, task.shape)
    return Answer(told, (made,))


def _kept(analysis: bytes) -> Analysis:
    """An analysis as a process of ours packed it."""
    found = pickle.loads(analysis)
    assert isinstance(found, Analysis)
    return found


def _bytes(made: str | bytes) -> bytes:
    return made if isinstance(made, bytes) else made.encode("utf-8", errors="replace")


_JOBS: Mapping[type, Callable[..., Answer]] = {
    Review: _review,
    MakeForm: _form,
    WriteNotes: _notes,
    LaySideBySide: _side_by_side,
    TellChanges: _changes,
    TellTrackedChanges: _tracked_changes,
    CheckPatterns: _check,
    TryPattern: _try,
    FillEconomics: _fill,
    Calculate: _calculate,
}
"""One function for each kind of task."""
