"""What another section says of a clause's section by its number is heard by the rules that ask for it."""

from __future__ import annotations

import pytest

import clausecheck
from tests.findings.judged import judged

CARS = "1. Use. The car is yours for two years.\n\n2. Return. The car goes back, and Section 1 ends if you are ill.\n\n3. Rest. "
BODY = "find: [car]\nreferring: [ends]\notherwise: low\nrules:\n  - {id: C1, level: high, because: x, when: WHEN}\n"


def fired(when: str, text: str = CARS) -> list[str]:
    """The sections in which a rule with this condition fires."""
    return [one.section for one in judged(text, BODY.replace("WHEN", when)) if one.reasons]


def test_a_rule_hears_what_another_finding_says_of_its_section_only_where_it_asks() -> None:
    assert fired("{phrases: [ill]}") == ["2"]
    assert fired("{phrases: [ill], within: references}") == ["1", "2"]


def test_a_sentence_that_names_another_section_is_not_heard() -> None:
    assert fired("{phrases: [ill], within: references}", CARS.replace("Section 1", "Section 3")) == ["2"]


@pytest.mark.parametrize("name", ["section 1", "Question 1", "item 1", "¶ 1"])
def test_a_section_is_named_in_many_ways(name: str) -> None:
    assert fired("{phrases: [ill], within: references}", CARS.replace("Section 1", name)) == ["1", "2"]


COVENANT = (
    "1. Covenant. For eighteen months after employment ends for any reason, Physician shall not practice cardiology "
    "within ten miles of the Main Office.\n\n"
)
SMALL = COVENANT.replace("eighteen", "twelve").replace("ten miles", "four miles")


@pytest.mark.parametrize(("covenant", "binds"), [(COVENANT, "NC-H4"), (SMALL, "NC-M6")])
def test_a_covenant_that_another_section_lifts_is_not_said_to_bind_when_they_end_the_job(
    covenant: str, binds: str
) -> None:
    lifted = "2. Release. Section 1 does not apply if the Group terminates this Agreement without cause."

    assert binds in rules_of(covenant + "2. Pay. Section 7 does not apply if the Group terminates without cause.")
    assert binds not in rules_of(covenant + lifted)


def test_a_covenant_with_exceptions_is_not_said_to_have_none() -> None:
    lifted = "2. Release. Section 1 does not apply if the Group terminates this Agreement without cause."
    bare = COVENANT.replace(" for any reason", "")

    assert "NC-M5" in rules_of(bare)
    assert "NC-M5" not in rules_of(bare + lifted)
    assert "NC-M8" in rules_of(bare + lifted)


def test_a_covenant_that_binds_for_any_reason_is_not_said_to_leave_its_trigger_open() -> None:
    assert "NC-M5" not in rules_of(COVENANT)
    assert "NC-H4" in rules_of(COVENANT)


def rules_of(text: str) -> set[str]:
    """The rules that fire on the first section."""
    found = clausecheck.analyze_text(text).findings
    return {reason.rule for one in found if one.section == "1" for reason in one.reasons}


@pytest.mark.parametrize(
    ("number", "named"), [("EIGHTH:", "clause (a) under EIGHTH"), ("Question 8.", "Question 8"), ("8.", "Section 8")]
)
def test_a_section_is_named_as_it_is_numbered(number: str, named: str) -> None:
    text = f"{number} Use. The car is yours for two years.\n\n{'NINTH:' if 'TH' in number else number.replace('8', '9')} Rest. If you are ill, {named} ends."

    assert len(judged(text, BODY.replace("WHEN", "{phrases: [ill], within: references}"))[0].passages) == 2
