"""Keeps the records of files that are done until they become part of the tables; a killed run leaves it behind.

Each record is written at once, so that only the one being written can be lost, and a torn end is cut off. After a
power failure the last second may be missing, since the disk is waited for once a second and not for every file.
"""

from __future__ import annotations

import os
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

_EVERY = 1.0
"""Seconds between two waits for the disk."""


class Journal:
    """A file of records; it is only added to, and emptied when all of them stand in the tables."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
        self._end = 0
        self.count = 0
        for record in self.records():
            self._end += _framed_length(record)
            self.count += 1
        os.ftruncate(self._file, self._end)  # what stands behind was being written when the run was killed
        self._synced = time.monotonic()

    def add(self, record: bytes) -> None:
        """Write a record; when the disk is full none of it stays, and OSError is raised."""
        framed = b"%d %d\n%b\n" % (len(record), zlib.crc32(record), record)
        os.lseek(self._file, self._end, os.SEEK_SET)
        try:
            _write(self._file, framed)
        except OSError:
            os.ftruncate(self._file, self._end)
            raise
        self._end += len(framed)
        self.count += 1
        if time.monotonic() - self._synced > _EVERY:
            os.fsync(self._file)
            self._synced = time.monotonic()

    def records(self) -> Iterator[bytes]:
        """Every whole record in the order in which they came."""
        with open(self.path, "rb") as file:
            while (record := _next(file)) is not None:
                yield record

    def clear(self) -> None:
        """Forget all of them."""
        os.ftruncate(self._file, 0)
        os.fsync(self._file)
        self._end = self.count = 0

    def close(self) -> None:
        """Let go of the file; what stands in it stays."""
        os.close(self._file)


def _next(file: BinaryIO) -> bytes | None:
    """The next record; None where it is torn or nothing follows."""
    try:
        length, checksum = map(int, file.readline().split())
    except ValueError:
        return None
    record = file.read(length)
    if len(record) < length or zlib.crc32(record) != checksum or file.read(1) != b"\n":
        return None
    return record


def _framed_length(record: bytes) -> int:
    return len(b"%d %d\n" % (len(record), zlib.crc32(record))) + len(record) + 1


def _write(file: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(file, rest) :]
