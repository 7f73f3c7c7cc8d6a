"""Draws how far the non-compete reaches: its miles against the distances from which the rules speak of more."""

from __future__ import annotations

from math import pi
from textwrap import wrap

from clausecheck.model import Analysis, Finding
from clausecheck.report import amounts
from clausecheck.report import words_pictures as words
from clausecheck.report.jumps import link_to
from clausecheck.report.order import worst_first
from clausecheck.report.page_pictures import Label, Picture, Shape, Told

WIDTH, HEIGHT = 360, 352
MIDDLE = 150.0
LETTERS = 50
LINE = 17.0
RADIUS = 138.0
"""Of the widest circle, in the drawing's units."""


def reach(analysis: Analysis) -> Picture | None:
    """The widest circle that a non-compete names; None where no distance was read."""
    far = [(max(found), one) for one in worst_first(analysis.findings) if (found := _miles(one))]
    if not far:
        return None
    miles, finding = max(far, key=lambda row: row[0])
    scale = RADIUS / max(miles, *words.REACH_BANDS)
    x, y = WIDTH / 2, MIDDLE
    origin = words.REACH_FROM.get(str(finding.terms.get("from", "")), words.REACH_FROM_UNKNOWN)
    said = amounts.plain(miles)
    area = words.REACH_AREA.format(area=f"{round(pi * miles**2, -1 if miles > 10 else 0):,.0f}")
    bands = tuple(band for band in words.REACH_BANDS if band != miles)
    told = (
        Told(f"{words.REACH_MILES.format(miles=said)}: {area}; {origin}", link_to(finding)),
        *(Told(text) for text in words.REACH_BANDS.values()),
    )
    return Picture(
        anchor="reach",
        title=words.REACH_TITLE,
        note=words.REACH_NOTE,
        summary=words.REACH_SUMMARY.format(
            miles=words.REACH_MILES.format(miles=said), bands=", ".join(map(str, words.REACH_BANDS))
        ),
        width=WIDTH,
        height=HEIGHT,
        shapes=(
            Shape("circle", "covenant", x, y, size=miles * scale),
            *(Shape("circle", "band", x, y, size=band * scale) for band in words.REACH_BANDS),
            Shape("circle", "dot", x, y, size=3),
        ),
        labels=(
            *(Label(x, y - band * scale - 3, (words.REACH_BAND.format(miles=band),), "quiet") for band in bands),
            Label(x, y + 22, (words.REACH_MILES.format(miles=said),), "strong"),
            Label(x, HEIGHT - 2 * LINE - 8, (area, *wrap(origin, LETTERS)), ""),
        ),
        told=told,
    )


def _miles(finding: Finding) -> list[float]:
    """The distances of a non-compete that are plain numbers."""
    if finding.clause != "non_compete":
        return []
    return [one for term in finding.found if term.name == "miles" for one in term.numbers]
