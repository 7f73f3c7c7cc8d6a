"""What is kept of the shipped clauses is used only while it fits to the byte."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from clausecheck.clause import ClauseSet
from clausecheck.pattern_files import kept

BEFORE = ClauseSet((), ("before",))
AFTER = ClauseSet((), ("after",))


@pytest.fixture
def ask(tmp_path: Path) -> Callable[[ClauseSet], ClauseSet]:
    """Asks for clauses made from one file, with what reading it would give now."""
    (tmp_path / "tail.yaml").write_text("title: Tail")

    def ask(read: ClauseSet) -> ClauseSet:
        return kept.kept_or_read(lambda: read, place=tmp_path / "kept" / "clauses", files=[tmp_path / "tail.yaml"])

    return ask


def test_the_files_are_read_once(ask: Callable[[ClauseSet], ClauseSet]) -> None:
    ask(BEFORE)

    assert ask(AFTER) == BEFORE


def test_a_changed_file_is_read_again(ask: Callable[[ClauseSet], ClauseSet], tmp_path: Path) -> None:
    ask(BEFORE)
    (tmp_path / "tail.yaml").write_text("title: Tale")

    assert ask(AFTER) == AFTER


@pytest.mark.parametrize("left", [0, 10, 64, 70])
def test_what_was_cut_off_is_read_again(ask: Callable[[ClauseSet], ClauseSet], tmp_path: Path, left: int) -> None:
    ask(BEFORE)
    place = tmp_path / "kept" / "clauses"
    place.write_bytes(place.read_bytes()[:left])

    assert ask(AFTER) == AFTER


def test_a_place_that_cannot_be_written_costs_nothing_but_time(
    ask: Callable[[ClauseSet], ClauseSet], tmp_path: Path
) -> None:
    (tmp_path / "kept").write_text("a file where the folder should be")

    assert ask(BEFORE) == BEFORE
    assert ask(AFTER) == AFTER
