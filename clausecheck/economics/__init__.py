"""Partner track against the alternative: what follows from assumptions that the reader gives, and no advice."""

from __future__ import annotations

from collections.abc import Mapping

from clausecheck.economics.as_json import to_dict
from clausecheck.economics.calculation import calculate
from clausecheck.economics.reading import check, read

__all__ = ["calculate", "check", "read", "results", "to_dict"]


def results(given: Mapping[str, object]) -> dict[str, object]:
    """Plain assumptions in, plain results out; raises UsageError with all that is wrong with them."""
    return to_dict(calculate(*check(given)))
