"""The nouns of a Word paragraph: its stretches of words, how each is set, and why some of them do not count."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby

from clausecheck.readers.docx_fields import BLANK
from clausecheck.readers.docx_marks import Mark
from clausecheck.readers.docx_styles import Look
from clausecheck.readers.docx_xml import Element

HIDDEN = "hidden text"
UNSEEN = "text that a reader cannot see (white or tiny)"
STRUCK = "struck out"
BLACKED = "text under a black bar, which whoever has the file can still read"
PLACEHOLDER = "the prompt of a field that nobody filled in"
OTHER_VERSION = "words in another version of a drawing, for other programs"
_LINE = 4
"""Underlined spaces that are a line to write on."""


@dataclass(frozen=True, slots=True)
class Place:
    """How the words at some depth of a paragraph are set, and what was done to them."""

    look: Look
    why: str = ""
    """Why they do not count; "" where they do."""
    mark: Mark | None = None
    """The tracked change they are part of."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words of a paragraph, set alike."""

    text: str
    place: Place
    is_number: bool = False
    """The paragraph's automatic number, which stands in no run."""

    @property
    def why(self) -> str:
        """Why the words do not count; "" where they do."""
        return self.place.why


@dataclass(slots=True)
class Runs:
    """What one paragraph holds."""

    stretches: list[Stretch] = field(default_factory=list)
    boxes: list[tuple[Element, Place]] = field(default_factory=list)
    """Text boxes anchored here, each with what was done to it."""
    notes: list[tuple[str, str, str]] = field(default_factory=list)
    """Footnotes, endnotes and comments referred to: kind, id, and why they do not count."""
    unread: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words that count, as they stand."""
        return counted(self.stretches)


def counted(stretches: list[Stretch], *, with_numbers: bool = False) -> str:
    """The words that count, as they stand."""
    return "".join(each.text for each in stretches if not each.why and (with_numbers or not each.is_number))


def with_blanks(stretches: list[Stretch]) -> list[Stretch]:
    """A line drawn under nothing but spaces is a blank to be filled in, as on paper."""
    if not any(each.place.look.underlined for each in stretches):
        return stretches
    found: list[Stretch] = []
    for is_line, group in groupby(stretches, key=lambda each: each.place.look.underlined and not each.why):
        under = list(group)
        text = "".join(each.text for each in under)
        is_blank = is_line and not text.strip() and ("\t" in text or len(text) >= _LINE)
        found += [replace(under[0], text=f"{BLANK} ")] if is_blank else under
    return found
