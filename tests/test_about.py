"""About: the kind of paper, whether it binds, until when it stands open, and the papers it leans on."""

from __future__ import annotations

import pytest

import clausecheck
from clausecheck import about
from clausecheck.about import silence
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
        ("CLINICIAN SERVICES AGREEMENT (Physician, Employed)\n" + CARE, "employment"),
        ("PHYSICIAN SUPPORT SERVICES AGREEMENT\n" + CARE, "contractor"),
        (
            "CLINICAL SUPPORT SERVICES AGREEMENT\nThe Vendor cleans rooms of the hospital for patients and physicians. "
            * 4,
            "other",
        ),
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


@pytest.mark.parametrize(
    "text",
    [
        "SOFTWARE LICENSE AGREEMENT\nThe software is licensed.",
        "Franchisee shall open the store in May.",
        "DEED OF NON-COMPETITION\n" + "The Seller shall not compete with the Buyer. " * 6,
        "SUPPLY CONTRACT\n" + "Distributor sells implants to hospitals and surgeons for patients. " * 12,
        "COLLABORATION AGREEMENT\n" + "Alpha brings the drug to patients, physicians and hospitals. " * 12,
        "THIS CONSIGNMENT AGREEMENT\n" + "Alpha leaves furniture with Beta for sale. " * 80,
    ],
)
def test_a_paper_of_trade_is_known_by_its_title_or_its_parties(text: str) -> None:
    assert about.describe(contract(text)).between_companies


@pytest.mark.parametrize(
    "text",
    [
        "The Employee shall not compete for a year.",
        "The Seller shall sell his shares to the Buyer.",
        "CONSULTING AGREEMENT\nThe Consultant is a physician and advises the Company.",
        "CONSULTING AGREEMENT\nAlpha, Inc. and Jo Crane, an individual (the “Consultant”), agree. "
        + "Each Customer of Alpha is named. " * 12,
        "SUPPLY CONTRACT\n" + "Distributor names a clinic. Physician shall treat its patients. " * 12,
        "SERVICE AGREEMENT\n" + "The Company may end your employment. " * 12,
        "PHYSICIAN EMPLOYMENT AGREEMENT\n" + CARE + "The Licensee of the software is the Group.",
        "",
    ],
)
def test_a_paper_for_work_or_about_medicine_is_none_of_trade(text: str) -> None:
    assert not about.describe(contract(text)).between_companies


def test_a_paper_of_a_given_kind_is_none_of_trade() -> None:
    assert not about.describe(contract("Franchisee opens the store."), kind="employment").between_companies


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
        "Once you sign, this letter becomes our agreement with you.",
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


@pytest.mark.parametrize(
    "sentence",
    [
        "Nothing obligates the Group to offer shares to Physician, and any expectation of an offer lapses if she leaves.",
        "You received this paper seven days before the offer of employment was to expire.",
        "We did agree to offer a bonus that will expire with the job.",
    ],
)
def test_an_offer_of_shares_or_one_that_is_past_sets_no_date_to_answer(sentence: str) -> None:
    assert about.describe(contract(f"We would be glad. {sentence} Thank you.")).answer_by is None


def test_a_citation_does_not_cut_the_sentence_that_says_until_when_to_answer() -> None:
    sentence = "This offer expires in seven days under Fla. Stat. § 542.45 unless you sign it."

    assert about.describe(contract(f"We are glad. {sentence} Thank you.")).answer_by == sentence


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


@pytest.mark.parametrize(
    ("text", "kind", "judged_as"),
    [
        ("PHYSICIAN EMPLOYMENT AGREEMENT\n" + CARE, "employment", "employment"),
        ("PHYSICIAN EMPLOYMENT AGREEMENT\nThe Practice shall pay Physician a salary.", "employment", "employment"),
        ("FIRST AMENDMENT TO PHYSICIAN EMPLOYMENT AGREEMENT\n" + CARE, "employment", ""),
        ("EMPLOYEE RESTRICTIVE COVENANT AGREEMENT\n" + CARE, "employment", ""),
        ("EXECUTIVE EMPLOYMENT AGREEMENT\nThe Executive leads the sales of the Company. " * 6, "employment", ""),
        ("April 9\nDear Samir,\nWe are pleased to offer you a place. " + CARE, "letter", ""),
        (
            "April 9\nDear Samir,\nWe offer you a place: join us. " + CARE + "\nI agree to this letter.",
            "letter",
            "employment",
        ),
        (
            "April 9\nDear Samir,\nJoin us. This letter is not a binding agreement. "
            + CARE
            + "\nI agree to this letter.",
            "letter",
            "",
        ),
    ],
)
def test_silences_are_judged_only_in_a_whole_contract_of_a_physician(text: str, kind: str, judged_as: str) -> None:
    described = about.describe(contract(text))

    assert (described.kind, described.judged_as) == (kind, judged_as)
    assert bool(described.judged_because) == (judged_as != kind)


def test_of_a_paper_between_companies_it_is_said_what_is_not_looked_for() -> None:
    described = about.describe(contract("DISTRIBUTOR AGREEMENT\nDistributor sells the products."))

    assert (described.kind, described.judged_as) == ("other", "")
    assert described.judged_because == silence.BETWEEN_COMPANIES


def test_of_a_paper_of_another_kind_that_is_none_of_trade_nothing_is_said() -> None:
    described = about.describe(contract("Once upon a time there was a river."))

    assert (described.kind, described.judged_as, described.judged_because) == ("other", "", "")


def test_a_kind_that_is_given_is_judged_as_that_kind() -> None:
    assert about.describe(contract("OFFICE LEASE\nText."), kind="employment").judged_as == "employment"


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("Exhibit 10.37 DISTRIBUTORSHIP AGREEMENT\n", "DISTRIBUTORSHIP AGREEMENT"),
        ("EXHIBIT 10.2\nMARKETING AGREEMENT by and between ACME and BETA\n", "MARKETING AGREEMENT"),
        ("EXCLUSIVE LICENSE AND DEVELOPMENT AGREEMENT\n", "EXCLUSIVE LICENSE AND DEVELOPMENT AGREEMENT"),
        (
            (
                "Certain words marked with brackets have been omitted from this exhibit because they are not material and would "
                "be harmful to the company if they were publicly disclosed by it.\nRESELLER AGREEMENT\n"
            ),
            "RESELLER AGREEMENT",
        ),
    ],
)
def test_a_paper_of_another_kind_is_called_what_it_calls_itself(top: str, name: str) -> None:
    described = about.describe(contract(top + "The parties trade goods."))

    assert (described.kind, described.kind_reasons) == ("other", (name,))


@pytest.mark.parametrize(
    "bar", ["████", "■■■", "[REDACTED]", "(redacted)", "XXXX", "[***]", "[* * *]", "REDACTED", "$XX,XXX"]
)
def test_black_bars_and_words_for_them_are_redactions(bar: str) -> None:
    text = f"The salary is {bar} per year."

    ((start, end),) = about.describe(contract(text)).redacted

    assert text[start:end] in bar


@pytest.mark.parametrize("blank", ["____", "[●]", "TBD", "Article XXX", "Section XX", "* * *\n****\n"])
def test_blanks_roman_numbers_and_rules_are_none(blank: str) -> None:
    assert about.describe(contract(f"The salary is {blank} per year.")).redacted == ()


@pytest.mark.parametrize(
    ("sentence", "advisers"),
    [
        ("The terms of this letter are confidential, but you may show them to your attorney.", True),
        ("Physician shall not disclose the terms of this Agreement to anyone.", False),
        ("Please keep this offer in confidence.", False),
        ("Do not share this letter; your accountant may see it.", True),
    ],
)
def test_the_sentence_that_keeps_the_offer_secret_is_quoted(sentence: str, advisers: bool) -> None:
    described = about.describe(contract(f"We are glad. {sentence} Thank you."))

    assert (described.confidential, described.advisers) == (sentence, advisers)


@pytest.mark.parametrize(
    "sentence",
    [
        "Physician shall keep patient records confidential.",
        "Under this Agreement information that is confidential may be exchanged.",
        "Employee shall not disclose Confidential Information.",
    ],
)
def test_secrecy_of_other_things_is_not_that_of_the_offer(sentence: str) -> None:
    assert about.describe(contract(sentence)).confidential is None


def test_a_short_services_agreement_with_a_doctor_of_medicine_is_no_paper_between_companies() -> None:
    text = (
        "PHYSICIAN SERVICES AGREEMENT\n\nThis Agreement is between Redwood Imaging, Inc. (“Group”) and "
        "Sarah Kim, M.D. (“Radiologist”).\n\n1. Goodwill.\n\nNo goodwill is charged to new shareholders.\n"
    )

    assert not clausecheck.analyze_text(text).about.between_companies
