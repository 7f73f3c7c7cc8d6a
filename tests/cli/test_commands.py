"""The other commands, and what a process of its own shows: quick starts, quiet ends."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest
import yaml
from commands import apart, run

from clausecheck import facts, pattern_files, shipped
from clausecheck.cli import clause_page

SHIPPED_FILES = [
    path for path in shipped.folder("patterns").glob("*.yaml") if path.stem not in ("words", "combinations")
]
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
    chapters = ("What it is", "Why it matters", "What sets the level, worst first", "What is read from it", "Questions")
    more = ("When nothing is found", "Sources", "Examples that must be found", "How it is found", "NC-H1, high: ")
    assert [said for said in (*chapters, *more) if said not in ended.out] == []
    assert "- months is above 24" in ended.out


@pytest.mark.parametrize("clause_id", [path.stem for path in SHIPPED_FILES])
def test_the_page_of_a_clause_leaves_out_no_rule_question_or_phrase(clause_id: str) -> None:
    clause = pattern_files.load().by_id(clause_id)
    page = " ".join(" ".join(clause_page.lines(clause)).split())

    told = [rule.because for rule in clause.rules] + [one.text for one in clause.questions] + list(clause.sources)
    told += [phrase.text for phrase in (*clause.find, *clause.not_if, *clause.headings)]
    told += [example.text for example in clause.examples] + [one.say for one in clause.if_absent.values()]

    assert [one for one in told if " ".join(one.split()) not in page] == []


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


@pytest.mark.parametrize("arguments", [[], ["call_rooms"]])
def test_a_new_pattern_file_loads_and_its_examples_pass(arguments: list[str], folder: Path, capsys: Out) -> None:
    place = f"{(arguments or ['my_clause'])[0]}.yaml"

    made = run(capsys, "patterns", "new", *arguments)
    tested = run(capsys, "patterns", "test", place)

    assert (made.code, tested.code) == (0, 0)
    assert place in made.err


def test_a_new_pattern_file_for_a_shipped_clause_comes_with_a_warning(folder: Path, capsys: Out) -> None:
    shipped_one = run(capsys, "patterns", "new", "non_compete")
    other = run(capsys, "patterns", "new", "call_rooms")

    assert shipped_one.code == other.code == 0
    assert "Note: there is a clause non_compete, and this file takes its place." in shipped_one.err
    assert "write `extends: non_compete`" in shipped_one.err
    assert "Note:" not in other.err


def test_a_pattern_file_that_is_not_there_is_named_without_options_that_were_not_given(
    folder: Path, capsys: Out
) -> None:
    ended = run(capsys, "patterns", "test", "nope")

    assert (ended.code, ended.err) == (2, "nope: no such pattern file. Check the name\n")


def test_a_new_pattern_file_holds_in_an_editor(folder: Path, capsys: Out) -> None:
    run(capsys, "patterns", "new")
    run(capsys, "patterns", "schema", "--file", "pattern.schema.json")
    text = (folder / "my_clause.yaml").read_text(encoding="utf-8")
    schema = re.match(r"# yaml-language-server: \$schema=(\S+)", text)[1]

    jsonschema.validate(yaml.safe_load(text), json.loads((folder / schema).read_text(encoding="utf-8")))


def test_a_new_pattern_file_never_goes_over_one_that_is_there(folder: Path, capsys: Out) -> None:
    (folder / "my_clause.yaml").write_text("mine")

    ended = run(capsys, "patterns", "new")

    assert (ended.code, (folder / "my_clause.yaml").read_text()) == (2, "mine")


def test_a_new_pattern_file_needs_a_plain_id(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "patterns", "new", "../call")

    assert (ended.code, "`../call` is not an id" in ended.err) == (2, True)


def test_try_tells_what_fires_on_which_words_and_which_rules(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "patterns", "try", "For 36 months Physician shall not practice within forty miles of it.")

    assert ended.code == 0
    assert "Non-compete (non_compete): found, high" in ended.out
    assert "“shall not practice within forty miles”" in ended.out
    assert "miles: 40, from “forty miles”" in ended.out
    assert "rule NC-H1, high: " in ended.out


def test_try_tells_of_a_phrase_that_comes_near_what_fails(folder: Path, capsys: Out) -> None:
    (folder / "parking.yaml").write_text(PARKING)

    ended = run(
        capsys,
        "patterns",
        "try",
        "Physician pays a fee for parking.",
        "--clause",
        "parking",
        "--patterns",
        "parking.yaml",
        "--no-shipped",
    )

    assert ended.out.splitlines() == [
        "Parking (parking): not found",
        "  near: `<physician> ...5 (pays|pay) for parking` (parking.yaml:5)",
        "    in “Physician pays a fee for parking.”",
        "    stands: `<physician>` on “Physician”",
        "    fails: `(pays|pay) for parking` does not stand in the sentence; of its words only “pays”, “parking” stand",
        "",
    ]


def test_try_tells_what_takes_a_sentence_out(folder: Path, capsys: Out) -> None:
    (folder / "parking.yaml").write_text(PARKING + "not_if: [visitors]\n")

    ended = run(
        capsys,
        "patterns",
        "try",
        "Physician shall pay for parking of visitors.",
        "--patterns",
        "parking.yaml",
        "--no-shipped",
    )

    assert "because `not_if` takes its sentence out: `visitors` (parking.yaml:12), on “visitors”" in ended.out


def test_try_reads_a_contract(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "patterns", "try", "offer.txt", "--clause", "non_compete")

    assert "section 2: high" in ended.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["offer.pdf"], "offer.pdf: there is no such file"),
        (["protected time"], "taken for a heading"),
        (["It is so.", "--clause", "noncompete"], "did you mean `non_compete`?"),
    ],
)
def test_what_cannot_be_tried_is_refused(arguments: list[str], said: str, folder: Path, capsys: Out) -> None:
    ended = run(capsys, "patterns", "try", *arguments)

    assert (ended.code, said in ended.err) == (2, True)


def test_try_says_when_nothing_comes_near(folder: Path, capsys: Out) -> None:
    assert (
        run(capsys, "patterns", "try", "Bananas taste sweet.").out == "Nothing was found, and no phrase comes near.\n"
    )


@pytest.mark.parametrize("arguments", [[], ["--for", "words"], ["--for", "combinations"], ["--output"]])
def test_schema_prints_a_json_schema(arguments: list[str], folder: Path, capsys: Out) -> None:
    ended = run(capsys, "patterns", "schema", *arguments)

    assert json.loads(ended.out)["$schema"].startswith(("http://json-schema.org", "https://json-schema.org"))


def test_export_writes_a_line_for_each_token_pattern_and_tells_what_is_left_out(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "patterns", "export", "--spacy", "--only", "goodwill")

    assert {json.loads(line)["label"] for line in ended.out.splitlines()} == {"goodwill"}
    assert "Left out, " in ended.err


def test_export_needs_a_form(folder: Path, capsys: Out) -> None:
    assert run(capsys, "patterns", "export").code == 2


def test_facts_writes_a_starter_and_never_over_answers(folder: Path, capsys: Out) -> None:
    first = run(capsys, "facts")
    second = run(capsys, "facts")

    assert (first.code, second.code) == (0, 2)
    assert set(yaml.safe_load((folder / "facts.yaml").read_text())) == set(facts.QUESTIONS)


@pytest.mark.parametrize("command", ["review", "annotate", "batch"])
@pytest.mark.parametrize("option", ["--patterns", "--only", "--skip"])
def test_the_help_says_what_may_be_repeated_and_how_a_run_ends(
    command: str, option: str, folder: Path, capsys: Out
) -> None:
    told = " ".join(run(capsys, command, "--help").out.split())

    assert "may be repeated" in told.partition(f" {option} ")[2].partition(" --")[0]
    assert "Exit codes: 0 done; " in told


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
    offer = folder / "offer.txt"
    offer.write_text(offer.read_text() * 400)  # so that it is still being read when it is stopped
    started = subprocess.Popen(
        [sys.executable, "-m", "clausecheck", "offer.txt"], cwd=folder, stderr=subprocess.PIPE, stdout=subprocess.PIPE
    )
    _wait_until_it_answers_signals(started)
    started.send_signal(number)
    out, err = started.communicate(timeout=120)

    assert (started.returncode, out, err) == (128 + number, b"", b"")
    assert os.listdir(folder) == ["offer.txt"]


def _wait_until_it_answers_signals(started: subprocess.Popen[bytes]) -> None:
    """A busy machine may start it late, and until then a signal that was ignored where the tests began is ignored here."""
    status = Path(f"/proc/{started.pid}/status")
    if not status.exists():
        time.sleep(0.6)
        return
    while started.poll() is None and not _caught_signals(status) >> (signal.SIGTERM - 1) & 1:
        time.sleep(0.01)
    time.sleep(0.1)  # into the work itself


def _caught_signals(status: Path) -> int:
    (line,) = (one for one in status.read_text().splitlines() if one.startswith("SigCgt:"))
    return int(line.split()[1], 16)


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
