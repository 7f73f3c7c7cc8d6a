"""Reads and writes one part of the tables: some hundred files' rows, a Parquet file in the folder of each table.

Every file is written beside, brought to the disk and renamed, so that whoever looks sees the old one or the new one.
The table of contracts comes last: a file counts as done only when all its other rows are there.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from clausecheck.batch import tables
from clausecheck.batch.record import Record, Row
from clausecheck.errors import UsageError

WORK = "_work"
"""The folder in which what is not yet part of the tables stands; readers of Parquet pass over such a name."""
ENDING = ".tmp"


@dataclass(frozen=True, slots=True)
class Done:
    """A file of a part: its key, and why it failed if it did."""

    file: str
    key: str
    cause: str | None


class Parts:
    """The parts of a data set by their numbers."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def make_folders(self) -> None:
        """The folders of the tables and of the work, without what a killed run was writing."""
        for name in (*tables.TABLES, WORK):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        for left in (self.folder / WORK).glob(f"*{ENDING}"):
            shutil.rmtree(left) if left.is_dir() else left.unlink()

    def numbers(self) -> list[int]:
        """The numbers of all parts that count, in order."""
        return sorted(int(path.stem.rpartition("-")[2]) for path in (self.folder / "contracts").glob("part-*.parquet"))

    def path(self, table: str, number: int) -> Path:
        """The file of a part in the folder of a table."""
        return self.folder / table / f"part-{number:06}.parquet"

    def done(self, number: int) -> Iterator[Done]:
        """The files of a part."""
        for table in ("contracts", "errors"):
            columns = ["file", "key", *(["cause"] if table == "errors" else [])]
            for row in self.read(table, number, columns=columns).to_pylist():
                yield Done(row["file"], row["key"], row.get("cause"))

    def read(self, table: str, number: int, *, columns: list[str] | None = None) -> pa.Table:
        """One table of a part; raises UsageError when it is damaged or of another make."""
        path = self.path(table, number)
        try:
            found = pq.read_table(path, columns=columns, partitioning=None)
        except (OSError, pa.ArrowInvalid) as error:
            raise UsageError(
                f"{path}: it cannot be read ({error}). Take it back from a copy, or give another folder with -o"
            ) from error
        if (found.schema.metadata or {}).get(b"clausecheck") != str(tables.SCHEMA).encode():
            raise UsageError(f"{path}: it was made by another version of clausecheck. Give another folder with -o")
        return found

    def records(self, number: int, files: Collection[str]) -> dict[str, Record]:
        """The rows that some files have in a part, by file."""
        found: dict[str, dict[str, list[Row]]] = {file: {} for file in files}
        for table in tables.TABLES:
            for row in _only(self.read(table, number), files).to_pylist():
                said = {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}
                found[row["file"]].setdefault(table, []).append(said)
        return dict(found)

    def write(self, number: int, records: Mapping[str, Record], *, keep: bool) -> None:
        """A part of these records, by file; with `keep` the rows that it has of other files stay."""
        for table in tables.TABLES:
            rows = [row for file in sorted(records) for row in records[file].get(table, ())]
            new = tables.of_rows(table, rows)
            if keep:
                new = _in_order(pa.concat_tables([_without(self.read(table, number), records), new]))
            self._put(new, table, number)

    def drop(self, number: int, files: Collection[str]) -> None:
        """Take some files out of a part; a part of which nothing is left goes."""
        left = {table: _without(self.read(table, number), files) for table in tables.TABLES}
        if any(one.num_rows for one in left.values()):
            for table, rows in left.items():
                self._put(rows, table, number)
            return
        for table in reversed(tuple(tables.TABLES)):
            self.path(table, number).unlink(missing_ok=True)

    def _put(self, rows: pa.Table, table: str, number: int) -> None:
        path = self.path(table, number)
        beside = self.folder / WORK / f"{table}-{path.name}{ENDING}"
        try:
            with open(beside, "wb") as file:
                pq.write_table(rows, file, compression="zstd")
                file.flush()
                os.fsync(file.fileno())
            os.replace(beside, path)
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)


def _only(rows: pa.Table, files: Collection[str]) -> pa.Table:
    return rows.filter(_are_of(rows, files))


def _without(rows: pa.Table, files: Collection[str]) -> pa.Table:
    return rows.filter(pc.invert(_are_of(rows, files)))


def _are_of(rows: pa.Table, files: Collection[str]) -> pa.Array:
    return pc.is_in(rows["file"], value_set=pa.array(list(files), pa.string()))


def _in_order(rows: pa.Table) -> pa.Table:
    keys = [(name, "ascending") for name in ("file", "n") if name in rows.column_names]
    return rows.sort_by(keys)


def _sync_folder(folder: Path) -> None:
    """Bring a rename to the disk; where folders cannot be opened (Windows) the system does it by itself."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
