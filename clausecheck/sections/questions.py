"""Reads papers that are written as questions and answers: "Q. How is call paid?" and, below it, "A. By the night."."""

from __future__ import annotations

import re

LABEL = re.compile(r"(?:Q|Question|Topic|Subject)\s*[.:–—-]\s+(?=[A-Z“\"])")
"""What stands before a question or heading and is no part of it."""
_QUESTION = re.compile(r"(?:Q|Question)\s*\d{0,2}\s*[.:)–—-]\s*[A-Z“\"]")
_ANSWER = re.compile(r"(?:A|Answer)\s*\d{0,2}\s*[.:)–—-]\s")


def has_label(paragraph: str) -> bool:
    """It begins as a labelled question, its answer or a topic does."""
    return any(label.match(paragraph) for label in (LABEL, _QUESTION, _ANSWER))


def is_answer(paragraph: str, *, to: str) -> bool:
    """The paragraph answers the question before it, and its "A." numbers nothing."""
    return bool(_ANSWER.match(paragraph) and _QUESTION.match(to))
