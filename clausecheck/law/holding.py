"""Says whether a layer or cap holds for this contract: yes, no, or not without a fact that nobody gave."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from clausecheck.law.rules import When


def holds(when: When, facts: Mapping[str, str], today: date) -> tuple[bool | None, tuple[str, ...]]:
    """True, False, or None with the names of the facts that are missing; a known "no" needs no further fact."""
    answers = [
        _day(when, facts, today),
        _one_of(when.employer, facts.get("employer_type"), "employer_type"),
        _specialty(when, facts.get("specialty")),
    ]
    return joined(answers)


def joined(answers: list[tuple[bool | None, tuple[str, ...]]]) -> tuple[bool | None, tuple[str, ...]]:
    """All of several answers: one "no" decides, else what is missing, else yes."""
    if any(answer is False for answer, _ in answers):
        return False, ()
    needs = tuple(dict.fromkeys(name for _, missing in answers for name in missing))
    return (None, needs) if needs else (True, ())


def _day(when: When, facts: Mapping[str, str], today: date) -> tuple[bool | None, tuple[str, ...]]:
    if when.start is None and when.end is None:
        return True, ()
    said = today.isoformat() if when.by == "today" else facts.get("signing_date")
    if said is None:
        return None, ("signing_date",)
    day = date.fromisoformat(said)
    return (when.start is None or day >= when.start) and (when.end is None or day < when.end), ()


def _one_of(wanted: tuple[str, ...], given: str | None, name: str) -> tuple[bool | None, tuple[str, ...]]:
    if not wanted:
        return True, ()
    return (None, (name,)) if given is None else (given in wanted, ())


def _specialty(when: When, given: str | None) -> tuple[bool | None, tuple[str, ...]]:
    if not (when.specialty or when.not_specialty):
        return True, ()
    if given is None:
        return None, ("specialty",)
    said = given.lower()
    if when.specialty:
        return any(word in said for word in when.specialty), ()
    return not any(word in said for word in when.not_specialty), ()
