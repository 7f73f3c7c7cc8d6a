"""In a section headed by something else one phrase alone is said in passing, where the pattern file says so."""

from __future__ import annotations

import pytest

import clausecheck
from tests.findings.judged import judged

BODY = """
find: [car, engine, "red paint"]
in_its_section: [wheel]
headings: [cars]
phrases_elsewhere: 2
"""


def _sections(text: str) -> list[str]:
    return [finding.section for finding in judged(text, BODY)]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("A car is here.", False),
        ("A car is here. Another car is there.", False),
        ("A car is here. It has an engine.", True),
        ("A car has an engine.", True),
        ("A car has a wheel.", True),
    ],
)
def test_below_another_heading_two_different_phrases_have_to_speak_of_the_clause(said: str, found: bool) -> None:
    assert bool(_sections(f"1. Lunch. {said}\n\n2. Rest. Nobody walks there.")) is found


def test_a_weaker_phrase_does_not_count_where_the_file_asks_for_outright_ones() -> None:
    strict = BODY + "outright_elsewhere: true\n"

    assert not judged("1. Lunch. A car has a wheel.\n\n2. Rest. Nobody walks there.", strict)
    assert len(judged("1. Lunch. A car has an engine and a wheel.\n\n2. Rest. Nobody walks there.", strict)) == 1
    assert len(judged("1. Cars. A car has a wheel.\n\n2. Rest. Nobody walks there.", strict)) == 1


def test_below_its_own_heading_and_below_none_one_phrase_is_enough() -> None:
    assert _sections("1. Cars. A car is here.\n\n2. Rest. Nobody walks there.") == ["1"]
    assert len(judged("A car is here, and nobody walks there.", BODY)) == 1


def test_a_file_that_says_nothing_of_it_needs_one_phrase() -> None:
    assert len(judged("1. Lunch. A car is here.", "find: [car]\nheadings: [cars]\n")) == 1


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("(Larkin Imaging, P.C., version of May 2026)", 0),
        ("(a) Everybody takes the pager in turn (see Exhibit C)", 1),
    ],
)
def test_a_remark_in_parentheses_below_its_own_heading_is_none_and_an_item_is_one(line: str, count: int) -> None:
    assert len(clausecheck.analyze_text(f"CALL POLICY\n{line}\n").findings) == count


def test_a_remark_in_parentheses_below_the_name_of_a_paper_is_none_though_a_phrase_stands_in_it() -> None:
    assert not judged("1. CARS POLICY\n\n(lent by the garage; no car is sold)\n\nNobody walks there.", BODY)
    assert len(judged("1. CARS\n\n(lent by the garage; no car is sold)\n\nNobody walks there.", BODY)) == 1
    assert len(judged("1. CARS POLICY\n\nNobody walks there. (A car is here, too)", BODY)) == 1
