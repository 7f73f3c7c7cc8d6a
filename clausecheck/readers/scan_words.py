"""The nouns of text recognition: a word with its place and how far to trust it, and what reads a picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from clausecheck.model import Box

if TYPE_CHECKING:
    from PIL import Image

Line = tuple["Word", ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A recognized word: its place from the top left corner, and a confidence from 0 to 1."""

    text: str
    box: Box
    confidence: float

    def scaled(self, factor: float) -> Word:
        """The same word with its place in another unit."""
        left, top, right, bottom = self.box
        return Word(self.text, (left * factor, top * factor, right * factor, bottom * factor), self.confidence)


@dataclass(frozen=True, slots=True)
class Recognizer:
    """A library that reads pictures of text."""

    name: str
    dots: int
    """Dots an inch at which it reads best."""
    doubtful: float
    """A word it trusts less than this may be wrong."""
    is_installed: Callable[[], bool]
    """Told without loading it."""
    lines: Callable[[Image.Image], tuple[Line, ...]]
    """The words of a grey picture in lines, with places in pixels."""
