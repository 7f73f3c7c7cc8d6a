"""Builds the tree of sections: decides by sequence which markers count, and under which section each stands.

A marker counts when it continues an open list, starts a new one, or is a strong one (article, decimal number,
number with a heading) that goes forward. "10." in an address does none of these.
"""

from __future__ import annotations

from collections.abc import Sequence

from clausecheck.sections.headings import Heading
from clausecheck.sections.marker import Marker
from clausecheck.sections.node import Node
from clausecheck.sections.surroundings import View, first_of, is_cut_reference, is_measure, leads_to

_MISREAD = 3


class Outline:
    """The sections found so far, and the lists that are still open, outermost first."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self._open: list[Node] = []
        self._last: dict[str, int] = {}
        self._top_looks: set[str] = set()

    def place(self, chain: Sequence[Sequence[Marker]], view: View) -> bool:
        """Open sections for the markers of a paragraph; False when they count for nothing."""
        placed = False
        for link, readings in enumerate(chain):
            rest = view if link == 0 else View(view.start, view.paragraph, view.heading, "", None, "")
            choice = self._choose(readings, rest, is_first=link == 0)
            if choice is None:
                break
            marker, keep = choice
            if not self._is_open_already(marker, has_more=link + 1 < len(chain)):
                self._push(marker, keep, view.start)
            self.nodes[-1].body = view.start + marker.end
            placed = True
        if placed and view.heading:
            self.nodes[-1].heading = view.heading.text
            self.nodes[-1].body = view.start + view.heading.body
        return placed

    def head(self, start: int, heading: Heading, *, top: bool) -> None:
        """Open a section for an unnumbered heading; a run-in or plain one stays inside the numbered section around it."""
        keep = len(self._open)
        for at in range(len(self._open) - 1, -1, -1):
            node = self._open[at]
            if node.style == "exhibit" and not top:
                break
            if node.style == "heading" and (node.look == heading.look or node.look == "run-in" or top):
                keep = at
                break
            if heading.look == "run-in" and node.style != "heading":
                break
        del self._open[keep:]
        if heading.look in self._top_looks and not self._last.keys() & _TOP_NUMBERS and keep == len(self._open):
            keep = self._scope()
            del self._open[keep:]
        parent = None if top else self._heading_parent(heading)
        if parent is None:
            self._top_looks.add(heading.look)
        node = Node(start, "heading", "", heading.text, start + heading.body, parent, look=heading.look)
        self.nodes.append(node)
        self._open.append(node)

    def adopt(self, heading: Heading, start: int) -> bool:
        """Give a heading on its own line to the bare "ARTICLE IV" or "Exhibit B" line just above it."""
        last = self.nodes[-1] if self.nodes else None
        if not last or last.heading or last.style not in ("article", "part", "section", "exhibit"):
            return False
        last.heading, last.body = heading.text, start + heading.body
        return True

    @property
    def is_numbered(self) -> bool:
        """Some numbered section stands before here."""
        return bool(self._last)

    def is_headed_by(self, start: int, length: int) -> bool:
        """The section opened last has this whole paragraph as its heading."""
        last = self.nodes[-1] if self.nodes else None
        return last is not None and last.heading != "" and last.body >= start + length

    def _heading_parent(self, heading: Heading) -> Node | None:
        """Capital headings stand beside numbered sections; others inside them."""
        for node in reversed(self._open):
            if heading.look != "caps" or node.style in ("exhibit", "article", "part"):
                return node
        return None

    def _choose(self, readings: Sequence[Marker], view: View, *, is_first: bool) -> tuple[Marker, int] | None:
        """The reading that fits best and how many open lists stay open around it."""
        fits = []
        for marker in readings:
            if fit := self._fit(marker, view, is_first=is_first):
                rank, keep = fit
                against = view.following is not None and not leads_to(marker, view.following)
                fits.append((against, rank, -keep, marker, keep))
        if not fits:
            return None
        best = min(fits, key=lambda fit: fit[:3])
        return best[3], best[4]

    def _fit(self, marker: Marker, view: View, *, is_first: bool) -> tuple[int, int] | None:
        """How well a marker fits (0 continues, 1 starts, 2 goes on after a gap) and what it leaves open."""
        if is_cut_reference(view.before) and not marker.in_parentheses:
            return None
        if marker.style == "exhibit":
            return 0, 0
        if marker.is_doubtful and not view.heading:
            return None
        if marker.style in ("decimal", "lettered"):
            return self._fit_path(marker, view)
        if marker.is_doubtful:
            return self._continues(marker, view) or (
                self._starts(marker, view, is_first=True) if view.goes_on else None
            )
        return (
            self._continues(marker, view)
            or self._starts(marker, view, is_first=is_first)
            or self._goes_on_after_a_gap(marker, view)
        )

    def _continues(self, marker: Marker, view: View) -> tuple[int, int] | None:
        crossed = False
        for at in range(len(self._open) - 1, -1, -1):
            level = self._open[at]
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
            return 1, self._scope()
        if marker.style == "section":
            return 1, self._container()
        same = self._same_list(marker.style)
        nested = marker.style == "1." and same is not None and self._open[same].value > 1
        if same is None or (nested and sum(node.style == marker.style for node in self._open) < 2):
            return 1, self._around(marker, view)
        return 1, same

    def _around(self, marker: Marker, view: View) -> int:
        """How many open lists a new one stands in: under "1. DEFINITIONS" the recitals "(A)" before it are at an end."""
        keep = len(self._open)
        if view.heading and view.heading.look == "caps" and not marker.in_parentheses:
            while keep and self._open[keep - 1].label.startswith("("):
                keep -= 1
        return keep

    def _goes_on_after_a_gap(self, marker: Marker, view: View) -> tuple[int, int] | None:
        strong = marker.style in ("article", "part", "section") or (marker.style in ("1.", "I.") and view.heading)
        same = self._same_list(marker.style)
        if same is None:
            runs_on = marker.style in ("1.", "section") and marker.value == self._last.get(marker.style, -1) + 1
            firm = strong and (marker.style != "1." or view.goes_on or view.is_titled or not self.nodes)
            opens = firm and marker.style not in self._last and marker.value <= 99
            if marker.style in ("article", "part") and view.heading:
                # a number misread in a scan ("I" for "II") has closed the list of articles
                opens = opens or 0 < marker.value - self._last.get(marker.style, marker.value) <= _MISREAD
            return (2, self._container()) if runs_on or opens else None
        gap = marker.value - self._open[same].value
        again = gap == 0 and view.is_titled
        if strong and (again or 0 < gap <= 20):
            return 2, same
        weak = marker.in_parentheses or marker.style in ("A.", "a.", "1.")
        return (3, same) if weak and 2 <= gap <= 3 and view.goes_on and marker.style != "1." else None

    def _fit_path(self, marker: Marker, view: View) -> tuple[int, int] | None:
        """Fit "9.2.1" under the open "9.2", or beside "9.2"; one out of order needs a heading."""
        lower = view.paragraph[marker.end : marker.end + 1].islower()
        alone = marker.is_doubtful and not view.goes_on
        for at in range(len(self._open) - 1, -1, -1):
            level = self._open[at]
            if level.style == marker.style and level.path[:-1] == marker.path[:-1] and level.path:
                step = marker.value - level.value
                if step == 1 or (marker.repeats and step == 0) or (not lower and 0 <= step <= 5):
                    return (0, at) if step or marker.repeats or view.heading else None
            if self._is_parent(level, marker) and (marker.value <= 2 or not (lower or alone)):
                return 0, at + 1
        if lower or alone or is_measure(view.paragraph[marker.end : marker.end + 12]):
            return None
        is_sure = view.heading or (marker.style == "lettered" and view.goes_on)
        if not is_sure and marker.style in self._last and marker.value > 2:
            return None
        same = self._same_list(marker.style)
        return 2, self._scope() if same is None else same

    def _is_parent(self, level: Node, marker: Marker) -> bool:
        if level.style == marker.style:
            return level.path == marker.path[:-1]
        letter = marker.style == "lettered" and level.style in ("part", "A.", "article")
        digit = marker.style == "decimal" and level.style in ("1.", "1", "section", "article", "part", "I.")
        return (letter or digit) and (level.value,) == marker.path[:-1]

    def _is_open_already(self, marker: Marker, *, has_more: bool) -> bool:
        """ "9.2(a)" or "Section 9(a)" printed in full after "9.2" or "Section 9" names the open section again."""
        at = self._same_list(marker.style)
        may_name = marker.style == "decimal" or (marker.style == "section" and has_more)
        return may_name and at is not None and self._open[at].label == marker.label

    def _push(self, marker: Marker, keep: int, start: int) -> None:
        del self._open[keep:]
        parent = self._open[-1] if self._open else None
        if marker.style == "exhibit":
            parent = None
        node = Node(start, marker.style, marker.label, "", start, parent, marker.value, marker.path)
        self.nodes.append(node)
        self._last[marker.style] = marker.value
        self._open.append(node)

    def _same_list(self, style: str) -> int | None:
        """The innermost open list of a style, up to the heading or exhibit around it."""
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at].style == style:
                return at
            if self._open[at].style in ("heading", "exhibit"):
                return None
        return None

    def _scope(self) -> int:
        """How many open sections an article stands in: the exhibit, if any."""
        return 1 if self._open and self._open[0].style == "exhibit" else 0

    def _container(self) -> int:
        """How many open sections a "Section 7" stands in: articles, parts, exhibits and headings."""
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at].style in ("exhibit", "article", "part", "I.", "heading"):
                return at + 1
        return 0


_TOP_NUMBERS = {"article", "part", "section", "decimal", "lettered", "1.", "1", "I."}
