"""Gives a contract back with its findings in it as private notes: Word comments, or highlights in a PDF."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from clausecheck.annotate.carriers import CARRIERS as CARRIERS
from clausecheck.annotate.carriers import written
from clausecheck.annotate.notes import Unplaced, notes
from clausecheck.model import Analysis


@dataclass(frozen=True, slots=True)
class Annotated:
    """The contract's file with notes in it, and what could not be marked."""

    content: bytes
    notes: int
    """How many it was to carry."""
    unplaced: tuple[Unplaced, ...]


def annotate(path: Path, analysis: Analysis, *, password: str | None = None) -> Annotated:
    """The file at `path`, which the analysis was made from, with a note at the exact words of each finding.

    Raises ContractError where notes cannot be written into it.
    """
    wanted = notes(analysis)
    content, unplaced = written(path, analysis.contract, wanted, password)
    return Annotated(content, len(wanted), unplaced)
