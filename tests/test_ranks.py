"""A contract's own names for its lower rank of owners are known by what it says of them."""

from __future__ import annotations

import pytest

from clausecheck import definitions, ranks, sentences


def _names(text: str) -> frozenset[str]:
    spans = sentences.split(text, 0, len(text))
    return ranks.names(text, spans, definitions.find(text, spans))


def _mentions(text: str) -> list[str]:
    spans = sentences.split(text, 0, len(text))
    found = ranks.find(text, spans, definitions.find(text, spans))
    return [text[start:].split()[0].strip(",.") for start in sorted(found)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“Resident Partner” means a physician who holds no Shares.", "Resident Partner"),
        ("The Board may name you a “Fellow Partner,” a title without a vote.", "Fellow Partner"),
        ("You may stay on as a Career Associate, which has no vote and no part of the profits.", "Career Associate"),
        ("A Visiting Partner attends meetings, has no vote and owns no stock.", "Visiting Partner"),
        ("Clinic Partners are employees and are not members of the Company.", "Clinic Partner"),
        ("She is designated a Lead Partner. The title carries no vote.", "Lead Partner"),
        ("Service Units, which do not vote, are issued to employees.", "Service Unit"),
        ("The stock is divided into Founders’ Shares and Ordinary Shares.", "Ordinary Share"),
        ("“Partner” means a non-equity partner. An Equity Partner votes.", "Partner"),
        ("For a year you are what we call an “attic partner.” An attic partner doesn’t vote.", "attic partner"),
        ("A “Capital Partner” holds Points; a “Bench Partner” holds none.", "Bench Partner"),
        ("Bench Partners are sent the agenda, but vote on nothing.", "Bench Partner"),
        ("A Ward Member has no vote and no profit. Each Ward Unit costs $10.", "Ward Unit"),
    ],
)
def test_a_rank_is_known_by_what_it_lacks(text: str, name: str) -> None:
    assert name in _names(text)


@pytest.mark.parametrize(
    "text",
    [
        "An Equity Member has no vote on a matter in which the Member has an interest.",
        "Each Member shall not vote after default and has no share of later profits.",
        "A Retired Partner has no vote.",
        "An Equity Member may be expelled without cause, by a vote of the others who own units.",
        "The Medical Director is appointed by the Board and has no fixed term.",
        "“Partner” means a physician who holds no interest in another firm.",
    ],
)
def test_what_a_full_owner_lacks_for_once_makes_no_lower_rank(text: str) -> None:
    assert not _names(text)


def test_a_longer_name_is_another_rank() -> None:
    text = "“Partner” means a physician without equity. An Equity Partner votes, and a Partner does not."

    assert _mentions(text) == ["Partner”", "Partner"]


def test_letters_tell_a_lower_class_only_beside_a_higher_one() -> None:
    assert _mentions("Class F Units vote. Class G Units do not.") == ["Units"]
    assert not _mentions("Class F Units are issued to all.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Series S stock votes; Series P stock does not. A holder stays in Series P.", ["stock", "P"]),
        ("A “Provisional Owner” is a doctor who holds Class N units. Class K holders elect her. Class N is exchanged.",
         ["Owner”", "units", "N"]),
        ("“Class C”: voting stock. “Class D”: non-voting stock. Class D turns into Class C.", ["D”:", "stock", "D"]),
        ("Class A Members may not vote by proxy. Class B Members share the income.", ["Members"]),
        ("Class B Members elect Class A directors.", []),
    ],
)  # fmt: skip
def test_the_class_without_a_vote_is_the_lower_one_whatever_its_letter(text: str, expected: list[str]) -> None:
    assert _mentions(text) == expected


def test_ranks_that_carry_a_usual_name_need_no_definition() -> None:
    assert _mentions("An income partner and a JUNIOR SHAREHOLDER sit with the Partners-Elect.") == [
        "partner",
        "SHAREHOLDER",
        "Partners-Elect",
    ]


def test_a_letter_that_grows_in_small_letters_moves_no_mention() -> None:
    assert _mentions("In İzmir a Junior Partner has no vote.") == ["Partner"]
