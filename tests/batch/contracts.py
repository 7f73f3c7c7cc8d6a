"""Small contracts and their records, made by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from clausecheck.batch import record
from clausecheck.batch.record import Record, Source
from clausecheck.errors import ContractError

DAY = date(2026, 11, 26)
COVENANT = """EMPLOYMENT AGREEMENT

1. Term. This Employment Agreement is between Lakeside Radiology Group ("Group") and Jane Doe, M.D. ("Physician").

2. Covenant. For {months} months after termination Physician shall not practice radiology within {miles} miles of any
office of the Group in Austin, Texas.
"""


def covenant(*, months: int = 24, miles: int = 10) -> str:
    return COVENANT.format(months=months, miles=miles)


def folder_of(place: Path, count: int) -> Path:
    """A folder of so many contracts, each with another radius."""
    place.mkdir(parents=True, exist_ok=True)
    for at in range(count):
        (place / f"offer-{at:03}.txt").write_text(covenant(miles=at + 1), encoding="utf-8")
    return place


def failure(file: str, *, key: str = "k", why: str = "it is empty") -> Record:
    """The record of a file that could not be read."""
    error = ContractError(file, why, "Check it")
    return record.of_failure(Source(file, file, key, "1", DAY), "refused", error, "0" * 64)


def line(file: str, **given: str) -> bytes:
    return record.encode(failure(file, **given))
