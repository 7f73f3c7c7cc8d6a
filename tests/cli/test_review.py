"""`clausecheck offer.pdf` gives a report, a summary and an exit code; a user's mistake gives plain words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import word_files
from commands import run

from clausecheck import report
from clausecheck.cli import main
from clausecheck.cli.review import Form

Out = pytest.CaptureFixture[str]


def test_a_file_alone_is_reviewed(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "offer.txt")

    assert ended.code == 0
    assert "thirty-six" in (folder / "offer.report.html").read_text(encoding="utf-8")


def test_the_summary_goes_to_stderr_and_names_the_report(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "review", "offer.txt")

    assert ended.out == ""
    assert "Non-compete" in ended.err
    assert "Report: offer.report.html" in ended.err


def test_the_report_stands_beside_the_contract_not_in_the_current_folder(folder: Path, capsys: Out) -> None:
    (folder / "inbox").mkdir()
    (folder / "offer.txt").rename(folder / "inbox" / "offer.txt")

    run(capsys, "inbox/offer.txt")

    assert (folder / "inbox" / "offer.report.html").exists()


@pytest.mark.parametrize("form", [form for form in Form if form != Form.docx])
def test_every_form_of_text_can_be_written_to_stdout(form: Form, folder: Path, capsys: Out) -> None:
    ended = run(capsys, "offer.txt", "--format", form, "-o", "-")

    assert ended.code == 0
    assert "thirty-six" in ended.out


@pytest.mark.parametrize(
    ("output", "begins"),
    [("out.md", "# "), ("OUT.JSON", "{"), ("out.txt", "offer"), ("out.htm", "<!doctype"), ("out", "<!doctype")],
)
def test_the_ending_of_the_output_tells_the_form_where_none_is_asked_for(
    output: str, begins: str, folder: Path, capsys: Out
) -> None:
    assert run(capsys, "offer.txt", "-o", output).code == 0

    assert (folder / output).read_text(encoding="utf-8").startswith(begins)


def test_the_form_that_is_asked_for_counts_before_the_ending(folder: Path, capsys: Out) -> None:
    run(capsys, "offer.txt", "--format", "json", "-o", "out.md")

    assert (folder / "out.md").read_text(encoding="utf-8").startswith("{")


def test_a_word_document_can_be_written_to_stdout(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    with pytest.raises(SystemExit):
        main(["offer.txt", "--format", "docx", "-o", "-"])

    assert capfdbinary.readouterr().out.startswith(b"PK")


def test_the_forms_offered_are_the_forms_there_are() -> None:
    assert [str(form) for form in Form] == list(report.FORMATS)


def test_one_unreadable_contract_does_not_stop_the_others(folder: Path, capsys: Out) -> None:
    (folder / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))

    ended = run(capsys, "missing.pdf", "photo.png", "offer.txt")

    assert ended.code == 3
    assert "missing.pdf: there is no such file" in ended.err
    assert "photo.png: it is a PNG image" in ended.err
    assert (folder / "offer.report.html").exists()


@pytest.mark.parametrize(
    "name", ["-offer.txt", "--open-offer.txt", "my offer.txt", "new\nline.txt", "offer", "ö-ß.txt"]
)
def test_any_file_name_is_read(name: str, folder: Path, capsys: Out) -> None:
    (folder / "offer.txt").rename(folder / name)

    ended = run(capsys, name)

    assert ended.code == 0
    assert (folder / f"{name.removesuffix('.txt')}.report.html").exists()


def test_a_file_name_cannot_steer_the_terminal(folder: Path, capsys: Out) -> None:
    name = "\x1b[31mred\x07\u202e.txt"
    (folder / "offer.txt").rename(folder / name)

    ended = run(capsys, name, "\x1b[2Jgone.pdf", "--patterns", "\x1b[2Jgone.yaml")
    ended_well = run(capsys, name)

    assert not set("\x1b\x07\u202e") & set(ended.err + ended_well.err)


@pytest.mark.parametrize(("level", "code"), [("high", 1), ("medium", 1), (None, 0)])
def test_fail_on_ends_with_1_when_something_is_that_risky(
    level: str | None, code: int, folder: Path, capsys: Out
) -> None:
    ended = run(capsys, "offer.txt", *(["--fail-on", level] if level else []))

    assert ended.code == code
    assert (folder / "offer.report.html").exists()


def test_fail_on_is_not_reached_by_less(folder: Path, capsys: Out) -> None:
    (folder / "offer.txt").write_text("Lunch Club Notes\n\nWe meet on Tuesdays and bring our own lunch.\n")

    ended = run(capsys, "offer.txt", "--fail-on", "medium", "--kind", "letter", "--only", "non_compete")

    assert ended.code == 0


def test_only_and_skip_choose_clauses_and_the_summary_of_the_run_says_so(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "offer.txt", "--skip", "non_compete", "--format", "json", "-o", "-")

    assert json.loads(ended.out)["findings"] == []
    assert "non_compete was not looked for" in ended.err


def test_the_clause_that_is_looked_for_alone_takes_one_line_and_all_notes_stay_in_the_json(
    folder: Path, capsys: Out
) -> None:
    ended = run(capsys, "offer.txt", "--only", "non_compete", "--format", "json", "-o", "-")

    assert ended.err.startswith("Looked for: non_compete (--only); 22 other clauses were not.\n")
    assert "Note:" not in ended.err
    assert "goodwill was not looked for (--only or --skip)" in json.loads(ended.out)["patterns"]["notes"]


def test_a_choice_that_leaves_no_clause_ends_with_2(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "offer.txt", "--only", "goodwill", "--skip", "goodwill")

    assert ended.code == 2
    assert "--only and --skip leave no clause to look for" in ended.err
    assert not (folder / "offer.report.html").exists()


def test_an_unknown_clause_is_told_with_the_nearest(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "offer.txt", "--only", "non_compet")

    assert ended.code == 2
    assert "non_compete" in ended.err
    assert not (folder / "offer.report.html").exists()


def test_facts_and_state_reach_the_analysis_and_the_state_of_the_command_counts(folder: Path, capsys: Out) -> None:
    (folder / "facts.yaml").write_text("state: CA\nsetting: rural\npay: not known\n")

    ended = run(capsys, "offer.txt", "--facts", "facts.yaml", "--state", "tx", "--format", "json", "-o", "-")

    assert json.loads(ended.out)["facts"] == {"state": "TX", "setting": "rural"}


def test_a_wrong_pattern_file_ends_with_2_and_its_line_before_anything_is_analyzed(folder: Path, capsys: Out) -> None:
    (folder / "mine.yaml").write_text("title: Mine\nfnid:\n  - word\nwhy: Because.\n")

    ended = run(capsys, "offer.txt", "--patterns", "mine.yaml")

    assert ended.code == 2
    assert "mine.yaml:2: unknown key `fnid`; did you mean `find`?" in ended.err
    assert not (folder / "offer.report.html").exists()


def test_a_saved_analysis_is_rendered_again(folder: Path, capsys: Out) -> None:
    run(capsys, "offer.txt", "--format", "json")
    fresh = run(capsys, "offer.txt", "--format", "md", "-o", "-")

    again = run(capsys, "offer.report.json", "--format", "md", "-o", "-")

    assert again.code == 0
    assert again.out == fresh.out


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"schema": 1}', b"\xff\xfe", b""])
def test_a_json_file_that_is_no_saved_analysis_ends_with_3(content: bytes, folder: Path, capsys: Out) -> None:
    (folder / "saved.json").write_bytes(content)

    ended = run(capsys, "saved.json")

    assert ended.code == 3
    assert ended.err.startswith("saved.json: ")


def test_options_that_a_saved_analysis_cannot_honour_are_refused(folder: Path, capsys: Out) -> None:
    run(capsys, "offer.txt", "--format", "json")

    ended = run(capsys, "offer.report.json", "--state", "TX")

    assert ended.code == 2
    assert "need the contract itself" in ended.err


def test_a_saved_analysis_that_cannot_be_judged_anew_does_not_stop_the_others(folder: Path, capsys: Out) -> None:
    run(capsys, "offer.txt", "--format", "json", "-o", "saved.json")

    ended = run(capsys, "saved.json", "offer.txt", "--state", "TX")

    assert ended.code == 2
    assert "saved.json: a saved analysis is only shown again" in ended.err
    assert (folder / "offer.report.html").exists()


def test_a_file_named_twice_is_reviewed_once(folder: Path, capsys: Out) -> None:
    ended = run(capsys, "offer.txt", "./offer.txt", "-o", "out.html")

    assert ended.code == 0
    assert "offer.txt is named more than once; it is reviewed once." in ended.err
    assert ended.err.count("Report:") == 1


def test_no_text_leaves_the_full_text_out_and_quotes_in(folder: Path, capsys: Out) -> None:
    told = json.loads(run(capsys, "offer.txt", "--format", "json", "--no-text", "-o", "-").out)

    assert "text" not in told["contract"]
    assert "thirty-six" in told["findings"][0]["quote"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["reveiw", "offer.txt"], "did you mean `clausecheck review`?"),
        (["explain"], "There is no command and no file `explain`; `clausecheck --help` lists the commands."),
        ([""], "An empty name was given. Name a contract: `clausecheck offer.pdf`."),
        (["offer.txt", "-o", ""], "-o: no name was given. Name a file or a folder, or leave -o out"),
        (["offer.txt", "--format", "pptx"], "pptx"),
        (["offer.txt", "--stat", "TX"], "--stat"),
        (["offer.txt", "--state", "Texas"], "unknown state `Texas`"),
        (["offer.txt", "--open", "-o", "-"], "--open shows an HTML report"),
        (["offer.txt", "other.txt", "-o", "-"], "2 contracts do not fit into one file. Give -o a folder that is there"),
        (["offer.txt", "--facts", "missing.yaml"], "missing.yaml: cannot be read"),
        (["offer.txt", "--patterns", "missing.yaml"], "missing.yaml: no such pattern file"),
        (["offer.txt", "other.txt", "-o", "new/"], "new/: there is no such folder. Make it first"),
        (["offer.txt", "-o", "out.pdf"], ".pdf is not written here. Name a file that ends in .html, .json, .md,"),
        (["demo", "-o", "out.pdf"], "For a PDF print the page from the browser"),
        (["compare", "offer.txt", "offer.txt", "-o", "out.md"], "Name a file that ends in .html, .json or .csv"),
        (["changes", "offer.txt", "offer.txt", "-o", "out.csv"], "Name a file that ends in .html, .json or .txt"),
        (["economics", "offer.txt", "-o", "out.txt"], "Name a file that ends in .html, .json or .csv"),
        (["economics", "demo", "-o", "out.docx"], "Name a file that ends in .html, .json or .csv"),
        (["review"], "FILE"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_is_wrong(
    arguments: list[str], said: str, folder: Path, capsys: Out
) -> None:
    ended = run(capsys, *arguments)

    assert ended.code == 2
    assert said in ended.err
    assert not (folder / "offer.report.html").exists()


def test_a_set_of_ones_own_can_take_the_place_of_all_shipped_clauses(folder: Path, capsys: Out) -> None:
    (folder / "covenant.yaml").write_text(
        "title: Covenant\nwhy: x\nfind: [shall not ... practice]\n"
        "examples: {found: [You shall not practice.], not_found: [You practice.]}\n"
    )

    told = json.loads(
        run(capsys, "offer.txt", "--patterns", "covenant.yaml", "--no-shipped", "--format", "json", "-o", "-").out
    )

    assert [finding["clause"] for finding in told["findings"]] == ["covenant"]
    assert told["patterns"]["files"] == 1


MARKS = """<w:del w:id="1" w:author="A"><w:r><w:delText>ten (10)</w:delText></w:r></w:del>
<w:ins w:id="2" w:author="A"><w:r><w:t>twenty-five (25)</w:t></w:r></w:ins>"""


@pytest.mark.parametrize(("read", "miles"), [("accepted", 25), ("original", 10), ("both", 25)])
def test_tracked_changes_are_read_as_asked_for(tmp_path: Path, capsys: Out, read: str, miles: int) -> None:
    words = word_files.run("9.1 Physician shall not compete within "), MARKS, word_files.run(" miles for two years.")
    file = word_files.write(tmp_path, word_files.para("".join(words)))

    ended = run(capsys, file, "--changes", read, "--format", "json", "-o", "-")

    said = json.loads(ended.out)
    (found,) = [one for one in said["findings"] if one["clause"] == "non_compete"]
    assert found["terms"]["miles"] == miles
    assert [(one["old"], one["new"]) for one in found["changes"]] == [("ten (10)", "twenty-five (25)")]
    assert said["contract"]["changes_read"] == read
    assert "Tracked changes: 1" in ended.err
