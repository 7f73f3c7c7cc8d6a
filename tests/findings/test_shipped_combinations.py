"""Combinations of the shipped clauses, in contracts of a few lines."""

from __future__ import annotations

import clausecheck

PAY = "1. Pay. Compensation is paid under the Compensation Plan, as amended by the Group from time to time in its sole discretion."
COVENANT = "2. Covenant. For two years after termination the Physician shall not practice cardiology within ten miles of the Main Office."
DAMAGES = (
    "3. Damages. If the Physician breaches Section 2, the Physician shall pay the Group $150,000 as liquidated damages."
)
NO_COVENANT = "2. Covenant. There is no non-compete, and the Physician may work anywhere after leaving."


def fired(*sections: str) -> set[str]:
    return {combination.id for combination in clausecheck.analyze_text("\n\n".join(sections)).combinations}


def test_pay_that_may_change_a_covenant_and_damages_make_leaving_expensive() -> None:
    assert "X6" in fired(PAY, COVENANT, DAMAGES)


def test_two_of_the_three_do_not() -> None:
    assert "X6" not in fired(PAY, COVENANT)
    assert "X6" not in fired(COVENANT, DAMAGES)


def test_a_contract_without_a_covenant_does_not() -> None:
    assert "X6" not in fired(PAY, NO_COVENANT, DAMAGES)


TRACK = "4. Track. After twenty-four months the Physician may be considered for election as a partner of the Group."
SALE = "5. Sale. If the Group is sold before the Physician is a partner, the Physician has no share in the proceeds."
PRICE_WITH_GOODWILL = "6. Price. The purchase price of the shares includes $90,000 for goodwill."
EXIT_AT_BOOK = (
    "7. Leaving. A departing shareholder is paid the book value of the shares, excluding goodwill and receivables."
)
EXIT_ALIKE = "7. Leaving. A departing shareholder is paid by the same formula, goodwill included, over three years with interest."
TITLE = "8. Title. An Income Partner has no vote at meetings of the partners and no share in the profits of the Group."
NO_SIDE_BUSINESS = (
    "9. Surgery center. Income Partners have no interest in the surgery center, which only the founders may own."
)
CALL_FOR_MONEY = (
    "10. Capital. The Board may require further capital contributions from every partner at any time and in any amount."
)
NO_BOOKS = "11. Books. A partner shall have no right to inspect the books or financial records of the Group."
BOOKS = "11. Books. Every partner may inspect the books and financial records of the Group at any time."


def test_goodwill_paid_on_the_way_in_and_not_on_the_way_out_is_told() -> None:
    assert "X2" in fired(PRICE_WITH_GOODWILL, EXIT_AT_BOOK)
    assert "X2" not in fired(PRICE_WITH_GOODWILL, EXIT_ALIKE)


def test_a_title_without_vote_and_without_the_side_business_is_told() -> None:
    assert "X4" in fired(TITLE, NO_SIDE_BUSINESS)
    assert "X4" not in fired(TITLE)


def test_a_track_without_a_word_on_a_sale_is_told() -> None:
    assert "X5" in fired(TRACK)
    assert "X5" not in fired(TRACK, SALE)


def test_a_paper_that_says_that_there_is_no_track_is_not_said_to_lead_past_a_sale() -> None:
    honorary = (
        "4. Title. After six years the Physician may use a title; this is a salaried position with no ownership track."
    )

    assert "X5" not in fired(honorary)


def test_calls_for_money_without_the_books_are_told() -> None:
    assert "X10" in fired(CALL_FOR_MONEY, NO_BOOKS)
    assert "X10" not in fired(CALL_FOR_MONEY, BOOKS)
