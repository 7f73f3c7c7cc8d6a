"""Sums that a contract leaves to be worked out: the parts of a price, and so many shares at so much each."""

from __future__ import annotations

import pytest

from tests.findings.judged import judged

TERMS = "find: [car, price]\nterms:\n  amount_usd: {}\n  per: {unit_of: usd}\n"


def terms_of(sentence: str) -> dict[str, object]:
    """The terms of the one finding in a sentence."""
    (finding,) = judged(f"1. Use. {sentence}", TERMS)
    return dict(finding.terms)


@pytest.mark.parametrize(
    "sentence",
    [
        "The car costs $900, of which $600 is for the body and $300 for the motor.",
        "Of the $900 price, $600 is for the body and $300 for the motor.",
        "The price is $900, payable $600 on delivery and $300 by a note.",
    ],
)
def test_parts_that_add_up_to_a_sum_are_left_out(sentence: str) -> None:
    assert terms_of(sentence) == {"amount_usd": 900}


def test_steps_and_parts_that_leave_something_over_are_all_said() -> None:
    steps = terms_of("The car costs $900 in the first year, $600 in the second and $300 in the third.")
    rest = terms_of("Of the $900 price, $500 is for the body and $300 for the motor.")

    assert steps["amount_usd"] == (900, 600, 300)
    assert rest == {"amount_usd": (900, 500, 300)}


def test_parts_of_a_price_that_is_said_nowhere_are_added_up() -> None:
    text = "1. Use. The price is divided among body $600, motor $300 and wheels $100."

    (finding,) = judged(text, TERMS)

    assert finding.terms == {"amount_usd": 1000}
    assert finding.term_quotes["amount_usd"] == "$600, motor $300 and wheels $100"
    assert terms_of("The price of the car is $600 for the body and $300 for the motor.") == {"amount_usd": 900}


def test_sums_that_are_no_parts_of_a_price_are_not_added_up() -> None:
    assert terms_of("A car that is late owes $600 and one that is lost $300.") == {"amount_usd": (600, 300)}
    assert terms_of("The price of the car was $600 and is $300.") == {"amount_usd": (600, 300)}
    assert terms_of("The price is $600 for a full share and $300 for a half share.") == {"amount_usd": (600, 300)}


@pytest.mark.parametrize(
    ("sentence", "dollars"),
    [
        ("The driver buys one hundred shares of the car at $90 per share.", 9000),
        ("The driver buys fifty (50) units in the car at a price of $90 per unit.", 4500),
        ("The driver buys one hundred shares of the car at par, $1.00 per share.", 100),
    ],
)
def test_so_many_shares_cost_their_price_times_their_number(sentence: str, dollars: int) -> None:
    assert terms_of(sentence) == {"amount_usd": dollars}


def test_a_price_per_share_without_their_number_stays_one() -> None:
    assert terms_of("A share of the car costs $90 per share.") == {"amount_usd": 90, "per": "share"}
