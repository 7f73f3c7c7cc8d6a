"""Says which words of a scanned contract may have been recognized wrongly, those inside findings first."""

from __future__ import annotations

from collections import defaultdict

from clausecheck.model import Analysis, Finding
from clausecheck.read_along import Doubtful
from clausecheck.report import words, words_scans
from clausecheck.report.place import short_place

MOST_ELSEWHERE = 40
"""Words outside all findings that are named one by one; the rest is counted."""


def doubts(analysis: Analysis) -> tuple[str, ...]:
    """One line for each finding that quotes doubtful words, and one for all that stand elsewhere."""
    found: dict[str, list[Doubtful]] = defaultdict(list)
    elsewhere = []
    for doubtful in analysis.contract.doubtful:
        holders = [finding for finding in analysis.findings if _quotes(finding, doubtful)]
        for finding in holders:
            found[f"{finding.title}, {short_place(finding)}"].append(doubtful)
        if not holders:
            elsewhere.append(doubtful)
    lines = [f"{place}: {_named(own)}" for place, own in found.items()]
    if elsewhere:
        named = _named(elsewhere[:MOST_ELSEWHERE])
        more = len(elsewhere) - MOST_ELSEWHERE
        lines.append(
            words_scans.ELSEWHERE.format(named=named + (words_scans.AND_MORE.format(number=more) if more > 0 else ""))
        )
    return tuple(lines)


def _quotes(finding: Finding, doubtful: Doubtful) -> bool:
    return any(start <= doubtful.start < end for start, end in finding.passages)


def _named(doubtful: list[Doubtful]) -> str:
    """Each word with its page, in quotation marks."""
    return ", ".join(f"“{one.text}” ({words.SHORT_PAGE.format(page=one.page)})" for one in doubtful)
