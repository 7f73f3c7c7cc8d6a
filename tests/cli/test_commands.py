"""The other commands, and what a process of its own shows: quick starts, quiet ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml
from commands import apart, run

from clausecheck import facts, shipped

Out = pytest.CaptureFixture[str]


def test_demo_needs_no_file_and_says_where_the_report_is(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "demo")

    assert ended.code == 0
    assert "Report: demo.report.html" in ended.err
    assert (folder / "demo.report.html").exists()


def test_patterns_list_names_every_shipped_clause(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "patterns", "list")

    ids = {path.stem for path in shipped.folder("patterns").glob("*.yaml")} - {"words", "combinations"}
    assert ids == {line.split()[0] for line in ended.out.splitlines()[1:]}


def test_patterns_show_tells_rules_questions_and_sources(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "patterns", "show", "non_compete")

    assert ended.code == 0
    assert all(said in ended.out for said in ("NC-H1 high:", "Ask for:", "Questions:", "Sources:"))


def test_patterns_show_of_an_unknown_clause_names_the_known(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "patterns", "show", "noncompete")

    assert ended.code == 2
    assert "non_compete" in ended.err


PARKING = """title: Parking
what: Who pays for parking.
why: It is money.
find:
  - <physician> ...5 (pays|pay) for parking
examples:
  found:
    - The Physician shall pay for parking.
    - The Group gives each Physician a parking permit.
  not_found:
    - The Physician may not pay for parking of visitors.
"""


def test_patterns_test_shows_each_failing_example_at_its_line(folder: Path, capsys: Out) -> None:
    (folder / "parking.yaml").write_text(PARKING)

    ended = run(capsys, "patterns", "test", "parking.yaml")

    assert ended.code == 2
    lines = [line for line in ended.out.splitlines() if line.startswith("parking.yaml:")]
    assert [line.split(": ")[0:2] for line in lines] == [
        ["parking.yaml:9", "must be found, but is not"],
        ["parking.yaml:11", "must not be found, but is, by “Physician may not pay for parking”"],
    ]


def test_facts_writes_a_starter_and_never_over_answers(folder: Path, capsys: Out) -> None:
    first = run(capsys, "facts")
    second = run(capsys, "facts")

    assert (first.code, second.code) == (0, 2)
    assert set(yaml.safe_load((folder / "facts.yaml").read_text())) == set(facts.QUESTIONS)


def test_the_version_is_printed(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "--version")

    assert (ended.code, ended.out.strip() != "") == (0, True)


@pytest.mark.parametrize("arguments", [["--help"], ["review", "--help"], ["patterns", "list"], ["offer.report.json"]])
def test_spacy_is_not_loaded_where_nothing_is_analyzed(arguments: list[str], folder: Path, capsys: Out) -> None:
    run(capsys, "offer.txt", "--format", "json")
    script = (
        "import sys\nfrom clausecheck.cli import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit as ended:\n    assert not ended.code\n"
        "assert 'spacy' not in sys.modules\n"
    )

    ended = subprocess.run([sys.executable, "-c", script, *arguments], cwd=folder, capture_output=True)

    assert ended.returncode == 0, ended.stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_stopped_is_quiet_and_leaves_nothing(number: signal.Signals, folder: Path) -> None:
    started = subprocess.Popen(
        [sys.executable, "-m", "clausecheck", "offer.txt"], cwd=folder, stderr=subprocess.PIPE, stdout=subprocess.PIPE
    )
    time.sleep(0.6)
    started.send_signal(number)
    out, err = started.communicate(timeout=20)

    assert (started.returncode, out, err) == (128 + number, b"", b"")
    assert os.listdir(folder) == ["offer.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="a shell's pipe")
def test_a_reader_that_goes_away_gives_no_traceback(folder: Path) -> None:
    piped = f"{sys.executable} -m clausecheck offer.txt -o - 2>said | head -c 10 > first"

    subprocess.run(piped, shell=True, cwd=folder, check=True)

    assert (folder / "first").read_bytes() == b"<!doctype "[:10] or (folder / "first").stat().st_size == 10
    assert "Traceback" not in (folder / "said").read_text()


def test_a_terminal_without_utf8_is_served(folder: Path) -> None:
    (folder / "offer.txt").rename(folder / "ö.txt")

    ended = apart("ö.txt", "--format", "text", "-o", "-", cwd=folder)

    assert ended.returncode == 0
    assert "“" in ended.stdout.decode("utf-8")
