"""The tables grow by whole parts: nothing is lost, nothing stands in them twice, and one run writes at a time."""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from clausecheck.batch import dataset
from clausecheck.batch.dataset import DataSet, DataSetError
from clausecheck.batch.parts import Parts
from clausecheck.errors import UsageError
from tests.batch.contracts import failure, line


def _files(folder: Path) -> list[str]:
    return [row["file"] for row in pq.read_table(folder / "errors").to_pylist()]


def _filled(folder: Path, *files: str) -> None:
    with DataSet(folder) as data:
        for file in files:
            data.add(line(file))


def test_what_was_added_stands_in_the_tables_afterwards(tmp_path: Path) -> None:
    _filled(tmp_path, "b", "a")

    assert _files(tmp_path) == ["a", "b"]
    assert {path.name for path in tmp_path.iterdir()} >= {"contracts", "findings", "silences", "terms", "errors"}


def test_each_run_finds_what_earlier_ones_did(tmp_path: Path) -> None:
    _filled(tmp_path, "a")

    with DataSet(tmp_path) as data:
        assert data.known["a"][1].cause == "refused"


def test_small_parts_grow_into_one(tmp_path: Path) -> None:
    for file in "abc":
        _filled(tmp_path, file)

    assert Parts(tmp_path).numbers() == [1]
    assert _files(tmp_path) == ["a", "b", "c"]


def test_a_full_part_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dataset, "PART", 2)
    _filled(tmp_path, "a", "b")
    _filled(tmp_path, "c")

    assert Parts(tmp_path).numbers() == [1, 2]


def test_a_file_done_again_takes_the_place_of_its_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dataset, "PART", 2)
    _filled(tmp_path, "a", "b")
    with DataSet(tmp_path) as data:
        data.add(line("a", why="it is torn"))

    rows = {row["file"]: row["why"] for row in pq.read_table(tmp_path / "errors").to_pylist()}

    assert _files(tmp_path) == ["b", "a"]
    assert rows == {"a": "it is torn", "b": "it is empty"}


def test_a_file_in_two_parts_was_being_moved_and_stands_in_the_later_one(tmp_path: Path) -> None:
    parts = Parts(tmp_path)
    parts.make_folders()
    parts.write(1, {"a": failure("a", why="old"), "b": failure("b")}, keep=False)
    parts.write(2, {"a": failure("a", why="new")}, keep=False)

    with DataSet(tmp_path):
        pass

    assert _files(tmp_path) == ["b", "a"]


def test_a_journal_taken_in_twice_comes_to_the_same(tmp_path: Path) -> None:
    with DataSet(tmp_path) as data:
        data.add(line("a"))
        kept = (tmp_path / "_work" / "journal").read_bytes()
    (tmp_path / "_work" / "journal").write_bytes(kept)

    with DataSet(tmp_path):
        pass

    assert _files(tmp_path) == ["a"]


def test_what_a_killed_run_left_is_taken_in_by_the_next(tmp_path: Path) -> None:
    child = multiprocessing.get_context("spawn").Process(target=_add_and_be_killed, args=(tmp_path,))
    child.start()
    child.join()
    assert child.exitcode == -signal.SIGKILL
    assert Parts(tmp_path).numbers() == []

    with DataSet(tmp_path):
        pass

    assert _files(tmp_path) == ["a", "b"]


def _add_and_be_killed(folder: Path) -> None:
    data = DataSet(folder).__enter__()
    data.add(line("a"))
    data.add(line("b"))
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_second_run_is_told_who_writes(tmp_path: Path) -> None:
    with (
        DataSet(tmp_path),
        pytest.raises(DataSetError, match=rf"another run is writing here \(process {os.getpid()} on "),
    ):
        DataSet(tmp_path).__enter__()


def test_files_with_one_content_share_its_rows(tmp_path: Path) -> None:
    _filled(tmp_path, "/gone/a.txt")
    with DataSet(tmp_path) as data:
        data.take_over({"/new/b.txt": "/gone/a.txt", "/new/c.txt": "/gone/a.txt"}, gone={"/gone/a.txt"})

    assert _files(tmp_path) == ["/new/b.txt", "/new/c.txt"]


def test_a_place_that_is_no_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")

    with pytest.raises(DataSetError, match="out: this is a file, and the results fill a folder"):
        DataSet(tmp_path / "out").__enter__()


def test_a_damaged_part_is_named(tmp_path: Path) -> None:
    _filled(tmp_path, "a")
    Parts(tmp_path).path("errors", 1).write_bytes(b"PAR1 and nothing else")

    with pytest.raises(UsageError, match=r"part-000001\.parquet: it cannot be read"):
        DataSet(tmp_path).__enter__()


def test_a_full_disk_is_said_and_what_was_found_before_can_be_read(tmp_path: Path) -> None:
    _filled(tmp_path, "a")
    child = multiprocessing.get_context("spawn").Process(target=_add_until_full, args=(tmp_path,))
    child.start()
    child.join()

    assert child.exitcode == 0
    assert _files(tmp_path)[0] == "a"
    with DataSet(tmp_path) as data:
        assert {"a", "file 0"} <= data.known.keys()
    assert len(_files(tmp_path)) == len(set(_files(tmp_path)))


def _add_until_full(folder: Path) -> None:
    """As on a disk with room for 20 kilobytes a file."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
    said = ""
    try:
        with DataSet(folder) as data:
            for at in range(200):
                data.add(line(f"file {at}", why="x" * 400))
    except DataSetError as error:
        said = str(error)
    os._exit(0 if "cannot be written (File too large)" in said and "goes on where it was" in said else 1)
