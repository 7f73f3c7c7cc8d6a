"""Recognises the names of exhibits: "Exhibit B", "Schedule 2"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausecheck.findings.grounds import Unit

_NAMED = re.compile(
    r"\b(?i:exhibit|schedule|appendix|attachment|annex|addendum)\s+"
    r"(?:\d{1,4}|\d{0,2}[A-Z]{1,4}|One|Two|Three|Four|Five|Six)\b(?!\.\d)"
)
"""No capital stands behind the verb: "may schedule a physician"."""


def name_of(unit: Unit) -> str:
    """The name of the exhibit that a unit is, or stands in; empty where it stands in none."""
    exhibit = _NAMED.match(unit.section.number)
    return _plain(exhibit[0]) if exhibit else ""


def named(text: str, start: int, end: int) -> Iterator[str]:
    """The exhibits that a part of the text names."""
    for match in _NAMED.finditer(text, start, end):
        yield _plain(match[0])


def _plain(name: str) -> str:
    return " ".join(name.lower().split())
