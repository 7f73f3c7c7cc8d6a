"""Terms are read from the finding's own sentences, and from the definitions that those sentences use."""

from __future__ import annotations

from tests.findings.judged import judged

TERMS = "find: [car]\nterms:\n  months: {}\n  miles: {}\n  amount_usd: {}\n"


def test_a_number_of_another_section_is_never_taken() -> None:
    text = "1. Term. This runs for five years.\n\n2. Use. The car is kept for two (2) years within ten miles."

    (finding,) = judged(text, TERMS)

    assert finding.terms == {"months": 24, "miles": 10}
    assert finding.term_quotes == {"months": "two (2) years", "miles": "ten miles"}


def test_a_defined_term_brings_its_number() -> None:
    text = (
        "1. Definitions. “Restricted Period” means eighteen months after the end.\n\n"
        "2. Use. During the Restricted Period the car stays."
    )

    (finding,) = judged(text, TERMS)

    assert finding.terms == {"months": 18}
    assert text[finding.found[0].start : finding.found[0].end] == "eighteen months"


def test_during_the_same_period_looks_back_to_the_sentence_that_says_how_long() -> None:
    text = "1. Use. The bus runs for three years within ten miles. {} the car stays."

    (same,) = judged(text.format("For the same time"), TERMS)
    (other,) = judged(text.format("At the same price"), TERMS)
    (area,) = judged(text.format("In that area"), TERMS)

    assert same.terms == {"months": 36}
    assert other.terms == {}
    assert area.terms == {"miles": 10}


def test_the_same_period_is_none_of_another_section() -> None:
    text = "1. Price. The price is paid over five years.\n\n2. Use. During that time the car stays."

    assert judged(text, TERMS)[0].terms == {}


def test_the_same_period_reaches_back_into_the_section_before() -> None:
    text = "1. Bus. For three years nobody drives the bus.\n\n2. Use. During the same time the car stays."

    assert judged(text, TERMS)[0].terms == {"months": 36}


def test_a_number_that_only_words_say_counts_where_none_is_written() -> None:
    rows = (
        "find: [car]\nterms:\n  amount_usd: {in_words: {0: [costs nothing]}}\n"
        "  percent: {in_words: {50: [split evenly], 33.3: [by thirds]}}\n"
    )

    assert judged("1. Use. The car costs nothing and is split evenly.", rows)[0].terms == {
        "amount_usd": 0,
        "percent": 50,
    }
    assert judged("1. Use. The car costs nothing, or $10, by thirds.", rows)[0].terms == {
        "amount_usd": 10,
        "percent": 33.3,
    }


def test_a_length_by_parts_shows_the_part_it_was_read_from() -> None:
    rows = "find: [car]\nterms:\n  months: {}\n"

    (finding,) = judged("1. Use. The $30,000 for the car is earned at $1,250 per month.", rows)

    assert finding.terms == {"months": 24}
    assert finding.term_quotes == {"months": "$1,250 per month"}


def test_parts_are_left_to_their_sum_only_where_they_are_called_its_parts() -> None:
    of_which = "1. Use. The car costs $60,000, of which $40,000 is for the body and $20,000 for the engine."
    beside = "1. Use. The car costs $60,000, the boat $40,000 and the bus $20,000."

    assert judged(of_which, TERMS)[0].terms == {"amount_usd": 60000}
    assert judged(beside, TERMS)[0].terms == {"amount_usd": (60000, 40000, 20000)}


def test_a_term_takes_the_value_of_another_where_none_of_its_own_is_stated() -> None:
    rows = "find: [car]\nterms:\n  payment_months: {near: [paid in <months>]}\n  months: {near: [kept for <months>], or_else: payment_months}\n"

    assert judged("1. Use. The car is paid in two years.", rows)[0].terms == {"payment_months": 24, "months": 24}
    assert judged("1. Use. The car is kept for one year and paid in two years.", rows)[0].terms["months"] == 12


def test_the_findings_own_number_comes_before_a_definitions() -> None:
    text = "1. Definitions. “Period” means eighteen months.\n\n2. Use. During the Period, or two years, the car stays."

    assert judged(text, TERMS)[0].terms == {"months": 24}


def test_several_numbers_are_a_list_and_a_blank_is_said() -> None:
    several = judged("1. Use. The car costs $500 or $900.", TERMS)
    blank = judged("1. Use. The car costs $____ each year.", TERMS)

    assert several[0].terms == {"amount_usd": (500, 900)}
    assert blank[0].terms == {"amount_usd": "blank"}


def test_a_number_counts_only_near_the_words_that_are_asked_for() -> None:
    body = "find: [car]\nterms:\n  months: {near: [kept ...3 <months>], not_near: [past <months>]}\n"

    (finding,) = judged("1. Use. After three years the car is kept for two years.", body)

    assert finding.terms == {"months": 24}


def test_a_choice_is_the_first_whose_words_stand_there() -> None:
    body = "find: [car]\nterms:\n  payer: {choices: {employer: [group pays], physician: [physician pays]}}\n"

    (finding,) = judged("1. Use. The Physician pays the car.", body)

    assert finding.terms == {"payer": "physician"}
    assert finding.term_quotes == {"payer": "Physician pays"}


def test_a_defined_term_in_the_lead_in_of_a_list_brings_its_number_to_the_items() -> None:
    text = (
        "1. Definitions. “Restricted Period” means eighteen months after the end.\n\n"
        "2. Use. During the Restricted Period nobody shall:\n\n(a) sing a song; or\n\n(b) drive the car.\n\n"
        "3. End. Section 2 ends in the first six months."
    )

    (finding,) = judged(text, TERMS + "referring: [ends]\n")

    assert finding.terms == {"months": 18}


def test_what_a_sum_is_paid_for_is_said_by_its_own_words_or_by_a_choice() -> None:
    body = "find: [car]\nterms:\n  per: {unit_of: usd, choices: {wash: [<usd> ...8 wash]}}\n"

    for text, per in (
        ("1. Use. The car costs $50 in any calendar year.", {"per": "year"}),
        ("1. Use. The car costs $50 with each wash.", {"per": "wash"}),
        ("1. Use. The car costs $50.", {}),
    ):
        (finding,) = judged(text, body)
        assert finding.terms == per, text


def test_a_term_that_the_section_lacks_is_read_where_the_section_is_named() -> None:
    text = "2.1 Use. The car is kept for two years.\n\n2.2 Way out. For $900, and in six months, Section 2.1 ends."

    (finding,) = judged(text, TERMS + "referring: [ends]\n")

    assert finding.terms == {"months": 24, "amount_usd": 900}


def test_each_part_of_a_sentence_may_make_a_choice_of_its_own() -> None:
    payer = "find: [car]\nterms:\n  payer:\n    several: true\n    choices:\n      we: [we pay]\n      you: [you pay]\n"

    (changed,) = judged("1. Use. You pay for the car, unless we sell it; then we pay.", payer)
    (once,) = judged("1. Use. You pay for the car when we pay for the fuel.", payer)

    assert changed.terms == {"payer": ("you", "we")}
    assert once.terms == {"payer": "we"}


def test_a_sentence_that_only_stands_beside_lends_a_number_where_the_clause_has_none() -> None:
    headed = "1. Cars. The car is kept for two years. The shed was built ten months ago and cost $900 to paint."
    body = TERMS + "headings: [cars]\n"

    (finding,) = judged(headed, body)

    assert finding.terms == {"months": 24, "amount_usd": 900}
    assert judged("1. Cars. The car is kept for two years. Such use may grow to six years.", body)[0].terms == {
        "months": (24, 72)
    }
