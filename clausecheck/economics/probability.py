"""Draws the total against the probability of admission."""

from __future__ import annotations

from clausecheck.economics import drawing, said, scale, words
from clausecheck.economics.drawing import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH, Chart, Dot, Line, Text
from clausecheck.economics.outcome import Outcome


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
        name="probability",
        title=words.CHANCE_TITLE,
        note=words.CHANCE_NOTE,
        summary=words.CHANCE_SUMMARY.format(never=said.dollars(never), admitted=said.dollars(admitted), needed=told),
        grid=drawing.grid(down),
        lines=(Line("admitted", drawing.points((across(0), down(never)), (across(1), down(admitted)))),),
        dots=tuple(dots),
        texts=(
            *drawing.ticks(down),
            *(
                Text(across(one / 4), HEIGHT - BOTTOM + 20, said.percent(one * 25), "middle", "quiet")
                for one in range(5)
            ),
            Text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 4, words.AXIS_CHANCE, "middle", "quiet"),
            *(Text(one.x + 10, one.y + 19, one.title, kind="strong") for one in dots),
        ),
    )
