"""Finds where a copy is blacked out, which is not the same as left blank."""

from __future__ import annotations

import re

from clausecheck.model import Span
from clausecheck.terms.bars import BAR

_NOTED = re.compile(BAR, re.IGNORECASE)


def find(text: str) -> tuple[Span, ...]:
    """The places of black bars and of words such as "[REDACTED]" that stand for what was there."""
    return tuple(match.span() for match in _NOTED.finditer(text))
