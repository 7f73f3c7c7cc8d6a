"""A section in the making, as `outline` opens it and `numbers` names it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Node:
    """A section and the one around it."""

    start: int
    """Offset in the text where its paragraph begins."""
    style: str
    """A marker's style, or "heading"."""
    label: str
    heading: str
    body: int
    parent: Node | None
    value: int = 0
    path: tuple[int, ...] = ()
    look: str = ""
