"""The nouns for what is shown of a contract's printed lines: which words of which line, and pictures of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from clausecheck.model import Contract, Line, Span

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


def printed_lines(contract: Contract, span: Span) -> tuple[Line, ...]:
    """The printed lines that hold a span, as far as they have a place on a page."""
    first = max(0, bisect_right(contract.lines, span[0], key=lambda line: line.start) - 1)
    last = bisect_left(contract.lines, span[1], key=lambda line: line.start)
    return tuple(line for line in contract.lines[first:last] if line.page and line.box and _meet(line, span))


def stretches(contract: Contract, span: Span) -> Iterator[tuple[int, Stretch]]:
    """What each printed line holds of a span, with the number of its page."""
    for line in printed_lines(contract, span):
        if line.page is not None and line.box is not None:
            start, end = max(span[0], line.start) - line.start, min(span[1], line.end) - line.start
            yield line.page, Stretch(contract.text[line.start : line.end], line.box, start, end)


def _meet(line: Line, span: Span) -> bool:
    return line.start < span[1] and span[0] < line.end
