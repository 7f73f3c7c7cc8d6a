"""Dated figures stand beside the terms they can be compared with, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clausecheck import figures
from clausecheck.model import Finding, Term, Value


def finding(clause: str, **terms: Value) -> Finding:
    found = tuple(Term(name, value, "", 0, 0) for name, value in terms.items())
    return Finding("1", clause, "", "working", None, "", 0, 0, None, "", "", (), (), found, (), (), (), "", ())


def said(one: Finding, **facts: str) -> list[str]:
    return [figure.say for figure in figures.beside(one, facts)]


@pytest.mark.parametrize("row", figures.load(), ids=lambda row: f"{row.clause}-{row.figure.term}")
def test_every_figure_has_a_source_a_year_and_a_known_quality(row: figures.Row) -> None:
    assert row.figure.source
    assert row.figure.year
    assert row.figure.quality in ("survey", "practice", "account", "author")


def test_figures_from_the_articles_are_one_authors() -> None:
    authors = {row.figure.quality for row in figures.load() if ".txt" in row.figure.source}

    assert authors == {"author"}


def test_a_figure_stands_only_beside_a_term_that_was_stated() -> None:
    assert said(finding("termination_without_cause", notice_days=60))
    assert said(finding("termination_without_cause")) == []


def test_call_pay_is_compared_with_the_specialty_of_the_reader() -> None:
    call = finding("call_compensation", amount_usd=900, per="night")

    assert said(call, specialty="Cardiology")[0] == "Cardiology: $900 a day, median"
    assert said(call)[0].startswith("Medians from $150")
    assert said(call, specialty="Podiatry")[0].startswith("Medians from $150")


def test_call_paid_by_the_hour_is_not_compared_with_a_day() -> None:
    assert said(finding("call_compensation", amount_usd=90, per="hour")) == []


def test_a_small_allowance_is_not_compared_with_a_salary() -> None:
    assert said(finding("compensation_bonus", amount_usd=4000, per="year")) == []
    assert said(finding("compensation_bonus", amount_usd=400000, per="year"))


@pytest.mark.parametrize(
    ("words", "is_compared"),
    [
        ("This Agreement has an initial term of two years.", True),
        ("It continues for two years and then renews. He is paid severance.", True),
        ("Severance is two years of base salary.", False),
        ("He may be let go after two years of disability.", False),
    ],
)
def test_only_the_length_of_a_contract_is_compared_with_that_of_others(words: str, is_compared: bool) -> None:
    length = Term("months", 24, "two years", 0, 0)
    one = replace(finding("termination_without_cause"), quote=words, found=(length,))

    assert bool(said(one)) is is_compared


def test_old_figures_are_marked() -> None:
    call = figures.beside(finding("call_compensation", amount_usd=900, per="night"), {"specialty": "radiology"})

    assert (call[0].year, call[0].is_old, call[0].quality) == ("2012", True, "survey")
