"""A cap is exceeded only where the state of work is known and everything the cap hangs on."""

from __future__ import annotations

import pytest

from clausecheck import law
from clausecheck.law import Ruling
from tests.law.where import here

SIGNED = {"signing_date": "2026-02-01", "owner": "no"}
WHEN = "When was it signed, or when will it be? Such as 2026-03-31"
OWNER = "Are you an owner, now or later?"


@pytest.mark.parametrize(
    ("state", "months", "miles", "facts", "holds"),
    [
        ("TX", [24], [], SIGNED, True),
        ("TX", [12], [6], SIGNED, True),
        ("TX", [12], [5], SIGNED, False),
        ("TX", [24], [], {**SIGNED, "signing_date": "2025-08-31"}, False),
        ("TX", [24], [], {**SIGNED, "owner": "later"}, True),
        ("TX", [24], [], {**SIGNED, "owner": "now"}, False),
        ("MD", [24], [], {**SIGNED, "pay": "400000"}, True),
        ("MD", [24], [], {**SIGNED, "pay": "350000"}, False),
        ("DC", [36], [], {**SIGNED, "pay": "300000"}, True),
        ("DC", [36], [], {**SIGNED, "pay": "300000", "signing_date": "2027-02-01"}, False),
        ("LA", [36], [], {**SIGNED, "employer_type": "group"}, True),
        ("LA", [36], [], {**SIGNED, "employer_type": "hospital"}, False),
        ("CT", [18], [], SIGNED, True),
        ("PA", [18], [], SIGNED, True),
        ("WV", [12], [31], SIGNED, True),
        ("TN", [36], [40], SIGNED, False),
        ("FL", [36], [40], SIGNED, False),
        ("WA", [24], [], SIGNED, False),
        ("CA", [24], [20], SIGNED, False),
    ],
)
def test_a_statutory_cap_is_exceeded_only_under_its_conditions(
    state: str, months: list[float], miles: list[float], facts: dict[str, str], holds: bool
) -> None:
    assert law.over_cap(here(state=state, **facts), months=months, miles=miles) == Ruling(holds)


def test_what_a_cap_hangs_on_is_asked_for_while_nobody_told() -> None:
    assert law.over_cap(here(state="TX"), months=[24], miles=[]) == Ruling(False, (WHEN, OWNER))


def test_nothing_is_asked_where_no_cap_is_exceeded() -> None:
    assert law.over_cap(here(state="TX"), months=[12], miles=[5]) == Ruling(False)


def test_a_known_no_asks_for_nothing_more() -> None:
    assert law.over_cap(here(state="TX", owner="now"), months=[24], miles=[]) == Ruling(False)


def test_the_state_of_work_is_asked_for_and_the_governing_law_does_not_stand_in() -> None:
    paper = here("This Agreement is governed by the laws of the State of Texas.", **SIGNED)

    assert law.over_cap(paper, months=[24], miles=[]).holds is False
    assert law.over_cap(paper, months=[24], miles=[]).needs == (
        "In which state is the work done? Two letters, such as TX",
    )


def test_numbers_beyond_a_reported_figure_are_named_with_what_the_figure_is() -> None:
    assert law.notes(here(state="TN"), months=[36], miles=[10]) == (
        "36 months exceeds the figure reported for Tennessee: 24 months. There it is a safe harbor, not a ceiling.",
    )
    assert law.notes(here(state="TX"), months=[12], miles=[5]) == ()
    assert law.notes(here(), months=[36], miles=[50]) == ()
