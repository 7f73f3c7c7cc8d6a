"""What a review makes for other people: a report without names, a letter, a report by one's own template."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest
from commands import run

Out = pytest.CaptureFixture[str]


def test_an_anonymous_report_names_neither_party_nor_file(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "offer.txt", "--anonymous")

    told = (folder / "offer.report.html").read_text(encoding="utf-8")
    assert ended.code == 0
    assert [name for name in ("Lakeside", "Jane", "Doe,", "offer.txt") if name in told] == []
    assert "contract.txt" in ended.err


def test_the_letter_stands_beside_the_report(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "offer.txt", "--email")

    assert (folder / "offer.report.html").exists()
    assert (folder / "offer.email.txt").read_text(encoding="utf-8").startswith("Subject: Some questions on the")
    assert "Letter to the group: offer.email.txt (a draft: read it before you send it)" in ended.err


def test_to_stdout_goes_the_letter_alone(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "offer.txt", "--email-most", "1", "0", "-o", "-")

    assert ended.out.startswith("Subject: ")
    assert "<html" not in ended.out
    assert "May I ask:" not in ended.out
    assert sorted(path.name for path in folder.iterdir()) == ["offer.txt"]


def test_the_letter_takes_what_was_ticked_in_the_report(folder: Path, capsys: Out) -> None:
    run(capsys, "offer.txt")
    report = (folder / "offer.report.html").read_text(encoding="utf-8")
    key = re.search(r'<body data-key="(\w+)"', report)
    ticked = re.search(r'class="changes">.*?data-key="(\w+)"', report, re.DOTALL)
    assert key is not None
    assert ticked is not None
    (folder / "chosen.json").write_text(json.dumps({"contract": key[1], "chosen": [ticked[1]]}), encoding="utf-8")

    run(capsys, "offer.txt", "--email-chosen", "chosen.json")
    letter = (folder / "offer.email.txt").read_text(encoding="utf-8")

    assert "On these points I would like to ask\n1. " in letter
    assert "2. " not in letter
    assert "May I ask" not in letter


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ("nothing", "this is not what a report saves"),
        ("[]", "this is not what a report saves"),
        ('{"contract": "x", "chosen": []}', "this was saved from the report on another contract than offer.txt"),
        (None, "it cannot be opened"),
    ],
)
def test_what_is_no_choice_for_this_contract_is_refused(held: str | None, said: str, folder: Path, capsys: Out) -> None:
    if held is not None:
        (folder / "chosen.json").write_text(held, encoding="utf-8")

    ended = run(capsys, "offer.txt", "--email-chosen", "chosen.json")

    assert ended.code == 2
    assert f"chosen.json: {said}" in ended.err
    assert (folder / "offer.report.html").exists() is ("another contract" in said)


def test_ticks_for_another_contract_do_not_stop_the_contract_they_are_for(folder: Path, capsys: Out) -> None:
    (folder / "other.txt").write_text((folder / "offer.txt").read_text().replace("forty (40)", "ten (10)"))
    run(capsys, "offer.txt")
    key = re.search(r'<body data-key="(\w+)"', (folder / "offer.report.html").read_text(encoding="utf-8"))
    assert key is not None
    (folder / "chosen.json").write_text(json.dumps({"contract": key[1], "chosen": []}), encoding="utf-8")

    ended = run(capsys, "other.txt", "offer.txt", "--email-chosen", "chosen.json")

    assert ended.code == 2
    assert "chosen.json: this was saved from the report on another contract than other.txt" in ended.err
    assert (folder / "offer.email.txt").exists()
    assert not (folder / "other.email.txt").exists()


def test_a_saved_analysis_without_its_text_does_not_stop_the_others(folder: Path, capsys: Out) -> None:
    run(capsys, "offer.txt", "--format", "json", "--no-text", "-o", "saved.json")

    ended = run(capsys, "saved.json", "offer.txt", "--anonymous")

    assert ended.code == 2
    assert "offer.txt: without the contract's text" in ended.err
    assert (folder / "offer.report.html").exists()


def test_less_than_nothing_cannot_be_asked(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "offer.txt", "--email-most", "1", "-1")

    assert ended.code == 2
    assert "--email-most takes two numbers from 0 on" in ended.err


def test_a_word_document_is_written_whole(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "offer.txt", "--format", "docx")

    assert ended.code == 0
    assert zipfile.is_zipfile(folder / "offer.report.docx")


def test_a_template_of_ones_own_makes_the_report(folder: Path, capsys: Out) -> None:
    (folder / "my.md.j2").write_text("# {{ contract.file }}\n", encoding="utf-8")

    ended = run(capsys, "offer.txt", "--template", "my.md.j2")

    assert ended.code == 0
    assert (folder / "offer.report.md").read_text(encoding="utf-8") == "# offer.txt\n"


def test_a_wrong_template_ends_the_run_with_its_line_before_anything_is_read(folder: Path, capsys: Out) -> None:
    (folder / "my.md.j2").write_text("one\n{{ contract.fil }\n", encoding="utf-8")

    ended = run(capsys, "offer.txt", "--template", "my.md.j2")

    assert ended.code == 2
    assert "my.md.j2:2: " in ended.err
    assert not (folder / "offer.report.md").exists()


def test_a_template_and_a_format_exclude_each_other(folder: Path, capsys: Out) -> None:
    (folder / "my.md.j2").write_text("x", encoding="utf-8")

    ended = run(capsys, "offer.txt", "--template", "my.md.j2", "--format", "csv")

    assert ended.code == 2
    assert "leave --format out" in ended.err


def test_a_template_writes_to_whatever_name_it_is_given(folder: Path, capsys: Out) -> None:
    (folder / "my.json.j2").write_text('{"file": "{{ contract.file }}"}', encoding="utf-8")

    ended = run(capsys, "offer.txt", "--template", "my.json.j2", "-o", "out.json")

    assert ended.code == 0
    assert json.loads((folder / "out.json").read_text(encoding="utf-8")) == {"file": "offer.txt"}
