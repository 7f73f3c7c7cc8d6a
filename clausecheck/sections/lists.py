"""The lists of sections that are still open, and which of them a marker continues.

A marker counts when it continues an open list, starts a new one, or is a strong one (article, decimal number,
number with a heading) that goes forward. "10." in an address does none of these.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from clausecheck.sections import zones
from clausecheck.sections.marker import Marker
from clausecheck.sections.node import Node
from clausecheck.sections.surroundings import View, first_of, is_cut_reference, is_measure, leads_to

_MISREAD = 3
_FIRST_MISPRINTED = 4
"""Below it a number in other letters is more likely to begin a list of its own."""
_MIXED_WITH = {"I.": ("1.",), "section": ("1.",), "1.": ("I.", "1"), "1": ("1.",)}
"""Styles of numbers, each with those whose list a careless drafter goes on with."""


class OpenLists:
    """The open sections, outermost first, and the last number of every style."""

    def __init__(self) -> None:
        self.open: list[Node] = []
        self.last: dict[str, int] = {}
        self.is_new = True
        """Nothing has been opened yet."""

    def add(self, node: Node, keep: int) -> None:
        """Open a section inside the first `keep` open ones; the others are at an end."""
        self.open[keep:] = [node]
        self.is_new = False
        if node.style != "heading":
            self.last[node.style] = node.value

    def choose(self, readings: Sequence[Marker], view: View, *, is_first: bool) -> tuple[Marker, int] | None:
        """The reading that fits best and how many open lists stay open around it."""
        fits = []
        for marker in (*readings, *self._misprinted(readings)):
            if fit := self._fit(marker, view, is_first=is_first):
                rank, keep = fit
                against = view.following is not None and not leads_to(marker, view.following)
                fits.append((against, rank, -keep, marker, keep))
        if not fits:
            return None
        best = min(fits, key=lambda fit: fit[:3])
        return best[3], best[4]

    def _misprinted(self, readings: Sequence[Marker]) -> Iterator[Marker]:
        """The "VI." between 5. and 7., the "4." behind III. and the "5" behind 4. are numbers of the list they stand in."""
        for marker in readings:
            if self.same_list(marker.style) is not None:
                continue
            for style in _MIXED_WITH.get(marker.style, ()):
                at = self.same_list(style)
                if at is not None and marker.value == self.open[at].value + 1 >= _FIRST_MISPRINTED:
                    yield replace(marker, style=style)

    def _fit(self, marker: Marker, view: View, *, is_first: bool) -> tuple[int, int] | None:
        """How well a marker fits (0 continues, 1 starts, 2 goes on after a gap) and what it leaves open."""
        if is_cut_reference(view.before) and not marker.in_parentheses:
            return None
        if marker.style == "exhibit":
            return 0, 0
        if marker.style == "A." and view.leads_below and view.heading:
            return 0, self.scope()
        if marker.is_doubtful and not view.heading:
            return None
        if marker.style in ("decimal", "lettered"):
            return self._fit_path(marker, view)
        if marker.is_doubtful:
            return self._continues(marker) or (self._starts(marker, view, is_first=True) if view.goes_on else None)
        return (
            self._continues(marker)
            or self._starts(marker, view, is_first=is_first)
            or self._goes_on_after_a_gap(marker, view)
        )

    def _continues(self, marker: Marker) -> tuple[int, int] | None:
        crossed = False
        for at in range(len(self.open) - 1, -1, -1):
            level = self.open[at]
            is_next = marker.value == level.value + 1 or (marker.repeats and marker.value == level.value)
            if is_next and level.style == marker.style and not (crossed and marker.in_parentheses):
                return 0, at
            crossed = crossed or level.style == "exhibit"
        return None

    def _starts(self, marker: Marker, view: View, *, is_first: bool) -> tuple[int, int] | None:
        had_first = marker.value == 2 and marker.in_parentheses and first_of(marker) in view.inline
        if marker.value != 1 and not had_first:
            return None
        if marker.style in ("A.", "I.", "1") and is_first and not (view.heading or view.goes_on):
            return None
        if marker.style in ("article", "part"):
            return 1, self.scope()
        if marker.style == "section":
            return 1, self._container()
        same = self.same_list(marker.style)
        nested = marker.style == "1." and same is not None and self.open[same].value > 1
        if same is None or (nested and sum(node.style == marker.style for node in self.open) < 2):
            return 1, self._around(marker, view)
        return 1, same

    def _around(self, marker: Marker, view: View) -> int:
        """How many open lists a new one stands in: under "1. DEFINITIONS" the recitals "(A)" before it are at an end."""
        keep = len(self.open)
        if view.heading and marker.style == "1.":
            recitals = (at for at, node in enumerate(self.open) if node.heading == zones.HEADINGS["recitals"])
            keep = next(recitals, keep)
        if view.heading and view.heading.look == "caps" and not marker.in_parentheses:
            while keep and self.open[keep - 1].label.startswith("("):
                keep -= 1
        return keep

    def _goes_on_after_a_gap(self, marker: Marker, view: View) -> tuple[int, int] | None:
        strong = marker.style in ("article", "part", "section") or (marker.style in ("1.", "I.") and view.heading)
        same = self.same_list(marker.style)
        if same is None:
            runs_on = marker.style in ("1.", "section") and marker.value == self.last.get(marker.style, -1) + 1
            firm = strong and (
                marker.style != "1." or view.goes_on or view.leads_below or view.is_titled or self.is_new
            )
            opens = firm and marker.style not in self.last and marker.value <= 99
            if marker.style in ("article", "part") and view.heading:
                # a number misread in a scan ("I" for "II") has closed the list of articles
                opens = opens or 0 < marker.value - self.last.get(marker.style, marker.value) <= _MISREAD
            return (2, self._container()) if runs_on or opens else None
        gap = marker.value - self.open[same].value
        again = gap == 0 and view.is_titled
        if strong and (again or 0 < gap <= 20):
            return 2, same
        weak = marker.in_parentheses or marker.style in ("A.", "a.", "1.")
        return (3, same) if weak and 2 <= gap <= 3 and view.goes_on and marker.style != "1." else None

    def _fit_path(self, marker: Marker, view: View) -> tuple[int, int] | None:
        """Fit "9.2.1" under the open "9.2", or beside "9.2"; one out of order needs a heading."""
        lower = view.paragraph[marker.end : marker.end + 1].islower()
        alone = marker.is_doubtful and not view.goes_on
        for at in range(len(self.open) - 1, -1, -1):
            level = self.open[at]
            if level.style == marker.style and level.path[:-1] == marker.path[:-1] and level.path:
                step = marker.value - level.value
                if step == 1 or (marker.repeats and step == 0) or (not lower and 0 <= step <= 5):
                    return (0, at) if step or marker.repeats or view.heading else None
            if self._is_parent(level, marker) and (marker.value <= 2 or not (lower or alone)):
                return 0, at + 1
        if lower or alone or is_measure(view.paragraph[marker.end : marker.end + 12]):
            return None
        is_sure = view.heading or (marker.style == "lettered" and view.goes_on)
        if not is_sure and marker.style in self.last and marker.value > 2:
            return None
        same = self.same_list(marker.style)
        return 2, self.scope() if same is None else same

    def _is_parent(self, level: Node, marker: Marker) -> bool:
        if level.style == marker.style:
            return level.path == marker.path[:-1]
        letter = marker.style == "lettered" and level.style in ("part", "A.", "article")
        digit = marker.style == "decimal" and level.style in ("1.", "1", "section", "article", "part", "I.")
        return (letter or digit) and (level.value,) == marker.path[:-1]

    def same_list(self, style: str) -> int | None:
        """The innermost open list of a style, up to the heading or exhibit around it."""
        for at in range(len(self.open) - 1, -1, -1):
            if self.open[at].style == style:
                return at
            if self.open[at].style in ("heading", "exhibit"):
                return None
        return None

    def scope(self) -> int:
        """How many open sections an article stands in: the exhibit, if any."""
        return 1 if self.open and self.open[0].style == "exhibit" else 0

    def _container(self) -> int:
        """How many open sections a "Section 7" stands in: articles, parts, exhibits and headings."""
        for at in range(len(self.open) - 1, -1, -1):
            if self.open[at].style in ("exhibit", "article", "part", "I.", "heading"):
                return at + 1
        return 0
