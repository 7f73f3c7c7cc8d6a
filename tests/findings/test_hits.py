"""Weaker words count where the section, or the article around it, speaks of the clause."""

from __future__ import annotations

import pytest

import clausecheck
from tests.findings.judged import findings_of, judged, set_of, text_of

BODY = """
find: [car]
in_its_section: [wheel]
headings: [cars]
not_headings: [lunch]
"""


def _sections(text: str) -> list[str]:
    return [finding.section for finding in judged(text, BODY)]


def test_weaker_words_count_beside_a_hit_and_under_the_heading_of_the_clause() -> None:
    assert _sections("1. Use. A car is here. It has a wheel.\n\n2. Rest. A wheel turns.") == ["1"]
    assert _sections("1. Cars. A wheel turns.\n\n2. Rest. A wheel turns.") == ["1"]


def test_the_heading_of_an_article_reaches_its_sections_when_one_of_them_speaks_outright() -> None:
    spoken = "ARTICLE II. CARS\n\n2.1 Use. A car is here.\n\n2.2 Care. A wheel turns.\n\n"
    silent = "ARTICLE II. CARS\n\n2.1 Use. A truck is here.\n\n2.2 Care. A wheel turns.\n\n"
    filler = "2.3 Rest. " + "Everybody hands in another form. " * 50

    assert _sections(spoken + filler) == ["2.1", "2.2"]
    assert _sections(silent + filler) == []


@pytest.mark.parametrize(
    ("schedule", "sections"),
    [
        ("Schedule 2. What is checked\n\nA wheel turns.", ["1", "Schedule 2"]),
        ("Schedule 3. What is checked\n\nA wheel turns.", ["1"]),
        ("Schedule 2. Lunch\n\nA wheel turns.", ["1"]),
    ],
)
def test_weaker_words_count_in_a_schedule_that_the_clause_points_to(schedule: str, sections: list[str]) -> None:
    assert _sections(f"1. Use. A car is kept as Schedule 2 says.\n\n2. Rest. A wheel turns.\n\n{schedule}") == sections


def test_a_schedule_headed_by_another_clause_is_left_to_that() -> None:
    clauses = set_of(cars=BODY, bikes="find: [bike]\nheadings: [bikes]\n")
    text = "1. Use. A car is kept as Schedule 2 says.\n\nSchedule 2. Bikes\n\nA wheel turns on a bike."

    assert [finding.section for finding in findings_of(text, clauses, "cars")] == ["1"]


@pytest.mark.parametrize(("article", "sections"), [("Cars and Meals", ["2.1", "2.3"]), ("Cars", ["2.1", "2.2", "2.3"])])
def test_of_an_article_about_several_things_a_section_headed_by_another_one_does_not_belong_to_all(
    article: str, sections: list[str]
) -> None:
    clauses = set_of(
        cars="find: [car]\nin_its_section: [wheel]\nheadings: [cars]\n", meals="find: [meal]\nheadings: [lunch]\n"
    )
    text = (
        f"ARTICLE II. {article.upper()}\n\n2.1 Use. A car is here.\n\n2.2 Lunch. A wheel turns.\n\n2.3 Care. A wheel turns.\n\n"
        "2.4 Rest. " + "Everybody hands in another form. " * 50
    )

    assert [finding.section for finding in findings_of(text, clauses, "cars")] == sections


def test_below_the_heading_of_a_short_article_weaker_words_count_where_the_section_is_headed_by_nothing_else() -> None:
    text = "ARTICLE II. CARS\n\n2.1 Use. A truck is here.\n\n2.2 Care. A wheel turns.\n\n2.3 Lunch. A wheel turns."

    assert _sections(text) == ["2.2"]


def test_a_section_headed_by_something_else_stays_out_of_its_article() -> None:
    text = "ARTICLE II. CARS\n\n2.1 Use. A car is here.\n\n2.2 Lunch. A wheel turns.\n\nARTICLE III. REST\n\n3.1 Care. A wheel turns."

    assert _sections(text) == ["2.1"]


def test_articles_are_known_above_dashed_and_above_continuous_numbers() -> None:
    dashed = "PART A - CARS\n\nA-1 Use. A car is here.\n\nA-2 Care. A wheel turns.\n\nPART B - REST\n\nB-1 Care. A wheel turns."
    continuous = "ARTICLE FIRST. OF CARS\n\n1. A car is here.\n\n2. A wheel turns.\n\nARTICLE SECOND. OF REST\n\n3. A wheel turns."

    chapters = (
        "CHAPTER I. CARS\n\nSection 1. Use. A car is here.\n\nSection 2. Care. A wheel turns.\n\nCHAPTER II. REST\n\n"
        "Section 3. Care. A wheel turns."
    )
    exhibit = "CHAPTER I. CARS\n\nSection 1. Use. A car is here.\n\nEXHIBIT A\n\n1. A wheel turns."

    assert _sections(dashed) == ["A-1", "A-2"]
    assert _sections(continuous) == ["1", "2"]
    assert _sections(chapters) == ["1", "2"]
    assert _sections(exhibit) == ["1"]


def test_a_section_whose_heading_speaks_of_no_clause_has_the_subject_of_its_short_article() -> None:
    clauses = set_of(cars="find: [car]\nown_headings: [driving]\n", lunch="find: [lunch]\nheadings: [lunch]\n")
    told = "2. Driving\n\n2.1 Consent. Everybody hands in a form in May.\n\n2.2 Lunch. Everybody eats at noon sharp."
    filler = "\n\n2.3 Care. " + "Everybody hands in another form. " * 50

    assert [one.section for one in findings_of(told, clauses, "cars")] == ["2.1"]
    assert not findings_of(told + filler, clauses, "cars")


def test_an_article_named_for_several_things_is_no_heading_of_its_own_for_a_section_that_has_another_one() -> None:
    clause = "find: [car]\nown_headings: [driving]\n"

    def sections(heading: str) -> list[str]:
        told = (
            f"{heading}\n\n2.1 Driving. Everybody hands in a form in May.\n\n2.2 Titles. Everybody may use the title."
        )
        return [one.section for one in judged(told, clause)]

    assert sections("ARTICLE II. DRIVING AND TITLES") == ["2.1"]
    assert sections("ARTICLE II. DRIVING") == ["2.1", "2.2"]


def test_an_article_that_speaks_of_the_clause_as_well_keeps_its_sections() -> None:
    both = "ARTICLE II. LUNCH AND CARS\n\n2.1 Use. A car is here.\n\nARTICLE III. LUNCH\n\n3.1 Use. A car is here."

    assert _sections(both) == ["2.1"]


def test_a_sentence_elsewhere_that_names_the_section_or_its_article_goes_with_that_section() -> None:
    cars = "ARTICLE II. CARS\n\n2.1 Use. A car is here.\n\nARTICLE III. REST\n\n3.1 Care. "
    referring = BODY + "referring: [stops]\n"

    for reference in ("Section 2.1", "Article 2"):
        sentence = f"Pay stops under {reference}."

        (finding,) = judged(f"{cars}{sentence}", referring)

        assert finding.section == "2.1"
        assert [end - start for start, end in finding.also] == [len(sentence)]
    (alone,) = judged(f"{cars}Pay stops under Section 3.1.", referring)
    assert alone.also == ()


def test_a_sentence_that_names_several_sections_goes_with_each() -> None:
    text = "2.1 Use. A car is here.\n\n2.2 Care. The car is washed.\n\n3.1 End. Sections 2.1 and 2.2 stop then."

    found = judged(text, BODY + "referring: [stop]\n")

    assert [(one.section, len(one.also)) for one in found] == [("2.1", 1), ("2.2", 1)]


def test_below_its_own_heading_every_sentence_counts_that_speaks_of_no_other_clause() -> None:
    clauses = set_of(
        cars="find: [car]\nnot_if: [horse]\nown_headings: [(getting|ways) to drive]\n", lunch="find: [lunch]\n"
    )
    text = (
        "2. Getting to Drive\n\n2.1 Everybody hands in a form in May. The lunch is free of charge.\n\n"
        "2.2 No horse is kept in the yard here.\n\n3. Rest\n\n3.1 Everybody hands in a form in June."
    )

    found = findings_of(text, clauses, "cars")

    assert [(finding.section, finding.quote) for finding in found] == [("2.1", "Everybody hands in a form in May.")]


def test_what_stands_below_its_own_heading_joins_the_words_that_speak_outright() -> None:
    text = "2. Ways to Drive\n\n2.1 A car is kept in the yard. The keys hang there. The tank is filled. The oil is new there."

    (finding,) = judged(text, "find: [car]\nown_headings: [ways to drive]\n")

    assert finding.quote == text.partition("2.1 ")[2]


@pytest.mark.parametrize(("term", "found"), [("Car Exit", 1), ("Council", 0), ("Board of Trustees", 0)])
def test_a_term_stands_for_what_it_means_unless_it_names_a_body(term: str, found: int) -> None:
    text = (
        f'1. Words. "{term}" means the sale of the cars by their owners.\n\n'
        f"2. Rule. On a {term} the rent of everyone is reduced.\n"
    )

    hits = judged(text, "find: [sale & rent]\n")

    assert len(hits) == found


def test_a_sentence_that_names_a_section_is_said_of_it_below_a_heading_of_something_else() -> None:
    text = "3.1 Cars. A car is here.\n\n4.1 Lunch. Whoever eats late need not care, and Section 3.1 stops."

    (finding,) = judged(text, BODY + "referring: [stops]\n")

    assert [text_of(text)[start:end] for start, end in finding.also] == [
        "Whoever eats late need not care, and Section 3.1 stops."
    ]


def test_a_shipped_heading_of_its_own_finds_no_section_that_is_worded_like_nothing_of_the_clause() -> None:
    benefits = "4. Malpractice Insurance. The cafeteria is open to every patient and closes at nine each night."
    cover = "4. Malpractice Insurance. Its cost, once each year, falls upon whoever asked for the endorsement."

    assert "tail_coverage" not in {one.clause for one in clausecheck.analyze_text(benefits).findings}
    assert "tail_coverage" in {one.clause for one in clausecheck.analyze_text(cover).findings}
