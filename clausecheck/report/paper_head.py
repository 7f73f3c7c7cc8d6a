"""A paper at the head of a page on several: what it is, and what of it was not read or is not there."""

from __future__ import annotations

from dataclasses import dataclass

from clausecheck.model import Analysis
from clausecheck.report import words
from clausecheck.report.opening import size, unread


@dataclass(frozen=True, slots=True)
class PaperHead:
    """Name, kind and size of a paper, and what is missing of it."""

    name: str
    kind: str
    size: str
    unread: tuple[str, ...]
    missing: tuple[str, ...]
    """Papers it names that are not in the file."""


def paper_head(analysis: Analysis, *, name: str = "") -> PaperHead:
    """The head of a paper, under the name of its file or another one."""
    about, contract = analysis.about, analysis.contract
    return PaperHead(
        name or contract.file or words.TEXT_GIVEN,
        words.KINDS.get(about.kind, about.kind),
        size(contract),
        unread(contract),
        about.missing_papers,
    )
