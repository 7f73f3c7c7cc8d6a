"""Findings are read worst first, then by the clauses that decide most, then by place."""

from clausecheck.report.order import worst_first
from tests.report.made import contract, finding

PAPER = contract((("1", "", "One. Two. Three. Four. Five. Six."),))


def found(quote, clause, risk):
    return finding(PAPER, quote, clause=clause, risk=risk)


def test_the_level_comes_before_the_clause_and_the_clause_before_the_place():
    findings = (
        found("One.", "non_compete", "favorable"),
        found("Two.", "tail_coverage", "high"),
        found("Three.", "buy_in", "high"),
        found("Four.", "non_compete", "low"),
        found("Five.", "non_compete", "high"),
    )

    assert [one.quote for one in worst_first(findings)] == ["Five.", "Three.", "Two.", "Four.", "One."]


def test_a_level_that_hangs_on_a_fact_stands_between_medium_and_low():
    findings = (
        found("One.", "buy_in", "low"),
        found("Two.", "buy_in", None),
        found("Three.", "buy_in", "medium"),
    )

    assert [one.risk for one in worst_first(findings)] == ["medium", None, "low"]
