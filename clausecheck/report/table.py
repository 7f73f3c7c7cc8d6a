"""The findings as CSV, one row each, worst first, to sort and compare in a spreadsheet."""

from __future__ import annotations

import csv
import io

from clausecheck.model import Analysis, Contract, Finding
from clausecheck.report import amounts, words
from clausecheck.report.jumps import level_key
from clausecheck.report.order import worst_first
from clausecheck.report.term_rows import term_rows
from clausecheck.report.trade import worded
from clausecheck.report.visible import one_line

COLUMNS = ("file", "level", "clause", "title", "page", "section", "heading", "terms", "quote", "ask", "questions", "id")


def render(analysis: Analysis, *, version: str, text: bool = True) -> str:
    """The findings as CSV with a head row; silences follow with an empty quote. `version` and `text` change nothing."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(COLUMNS)
    analysis = worded(analysis)
    file = analysis.contract.file
    for finding in worst_first(analysis.findings):
        writer.writerow(map(cell_text, (file, *_row(finding, analysis.contract))))
    for one in analysis.silences:
        level = words.SHORT_LEVELS[one.risk] if one.risk else ""
        asked = " | ".join(question.text for question in one.questions)
        cells = (file, level, one.clause, one.title, "", "", words.SILENCES_COUNT, "", "", "", asked, "")
        writer.writerow(map(cell_text, cells))
    return sheet.getvalue()


def _row(finding: Finding, contract: Contract) -> tuple[str, ...]:
    return (
        words.SHORT_LEVELS[level_key(finding.risk)],
        finding.clause,
        finding.title,
        amounts.plain(finding.page) if finding.page is not None else "",
        finding.section,
        finding.heading,
        "; ".join(f"{row.label}: {row.value}" for row in term_rows(finding, contract)),
        finding.quote,
        " | ".join(reason.ask for reason in finding.reasons if reason.ask),
        " | ".join(question.text for question in finding.questions),
        finding.id,
    )


def cell_text(text: str) -> str:
    """The text on one line; a spreadsheet must not take a contract's words for a formula."""
    said = one_line(text)
    return f"'{said}" if said.startswith(("=", "+", "-", "@")) else said
