"""`clausecheck annotate` gives a contract back beside itself, and says what it cannot do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from commands import run

from clausecheck import shipped

Out = pytest.CaptureFixture[str]


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_the_annotated_contract_stands_beside_it_marked_private_by_its_name(
    folder: Path, capsys: Out, form: str
) -> None:
    shutil.copy(shipped.folder("sample_contracts") / f"plain_letter.{form}", folder / f"offer.{form}")

    ended = run(capsys, "annotate", f"offer.{form}")

    assert ended.code == 0
    assert f"stand in the contract: offer.private-notes.{form}" in ended.err
    assert "Do not send it to the group." in ended.err
    assert (folder / f"offer.private-notes.{form}").stat().st_size > 0


def test_a_text_file_is_refused_with_the_next_step_and_others_are_not_held_up(folder: Path, capsys: Out) -> None:
    shutil.copy(shipped.folder("sample_contracts") / "plain_letter.docx", folder / "letter.docx")

    ended = run(capsys, "annotate", "offer.txt", "letter.docx")

    assert ended.code == 2
    assert "offer.txt: a text file cannot carry notes. Make a PDF of it (print it to PDF)" in ended.err
    assert (folder / "letter.private-notes.docx").exists()


def test_a_saved_analysis_cannot_carry_notes(folder: Path, capsys: Out) -> None:
    run(capsys, "offer.txt", "--format", "json")

    ended = run(capsys, "annotate", "offer.report.json")

    assert ended.code == 2
    assert "notes are written into the contract itself" in ended.err


def test_the_contract_itself_is_never_replaced(folder: Path, capsys: Out) -> None:
    sample = shipped.folder("sample_contracts") / "plain_letter.docx"
    shutil.copy(sample, folder / "letter.docx")

    ended = run(capsys, "annotate", "letter.docx", "-o", "letter.docx")

    assert ended.code == 2
    assert (folder / "letter.docx").read_bytes() == sample.read_bytes()


@pytest.mark.parametrize(("form", "other"), [("docx", "pdf"), ("pdf", "docx"), ("pdf", "html")])
def test_a_contract_with_notes_stays_what_it_is(form: str, other: str, folder: Path, capsys: Out) -> None:
    shutil.copy(shipped.folder("sample_contracts") / f"plain_letter.{form}", folder / f"letter.{form}")

    ended = run(capsys, "annotate", f"letter.{form}", "-o", f"out.{other}")

    assert ended.code == 2
    assert (
        f"out.{other}: letter.{form} with notes in it stays what it is. Name a file that ends in .{form}" in ended.err
    )
    assert not (folder / f"out.{other}").exists()
