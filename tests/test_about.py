"""About: the kind of paper, whether it binds, until when it stands open, and the papers it leans on."""

from __future__ import annotations

import pytest

from clausecheck import about
from clausecheck.model import Contract, Section

CARE = "Physician shall treat patients at the hospital and keep medical staff privileges. " * 6


def contract(text: str, sections: tuple[Section, ...] = ()) -> Contract:
    return Contract("paper.txt", "txt", "", text, (), None, sections=sections)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("PHYSICIAN EMPLOYMENT AGREEMENT\n" + CARE, "employment"),
        ("ASSOCIATE PHYSICIAN AGREEMENT\n" + CARE, "employment"),
        ("Blue Heron Urology, P.C.\nSHAREHOLDERS’ AGREEMENT\n" + CARE, "shareholder"),
        ("STOCK PURCHASE AND BUY-SELL AGREEMENT\n" + CARE, "shareholder"),
        ("OPERATING AGREEMENT OF PALO RADIOLOGY, P.L.L.C.\n" + CARE, "operating"),
        ("INDEPENDENT CONTRACTOR AGREEMENT\n" + CARE, "contractor"),
        ("April 9\nDear Samir,\nWe are pleased to offer you a place with us.\n" + CARE, "letter"),
        ("MUTUAL NON-DISCLOSURE AGREEMENT\nThe parties keep secrets.", "other"),
        ("OFFICE LEASE\nLandlord lets the premises to Tenant.", "other"),
        ("SOFTWARE LICENSE AGREEMENT\nLicensor grants a license.", "other"),
        ("CONSULTING AGREEMENT\nDear Ann:\nThe Company is pleased to offer this.\nConsultant advises.", "other"),
        ("A recipe for soup.", "other"),
        ("", "other"),
    ],
)
def test_the_kind_is_read_from_title_greeting_and_words(text: str, kind: str) -> None:
    assert about.describe(contract(text)).kind == kind


def test_the_words_that_tell_the_kind_are_kept() -> None:
    assert about.describe(contract("PHYSICIAN EMPLOYMENT AGREEMENT\n" + CARE)).kind_reasons == (
        "PHYSICIAN EMPLOYMENT AGREEMENT",
    )


def test_a_kind_that_is_given_is_taken() -> None:
    assert about.describe(contract("OFFICE LEASE\nText."), kind="letter").kind == "letter"


@pytest.mark.parametrize(
    "sentence",
    [
        "This letter is not a binding agreement.",
        "This letter of intent is non-binding.",
        "This term sheet is not intended to be legally binding on either party.",
        "This letter is a legally binding agreement between us.",
    ],
)
def test_the_sentence_that_says_whether_it_binds_is_quoted(sentence: str) -> None:
    text = f"We met Dr. Okonjo in May. {sentence} We look forward to it."

    assert about.describe(contract(text)).binding == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "This Agreement shall be binding upon and inure to the benefit of the heirs of the parties.",
        "Disputes under this Agreement go to binding arbitration.",
    ],
)
def test_heirs_and_arbitration_do_not_say_that_a_paper_binds(sentence: str) -> None:
    assert about.describe(contract(sentence)).binding is None


@pytest.mark.parametrize(
    "sentence",
    [
        "This offer is good until May 9.",
        "This offer expires on May 1, 2026.",
        "You may accept this offer by signing and returning this letter on or before June 1, 2026.",
        "Please sign and return this letter within ten (10) days.",
    ],
)
def test_the_sentence_that_says_until_when_to_answer_is_quoted(sentence: str) -> None:
    assert about.describe(contract(f"We would be glad. {sentence} Thank you.")).answer_by == sentence


def test_papers_that_are_named_and_not_in_the_file_are_listed_in_order() -> None:
    text = (
        "Physician is bound by the Bylaws and the Compensation Plan, and by the Employee Handbook.\n"
        "The Shareholders’ Agreement governs. The rate stands in Exhibits A and B, and the shareholder agreement holds."
    )
    supplied = (Section("Exhibit B", "Rates", 0, 1, "Exhibit B", 0),)

    missing = about.describe(contract(text, supplied)).missing_papers

    assert missing == ("Bylaws", "Compensation Plan", "Employee Handbook", "Shareholders’ Agreement", "Exhibit A")


def test_the_paper_itself_and_former_ones_are_not_missing() -> None:
    text = (
        "OPERATING AGREEMENT\nThis Operating Agreement replaces any prior Employment Agreement.\n"
        "The medical staff bylaws apply, and Schedule II controlled substances are locked away.\n" + CARE
    )

    assert about.describe(contract(text)).missing_papers == ()
