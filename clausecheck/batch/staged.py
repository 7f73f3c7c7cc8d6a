"""What the computers of a cluster have done and handed in: files of records, taken into the tables one by one.

A file is taken only when it is whole, and goes when all its records are kept; one that a killed run left is taken by
the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import pyarrow as pa
import pyarrow.parquet as pq

from clausecheck.batch.outcome import Examined
from clausecheck.batch.record import Cause

FOLDER = "handed-in"
SCHEMA = pa.schema(
    {name: pa.string() for name in ("file", "same_as", "worst", "cause", "report")} | {"record": pa.binary()}
)
"""`same_as`: "" for a file that was examined, its own name for one that was done before, another name for a copy."""


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A file of a cluster's work: examined, or passed over because of its content."""

    file: str
    same_as: str
    examined: Examined | None


def row(file: str, *, same_as: str = "", examined: Examined | None = None) -> dict[str, object]:
    """What a file comes to, for a table of that schema."""
    found = examined or Examined(b"", "", None)
    return {
        "file": file, "same_as": same_as, "worst": found.worst, "cause": found.cause or "", "report": found.report,
        "record": found.record,
    }  # fmt: skip


def take(folder: Path) -> Iterator[HandedIn]:
    """Everything that was handed in whole so far; each file of it goes when its last record has been asked for."""
    for path in sorted(folder.glob("*.parquet")):
        try:
            rows = pq.read_table(path, partitioning=None).to_pylist()
        except (OSError, pa.ArrowInvalid):  # it is still being written
            continue
        yield from map(_handed_in, rows)
        path.unlink(missing_ok=True)


def _handed_in(row: dict[str, object]) -> HandedIn:
    file, same_as = str(row["file"]), str(row["same_as"])
    if same_as:
        return HandedIn(file, same_as, None)
    record, report = row["record"], row["report"]
    assert isinstance(record, bytes)
    cause = next((each for each in get_args(Cause) if each == row["cause"]), None)
    return HandedIn(file, "", Examined(record, str(row["worst"]), cause, None if report is None else str(report)))
