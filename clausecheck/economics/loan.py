"""The buy-in as a loan: equal monthly payments with interest, and what has to be earned before tax for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clausecheck.economics.assumptions import Assumptions
from clausecheck.economics.outcome import Payment

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Month:
    """One month's payment."""

    principal: float
    interest: float
    before_tax: float
    owed: float
    """Afterwards."""


def months(given: Assumptions) -> tuple[Month, ...]:
    """The payments by month since admission; the down payment is part of the first."""
    buy_in = given.buy_in
    down = min(buy_in.down_payment, buy_in.price)
    owed = buy_in.price - down
    number = max(1, round(buy_in.years * MONTHS)) if buy_in.years else 0
    if not number:
        return (_month(given, buy_in.price, 0.0, 0.0),) if buy_in.price else ()
    rate = buy_in.interest_percent / 100 / MONTHS
    each = owed * rate / (1 - (1 + rate) ** -number) if rate else owed / number
    paid = []
    for month in range(number):
        interest = owed * rate
        principal = owed if month == number - 1 else each - interest
        owed -= principal
        paid.append(_month(given, principal + (down if month == 0 else 0.0), interest, owed))
    return tuple(paid)


def by_year(given: Assumptions) -> tuple[Payment, ...]:
    """The payments by year as a partner."""
    paid = months(given)
    years = [paid[first : first + MONTHS] for first in range(0, len(paid), MONTHS)]
    return tuple(_year(number, rows) for number, rows in enumerate(years, start=1))


def owed_after(given: Assumptions, months_as_partner: int) -> float:
    """What is still owed then, in dollars before tax."""
    paid = months(given)
    if months_as_partner <= 0 or not paid:
        return 0.0
    return paid[min(months_as_partner, len(paid)) - 1].owed * _earned(given)


def _month(given: Assumptions, principal: float, interest: float, owed: float) -> Month:
    of_interest = 1.0 if given.buy_in.interest_is_deducted else _earned(given)
    return Month(principal, interest, principal * _earned(given) + interest * of_interest, owed)


def _earned(given: Assumptions) -> float:
    """How many dollars have to be earned for one that is paid after tax."""
    if given.buy_in.paid_from == "before tax" or given.tax_percent is None:
        return 1.0
    return 1 / (1 - given.tax_percent / 100)


def _year(number: int, rows: Sequence[Month]) -> Payment:
    return Payment(
        number,
        sum(one.principal for one in rows),
        sum(one.interest for one in rows),
        sum(one.before_tax for one in rows),
        rows[-1].owed,
    )
