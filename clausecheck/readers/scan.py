"""Reads the picture of a page: set straight, turned upright, then given to a recognizer of text.

Everything here runs in the processes of the crew (`scan_crew`), one page at a time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PIL import Image

from clausecheck.readers import scan_rapidocr, scan_tesseract
from clausecheck.readers.paper import Turn
from clausecheck.readers.scan_blanks import with_blanks
from clausecheck.readers.scan_picture import ink, lies_sideways, skew, without_rules
from clausecheck.readers.scan_words import Recognizer, Word

RECOGNIZERS: dict[str, Recognizer] = {"tesseract": scan_tesseract.RECOGNIZER, "rapidocr": scan_rapidocr.RECOGNIZER}
"""In the order in which they are preferred: Tesseract reads three times as many pages in the same time."""

_FEWEST_DARK = 0.0005
"""A page with less ink than this part of it is blank."""
_POOR = 0.6
"""Words trusted less than this on average may stand upside down."""
_TURNS: dict[Turn, Image.Transpose] = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}
"""Pillow turns counter-clockwise, pages are turned clockwise."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as grey pixels, row by row, and how many of them make a point."""

    width: int
    height: int
    pixels: bytes
    scale: float
    may_turn: bool
    """Whether the page may have to be turned; False where its text layer tells which way is up."""


@dataclass(frozen=True, slots=True)
class Recognized:
    """The words of a page in lines, with places in points on the page turned and set straight."""

    lines: tuple[tuple[Word, ...], ...]
    turned: Turn = 0
    skew: float = 0.0
    """Degrees counter-clockwise by which the page was turned to lie straight."""
    is_blank: bool = False


def recognize(picture: Picture, recognizer: str) -> Recognized:
    """The words of a picture, read by the recognizer of that name."""
    image = Image.frombytes("L", (picture.width, picture.height), picture.pixels)
    if ink(image) < _FEWEST_DARK:
        return Recognized((), is_blank=True)
    turns: tuple[Turn, ...] = (0,)
    if picture.may_turn:
        turns = (90, 270) if lies_sideways(image) else (0, 180)
    best = Recognized(())
    for turn in turns:
        found = _recognized(image.transpose(_TURNS[turn]) if turn else image, turn, recognizer)
        if not best.lines or _trust(found) > _trust(best):
            best = found
        if _trust(best) >= _POOR:
            break
    return replace(best, lines=tuple(tuple(word.scaled(1 / picture.scale) for word in line) for line in best.lines))


def _recognized(image: Image.Image, turn: Turn, recognizer: str) -> Recognized:
    angle = skew(image)
    straight = image.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255) if angle else image
    bare, blanks = without_rules(straight)
    return Recognized(with_blanks(RECOGNIZERS[recognizer].lines(bare), blanks), turn, angle)


def _trust(found: Recognized) -> float:
    words = [word for line in found.lines for word in line]
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0
