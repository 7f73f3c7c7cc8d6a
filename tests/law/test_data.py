"""The table of the states is whole, speaks carefully, and says how old it is."""

from __future__ import annotations

import json
import re

import pytest

from clausecheck.law import load, rules
from clausecheck.law.places import NAMES

REPORTED = load()
STATES = [pytest.param(rule, id=rule.code) for rule in REPORTED.states.values()]
STANDINGS = {
    "barred for physicians",
    "barred for everyone who works for another",
    "limited by statute",
    "depends on pay and notice",
    "allowed if reasonable",
    "allowed if reasonable, read strictly for physicians",
    "allowed if reasonable, with one narrow exception",
    "depends on date, employer and specialty",
    "the physician may undo it",
    "statutory safe harbor",
}


def test_every_state_and_the_district_has_one_row() -> None:
    assert set(REPORTED.states) == set(NAMES) - {"PR"}
    assert len(REPORTED.states) == 51


def test_the_table_says_when_it_was_compiled_and_until_when_it_holds() -> None:
    assert (REPORTED.compiled.isoformat(), REPORTED.expires.isoformat()) == ("2026-11-22", "2027-03-31")


@pytest.mark.parametrize("rule", STATES)
def test_a_row_has_its_citation_date_confidence_and_sources(rule: rules.Rule) -> None:
    assert rule.citation
    assert rule.effective
    assert rule.confidence in ("high", "medium", "unverified")
    assert rule.sources
    assert rule.standing in STANDINGS


@pytest.mark.parametrize("rule", STATES)
def test_no_row_calls_a_covenant_void(rule: rules.Rule) -> None:
    said = json.dumps([rule.standing, rule.rule, rule.owners, rule.note, rule.also, [one.say for one in rule.layers]])

    assert not re.search(r"\b(?:void|voidable|null|invalid)\b", said, re.IGNORECASE)


def test_the_states_where_protection_stops_at_ownership_are_marked() -> None:
    marked = {rule.code for rule in REPORTED.states.values() if rule.owners_lose_protection}

    assert marked == {"CA", "CO", "CT", "MN", "ND", "NM", "OK", "OR", "RI", "SD", "TX", "UT", "VA", "WV"}


def test_only_statutes_with_a_ceiling_have_caps() -> None:
    capped = {rule.code: [(cap.months, cap.miles) for cap in rule.caps] for rule in REPORTED.states.values()}

    assert {code: caps for code, caps in capped.items() if caps} == {
        "CT": [(12, 15)],
        "DC": [(24, None)],
        "LA": [(24, None)],
        "MD": [(12, 10)],
        "PA": [(12, None)],
        "TX": [(12, 5)],
        "WV": [(12, 30)],
    }


def test_a_presumption_and_a_safe_harbor_are_no_caps() -> None:
    standings = {rule.code: rule.figure.standing for rule in REPORTED.states.values() if rule.figure and not rule.caps}

    assert standings == {
        "FL": "presumption",
        "GA": "presumption",
        "ID": "presumption",
        "TN": "safe harbor",
        "WA": "presumption",
    }
