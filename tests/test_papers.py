"""Papers, exhibits and sections that a contract names and that are not in its file."""

from __future__ import annotations

import pytest

from clausecheck import papers, readers

ROWS = "\n\n".join(f"{number}. Part {number}. The parties agree on part {number} as it is." for number in range(1, 7))


def missing(sentence: str, *, title: str = "EMPLOYMENT AGREEMENT") -> tuple[str, ...]:
    return papers.missing(readers.from_text(f"{title}\n\n{ROWS}\n\n{sentence}"), title=title)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The price stands in the Stockholders’ Agreement and the Bylaws.", ("Stockholders’ Agreement", "Bylaws")),
        ("Position and Schedule\n1. Employment. The Center employs Surgeon.", ()),
        ("The rate stands in Schedule\n7 and is paid monthly.", ("Schedule 7",)),
        ("Pay follows Exhibits B and C.", ("Exhibit B", "Exhibit C")),
        ("Both classes are taxed as partners and receive a Schedule K-1.", ()),
        ("The units stand in Schedule K.", ("Schedule K",)),
        ("The covenant of Section 14 stays in force.", ("Section 14",)),
        ("Sections 5 and the terms of Section 9(b) hold.", ("Section 9",)),
        ("The covenant of Section 4 stays in force.", ()),
        ("This is a deferral under Section 12 of the Exchange Act.", ()),
        ("It follows Code Section 83.", ()),
        ("What the Stock Purchase Agreement says in Section 9 of that paper counts.", ("Stock Purchase Agreement",)),
        ("Section 9 of the Prior Agreement is hereby amended.", ()),
        ("This Agreement replaces the shareholder agreement dated August 8, 2014.", ()),
        ("It is signed in place of the Employment Agreement of 2019, which ends.", ()),
        ("This Agreement supersedes all talks other than the Operating Agreement.", ("Operating Agreement",)),
        ("Section 4 is superseded by the Operating Agreement.", ("Operating Agreement",)),
        ("Physician shall comply with the bylaws and rules of each Facility.", ()),
        ("Physician shall comply with the Bylaws of the medical staff.", ()),
        ("Votes follow the Bylaws of the Corporation.", ("Bylaws",)),
        ("On admission he signs the Group's Close Corporation Agreement.", ("Close Corporation Agreement",)),
        ("This paper replaces the letter. Votes follow the Operating Agreement.", ("Operating Agreement",)),
    ],
)
def test_what_is_named_and_not_there_is_missing(sentence: str, names: tuple[str, ...]) -> None:
    assert missing(sentence) == names


def test_a_number_within_the_row_is_not_called_missing() -> None:
    rows = ROWS.replace("4. Part 4. ", "")

    assert papers.missing(readers.from_text(f"{rows}\n\nSection 4 holds."), title="") == ()


def test_parts_of_a_section_are_counted_too() -> None:
    text = "1.1 First. It is so.\n\n1.2 Second. It is so.\n\n1.3 Third. It follows Section 1.7 and Section 1.2."

    assert papers.missing(readers.from_text(text), title="") == ("Section 1.7",)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Shareholders’ Agreement", ["shareholder agreement", "Shareholders Agreement"]),
        ("Exhibit C", ["Exhibits B and C"]),
        ("Section 14", ["Section 14"]),
    ],
)
def test_every_place_where_a_paper_is_named_is_known(name: str, words: list[str]) -> None:
    text = "By the shareholder agreement and the Shareholders Agreement, Exhibits B and C, Section 14 and Section 14.2."

    assert [text[start:end] for start, end in papers.places(text, name)] == words
