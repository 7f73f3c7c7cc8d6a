"""Words that together are those of a clause make a finding; a phrase among words of other things makes none."""

from __future__ import annotations

from pathlib import Path

import pytest

import clausecheck
from clausecheck import explain, pattern_files, readers
from clausecheck.analysis import Engine
from clausecheck.findings import by_weight

HEAD = "EMPLOYMENT AGREEMENT\n\n1. Location. Physician shall work at the office on Elm Street.\n\n"
MINUTES = "Minutes go to all partners, junior partners included, within ten days."
EXAMPLES = "examples:\n  found: [A sale of the practice ends it.]\n  not_found: [The practice buys a scanner.]\n"
ALIKE = {
    "change_of_control": "A holder of few units must sell on whatever terms sixty percent of the holders accept.",
    "liquidated_damages": "The amount owed for leaving early starts at $40,000 and falls by $1,500 a month.",
}


def _clauses(text: str, **how: object) -> list[str]:
    return [finding.clause for finding in clausecheck.analyze_text(text, **how).findings]  # type: ignore[arg-type]


def _uses(text: str, clause_id: str) -> list[explain.Use]:
    clauses = pattern_files.load()
    contract = readers.from_text(text)
    (trial,) = explain.explain(contract, Engine(clauses), [one for one in clauses.clauses if one.id == clause_id], {})
    return list(trial.uses)


@pytest.mark.parametrize("clause", ALIKE)
def test_words_together_make_a_finding_where_no_phrase_stands(clause: str) -> None:
    alone = [use for use in _uses(ALIKE[clause], clause) if use.stands_alone and not use.why_not]

    assert clause in _clauses(ALIKE[clause])
    assert {use.key for use in alone} == {explain.WEIGHED}


def test_a_phrase_among_other_words_below_another_heading_makes_none() -> None:
    text = f"{HEAD}2. Minutes. {MINUTES}\n"

    assert "non_equity_tier" not in _clauses(text)
    assert any("hardly those of such clauses" in use.why_not for use in _uses(text, "non_equity_tier"))


@pytest.mark.parametrize(("phrase", "line"), [("chooses the junior partners who answer for it", "0.34 is asked for")])
def test_a_single_phrase_elsewhere_has_to_stand_in_words_that_are_more_alike(phrase: str, line: str) -> None:
    text = f"{HEAD}2. President. The President prepares the schedule, {phrase}, and negotiates with payors.\n"

    assert "non_equity_tier" not in _clauses(text)
    assert any(line in use.why_not for use in _uses(text, "non_equity_tier"))


def test_the_more_speaks_of_a_clause_the_less_alike_its_section_has_to_be() -> None:
    elsewhere = [by_weight.line(is_headed=False, outright=phrases) for phrases in (1, 2, 3)]
    headed = [by_weight.line(is_headed=True, outright=phrases) for phrases in (0, 1, 2)]

    assert elsewhere == sorted(elsewhere, reverse=True)
    assert headed == sorted(headed, reverse=True)
    assert headed[0] < elsewhere[0] < by_weight.ALIKE_ELSEWHERE
    assert all(below < above for below, above in zip(headed[1:], elsewhere, strict=False))


@pytest.mark.parametrize("heading", ["Confidentiality", "Confidential Information; Promise Not to Solicit", "Waiver"])
def test_a_covenant_is_found_below_a_heading_that_hides_it(heading: str) -> None:
    secret = "Physician keeps the records secret."
    barred = "For two years after leaving, Physician shall not practice medicine within twenty miles of the office."
    (finding,) = [
        one
        for one in clausecheck.analyze_text(f"{HEAD}2. {heading}. {secret} {barred}\n").findings
        if one.clause == "non_compete"
    ]

    assert finding.quote == barred
    assert finding.risk == "high"
    assert "non_compete" not in _clauses(f"{HEAD}2. {heading}. {secret} Physician shall not use them to compete.\n")


def test_a_phrase_of_your_own_counts_whatever_stands_around_it(tmp_path: Path) -> None:
    more = tmp_path / "more.yaml"
    more.write_text("extends: non_equity_tier\nfind:\n  - minutes go to\n", encoding="utf-8")

    assert "non_equity_tier" in _clauses(f"{HEAD}2. Minutes. {MINUTES}\n", patterns=[more])


def test_a_clause_of_your_own_is_found_by_its_phrases_alone(tmp_path: Path) -> None:
    own = tmp_path / "change_of_control.yaml"
    own.write_text(
        f"title: Sale\nwhy: A sale ends much.\nfind:\n  - sale of the practice\n{EXAMPLES}", encoding="utf-8"
    )

    assert "change_of_control" not in _clauses(ALIKE["change_of_control"], patterns=[own])
    assert "change_of_control" in _clauses("On a sale of the practice this ends.", patterns=[own])


@pytest.mark.parametrize(
    ("extends", "key", "reason"),
    [
        ("change_of_control", "find", "`phrases_elsewhere`"),
        ("tail_coverage", "in_its_section", "such a phrase counts only in a section that speaks of the clause"),
    ],
)
def test_a_phrase_of_your_own_is_never_said_to_weigh_too_little(
    tmp_path: Path, extends: str, key: str, reason: str
) -> None:
    more = tmp_path / "more.yaml"
    more.write_text(f"extends: {extends}\n{key}:\n  - zebra crossing\n", encoding="utf-8")
    clauses = pattern_files.load([more])
    contract = readers.from_text(
        f"{HEAD}2. Lunch. The zebra crossing is closed on Mondays and on holidays of the town.\n"
    )

    asked = [one for one in clauses.clauses if one.id == extends]
    (trial,) = explain.explain(contract, Engine(clauses), asked, {})

    assert [reason in use.why_not for use in trial.uses] == [True]


def test_a_label_with_its_sum_has_too_few_words_to_be_left_out_by_them() -> None:
    assert "buy_in" in _clauses(f"{HEAD}SCHEDULE A\n\nPrice of one share for a new shareholder: $90,000\n")
