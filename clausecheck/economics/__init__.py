"""Partner track against the alternative: what follows from assumptions that the reader gives, and no advice."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from clausecheck.economics import as_json, html, plain, table, words
from clausecheck.economics.as_json import to_dict
from clausecheck.economics.assumptions import Assumptions
from clausecheck.economics.calculation import calculate
from clausecheck.economics.outcome import Outcome
from clausecheck.economics.reading import check, read
from clausecheck.economics.sources import Source
from clausecheck.economics.starter import filled, starter

__all__ = [
    "FORMATS",
    "calculate",
    "check",
    "demo",
    "filled",
    "html",
    "plain",
    "read",
    "results",
    "starter",
    "to_dict",
    "words",
]


DEMO = Path(__file__).parent / "demo.yaml"
"""Figures for a first look, each labelled."""


class Render(Protocol):
    """Turns what was calculated into one form."""

    def __call__(self, outcome: Outcome, *, version: str) -> str:
        """The whole as one string."""
        ...


FORMATS: dict[str, Render] = {"html": html.render, "json": as_json.render, "csv": table.render}
"""The forms of what was calculated."""


def results(given: Mapping[str, object]) -> dict[str, object]:
    """Plain assumptions in, plain results out; raises UsageError with all that is wrong with them."""
    return to_dict(calculate(*check(given)))


def demo() -> tuple[Assumptions, dict[str, Source]]:
    """Assumptions to look at: illustrations, each with the article it stands in."""
    return read(DEMO)
