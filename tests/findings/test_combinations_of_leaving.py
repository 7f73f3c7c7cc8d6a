"""Clauses on leaving that matter more together than apart."""

from __future__ import annotations

import pytest

import clausecheck

NOTICE = "1. Term. Either party may terminate this Agreement without cause on sixty days' written notice.\n\n"
TAIL = "2. Insurance. When the job ends for any reason the Physician shall buy the tail at the Physician's sole expense.\n\n"
THEIR_TAIL = "2. Insurance. The Group shall buy the tail for every physician who leaves.\n\n"
REPAID = "3. Bonus. The Physician shall repay the sign-on bonus if employment ends for any reason within two years.\n\n"


@pytest.mark.parametrize(("text", "combination"), [(NOTICE + TAIL, "X3"), (NOTICE + REPAID, "X9")])
def test_clauses_that_weigh_more_together_are_said_together(text: str, combination: str) -> None:
    assert combination in {found.id for found in clausecheck.analyze_text(text).combinations}


@pytest.mark.parametrize("text", [NOTICE + THEIR_TAIL, TAIL, REPAID])
def test_one_of_them_alone_is_no_combination(text: str) -> None:
    assert not {"X3", "X9"} & {found.id for found in clausecheck.analyze_text(text).combinations}
