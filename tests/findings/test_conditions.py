"""The highest rule that fires sets the level; a rule that hangs on an unknown fact prints its question instead."""

from __future__ import annotations

import pytest

from clausecheck.model import Unread
from tests.findings.judged import findings_of, judged, set_of, text_of

TEXT = text_of(
    "1. Pay. Parking costs $5 in town.\n\n2. Use. The red car is kept for two years. Nobody walks to work. Lunch is free."
)
HEAD = "find: [car]\nterms:\n  months: {}\n  amount_usd: {}\n  colour: {choices: {red: [red], blue: [blue]}}\notherwise: low\nrules:\n"


def rule(when: str, level: str = "high", name: str = "C1") -> str:
    return f"  - {{id: {name}, level: {level}, because: x, when: {when}}}\n"


@pytest.mark.parametrize(
    ("when", "fires"),
    [
        ("{phrases: [red car]}", True),
        ("{phrases: [blue, kept]}", True),
        ("{phrases: [blue]}", False),
        ("{phrases: [lunch], within: sentence}", False),
        ("{phrases: [lunch], within: section}", True),
        ("{phrases: [parking], within: section}", False),
        ("{phrases: [parking], within: contract}", True),
        ("{term: months, above: 24}", False),
        ("{term: months, at_least: 24}", True),
        ("{term: months, at_most: 24}", True),
        ("{term: months, below: 24}", False),
        ("{term: months, above: 12, at_most: 24}", True),
        ("{term: months, value: stated}", True),
        ("{term: amount_usd, value: missing}", True),
        ("{term: amount_usd, above: 1}", False),
        ("{term: colour, value: red}", True),
        ("{term: colour, value: blue}", False),
        ("{all: [{phrases: [red]}, {term: months, above: 12}]}", True),
        ("{all: [{phrases: [red]}, {phrases: [blue]}]}", False),
        ("{any: [{phrases: [blue]}, {phrases: [red]}]}", True),
        ("{none: [{phrases: [blue]}]}", True),
        ("{none: [{phrases: [red]}]}", False),
    ],
)
def test_a_rule_fires_when_its_condition_holds(when: str, fires: bool) -> None:
    (finding,) = judged(TEXT, HEAD + rule(when))

    assert finding.risk == ("high" if fires else "low")
    assert [reason.rule for reason in finding.reasons] == (["C1"] if fires else [])


def test_a_reason_holds_the_words_that_fired_it() -> None:
    (finding,) = judged(TEXT, HEAD + rule("{all: [{phrases: [red car]}, {term: months, above: 12}]}"))

    assert [text_of(TEXT)[start:end] for start, end in finding.reasons[0].words] == ["red car", "two years"]


def test_both_numbers_of_a_contradiction_are_judged() -> None:
    text = "1. Use. The car is kept for eighteen (12) months."

    (finding,) = judged(text, HEAD + rule("{term: months, above: 12}"))

    assert finding.terms == {"months": {"words": 18, "digits": 12}}
    assert finding.risk == "high"


def test_the_highest_rule_wins_and_nothing_cancels_another() -> None:
    rules = rule("{phrases: [kept]}", "favorable", "C1") + rule("{phrases: [red]}", "medium", "C2")

    (finding,) = judged(TEXT, HEAD + rules)

    assert finding.risk == "medium"
    assert [reason.rule for reason in finding.reasons] == ["C2", "C1"]
    assert finding.helps == ("x",)


FACT = "{fact: setting, values: [urban, suburban], question: Where?}"


@pytest.mark.parametrize(
    ("when", "facts", "risk", "needs"),
    [
        (FACT, {"setting": "Urban"}, "high", ()),
        (FACT, {"setting": "rural"}, "low", ()),
        (FACT, {}, None, ("Where?",)),
        (f"{{all: [{FACT}, {{phrases: [blue]}}]}}", {}, "low", ()),
        (f"{{all: [{FACT}, {{phrases: [red]}}]}}", {}, None, ("Where?",)),
        (f"{{any: [{FACT}, {{phrases: [red]}}]}}", {}, "high", ()),
        (f"{{none: [{FACT}]}}", {}, None, ("Where?",)),
        (f"{{none: [{FACT}]}}", {"setting": "rural"}, "high", ()),
        ("{fact: setting, values: [unknown, urban], question: Where?}", {}, "high", ("Where?",)),
    ],
)
def test_an_unknown_fact_is_asked_for_only_where_it_matters(
    when: str, facts: dict[str, str], risk: str | None, needs: tuple[str, ...]
) -> None:
    (finding,) = judged(TEXT, HEAD + rule(when), **facts)

    assert (finding.risk, finding.needs) == (risk, needs)


def test_a_veto_holds_in_its_sentence_only() -> None:
    text = "1. Use. A toy car is here.\n\n2. Care. A toy is here, and a true friend. A car is here."

    assert [finding.section for finding in judged(text, "find: [car]\nnot_if: [toy]\n")] == ["2"]


BEHIND = "find: [car]\nrules:\n  - {id: C1, level: high, because: x, when: %s}\n"


@pytest.mark.parametrize(
    ("when", "fires"),
    [
        ("{clause: vans}", True),
        ("{clause: vans, value: found}", True),
        ("{clause: vans, value: missing}", False),
        ("{clause: boats}", False),
        ("{clause: boats, value: missing}", True),
        ("{clause: planes, value: missing}", False),
        ("{all: [{clause: vans}, {clause: boats, value: missing}]}", True),
    ],
)
def test_a_rule_may_ask_whether_another_clause_was_found_or_looked_for_in_vain(when: str, fires: bool) -> None:
    """A clause that is not looked for is neither found nor missing."""
    clauses = set_of(cars=BEHIND % when, vans="find: [van]\n", boats="find: [boat]\n", planes="find: [plane]\n")
    looked_for = [clause for clause in clauses if clause.id != "planes"]

    (finding,) = findings_of("1. A. The car is here.\n\n2. B. The van is here.", looked_for, "cars")

    assert finding.risk == ("high" if fires else "low")


def test_nothing_is_missing_from_a_paper_that_was_not_read_whole() -> None:
    clauses = set_of(cars=BEHIND % "{clause: boats, value: missing}", boats="find: [boat]\n")

    (finding,) = findings_of("1. A. The car is here.", clauses, "cars", unread=(Unread(3, "a picture"),))

    assert finding.risk == "low"


def test_the_words_of_the_other_clause_stand_with_the_reason() -> None:
    clauses = set_of(cars=BEHIND % "{clause: vans}", vans="find: [van]\n")

    (finding,) = findings_of("1. A. The car is here.\n\n2. B. The van is here.", clauses, "cars")

    assert finding.reasons[0].words == ((33, 36),)


def test_what_a_heading_says_is_said_in_the_contract() -> None:
    body = "find: [car]\nrules:\n  - {id: C1, level: high, because: x, when: {phrases: [van], within: contract}}\n"
    asked = "1. Who pays for the van?\nYou do, whenever it is washed.\n\n2. Use. The car is yours for a year."

    assert [reason.rule for one in judged(asked, body) for reason in one.reasons] == ["C1"]
    assert not judged(asked.replace("van", "bus"), body)[0].reasons
