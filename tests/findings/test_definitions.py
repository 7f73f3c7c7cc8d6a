"""A definition alone is no finding; the finding that uses its term shows it and is judged by it."""

from __future__ import annotations

import pytest

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


def test_a_definition_that_goes_on_to_use_its_own_term_is_a_finding() -> None:
    sentence = '"Car Zone" means the yard, and a car seen in the Car Zone is towed away.'

    (finding,) = judged(f"1.1 {sentence}", BODY)

    assert finding.quote == sentence


def test_a_definition_that_forbids_something_is_a_finding() -> None:
    entry = '"Car Zone" means the car area, in which you may not stand for a year.'

    assert [one.quote for one in judged(f"1.1 {entry}", BODY)] == [entry]


def test_a_finding_shows_the_definition_of_its_term_and_is_judged_by_it() -> None:
    text = f"1.1 {ENTRY}\n\n2.1 No car may stand in the Car Zone."

    (finding,) = judged(text, BODY)

    assert finding.section == "2.1"
    assert [text_of(text)[start:end] for start, end in finding.also] == [ENTRY]
    assert finding.risk == "high"


def test_the_definition_of_another_term_stays_away() -> None:
    (finding,) = judged(f"1.1 {ENTRY}\n\n2.1 No car may stand in the yard.", BODY)

    assert (finding.also, finding.risk) == ((), "low")


HANDOVER = '1.1 "Handover" means a sale of the garage.\n\n'


def test_a_term_stands_for_what_it_means_and_the_finding_shows_its_definition() -> None:
    text = f"{HANDOVER}2.1 After a Handover the rent ends.\n\n2.2 After a walk the rent ends."

    (finding,) = judged(text, "find: [sale & rent]\n")

    assert finding.section == "2.1"
    assert [text_of(text)[start:end] for start, end in finding.also] == ['"Handover" means a sale of the garage.']


def test_the_list_of_faults_behind_a_term_says_nothing_of_a_sentence_that_names_it() -> None:
    text = '1.1 "Cause" means a sale of the garage.\n\n2.1 On a dismissal for Cause the rent ends.'

    assert not judged(text, "find: [sale & rent]\n")


@pytest.mark.parametrize("term", ["Cause", "Good Cause"])
def test_the_list_of_what_is_cause_is_a_finding_by_itself_where_the_clause_speaks_of_cause(term: str) -> None:
    entry = f'"{term}" means whatever the garage thinks.'
    text = f"1.1 {entry}\n\n2.1 On a dismissal for {term} you go at once."

    assert [one.quote for one in judged(text, "find: [cause & thinks]\n")] == [entry]
    assert not judged(text, "find: [garage & thinks]\n")
    assert [one.section for one in judged(text.replace(term, "Fault"), "find: [fault & thinks]\n")] == ["2.1"]


def test_a_list_of_what_is_cause_is_shown_with_the_finding_that_uses_it() -> None:
    entry = '"Cause" means whatever the garage thinks.'
    text = f"1.1 {entry}\n\n2.1 On a dismissal for Cause you go at once."

    _, dismissal = judged(text, "find: [cause & thinks, dismissal]\n")

    assert [text_of(text)[start:end] for start, end in dismissal.also] == [entry]


def test_a_name_given_in_passing_stands_for_the_words_before_it() -> None:
    text = "1.1 On a sale of the garage (the “Handover”) we dine.\n\n2.1 After a Handover the rent ends."

    (finding,) = judged(text, "find: [sale & rent]\n")

    assert (finding.section, finding.also) == ("2.1", ())


def test_the_name_of_a_party_or_of_a_paper_stands_for_no_concept() -> None:
    body = "find: [sale & rent]\n"

    assert not judged('1.1 "Company" means the sale office.\n\n2.1 The Company pays rent.', body)
    assert not judged('1.1 "Garage Agreement" means the sale terms.\n\n2.1 The Garage Agreement sets the rent.', body)
    assert not judged('1.1 "Sponsor" means Old Car Sale Fund III, L.P.\n\n2.1 The Sponsor pays rent.', body)


def test_a_thing_held_that_is_named_in_passing_stands_for_no_concept() -> None:
    body = "find: [sale & rent]\n"

    assert not judged('1.1 After the sale one hundred units ("Units") are held.\n\n2.1 The Units bring rent.', body)
    assert judged('1.1 After the sale one hundred cars ("Old Cars") are held.\n\n2.1 The Old Cars bring rent.', body)


def test_a_thing_held_stands_for_no_concept_in_its_entry_either() -> None:
    body = 'find: ["sale & track"]\n'

    assert not judged('1.1 "Units" means what is had on a sale of the garage.\n\n2.1 The track needs Units.', body)


def test_an_amount_of_money_in_a_definition_says_nothing_of_the_sentence() -> None:
    entry = '1.1 "Fee" means $500.\n\n'

    assert not judged(f"{entry}2.1 No rent is due beside the Fee.", "find: [<usd> & rent]\n")


def test_money_that_is_shared_out_stands_for_no_concept() -> None:
    body = 'find: ["sale & vote"]\n'

    assert not judged('1.1 "Garage Income" means what a sale brings.\n\n2.1 They vote on the Garage Income.', body)
    assert judged('1.1 "Garage Exit" means what a sale brings.\n\n2.1 They vote on the Garage Exit.', body)


def test_a_time_lends_nothing_of_what_happens_when_it_begins() -> None:
    body = "find: [car & rent]\n"
    entry = '"Start Period" means the ten days from the first day a car is here. "Exit" means the sale of a car.'

    assert not judged(f"1.1 {entry}\n\n2.1 The rent is raised after the Start Period.", body)
    assert judged(f"1.1 {entry}\n\n2.1 The rent is raised after an Exit.", body)
