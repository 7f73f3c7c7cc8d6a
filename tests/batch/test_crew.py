"""A file that crashes or hangs its process costs only itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausecheck.batch.crew import Crew, Job, Lost
from clausecheck.errors import UsageError
from clausecheck.how import How
from tests.batch import tasks
from tests.batch.contracts import DAY, covenant


def _results(task, *names: str, how: How | None = None, time_limit: float = 60, workers: int = 2) -> dict[str, object]:
    with Crew(task, how or How(), DAY, workers=workers, time_limit=time_limit) as crew:
        return {job.file: result for job, result in crew.results(Job(name, name) for name in names)}


def test_a_crash_is_tried_apart_and_costs_no_other_file() -> None:
    found = _results(tasks.by_name, "a", "crash", "b", "crash once", "c")

    assert found == {
        "a": "a here",
        "b": "b here",
        "c": "c here",
        "crash": Lost("crash"),
        "crash once": "crash once apart",
    }


def test_what_hangs_is_ended_at_its_limit() -> None:
    found = _results(tasks.by_name, "hang", "a", time_limit=2)

    assert found == {"hang": Lost("time"), "a": "a here"}


def test_files_are_read_and_judged(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(covenant(), encoding="utf-8")

    assert _results(tasks.whole, str(path), workers=1)[str(path)] > 0


def test_processes_that_cannot_start_are_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="end as soon as they start"):
        _results(tasks.by_name, "a", how=How(patterns=(tmp_path / "missing.yaml",)))
