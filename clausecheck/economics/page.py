"""What the page shows, as plain facts: figures, drawings and tables; the template only prints it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from clausecheck.economics import assumed, curve, said, words
from clausecheck.economics.drawing import Chart
from clausecheck.economics.outcome import Exit, Outcome
from clausecheck.economics.probability import probability
from clausecheck.economics.tornado import moved, tornado


@dataclass(frozen=True, slots=True)
class Figure:
    """One number at the top of the page."""

    name: str
    value: str
    says: str


@dataclass(frozen=True, slots=True)
class Table:
    """Heads and rows, all of them words; the first cell of a row is its head."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page."""

    is_demo: bool
    figures: tuple[Figure, ...]
    curve: Chart
    pay: Chart
    years: Table
    delays: Table
    probability: Chart
    tornado: Chart
    swings: Table
    leaving: Table | None
    """None where nobody gave what leaving costs."""
    buy_in_note: str
    buy_in: Table | None
    given: tuple[assumed.Given, ...]
    not_counted: tuple[str, ...]
    file: str


def lay_out(outcome: Outcome, *, file: str = "", is_demo: bool = False) -> Page:
    """Everything the page shows, in order; `file` is where the assumptions stand."""
    return Page(
        is_demo=is_demo,
        figures=tuple(_figures(outcome)),
        curve=curve.curve(outcome),
        pay=curve.pay(outcome),
        years=_years(outcome),
        delays=_delays(outcome),
        probability=probability(outcome),
        tornado=tornado(outcome),
        swings=_swings(outcome),
        leaving=_leaving(outcome),
        buy_in_note=_buy_in_note(outcome),
        buy_in=_buy_in(outcome),
        given=tuple(assumed.given(outcome)),
        not_counted=tuple(assumed.not_counted(outcome)),
        file=file,
    )


def _figures(outcome: Outcome) -> Iterator[Figure]:
    given, admitted = outcome.assumptions, outcome.admitted
    horizon = said.years(given.horizon_years)
    waited = said.years(given.track.years_to_partner + given.track.years_of_delay)
    yield Figure(words.BREAK_EVEN, said.in_year(admitted.break_even, given.horizon_years), words.BREAK_EVEN_SAYS)
    yield Figure(
        words.TOTAL.format(horizon=horizon), said.dollars(admitted.total), words.TOTAL_SAYS.format(years=waited)
    )
    never = said.in_year(outcome.never.break_even, given.horizon_years)
    yield Figure(
        words.NEVER,
        said.dollars(outcome.never.total),
        words.NEVER_SAYS.format(break_even=f"{words.BREAK_EVEN.lower()} {never}"),
    )
    yield Figure(words.NEEDED, said.chance(outcome.needed), words.NEEDED_SAYS.format(horizon=horizon))
    yield Figure(words.FIRST_DELAY, said.dollars(-outcome.delays[0].costs), words.FIRST_DELAY_SAYS)
    if given.buy_in.price:
        pay_back = outcome.pay_back
        says = words.PAY_BACK_SAYS.format(employed=_back(pay_back.over_employed))
        yield Figure(words.PAY_BACK, _back(pay_back.over_alternative), says)
    if outcome.even_income is not None:
        says = words.EVEN_INCOME_SAYS.format(horizon=horizon)
        yield Figure(words.EVEN_INCOME, said.percent(outcome.even_income), says)
    if outcome.expected is not None and given.admission_percent is not None:
        name = words.EXPECTED.format(chance=said.percent(given.admission_percent))
        yield Figure(name, said.dollars(outcome.expected), words.EXPECTED_SAYS)
    if outcome.left_for_group is not None:
        yield Figure(words.LEFT, said.dollars(outcome.left_for_group), words.LEFT_SAYS)


def _back(years: float | None) -> str:
    return words.NEVER_BACK if years is None else said.years(years)


def _years(outcome: Outcome) -> Table:
    return Table(
        words.YEAR_HEADS,
        tuple(
            (
                str(one.year),
                *map(said.dollars, (one.track, one.buy_in, one.alternative, one.net, one.cumulative, never.cumulative)),
            )
            for one, never in zip(outcome.admitted.years, outcome.never.years, strict=True)
        ),
    )


def _delays(outcome: Outcome) -> Table:
    horizon = outcome.assumptions.horizon_years
    first = (
        words.AS_ASSUMED,
        said.dollars(outcome.admitted.total),
        said.in_year(outcome.admitted.break_even, horizon),
        said.chance(outcome.needed),
        "",
        "",
    )
    rows = (
        (
            said.years(one.years),
            said.dollars(one.case.total),
            said.in_year(one.case.break_even, horizon),
            said.chance(one.needed),
            said.dollars(one.costs),
            said.dollars(one.of_this_year),
        )
        for one in outcome.delays
    )
    heads = tuple(head.format(horizon=said.years(horizon)) for head in words.DELAY_HEADS)
    return Table(heads, (first, *rows))


def _swings(outcome: Outcome) -> Table:
    horizon = outcome.assumptions.horizon_years
    heads = tuple(head.format(horizon=said.years(horizon)) for head in words.SWINGS_HEADS)
    return Table(
        heads,
        tuple(
            (
                words.NAMES[one.name],
                moved(one, by),
                said.dollars(case.total),
                said.in_year(case.break_even, horizon),
                said.chance(needed),
            )
            for one in outcome.swings
            for by, case, needed in (
                (one.low, one.low_case, one.low_needed),
                (one.high, one.high_case, one.high_needed),
            )
            if by
        ),
    )


def _leaving(outcome: Outcome) -> Table | None:
    if not any(_costs_something(one) for one in outcome.exits):
        return None
    return Table(
        words.LEAVING_HEADS,
        tuple(
            (
                str(one.year),
                *map(
                    said.dollars,
                    (
                        one.track.tail,
                        one.track.repay,
                        one.track.owed,
                        one.track.buy_out,
                        one.alternative.total,
                        one.cumulative,
                        one.never_cumulative,
                    ),
                ),
            )
            for one in outcome.exits
        ),
    )


def _costs_something(one: Exit) -> bool:
    return bool(one.track.tail or one.track.repay or one.track.owed or one.track.buy_out or one.alternative.total)


def _buy_in_note(outcome: Outcome) -> str:
    given = outcome.assumptions
    if not given.buy_in.price:
        return words.BUY_IN_NONE
    if given.buy_in.paid_from == "before tax":
        return words.BUY_IN_NOTE["before tax"]
    if given.tax_percent is None:
        return words.BUY_IN_NOTE["no rate"]
    each = f"${1 / (1 - given.tax_percent / 100):.2f}"
    note = words.BUY_IN_NOTE["after tax"].format(tax=said.percent(given.tax_percent), each=each)
    return f"{note} {words.BUY_IN_DEDUCTED}" if given.buy_in.interest_is_deducted else note


def _buy_in(outcome: Outcome) -> Table | None:
    paid = outcome.payments
    if not paid:
        return None
    rows = [
        (str(one.year), *map(said.dollars, (one.principal, one.interest, one.before_tax, one.owed))) for one in paid
    ]
    sums = [sum(getattr(one, part) for one in paid) for part in ("principal", "interest", "before_tax")]
    return Table(words.BUY_IN_HEADS, (*rows, (words.BUY_IN_TOTAL, *map(said.dollars, sums), "")))
