"""A folder of tables that grows file by file; a run that was killed, at whatever moment, can go on where it was."""

from __future__ import annotations

import json
import os
import platform
import shutil
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout

from clausecheck.batch.journal import Journal
from clausecheck.batch.parts import ENDING, WORK, Done, Parts
from clausecheck.batch.record import Record, decode, renamed
from clausecheck.errors import UsageError

PART = 500
"""A part with so many files is left alone; smaller ones grow, so that many short runs do not leave many small files.

Its rows are in memory whenever it grows."""
_FOLD_AFTER = 64
"""Records in the journal after which they become part of the tables; unpacked they take some 0.4 MB each."""
_FOLD_EVERY = 60.0
"""Seconds after which they do, too."""
_LOCK, _RUN, _JOURNAL, _SPOOL = "lock", "run.json", "journal", "fetched"


class DataSetError(UsageError):
    """The folder of the results cannot be used: another run holds it, it cannot be written, or the disk is full."""


class DataSet:
    """The tables of a folder, opened by one run at a time; `known` holds every file that stands in them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.parts = Parts(folder)
        self.known: dict[str, tuple[int, Done]] = {}
        """By file: the part in which it stands, and how it was done."""
        self._lock = FileLock(folder / WORK / _LOCK)
        self._sizes: dict[int, int] = {}
        self._folded = time.monotonic()

    def __enter__(self) -> Self:
        if self.folder.exists() and not self.folder.is_dir():
            raise DataSetError(f"{self.folder}: this is a file, and the results fill a folder. Name a folder with -o")
        with self._saying("it cannot be written"):
            self.parts.make_folders()
            self._take_lock()
        try:
            with self._saying("it cannot be written"):
                self._journal = Journal(self.folder / WORK / _JOURNAL)
                self._learn()
                self.fold()
        except BaseException:
            self._lock.release()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Take what is in the journal into the tables; it waits there for the next run when that is not possible."""
        try:
            with self._saying("it cannot be written"):
                self.fold()
        except DataSetError:
            if kind is None:
                raise
        finally:
            self._journal.close()
            with suppress(OSError):
                (self.folder / WORK / _RUN).unlink(missing_ok=True)
            self._lock.release()

    def add(self, record: bytes) -> None:
        """Keep the rows of a file that is done; from now on they survive whatever happens to this process."""
        with self._saying("what was found cannot be written"):
            self._journal.add(record)
            if self._journal.count >= _FOLD_AFTER or time.monotonic() - self._folded > _FOLD_EVERY:
                self.fold()

    def fold(self) -> None:
        """Make the records of the journal part of the tables. Done twice, it comes to the same."""
        records = {_file_of(record): record for record in map(decode, self._journal.records())}
        if records:
            self.take(records)
        self._journal.clear()
        self._folded = time.monotonic()

    def take(self, records: Mapping[str, Record]) -> None:
        """Put records into the tables, each in place of the rows that its file has there."""
        last = max(self._sizes, default=0)
        keep = 0 < self._sizes.get(last, 0) < PART
        number = last if keep else last + 1
        self.parts.write(number, records, keep=keep)
        stood = self._by_part(records)
        here = stood.pop(number, set())
        for part, files in stood.items():
            self.parts.drop(part, files)
            self._count(part, -len(files))
        self._count(number, len(records) - len(here))
        self.known.update({file: (number, _done(file, record)) for file, record in records.items()})

    def settle(self) -> None:
        """Make what is in the journal part of the tables, and them complete."""
        with self._saying("what was found cannot be written"):
            self.fold()

    def spool(self) -> str:
        """An empty folder for files that have to be fetched before they are read."""
        with self._saying("it cannot be written"):
            folder = self.folder / WORK / _SPOOL
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
        return str(folder)

    def write(self, path: Path, text: str) -> None:
        """A file of the folder, whole or not at all."""
        with self._saying("what was found cannot be written"):
            (self.folder / path).parent.mkdir(exist_ok=True)
            beside = self.folder / WORK / f"{path.name}{ENDING}"
            try:
                beside.write_text(text, encoding="utf-8", errors="replace")
                os.replace(beside, self.folder / path)
            finally:
                beside.unlink(missing_ok=True)

    def write_folder(self, name: str, fill: Callable[[Path], None]) -> None:
        """A folder in the folder, made anew by `fill`; the old one stays until the new one is whole."""
        with self._saying(f"the folder {name} cannot be written"):
            beside, place = self.folder / WORK / f"{name}{ENDING}", self.folder / name
            shutil.rmtree(beside, ignore_errors=True)
            beside.mkdir()
            try:
                fill(beside)
                shutil.rmtree(place, ignore_errors=True)
                os.replace(beside, place)
            finally:
                shutil.rmtree(beside, ignore_errors=True)

    def take_over(self, names: Mapping[str, str], *, gone: Collection[str]) -> None:
        """Give files that hold what another one held its rows; `names`: of each the file that stands in the tables.

        Those in `gone` are no longer there, so that their rows go with their name.
        """
        by_part: dict[int, list[str]] = {}
        for new, old in names.items():
            by_part.setdefault(self.known[old][0], []).append(new)
        with self._saying("what was found cannot be written"):
            self.fold()
            for part, news in by_part.items():
                held = self.parts.records(part, {names[new] for new in news})
                self.take({new: renamed(held[names[new]], new) for new in news})
            for part, olds in self._by_part(gone).items():
                self.parts.drop(part, olds)
                self._count(part, -len(olds))
                for old in olds:
                    del self.known[old]

    def _by_part(self, files: Iterable[str]) -> dict[int, set[str]]:
        """Files that stand in the tables, by the part in which they do."""
        found: dict[int, set[str]] = {}
        for file in files:
            if file in self.known:
                found.setdefault(self.known[file][0], set()).add(file)
        return found

    def _learn(self) -> None:
        """What stands in the tables. A file in two parts was being moved when a run was killed: the later part holds."""
        for number in self.parts.numbers():
            files = list(self.parts.done(number))
            stood = self._by_part(done.file for done in files)
            self.known.update({done.file: (number, done) for done in files})
            self._sizes[number] = len(files)
            for part, names in stood.items():
                self.parts.drop(part, names)
                self._count(part, -len(names))

    def _count(self, part: int, more: int) -> None:
        self._sizes[part] = self._sizes.get(part, 0) + more
        if not self._sizes[part]:
            del self._sizes[part]

    def _take_lock(self) -> None:
        """The lock falls with the process that holds it, so none is ever left over."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise DataSetError(
                f"{self.folder}: another run is writing here{self._holder()}. Wait for it, or give another folder with -o"
            ) from error
        run = {"process": os.getpid(), "computer": platform.node(), "since": f"{datetime.now():%Y-%m-%d %H:%M}"}
        (self.folder / WORK / _RUN).write_text(json.dumps(run), encoding="utf-8")

    def _holder(self) -> str:
        try:
            run = json.loads((self.folder / WORK / _RUN).read_text(encoding="utf-8"))
            return f" (process {run['process']} on {run['computer']}, since {run['since']})"
        except (OSError, ValueError, KeyError, TypeError):
            return ""

    @contextmanager
    def _saying(self, what: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise DataSetError(
                f"{self.folder}: {what} ({error.strerror or error}). What was found before is kept. Make room, or see "
                "to it that you may write there, and give the same command again: it goes on where it was"
            ) from error


def _file_of(record: Record) -> str:
    row = next(row for table in ("contracts", "errors") for row in record.get(table, ()))
    return str(row["file"])


def _done(file: str, record: Record) -> Done:
    row = next(row for table in ("contracts", "errors") for row in record.get(table, ()))
    cause = row.get("cause")
    return Done(file, str(row["key"]), str(cause) if cause else None)
