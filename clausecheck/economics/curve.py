"""Draws the sum over the years, and what each year pays on either way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from clausecheck.economics import drawing, said, scale, words
from clausecheck.economics.drawing import BOTTOM, HEIGHT, LINE, RIGHT, TOP, WIDTH, Chart, Dot, Line, Text
from clausecheck.economics.outcome import Outcome, Year

MOST_DELAYS = 3
"""Lines of delay; the table has more."""


@dataclass(frozen=True, slots=True)
class _Course:
    """A line of the curve before it is drawn."""

    kind: str
    name: str
    years: tuple[Year, ...]
    break_even: int | None


def curve(outcome: Outcome) -> Chart:
    """The sum over the years: admitted as assumed, later, and never."""
    horizon = outcome.assumptions.horizon_years
    courses = tuple(_courses(outcome))
    down = scale.axis([0.0, *(year.cumulative for one in courses for year in one.years)], HEIGHT - BOTTOM, TOP)
    across = drawing.years_across(horizon)
    ends = scale.apart([down(one.years[-1].cumulative) for one in courses], LINE, HEIGHT - BOTTOM)
    drawn = words.CURVE_SUMMARY.format(
        horizon=said.years(horizon),
        told="; ".join(
            words.CURVE_TOLD.format(
                name=one.name,
                total=said.dollars(one.years[-1].cumulative),
                break_even=said.in_year(one.break_even, horizon),
            )
            for one in courses
        ),
    )
    discount = outcome.assumptions.discount_percent
    note = words.DISCOUNTED.format(percent=said.percent(discount)) if discount else words.NOT_DISCOUNTED
    return Chart(
        "curve",
        words.CURVE_TITLE,
        f"{words.CURVE_NOTE} {note}",
        drawn,
        WIDTH,
        HEIGHT,
        drawing.grid(down),
        tuple(
            Line(
                one.kind,
                drawing.points(
                    (across(0), down(0)), *((across(year.year), down(year.cumulative)) for year in one.years)
                ),
                one.name,
            )
            for one in courses
        ),
        tuple(
            Dot(
                one.kind,
                across(one.break_even),
                down(one.years[one.break_even - 1].cumulative),
                f"{one.name}: {words.BREAK_EVEN.lower()} {words.IN_YEAR.format(year=one.break_even)}",
            )
            for one in courses
            if one.break_even
        ),
        (),
        (
            *drawing.ticks(down),
            *drawing.year_ticks(horizon),
            *(
                Text(WIDTH - RIGHT + 8, y + 4, f"{one.name} {said.short(one.years[-1].cumulative)}", kind=one.kind)
                for one, y in zip(courses, ends, strict=True)
            ),
        ),
    )


def pay(outcome: Outcome) -> Chart:
    """What each year pays on either way."""
    years = outcome.admitted.years
    horizon = len(years)
    after = [year.track - year.buy_in for year in years]
    other = [year.alternative for year in years]
    down = scale.axis([0.0, *after, *other], HEIGHT - BOTTOM, TOP)
    across = drawing.years_across(horizon)
    rows = (("admitted", words.TRACK, after), ("alternative", words.ALTERNATIVE, other))
    ends = scale.apart([down(amounts[-1]) for _, _, amounts in rows], LINE, HEIGHT - BOTTOM)
    return Chart(
        "pay",
        words.PAY_TITLE,
        words.PAY_NOTE,
        words.PAY_SUMMARY.format(
            horizon=said.years(horizon),
            first=said.dollars(after[0]),
            last=said.dollars(after[-1]),
            other_first=said.dollars(other[0]),
            other_last=said.dollars(other[-1]),
        ),
        WIDTH,
        HEIGHT,
        drawing.grid(down),
        tuple(
            Line(
                kind,
                drawing.points(
                    *((across(at + side), down(amount)) for at, amount in enumerate(amounts) for side in (0, 1))
                ),
                name,
            )
            for kind, name, amounts in rows
        ),
        (),
        (),
        (
            *drawing.ticks(down),
            *drawing.year_ticks(horizon, between=True),
            *(
                Text(WIDTH - RIGHT + 8, y + 4, f"{name} {said.short(amounts[-1])}", kind=kind)
                for (kind, name, amounts), y in zip(rows, ends, strict=True)
            ),
        ),
    )


def _courses(outcome: Outcome) -> Iterable[_Course]:
    given = outcome.assumptions.track
    waited = said.years(given.years_to_partner + given.years_of_delay)
    case = outcome.admitted
    yield _Course("admitted", words.ADMITTED.format(years=waited), case.years, case.break_even)
    for late in outcome.delays[:MOST_DELAYS]:
        name = words.LATER.format(years=said.years(late.years))
        yield _Course("later", name, late.case.years, late.case.break_even)
    yield _Course("never", words.NEVER_LINE, outcome.never.years, outcome.never.break_even)
