"""Puts a paper between companies in words of trade: there is no job, no track and no patient to speak of.

Only the report's wording changes: what was found, its level and the rules that fired stay as they are, and so does the
JSON. What is reported of the law of covenants and of usual figures is about people who work, and is left out. Where
pattern files of the user's own are in play nothing changes: their words are theirs.
"""

from __future__ import annotations

from dataclasses import replace

from clausecheck.clause import BUILT_IN
from clausecheck.model import Analysis, Finding, Question, Reason
from clausecheck.report import words_trade as words

_INSTEAD = {"owning": "the paper", "working": "the paper"}
"""The chapters of a physician's decision that such a paper has no place for."""


def worded(analysis: Analysis) -> Analysis:
    """The analysis with its notes, reasons and questions in words of trade; any other paper's stays as it is."""
    if not analysis.about.between_companies or analysis.patterns["from"] not in ((BUILT_IN,), [BUILT_IN]):
        return analysis
    return replace(analysis, findings=tuple(map(_finding, analysis.findings)), law=None)


def _finding(one: Finding) -> Finding:
    if one.clause not in words.WHY:
        return one
    return replace(
        one,
        group=_INSTEAD.get(one.group, one.group),
        why=words.WHY[one.clause],
        questions=tuple(Question(text, whom) for text, whom in words.QUESTIONS[one.clause]),
        reasons=tuple(map(_reason, one.reasons)),
        helps=tuple(_said(one, help) for help in one.helps),
        figures=(),
        notes=(),
    )


def _reason(reason: Reason) -> Reason:
    because, ask = words.REASONS.get(reason.rule, (reason.because, reason.ask))
    return replace(reason, because=because, ask=ask)


def _said(finding: Finding, help: str) -> str:
    """What helps is said in the words of the rule that fired."""
    fired = next((reason for reason in finding.reasons if reason.because == help), None)
    return _reason(fired).because if fired else help
