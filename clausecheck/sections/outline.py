"""Builds the tree of sections: which one each stands under, what it is called and where its words begin."""

from __future__ import annotations

from collections.abc import Sequence

from clausecheck.sections.headings import Heading
from clausecheck.sections.lists import OpenLists
from clausecheck.sections.marker import Marker
from clausecheck.sections.node import Node
from clausecheck.sections.surroundings import View


class Outline:
    """The sections found so far, and the lists that are still open, outermost first."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self._lists = OpenLists()
        self._top_looks: set[str] = set()

    def place(self, chain: Sequence[Sequence[Marker]], view: View) -> bool:
        """Open sections for the markers of a paragraph; False when they count for nothing."""
        placed = False
        for link, readings in enumerate(chain):
            rest = view if link == 0 else View(view.start, view.paragraph, view.heading, "", None, "")
            choice = self._lists.choose(readings, rest, is_first=link == 0)
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
        nodes = self._lists.open
        keep = len(nodes)
        for at in range(len(nodes) - 1, -1, -1):
            node = nodes[at]
            if node.style == "exhibit" and not top:
                break
            if node.style == "heading" and (node.look == heading.look or node.look == "run-in" or top):
                keep = at
                break
            if heading.look == "run-in" and node.style != "heading":
                break
        if heading.look in self._top_looks and not self._lists.last.keys() & _TOP_NUMBERS:
            keep = min(keep, self._lists.scope())
        parent = None if top else _heading_parent(nodes[:keep], heading)
        if parent is None:
            self._top_looks.add(heading.look)
        node = Node(start, "heading", "", heading.text, start + heading.body, parent, look=heading.look)
        self._add(node, keep)

    def attach(self, start: int, heading: Heading) -> None:
        """Open a paper behind the contract, whose numbers begin anew."""
        self._lists.open.clear()
        self.head(start, heading, top=True)

    def adopt(self, heading: Heading, start: int, *, above: int) -> bool:
        """Give a heading on its own line to the bare "ARTICLE IV" or "Exhibit B" line just above it, which begins at `above`."""
        last = self.nodes[-1] if self.nodes else None
        if (
            not last
            or last.heading
            or last.start != above
            or last.style not in ("article", "part", "section", "exhibit")
        ):
            return False
        last.heading, last.body = heading.text, start + heading.body
        return True

    @property
    def is_numbered(self) -> bool:
        """Some numbered section stands before here."""
        return bool(self._lists.last)

    @property
    def is_inside(self) -> bool:
        """A numbered section or an exhibit is open here."""
        return any(node.style != "heading" for node in self._lists.open)

    def is_item(self, marker: Marker) -> bool:
        """A number in parentheses is an item of the section around it; without one it numbers sections itself."""
        around = [node for node in self._lists.open if node.style not in ("heading", marker.style)]
        return marker.in_parentheses and bool(around)

    def is_headed_by(self, start: int, length: int) -> bool:
        """The section opened last has this whole paragraph as its heading."""
        last = self.nodes[-1] if self.nodes else None
        return last is not None and last.heading != "" and last.body >= start + length

    def _is_open_already(self, marker: Marker, *, has_more: bool) -> bool:
        """ "9.2(a)" or "Section 9(a)" printed in full after "9.2" or "Section 9" names the open section again."""
        at = self._lists.same_list(marker.style)
        may_name = marker.style == "decimal" or (marker.style == "section" and has_more)
        return may_name and at is not None and self._lists.open[at].label == marker.label

    def _push(self, marker: Marker, keep: int, start: int) -> None:
        around = self._lists.open[:keep]
        parent = around[-1] if around and marker.style != "exhibit" else None
        node = Node(start, marker.style, marker.label, "", start, parent, marker.value, marker.path)
        self._add(node, keep)

    def _add(self, node: Node, keep: int) -> None:
        self.nodes.append(node)
        self._lists.add(node, keep)


_TOP_NUMBERS = {"article", "part", "section", "decimal", "lettered", "1.", "1", "I."}


def _heading_parent(around: Sequence[Node], heading: Heading) -> Node | None:
    """Headings in capitals, and those of a group of numbered sections, stand beside such sections; others inside them."""
    for node in reversed(around):
        if heading.look not in ("caps", "group") or node.style in ("exhibit", "article", "part"):
            return node
    return None
