"""Composes the full printed number of every section, and the section a reader would name."""

from __future__ import annotations

from collections.abc import Sequence

from clausecheck.sections.node import Node

Name = tuple[str, str, int]
"""Number, unit, and where the unit begins."""


def name(nodes: Sequence[Node]) -> list[Name]:
    """Name each node; parents come before their children."""
    restarting = _restarting_styles(nodes)
    names: dict[int, Name] = {}
    for node in nodes:
        above = names[id(node.parent)] if node.parent else ("", "", node.start)
        number = _number(node, above[0], restarting)
        names[id(node)] = (number, number, node.start) if _is_unit(node) else (number, *above[1:])
    return [names[id(node)] for node in nodes]


def _restarting_styles(nodes: Sequence[Node]) -> set[str]:
    """Styles that begin anew in each article, so that "Section 1" alone would not tell which."""
    seen: dict[tuple[str, str], Node] = {}
    found = set()
    for node in nodes:
        if node.style in ("section", "1.", "1") and node.parent and node.parent.style in ("article", "part", "I."):
            first = seen.setdefault((node.style, node.label), node.parent)
            if first is not node.parent:
                found.add(node.style)
    return found


def _number(node: Node, above: str, restarting: set[str]) -> str:
    if node.style == "heading":
        return above
    if node.style == "exhibit" or not above:
        return node.label
    exhibit = _exhibit(node)
    if _is_absolute(node, restarting):
        return f"{exhibit} {node.label}" if exhibit else node.label
    if node.label.startswith("("):
        return above + node.label
    return f"{above} {node.label}" if above == exhibit else f"{above}.{node.label}"


def _is_absolute(node: Node, restarting: set[str]) -> bool:
    """The number is printed whole, or counts on through the articles."""
    if node.style in ("decimal", "lettered", "article", "part"):
        return True
    return _is_counted_in_article(node) and node.style not in restarting


def _is_counted_in_article(node: Node) -> bool:
    above = node.parent.style if node.parent else ""
    return node.style in ("section", "1.", "1") and above in ("article", "part", "I.")


def _exhibit(node: Node) -> str:
    """The label of the exhibit a node stands in."""
    above = node.parent
    while above and above.style != "exhibit":
        above = above.parent
    return above.label if above else ""


def _is_unit(node: Node) -> bool:
    """A reader names articles, numbered sections and headings, not the letters below them."""
    parent = node.parent
    if node.style == "heading":
        return parent is None or (parent.style in ("heading", "article", "part", "exhibit") and parent.heading != "")
    if parent is None or node.style in ("exhibit", "article", "part", "section", "lettered", "I.", "One."):
        return True
    if node.style == "decimal":
        return len(node.path) < 3 or bool(node.heading)
    if node.style in ("1.", "1", "A."):
        return parent.style in ("article", "part", "I.", "exhibit", "heading", "section") or (
            node.style == "A." and parent.style in ("1.", "1")
        )
    return False
