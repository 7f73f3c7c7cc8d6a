"""The nouns for pictures of a contract's lines: what to picture, and the picture with the places of its words."""

from __future__ import annotations

from dataclasses import dataclass

Place = tuple[float, float, float, float]
"""Left, top, right, bottom in points from the top left corner of the page as it is shown."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A printed line, and the part of it whose place is wanted."""

    text: str
    """The words of the whole line."""
    place: Place
    """Where the line stands."""
    start: int
    """Where the part begins and ends in `text`, half open."""
    end: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """Lines of one page to be pictured together, with words in them to be boxed."""

    name: str
    """The finding it belongs to; "" for a whole page."""
    page: int
    lines: tuple[Place, ...]
    """Empty for the whole page."""
    words: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Facsimile:
    """A picture of lines of a page, or of a whole page, and where the words stand in it."""

    name: str
    page: int
    png: str
    """The picture in base64."""
    width: float
    """In points."""
    height: float
    words: tuple[Place, ...]
    """In points from the top left corner of the picture."""
