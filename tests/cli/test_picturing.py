"""A report on a PDF shows its lines as they are printed; other files are told to have none where someone asks."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from commands import run

from clausecheck.report import words_pictures as words

Out = pytest.CaptureFixture[str]
SAMPLE = Path(__file__).parents[2] / "sample_contracts" / "plain_letter.pdf"


@pytest.mark.parametrize(
    ("option", "said"), [("--pictures", words.PICTURE_TITLE), ("--page-pictures", words.PICTURE_OF_PAGE.format(page=1))]
)
def test_a_report_on_a_pdf_has_the_pictures_asked_for(option: str, said: str, folder: Path, capsys: Out) -> None:
    shutil.copy(SAMPLE, folder / "letter.pdf")

    ended = run(capsys, "letter.pdf", option)
    report = (folder / "letter.report.html").read_text(encoding="utf-8")

    assert ended.code == 0
    assert said in report
    assert "data:image/png;base64," in report
    assert len(report) < 1_500_000


def test_the_lines_are_pictured_unless_told_otherwise(folder: Path, capsys: Out) -> None:
    shutil.copy(SAMPLE, folder / "letter.pdf")

    run(capsys, "letter.pdf")

    assert words.PICTURE_TITLE in (folder / "letter.report.html").read_text(encoding="utf-8")


def test_a_report_without_pictures_can_be_had(folder: Path, capsys: Out) -> None:
    shutil.copy(SAMPLE, folder / "letter.pdf")

    run(capsys, "letter.pdf", "--no-pictures")

    assert "data:image/png" not in (folder / "letter.report.html").read_text(encoding="utf-8")


def test_a_file_without_pages_is_reported_without_pictures(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "offer.txt", "--pictures")

    assert ended.code == 0
    assert "offer.txt: no pictures, since only a PDF itself has pages to picture." in ended.err


def test_a_file_without_pages_is_no_matter_where_nobody_asked_for_pictures(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "offer.txt")

    assert "pictures" not in ended.err


def test_pictures_in_another_form_are_refused(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "offer.txt", "--pictures", "--format", "md")

    assert ended.code == 2
    assert "belong to an HTML report" in ended.err


def test_a_report_without_names_shows_no_picture_of_the_paper(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "offer.txt", "--pictures", "--anonymous")

    assert ended.code == 2
    assert "every name on it" in ended.err
