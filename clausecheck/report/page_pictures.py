"""What the report draws, as plain facts in a drawing's own units: lines, circles, words, and all of it in words."""

from __future__ import annotations

from dataclasses import dataclass

from clausecheck.report.page_links import Link


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a place of a drawing, one line each."""

    x: float
    y: float
    lines: tuple[str, ...]
    kind: str = ""
    """"strong", "quiet" or ""."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A line, a circle, a diamond or a bar; `kind` is its looks."""

    form: str
    """"line", "circle", "diamond" or "bar"."""
    kind: str
    x: float
    y: float
    to_x: float = 0
    """Of a line: where it ends; of a bar: its width."""
    to_y: float = 0
    size: float = 0
    """Radius of a circle, half the height of a diamond."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that a picture shows, in words, and the card it comes from."""

    text: str
    card: Link | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing with its title, and everything it shows in words."""

    anchor: str
    title: str
    note: str
    summary: str
    """What the drawing shows, for who cannot see it."""
    width: int
    height: int
    shapes: tuple[Shape, ...]
    labels: tuple[Label, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A box around words in a picture of a page, in points."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A picture of lines of the contract, or of a whole page, with its words boxed."""

    place: str
    text: str
    """What it shows, for who cannot see it."""
    png: str
    """In base64."""
    width: float
    height: float
    boxes: tuple[Box, ...]
