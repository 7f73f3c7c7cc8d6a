"""What stands around a marker and speaks for or against it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clausecheck.sections.headings import Heading
from clausecheck.sections.marker import Marker


@dataclass(frozen=True, slots=True)
class View:
    """What is seen around a marker when it is judged."""

    start: int
    paragraph: str
    heading: Heading | None
    before: str
    """The paragraph before."""
    following: Marker | None
    """The next marker of the same shape, when this one can be read in two ways."""
    inline: str
    """The end of the words before, where an "(a)" may stand inside a paragraph."""
    leads_below: bool = False
    """The next paragraph is numbered below it: "N-1 …" below "N. Nights"."""
    goes_on: bool = False
    """A marker that continues this one stands further on."""

    @property
    def is_titled(self) -> bool:
        """A heading follows that no address has: in capitals, or running into text."""
        return self.heading is not None and self.heading.look in ("caps", "run-in")


def leads_to(marker: Marker, following: Marker) -> bool:
    """The second marker continues the list of the first."""
    return following.style == marker.style and following.value == marker.value + 1


_REFERENCE = re.compile(
    r"(?:\b(?:[Ss]ections?|[Aa]rticles?|[Pp]aragraphs?|Nos?\.?|[Ss]uite|[Ff]loor|[Uu]nit|[Rr]oom|Box)|[§¶]+|"
    r"\b(?:of|to|in|under|by|than|least|within))$"
)
_AND = re.compile(r"[^;,:.]\s(?:and|or|through)$", re.IGNORECASE)
_MEASURE = re.compile(r"(?:million|billion|percent|%|miles?|hours?|days?|[ap]\.m|FTE|RVU|wRVU|Dollars)", re.IGNORECASE)


def is_cut_reference(before: str) -> bool:
    """The paragraph before breaks off in "… as set forth in Section"."""
    return len(before) > 40 and bool(_REFERENCE.search(before[-20:]) or _AND.search(before[-20:]))


def is_measure(rest: str) -> bool:
    """The words after a number make it an amount: "4.5 million"."""
    return bool(_MEASURE.match(rest))


def first_of(marker: Marker) -> str:
    """How the first item of a list is printed whose second one this is."""
    inside = marker.label.strip("()")
    return "(1)" if inside.isdigit() else "(a)" if inside == "b" else "(A)" if inside == "B" else "(i)"
