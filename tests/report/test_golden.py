"""Each form of a report of one small contract is the golden one; HTML has its own test.

To accept a change on purpose: CLAUSECHECK_GOLDEN=write pytest tests/report, then read the difference.
"""

from __future__ import annotations

import io
import os
from dataclasses import replace
from pathlib import Path

import docx as word
import pytest

from clausecheck import report
from clausecheck.annotate.notes import notes
from clausecheck.model import Analysis
from clausecheck.report import email
from tests.report.made import small, with_gaps

GOLDEN = Path(__file__).parent / "golden"


def told(form: str, analysis: Analysis) -> str:
    """The report as text; of a Word document each paragraph with its style, then its table."""
    if form == "email":
        return email.render(analysis)
    if form == "notes":
        return "\n\n".join(f"[{one.level}] {one.place}\n{chr(10).join(one.lines)}" for one in notes(analysis)) + "\n"
    rendered = report.FORMATS[form](analysis, version="VERSION")
    if isinstance(rendered, str):
        return rendered
    document = word.Document(io.BytesIO(rendered))
    lines = [f"[{one.style.name}] {one.text}" for one in document.paragraphs]
    lines += [" | ".join(cell.text for cell in row.cells) for table in document.tables for row in table.rows]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("form", [*(form for form in report.FORMATS if form != "html"), "email", "notes"])
def test_the_form_is_the_golden_one(form: str) -> None:
    path = GOLDEN / f"small.{form}.txt"
    paper = small()

    made = told(form, replace(paper, contract=with_gaps(paper.contract)))

    if os.environ.get("CLAUSECHECK_GOLDEN") == "write":
        path.write_text(made, encoding="utf-8")
    assert made == path.read_text(encoding="utf-8")
