"""What stands in the journal survives; what was being written when a run was killed does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausecheck.batch.journal import Journal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    journal = Journal(tmp_path / "journal")
    for record in (b"first", b"second\nof two lines", b"third"):
        journal.add(record)
    journal.close()
    return tmp_path / "journal"


def test_it_gives_back_what_was_added(path: Path) -> None:
    journal = Journal(path)

    assert list(journal.records()) == [b"first", b"second\nof two lines", b"third"]
    assert journal.count == 3


@pytest.mark.parametrize("lost", range(1, 12))
def test_a_torn_end_is_cut_off_and_written_over(path: Path, lost: int) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:-lost])

    journal = Journal(path)
    journal.add(b"fourth")

    assert list(journal.records()) == [b"first", b"second\nof two lines", b"fourth"]


def test_bytes_that_changed_on_the_disk_end_it(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"of two", b"of six"))

    assert list(Journal(path).records()) == [b"first"]


def test_zeros_behind_it_are_no_records(path: Path) -> None:
    with path.open("ab") as file:
        file.write(bytes(5_000))

    assert Journal(path).count == 3


def test_a_cleared_one_is_empty(path: Path) -> None:
    journal = Journal(path)
    journal.clear()

    assert list(journal.records()) == []
    assert path.stat().st_size == 0
