"""Combinations of findings that one draft holds and the other does not."""

from __future__ import annotations

from typing import Literal

from clausecheck.changes import directions
from clausecheck.changes.drafts import CombinationChange
from clausecheck.model import Analysis, Combination
from clausecheck.report.order import level_rank


def changes(old: Analysis, new: Analysis) -> tuple[CombinationChange, ...]:
    """Those that came in first, the worst of them before the others."""
    before, after = ({one.id: one for one in each.combinations} for each in (old, new))
    come = [_change(one, "together") for id_, one in after.items() if id_ not in before]
    gone = [_change(one, "apart") for id_, one in before.items() if id_ not in after]
    return (*sorted(come, key=_rank), *sorted(gone, key=_rank))


def _change(one: Combination, now: Literal["together", "apart"]) -> CombinationChange:
    way = directions.of_appearing(one.risk)
    return CombinationChange(one.id, one.say, one.risk, now, way if now == "together" else directions.turned(way))


def _rank(one: CombinationChange) -> tuple[int, str]:
    return level_rank(one.risk), one.id
