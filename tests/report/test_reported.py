"""A state's law, dated figures, stall phrases and black bars are shown beside the findings, in every form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from clausecheck import law
from clausecheck.itself import About
from clausecheck.model import Analysis, Silence
from clausecheck.report import FORMATS, as_json, plain, saved
from clausecheck.report.summary import summary
from clausecheck.reported import Figure, Stall
from tests.report.made import analysis, contract, finding

COVENANT = "Physician shall not practice within ten miles of the clinic in Austin, Texas 78701 for two years."
GOVERNING = "This Agreement is governed by the laws of the State of Delaware."
STALLING = "We would like another year of productivity data."


def told(*, today: date = date(2026, 12, 1), **facts: str) -> Analysis:
    paper = contract([("1", "Covenant", COVENANT), ("2", "Law", GOVERNING), ("3", "Track", STALLING)])
    figure = Figure("miles", "5 to 15 miles called typical", "an attorney's page", "2019", "practice", is_old=True)
    authors = Figure("months", "24 months named", "articles (000_x.txt)", "2026", "author")
    notes = ("24 months exceeds the figure reported for Texas: 12 months.",)
    covenant = replace(
        finding(paper, COVENANT, terms={"miles": (10, "ten miles"), "months": (24, "two years")}),
        figures=(figure, authors),
        notes=notes,
    )
    start = paper.text.index(STALLING)
    stall = Stall("more-data", STALLING, start, start + len(STALLING), 1, "3", "A soft no.", "Ask for the date.")
    here = law.find(paper, facts, today)
    return replace(analysis(paper, [covenant], facts=facts), law=law.tell(here, paper), stalls=(stall,))


@pytest.mark.parametrize("form", ["html", "md", "text", "json"])
@pytest.mark.parametrize(
    "said",
    [
        "Texas",
        "Delaware",
        "governed by the laws of the State of Delaware",
        "2026-11-22",
        "Tex. Bus.",
        "entered or renewed on/after 2025-09-01",
        "5 to 15 miles called typical",
        "2019",
        "24 months exceeds the figure reported for Texas: 12 months",
        "another year of productivity data",
        "A soft no",
    ],
)
def test_what_others_report_stands_in_every_form(form: str, said: str) -> None:
    shown = FORMATS[form](told(), version="1").replace("\\", "").replace("\n  ", " ").replace("    ", " ")

    assert said in " ".join(shown.split())


@pytest.mark.parametrize("form", ["html", "md", "text"])
def test_a_law_is_told_as_reported_and_never_as_a_verdict(form: str) -> None:
    shown = " ".join(FORMATS[form](told(), version="1", text=False).split())

    assert "In Texas the law as of 2026-11-22 is reported to be" in shown
    assert "Ask an attorney in that state" in shown
    assert " void" not in shown


def test_the_kind_and_the_year_of_a_figure_stand_beside_it_and_an_authors_names_no_file() -> None:
    shown = " ".join(plain.render(told(), version="1").split())

    assert "(what attorneys and advisers say, 2019 (old), an attorney's page)" in shown
    assert "(one author's figure, 2026)" in shown


def test_the_summary_warns_once_the_rules_are_old() -> None:
    assert "compiled on 2026-11-22" in summary(told(today=date(2027, 4, 1)))
    assert "compiled on 2026-11-22" not in summary(told())


def test_one_state_for_both_is_told_once() -> None:
    shown = plain.render(told(state="DE"), version="1")

    assert shown.count("In Delaware the law as of") == 1


def test_a_saved_analysis_keeps_what_others_report() -> None:
    whole = told(signing_date="2026-01-01")

    assert saved.read(as_json.render(whole, version="1"), file="saved.json") == whole


def test_an_analysis_saved_before_there_was_any_is_still_read() -> None:
    values = as_json.to_dict(told(), version="1")
    for name in ("law", "stalls"):
        del values[name]

    assert saved.from_dict(values).law is None


def test_a_copy_with_black_bars_says_where_they_are() -> None:
    paper = contract([("1", "Pay", "The salary is $████ per year.")])
    about = About("employment", (), None, None, (), "employment", "", ((20, 24),))

    shown = plain.render(analysis(paper, about=about), version="1")

    assert "Blacked out in this copy: 1 place (page 1)" in shown


def test_why_nothing_is_said_of_what_is_missing_is_told() -> None:
    paper = contract([("1", "Amendment", "Section 3 is changed.")])
    about = About("employment", (), None, None, (), "", "It changes another paper.")

    assert plain.render(analysis(paper, about=about), version="1").count("It changes another paper.") == 2


def test_a_silence_names_the_fact_on_which_its_level_hangs() -> None:
    paper = contract([("1", "Work", "Physician works.")])
    silence = Silence("call_compensation", "Call", "medium", "No word on call.", (), ("What is your specialty?",))

    assert "What is your specialty?" in plain.render(analysis(paper, silences=[silence]), version="1")
