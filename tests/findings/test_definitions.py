"""A definition alone is no finding; the finding that uses its term shows it and is judged by it."""

from __future__ import annotations

from tests.findings.judged import judged, text_of

BODY = """
find: [car]
otherwise: low
terms: {miles: {}}
rules:
  - {id: C-H1, level: high, when: {term: miles, above: 20}, because: It is far., ask: Shorten it.}
"""
ENTRY = '"Car Zone" means the car area within thirty (30) miles of the garage.'


def test_a_definition_alone_is_no_finding() -> None:
    assert not judged(f"1.1 {ENTRY}\n\n1.2 Lunch is served at noon.", BODY)


def test_a_finding_shows_the_definition_of_its_term_and_is_judged_by_it() -> None:
    text = f"1.1 {ENTRY}\n\n2.1 No car may stand in the Car Zone."

    (finding,) = judged(text, BODY)

    assert finding.section == "2.1"
    assert [text_of(text)[start:end] for start, end in finding.also] == [ENTRY]
    assert finding.risk == "high"


def test_the_definition_of_another_term_stays_away() -> None:
    (finding,) = judged(f"1.1 {ENTRY}\n\n2.1 No car may stand in the yard.", BODY)

    assert (finding.also, finding.risk) == ((), "low")
