"""A comparison as CSV: a line for each row, three columns for each offer."""

from __future__ import annotations

import csv
import io

from clausecheck.compare import words
from clausecheck.compare.offers import Cell, Comparison
from clausecheck.report import words as report_words
from clausecheck.report.table import cell_text


def render(comparison: Comparison, *, version: str) -> str:
    """The rows as CSV with a head; `version` changes nothing."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    heads = [head.format(file=one.name) for one in comparison.offers for head in words.CSV_OFFER]
    writer.writerow(map(cell_text, (*words.CSV_HEADS, *heads)))
    for line in comparison.lines:
        start = (report_words.CHAPTERS[line.row.group], line.row.title, words.DIFFERS if line.differs else "")
        writer.writerow(map(cell_text, (*start, *(text for one in line.cells for text in _told(one)))))
    return sheet.getvalue()


def _told(one: Cell) -> tuple[str, str, str]:
    values = "; ".join(f"{each.title}: {each.text}" if each.title else each.text for each in one.values)
    level = report_words.SHORT_LEVELS[one.level or "unknown"] if one.has_level else ""
    return values or words.SHORT_STATES[one.state], level, " | ".join(dict.fromkeys(each.quote for each in one.values))
