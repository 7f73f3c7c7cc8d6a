"""Contracts and standings in law made by hand."""

from __future__ import annotations

from datetime import date

from clausecheck import law
from clausecheck.model import Contract, Line

DAY = date(2026, 12, 1)


def contract(text: str) -> Contract:
    """A contract of one page that holds the text."""
    return Contract("offer.txt", "txt", "", text, (Line(0, len(text), 1),), 1)


def here(text: str = "", *, today: date = DAY, **facts: str) -> law.Here:
    """Where a contract of this text stands, with these facts."""
    return law.find(contract(text), facts, today)
