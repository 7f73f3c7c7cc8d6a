"""The id of a finding is the same from every file format and in every layout."""

from __future__ import annotations

import pytest

from tests.findings.judged import judged

PLAIN = "1. Use. The non-compete covers each car of the group."


@pytest.mark.parametrize(
    "text",
    [
        "1. Use. The non-compete covers\neach car   of the group.",
        "1. Use. The noncompete covers each car of the group.",
        "1. Use. The non‑compete covers each car of the group.",
        "Lunch is free on every day.\n\n7. Use. The NON-COMPETE covers each car of the group.",
    ],
)
def test_space_hyphen_capitals_and_place_do_not_change_an_id(text: str) -> None:
    assert [finding.id for finding in judged(text)] == [finding.id for finding in judged(PLAIN)]


def test_the_same_words_twice_have_two_ids() -> None:
    findings = judged("1. Use. Each car is red.\n\n2. Care. Each car is red.")

    assert len({finding.id for finding in findings}) == 2


def test_other_words_have_another_id() -> None:
    assert judged("1. Use. Each car is red.")[0].id != judged("1. Use. Each car is blue.")[0].id
