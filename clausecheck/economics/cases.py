"""Counts a case month by month: what the track pays, what the buy-in takes, what the alternative would pay."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from clausecheck.economics import loan
from clausecheck.economics.assumptions import Assumptions
from clausecheck.economics.outcome import Case, Year

MONTHS = 12
_A_CENT = 0.01


def months_until_partner(given: Assumptions) -> int:
    """From the start of the work, with the delay."""
    return round((given.track.years_to_partner + given.track.years_of_delay) * MONTHS)


def admitted(given: Assumptions) -> Case:
    """Admission comes as assumed."""
    return _case(given, months_until_partner(given))


def never_admitted(given: Assumptions) -> Case:
    """The work stays employment over the whole horizon."""
    return _case(given, given.horizon_years * MONTHS)


def by_year(amounts: Sequence[float], growth: float, year: int) -> float:
    """The amount of a year (from 1); after the last one given it grows."""
    beyond = max(0, year - len(amounts))
    return amounts[min(year, len(amounts)) - 1] * (1 + growth / 100) ** beyond


def _case(given: Assumptions, joined: int) -> Case:
    """`joined` is the month of admission."""
    buying = [one.before_tax for one in loan.months(given)]
    rows = []
    for year in range(1, given.horizon_years + 1):
        months = range((year - 1) * MONTHS, year * MONTHS)
        as_partner = [month - joined for month in months if month >= joined]
        track = _track(given, year, as_partner) + _paid_once(given, year, joined)
        paid = sum(buying[month] for month in as_partner if month < len(buying))
        other = _alternative(given, year)
        rows.append((year, track, paid, other, track - paid - other))
    factor = 1 + given.discount_percent / 100
    sums = list(accumulate(net / factor ** (year - 1) for year, *_, net in rows))
    return Case(
        tuple(Year(*row, cumulative) for row, cumulative in zip(rows, sums, strict=True)),
        _break_even(sums),
    )


def _track(given: Assumptions, year: int, as_partner: Sequence[int]) -> float:
    """A year's pay: employed for its first months, then as a partner; `as_partner` counts months since admission."""
    employed = MONTHS - len(as_partner)
    pay = by_year(given.track.pay, given.track.growth_percent, year) * employed / MONTHS
    changed = given.sale is not None and year > given.sale.year
    after_sale = 1 + given.sale.income_change_percent / 100 if given.sale and changed else 1
    months_of: dict[int, int] = {}
    for month in as_partner:
        months_of[month // MONTHS + 1] = months_of.get(month // MONTHS + 1, 0) + 1
    partner = given.partner
    return pay + after_sale * sum(
        by_year(partner.income, partner.growth_percent, which) * count / MONTHS for which, count in months_of.items()
    )


def _paid_once(given: Assumptions, year: int, joined: int) -> float:
    sign_on = given.track.sign_on if year == 1 else 0.0
    is_sold = given.sale is not None and year == given.sale.year and joined < year * MONTHS
    return sign_on + (given.sale.your_part if given.sale and is_sold else 0.0)


def _alternative(given: Assumptions, year: int) -> float:
    other = given.alternative
    return by_year(other.pay, other.growth_percent, year) + (other.sign_on if year == 1 else 0.0)


def _break_even(sums: Sequence[float]) -> int | None:
    """The first year from which the sum stays at zero or above; less than a cent below it is rounding."""
    year = len(sums)
    while year and sums[year - 1] > -_A_CENT:
        year -= 1
    return year + 1 if year < len(sums) else None
