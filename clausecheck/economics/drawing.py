"""The parts of a drawing as plain facts, and what several drawings share: room, marks and years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clausecheck.economics import said, scale, words

WIDTH, HEIGHT = 720.0, 380.0
LEFT, RIGHT, TOP, BOTTOM = 66.0, 208.0, 16.0, 40.0
"""Room for the words around a drawing."""
LINE = 17.0


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
    grid: tuple[Line, ...]
    texts: tuple[Text, ...]
    lines: tuple[Line, ...] = ()
    dots: tuple[Dot, ...] = ()
    bars: tuple[Bar, ...] = ()
    width: float = WIDTH
    height: float = HEIGHT


def years_across(horizon: int) -> scale.Scale:
    """Years from left to right; year 0 is the start."""
    return lambda year: LEFT + year / horizon * (WIDTH - RIGHT - LEFT)


def points(*places: tuple[float, float]) -> str:
    """Places as an SVG polyline takes them."""
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in places)


def grid(down: scale.Axis) -> tuple[Line, ...]:
    """A line for each mark of an axis from top to bottom."""
    right = WIDTH - RIGHT
    return tuple(
        Line("zero" if tick == 0 else "grid", points((LEFT, down(tick)), (right, down(tick)))) for tick in down.ticks
    )


def ticks(down: scale.Axis) -> tuple[Text, ...]:
    """What the marks of that axis are called."""
    return tuple(Text(LEFT - 8, down(tick) + 4, said.short(tick), "end", "quiet") for tick in down.ticks)


def year_ticks(horizon: int, *, between: bool = False) -> tuple[Text, ...]:
    """Numbers of years below the drawing, as many as fit; `between`: in the middle of each year."""
    across, step = years_across(horizon), max(1, -(-horizon // 12))
    shown: Sequence[int] = range(step, horizon + 1, step)
    return (
        *(
            Text(across(year - 0.5 if between else year), HEIGHT - BOTTOM + 20, str(year), "middle", "quiet")
            for year in shown
        ),
        Text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 4, words.AXIS_YEAR, "middle", "quiet"),
    )
