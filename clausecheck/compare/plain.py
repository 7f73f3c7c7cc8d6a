"""A comparison in a few lines for the terminal."""

from __future__ import annotations

from clausecheck.compare import words
from clausecheck.compare.offers import Comparison
from clausecheck.report.opening import unread
from clausecheck.report.visible import one_line


def summary(comparison: Comparison, *, report: str | None) -> str:
    """What was laid side by side, what was not read, and how many rows differ."""
    different = [line.row.title for line in comparison.lines if line.differs]
    lines = [words.TITLE.format(files=", ".join(one.name for one in comparison.offers))]
    for one in comparison.offers:
        lines += [f"{words.UNREAD.upper()}: {one.name}: {said}" for said in unread(one.analysis.contract)]
        missing = one.analysis.about.missing_papers
        lines += [f"{one.name}: {words.MISSING}: {', '.join(missing)}"] if missing else []
    lines += comparison.notes
    lines.append(words.SUMMARY.format(number=len(different), all=len(comparison.lines)))
    lines += [words.SUMMARY_REPORT.format(path=report)] if report else []
    return "\n".join(map(one_line, lines))
