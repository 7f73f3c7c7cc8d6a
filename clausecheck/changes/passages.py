"""Cuts a draft into passages, sentences and headings, that can be found again in another draft.

Numbers of sections and list items are left out of them, and so are the numbers in references to other sections:
renumbering alone is no change.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clausecheck import sentences
from clausecheck.model import Contract, Section, Span

HOLE = "\ue000"
"""Stands for the number in a reference."""

_NUMBER = r"(?:\d+(?:\.\d+)*|[IVXL]+\b(?:\.[A-Z0-9]+)*|[A-Z](?:[-.]\d+)*\b)(?:\s?\([A-Za-z0-9]{1,4}\))*"
REFERENCE = re.compile(
    rf"\b(?:Sections?|Articles?|Paragraphs?|Subsections?|Clauses?|Exhibits?|Schedules?)\s{_NUMBER}"
    rf"(?:(?:,|;)?\s?(?:(?:and|or|through|to)\s)?(?<=[\s,]){_NUMBER})*",
    re.IGNORECASE,
)
"""A reference to one or several sections: "Sections 8.3, 8.4(a) and 9"."""
NUMBER = re.compile(_NUMBER)
_MARKER = re.compile(r"(?:[•●▪◦‣*·–—-]|\([A-Za-z0-9]{1,5}\)|[A-Za-z0-9]{1,3}(?:\.\d+)*[.)])\s+")
_ITEM_BEGINS = re.compile(r"(?<=;)((?:\s(?:and|or))?\s)(?=WHEREAS|\([a-z0-9]{1,4}\)\s)")
_ALIKE = str.maketrans("“”„‟‘’‚‛‐‑‒–—\u00a0", "\"\"\"\"''''----- ")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or a heading, and the form in which it is compared."""

    start: int
    end: int
    section: Section
    is_heading: bool
    words: tuple[str, ...]
    """As printed, but with plain quotes and hyphens."""
    key: tuple[str, ...]
    """The words with holes for the numbers in references."""
    numbers: tuple[str, ...]
    """What stood in the holes."""

    @property
    def plain(self) -> tuple[str, ...]:
        """The words without regard to capitals and to the stop at the end, by which a passage is found again."""
        return tuple(" ".join(self.key).casefold().rstrip(".:;").split()) or self.key


def cut(contract: Contract) -> tuple[Passage, ...]:
    """All passages of a contract in order."""
    return tuple(one for section in contract.sections for one in _of_section(contract.text, section) if one.key)


def _of_section(text: str, section: Section) -> Iterator[Passage]:
    body = section.body if section.body >= section.start else section.start
    if section.heading and (at := text.find(section.heading, section.start, body)) >= 0:
        yield _passage(text, at, at + len(section.heading), section, is_heading=True)
    for start, end in _parted(text, sentences.split(text, body, section.end)):
        marker = _MARKER.match(text, start, end)
        yield _passage(text, marker.end() if marker and marker.end() < end else start, end, section)


def _parted(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Sentences without the items of lists and the recitals that run on in them: those move on their own."""
    for start, end in spans:
        for item in _ITEM_BEGINS.finditer(text, start, end):
            yield start, item.start(1)
            start = item.end()
        yield start, end


def _passage(text: str, start: int, end: int, section: Section, *, is_heading: bool = False) -> Passage:
    said = text[start:end].translate(_ALIKE)
    said = said.upper() if is_heading else said  # a heading in capitals or bold is the same heading
    numbers: list[str] = []
    held = REFERENCE.sub(lambda found: _holed(found[0], numbers), said)
    return Passage(start, end, section, is_heading, tuple(said.split()), tuple(held.split()), tuple(numbers))


def _holed(reference: str, numbers: list[str]) -> str:
    """The reference with a hole for each of its numbers; they are kept in order."""
    name, rest = reference.split(None, 1)

    def _hole(found: re.Match[str]) -> str:
        numbers.append("".join(found[0].split()))
        return HOLE

    return f"{name} {NUMBER.sub(_hole, rest)}"
