"""A batch from a folder to its tables, with real processes: resumed, moved, killed, and in any order the same."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from clausecheck.batch.run import Order, Tally, run
from clausecheck.errors import UsageError
from clausecheck.how import How
from tests.batch.contracts import covenant, folder_of

ROOT = Path(__file__).parents[2]


def _run(folder: Path, out: Path, **given: object) -> Tally:
    return run(Order((str(folder),), out, workers=2, **given), lambda tally: None)  # type: ignore[arg-type]


def _table(out: Path, name: str) -> pa.Table:
    found = pq.read_table(out / name)
    return found.sort_by([(column, "ascending") for column in ("file", "n") if column in found.column_names])


def _names(out: Path, table: str = "contracts") -> list[str]:
    return sorted(row["name"] for row in pq.read_table(out / table, columns=["name"]).to_pylist())


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A folder with contracts and what is none, and the results of a run on it."""
    place = tmp_path_factory.mktemp("batch")
    offers = folder_of(place / "offers", 3)
    (offers / "deeper").mkdir()
    (offers / "deeper" / "letter.txt").write_text(covenant(months=6), encoding="utf-8")
    (offers / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (offers / ".hidden.txt").write_text("not looked at", encoding="utf-8")
    os.mkfifo(offers / "pipe")
    (offers / "nowhere.txt").symlink_to(offers / "missing.txt")
    out = place / "out"
    _run(offers, out, reports=True, forms=("csv", "jsonl"))
    return offers, out


def test_every_file_is_a_row(done: tuple[Path, Path]) -> None:
    _, out = done

    assert _names(out) == ["letter.txt", "offer-000.txt", "offer-001.txt", "offer-002.txt"]
    assert {row["name"]: row["cause"] for row in pq.read_table(out / "errors").to_pylist()} == {
        "photo.png": "refused",
        "pipe": "unopened",
        "nowhere.txt": "unopened",
    }


def test_the_tables_belong_together_by_file(done: tuple[Path, Path]) -> None:
    _, out = done
    contracts = {row["file"]: row for row in pq.read_table(out / "contracts").to_pylist()}

    findings = pq.read_table(out / "findings").to_pylist()

    assert {row["file"] for row in findings} == set(contracts)
    high = [row["file"] for row in findings if row["risk"] == "high"]
    assert {file: high.count(file) for file in contracts} == {file: row["high"] for file, row in contracts.items()}


def test_there_are_reports_an_index_and_other_forms(done: tuple[Path, Path]) -> None:
    _, out = done

    assert len(list((out / "reports").glob("offer-00?.txt-*.html"))) == 3
    assert "offer-001.txt" in (out / "index.html").read_text(encoding="utf-8")
    assert "photo.png" in (out / "index.html").read_text(encoding="utf-8")
    assert (out / "csv" / "contracts.csv").read_text(encoding="utf-8").count("offer-001.txt") >= 1
    assert len((out / "jsonl" / "errors.jsonl").read_text(encoding="utf-8").splitlines()) == 3


def test_what_was_done_is_passed_over_by_its_content(done: tuple[Path, Path], tmp_path: Path) -> None:
    offers, out = tmp_path / "offers", tmp_path / "out"
    folder_of(offers, 2)
    _run(offers, out)
    before = _table(out, "findings")
    (offers / "offer-001.txt").rename(offers / "renamed.txt")
    shutil.copy(offers / "offer-000.txt", offers / "copy.txt")

    tally = _run(offers, out)

    assert (tally.read, tally.before, tally.copied) == (0, 1, 2)
    assert _names(out) == ["copy.txt", "offer-000.txt", "renamed.txt"]
    assert _table(out, "findings").num_rows == before.num_rows // 2 * 3


def test_a_changed_file_other_patterns_and_other_facts_are_done_anew(tmp_path: Path) -> None:
    offers, out = folder_of(tmp_path / "offers", 2), tmp_path / "out"
    _run(offers, out)
    (offers / "offer-000.txt").write_text(covenant(miles=77), encoding="utf-8")

    changed = _run(offers, out)
    only = _run(offers, out, how=How(only=("non_compete",)))
    facts = _run(offers, out, how=How(only=("non_compete",), facts={"state": "CA"}))

    assert (changed.read, changed.before) == (1, 1)
    assert (only.read, facts.read) == (2, 2)
    assert _names(out) == ["offer-000.txt", "offer-001.txt"]
    assert {row["state"] for row in pq.read_table(out / "contracts").to_pylist()} == {"CA"}
    assert {row["clause"] for row in pq.read_table(out / "findings").to_pylist()} == {"non_compete"}
    assert 77.0 in pq.read_table(out / "terms")["number"].to_pylist()


def test_the_order_of_the_files_does_not_change_the_result(tmp_path: Path) -> None:
    offers = folder_of(tmp_path / "offers", 4)
    names = sorted(map(str, offers.iterdir()))
    listed = tmp_path / "list"
    listed.write_text("\n".join(reversed(names)) + "\n", encoding="utf-8")

    run(Order((), tmp_path / "a", lists=(str(listed),), workers=2), lambda tally: None)
    run(Order((str(offers / "*.txt"),), tmp_path / "b", workers=1), lambda tally: None)

    for table in ("contracts", "findings", "terms", "silences", "errors"):
        assert _table(tmp_path / "a", table).equals(_table(tmp_path / "b", table))


def test_files_that_failed_are_left_alone_unless_asked(tmp_path: Path) -> None:
    offers, out = tmp_path / "offers", tmp_path / "out"
    offers.mkdir()
    (offers / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    _run(offers, out)

    later = _run(offers, out)
    again = _run(offers, out, again=True)

    assert (later.before, later.failed_before) == (1, 1)
    assert again.failed == {"refused": 1}
    assert _names(out, "errors") == ["photo.png"]


def test_addresses_are_fetched_one_by_one(tmp_path: Path) -> None:
    import fsspec

    memory = fsspec.filesystem("memory")
    for at in range(2):
        memory.pipe(f"/offers/deep/{at}.txt", covenant(miles=at + 5).encode())

    tally = run(Order(("memory://offers",), tmp_path / "out", workers=1), lambda tally: None)

    assert tally.read == 2
    assert [row["file"] for row in _table(tmp_path / "out", "contracts").to_pylist()] == [
        "memory:///offers/deep/0.txt",
        "memory:///offers/deep/1.txt",
    ]
    assert list((tmp_path / "out" / "_work").glob("fetched/*")) == []


def test_a_run_that_is_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    offers, out = folder_of(tmp_path / "offers", 12), tmp_path / "out"
    command = [sys.executable, "-m", "clausecheck", "batch", str(offers), "-o", str(out), "--workers", "1"]
    first = subprocess.Popen(command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)})
    journal = out / "_work" / "journal"
    while not (journal.exists() and journal.stat().st_size):
        assert first.poll() is None
        time.sleep(0.02)
    first.send_signal(signal.SIGKILL)
    first.wait()

    tally = _run(offers, out)

    assert tally.before >= 1
    assert tally.before + tally.read == 12
    assert _names(out) == [f"offer-{at:03}.txt" for at in range(12)]
    assert _table(out, "findings").group_by(["file", "n"]).aggregate([([], "count_all")])["count_all"].to_pylist() == (
        [1] * _table(out, "findings").num_rows
    )


def test_a_name_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no such file or folder"):
        _run(tmp_path / "missing", tmp_path / "out")


def test_the_results_are_not_read_as_contracts(tmp_path: Path) -> None:
    offers = folder_of(tmp_path / "offers", 1)
    _run(offers, offers / "out")

    tally = _run(offers, offers / "out")

    assert tally.files == 1
