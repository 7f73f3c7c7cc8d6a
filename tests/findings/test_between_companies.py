"""In a paper between companies a clause is looked for in the words of trade, by phrases of its own."""

from __future__ import annotations

import clausecheck
from clausecheck import explain, readers
from clausecheck.analysis import Engine
from clausecheck.clause import ClauseSet
from clausecheck.model import Analysis
from tests.findings.judged import clause_of, set_of

TRADE = "SUPPLY AGREEMENT\n\n1. Cars. A car is here.\n\n2. Trucks. A truck is here. The wheel is round."
WORK = "EMPLOYMENT AGREEMENT\n\n1. Cars. A car is here.\n\n2. Trucks. A truck is here. The wheel is round."
BODY = "find: [car]\nnot_if: [round]\nheadings: [trucks]\nin_its_section: [wheel]\n"


def _judged(text: str, body: str) -> Analysis:
    return Engine(ClauseSet((clause_of(body),), ())).judge(readers.from_text(text), facts={})


def _sections(text: str, body: str) -> list[str]:
    return [finding.section for finding in _judged(text, body).findings]


def test_only_its_phrases_between_companies_count_in_such_a_paper() -> None:
    body = BODY + "between_companies: [truck, wheel]\n"

    assert _sections(TRADE, body) == ["2"]
    assert _sections(WORK, body) == ["1"]


def test_a_clause_without_the_key_is_looked_for_as_everywhere() -> None:
    assert _sections(TRADE, BODY) == _sections(WORK, BODY) == ["1"]


def test_an_empty_list_says_that_it_is_not_looked_for_there() -> None:
    body = BODY + "between_companies: []\n"

    assert _sections(TRADE, body) == []
    assert _sections(WORK, body) == ["1"]


def test_what_is_not_looked_for_is_not_missed() -> None:
    clauses = set_of(
        vans="find: [car]\nrules:\n  - {id: V-1, level: low, when: {clause: trucks, value: missing}, because: None.}\n",
        trucks="find: [lorry]\nbetween_companies: []\n",
    )
    engine = Engine(ClauseSet(clauses, ()))

    missed = [engine.judge(readers.from_text(text), facts={}).findings[0].reasons for text in (TRADE, WORK)]

    assert [len(reasons) for reasons in missed] == [0, 1]


def test_the_report_says_what_is_not_looked_for() -> None:
    assert "between companies" in _judged(TRADE, BODY).about.judged_because


def test_trying_a_phrase_names_the_key_it_stands_under() -> None:
    clause = clause_of(BODY + "between_companies: [truck]\n")
    engine = Engine(ClauseSet((clause,), ()))

    (trial,) = explain.explain(readers.from_text(TRADE), engine, [clause], {})

    assert [(use.key, use.phrase) for use in trial.uses] == [("between_companies", "truck")]


def test_a_franchise_has_no_partnership_track_and_a_physician_has_one() -> None:
    said = "After two years {} may become a partner of the practice by vote of the partners."

    found = [
        {finding.clause for finding in clausecheck.analyze_text(said.format(party)).findings}
        for party in ("Franchisee", "Physician")
    ]

    assert ["partnership_eligibility" in clauses for clauses in found] == [False, True]
