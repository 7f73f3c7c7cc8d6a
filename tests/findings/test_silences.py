"""A silence is spoken of only where the clause belongs, and with a level only when the whole paper was read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clausecheck import pattern_files, readers
from clausecheck.model import Unread
from tests.findings.judged import silent

BODY = "find: [car]\nif_absent:\n  employment: {level: medium, say: No car was found.}\n"
ANY = "find: [car]\nif_absent:\n  employment: {level: high, say: None here.}\n  any: {say: None anywhere.}\n"
WALKING = readers.from_text("1. Work. The Physician walks to work.")


@pytest.mark.parametrize(
    ("body", "kind", "said"),
    [
        (BODY, "employment", [("medium", "No car was found.")]),
        (BODY, "shareholder", []),
        (ANY, "employment", [("high", "None here.")]),
        (ANY, "letter", [(None, "None anywhere.")]),
        (ANY, "other", []),
    ],
)
def test_a_silence_is_said_where_the_clause_belongs(body: str, kind: str, said: list[tuple[str | None, str]]) -> None:
    assert [(silence.risk, silence.note) for silence in silent(WALKING, body, kind=kind)] == said


def test_a_paper_that_was_not_read_whole_has_no_level() -> None:
    contract = replace(WALKING, unread=(Unread(2, "image without text"),))

    assert [silence.risk for silence in silent(contract, BODY, kind="employment")] == [None]


def test_of_a_limit_that_was_not_found_nobody_is_asked_how_it_was_worked_out() -> None:
    asking = "questions:\n  - {ask: Who pays for it?, whom: group}\n"
    unasked = BODY.replace("{level: medium,", "{ask: false, level: medium,")

    assert [silence.questions[0].text for silence in silent(WALKING, BODY + asking, kind="employment")] == [
        "Who pays for it?"
    ]
    assert [silence.questions for silence in silent(WALKING, unasked + asking, kind="employment")] == [()]


@pytest.mark.parametrize("clause", ["non_compete", "non_solicit", "liquidated_damages", "clawback"])
def test_the_shipped_limits_ask_nothing_where_none_was_found(clause: str) -> None:
    (shipped,) = (one for one in pattern_files.load().clauses if one.id == clause)

    assert not shipped.if_absent.get("employment", shipped.if_absent.get("any")).is_asked


def test_what_was_found_is_no_silence() -> None:
    contract = readers.from_text("1. Work. The Physician gets a car.")

    assert silent(contract, BODY, kind="employment") == ()


CASES = """find: [car]
if_absent:
  employment:
    level: medium
    say: No car.
    cases:
      - {fact: track_promised, values: ["yes"], question: Was one promised?, level: high, say: Promised and absent.}
      - {fact: specialty, values: ["surg*"], say: Surgeons walk.}
      - {found: cars, say: Never.}
  contractor:
    cases:
      - {fact: owner, values: [now], level: low, say: Owners drive their own.}
"""


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({}, ("medium", "No car.", ("Was one promised?",))),
        ({"track_promised": "no"}, ("medium", "No car.", ())),
        ({"track_promised": "yes"}, ("high", "Promised and absent.", ())),
        ({"specialty": "Orthopedic surgery"}, (None, "Surgeons walk.", ())),
        ({"specialty": "Pathology"}, ("medium", "No car.", ("Was one promised?",))),
    ],
)
def test_a_fact_changes_what_silence_means(
    facts: dict[str, str], said: tuple[str | None, str, tuple[str, ...]]
) -> None:
    (silence,) = silent(WALKING, CASES, kind="employment", **facts)

    assert (silence.risk, silence.note, silence.needs) == said


def test_silence_means_nothing_where_only_cases_are_told_and_none_holds() -> None:
    assert silent(WALKING, CASES, kind="contractor") == ()
    assert [one.risk for one in silent(WALKING, CASES, kind="contractor", owner="now")] == ["low"]
