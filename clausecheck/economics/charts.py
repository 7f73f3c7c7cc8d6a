"""Draws the curve, the yearly pay, the probability of admission and the tornado, as plain facts for the template."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clausecheck.economics import said, scale, words
from clausecheck.economics.outcome import Outcome, Swing, Year

WIDTH, HEIGHT = 720.0, 380.0
LEFT, RIGHT, TOP, BOTTOM = 66.0, 208.0, 16.0, 40.0
"""Room for the words around a drawing."""
MOST_DELAYS = 3
"""Lines of delay; the table has more."""
LINE = 17.0
BAR, BAR_GAP = 22.0, 14.0
NAMES = 236.0
"""Room for the names beside the bars."""
MOVES = 62.0
"""Room for how far each was moved, at the ends of a bar."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words at a place; `anchor` is "start", "middle" or "end"."""

    x: float
    y: float
    text: str
    anchor: str = "start"
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points, and its looks."""

    kind: str
    points: str
    """ "x,y x,y …"."""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Dot:
    """A point on a line, with its words."""

    kind: str
    x: float
    y: float
    title: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of the tornado."""

    kind: str
    x: float
    y: float
    width: float
    height: float
    title: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing and what it shows in words."""

    name: str
    title: str
    note: str
    summary: str
    """For who cannot see it."""
    width: float
    height: float
    grid: tuple[Line, ...]
    lines: tuple[Line, ...]
    dots: tuple[Dot, ...]
    bars: tuple[Bar, ...]
    texts: tuple[Text, ...]


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
    across = _years_across(horizon)
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
        _grid(down),
        tuple(
            Line(
                one.kind,
                _points((across(0), down(0)), *((across(year.year), down(year.cumulative)) for year in one.years)),
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
            *_ticks(down),
            *_year_ticks(horizon),
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
    across = _years_across(horizon)
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
        _grid(down),
        tuple(
            Line(
                kind,
                _points(*((across(at + side), down(amount)) for at, amount in enumerate(amounts) for side in (0, 1))),
                name,
            )
            for kind, name, amounts in rows
        ),
        (),
        (),
        (
            *_ticks(down),
            *_year_ticks(horizon, between=True),
            *(
                Text(WIDTH - RIGHT + 8, y + 4, f"{name} {said.short(amounts[-1])}", kind=kind)
                for (kind, name, amounts), y in zip(rows, ends, strict=True)
            ),
        ),
    )


def probability(outcome: Outcome) -> Chart:
    """The total weighed with every probability of admission."""
    never, admitted, needed = outcome.never.total, outcome.admitted.total, outcome.needed
    down = scale.axis([0.0, never, admitted], HEIGHT - BOTTOM, TOP)

    def across(chance: float) -> float:
        return LEFT + chance * (WIDTH - RIGHT - LEFT)

    crosses = needed is not None and needed > 0
    told = words.CHANCE_CROSSES.format(needed=said.chance(needed)) if crosses else words.CHANCE_CROSSES_NOT
    given = outcome.assumptions.admission_percent
    dots = [Dot("needed", across(needed), down(0), told)] if needed else []
    if given is not None and outcome.expected is not None:
        yours = words.EXPECTED.format(chance=said.percent(given))
        dots.append(
            Dot("yours", across(given / 100), down(outcome.expected), f"{yours}: {said.dollars(outcome.expected)}")
        )
    return Chart(
        "probability",
        words.CHANCE_TITLE,
        words.CHANCE_NOTE,
        words.CHANCE_SUMMARY.format(never=said.dollars(never), admitted=said.dollars(admitted), needed=told),
        WIDTH,
        HEIGHT,
        _grid(down),
        (Line("admitted", _points((across(0), down(never)), (across(1), down(admitted)))),),
        tuple(dots),
        (),
        (
            *_ticks(down),
            *(
                Text(across(one / 4), HEIGHT - BOTTOM + 20, said.percent(one * 25), "middle", "quiet")
                for one in range(5)
            ),
            Text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 4, words.AXIS_CHANCE, "middle", "quiet"),
            *(Text(one.x + 10, one.y + 19, one.title, kind="strong") for one in dots),
        ),
    )


def tornado(outcome: Outcome) -> Chart:
    """The assumptions, each as a bar from the total when it is moved down to the total when it is moved up."""
    swings, total = outcome.swings, outcome.admitted.total
    height = TOP + LINE + len(swings) * (BAR + BAR_GAP) + BOTTOM
    ends = [case.total for one in swings for case in (one.low_case, one.high_case)]
    across = scale.axis([total, *ends], NAMES + MOVES, WIDTH - MOVES)
    top, bottom = TOP + LINE - 4, height - BOTTOM + 4
    middle = across(total)
    rows = [(one, TOP + LINE + at * (BAR + BAR_GAP)) for at, one in enumerate(swings)]
    told = "; ".join(
        words.SWINGS_TOLD.format(
            name=words.NAMES[one.name],
            low=moved(one, one.low),
            high=moved(one, one.high),
            low_total=said.dollars(one.low_case.total),
            high_total=said.dollars(one.high_case.total),
        )
        for one in swings
    )
    return Chart(
        "tornado",
        words.SWINGS_TITLE,
        words.SWINGS_NOTE,
        words.SWINGS_SUMMARY.format(total=said.dollars(total), told=told),
        WIDTH,
        height,
        (
            *(Line("grid", _points((across(tick), top), (across(tick), bottom))) for tick in across.ticks),
            Line("zero", _points((middle, top), (middle, bottom))),
        ),
        (),
        (),
        tuple(bar for one, y in rows for bar in _bars(one, y, middle, across)),
        (
            Text(middle, TOP + 4, said.short(total), "middle", "strong"),
            *(Text(across(tick), bottom + LINE, said.short(tick), "middle", "quiet") for tick in across.ticks),
            *(text for one, y in rows for text in _beside(one, y, across)),
        ),
    )


def moved(one: Swing, by: float) -> str:
    """How far an assumption was moved: +20%; −1 year."""
    sign = "+" if by > 0 else "−" if by < 0 else "±"
    size = f"{sign}{abs(by):g}"
    return words.MOVED[one.unit].format(by=size, years="year" if abs(by) == 1 else "years")


def _bars(one: Swing, y: float, middle: float, across: scale.Scale) -> Iterable[Bar]:
    for kind, by, case in (("low-end", one.low, one.low_case), ("high-end", one.high, one.high_case)):
        end = across(case.total)
        title = f"{words.NAMES[one.name]} {moved(one, by)}: {said.dollars(case.total)}"
        yield Bar(kind, min(middle, end), y, abs(end - middle), BAR, title)


def _beside(one: Swing, y: float, across: scale.Scale) -> Iterable[Text]:
    """The name, and at either end of the bar how far it was moved there."""
    yield Text(NAMES - 8, y + BAR / 2 + 5, words.NAMES[one.name], "end")
    moves = sorted(((across(case.total), by) for by, case in ((one.low, one.low_case), (one.high, one.high_case))))
    for (x, by), anchor, off in zip(moves, ("end", "start"), (-5, 5), strict=True):
        if by:
            yield Text(x + off, y + BAR / 2 + 5, moved(one, by), anchor, "quiet")


def _courses(outcome: Outcome) -> Iterable[_Course]:
    given = outcome.assumptions.track
    waited = said.years(given.years_to_partner + given.years_of_delay)
    case = outcome.admitted
    yield _Course("admitted", words.ADMITTED.format(years=waited), case.years, case.break_even)
    for late in outcome.delays[:MOST_DELAYS]:
        name = words.LATER.format(years=said.years(late.years))
        yield _Course("later", name, late.case.years, late.case.break_even)
    yield _Course("never", words.NEVER_LINE, outcome.never.years, outcome.never.break_even)


def _years_across(horizon: int) -> scale.Scale:
    return lambda year: LEFT + year / horizon * (WIDTH - RIGHT - LEFT)


def _points(*places: tuple[float, float]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in places)


def _grid(down: scale.Axis) -> tuple[Line, ...]:
    right = WIDTH - RIGHT
    return tuple(
        Line("zero" if tick == 0 else "grid", _points((LEFT, down(tick)), (right, down(tick)))) for tick in down.ticks
    )


def _ticks(down: scale.Axis) -> tuple[Text, ...]:
    return tuple(Text(LEFT - 8, down(tick) + 4, said.short(tick), "end", "quiet") for tick in down.ticks)


def _year_ticks(horizon: int, *, between: bool = False) -> tuple[Text, ...]:
    """Numbers of years below the drawing, as many as fit; `between`: in the middle of each year."""
    across, step = _years_across(horizon), max(1, -(-horizon // 12))
    shown: Sequence[int] = range(step, horizon + 1, step)
    return (
        *(
            Text(across(year - 0.5 if between else year), HEIGHT - BOTTOM + 20, str(year), "middle", "quiet")
            for year in shown
        ),
        Text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 4, words.AXIS_YEAR, "middle", "quiet"),
    )
