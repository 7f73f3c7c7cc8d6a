"""A file of facts is read with every answer checked; what is not known is left out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import pytest

import clausecheck
from clausecheck import facts
from clausecheck.cli.review import ContractKind
from clausecheck.errors import UsageError
from clausecheck.fact_questions import KINDS
from clausecheck.pattern_files import schema


def test_the_starter_file_knows_nothing(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(facts.starter(), encoding="utf-8")

    assert facts.read(path) == {}


def test_answers_get_the_form_that_rules_compare(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(
        "state: tx\nsigning_date: 2026-03-31\nemployer_type: Investor-owned\nspecialty: Radiology\nsetting: URBAN\n"
        "pay: $350,000\nowner: no\ntrack_promised: yes\nanswer_by:\n"
    )

    assert facts.read(path) == {
        "state": "TX",
        "signing_date": "2026-03-31",
        "employer_type": "investor-owned",
        "specialty": "Radiology",
        "setting": "urban",
        "pay": "350000",
        "owner": "no",
        "track_promised": "yes",
    }


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("seting: urban", "unknown fact `seting`; did you mean `setting`?"),
        ("setting: suburb", "`setting: suburb`; did you mean `suburban`?"),
        ("owner: perhaps", "`owner: perhaps`; known are now, later, no"),
        ("state: Texas", "unknown state `Texas`; write its two letters, such as TX"),
        ("signing_date: 3/31/26", "`signing_date: 3/31/26` is not a date such as 2026-03-31"),
        ("pay: a lot", "`pay: a lot` is not an amount such as 350000"),
        ("state: [TX, CA]", "`state` takes one answer"),
    ],
)
def test_a_wrong_answer_is_told_with_its_line(line: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(f"# mine\n{line}\n")

    with pytest.raises(UsageError) as told:
        facts.read(path)

    assert str(told.value) == f"{path}:2: {said}"


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text("stat: TX\nsetting: city\n")

    with pytest.raises(UsageError) as told:
        facts.read(path)

    assert [line.split(": ")[0] for line in str(told.value).splitlines()] == [f"{path}:1", f"{path}:2"]


@pytest.mark.parametrize("content", [b"just words", b"- a\n- b", b"\xff\xfe\x00", b"a: [", b"a: &x [*x]"])
def test_what_is_no_facts_file_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes(content)

    with pytest.raises(UsageError):
        facts.read(path)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"facts": {"state": "Texas"}}, "unknown state `Texas`; write its two letters, such as TX"),
        ({"facts": {"setings": "rural"}}, "unknown fact `setings`; did you mean `setting`?"),
        ({"kind": "employmnt"}, "unknown kind `employmnt`; did you mean `employment`?"),
    ],
)
def test_a_program_that_gives_a_wrong_fact_or_kind_is_told_so(given: dict[str, Any], said: str) -> None:
    with pytest.raises(UsageError, match=re.escape(said)):
        clausecheck.analyze_text("Physician shall not practice within ten miles.", **given)


def test_a_program_may_give_facts_as_a_file_has_them() -> None:
    told = clausecheck.analyze_text("It is so.", facts={"state": "tx", "pay": "$350,000", "setting": "not known"})

    assert told.facts == {"state": "TX", "pay": "350000"}


def test_command_line_pattern_files_and_python_know_the_same_kinds_of_contract() -> None:
    assert set(ContractKind) == set(KINDS)
    assert set(get_args(schema.ContractKind)) == {*KINDS, "any"}
