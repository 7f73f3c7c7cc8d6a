"""A place is said with what is known of it."""

from dataclasses import replace

import pytest

from clausecheck.model import Combination
from clausecheck.report.asking import changes
from clausecheck.report.cards import card_of, combination_card
from clausecheck.report.grids import grids
from clausecheck.report.opening import opening
from clausecheck.report.place import fired_at, place_of, short_place, short_place_at, terse_place, worst_at
from clausecheck.report.plain import render
from tests.report.made import analysis, contract, finding

FOUND = finding(contract((("9.2", "Covenant", "Words."),)), "Words.")


@pytest.mark.parametrize(
    ("page", "section", "heading", "said"),
    [
        (7, "9.2", "Covenant", "page 7 · section 9.2 Covenant"),
        (None, "9.2", "", "section 9.2"),
        (7, "", "", "page 7"),
        (7, "", "Covenant", "page 7 · Covenant"),
        (None, "", "", "no page or section number"),
        (12, "Exhibit B", "Call", "page 12 · Exhibit B Call"),
    ],
)
def test_what_is_not_known_is_left_out(page, section, heading, said):
    assert place_of(replace(FOUND, page=page, section=section, heading=heading)) == said


def test_the_short_place_leaves_the_heading_out_where_there_is_a_number():
    assert short_place(FOUND) == "page 1 · section 9.2"


BESIDE = contract(
    (
        ("1(b)", "", "Track means two years."),
        ("6(a)", "Events", "Shares are bought back on leaving."),
        ("6(g)", "Tail", "A leaver buys the tail."),
    )
)


def unit_of(paper, number, name):
    """The same contract with some of its sections as paragraphs of one."""
    first = next(one for one in paper.sections if one.number.startswith(number))
    return replace(
        paper,
        sections=tuple(
            replace(one, unit=name, unit_start=first.start) if one.number.startswith(number) else one
            for one in paper.sections
        ),
    )


PARAGRAPHS = unit_of(BESIDE, "6(", "6")
ASKED = (("R1", "high", "You pay.", "Ask them to pay.", "buys the tail"),)
LEAVING = finding(PARAGRAPHS, "Shares are bought back on leaving.", reasons=ASKED, hits=("Shares",))


def test_a_change_to_ask_for_is_placed_where_the_words_stand_that_call_for_it():
    (wish,) = changes((LEAVING,))

    assert wish.link(PARAGRAPHS).place == "page 1 · section 6(g)"
    assert wish.link(PARAGRAPHS).anchor == changes((LEAVING,))[0].link(PARAGRAPHS).anchor


def test_a_rule_that_fired_in_another_paragraph_says_in_which():
    shown = card_of(LEAVING, PARAGRAPHS)

    assert [rule.place for rule in shown.exposes] == ["page 1 · section 6(g)"]
    assert "“buys the tail” (page 1 · section 6(g))" in render_plain(LEAVING, PARAGRAPHS)


def test_a_rule_that_fired_where_the_finding_begins_repeats_no_place():
    here = replace(LEAVING, reasons=(replace(LEAVING.reasons[0], words=LEAVING.hits),))

    assert [rule.place for rule in card_of(here, PARAGRAPHS).exposes] == [""]


def test_words_of_a_definition_elsewhere_do_not_move_the_change_away_from_its_clause():
    there = PARAGRAPHS.text.index("two years")
    defined = replace(LEAVING, reasons=(replace(LEAVING.reasons[0], words=((there, there + 9),)),))

    assert fired_at(defined.reasons[0], defined, PARAGRAPHS) == LEAVING.start


def test_a_place_is_the_findings_own_where_the_contract_has_no_sections():
    assert short_place_at(LEAVING, replace(PARAGRAPHS, sections=()), 5) == short_place(LEAVING)


def render_plain(one, paper):
    return " ".join(render(analysis(paper, (one,)), version="1").split())


def test_what_an_attorney_should_see_first_is_placed_where_the_level_was_set():
    (first,) = opening(analysis(PARAGRAPHS, (LEAVING,))).attorney_first

    assert first.place == "page 1 · section 6(g)"
    assert terse_place(LEAVING, PARAGRAPHS) == "p. 1 §6(g)"


def test_a_finding_whose_level_no_rule_set_is_placed_where_it_begins():
    usual = replace(LEAVING, reasons=())

    assert terse_place(usual, PARAGRAPHS) == "p. 1 §6(a)"
    assert worst_at(usual, PARAGRAPHS) == LEAVING.start


def test_a_combination_names_the_paragraphs_that_make_it_up():
    card = combination_card(Combination("X3", "high", "Both.", (LEAVING.id,)), (LEAVING,), PARAGRAPHS)

    assert [link.place for one in card.together for link in one.cards] == ["page 1 · section 6(g)"]


def test_a_row_of_a_grid_is_placed_where_its_words_stand():
    paper = unit_of(
        contract(
            (("6(a)", "", "Shares are bought back."), ("6(g)", "", "An owner may inspect the books at any time."))
        ),
        "6(",
        "6",
    )
    books = finding(
        paper, "Shares are bought back.", clause="financial_transparency", title="Books", group="owning",
        also=("An owner may inspect the books at any time.",),
    )  # fmt: skip
    owning = finding(paper, "Shares are bought back.", clause="buy_in", title="Buy-in", group="owning")

    (cell,) = next(
        row.cells
        for grid in grids(analysis(paper, (books, owning)))
        for row in grid.rows
        if row.name == "Sight of the books"
    )
    assert cell.card.place == "page 1 · section 6(g)"
