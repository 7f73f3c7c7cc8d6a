"""From assumptions to everything that follows from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from clausecheck.economics import cases, exits, loan, sensitivity
from clausecheck.economics.assumptions import Assumptions
from clausecheck.economics.needed import needed
from clausecheck.economics.outcome import Case, Delay, Outcome, PayBack
from clausecheck.economics.sources import Source

MOST_DELAY = 5
"""Years of delay that are counted, beyond what the assumptions hold."""


def calculate(given: Assumptions, sources: Mapping[str, Source] | None = None) -> Outcome:
    """The two jobs side by side over the horizon; `sources` are shown beside their values and change nothing."""
    admitted, never = cases.admitted(given), cases.never_admitted(given)
    chance = given.admission_percent
    return Outcome(
        assumptions=given,
        sources=dict(sources or {}),
        admitted=admitted,
        never=never,
        needed=needed(admitted.total, never.total),
        expected=None if chance is None else (chance * admitted.total + (100 - chance) * never.total) / 100,
        even_income=_even_income(given, admitted),
        delays=tuple(_delays(given, admitted, never)),
        payments=loan.by_year(given),
        pay_back=_pay_back(given),
        swings=sensitivity.swings(given),
        exits=exits.exits(given, admitted, never),
        left_for_group=given.production.collections - given.production.costs if given.production else None,
        not_counted=tuple(_not_counted(given)),
    )


def _delays(given: Assumptions, admitted: Case, never: Case) -> Iterator[Delay]:
    before = admitted.total
    for years in range(1, MOST_DELAY + 1):
        later = given.track.model_copy(update={"years_of_delay": given.track.years_of_delay + years})
        case = cases.admitted(given.model_copy(update={"track": later}))
        yield Delay(years, case, needed(case.total, never.total), admitted.total - case.total, before - case.total)
        before = case.total


def _even_income(given: Assumptions, admitted: Case) -> float | None:
    """The total is linear in the partner's income, so two totals tell where it is zero."""
    no_income = given.partner.model_copy(update={"income": tuple(0.0 for _ in given.partner.income)})
    without = cases.admitted(given.model_copy(update={"partner": no_income})).total
    gained = admitted.total - without
    return -without / gained * 100 if gained > 0 and without <= 0 else None


def _pay_back(given: Assumptions) -> PayBack:
    joined = cases.months_until_partner(given)
    income = given.partner.income[0]
    first_year = joined // cases.MONTHS + 1
    other, track = given.alternative, given.track
    return PayBack(
        _years(given.buy_in.price, income - cases.by_year(other.pay, other.growth_percent, first_year)),
        _years(given.buy_in.price, income - cases.by_year(track.pay, track.growth_percent, max(1, first_year - 1))),
    )


def _years(price: float, more: float) -> float | None:
    return price / more if more > 0 else None


def _not_counted(given: Assumptions) -> Iterator[str]:
    """What nobody gave, and what would matter: it counts as nothing, and that is said."""
    for name, job in (("track", given.track), ("alternative", given.alternative)):
        leaving = job.leaving
        if leaving.tail_cost is None or leaving.tail_share_percent is None:
            yield f"{name}.leaving.{'tail_cost' if leaving.tail_cost is None else 'tail_share_percent'}"
        if leaving.repay is None:
            yield f"{name}.leaving.repay"
    if given.buy_in.buy_out is None:
        yield "buy_in.buy_out"
    if given.tax_percent is None and given.buy_in.paid_from == "after tax" and given.buy_in.price:
        yield "tax_percent"
    if given.admission_percent is None:
        yield "admission_percent"
