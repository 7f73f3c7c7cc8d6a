"""Gives a contract back with its findings in it as private notes: Word comments, or highlights in a PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from clausecheck.annotate.notes import Note, Unplaced, notes
from clausecheck.model import Analysis, Contract


@dataclass(frozen=True, slots=True)
class Annotated:
    """The contract's file with notes in it, and what could not be marked."""

    content: bytes
    notes: int
    """How many it was to carry."""
    unplaced: tuple[Unplaced, ...]


Written = tuple[bytes, tuple[Unplaced, ...]]


def _pdf(path: Path, contract: Contract, wanted: tuple[Note, ...], password: str | None) -> Written:
    from clausecheck.annotate import pdf

    return pdf.annotated(path, contract, wanted, password)


def _docx(path: Path, contract: Contract, wanted: tuple[Note, ...], password: str | None) -> Written:
    from clausecheck.annotate import docx

    return docx.annotated(path, contract, wanted)


CARRIERS: dict[str, Callable[[Path, Contract, tuple[Note, ...], str | None], Written]] = {
    "pdf": _pdf,
    "docx": _docx,
}
"""One for each kind of file that can carry notes."""


def annotate(path: Path, analysis: Analysis, *, password: str | None = None) -> Annotated:
    """The file at `path`, which the analysis was made from, with a note at the exact words of each finding.

    Raises ContractError where notes cannot be written into it.
    """
    wanted = notes(analysis)
    content, unplaced = CARRIERS[analysis.contract.form](path, analysis.contract, wanted, password)
    return Annotated(content, len(wanted), unplaced)
