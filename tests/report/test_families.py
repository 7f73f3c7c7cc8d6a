"""The places of one clause stand together in each level, and what holds for all of them is said once."""

from dataclasses import replace

from clausecheck.report.families import index, level_families
from tests.report.long_offer import long_offer
from tests.report.made import analysis, contract, finding

PAPER = contract([(f"{at}", "", f"Place {at}.") for at in range(1, 9)])


def at(place, clause, risk="high", ask="Ask for less."):
    return finding(
        PAPER,
        f"Place {place}.",
        clause=clause,
        title=clause,
        risk=risk,
        reasons=(("R1", "high", "Because.", ask, ""),),
        questions=(("How often?", "group"),),
    )


def families(*findings):
    return [one for level in level_families(analysis(PAPER, findings)) for one in level.families]


def test_places_of_one_clause_stand_together_though_another_stands_between_them():
    together = families(at(1, "tail"), at(2, "pay"), at(3, "tail"))

    assert [(one.title, len(one.cards), one.count) for one in together] == [
        ("tail", 2, "2 places"),
        ("pay", 1, "1 place"),
    ]


def test_why_and_questions_stand_with_the_worst_level_and_the_others_lead_there():
    worst, later = families(at(1, "tail", "medium"), at(2, "tail", "high"))

    assert worst.why
    assert worst.questions
    assert not later.why
    assert not later.questions
    assert later.told_at.anchor == worst.anchor


def test_a_change_is_asked_for_once_and_later_cards_name_the_first():
    first, second = families(at(1, "tail"), at(2, "tail"))[0].cards

    assert (first.exposes[0].ask, first.exposes[0].asked_at) == ("Ask for less.", None)
    assert (second.exposes[0].ask, second.exposes[0].asked_at.anchor) == (None, first.anchor)


def test_of_many_places_three_stand_open_where_exposure_is_high_and_else_one():
    high = families(*(at(place, "tail") for place in range(1, 6)))[0]
    medium = families(*(at(place, "tail", "medium") for place in range(1, 6)))[0]

    assert (high.open_places, medium.open_places) == (3, 1)


def test_what_helps_is_not_told_again_as_exposure():
    whole = replace(at(1, "tail", "low"), helps=("Because.",))

    card = families(whole)[0].cards[0]

    assert not card.exposes
    assert not card.helps
    assert [rule.because for rule in card.helping_rules] == ["Because."]


def test_no_finding_is_lost_and_each_clause_is_in_the_index_once():
    whole = long_offer()

    cards = [card for level in level_families(whole) for one in level.families for card in one.cards]

    assert len({card.anchor for card in cards}) == len(whole.findings)
    assert len(index(whole)) == len({one.clause for one in whole.findings})
