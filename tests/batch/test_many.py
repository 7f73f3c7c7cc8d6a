"""`clausecheck.analyze_many`: each path with its analysis or its error, lazily."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

import clausecheck
from tests.batch.contracts import covenant, folder_of


def test_each_path_comes_with_its_analysis_or_its_error(tmp_path: Path) -> None:
    offers = folder_of(tmp_path, 3)
    paths = [*sorted(offers.iterdir()), tmp_path / "missing.pdf"]

    found = dict(clausecheck.analyze_many(paths, workers=2))

    assert set(found) == set(paths)
    error = found.pop(tmp_path / "missing.pdf")
    assert isinstance(error, clausecheck.ContractError)
    assert error.why == "there is no such file"
    assert {path: one.to_dict() for path, one in found.items()} == {
        path: clausecheck.analyze(path).to_dict() for path in paths[:3]
    }


def test_paths_are_taken_as_they_are_needed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(covenant(), encoding="utf-8")
    taken = []

    def endless():
        for at in itertools.count():
            taken.append(at)
            yield str(path)

    some = clausecheck.analyze_many(endless(), workers=1)
    first = next(some)
    some.close()

    assert first[0] == str(path)
    assert len(taken) < 10


def test_a_wrong_pattern_file_is_said_at_once(tmp_path: Path) -> None:
    (tmp_path / "wrong.yaml").write_text("titel: x\n", encoding="utf-8")

    with pytest.raises(clausecheck.PatternFileError, match="did you mean `title`"):
        clausecheck.analyze_many([], patterns=[tmp_path / "wrong.yaml"])


def test_a_wrong_fact_is_said_at_once() -> None:
    with pytest.raises(clausecheck.UsageError, match="unknown state `Texas`"):
        clausecheck.analyze_many([], facts={"state": "Texas"})
