"""What leaving either job at the end of each year costs: tail, money to give back, what is owed on the buy-in."""

from __future__ import annotations

from clausecheck.economics import loan
from clausecheck.economics.assumptions import Assumptions, Leaving
from clausecheck.economics.cases import MONTHS, months_until_partner
from clausecheck.economics.outcome import Case, Exit, LeavingCosts


def exits(given: Assumptions, admitted: Case, never: Case) -> tuple[Exit, ...]:
    """One for each year of the horizon; after it either way is taken to pay the same."""
    return tuple(
        _exit(given, with_it.year, with_it.cumulative, without.cumulative)
        for with_it, without in zip(admitted.years, never.years, strict=True)
    )


def _exit(given: Assumptions, year: int, cumulative: float, never_cumulative: float) -> Exit:
    as_partner = year * MONTHS - months_until_partner(given)
    employed = _costs(given.track.leaving, year)
    track = LeavingCosts(
        employed.tail,
        employed.repay,
        loan.owed_after(given, as_partner),
        given.buy_in.buy_out or 0.0 if as_partner > 0 else 0.0,
    )
    other = _costs(given.alternative.leaving, year)
    factor = (1 + given.discount_percent / 100) ** (year - 1)
    return Exit(
        year,
        track,
        employed,
        other,
        cumulative - (track.total - other.total) / factor,
        never_cumulative - (employed.total - other.total) / factor,
    )


def _costs(leaving: Leaving, year: int) -> LeavingCosts:
    share = 0.0 if leaving.tail_share_percent is None else leaving.tail_share_percent
    return LeavingCosts((leaving.tail_cost or 0.0) * share / 100, _to_give_back(leaving, year * MONTHS), 0.0, 0.0)


def _to_give_back(leaving: Leaving, worked: int) -> float:
    """Of money received, what is not yet forgiven after so many months; all of it where no time was given."""
    whole, months = leaving.repay or 0.0, leaving.forgiven_months
    if months is None:
        return whole
    if worked >= months:
        return 0.0
    return whole if leaving.forgiven == "at the end" else whole * (1 - worked / months)
