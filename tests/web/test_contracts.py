"""Contracts go in and come out as reports: the queue, passwords, what is not read, and files that mean harm."""

from __future__ import annotations

import io
import json
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdfium2
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from clausecheck.web import house
from tests.web.running import PATIENCE, Visitor

SAMPLES = Path(__file__).parents[2] / "sample_contracts"
OFFER = b"The Physician shall not practice medicine within ten miles of the Clinic for two years.\n"


def _locked(password: str) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption(password))
    canvas.drawString(72, 700, OFFER.decode().strip())
    canvas.save()
    return out.getvalue()


@pytest.fixture
def offer(visitor: Visitor) -> dict:
    return visitor.read("offer.pdf", (SAMPLES / "plain_letter.pdf").read_bytes())


def test_a_contract_becomes_a_report(visitor: Visitor, offer: dict) -> None:
    assert offer["stage"] == "done"
    assert offer["kind"]
    assert offer["unread"] == []
    assert "offer.pdf" in visitor.ask("GET", f"/report/{offer['id']}/shown").text


@pytest.mark.parametrize(
    ("form", "name", "begins"),
    [
        ("html", "offer.report.html", b"<!doctype html>"),
        ("docx", "offer.report.docx", b"PK"),
        ("json", "offer.report.json", b"{"),
        ("md", "offer.report.md", b"# "),
        ("csv", "offer.report.csv", b""),
        ("text", "offer.report.txt", b"offer.pdf"),
        ("email", "offer.email.txt", b"Subject"),
    ],
)
def test_a_report_can_be_kept_in_every_form(visitor: Visitor, offer: dict, form: str, name: str, begins: bytes) -> None:
    answer = visitor.ask("GET", f"/report/{offer['id']}/as/{form}")

    assert answer.status == 200
    assert answer.headers["content-disposition"] == f"attachment; filename*=UTF-8''{name}"
    assert answer.body.removeprefix(b"\xef\xbb\xbf").startswith(begins)


def test_a_report_that_is_shared_has_no_name_of_its_file(visitor: Visitor, offer: dict) -> None:
    answer = visitor.ask("GET", f"/report/{offer['id']}/as/json?anonymous=yes")

    assert "contract.report.json" in answer.headers["content-disposition"]
    assert b"offer.pdf" not in answer.body
    assert json.loads(answer.body)


@pytest.mark.parametrize("sort", ["pdf", "docx"])
def test_a_contract_comes_back_with_notes(visitor: Visitor, sort: str) -> None:
    read = visitor.read(f"offer.{sort}", (SAMPLES / f"plain_letter.{sort}").read_bytes())

    made = visitor.form("POST", f"/api/contracts/{read['id']}/notes").json
    file = visitor.ask("GET", made["href"]).body

    assert made["name"] == f"offer.private-notes.{sort}"
    assert "notes stand in the file" in made["lines"][0]
    if sort == "pdf":
        assert len(pypdfium2.PdfDocument(file)) >= 1
    else:
        assert "word/comments.xml" in zipfile.ZipFile(io.BytesIO(file)).namelist()


def test_a_text_file_cannot_carry_notes_and_says_so(visitor: Visitor) -> None:
    read = visitor.read("offer.txt", OFFER)

    answer = visitor.form("POST", f"/api/contracts/{read['id']}/notes")

    assert answer.status == 400
    assert "text file" in answer.json["error"]


def test_a_locked_file_waits_for_its_password(visitor: Visitor) -> None:
    locked = visitor.read("offer.pdf", _locked("secret"))
    assert (locked["stage"], locked["errors"]) == ("locked", [])

    visitor.form("POST", f"/api/contracts/{locked['id']}/password", password="guess")
    wrong = visitor.wait(locked["id"])
    assert (wrong["stage"], len(wrong["errors"])) == ("locked", 1)

    visitor.form("POST", f"/api/contracts/{locked['id']}/password", password="secret")
    assert visitor.wait(locked["id"])["stage"] == "done"


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7 broken", b"PK\x03\x04 broken", b"\x00\x01\x02" * 500, b"{\\rtf1 x}"],
    ids=["empty", "pdf", "zip", "noise", "rtf"],
)
def test_what_cannot_be_read_says_why_and_harms_nothing_else(visitor: Visitor, content: bytes) -> None:
    answer = visitor.send("offer.pdf", content)
    good = visitor.read("good.txt", OFFER)
    bad = visitor.wait(answer.json["id"])

    assert bad["stage"] == "failed"
    assert bad["errors"][0].startswith("offer.pdf: ")
    assert good["stage"] == "done"


def test_pages_that_were_not_read_are_named(visitor: Visitor) -> None:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 700, OFFER.decode().strip())
    canvas.showPage()
    canvas.drawInlineImage(_grey(), 0, 0, 600, 800)
    canvas.save()
    visitor.form("PUT", "/api/answers", ocr="never")
    try:
        read = visitor.read("scan.pdf", out.getvalue())
    finally:
        visitor.form("PUT", "/api/answers", ocr="auto")

    assert read["stage"] == "done"
    assert read["unread"]
    assert read["unread"][0].startswith("page 2")


def _grey():
    from PIL import Image

    return Image.new("L", (1200, 1600), 200)


def test_the_answers_go_with_the_contracts_that_are_added_next(visitor: Visitor) -> None:
    visitor.form("PUT", "/api/answers", state="TX", kind="employment")
    try:
        read = visitor.read("offer.txt", OFFER)
    finally:
        visitor.form("PUT", "/api/answers", state="", kind="")

    found = visitor.ask("GET", f"/report/{read['id']}/as/json").json
    assert found["facts"] == {"state": "TX"}
    assert visitor.contracts()[read["id"]]["is_stale"]


def test_a_contract_can_be_judged_again_with_answers_of_its_own(visitor: Visitor) -> None:
    read = visitor.read("offer.txt", OFFER)

    visitor.form("POST", f"/api/contracts/{read['id']}/again", state="CA", setting="rural")
    visitor.wait(read["id"])

    found = visitor.ask("GET", f"/report/{read['id']}/as/json").json
    assert found["facts"] == {"state": "CA", "setting": "rural"}


def test_answers_that_do_not_fit_are_told_field_by_field(visitor: Visitor) -> None:
    answer = visitor.form(
        "PUT", "/api/answers", state="Texas", pay="much", signing_date="soon", kind="poem", specialty="ENT"
    )

    assert answer.status == 400
    assert set(answer.json["fields"]) == {"state", "pay", "signing_date", "kind"}


def test_pattern_files_are_checked_with_lines_and_then_used(visitor: Visitor) -> None:
    wrong = visitor.ask("PUT", "/api/patterns/naps.yaml", b"titel: Naps\n").json
    failed = visitor.read("offer.txt", b"The Physician may take naps at any time after lunch.\n")
    right = visitor.ask(
        "PUT",
        "/api/patterns/naps.yaml",
        b"title: Naps\nwhy: Rest.\nfind:\n  - take naps\nexamples:\n  found:\n    - She may take naps.\n  not_found:\n    - No.\n",
    ).json
    read = visitor.read("offer.txt", b"The Physician may take naps at any time after lunch.\n")
    report = visitor.ask("GET", f"/report/{read['id']}/as/md").text
    left_out = visitor.ask("DELETE", "/api/patterns/naps.yaml").json

    assert "naps.yaml:1: unknown key `titel`; did you mean `title`?" in wrong["problems"]
    assert failed["stage"] == "failed"
    assert failed["errors"] == wrong["problems"]
    assert (right["problems"], right["clauses"]) == ([], ["Naps"])
    assert "Naps" in report
    assert left_out["files"] == []


def test_offers_are_laid_side_by_side_and_drafts_compared(visitor: Visitor) -> None:
    first = visitor.read("a.docx", (SAMPLES / "plain_letter.docx").read_bytes())["id"]
    second = visitor.read("b.txt", (SAMPLES / "hospital_employment.txt").read_bytes())["id"]

    table = visitor.ask("GET", f"/compare/as/csv?with={first}&with={second}")
    moved = visitor.ask("GET", f"/changes/as/text?old={first}&new={second}")
    page = visitor.ask("GET", f"/compare?with={first}&with={second}").text

    assert b"a.docx" in table.body.splitlines()[0]
    assert b"b.txt" in moved.body
    assert "/made/" in page
    assert visitor.ask("GET", f"/compare?with={first}").status == 422
    assert visitor.ask("GET", f"/changes?old={first}&new={first}").status == 422
    assert "no tracked changes" in visitor.ask("GET", f"/changes?old={first}").text


def test_what_was_removed_is_not_there_any_more(visitor: Visitor, offer: dict) -> None:
    visitor.ask("DELETE", f"/api/contracts/{offer['id']}")

    assert visitor.ask("GET", f"/report/{offer['id']}/shown").status == 404
    assert offer["id"] not in visitor.contracts()


def test_fifty_uploads_at_once_are_all_answered(visitor: Visitor) -> None:
    for key in visitor.contracts():
        visitor.ask("DELETE", f"/api/contracts/{key}")

    with ThreadPoolExecutor(50) as people:
        waiting = [people.submit(visitor.send, f"{number}.txt", OFFER) for number in range(50)]
        first = visitor.ask("GET", "/")
        answers = [one.result(PATIENCE) for one in waiting]

    taken = [one for one in answers if one.status == 201]
    refused = [one for one in answers if one.status == 503]
    assert first.status == 200
    assert len(taken) + len(refused) == 50
    assert len(taken) >= house.READERS + house.MOST_WAITING
    assert refused
    assert all(int(one.headers["retry-after"]) > 0 for one in refused)
    assert all(visitor.wait(one.json["id"])["stage"] == "done" for one in taken)


def test_a_contract_can_be_cancelled_while_it_is_read(visitor: Visitor) -> None:
    sent = visitor.send("long.txt", OFFER * 20_000).json["id"]

    assert visitor.ask("DELETE", f"/api/contracts/{sent}").status == 204
    assert sent not in visitor.contracts()
    assert visitor.read("next.txt", OFFER)["stage"] == "done"
