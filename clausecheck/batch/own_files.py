"""Tells files that clausecheck itself wrote from contracts, by what their names end in."""

from __future__ import annotations

import os
from collections.abc import Collection

from clausecheck.batch import tables
from clausecheck.batch.parts import WORK
from clausecheck.report import words_notes

ENDINGS = (
    *(f".report.{form}" for form in ("html", "json", "md", "csv", "txt", "docx")),
    ".email.txt",
    *(f".{words_notes.NAME_ENDING}.{form}" for form in ("docx", "pdf")),
    *(f".changes.{form}" for form in ("html", "json", "txt")),
    *(f".offers.{form}" for form in ("html", "json", "csv")),
    *(f".economics.{form}" for form in ("html", "json", "csv")),
)
"""What stands beside a contract: reports, letters, the contract with notes, and what compares or counts."""
NAMES = frozenset(("facts.yaml", "assumptions.yaml", "words.json", "chosen.json"))
"""What a reader fills in, and what a report saves."""


def is_ours(path: str) -> bool:
    """Whether a file has a name that one of the commands gives."""
    name = path.rpartition("/")[2].rpartition(os.sep)[2].lower()
    return name in NAMES or name.endswith(ENDINGS)


def are_results(names: Collection[str]) -> bool:
    """Whether a folder in which these names stand holds the results of a batch."""
    return {*tables.TABLES, WORK} <= set(names)
