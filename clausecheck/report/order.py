"""In which order a reader meets the findings: worst first, then the clauses that decide most."""

from __future__ import annotations

from clausecheck.model import Finding, Level

CLAUSE_ORDER = (
    "non_compete",
    "partnership_eligibility",
    "buy_in",
    "goodwill",
    "non_equity_tier",
    "call_compensation",
    "buy_out",
    "tail_coverage",
    "termination_without_cause",
    "liquidated_damages",
    "non_solicit",
    "clawback",
    "compensation_bonus",
    "capital_calls",
    "change_of_control",
    "voting_governance",
    "ancillary_income",
)
"""Within a level these come first, in this order; other clauses follow as the contract brings them."""

LEVEL_ORDER: tuple[Level | None, ...] = ("high", "medium", None, "low", "favorable")
"""None is a finding whose level hangs on a fact nobody gave; it may be high, so it stands before low."""

GROUP_ORDER = ("owning", "working", "leaving", "the paper")


def worst_first(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings by level, then by clause, then by place."""
    return tuple(sorted(findings, key=lambda one: (level_rank(one.risk), clause_rank(one.clause), one.start)))


def level_rank(level: Level | None) -> int:
    """0 for what is read first."""
    return LEVEL_ORDER.index(level)


def clause_rank(clause: str) -> int:
    """0 for what is read first; all clauses without a rank of their own share the last."""
    return CLAUSE_ORDER.index(clause) if clause in CLAUSE_ORDER else len(CLAUSE_ORDER)
