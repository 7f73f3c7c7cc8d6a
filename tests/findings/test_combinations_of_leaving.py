"""Clauses on leaving that matter more together than apart."""

from __future__ import annotations

import pytest

import clausecheck

NOTICE = "1. Term. Either party may terminate this Agreement without cause on sixty days' written notice.\n\n"
TAIL = "2. Insurance. When the job ends for any reason the Physician shall buy the tail at the Physician's sole expense.\n\n"
SHARED_TAIL = (
    "2. Insurance. If the Group ends the job without cause, the Group shall buy the tail. "
    "In every other case the Physician shall buy the tail.\n\n"
)
THEIR_TAIL = "2. Insurance. The Group shall buy the tail for every physician who leaves.\n\n"
REPAID = "3. Bonus. The Physician shall repay the sign-on bonus if employment ends for any reason within two years.\n\n"


@pytest.mark.parametrize(
    ("text", "combination"), [(NOTICE + TAIL, "X3"), (NOTICE + REPAID, "X9"), (NOTICE + SHARED_TAIL, "X13")]
)
def test_clauses_that_weigh_more_together_are_said_together(text: str, combination: str) -> None:
    assert combination in {found.id for found in clausecheck.analyze_text(text).combinations}


@pytest.mark.parametrize("text", [NOTICE + THEIR_TAIL, TAIL, REPAID])
def test_one_of_them_alone_is_no_combination(text: str) -> None:
    assert not {"X3", "X9"} & {found.id for found in clausecheck.analyze_text(text).combinations}


def test_who_does_not_pay_the_tail_when_the_group_ends_the_job_is_not_told_so() -> None:
    assert "X3" not in {found.id for found in clausecheck.analyze_text(NOTICE + SHARED_TAIL).combinations}


def test_a_word_on_the_end_of_a_track_is_no_right_to_end_the_job() -> None:
    track = "1. Track. If employment ends for any reason before election, the Physician has no rights under this Section.\n\n"

    assert "X3" not in {found.id for found in clausecheck.analyze_text(track + TAIL).combinations}
