"""`clausecheck changes` as a person calls it."""

from __future__ import annotations

import json
from pathlib import Path

import word_files
from commands import OFFER, run

from clausecheck.changes import words


def drafts(folder: Path) -> None:
    (folder / "second.txt").write_text(OFFER.replace("forty (40)", "ten (10)"), encoding="utf-8")


def test_a_page_stands_beside_the_new_draft_and_a_summary_on_the_terminal(capsys, folder):
    drafts(folder)

    done = run(capsys, "changes", "offer.txt", "second.txt")

    assert done.code == 0
    assert "<del>" in (folder / "second.changes.html").read_text()
    assert "1 passage reworded" in done.err
    assert "Changed: Non-compete" in done.err
    assert done.out == ""


def test_two_kinds_of_paper_are_said_on_the_terminal_too(capsys, folder):
    paper = "OPERATING AGREEMENT\n\n1. Members. This Operating Agreement of Lake LLC is made by its Members, who own Units.\n"
    (folder / "other.txt").write_text(paper, encoding="utf-8")

    done = run(capsys, "changes", "offer.txt", "other.txt")

    assert "\n" + words.KIND_DIFFERS.partition("{new}")[0].format(old="Employment agreement") in done.err


def test_fail_on_worse_ends_with_1_only_when_it_got_worse(capsys, folder):
    drafts(folder)

    better = run(capsys, "changes", "offer.txt", "second.txt", "--fail-on", "worse", "-o", "-", "--format", "text")
    worse = run(capsys, "changes", "second.txt", "offer.txt", "--fail-on", "worse", "-o", "-", "--format", "text")

    assert (better.code, worse.code) == (0, 1)
    assert "[-forty (40)-] {+ten (10)+}" in " ".join(better.out.split())


def test_a_saved_analysis_takes_the_place_of_a_draft(capsys, folder):
    drafts(folder)
    run(capsys, "review", "offer.txt", "--format", "json", "-o", "offer.json")

    done = run(capsys, "changes", "offer.json", "second.txt", "--format", "json", "-o", "-")

    told = json.loads(done.out)
    assert [one["kind"] for one in told["changes"]] == ["reworded"]
    assert [(one["old"], one["new"]) for one in told["clauses"][0]["terms"]] == [("40 miles", "10 miles")]
    assert (told["old"]["file"], told["new"]["file"]) == ("offer.txt", "second.txt")


def test_one_file_without_tracked_changes_needs_another(capsys, folder):
    done = run(capsys, "changes", "offer.txt")

    assert done.code == 2
    assert "there are no tracked changes in this file" in done.err


def test_one_word_file_is_read_before_and_after_its_tracked_changes(capsys, folder):
    by = 'w:id="9" w:author="HR" w:date="2025-02-03T09:00:00Z"'
    struck = f'<w:del {by}><w:r><w:delText xml:space="preserve">ten (10)</w:delText></w:r></w:del>'
    proposed = f"<w:ins {by}>{word_files.run('thirty (30)')}</w:ins>"
    before, after = (
        "For one year after termination Physician shall not practice medicine within ",
        " miles of the Clinic.",
    )
    path = word_files.write(folder, word_files.para(word_files.run(before) + struck + proposed + word_files.run(after)))

    done = run(capsys, "changes", path, "--format", "json", "-o", "-", "--fail-on", "worse")

    told = json.loads(done.out)
    assert [piece["text"] for piece in told["changes"][0]["pieces"] if piece["kind"] != "both"] == [
        "ten (10)",
        "thirty (30)",
    ]
    assert [(one["old"], one["new"]) for one in told["clauses"][0]["terms"]] == [("10 miles", "30 miles")]
    assert done.code == 1
    assert "before its tracked changes" in done.err
