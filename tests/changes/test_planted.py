"""Forty edits planted in one contract are all found, and nothing else is."""

from __future__ import annotations

import pytest

import clausecheck
from clausecheck import changes
from clausecheck.changes.drafts import Difference, Drafts
from tests.changes import planted


@pytest.fixture(scope="module")
def found() -> Drafts:
    old, new = planted.drafts()
    return changes.between(clausecheck.analyze_text(old), clausecheck.analyze_text(new))


def test_there_are_forty_of_them() -> None:
    assert len(planted.EDITS) + len(planted.MOVES) == 40


def test_all_are_found_with_their_words_and_nothing_else_is(found: Drafts) -> None:
    wanted = sorted((one.kind, one.gone, one.come) for one in planted.EDITS)

    assert sorted(_marked(one) for one in found.differences if one.kind != "moved") == wanted


def test_moved_sections_are_told_as_moved_once_each(found: Drafts) -> None:
    moved = [one.new.text for one in found.differences if one.kind == "moved" and one.new]

    assert sorted(text.split()[0] for text in moved) == ["Standards", "Trades", "WHEREAS,"]


def test_definitions_that_changed_name_the_clauses_they_reach(found: Drafts) -> None:
    touched = {one.term: [each.clause for each in one.touches] for one in found.meanings}

    assert list(touched) == [
        "Owner Radiologist",
        "Remote Interpretation",
        "Restricted Area",
        "Restricted Period",
        "Separation Date",
        "Base Salary",
    ]
    assert touched["Restricted Area"][0] == "non_compete"


def test_what_moved_in_a_clause_says_which_way(found: Drafts) -> None:
    moved = {(one.clause, term.name, term.old, term.new, term.direction) for one in found.clauses for term in one.terms}

    assert {
        ("non_compete", "miles", "25 miles", "40 miles", "worse"),
        ("non_compete", "months", "18 months (1½ years)", "30 months (2½ years)", "worse"),
        ("buy_in", "amount_usd", "$118,400", "$168,400", "worse"),
        ("partnership_eligibility", "months", "36 months (3 years)", "60 months (5 years)", "worse"),
        ("partnership_eligibility", "vote_percent", "75% of the votes", "85% of the votes", "worse"),
        ("liquidated_damages", "amount_usd", "$250,000", "$400,000", "worse"),
    } <= moved
    assert found.is_worse


def _marked(one: Difference) -> tuple[str, str, str]:
    gone, come = (" ".join(piece.text for piece in one.pieces if piece.kind == kind) for kind in ("old", "new"))
    return one.kind, gone, " ".join(come.split())
