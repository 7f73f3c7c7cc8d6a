"""A silence is spoken of only where the clause belongs, and with a level only when the whole paper was read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clausecheck import readers
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


def test_what_was_found_is_no_silence() -> None:
    contract = readers.from_text("1. Work. The Physician gets a car.")

    assert silent(contract, BODY, kind="employment") == ()
