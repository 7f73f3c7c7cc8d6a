"""Forty edits planted in one contract are all found, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

import clausecheck
from clausecheck import changes, sentences
from clausecheck.changes.drafts import Difference, Drafts
from clausecheck.model import Contract
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


CONTRACTS = Path(__file__).parents[1] / "contracts"
NEW_SENTENCE = "Notices of this sort may be sent by courier."


@pytest.mark.parametrize(
    "name", ["rheumatology_letter", "dermatology_investor", "gastroenterology_track", "rural_recruitment"]
)
def test_in_any_contract_what_was_planted_is_found_and_nothing_else(name: str) -> None:
    contract = clausecheck.analyze(CONTRACTS / f"{name}.txt").contract
    new, wanted = _planted(contract)

    old, after = (clausecheck.analyze_text(text, kind="employment") for text in (contract.text, new))
    found = changes.between(old, after).differences

    assert sorted(_marked(one) for one in found) == sorted(wanted)


def _planted(contract: Contract) -> tuple[str, list[tuple[str, str, str]]]:
    """The text with every fifth sentence deleted, followed by a new one, or with its third word replaced, in turn."""
    text = contract.text
    whole = [
        (start, end)
        for one in contract.sections
        for start, end in sentences.split(text, max(one.body, one.start), one.end)
        if 60 < end - start < 400 and "\n" not in text[start:end]
    ]
    new, wanted = text, []
    for number, (start, end) in reversed(list(enumerate(whole[::5]))):
        said = text[start:end]
        if number % 3 == 0:
            new = new[:start] + new[end:]
            wanted.append(("removed", said, ""))
        elif number % 3 == 1:
            new = f"{new[:end]} {NEW_SENTENCE}{new[end:]}"
            wanted.append(("added", "", NEW_SENTENCE))
        else:
            word = said.split()[2]
            new = f"{new[:start]}{said.replace(f' {word} ', ' zebra ', 1)}{new[end:]}"
            wanted.append(("reworded", word, "zebra"))
    return new, wanted
