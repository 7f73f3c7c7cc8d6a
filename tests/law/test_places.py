"""The state of work and the governing law are read from the contract with the words that name them."""

from __future__ import annotations

import pytest

from clausecheck.law.places import Place
from tests.law.where import here


def words(text: str, place: Place | None) -> str | None:
    return text[slice(*place.words)] if place and place.words else None


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Physician shall see patients at the clinic at 400 Main Street, Austin, Texas 78701.", "TX"),
        ("The primary practice location is 12 Elm Street, Dover, DE 19901.", "DE"),
        ("The Hospital operates Mercy Hospital in Charleston, West Virginia.", "WV"),
        ("Physician holds a license to practice medicine in the State of New Mexico.", "NM"),
        ("Associate shall hold a license to practice medicine in Ohio.", "OH"),
        ("Physician shall hold a Missouri license and a DEA registration.", "MO"),
        ("Blue Heron Urology, P.C., a Virginia professional corporation", "VA"),
        ("Lycoming Cardiology, a professional corporation organized under the laws of the State of Utah.", "UT"),
        ("The office is located in Washington, D.C. and nowhere else.", "DC"),
        ("22 Depot Street, Birch Hollow, Minnesota\nApril 9, 2025\nDear Samir,\nJoin us.", "MN"),
    ],
)
def test_the_state_of_work_is_read_from_the_practice_address(text: str, state: str) -> None:
    assert here(text).work == state


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Physician shall practice medicine OR surgery, MD, in the hospital.",
        "This Agreement is governed by the laws of the State of Delaware.",
        "The Company is a corporation organized in the State of Delaware.",
        "Venue lies in the courts of Dallas County, Texas.",
        "Samir Okonjo-Reyes, MD",
        "Notices: with a copy to counsel at 1 Wall Street, New York, New York 10005.",
        "To her: 9 Oak Lane, with a copy to: Dean F. Hanley, Esq., 155 Seaport Boulevard, Boston, Massachusetts 02210.",
        "June 3, 2025\nAda Okafor\n9 Oak Lane\nReno, Nevada 89501\nDear Ada:\nJoin us.",
    ],
)
def test_other_words_with_a_state_tell_nothing_of_the_work(text: str) -> None:
    assert here(text).work is None


def test_of_two_states_told_alike_none_is_taken() -> None:
    assert (
        here("The clinic at 1 A Street, Reno, Nevada 89501.\nThe clinic at 1 B Street, Boise, Idaho 83702.").work
        is None
    )


def test_the_state_that_the_reader_gives_comes_first() -> None:
    place = here("The clinic is at 400 Main Street, Austin, Texas 78701.", state="OK").work_at

    assert place == Place("OK")


def test_the_words_that_name_the_state_of_work_are_kept() -> None:
    text = "Physician shall work at the clinic at 400 Main Street, Austin, Texas 78701."

    assert (words(text, here(text).work_at) or "").endswith("400 Main Street, Austin, Texas 78701")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("9. Governing Law. This Agreement shall be governed by the laws of the State of Texas.", "TX"),
        ("It is construed and enforced in accordance with the internal laws of the Commonwealth of Virginia.", "VA"),
        ("West Virginia law governs.", "WV"),
        ("The laws of the State of California shall govern.", "CA"),
        ("governed exclusively by Ohio substantive law", "OH"),
        ("THIS AGREEMENT SHALL BE GOVERNED BY THE LAWS OF THE STATE OF NEW YORK.", "NY"),
        ("This Agreement is governed by the laws of the District of Columbia.", "DC"),
        ("Maine law covers this letter.", "ME"),
        ("This letter is all under Michigan law.", "MI"),
        ("Employer: Lakeside Surgery\nGoverning Law: Pennsylvania\nDuration: 24 months", "PA"),
    ],
)
def test_the_governing_law_is_read(text: str, state: str) -> None:
    place = here(text).governing_at

    assert place is not None
    assert place.code == state


@pytest.mark.parametrize(
    "text",
    [
        "The Group is organized under the laws of the State of Texas.",
        "Physician holds a license under Ohio law.",
        "This Agreement is governed by the laws of Ontario.",
        "Physician shall comply with the laws of the State of Texas.",
    ],
)
def test_a_law_that_does_not_govern_the_contract_is_not_taken(text: str) -> None:
    assert here(text).governing_at is None
