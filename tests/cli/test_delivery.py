"""A report goes where it should, whole or not at all, and never over the contract."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from commands import run

from clausecheck.cli import delivery

Out = pytest.CaptureFixture[str]


def test_two_files_of_one_name_get_two_reports() -> None:
    places = delivery.places(
        [Path("offer.pdf"), Path("offer.docx"), Path("offer.docx")], None, delivery.report_ending("html")
    )

    assert places == ["offer.report.html", "offer.docx.report.html", "offer.docx-2.report.html"]


def test_a_folder_takes_the_reports_of_all(tmp_path: Path) -> None:
    places = delivery.places([Path("a/one.pdf"), Path("b/one.pdf")], str(tmp_path), delivery.report_ending("text"))

    assert places == [str(tmp_path / "one.report.txt"), str(tmp_path / "one.pdf.report.txt")]


def test_a_saved_analysis_keeps_one_ending() -> None:
    assert delivery.places([Path("offer.report.json")], None, delivery.report_ending("html")) == ["offer.report.html"]


def test_the_contract_is_never_overwritten(folder: Path, capsys: Out) -> None:
    before = (folder / "offer.txt").read_bytes()
    (folder / "link.html").symlink_to("offer.txt")

    ended = run(capsys, "offer.txt", "-o", "offer.txt")
    by_a_link = run(capsys, "offer.txt", "-o", "link.html")

    assert ended.code == by_a_link.code == 2
    assert "would replace the file it is made from" in ended.err
    assert (folder / "offer.txt").read_bytes() == before


def test_a_report_that_cannot_be_written_leaves_nothing_behind(
    folder: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)

    ended = run(capsys, "offer.txt", "-o", "out.html")

    assert ended.code == 2
    assert "out.html: the report cannot be written (No space left on device). Name another place with -o" in ended.err
    assert [path.name for path in folder.iterdir()] == ["offer.txt"]


@pytest.mark.parametrize("place", ["missing/out.html", "offer.txt/out.html", "x" * 300 + ".html"])
def test_an_impossible_place_is_told(place: str, folder: Path, capsys: Out) -> None:
    ended = run(capsys, "offer.txt", "-o", place)

    assert ended.code == 2
    assert "cannot be written" in ended.err


def test_a_report_replaces_an_earlier_one_through_its_link(folder: Path, capsys: Out) -> None:
    (folder / "real.html").write_text("earlier")
    (folder / "link.html").symlink_to("real.html")

    run(capsys, "offer.txt", "-o", "link.html")

    assert (folder / "link.html").is_symlink()
    assert "thirty-six" in (folder / "real.html").read_text(encoding="utf-8")


def test_a_device_stays_a_device(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "offer.txt", "-o", os.devnull)

    assert ended.code == 0
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no /dev/full")
def test_a_full_disk_is_told(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "offer.txt", "-o", "/dev/full")

    assert ended.code == 2
    assert "No space left on device" in ended.err


def test_letters_that_utf8_does_not_know_do_not_stop_a_report(tmp_path: Path) -> None:
    delivery.deliver("a\ud800b", str(tmp_path / "out.txt"))

    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == "a?b"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_that_nobody_reads_is_told_at_once(folder: Path, capsys: Out) -> None:
    os.mkfifo(folder / "pipe")

    ended = run(capsys, "offer.txt", "-o", "pipe")

    assert ended.code == 2
    assert "pipe: the report cannot be written" in ended.err


def test_a_folder_that_is_not_there_is_not_made_a_file(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "offer.txt", "-o", "reports/")

    assert ended.code == 2
    assert "reports/: there is no such folder" in ended.err
    assert not (folder / "reports").exists()


@pytest.mark.skipif(os.name != "posix", reason="closes what the shell of other systems does not")
@pytest.mark.parametrize(
    ("closed", "place", "code"), [(">&-", "-", 2), ("2>&-", "-", 0), ("2>&-", "out.html", 0)], ids=str
)
def test_what_is_closed_is_not_spoken_to(closed: str, place: str, code: int, folder: Path) -> None:
    """A closed terminal must not turn what is said about the run into the report, nor into an error of Python."""
    shell = f'"{sys.executable}" -m clausecheck offer.txt -o {place} {closed}'

    ended = subprocess.run(["sh", "-c", shell], cwd=folder, capture_output=True, check=False)

    assert ended.returncode == code
    assert b"Traceback" not in ended.stderr
    assert ended.stdout == b"" or (ended.stdout.startswith(b"<!doctype") and ended.stdout.rstrip().endswith(b"</html>"))


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no /dev/full")
def test_a_summary_that_finds_no_place_does_not_cost_the_report(folder: Path) -> None:
    with open("/dev/full", "wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "clausecheck", "offer.txt", "-o", "out.html"], cwd=folder, stderr=full, check=False
        )

    assert ended.returncode == 0
    assert (folder / "out.html").exists()


@pytest.mark.skipif(os.name != "posix", reason="other systems keep a folder in which somebody stands")
def test_a_folder_that_was_taken_away_is_told(folder: Path) -> None:
    shell = f'mkdir gone; cd gone; rmdir ../gone; "{sys.executable}" -m clausecheck "{folder}/offer.txt"'

    ended = subprocess.run(["sh", "-c", shell], cwd=folder, capture_output=True, check=False)

    assert ended.returncode == 2
    assert ended.stderr.startswith(b"The folder you are in is not there any more")


@pytest.mark.parametrize(
    ("command", "written"),
    [
        (["compare", "offer.txt", "offer.txt", "-o", "out.json"], "{"),
        (["compare", "offer.txt", "offer.txt", "-o", "out.csv"], "group,row,"),
        (["changes", "offer.txt", "offer.txt", "-o", "out.json"], "{"),
        (["changes", "offer.txt", "offer.txt", "-o", "out.txt"], "offer.txt → "),
        (["economics", "demo", "-o", "out.json"], "{"),
        (["economics", "demo", "--format", "csv"], "year,"),
        (["demo", "-o", "out.md"], "# "),
        (["compare", "offer.txt", "offer.txt", "--format", "csv", "-o", "out.json"], "group,row,"),
        (["compare", "offer.txt", "offer.txt", "-o", "out.2026"], "<!doctype"),
    ],
)
def test_what_is_written_is_what_the_name_ends_in(command: list[str], written: str, folder: Path, capsys: Out) -> None:
    assert run(capsys, *command).code == 0

    (made,) = (path for path in folder.iterdir() if path.name != "offer.txt")
    assert made.read_text(encoding="utf-8-sig").startswith(written)


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (["facts"], "facts.yaml"),
        (["words"], "words.json"),
        (["patterns", "new", "parking"], "parking.yaml"),
        (["economics", "init", "offer.txt"], "assumptions.yaml"),
    ],
)
def test_a_starter_is_not_put_in_place_of_a_folder(command: list[str], name: str, folder: Path, capsys: Out) -> None:
    (folder / "mine").mkdir()

    ended = run(capsys, *command, "-o", "mine")

    assert ended.code == 2
    assert f"mine: this is a folder. Name the file in it, such as -o {os.path.join('mine', name)}" in ended.err


@pytest.mark.parametrize(
    ("command", "what"),
    [
        (["facts"], "the file of facts"),
        (["words"], "the file of texts"),
        (["patterns", "new"], "the pattern file"),
        (["patterns", "export", "--spacy"], "the export"),
        (["economics", "init", "offer.txt"], "the file of assumptions"),
        (["demo"], "the report"),
    ],
)
def test_what_cannot_be_written_is_named_with_the_folder_that_is_not_there(
    command: list[str], what: str, folder: Path, capsys: Out
) -> None:
    ended = run(capsys, *command, "-o", "nowhere/out")

    assert ended.code == 2
    assert f"nowhere/out: {what} cannot be written (there is no folder nowhere). Name another place" in ended.err
