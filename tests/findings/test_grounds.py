"""A section belongs to the article whose heading stands above it, however both are numbered."""

from __future__ import annotations

import pytest

from clausecheck import readers
from clausecheck.findings import grounds


def articles_of(text: str) -> dict[str, str]:
    """The heading of the article around each section that has one, by the number of the section."""
    prepared = grounds.prepare(readers.from_text(text))
    return {unit.section.number: prepared.text[slice(*unit.article)].strip() for unit in prepared.units if unit.article}


@pytest.mark.parametrize(
    ("article", "section"),
    [
        ("ARTICLE II. CALL", "2.1"),
        ("Art. II. Call", "Sec. 1."),
        ("TITLE II. CALL", "SEC. 201."),
        ("PART B. CALL", "B-1"),
        ("PART B. CALL", "B1."),
        ("2.0 CALL", "2.1 -"),
        ("Rule 2. CALL", "Rule 2-1."),
        ("Chapter 2: Call", "2-1."),
        ("CHAPTER 200. CALL", "R-201."),
        ("2 Your call", "2.1"),
    ],
)
def test_the_article_around_a_section_is_the_one_that_its_number_names(article: str, section: str) -> None:
    first = article.replace("200", "100").replace("II", "I").replace("2", "1").replace("PART B", "PART A")
    text = f"{first}\n\n{article}\n\n{section} Nights. The physician takes one night in five without pay."

    (found,) = set(articles_of(text).values())

    assert found == article


def test_capital_headings_between_numbered_sections_are_their_articles() -> None:
    text = (
        "PHYSICIAN AGREEMENT\n\nPAY\n\n1. A salary is paid in every month of the year.\n\n"
        "CALL DUTY\n\n2. One night in five is taken without any pay for it."
    )

    assert articles_of(text) == {"1": "PAY", "2": "CALL DUTY"}


def test_the_title_of_a_paper_is_no_article() -> None:
    assert articles_of("PHYSICIAN AGREEMENT\n\n1. A salary is paid.\n\n2. One night in five is taken.") == {}


def test_a_part_of_an_exhibit_stands_under_the_heading_of_the_exhibit() -> None:
    text = "1. Pay. It is paid monthly.\n\nEXHIBIT B: ADMISSION TERMS\n\nPart One: Requirements\n\nShe must be certified by her board."

    assert articles_of(text)["Exhibit B Part One"] == "EXHIBIT B: ADMISSION TERMS"


def test_a_line_to_sign_on_is_no_sentence() -> None:
    text = "Offices: two of them, as the Group decides each year.\n\n______________________ Ines Arroyo, MD (Junior Member)"

    prepared = grounds.prepare(readers.from_text(text))

    assert [prepared.text[one.start : one.end] for unit in prepared.units for one in unit.sentences] == [
        "Offices: two of them, as the Group decides each year."
    ]


def told(text: str) -> list[str]:
    prepared = grounds.prepare(readers.from_text(text))
    return [prepared.text[one.start : one.end] for unit in prepared.units for one in unit.sentences]


def test_short_lines_below_a_colon_are_rows_of_its_table() -> None:
    text = "1. Tail\n\nWho buys it is shown here:\n\nGroup ends it | Group\n\nPhysician resigns | Physician"

    assert told(text)[-2:] == ["Group ends it | Group", "Physician resigns | Physician"]


def test_one_short_line_below_a_colon_is_a_caption() -> None:
    text = "1. The parties agree on these terms:\n\nBase Salary\n\nThe Physician shall receive a salary in every month of the year."

    assert "Base Salary" not in told(text)
