"""What the report shows of what no paper can answer, as plain facts: questions for people and the months to ask in."""

from __future__ import annotations

from dataclasses import dataclass

from clausecheck.report.page_links import Question


@dataclass(frozen=True, slots=True)
class PeopleQuestion:
    """A question for people, what reassures and what to take note of in the answer."""

    question: Question
    good: str
    warning: str


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A time at which to ask, and what."""

    when: str
    dates: str
    """"January 2026 to April 2026"; "" where the start of work is not known."""
    steps: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """All times at which to ask, and from when they are counted."""

    counted: str
    checkpoints: tuple[Checkpoint, ...]
