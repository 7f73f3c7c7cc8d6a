"""The grids show what is written, in the contract's words and with a way to the card, and say what was not found."""

import pytest

from clausecheck import pattern_files
from clausecheck.itself import About
from clausecheck.report.grids import grids, is_written, plans
from tests.report.made import analysis, contract, finding

CRITERIA = "The Board considers clinical skill and collegiality. Collections of $700,000 a year are required."
PROFIT = "Income partners shall have no share in the profits of the Group."
PAPER = contract((("7", "Admission", CRITERIA), ("8", "Income partners", PROFIT), ("9", "", "The Board sees fit.")))


def track(quote=CRITERIA, **more):
    return finding(
        PAPER, quote, clause="partnership_eligibility", title="Partnership eligibility", group="owning", **more
    )


def row(whole, name):
    return next(one for grid in grids(whole) for one in grid.rows if one.name == name)


def test_a_row_quotes_the_words_and_leads_to_the_card():
    whole = analysis(PAPER, (track(PROFIT),))

    found = row(whole, "A share in the profit")

    assert (found.key, found.ask) == ("written", None)
    assert [(cell.quote, cell.card.place) for cell in found.cells] == [(PROFIT, "page 1 · section 8")]


def test_a_sentence_of_two_clauses_is_quoted_once():
    tier = finding(PAPER, PROFIT, clause="non_equity_tier", title="Lower rank", group="owning")

    assert len(row(analysis(PAPER, (track(PROFIT), tier)), "A share in the profit").cells) == 1


def test_what_was_not_found_comes_with_the_question_to_ask():
    found = row(analysis(PAPER, (track(),)), "A vote")

    assert (found.key, found.state, found.cells) == ("missing", "not found", ())
    assert found.ask is not None
    assert found.ask.text.startswith("On which matters does an owner vote")


@pytest.mark.parametrize(
    ("name", "key"),
    [("Money brought in", "measurable"), ("Fit with the others", "opinion"), ("Risk", "missing")],
)
def test_a_criterion_is_measurable_by_a_figure_and_else_a_matter_of_opinion(name, key):
    assert row(analysis(PAPER, (track(),)), name).key == key


def test_a_word_inside_another_expression_is_no_criterion():
    assert row(analysis(PAPER, (track("The Board sees fit."),)), "Fit with the others").key == "missing"


def test_a_rule_that_fired_fills_its_row():
    fired = finding(
        PAPER, "The Board sees fit.", clause="voting_governance", title="Votes", group="owning",
        reasons=(("VG-H3", "high", "You can be put out.", None, "sees fit"),),
    )  # fmt: skip

    assert row(analysis(PAPER, (track(), fired)), "Protection from being put out").key == "written"


def test_a_sale_of_the_group_alone_offers_nobody_a_share():
    sale = finding(PAPER, PROFIT, clause="change_of_control", title="Sale", group="owning")

    assert [one.title for one in grids(analysis(PAPER, (sale,)))] == ["Which of your own numbers you may see"]


@pytest.mark.parametrize(
    ("said", "key"),
    [("He shall buy one hundred (100) shares.", "written"), ("He shall buy shares.", "missing")],
)
def test_a_figure_before_its_word_tells_how_large_a_part_is_bought(said, key):
    paper = contract((("7", "Price", said),))
    price = finding(paper, said, clause="buy_in", title="Buy-in", group="owning")

    assert row(analysis(paper, (price,)), "How large a part").key == key


def test_grids_for_owners_are_left_out_of_a_paper_that_says_nothing_of_owning():
    job = analysis(PAPER, (finding(PAPER, "The Board sees fit."),))

    assert [one.title for one in grids(job)] == ["Which of your own numbers you may see"]


def test_a_paper_of_another_kind_has_no_grids():
    assert grids(analysis(PAPER, (track(),), about=About("other", (), None, None, ()))) == ()


def test_criteria_count_as_written_only_in_findings_of_the_clause():
    assert is_written(analysis(PAPER, (track(),)), "partnership_eligibility")
    assert not is_written(analysis(PAPER, (finding(PAPER, CRITERIA),)), "partnership_eligibility")


@pytest.mark.parametrize("sought", [row for plan in plans() for row in plan.rows], ids=lambda row: row.key)
def test_every_row_names_clauses_rules_and_terms_that_there_are(sought):
    clauses = {one.id: one for one in pattern_files.load().clauses}
    own = [clauses[name] for name in sought.clauses]

    assert set(sought.rules) <= {rule.id for clause in clauses.values() for rule in clause.rules}
    assert all(any(term.name == name for clause in own for term in clause.terms) for name in sought.terms)
    assert sought.rules or sought.terms or sought.words or sought.any
