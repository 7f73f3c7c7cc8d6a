"""Words say the level where rules are silent, and gainsay a rule that stands in words of the opposite."""

from __future__ import annotations

from pathlib import Path

import pytest

import clausecheck
from clausecheck import explain, pattern_files, readers
from clausecheck.analysis import Engine
from clausecheck.clause import BY_WORDS
from clausecheck.findings.level_by_words import ALARMING, PLAIN, Words
from clausecheck.findings.passages import Passage
from clausecheck.matching import Sentence
from clausecheck.model import Finding
from clausecheck.weighing import level_scales

SILENT = {
    "ancillary_income": ("The lab and the scanner belong to the seniors, and no later owner is let in.", "high"),
    "change_of_control": ("Whatever an associate was promised lapses when an investor acquires the Group.", "high"),
    "non_solicit": (
        "Patients who ask where a doctor went are told, and the letter that says so is written by both.",
        "favorable",
    ),
}
"""Sentences for which no rule fires."""
GUESSED = "On a sale of the practice its contract goes to the buyer, who may ask for changes in it."
"""No rule fires, and its words speak for the highest level a little more than for any other."""
CLAUSE, GAINSAID = "financial_transparency", "FT-L1"
UNQUESTIONED = (
    "What the office reports as net collections binds the doctor, who shall not question it or ask for backup."
)
"""Reports are spoken of, which the rule takes for a help."""


def _finding(text: str, clause: str, **how: object) -> Finding:
    analysis = clausecheck.analyze_text(text, **how)  # type: ignore[arg-type]
    return next(one for one in analysis.findings if one.clause == clause)


def _own(tmp_path: Path, text: str) -> list[Path]:
    own = tmp_path / "own.yaml"
    own.write_text(text, encoding="utf-8")
    return [own]


@pytest.mark.parametrize("clause", SILENT)
def test_words_say_the_level_where_no_rule_fires(clause: str) -> None:
    text, level = SILENT[clause]

    found = _finding(text, clause)

    assert found.risk == level
    assert [(reason.rule, reason.level) for reason in found.reasons] == [(BY_WORDS, level)]
    assert all(text[start:end].strip() for start, end in found.reasons[0].words)
    assert found.helps == (() if level == "high" else (found.reasons[0].because,))


def test_nobody_is_alarmed_by_a_guess() -> None:
    found = _finding(GUESSED, "change_of_control")

    assert PLAIN < level_scales().shares(GUESSED, "change_of_control")["high"] < ALARMING
    assert (found.risk, found.reasons) == ("medium", ())


ALARMING_WORDS = "On a merger of the practice its contract goes to the new company, whose terms bind."
OF_AN_EXECUTIVE = "The Executive reports to the Chairman and sells machines in three states. " * 40


def test_words_alone_alarm_nobody_in_the_paper_of_another_trade() -> None:
    alone = _finding(ALARMING_WORDS, "change_of_control")
    within = _finding(OF_AN_EXECUTIVE + ALARMING_WORDS, "change_of_control")

    assert (alone.risk, [reason.rule for reason in alone.reasons]) == ("high", [BY_WORDS])
    assert (within.risk, within.reasons) == ("medium", ())


def test_a_rule_whose_sentence_is_worded_like_the_opposite_does_not_hold() -> None:
    alone = Engine(pattern_files.load()).by_rules_alone().judge(readers.from_text(UNQUESTIONED), facts={})

    assert GAINSAID in [reason.rule for one in alone.findings for reason in one.reasons if one.clause == CLAUSE]
    assert _finding(UNQUESTIONED, CLAUSE).risk == "high"
    assert [reason.rule for reason in _finding(UNQUESTIONED, CLAUSE).reasons] == [BY_WORDS]


def test_what_was_gainsaid_can_be_seen() -> None:
    clauses = pattern_files.load(only=[CLAUSE])

    (trial,) = explain.explain(readers.from_text(UNQUESTIONED), Engine(clauses), clauses.clauses, {})

    assert [reason.rule for reason in trial.gainsaid[trial.findings[0].id]] == [GAINSAID]


def test_a_high_rule_falls_where_its_sentence_denies_what_it_says() -> None:
    denied = "Locum work on days off is allowed without consent, and the income is the doctor's own."
    alone = Engine(pattern_files.load()).by_rules_alone().judge(readers.from_text(denied), facts={})

    assert "MO-H1" in [reason.rule for one in alone.findings for reason in one.reasons]
    assert [reason.rule for reason in _finding(denied, "moonlighting").reasons] == ["MO-F1"]


def test_words_take_no_high_rule_away_where_nothing_is_denied() -> None:
    bought = "When you leave, whoever decides it, you will need to buy your own tail."

    assert "TC-H1" in [reason.rule for reason in _finding(bought, "tail_coverage").reasons]


@pytest.mark.parametrize(
    "changed", ["otherwise: low", "rules:\n  - {id: MY-1, level: low, when: {phrases: [zebra]}, because: It is.}"]
)
def test_words_are_not_heard_where_your_own_file_has_a_say_in_the_levels(tmp_path: Path, changed: str) -> None:
    own = _own(tmp_path, f"extends: {CLAUSE}\n{changed}\n")

    assert [reason.rule for reason in _finding(UNQUESTIONED, CLAUSE, patterns=own).reasons] == [GAINSAID]


def test_words_are_heard_where_your_own_file_only_adds_a_phrase(tmp_path: Path) -> None:
    own = _own(tmp_path, f"extends: {CLAUSE}\nfind:\n  - zebra crossing\n")

    assert [reason.rule for reason in _finding(UNQUESTIONED, CLAUSE, patterns=own).reasons] == [BY_WORDS]


def test_a_level_waits_for_the_fact_on_which_a_rule_hangs() -> None:
    text, level = SILENT["ancillary_income"]
    clause = pattern_files.load(only=["ancillary_income"]).clauses[0]
    whole = (Sentence(0, len(text)),)
    words = Words(text, clause, Passage((0, len(text)), (), whole, whole, whole))

    assert [reason.level for reason in words.heard((), is_open=False)] == [level]
    assert words.heard((), is_open=True) == ()


def test_words_are_not_heard_on_the_levels_of_a_paper_between_companies() -> None:
    paper = (
        'DISTRIBUTION AGREEMENT\n\nThis agreement is made between Acme Tools Inc. ("Supplier") and Bolt Sales LLC'
        ' ("Distributor").\n\n1. Products. Distributor buys the products of Supplier and resells them.\n\n'
        "2. Delay. Distributor pays $10,000 as liquidated damages for each late shipment.\n"
    )

    analysis = clausecheck.analyze_text(paper)

    assert analysis.about.between_companies
    assert BY_WORDS not in {reason.rule for one in analysis.findings for reason in one.reasons}
