"""What contract tools get wrong and a physician would not notice, each shown right on a small real file."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pdf_files import column, pdf_file, together
from word_files import para, write

import clausecheck
from clausecheck.errors import ContractError, PatternFileError
from clausecheck.model import Finding

COVENANT = (
    "9.2 Covenant Not to Compete. For two (2) years after termination, Physician shall not, without consent, "
    "practice radiology within twenty-five (25) miles of the main office of the Group."
)
CONTRACT = (
    "PHYSICIAN EMPLOYMENT AGREEMENT",
    "1. Duties. The Physician shall work for the Group and may run in the competing charities of the town.",
    "2. Term. The term of this Agreement is five (5) years, and the Group pays a salary of $400,000 each year.",
    "4.4 Records. The Physician shall see Dr. Lee of Lakeside, Inc. about No. 5 of 42 U.S.C. § 1395nn on each day.",
    COVENANT,
    "11. Sale. No amount shall be paid for goodwill when the Physician leaves, and none is paid to the Group.",
)
MAKERS: dict[str, Callable[[Path, tuple[str, ...]], Path]] = {
    "pdf": lambda folder, paragraphs: pdf_file(folder, column(_wrapped(paragraphs))),
    "docx": lambda folder, paragraphs: Path(write(folder, "".join(map(para, paragraphs)))),
    "txt": lambda folder, paragraphs: _written(folder / "offer.txt", "\n\n".join(paragraphs)),
}


@pytest.fixture(params=MAKERS)
def contract(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return MAKERS[request.param](tmp_path, CONTRACT)


def test_every_form_gives_the_same_findings(tmp_path: Path) -> None:
    found = {
        form: [f.id for f in clausecheck.analyze(make(tmp_path, CONTRACT)).findings] for form, make in MAKERS.items()
    }

    assert found["pdf"] == found["docx"] == found["txt"]
    assert found["pdf"]


@pytest.mark.parametrize(
    "words",
    [
        "9.2 Covenant Not to Compete. Physician shall not practice medicine within ten miles for one year after termination.",
        "9.2 Elsewhere. For a year after she leaves, Physician may not work for another practice within ten miles.",
        "9.2 Rules. Associate agrees not to engage in the practice of surgery within ten miles for one year thereafter.",
    ],
)
def test_the_clause_is_found_without_the_word_non_compete(words: str) -> None:
    assert "non_compete" in [finding.clause for finding in clausecheck.analyze_text(words).findings]


def test_no_verdict_is_given(contract: Path) -> None:
    told = json.dumps(clausecheck.analyze(contract).to_dict()).lower()

    assert not re.search(r"verdict|\bsign this|do not sign|overall (?:risk|score)|\bgrade\b", told)


def test_the_place_is_that_of_the_words_themselves(contract: Path) -> None:
    covenant = only(contract, "non_compete")

    assert (covenant.section, covenant.heading) == ("9.2", "Covenant Not to Compete")
    assert covenant.page == (1 if contract.suffix == ".pdf" else None)


def test_every_instance_is_shown(contract: Path) -> None:
    again = COVENANT.replace("9.2", "14.1")
    twice = MAKERS[contract.suffix[1:]](contract.parent, (*CONTRACT, again))

    sections = [finding.section for finding in clausecheck.analyze(twice).findings if finding.clause == "non_compete"]

    assert sections == ["9.2", "14.1"]


def test_a_line_end_inside_a_phrase_hides_nothing(tmp_path: Path) -> None:
    lines = [
        "9.2 Limits. For two years after termination the Physician shall not prac-",
        "tice within ten",
        "miles of it.",
    ]

    assert only(pdf_file(tmp_path, column(lines)), "non_compete").terms == {"months": 24, "miles": 10}


def test_an_abbreviation_or_a_number_never_ends_a_sentence() -> None:
    text = "4.4 Limits. Per No. 5 and 42 U.S.C. § 1395nn, Dr. Okafor of Lakeside, Inc. shall not practice within 4.4 miles for a year."

    (covenant,) = (found for found in clausecheck.analyze_text(text).findings if found.clause == "non_compete")

    assert covenant.quote == text.removeprefix("4.4 Limits. ")
    assert covenant.terms["miles"] == 4.4


def test_a_running_header_is_no_part_of_the_text_but_is_listed(tmp_path: Path) -> None:
    works = ("reads scans", "teaches students", "meets the families", "signs the charts", "keeps the hours")
    pages = [
        together(column(["Covenant not to compete"], top=30), column([f"{at}. Work. The Physician {work}."], top=200))
        for at, work in enumerate(works, start=1)
    ]

    analysis = clausecheck.analyze(pdf_file(tmp_path, *pages))

    assert "Covenant" not in analysis.contract.text
    assert "Covenant not to compete" in [left.text for left in analysis.contract.not_matched]
    assert analysis.findings == ()


def test_a_number_of_another_clause_is_never_taken(contract: Path) -> None:
    covenant = only(contract, "non_compete")

    assert covenant.terms["months"] == 24
    assert "amount_usd" not in covenant.terms


def test_a_number_in_words_and_digits_is_read_whole(contract: Path) -> None:
    covenant = only(contract, "non_compete")

    assert covenant.terms["miles"] == 25
    assert covenant.term_quotes["miles"].startswith("twenty-five (25) mile")


def test_a_change_of_rules_changes_the_result_at_once(tmp_path: Path) -> None:
    path = tmp_path / "records.yaml"
    texts = [_clause(word) for word in ("parking", "charities")]

    counts = []
    for text in texts:
        path.write_text(text, encoding="utf-8")
        analysis = clausecheck.analyze_text("\n\n".join(CONTRACT), patterns=[path])
        counts.append(sum(finding.clause == "records" for finding in analysis.findings))

    assert counts == [0, 1]


def test_a_wrong_kind_of_paper_is_not_blamed_for_what_it_lacks() -> None:
    analysis = clausecheck.analyze_text(
        "LEASE\n\n1. Rent. The Tenant pays the Landlord rent for the flat on each first day."
    )

    assert analysis.about.kind == "other"
    assert analysis.silences == ()


def test_a_misspelt_key_or_a_bad_expression_is_named_before_anything_is_read(tmp_path: Path) -> None:
    path = tmp_path / "records.yaml"
    bad = _clause("records") + "nto_if: [x]\nspacy:\n  - [{LOWER: {REGEX: 'rec('}}]\n"
    path.write_text(bad, encoding="utf-8")

    with pytest.raises(PatternFileError) as refused:
        clausecheck.analyze_text("Records.", patterns=[path])

    assert refused.value.problems == (f"{path}:7: unknown key `nto_if`; did you mean `not_if`?",)


def test_a_scan_of_which_no_word_can_be_recognized_is_refused_with_the_next_step(tmp_path: Path) -> None:
    def picture(canvas: object) -> None:
        canvas.drawInlineImage(_image(), 0, 0, 612, 792)  # type: ignore[attr-defined]

    with pytest.raises(ContractError, match="a scan") as refused:
        clausecheck.analyze(pdf_file(tmp_path, picture))

    assert "Word file" in refused.value.next_step


def test_the_default_command_works_from_any_folder(contract: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "clausecheck", contract.name],
        cwd=contract.parent,
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stderr
    assert (contract.parent / f"{contract.stem}.report.html").stat().st_size > 1_000


def test_no_connection_is_ever_tried(contract: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)

    assert clausecheck.analyze(contract).findings


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Covenant. No restrictive covenant applies to the Physician after termination of employment.", "non_compete"),
        ("Price. No amount shall be paid for goodwill when a shareholder retires from the Group.", "goodwill"),
    ],
)
def test_words_of_denial_may_be_the_clause_itself(text: str, clause: str) -> None:
    assert clause in [finding.clause for finding in clausecheck.analyze_text(text).findings]


def test_quote_page_section_and_questions_come_together(contract: Path) -> None:
    covenant = only(contract, "non_compete")

    assert covenant.quote == COVENANT.removeprefix("9.2 Covenant Not to Compete. ")
    assert covenant.section == "9.2"
    assert covenant.why
    assert {question.whom for question in covenant.questions} <= {"group", "partner", "attorney"}
    assert covenant.questions


def only(contract: Path, clause: str) -> Finding:
    (finding,) = (found for found in clausecheck.analyze(contract).findings if found.clause == clause)
    return finding


def _wrapped(paragraphs: tuple[str, ...]) -> list[str]:
    """Printed lines of some eighty characters, a free line after each paragraph."""
    lines: list[str] = []
    for paragraph in paragraphs:
        line = ""
        for word in paragraph.split():
            if len(line) + len(word) > 80:
                lines.append(line)
                line = ""
            line = f"{line} {word}".strip()
        lines += [line, ""]
    return lines


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def _clause(word: str) -> str:
    return f"title: Records\nwhy: x\nexamples:\n  found: [records]\n  not_found: [x]\nfind: [{word}]\n"


def _image() -> object:
    from PIL import Image

    return Image.linear_gradient("L")
