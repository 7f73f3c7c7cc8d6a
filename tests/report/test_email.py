"""The letter to the group is short, polite and free of verdicts."""

from __future__ import annotations

import re

import pytest

from clausecheck import pattern_files
from clausecheck.report import asking, email
from tests.report.long_offer import long_offer
from tests.report.made import analysis, contract, small


def test_it_asks_the_group_and_nobody_else() -> None:
    told = email.render(small())

    assert "1. Non-compete: Which facilities count today?" in told
    assert "Is it enforceable here?" not in told
    assert "How many nights did each physician take last year?" not in told


def test_a_change_is_asked_for_in_the_physicians_own_words() -> None:
    told = " ".join(email.render(small()).split())

    assert "On these points I would like to ask 1. Non-compete (page 1 · section 9.2 Covenant Not to Compete): " in told
    assert "that it end when I leave for good reason." in told


def test_five_changes_and_ten_questions_at_most_unless_told_otherwise() -> None:
    whole = email.render(long_offer())
    fewer = email.render(long_offer(), changes=1, questions=2)

    assert len(re.findall(r"^\d+\. ", whole, re.MULTILINE)) <= 15
    assert len(re.findall(r"^\d+\. ", fewer, re.MULTILINE)) == 3


def test_what_was_chosen_is_asked_and_nothing_else() -> None:
    whole = long_offer()
    changes = [asking.key_of(wish.ask) for wish in asking.changes(whole.findings)]
    questions = [one.key for one in asking.in_sending_order(whole.findings, whole.silences) if one.whom == "group"]

    told = email.render(whole, chosen=[*changes[5:7], *questions[-12:]])

    assert len(re.findall(r"^\d+\. ", told, re.MULTILINE)) == 14
    assert email.render(whole, chosen=[]).count("I have no questions at this time.") == 1


def test_no_level_rule_or_verdict_stands_in_it() -> None:
    told = email.render(long_offer()).lower()

    assert re.search(r"exposure|\bhigh\b|\bmedium\b|risk|unfair|void|lawyer|[a-z]{2}-[hml]\d", told) is None


def test_with_nothing_to_ask_it_says_so() -> None:
    assert "I have no questions at this time." in email.render(analysis(contract((("1", "", "See you soon."),))))


@pytest.mark.parametrize(
    ("ask", "request_"),
    [
        ("Ask that it end when you leave.", "that it end when I leave."),
        ("Ask for your consent to any change.", "for my consent to any change."),
        ("Have it fall away if they end the job or do not make you a partner.", "to have it fall away if you end the job or do not make me a partner."),
        ("Shorten it to twelve months.", "you to shorten it to twelve months."),
        ("Allow you to treat every patient who asks for you.", "you to allow me to treat every patient who asks for me."),
        ("Check what it would bring at that rate.", ""),
        ("Ask an accountant whether it is taxed.", ""),
    ],
)  # fmt: skip
def test_a_wish_becomes_a_request(ask: str, request_: str) -> None:
    assert email.to_the_group(ask) == request_


def test_no_shipped_change_is_turned_into_broken_english() -> None:
    requests = [
        email.to_the_group(rule.ask) for clause in pattern_files.load().clauses for rule in clause.rules if rule.ask
    ]

    broken = r"\b(?:to|for|of|from|by|with|make|binds|insures|allow|reached) I\b|\bme (?:leave|sign|agree|work|are|have)\b|\bI are\b"
    assert [one for one in requests if re.search(broken, one)] == []
