"""The rules of the two states are told side by side, by signing date, and with a warning once they are old."""

from __future__ import annotations

from datetime import date

import pytest

from clausecheck import law
from clausecheck.reported import Layer, ReportedLaw, StateLaw
from tests.law.where import DAY, contract, here

TEXT = (
    "Physician shall see patients at the clinic at 400 Main Street, Austin, Texas 78701.\n"
    "This Agreement is governed by the laws of the State of Delaware."
)


def told(text: str = TEXT, *, today: date = DAY, **facts: str) -> StateLaw:
    return law.tell(here(text, today=today, **facts), contract(text))


def work(**facts: str) -> ReportedLaw:
    found = told("", **facts).work
    assert found is not None
    return found


def applying(layers: tuple[Layer, ...]) -> list[bool | None]:
    return [layer.applies for layer in layers]


def test_both_states_are_told_with_the_words_and_the_page_they_came_from() -> None:
    found = told()

    assert found.work is not None
    assert found.governing is not None
    assert (found.work.code, found.governing.code) == ("TX", "DE")
    assert found.governing.known_from == "governed by the laws of the State of Delaware"
    assert found.work.page == 1


def test_the_governing_law_alone_leaves_the_state_of_work_open() -> None:
    found = told("This Agreement is governed by the laws of the State of Delaware.")

    assert found.work is None
    assert found.needs[0].startswith("In which state is the work done?")


@pytest.mark.parametrize(
    ("day", "applies"),
    [("2025-08-31", [False, True]), ("2025-09-01", [True, False]), (None, [None, None])],
)
def test_the_signing_date_picks_the_layer(day: str | None, applies: list[bool | None]) -> None:
    facts = {"signing_date": day} if day else {}

    assert applying(work(state="TX", **facts).layers) == applies


def test_indiana_asks_for_date_employer_and_specialty_together() -> None:
    assert applying(
        work(state="IN", signing_date="2026-01-01", employer_type="group", specialty="Family medicine").layers
    ) == [False, True, False, True, False]
    assert applying(
        work(state="IN", signing_date="2026-01-01", employer_type="hospital", specialty="Urology").layers
    ) == [True, False, True, True, False]
    assert [need.split("?")[0] for need in told("", state="IN").needs] == [
        "When was it signed, or when will it be",
        "Who is the employer",
        "What is your specialty",
    ]


@pytest.mark.parametrize(("day", "applies"), [(date(2027, 6, 29), [True, False]), (date(2027, 6, 30), [False, True])])
def test_a_rule_that_changes_on_a_day_follows_the_calendar(day: date, applies: list[bool]) -> None:
    found = told("", today=day, state="WA").work

    assert found is not None
    assert applying(found.layers) == applies


@pytest.mark.parametrize(("day", "is_expired"), [(date(2027, 3, 31), False), (date(2027, 4, 1), True)])
def test_the_table_warns_after_its_own_expiry(day: date, is_expired: bool) -> None:
    assert told(today=day).is_expired is is_expired


def test_where_protection_stops_at_ownership_it_is_asked_who_owns() -> None:
    assert "Are you an owner, now or later?" in told("", state="NM").needs
    assert "Are you an owner, now or later?" not in told("", state="NM", owner="no").needs
    assert "Are you an owner, now or later?" not in told("", state="OH").needs


def test_a_place_that_was_not_compiled_is_named_and_nothing_is_said_of_it() -> None:
    found = work(state="PR")

    assert (found.name, found.standing) == ("Puerto Rico", "not compiled")
