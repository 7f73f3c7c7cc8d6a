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
