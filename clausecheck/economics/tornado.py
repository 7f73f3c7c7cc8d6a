"""Draws what the outcome hangs on: for each assumption a bar, the longest on top."""

from __future__ import annotations

from collections.abc import Iterable

from clausecheck.economics import drawing, said, scale, words
from clausecheck.economics.drawing import BOTTOM, LINE, TOP, WIDTH, Bar, Chart, Line, Text
from clausecheck.economics.outcome import Outcome, Swing

BAR, BAR_GAP = 22.0, 14.0
NAMES = 236.0
"""Room for the names beside the bars."""
MOVES = 62.0
"""Room for how far each was moved, at the ends of a bar."""


def tornado(outcome: Outcome) -> Chart:
    """The assumptions, each as a bar from the total when it is moved down to the total when it is moved up."""
    swings, total = outcome.swings, outcome.admitted.total
    height = TOP + LINE + len(swings) * (BAR + BAR_GAP) + BOTTOM
    ends = [case.total for one in swings for case in (one.low_case, one.high_case)]
    across = scale.axis([total, *ends], NAMES + MOVES, WIDTH - MOVES)
    top, bottom = TOP + LINE - 4, height - BOTTOM + 4
    middle = across(total)
    rows = [(one, TOP + LINE + at * (BAR + BAR_GAP)) for at, one in enumerate(swings)]
    return Chart(
        name="tornado",
        title=words.SWINGS_TITLE,
        note=words.SWINGS_NOTE,
        summary=_summary(outcome),
        height=height,
        grid=(
            *(Line("grid", drawing.points((across(tick), top), (across(tick), bottom))) for tick in across.ticks),
            Line("zero", drawing.points((middle, top), (middle, bottom))),
        ),
        bars=tuple(bar for one, y in rows for bar in _bars(one, y, middle, across)),
        texts=(
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


def _summary(outcome: Outcome) -> str:
    told = (
        words.SWINGS_TOLD.format(
            name=words.NAMES[one.name],
            low=moved(one, one.low),
            high=moved(one, one.high),
            low_total=said.dollars(one.low_case.total),
            high_total=said.dollars(one.high_case.total),
        )
        for one in outcome.swings
    )
    return words.SWINGS_SUMMARY.format(total=said.dollars(outcome.admitted.total), told="; ".join(told))


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
