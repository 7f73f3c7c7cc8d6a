"""The forms of a report: HTML to read, JSON to keep, Word to edit, Markdown, CSV and text; all of one analysis."""

from __future__ import annotations

from typing import Protocol

from clausecheck.model import Analysis
from clausecheck.report import as_json, html, markdown, plain, table


class Render(Protocol):
    """Turns an analysis into one form; `text` says whether the contract's full text is part of it."""

    def __call__(self, analysis: Analysis, *, version: str, text: bool = True) -> str | bytes:
        """The whole report as one string, or as the bytes of a file."""
        ...


def _docx(analysis: Analysis, *, version: str, text: bool = True) -> bytes:
    from clausecheck.report import docx  # python-docx costs a tenth of a run

    return docx.render(analysis, version=version, text=text)


FORMATS: dict[str, Render] = {
    "html": html.render,
    "json": as_json.render,
    "md": markdown.render,
    "csv": table.render,
    "text": plain.render,
    "docx": _docx,
}
