"""An anonymous report tells what the contract says and not whose it is."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import clausecheck
from clausecheck import report, shipped
from clausecheck.anonymous import anonymous
from clausecheck.anonymous.identity import Identity
from clausecheck.errors import UsageError
from clausecheck.model import Analysis
from clausecheck.readers import from_text
from clausecheck.report import docx, words

OFFER = """EMPLOYMENT AGREEMENT

1. Parties. This Agreement is between Tamarack Valley Radiology, P.C., an Ohio professional corporation of 12 Main Street, Suite 4, Dayton, Ohio 45402 ("Group"), and Annelise R. Brockhurst, M.D. ("Physician"), reached at a.brockhurst@example.org or (937) 555-0142.

2. Pay. The Group shall pay Dr. Brockhurst a salary of Four Hundred Thousand Dollars ($400,000) per year, and call at $275 per night.

3. Covenant. For a period of two (2) years after termination Physician shall not practice radiology within ten (10) miles of Tamarack Valley's office or of St. Alban Memorial Hospital in Lasker County.

4. Bonus. Physician shall repay the sign-on bonus of $30,000 if Physician resigns within two years.
"""
SECRETS = (
    "Tamarack", "Valley", "Brockhurst", "Annelise", "Main Street", "45402", "Dayton", "a.brockhurst", "555-0142", "400,000",
    "Hundred Thousand", "$275", "30,000", "Alban", "Lasker",
)  # fmt: skip


def masked(text: str) -> str:
    return anonymous(clausecheck.analyze_text(text)).contract.text


@pytest.mark.parametrize("form", [form for form in report.FORMATS if form != "docx"])
def test_no_form_of_the_report_tells_whose_contract_it_is(form: str) -> None:
    analysis = anonymous(clausecheck.analyze_text(OFFER, facts={"pay": "400000", "state": "OH"}))

    told = report.FORMATS[form](analysis, version="1")

    assert isinstance(told, str)
    assert [secret for secret in (*SECRETS, "400000") if secret.lower() in told.lower()] == []


def test_what_the_findings_hang_on_stays() -> None:
    text = masked(OFFER)

    assert "two (2) years" in text
    assert "ten (10) miles" in text
    assert "Ohio" in text
    assert "Physician shall not practice radiology" in text
    assert '("Group")' in text


def test_every_quote_is_still_cut_from_the_text() -> None:
    before = clausecheck.analyze_text(OFFER)

    after = anonymous(before)

    assert len(after.findings) == len(before.findings) > 2
    for old, one in zip(before.findings, after.findings, strict=True):
        assert one.quote == after.contract.text[one.start : one.end]
        cut = [term for term, was in zip(one.found, old.found, strict=True) if "…" not in was.quote]
        assert all(term.quote == after.contract.text[term.start : term.end] for term in cut)
        assert all(after.contract.text[start:end].strip() for start, end in one.hits)


def test_an_amount_is_no_term_any_more_and_a_distance_is() -> None:
    terms = {
        name: value for one in anonymous(clausecheck.analyze_text(OFFER)).findings for name, value in one.terms.items()
    }

    assert terms["miles"] == 10
    assert terms["amount_usd"] == "withheld"
    assert "withheld" in words.CHOICES


def test_the_report_says_what_was_left_out_and_that_more_may_tell() -> None:
    analysis = anonymous(clausecheck.analyze_text(OFFER))

    told = report.FORMATS["text"](analysis, version="1")

    assert dict(analysis.about.masked)["amount"] == 3
    assert "3 amounts of money" in " ".join(str(told).split())
    assert "what remains may still tell who it is" in " ".join(str(told).split())


def test_the_file_has_neither_name_nor_fingerprint() -> None:
    paper = clausecheck.analyze_text(OFFER)

    analysis = anonymous(replace(paper, contract=replace(paper.contract, file="brockhurst offer.pdf", form="pdf")))

    assert (analysis.contract.file, analysis.contract.sha256) == ("contract.pdf", "")


def test_an_anonymous_analysis_can_be_saved_and_shown_again() -> None:
    from clausecheck.report import as_json, saved

    analysis = anonymous(clausecheck.analyze_text(OFFER))

    assert saved.read(as_json.render(analysis, version="1"), file="x").about.masked == analysis.about.masked


def test_without_the_text_it_is_refused() -> None:
    paper = clausecheck.analyze_text(OFFER)

    with pytest.raises(UsageError, match="nobody can tell which names to leave out"):
        anonymous(replace(paper, contract=replace(paper.contract, text="")))


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("The Group pays Dr. Okafor well.", "The Group pays Dr. [name] well."),
        ("The office is at 4400 Millrace Parkway, Suite 210, and no other.", "The office is at [address], and no other."),
        ("Notices go to P.O. Box 77 of the group.", "Notices go to [address] of the group."),
        ("He works at Mercy Hospital and nowhere else.", "He works at [name] Hospital and nowhere else."),
        ("He lives in Port Deverell, Ohio and works there.", "He lives in [name], Ohio and works there."),
        ("The Physician shall take Call on each Holiday. A holiday is paid.", None),
        ("Medicare and Medicaid patients are seen under the Stark law in January.", None),
        ("See www.lakeside.example for it.", "See [contact] for it."),
    ],
)  # fmt: skip
def test_names_are_told_by_how_they_are_written(said: str, left: str | None) -> None:
    assert masked(f"1. Terms. {said}") == f"1. Terms. {left or said}"


@pytest.mark.parametrize("name", ["radiology_associate", "plain_letter", "orthopaedic_shareholder"])
def test_the_parties_of_a_sample_are_gone(name: str) -> None:
    analysis = clausecheck.analyze(shipped.folder("sample_contracts") / f"{name}.docx")
    parties = {
        "radiology_associate": ("tamarack", "brockhurst", "deverell", "ellingboe"),
        "plain_letter": ("copper hollow", "marchetti", "vandergrift", "depot street"),
        "orthopaedic_shareholder": ("quillan", "annerley", "ardmoor", "hollowell"),
    }

    told = json.dumps(anonymous(analysis).to_dict()).lower()

    assert [one for one in parties[name] if one in told] == []
    assert docx.render(anonymous(analysis), version="1")


@given(st.text(alphabet='aB $1,.\nDr MPC()"', max_size=120))
def test_whatever_the_text_is_places_stand_in_order_without_overlap(text: str) -> None:
    contract = from_text(text)

    places = Identity(contract).places(contract.text)

    assert all(one.start < one.end <= len(contract.text) for one in places)
    assert all(first.end <= second.start for first, second in pairwise(places))


def test_masking_moves_every_position_of_the_model() -> None:
    before: Analysis = clausecheck.analyze_text(OFFER)

    after = anonymous(before)

    length = len(after.contract.text)
    assert after.contract.sections[-1].end == length
    assert after.contract.lines[-1].end == length
    assert [one.name for one in after.contract.sections] == [one.name for one in before.contract.sections]
