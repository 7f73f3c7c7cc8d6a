"""`clausecheck batch` and `clausecheck query` as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import apart, run


@pytest.fixture
def offers(folder: Path) -> Path:
    """A folder with a contract and a picture."""
    (folder / "offers").mkdir()
    (folder / "offer.txt").rename(folder / "offers" / "offer.txt")
    (folder / "offers" / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    return folder


def test_a_folder_becomes_tables_and_can_be_asked(offers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = apart("batch", "offers", "-o", "out", "--workers", "1", "--jsonl", cwd=offers)
    again = apart("batch", "offers", "-o", "out", cwd=offers)

    assert done.returncode == again.returncode == 3
    assert b"2 files \xc2\xb7 1 read \xc2\xb7 1 could not be read" in done.stderr
    assert b"2 were done before (1 of them could not be read" in again.stderr
    assert done.stdout == b""
    assert (
        json.loads((offers / "out" / "jsonl" / "errors.jsonl").read_text(encoding="utf-8"))["why"]
        == "it is a PNG image"
    )

    asked = run(capsys, "query", "out", "SELECT clause, number FROM numbers WHERE term = 'miles'", "--format", "csv")
    assert (asked.code, asked.out) == (0, "clause,number\nnon_compete,40\n")
    table = run(capsys, "query", "out", "SELECT name, high FROM contracts")
    assert table.out.splitlines()[0].split() == ["name", "high"]
    lines = run(capsys, "query", "out", "SELECT name FROM errors", "--format", "jsonl")
    assert json.loads(lines.out) == {"name": "photo.png"}

    shown = run(capsys, "query", "out")
    assert shown.code == 0
    assert "contracts: one row for each file that was read" in shown.out
    assert "\n    sha256           SHA-256 of the file's bytes" in shown.out
    assert "numbers: " in shown.out
    assert run(capsys, "query", "out", "--format", "csv").out.startswith("table,column,says\ncontracts,,one row for")
    wrong = run(capsys, "query", "out", "")
    assert (wrong.code, wrong.out) == (2, "")
    assert "no question in the SQL" in wrong.err


def test_reports_beside_the_contracts_are_passed_over_and_said(folder: Path) -> None:
    (folder / "offer.report.txt").write_text("a report", encoding="utf-8")

    done = apart("batch", ".", "-o", "out", "--workers", "1", cwd=folder)

    said = "1 file · 1 read · 0 could not be read · 1 that clausecheck wrote was passed over; name it to have it read"
    assert said in done.stderr.decode()
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["batch", "-o", "out"], "Name a folder of contracts"),
        (["batch", "missing", "-o", "out"], "missing: there is no such file or folder"),
        (["batch", ".", "-o", "offer.txt"], "offer.txt: this is a file, and the results fill a folder. Name a folder"),
        (["batch", ".", "-o", "out", "--patterns", "no.yaml"], "no.yaml: no such pattern file"),
        (["batch", ".", "-o", "out", "--only", "goodwill", "--skip", "goodwill"], "leave no clause to look for"),
        (["batch", "nowhere://a", "-o", "out"], "nowhere://a: "),
        (["batch", "--files-from", "no.list", "-o", "out"], "no.list: the list cannot be read"),
        (["query", ".", "SELECT 1"], "no tables of `clausecheck batch`"),
        (["query", "nowhere"], "nowhere: there are no tables of `clausecheck batch`"),
        (["query", ".", "--format", "csv"], "no tables of `clausecheck batch`"),
    ],
)
def test_what_does_not_fit_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    ended = run(capsys, *arguments)

    assert ended.code == 2
    assert said in ended.err
    assert "Traceback" not in ended.err
