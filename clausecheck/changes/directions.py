"""Which way a term exposes more: the visible table behind "worse" and "better"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from clausecheck.changes.drafts import Direction
from clausecheck.model import Level, Value

MORE_IS_WORSE = frozenset(
    {
        ("non_compete", "months"),
        ("non_compete", "miles"),
        ("non_compete", "amount_usd"),
        ("non_solicit", "months"),
        ("non_solicit", "lookback_months"),
        ("non_solicit", "amount_usd"),
        ("clawback", "amount_usd"),
        ("clawback", "months"),
        ("liquidated_damages", "amount_usd"),
        ("liquidated_damages", "months_pay"),
        ("partnership_eligibility", "months"),
        ("partnership_eligibility", "vote_percent"),
        ("buy_in", "amount_usd"),
        ("call_compensation", "days_per_month"),
        ("call_compensation", "threshold"),
        ("compensation_bonus", "threshold"),
        ("termination_without_cause", "lock_in_months"),
    }
)
"""Clause and term: the higher number exposes more."""
LESS_IS_WORSE = frozenset(
    {
        ("call_compensation", "every_nth"),
        ("call_compensation", "amount_usd"),
        ("compensation_bonus", "base_usd"),
        ("termination_without_cause", "severance_months"),
        ("termination_without_cause", "cure_days"),
        ("buy_out", "amount_usd"),
        ("goodwill", "multiple"),
    }
)
"""Clause and term: the lower number exposes more. Of pay only the base pay is here: another figure may be a share of costs."""
WORST_FIRST = {
    ("tail_coverage", "payer"): ("physician", "shared", "employer"),
    ("tail_coverage", "policy"): ("claims-made", "occurrence"),
    ("dispute_resolution", "payer"): ("physician", "shared", "employer"),
    ("non_compete", "from"): ("any_site", "primary"),
    ("non_equity_tier", "votes"): ("no", "partial", "yes"),
    ("capital_calls", "guarantee"): ("joint", "several", "none"),
}
"""Clause and term: choices from the one that exposes most to the one that exposes least."""
_RANK: dict[Level | None, int] = {"high": 3, "medium": 2, "low": 1, "favorable": 0}


def of_term(clause: str, name: str, old: Value | None, new: Value | None) -> Direction:
    """Which way a term moved; "even" where one side is not stated or nobody can say."""
    here = (clause, name)
    if old is None or new is None or isinstance(old, str) != isinstance(new, str):
        return "even"
    if isinstance(old, str) and isinstance(new, str):
        order = WORST_FIRST.get(here, ())
        return _way(order.index(old) - order.index(new)) if old in order and new in order else "even"
    if not isinstance(old, int | float) or not isinstance(new, int | float):
        return "even"
    grown = (new > old) - (new < old)
    if here in MORE_IS_WORSE:
        return _way(grown)
    return _way(-grown) if here in LESS_IS_WORSE else "even"


def of_terms(clause: str, name: str, old: Sequence[Value], new: Sequence[Value]) -> Direction:
    """Which way all values of a term moved, smallest against smallest; "even" where one side has more of them."""
    if len(old) != len(new):
        return "even"
    pairs = zip(sorted(old, key=_by_size), sorted(new, key=_by_size), strict=True)
    return together([of_term(clause, name, before, after) for before, after in pairs])


def of_levels(old: Level | None, new: Level | None) -> Direction:
    """Which way a level moved; "even" where one hangs on a fact nobody gave."""
    return "even" if old is None or new is None else _way(_RANK[new] - _RANK[old])


def of_appearing(level: Level | None) -> Direction:
    """What it means that words with this level came in."""
    return "even" if level in (None, "low") else "better" if level == "favorable" else "worse"


def turned(direction: Direction) -> Direction:
    """The same movement, seen from the other draft."""
    return {"worse": "better", "better": "worse"}.get(direction, direction)  # type: ignore[return-value]


def together(directions: Iterable[Direction]) -> Direction:
    """Several movements as one."""
    seen = {one for one in directions if one != "even"}
    if not seen:
        return "even"
    return seen.pop() if len(seen) == 1 else "mixed"


def _by_size(value: Value) -> tuple[float, str]:
    return (value, "") if isinstance(value, int | float) else (0.0, repr(value))


def _way(more: int) -> Direction:
    return "worse" if more > 0 else "better" if more < 0 else "even"
