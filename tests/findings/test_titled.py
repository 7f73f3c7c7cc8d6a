"""A section whose own heading says nothing speaks of what the title of its paper, or the article around it, names."""

from __future__ import annotations

import clausecheck

TERMS = "2. Terms.\n\nOne tenth is due at signing, and the remainder is payable in equal quarterly amounts.\n\n"


def _sections(text: str, clause: str) -> set[str]:
    return {finding.section for finding in clausecheck.analyze_text(text).findings if finding.clause == clause}


def test_a_paper_named_after_a_clause_speaks_of_it_under_headings_that_say_nothing() -> None:
    text = "STOCK SUBSCRIPTION AGREEMENT\n\n1. Parties.\n\nThe parties are named below.\n\n" + TERMS

    assert "2" in _sections(text, "buy_in")


def test_the_title_of_another_paper_lends_no_meaning() -> None:
    text = "EQUIPMENT LEASE AGREEMENT\n\n1. Parties.\n\nThe parties are named below.\n\n" + TERMS

    assert not _sections(text, "buy_in")


def test_a_heading_that_says_nothing_belongs_to_an_article_on_something_else() -> None:
    text = (
        "OPERATING AGREEMENT\n\nARTICLE I. WITHDRAWAL\n\n1.1 Events.\n\nThe Company shall redeem the Units of a departing Member.\n\n"
        "1.2 Price.\n\nThe price for the Units of the departing Member is the balance of the capital account on the last day of the month.\n"
    )

    assert not _sections(text, "buy_in")
    assert "1.2" in _sections(text, "buy_out")


def test_the_payment_of_what_the_heading_before_it_names_is_the_payment_of_that() -> None:
    paid = "The price is paid in sixty equal monthly parts without interest.\n"
    text = (
        "OPERATING AGREEMENT\n\nARTICLE I. MEMBERS\n\n1.1 {}.\n\nThe Units of {} Member have their value as the books show it.\n\n"
        "1.2 Payment.\n\n" + paid
    )

    assert "1.2" not in _sections(text.format("Redemption", "a deceased"), "buy_in")
    assert "1.2" in _sections(text.format("Subscription", "an incoming"), "buy_in")


def test_an_article_on_the_price_goes_on_with_the_article_before_it() -> None:
    text = (
        "SHAREHOLDERS AGREEMENT\n\nARTICLE 1 – {}\n\n1.1 Notice. The Secretary shall send a notice to every holder.\n\n"
        "ARTICLE 2 – PRICE AND TERMS\n\n2.1 Price. The price is the book value of the shares at the last quarter-end.\n"
    )

    assert "2.1" not in _sections(text.format("TRANSFERS AND REPURCHASE"), "buy_in")
    assert "2.1" in _sections(text.format("NEW SHAREHOLDERS"), "buy_in")


def test_the_first_price_in_an_article_on_coming_and_going_may_be_that_of_coming() -> None:
    text = (
        "EMPLOYMENT AGREEMENT\n\nARTICLE 7. ACQUISITION AND REDEMPTION OF SHARES\n\n7.1 Price. Upon election, Surgeon shall purchase "
        "fifty Shares at a price determined by an appraiser whom the Committee engages.\n\n7.2 Note. The note is due at once.\n"
    )

    assert "7.1" in _sections(text, "buy_in")


def test_weaker_words_count_below_a_heading_of_the_clause_own() -> None:
    text = (
        "SERVICES AGREEMENT\n\n1. Change in Ownership.\n\nThe Group shall give notice of a merger. "
        "Within sixty days after that notice Contractor may terminate on thirty days’ notice.\n"
    )

    assert "1" in _sections(text, "change_of_control")


def test_an_answer_is_read_with_its_question() -> None:
    asked = "Q: Is the $150,000 exit payment instead of an injunction?\nA: No. If you breach we can have both."

    (found,) = (one for one in clausecheck.analyze_text(asked).findings if one.clause == "liquidated_damages")

    assert found.quote == asked


def test_a_heading_that_names_matters_of_several_clauses_is_none_of_one_alone() -> None:
    below = "\n\n1.1 The roster is posted in the lounge by the tenth day of each month.\n\n2. Leave.\n\n2.1 Four weeks a year.\n"

    assert "1.1" in _sections("1. Nights and Weekends." + below, "call_compensation")
    assert "1.1" not in _sections("1. Nights and Outside Work." + below, "call_compensation")
