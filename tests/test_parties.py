"""A contract's own names for the physician and for the group are known from its first paragraphs."""

from __future__ import annotations

import pytest

import clausecheck
from clausecheck.parties import names, writer

INTRODUCTION = (
    "This Agreement is between Lakeside Imaging, P.C. (“Lakeside”) and Amara N. Okafor, M.D. (the “Recruit”). "
    "Dr. Okafor will report to Riverbend Health, Inc. (hereinafter “Riverbend” or the “Sponsor”)."
)


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("physician", "physician"),
        ("employees", "physician"),
        ("you", "physician"),
        ("group", "group"),
        ("we", "group"),
        ("lakeside", "group"),
        ("recruit", "physician"),
        ("okafor", "physician"),
        ("riverbend", "group"),
        ("sponsor", "group"),
    ],
)
def test_a_party_is_known_under_the_names_of_the_contract(name: str, party: str) -> None:
    assert names(INTRODUCTION)[name] == party


@pytest.mark.parametrize("text", ["Dr. Okafor", "Dr. Amara Okafor", "Dr Amara N. Okafor", "Dr. A. Okafor"])
def test_a_doctors_last_name_is_known(text: str) -> None:
    assert names(f"An offer to {text}, who accepts.")["okafor"] == "physician"


@pytest.mark.parametrize(
    "specialist", ["Radiologist", "anesthesiologists", "Psychiatrist", "hospitalist", "Pediatrician"]
)
def test_a_specialist_is_the_physician(specialist: str) -> None:
    assert names(f"The {specialist} shall work.")[specialist.lower()] == "physician"


def test_a_name_in_brackets_that_names_no_party_is_none() -> None:
    known = names("The services (the “Services”) begin in May (the “Start Date”).")

    assert "services" not in known
    assert "date" not in known


@pytest.mark.parametrize("name", ["P.C.", "P.A."])
def test_a_group_may_be_called_by_the_letters_of_its_legal_form(name: str) -> None:
    paper = (
        f"This Agreement is between Lakes Anesthesia, {name}, a Georgia corporation (the “{name}”), and Tobias Ames, M.D. "
        f"(the “Anesthesiologist”). The {name} shall bear the premium for the extended reporting endorsement."
    )

    (tail,) = (one for one in clausecheck.analyze_text(paper).findings if one.clause == "tail_coverage")

    assert tail.terms["payer"] == "employer"


def test_a_word_of_every_contract_is_not_renamed() -> None:
    assert names("Okafor, M.D. (the “Group”)")["group"] == "group"


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Okafor, M.D. (the “Purchaser”) buys shares.", "physician"),
        ("Big Fund, Inc. (the “Purchaser”) buys the practice.", "group"),
        ("The purchaser of the practice pays.", "group"),
    ],
)
def test_a_purchaser_is_whom_the_contract_calls_so(text: str, party: str) -> None:
    assert names(text)["purchaser"] == party


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("SALLOW RADIOLOGISTS, L.L.P., a partnership (hereinafter “the Firm”), and Ann Lee, M.D.", "firm", "group"),
        ("The Firm shall pay the premium.", "firm", "group"),
        (
            "among Bay Spine, P.C. (the “Corporation”) and the persons named below (each a “Holder”).",
            "holder",
            "physician",
        ),
        (
            "among Bay Spine, P.C. (the “Corporation”) and the persons named below (each a “Holder”).",
            "holders",
            "physician",
        ),
        ("“Leaver” means anyone who has stopped being a partner.", "leavers", "physician"),
        ("Lake Eye, P.C. (“Lake”) and Marsh Management, Ltd (the “Platform”)", "platform", "group"),
        ("between Lake Eye, P.C. (the “Corporation”) and Joan Ito (“Ms. Ito”)", "ito", "physician"),
        (
            "Lakeside Family Practice, P.C.\nDear Joan, Lakeside will pay you. Lakeside may end this.",
            "lakeside",
            "group",
        ),
    ],
)
def test_a_name_is_known_however_the_paper_gives_it(text: str, name: str, party: str) -> None:
    assert names(text)[name] == party


@pytest.mark.parametrize(
    "text", ["Lake Eye, P.C. (this “Agreement”) from May 1 (the “Effective Date”)", "A law firm may help."]
)
def test_a_paper_a_day_and_a_law_firm_are_no_parties(text: str) -> None:
    assert not {"agreement", "date", "firm"} & names(text).keys()


def test_a_town_that_gave_a_company_its_name_is_not_the_company() -> None:
    assert "boise" not in names("Boise Heart Clinic, PLLC is in Boise. You live in Boise and will work in Boise.")


def test_a_paper_under_its_letters_is_no_party() -> None:
    text = "Joan Ito, M.D. works under a Management Services Agreement (the “MSA”) of Lake Eye, P.C."
    assert "msa" not in names(text)


def test_a_word_for_the_physician_stays_one_though_a_company_begins_with_it() -> None:
    text = "Physician Partners of Lakeside, LLC. Physician shall work. Physician shall be paid."
    assert names(text)["physician"] == "physician"


def test_the_owner_who_writes_a_letter_and_those_named_beside_the_writer_are_the_group() -> None:
    letter = "Dana and I set the pay each year. The Board and I agree. See Class I and item (i). I sign for us."

    assert names(letter)["dana"] == "group"
    assert writer("The Board and I agree.") == {}
    assert [letter[at:].split()[0] for at in writer(letter)] == ["I", "I", "I"]


def test_nobody_writes_a_contract_in_the_third_person() -> None:
    assert writer("Class I units are held by members. Physician and Group agree to Schedule I hereto.") == {}


@pytest.mark.parametrize(
    "text",
    [
        "Employer and I agree to arbitrate. I will tell you of each claim.",
        "I will keep secret what you tell me, and I will return your papers.",
    ],
)
def test_an_employee_who_writes_is_not_the_group(text: str) -> None:
    assert writer(text) == {}


def test_an_owner_writes_of_the_practice_as_his_own() -> None:
    assert set(writer("I would like you to join our practice. I pay the tail.").values()) == {"group"}
