"""A paper between companies is spoken of in words of trade: nobody there has a job, a track or patients."""

import re
from dataclasses import replace
from datetime import date

import pytest

from clausecheck import law, pattern_files
from clausecheck.itself import About
from clausecheck.report import FORMATS, as_json, email, words_trade
from clausecheck.report.layout import lay_out
from clausecheck.report.trade import worded
from tests.report.made import analysis, contract, finding

ENDS = "Either party may terminate this Agreement on thirty days' notice."
MEDICINE = re.compile(
    r"\b(physician|doctor|patient|partner|the group|the practice|your job|my job|my pay|your pay|track|tail|call|"
    r"employer|the job|the rank|work that you did|malpractice|specialty|associate)s?\b",
    re.IGNORECASE,
)
PAPER = contract((("12", "Termination", ENDS),))


def ended(*, between_companies):
    found = finding(
        PAPER, ENDS, clause="termination_without_cause", title="Termination without cause", risk="medium",
        reasons=(("TW-M1", "medium", "This is the real length of your job.", "Ask for pay to the last day.", "thirty days"),),
        helps=("A user's help.",),
        why="This clause says how long the job really is.",
        questions=(("Is the notice paid if I am sent home?", "group"), ("Who was put out?", "partner")),
    )  # fmt: skip
    about = About("other", (), None, None, (), between_companies=between_companies)
    return analysis(PAPER, (found,), about=about) if between_companies else analysis(PAPER, (found,))


@pytest.mark.parametrize("form", ["html", "md", "text", "csv"])
def test_between_companies_a_report_asks_and_explains_in_words_of_trade(form):
    shown = " ".join(FORMATS[form](ended(between_companies=True), version="1").split())

    assert "How much notice does each side owe" in shown
    assert "sent home" not in shown
    assert "your job" not in shown


def test_between_companies_the_questions_go_to_the_other_side_and_to_the_attorney():
    shown = FORMATS["text"](ended(between_companies=True), version="1")

    assert "Ask the other side:" in shown
    assert "Ask your attorney:" in shown
    assert "Ask the group:" not in shown
    assert "recent partner" not in shown


def test_a_letter_between_companies_holds_the_questions_to_the_other_side():
    letter = " ".join(email.render(ended(between_companies=True)).split())

    assert "How much notice does each side owe" in letter
    assert "Is there time to set it right" not in letter


def test_between_companies_neither_the_law_of_workers_covenants_nor_a_track_is_shown():
    bound = "Distributor shall not sell competing products for one year after this Agreement ends."
    paper = contract((("6", "Covenant", bound), ("20", "Law", "The laws of the State of California govern.")))
    found = finding(paper, bound, terms={"months": (12, "one year")})
    about = About("other", (), None, None, (), between_companies=True)
    told = law.tell(law.find(paper, {}, date(2026, 12, 1)), paper)
    whole = replace(analysis(paper, (found,), about=about), law=told)

    shown = lay_out(whole, version="1")

    assert told is not None
    assert [family.law for chapter in shown.findings for family in chapter.families] == [None]
    assert shown.pictures == ()


def test_a_physicians_contract_and_the_words_of_a_users_own_patterns_stay_as_they_are():
    physicians = ended(between_companies=False)
    own = replace(ended(between_companies=True), patterns={"files": 1, "rules": 1, "from": ("built in", "mine.yaml")})

    assert worded(physicians) == physicians
    assert worded(own) == own


def test_found_level_rules_and_json_stay_as_they_are():
    whole = ended(between_companies=True)

    said = worded(whole)

    assert [(one.id, one.quote, one.risk) for one in said.findings] == [
        (one.id, one.quote, one.risk) for one in whole.findings
    ]
    assert [one.rule for one in said.findings[0].reasons] == ["TW-M1"]
    assert as_json.to_dict(whole, version="1")["findings"][0]["questions"][0] == "Is the notice paid if I am sent home?"


def test_no_word_of_a_physicians_decision_stands_in_the_words_of_trade():
    said = [
        *words_trade.WHY.values(),
        *(text for asked in words_trade.QUESTIONS.values() for text, _ in asked),
        *(text for both in words_trade.REASONS.values() for text in both if text),
    ]

    assert [one for one in said if MEDICINE.search(one)] == []


def test_every_rule_of_a_clause_that_trade_has_speaks_in_its_words_where_ours_speak_of_a_job():
    shipped = [one for one in pattern_files.load().clauses if one.between_companies != ()]
    rules = {rule.id: rule for one in shipped for rule in one.rules}

    assert set(words_trade.WHY) == set(words_trade.QUESTIONS) == {one.id for one in shipped}
    assert set(words_trade.REASONS) <= set(rules)
    assert {
        name
        for name, rule in rules.items()
        if name not in words_trade.REASONS and MEDICINE.search(f"{rule.because} {rule.ask or ''}")
    } == set()
