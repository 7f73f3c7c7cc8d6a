"""Finds the unit of a bare number in the words before it: "Radius (miles): 10", or in the head of its column."""

from __future__ import annotations

import re

from clausecheck.terms import units

_UNITS = r"(?P<unit>months?|years?|weeks?|days?|hours?|miles?|percent|%)"
_LABEL = re.compile(
    rf"(?:[\[(]\s?(?:in\s|number\sof\s|no\.\sof\s|calendar\s|full\s)?{_UNITS}\s?[\])]|\b(?:in|number\sof)\s{_UNITS.replace('unit', 'bare')})"
    r"\s?[:=–—-]?\s$",
    re.IGNORECASE,
)
_HEAD = re.compile(rf"[\[(]\s?(?:in\s|calendar\s)?{_UNITS}\s?[\])]$", re.IGNORECASE)
_ROW = re.compile(r"[^.;\n]{0,80}\s[\d,.]+$")
_MOST_ROWS = 12


def unit_before(text: str, at: int, end: int) -> str | None:
    """The unit that a label on the line names, or that the head of a table names above the last cell of each row."""
    line = text.rfind("\n", 0, at) + 1
    if label := _LABEL.search(text, max(line, at - 60), at):
        return _name(label["unit"] or label["bare"])
    if text[end : end + 1] not in ("", "\n"):
        return None
    for row in reversed(text[max(0, line - 1000) : max(0, line - 1)].split("\n")[-_MOST_ROWS:]):
        if head := _HEAD.search(row):
            return _name(head["unit"])
        if not _ROW.fullmatch(row):
            return None
    return None


def _name(unit: str) -> str:
    return "percent" if unit == "%" else units.name_of(unit)
