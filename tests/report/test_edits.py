"""Every form of the report shows what a tracked change made of a finding's words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clausecheck.model import Analysis, LeftOut, Line
from clausecheck.report import as_json, html, markdown, plain, saved
from clausecheck.report.layout import lay_out
from clausecheck.report.summary import summary
from clausecheck.tracked import Change, ChangesRead
from tests.report.made import analysis, contract, finding, small

WORDS = "Physician shall not compete within twenty-five (25) miles."


def tracked(read: ChangesRead = "accepted", old: str = "ten (10)") -> Analysis:
    """One finding with one change of its radius."""
    paper = contract([("7.1", "Covenant", WORDS)])
    start = paper.text.index("twenty-five")
    change = Change("replaced", old, "twenty-five (25)", start, start + 16, "Dana <b>", "2025-02-03T09:00:00Z")
    paper = replace(paper, changes=(change,), changes_read=read)
    return analysis(paper, (replace(finding(paper, WORDS), changes=(change,)),))


def test_the_html_shows_old_and_new_words_with_the_finding_and_in_the_list() -> None:
    page = html.render(tracked(), version="1")

    assert page.count('<del class="theirs"><span class="unseen">before: </span>ten (10)</del>') == 2
    assert page.count('<ins class="theirs"><span class="unseen">after: </span>twenty-five (25)</ins>') == 2
    assert "by Dana &lt;b&gt;, 2025-02-03" in page


def test_without_changes_nothing_is_said_of_them() -> None:
    assert "racked change" not in html.render(small(), version="1").partition("</style>")[2]
    assert "racked change" not in summary(small())


@pytest.mark.parametrize("render", [plain.render, markdown.render])
def test_the_texts_show_old_and_new_words(render: object) -> None:
    said = " ".join(render(tracked(), version="1").replace("\\", "").split())  # type: ignore[operator]

    assert said.count("Changed “ten (10)” → “twenty-five (25)” (by Dana <b>, 2025-02-03)") == 2


@pytest.mark.parametrize(
    ("read", "said"), [("accepted", "as if accepted"), ("original", "left out"), ("both", "side by side")]
)
def test_the_summary_says_how_the_changes_were_read(read: ChangesRead, said: str) -> None:
    (line,) = [line for line in summary(tracked(read)).splitlines() if line.startswith("Tracked changes: 1")]

    assert said in line


def test_old_words_steer_no_terminal_and_no_page() -> None:
    hostile = tracked(old="\x1b[2J<script>alert(1)</script>")

    assert "\x1b" not in plain.render(hostile, version="1") + html.render(hostile, version="1")
    assert "<script>alert" not in html.render(hostile, version="1")


def test_saved_changes_come_back_as_they_were() -> None:
    made = tracked("both")

    again = saved.read(as_json.render(made, version="1"), file="saved.json")

    assert again.contract.changes == made.contract.changes
    assert again.contract.changes_read == "both"
    assert again.findings[0].changes == made.findings[0].changes


def test_what_was_set_aside_is_listed_with_the_section_it_hangs_on() -> None:
    paper = contract([("7.1", "Covenant", WORDS)])
    line = replace(paper.lines[0], page=None, box=None, paragraph=0)
    aside = (LeftOut(None, "comment by HR", "Too far?", 0), LeftOut(None, "header", "DRAFT"))

    shown = lay_out(analysis(replace(paper, lines=(line,), not_matched=aside)), version="")

    assert isinstance(line, Line)
    assert [fact.name for fact in shown.left_out] == ["comment by HR · section 7.1 Covenant", "header"]
