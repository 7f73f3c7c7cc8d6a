"""A finding carries the tracked changes that touch it, and what was deleted from its section."""

from __future__ import annotations

from dataclasses import replace

from clausecheck import analysis, readers
from clausecheck.model import Finding
from clausecheck.tracked import Change

TEXT = (
    "7.1 Non-Competition. For two years Physician shall not compete within 25 miles.\n"
    "8.1 Tail. Physician shall pay for tail coverage on termination."
)
RADIUS = "within 25 miles"


def covenant(*changes: Change) -> Finding:
    contract = replace(readers.from_text(TEXT), changes=changes)
    return next(one for one in analysis.examine(lambda: contract).findings if one.clause == "non_compete")


def at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_a_change_in_its_words_belongs_to_a_finding() -> None:
    change = Change("replaced", "within 10 miles", RADIUS, *at(RADIUS))

    assert covenant(change).changes == (change,)


def test_a_change_of_another_section_does_not() -> None:
    assert covenant(Change("replaced", "Group", "Physician", *at("Physician shall pay"))).changes == ()


def test_words_deleted_from_its_section_belong_to_it() -> None:
    end = TEXT.index("\n")
    deleted = Change("deleted", "It ends if the Group ends this Agreement without cause.", "", end, end)

    assert covenant(deleted).changes == (deleted,)


def test_a_deleted_section_of_its_own_belongs_to_no_other() -> None:
    end = TEXT.index("\n")

    assert covenant(Change("deleted", "7.2 Waiver. The Group may waive it.", "", end + 1, end + 1)).changes == ()
    assert TEXT[end] == "\n"
