"""A section that leaves its numbers to an exhibit shows those of the exhibit."""

from __future__ import annotations

from tests.findings.judged import judged

TERMS = "find: [car]\nterms:\n  months: {}\n  amount_usd: {}\n"
EXHIBITS = "EXHIBIT B\n\nThe car costs $900 and is kept for six months.\n\nEXHIBIT C\n\nThe car costs $50 to wash.\n"


def test_an_exhibit_lends_the_terms_that_the_section_naming_it_lacks() -> None:
    text = f"1. Use. The car is kept for two years at the price in Exhibit B.\n\n{EXHIBITS}"

    section = judged(text, TERMS)[0]

    assert section.terms == {"months": 24, "amount_usd": 900}
    assert section.term_quotes["amount_usd"] == "$900"


def test_an_exhibit_that_is_not_named_lends_nothing() -> None:
    section = judged(f"1. Use. The car is kept for two years.\n\n{EXHIBITS}", TERMS)[0]

    assert section.terms == {"months": 24}
