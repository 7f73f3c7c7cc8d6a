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


def paper_of(said, clause, **more):
    """A paper with one finding of a clause, and a track, so that the grids for owners are shown."""
    paper = contract((("7", "", said), ("8", "Track", "It may be offered.")))
    told = finding(paper, said, clause=clause, title=clause, group="owning", **more)
    offered = finding(paper, "It may be offered.", clause="partnership_eligibility", title="Track", group="owning")
    return analysis(paper, (told, offered))


BOUGHT = "On election he shall buy one hundred (100) shares. The accountant sends the books to every owner."


def test_a_finding_of_the_right_clause_fills_no_row_with_a_sentence_about_something_else():
    bought = paper_of("On election the Associate shall buy one hundred shares.", "financial_transparency")

    assert row(bought, "Sight of the books").key == "missing"


def test_of_a_finding_only_the_sentences_with_words_that_told_its_clause_fill_a_row():
    told = paper_of(BOUGHT, "financial_transparency", hits=("sends the books",))
    untold = paper_of(BOUGHT, "financial_transparency", hits=("shall buy",))

    assert [cell.quote for cell in row(told, "Sight of the books").cells] == [BOUGHT.split(". ")[1]]
    assert row(untold, "Sight of the books").key == "missing"


def test_a_further_passage_of_the_finding_fills_a_row_as_well():
    paper = contract((("7", "", "You may ask."), ("8", "", "We will show you the tax returns.")))
    one = finding(
        paper, "You may ask.", clause="financial_transparency", title="Books", group="owning",
        also=("We will show you the tax returns.",),
    )  # fmt: skip
    buying = finding(paper, "You may ask.", clause="buy_in", title="Buy-in", group="owning")

    assert row(analysis(paper, (one, buying)), "Sight of the books").key == "written"


@pytest.mark.parametrize(
    ("name", "clause", "said"),
    [
        ("A share in the profit", "ancillary_income", "Honoraria and the profit of teaching belong to the Associate."),
        ("A share in the profit", "non_equity_tier", "The Managers may end an Income Member's membership at will."),
        ("A vote", "voting_governance", "The president may not use the casting vote on any of it."),
        ("Protection from being put out", "voting_governance", "The members may remove a director by majority vote."),
        ("Sight of the books", "financial_transparency", "A report to which nobody objects is conclusive."),
        ("Which companies", "buy_in", "Such a member shares in profits of the Group at half the rate."),
        ("How large a part", "buy_in", "Each pays an equal share of fixed overhead and of the bank loan."),
        ("How large a part", "partnership_eligibility", "He must have averaged 7,000 work relative value units."),
        ("Which class", "non_equity_tier", "The Managers may end an Income Member's membership at will."),
        ("How the price is made up", "goodwill", "Goodwill arising from his services belongs to the Network."),
        ("What comes back on leaving", "buy_out", "The purchase price shall be book value at December 31."),
        ("Overhead charged to you", "financial_transparency", "It is repaid by payroll deduction over three months."),
        (
            "A share in the profit",
            "buy_in",
            "The price is paid by withholding from profit distributions over four years.",
        ),
        (
            "Which companies",
            "buy_in",
            "She shall not own an interest in an endoscopy center within ten miles of an office.",
        ),
        (
            "How large a part",
            "buy_in",
            "For two years after the shares are bought he shall not practice near the office.",
        ),
        (
            "Surgery center, imaging, building",
            "buy_in",
            "He shall not practice or own a surgery center within ten miles.",
        ),
        ("Which companies", "partnership_eligibility", "It carries no path to ownership in the Medical Center."),
        (
            "Money brought in",
            "partnership_eligibility",
            "If collections of the Company decline, the step may be put off.",
        ),
        ("Payer mix", "financial_transparency", "He shall not use payer agreements or disclose any of them."),
        ("Payer mix", "financial_transparency", "The candidate may examine tax returns, debts and payer contracts."),
        ("A vote", "non_equity_tier", "While an offer is pending no vote is held and no rank changes."),
        ("A vote", "non_equity_tier", "Class B Units convert without further payment or vote after two years."),
        ("A vote", "non_equity_tier", "I understand as a spouse that I gain no right to vote by signing."),
        (
            "Clinical work",
            "partnership_eligibility",
            "The Clinical Governance Board may defer its vote for twelve months.",
        ),
        ("Sight of the books", "financial_transparency", "The books shall be open to the Secretary for four years."),
        ("How the price is made up", "goodwill", "Whatever a buyer of the Company books as goodwill goes to founders."),
    ],
)
def test_a_sentence_that_does_not_answer_a_row_leaves_it_not_found(name, clause, said):
    assert row(paper_of(said, clause), name).key == "missing"


@pytest.mark.parametrize(
    ("name", "clause", "said"),
    [
        ("A vote", "non_equity_tier", "He may attend but not vote at meetings of the owners."),
        ("Protection from being put out", "termination_without_cause", "The members may expel any Member at will."),
        ("How large a part", "buy_in", "He contributes $165,000 in exchange for twenty Class E Units."),
        ("Which class", "buy_in", "He contributes $165,000 in exchange for twenty Class E Units."),
        ("How the price is made up", "buy_in", "He contributes $165,000 in exchange for twenty Class E Units."),
        ("What comes back on leaving", "buy_out", "If he retires, the PLLC shall redeem his units at book value."),
        (
            "Collections",
            "financial_transparency",
            "It reports the units billed and collected for his cases each quarter.",
        ),
        ("Work units (RVUs)", "financial_transparency", "It provides a monthly report of wRVUs and charges."),
        ("A vote", "non_equity_tier", "A Class B Member sits in, voting only upon protocols and hiring."),
        (
            "A share in the profit",
            "non_equity_tier",
            "She receives one-half of the distribution made on Class A Units.",
        ),
        ("What comes back on leaving", "buy_in", "If you leave before that, the practice returns what you have paid."),
        ("What comes back on leaving", "goodwill", "If she leaves, the Company shall refund half of the price."),
    ],
)
def test_a_sentence_that_answers_a_row_fills_it(name, clause, said):
    assert row(paper_of(said, clause), name).key == "written"


def test_a_figure_beyond_a_comma_does_not_measure_a_criterion():
    weighed = paper_of(
        "We weigh the quality of your work, and collections of $850,000 a year.", "partnership_eligibility"
    )

    assert row(weighed, "Clinical work").key == "opinion"
    assert row(weighed, "Money brought in").key == "measurable"


def test_a_criterion_quotes_first_what_measures_it():
    said = "They weigh clinical skill. Board certification is required of all."
    quality = paper_of(said, "partnership_eligibility")

    assert [cell.quote for cell in row(quality, "Clinical work").cells] == ["Board certification is required of all."]


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


def test_money_that_was_collected_for_the_physician_is_a_measurable_criterion():
    asked = paper_of("At least $700,000 was collected for your services.", "partnership_eligibility")

    assert row(asked, "Money brought in").key == "measurable"


@pytest.mark.parametrize("wanted", ["Collections", "Payer mix"])
def test_a_list_of_what_came_in_payer_by_payer_shows_own_numbers(wanted):
    told = paper_of("Each month you get a list of what came in, payer by payer.", "financial_transparency")

    assert row(told, wanted).key == "written"


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("They ask whether you are a good colleague.", "Fit with the others"),
        ("The partners weigh accuracy and turnaround.", "Clinical work"),
    ],
)
def test_plain_words_for_a_criterion_name_it(said, title):
    assert row(paper_of(said, "partnership_eligibility"), title).key != "missing"


def test_grids_for_owners_are_left_out_where_the_paper_says_that_there_is_no_track():
    denied = ("PE-M6", "medium", "There is no track.", None, "")
    title = finding(PAPER, PROFIT, clause="non_equity_tier", title="Lower rank", group="owning")

    without = grids(analysis(PAPER, (track(reasons=(denied,)), title)))
    priced = grids(analysis(PAPER, (track(reasons=(denied,)), finding(PAPER, PROFIT, clause="buy_in", title="Buy-in"))))

    assert [one.title for one in without] == ["Which of your own numbers you may see"]
    assert len(priced) == len(plans())


def test_grids_for_owners_are_left_out_of_a_paper_that_says_nothing_of_owning():
    job = analysis(PAPER, (finding(PAPER, "The Board sees fit."),))

    assert [one.title for one in grids(job)] == ["Which of your own numbers you may see"]


def test_a_paper_of_another_kind_has_no_grids():
    assert grids(analysis(PAPER, (track(),), about=About("other", (), None, None, ()))) == ()


@pytest.mark.parametrize(
    ("kind", "because", "judged_as", "shown"),
    [
        ("employment", "It changes another paper.", "", False),
        ("letter", "A letter is judged by what it mentions.", "", True),
        ("letter", "It is itself the contract.", "employment", True),
        ("employment", "", "employment", True),
    ],
)
def test_an_empty_grid_is_left_out_where_nothing_is_said_of_what_the_paper_leaves_out(kind, because, judged_as, shown):
    about = About(kind, (), None, None, (), judged_as=judged_as, judged_because=because)
    job = analysis(PAPER, (finding(PAPER, "The Board sees fit."),), about=about)

    assert bool(grids(job)) is shown


def test_criteria_count_as_written_only_in_findings_of_the_clause():
    assert is_written(analysis(PAPER, (track(),)), "partnership_eligibility")
    assert not is_written(analysis(PAPER, (finding(PAPER, CRITERIA),)), "partnership_eligibility")


@pytest.mark.parametrize("sought", [row for plan in plans() for row in plan.rows], ids=lambda row: row.key)
def test_every_row_names_clauses_and_terms_that_there_are(sought):
    clauses = {one.id: one for one in pattern_files.load().clauses}
    own = [clauses[name] for name in sought.clauses]

    assert all(any(term.name == name for clause in own for term in clause.terms) for name in sought.terms)
    assert sought.words


def test_what_a_price_is_made_of_goes_before_a_bare_price():
    said = "The price of the Class B Stock is $5,000 in cash. The price of the Class A Stock is its book value."
    found = row(paper_of(said, "buy_in"), "How the price is made up")

    assert found.cells[0].quote == "The price of the Class A Stock is its book value."
