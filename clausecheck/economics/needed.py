"""The probability of admission at which the track comes out even with the alternative."""

from __future__ import annotations


def needed(admitted: float, never: float) -> float | None:
    """−N ÷ (P − N) for the totals P if admitted and N if never; 0 where none is needed, None where none is enough."""
    if never >= 0:
        return 0.0
    return -never / (admitted - never) if admitted >= 0 else None
