"""The places of one clause stand together in its chapter, worst first, and what holds for all of them is said once."""

from dataclasses import replace

import pytest

from clausecheck.report.families import chapters, index
from clausecheck.reported import Figure
from tests.report.long_offer import long_offer
from tests.report.made import analysis, contract, finding

PAPER = contract([(f"{at}", "", f"Place {at}.") for at in range(1, 9)])


def at(place, clause, risk="high", ask="Ask for less.", group="leaving"):
    return finding(
        PAPER,
        f"Place {place}.",
        clause=clause,
        title=clause,
        group=group,
        risk=risk,
        reasons=(("R1", "high", "Because.", ask, ""),),
        questions=(("How often?", "group"),),
    )


def families(*findings):
    return [one for chapter in chapters(analysis(PAPER, findings)) for one in chapter.families]


def test_places_of_one_clause_stand_together_though_another_stands_between_them():
    together = families(at(1, "tail"), at(2, "pay"), at(3, "tail"))

    assert [(one.title, len(one.cards), one.count) for one in together] == [
        ("tail", 2, "2 places"),
        ("pay", 1, "1 place"),
    ]


def test_of_a_clause_the_worst_place_stands_first_under_one_reason_and_one_list_of_questions():
    (whole,) = families(at(1, "tail", "medium"), at(2, "tail", "high"))

    assert [card.level.key for card in whole.cards] == ["high", "medium"]
    assert whole.level.key == "high"
    assert whole.why
    assert len(whole.questions) == 1


def test_chapters_stand_in_the_order_of_the_job_and_each_has_its_worst_clause_first():
    told = chapters(
        analysis(
            PAPER,
            (at(1, "tail"), at(2, "mild", "low"), at(3, "votes", "low", group="owning"), at(4, "own", group="mine")),
        )
    )

    assert [(one.heading, [each.title for each in one.families]) for one in told] == [
        ("Becoming an owner", ["votes"]),
        ("Leaving", ["tail", "mild"]),
        ("mine", ["own"]),
    ]


def test_a_change_is_asked_for_once_and_later_cards_name_the_first():
    first, second = families(at(1, "tail"), at(2, "tail"))[0].cards

    assert (first.exposes[0].ask, first.exposes[0].asked_at) == ("Ask for less.", None)
    assert (second.exposes[0].ask, second.exposes[0].asked_at.anchor) == (None, first.anchor)


def test_a_figure_to_compare_stands_with_the_first_place_of_its_clause_and_later_ones_name_that_place():
    usual = Figure("miles", "5 to 15 miles", "a page", "2019", "practice")
    other = Figure("months", "24 months", "a page", "2019", "practice")
    first, second = at(1, "tail"), at(2, "tail")

    one, two = families(replace(first, figures=(usual,)), replace(second, figures=(usual, other)))[0].cards

    assert ([row.say for row in one.figures], one.figures_at) == (["5 to 15 miles"], None)
    assert [row.say for row in two.figures] == ["24 months"]
    assert two.figures_at.anchor == one.anchor


@pytest.mark.parametrize(("risk", "number"), [("high", 3), ("medium", 1), (None, 1), ("low", 0), ("favorable", 0)])
def test_of_many_places_as_many_stand_open_as_the_level_calls_for(risk, number):
    (whole,) = families(*(at(place, "tail", risk) for place in range(1, 6)))

    assert whole.open_places == number


def test_after_a_high_place_the_medium_ones_are_a_line_each():
    (whole,) = families(at(1, "tail"), at(2, "tail", "medium"), at(3, "tail", "medium"))

    assert whole.open_places == 1


def test_what_helps_is_not_told_again_as_exposure():
    whole = replace(at(1, "tail", "low"), helps=("Because.",))

    card = families(whole)[0].cards[0]

    assert not card.exposes
    assert not card.helps
    assert [rule.because for rule in card.helping_rules] == ["Because."]


def test_no_finding_is_lost_and_each_clause_is_in_the_index_once():
    whole = long_offer()

    cards = [card for chapter in chapters(whole) for one in chapter.families for card in one.cards]

    assert len({card.anchor for card in cards}) == len(whole.findings)
    assert len(index(whole)) == len({one.clause for one in whole.findings})
