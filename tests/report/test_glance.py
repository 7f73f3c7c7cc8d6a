"""Key terms stand clause by clause, each term once, and none is lost."""

from clausecheck.report.glance import MOST_TERMS, MOST_VALUES, first_screen, key_terms
from tests.report.long_offer import long_offer
from tests.report.made import contract, finding

PAPER = contract([(f"{at}", "", f"Pay {at} dollars.") for at in range(1, 9)])


def paying(amount, clause="buy_in", risk="medium"):
    terms = {"amount_usd": (amount, f"{amount} dollars")}
    return finding(PAPER, f"Pay {amount} dollars.", clause=clause, title=clause, risk=risk, terms=terms)


def test_many_values_of_a_term_are_two_and_the_rest_folded():
    term = key_terms(tuple(map(paying, range(1, 6))), PAPER)[0].terms[0]

    assert len(term.rows) == MOST_VALUES
    assert [row.value for row in (*term.rows, *term.more)] == ["$1", "$2", "$3", "$4", "$5"]


def test_the_value_of_the_worst_place_comes_first():
    term = key_terms((paying(1), paying(2, risk="high")), PAPER)[0].terms[0]

    assert [row.value for row in term.rows] == ["$2", "$1"]


def test_a_clause_is_never_cut_in_two_and_the_first_always_fits():
    clauses = key_terms(tuple(paying(at, clause=f"c{at}") for at in range(1, 9)), PAPER)

    assert first_screen(clauses) == len(clauses) <= MOST_TERMS
    assert first_screen(clauses[:1]) == 1
    assert first_screen(()) == 0


def test_every_term_of_every_finding_is_told():
    whole = long_offer()

    told = {row.label for clause in key_terms(whole.findings, whole.contract) for row in clause.terms}

    assert len(told) >= 8
