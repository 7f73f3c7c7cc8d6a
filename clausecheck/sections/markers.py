"""Reads the number, letter or keyword printed at the start of a paragraph.

A marker may be read in several ways: "(i)" is the letter after h or the first small roman numeral.
All readings are returned; `outline` chooses by what came before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from clausecheck.sections import keywords
from clausecheck.sections.marker import Marker, decimal, readings


def read(paragraph: str) -> list[tuple[Marker, ...]]:
    """Read the chain of markers a paragraph opens with; each link holds its possible readings.

    "9.2 (a) No Solicitation" gives two links, an unmarked paragraph none.
    """
    first = keywords.read(paragraph) or _read_number(paragraph, 0)
    if not first:
        return []
    chain = [first]
    while len(chain) < 4 and _may_go_on(chain[-1][0]):
        following = _read_parentheses(paragraph, chain[-1][0].end) or _read_letter_after(paragraph, chain[-1][0])
        if not following:
            break
        chain.append(following)
    if dash := _DASH.match(paragraph, chain[-1][0].end):
        chain[-1] = tuple(replace(marker, end=dash.end()) for marker in chain[-1])
    return chain


_DECIMAL = re.compile(r"((?:\d{1,2}|[1-9]\d{0,2}00(?=\.[1-9]))(?:\.\d{1,3}){1,8})([A-Z])?[.):]?(?=\s|$|\(|[A-Z“\"])\s*")
"""The sections of a Chapter 300 are 300.1, 300.2, …"""
_FORMS = r"(?!(?:J-1|H-1B|O-1|K-1|W-2|W-4|W-9|I-9)\b(?!\.\s))"
"""Visas and tax forms, whose names look like numbers of sections; with a full stop they are sections of Part J."""
_LETTERED = re.compile(
    _FORMS + r"([A-Z])(?:[-.](\d{1,3}(?:\.\d{1,2}){0,8})([A-Z])?[.):]?(?=\s|$)|(\d{1,2})[.:](?=\s+[A-Z“\"]))\s*"
)
_HYPHENED = re.compile(r"(\d{1,2}-\d{1,2})[.:]\s+(?=[A-Z“\"])")
_DOTTED = re.compile(r"(\d{1,3}|[A-Za-z]{1,7})(-bis|-ter|½)?\.(?=\s|$|[A-Z][A-Za-z]|\()\s*")
_COUNTED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)[.:]\s+(?=[A-Z“\"])")
_CAPS = re.compile(r"(\d{1,2})(?=\s[A-Z]{3})\s*")
_IN_BRACKETS = re.compile(r"(?:#\s?(\d{1,2})|\[(\d{1,2})\])[.:)]?\s+(?=[A-Z“\"])")
_BARE = re.compile(
    r"(?:(\d{1,2})(?:\s*[|:/–—-])?|([A-Z]|[IVX]{1,5})\s*[|–—-]|([IVX]{1,5})(?=\s[A-Z]{3}))\s+(?=[A-Z“\"][^\d,;]{2,70}$)"
)
_NO_TITLE = re.compile(
    r"\b(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Dr|Boulevard|Blvd|Plaza|Suite|Floor|Way|Court|Parkway|Highway|Square|"
    r"Place|Circle|Box|HEREBY|ACCEPT|AGREE|HAVE|of)\b|[.!]$"
)
"""An address, or a line somebody signs below ("I HAVE READ THIS")."""
_DASH = re.compile(r"\s*[|–—-]{1,2}\s+(?=[A-Z“\"])")
_PARENTHESES = re.compile(r"\s*\((\d{1,3}|[A-Za-z]{1,6})\)\s*")
_LETTER_AFTER = re.compile(r"(A|1)\.\s")
_HALF = re.compile(r"(\d{1,3}|[A-Za-z]{1,5})\)\s*")


def _read_number(paragraph: str, at: int) -> tuple[Marker, ...]:
    if match := _DECIMAL.match(paragraph, at):
        return decimal(match[1], match.end(), letter=match[2] or "")
    if match := _HYPHENED.match(paragraph, at):
        return decimal(match[1], match.end())
    if match := _LETTERED.match(paragraph, at):
        path = (ord(match[1]) - 64, *(int(part) for part in (match[2] or match[4]).split(".")))
        label = match[0].rstrip(" .):")
        return (Marker("lettered", path[-1], label, match.end(), path, repeats=bool(match[3])),)
    if match := _DOTTED.match(paragraph, at):
        return readings(match[1], "{}.", match[1] + (match[2] or ""), match.end(), repeats=bool(match[2]))
    if match := _COUNTED.match(paragraph, at):
        return (Marker("1.", int(match[1]), match[0].rstrip(" .:"), match.end()),)
    if match := _CAPS.match(paragraph, at) or _IN_BRACKETS.match(paragraph, at):
        number = next(filter(None, match.groups()))
        return (Marker("1", int(number), number, match.end()),)
    if match := _HALF.match(paragraph, at):
        return readings(match[1], "{})", f"({match[1]})", match.end())
    return _read_parentheses(paragraph, at) or _read_bare(paragraph, at)


def _read_bare(paragraph: str, at: int) -> tuple[Marker, ...]:
    """Read "1 | Pay", "01 Admission" or "I - MEMBERS", a line that nothing but its sequence tells from an address."""
    match = _BARE.match(paragraph, at) if len(paragraph) - at < 80 else None
    if not match or _NO_TITLE.search(paragraph, match.end()):
        return ()
    number = next(filter(None, match.groups()))
    found = readings(number, "{}" if number.isdigit() else "{}.", number, match.end())
    return tuple(replace(marker, is_doubtful=True) for marker in found)


def _read_parentheses(paragraph: str, at: int) -> tuple[Marker, ...]:
    match = _PARENTHESES.match(paragraph, at)
    return readings(match[1], "({})", f"({match[1]})", match.end()) if match else ()


def _read_letter_after(paragraph: str, before: Marker) -> tuple[Marker, ...]:
    """Read the "A." of "1. A. Duties"; initials ("1. J. Smith") are left to the sequence."""
    match = _LETTER_AFTER.match(paragraph, before.end)
    if not match or before.style == "decimal":
        return ()
    return readings(match[1], "{}.", match[1], match.end())


def _may_go_on(marker: Marker) -> bool:
    return marker.style != "exhibit"
