"""Lays out what no paper can answer: the questions for people that fit this paper, and the months to ask in."""

from __future__ import annotations

from datetime import date

from clausecheck.model import Analysis
from clausecheck.report import words_people as words
from clausecheck.report.asking import question
from clausecheck.report.page_people import Calendar, Checkpoint, PeopleQuestion
from clausecheck.report.start import Start, in_words, months_after

OWNERSHIP = ("partnership_eligibility", "buy_in", "non_equity_tier", "buy_out", "capital_calls")
OF_OWNERS = ("buy_in", "buy_out", "capital_calls")
"""Where the paper says that there is no track, a title is no step to owning; a price or a call on owners still is."""
NO_TRACK = {"PE-M6", "PE-H5"}
"""The rules that hear a paper say that nobody becomes an owner by it."""


def people(analysis: Analysis) -> tuple[PeopleQuestion, ...]:
    """The questions for people: those on the track only where the paper speaks of owning, none for another kind."""
    if analysis.about.kind == "other":
        return ()
    asked = (*(words.ON_THE_TRACK if speaks_of_owning(analysis) else ()), *words.ON_ANY_JOB)
    return tuple(PeopleQuestion(question(ask, words.ABOUT), good, warning) for ask, good, warning in asked)


def calendar(analysis: Analysis, start: Start | None) -> Calendar | None:
    """When to ask what, with months by name where the contract dates the start; None where no track is in view."""
    if analysis.about.kind == "other" or not speaks_of_owning(analysis):
        return None
    counted = words.CALENDAR_DATED.format(start=start.said, quote=start.quote) if start else words.CALENDAR_UNDATED
    return Calendar(
        counted,
        tuple(
            Checkpoint(when, _dates(months, start.day if start else None), tuple(question(one, when) for one in steps))
            for when, months, steps in words.CHECKPOINTS
        ),
    )


def speaks_of_owning(analysis: Analysis) -> bool:
    """Whether the paper speaks of becoming an owner, or should: a sale of the group alone offers nobody a share."""
    return is_about_owning(analysis) or any(one.clause == "partnership_eligibility" for one in analysis.silences)


def is_about_owning(analysis: Analysis) -> bool:
    """Whether a clause was found that only those meet who are, or may become, owners."""
    clauses = OF_OWNERS if denies_a_track(analysis) else OWNERSHIP
    return any(one.clause in clauses for one in analysis.findings)


def denies_a_track(analysis: Analysis) -> bool:
    """Whether the paper speaks of a way to owning, and each time to say that there is none."""
    spoken = [one for one in analysis.findings if one.clause == "partnership_eligibility"]
    return bool(spoken) and all(NO_TRACK & {reason.rule for reason in one.reasons} for one in spoken)


def _dates(months: tuple[int, int] | None, start: date | None) -> str:
    if months is None or start is None:
        return ""
    first, last = (in_words(months_after(start, each)) for each in months)
    return first if first == last else words.EARLIEST.format(first=first, last=last)
