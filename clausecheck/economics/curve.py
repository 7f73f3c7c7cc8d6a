"""Draws the sum over the years, and what each year pays on either way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    ends = [(one.kind, one.name, one.years[-1].cumulative) for one in courses]
    return Chart(
        name="curve",
        title=words.CURVE_TITLE,
        note=f"{words.CURVE_NOTE} {_discounted(outcome.assumptions.discount_percent)}",
        summary=_summary(courses, horizon),
        grid=drawing.grid(down),
        texts=(*drawing.ticks(down), *drawing.year_ticks(horizon), *_names(ends, down)),
        lines=tuple(_line(one, across, down) for one in courses),
        dots=tuple(dot for one in courses for dot in _where_even(one, across, down)),
    )


def pay(outcome: Outcome) -> Chart:
    """What each year pays on either way."""
    years = outcome.admitted.years
    after = [year.track - year.buy_in for year in years]
    other = [year.alternative for year in years]
    down = scale.axis([0.0, *after, *other], HEIGHT - BOTTOM, TOP)
    rows = (("admitted", words.TRACK, after), ("alternative", words.ALTERNATIVE, other))
    ends = [(kind, name, amounts[-1]) for kind, name, amounts in rows]
    return Chart(
        name="pay",
        title=words.PAY_TITLE,
        note=words.PAY_NOTE,
        summary=words.PAY_SUMMARY.format(
            horizon=said.years(len(years)),
            first=said.dollars(after[0]),
            last=said.dollars(after[-1]),
            other_first=said.dollars(other[0]),
            other_last=said.dollars(other[-1]),
        ),
        grid=drawing.grid(down),
        texts=(*drawing.ticks(down), *drawing.year_ticks(len(years), between=True), *_names(ends, down)),
        lines=tuple(Line(kind, _steps(amounts, down), name) for kind, name, amounts in rows),
    )


def _courses(outcome: Outcome) -> Iterator[_Course]:
    given = outcome.assumptions.track
    waited = said.years(given.years_to_partner + given.years_of_delay)
    case = outcome.admitted
    yield _Course("admitted", words.ADMITTED.format(years=waited), case.years, case.break_even)
    for late in outcome.delays[:MOST_DELAYS]:
        name = words.LATER.format(years=said.years(late.years))
        yield _Course("later", name, late.case.years, late.case.break_even)
    yield _Course("never", words.NEVER_LINE, outcome.never.years, outcome.never.break_even)


def _discounted(percent: float) -> str:
    return words.DISCOUNTED.format(percent=said.percent(percent)) if percent else words.NOT_DISCOUNTED


def _summary(courses: Sequence[_Course], horizon: int) -> str:
    told = (
        words.CURVE_TOLD.format(
            name=one.name,
            total=said.dollars(one.years[-1].cumulative),
            break_even=said.in_year(one.break_even, horizon),
        )
        for one in courses
    )
    return words.CURVE_SUMMARY.format(horizon=said.years(horizon), told="; ".join(told))


def _line(one: _Course, across: scale.Scale, down: scale.Scale) -> Line:
    """From nothing at the start to the sum of the last year."""
    places = ((across(year.year), down(year.cumulative)) for year in one.years)
    return Line(one.kind, drawing.points((across(0), down(0)), *places), one.name)


def _where_even(one: _Course, across: scale.Scale, down: scale.Scale) -> Iterator[Dot]:
    if one.break_even:
        title = f"{one.name}: {words.BREAK_EVEN.lower()} {words.IN_YEAR.format(year=one.break_even)}"
        yield Dot(one.kind, across(one.break_even), down(one.years[one.break_even - 1].cumulative), title)


def _steps(amounts: Sequence[float], down: scale.Scale) -> str:
    """An amount for each year, level from its beginning to its end."""
    across = drawing.years_across(len(amounts))
    return drawing.points(*((across(at + side), down(amount)) for at, amount in enumerate(amounts) for side in (0, 1)))


def _names(ends: Sequence[tuple[str, str, float]], down: scale.Scale) -> Iterator[Text]:
    """What each line is called and where it ends, beside its end; `ends` are kinds, names and amounts."""
    places = scale.apart([down(amount) for _, _, amount in ends], LINE, HEIGHT - BOTTOM)
    for (kind, name, amount), y in zip(ends, places, strict=True):
        yield Text(WIDTH - RIGHT + 8, y + 4, f"{name} {said.short(amount)}", kind=kind)
