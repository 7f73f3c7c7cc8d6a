"""Reads the word and number that a paragraph opens with: "ARTICLE IV.", "Section 7", "Rule 4-2", "Exhibit B —"."""

from __future__ import annotations

import re
from dataclasses import replace

from clausecheck.sections.marker import NUMBER_WORDS, ORDINALS, Marker, decimal, place, roman

_WORDS = f"{NUMBER_WORDS} {ORDINALS}".replace(" ", "|")
_NUMERAL = rf"(?:(?:\d{{1,3}}|\d{{1,2}}00)(?:[.-]\d{{1,3}})*[A-Z]?|[IVXLC]{{1,7}}|{_WORDS})\b"
_DIVISION = re.compile(
    rf"(ARTICLE|ART\.|PART|CHAPTER|TITLE|BOOK)\s+(?:THE\s+)?({_NUMERAL}|[A-Z]\b)(-bis|-ter)?(\s*[.:)\-–—]+)?\s*",
    re.IGNORECASE,
)
_SECTION = re.compile(
    rf"(?:(?:SECTION|SEC\.|CLAUSE|PARAGRAPH|PARA\.)\s+|[§¶]\s*)({_NUMERAL}|[A-Z](?=\s*[.:–—-]))(\s*[.:)\-–—]+)?\s*",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"(?:RULE|ITEM|TERM|POINT|TOPIC|QUESTION|NO\.|(Q))\s*({_NUMERAL})\s*[.:)\-–—]+\s+(?=[A-Z“\"])", re.IGNORECASE
)
"""Words that number sections as well as other things; only what is set off from the words behind it does."""
_ATTACHED = "EXHIBIT|SCHEDULE|ANNEX|APPENDIX|ATTACHMENT|ADDENDUM"
_EXHIBIT = re.compile(
    rf"({_ATTACHED})\s+(?:No\.?\s+|THE\s+)?"
    r"[“\"]?(\d{1,2}(?:[.-]\d{1,2})*[A-Z]?(?:\([a-z\d]{1,3}\))*|[A-Z]{1,2}(?:-?\d{1,2})?|[IVX]{1,5}|"
    rf"{_WORDS})(?!\w)[”\"]?(\s*[.:)\-–—]+)?\s*",
    re.IGNORECASE,
)
_EXHIBIT_BY_ORDINAL = re.compile(
    rf"(?:THE\s+)?({ORDINALS.replace(' ', '|')})\s+(SCHEDULE|ANNEX|APPENDIX)\s*(?:[.:\-–—]+\s+(?=[A-Z])|$)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(rf"({_WORDS})\s*[.:)\-–—]+\s+(?=[A-Z“\"])", re.IGNORECASE)


def read(paragraph: str) -> tuple[Marker, ...]:
    """Read "ARTICLE IV.", "Section 7", "§ 7.2", "THIRD:" or "Exhibit B —", unless a sentence begins with those words."""
    if match := _ORDINAL.match(paragraph):
        return _ordinal(match[1], match.end())
    if exhibit := _exhibit(paragraph):
        return exhibit
    again = None
    if match := _DIVISION.match(paragraph):
        kind, number, again, mark = match.groups()
        if kind.upper() in ("TITLE", "BOOK") and not (mark or kind.isupper()):
            return ()
        style = "article" if kind.lower().startswith("art") else "part"
        printed = number + (again or "")
        label = printed if style == "article" else f"{kind.capitalize()} {printed}"
    elif match := _SECTION.match(paragraph):
        number, mark = match.groups()
        style, label = "section", number
    elif match := _NAMED.match(paragraph):
        asked, number = match.groups()
        style, mark, label = "section", ".", f"{asked or ''}{number}"
    else:
        return ()
    if not _is_title_after(paragraph[match.end() :], mark, all_caps=False):
        return ()
    found = _readings(style, number, label, match.end())
    return tuple(replace(marker, repeats=True) for marker in found) if again else found


def _ordinal(word: str, end: int) -> tuple[Marker, ...]:
    """ "THIRD:" counts articles; "Third." may begin a sentence as well."""
    if word.isupper():
        return (Marker("article", place(word), word, end),)
    return (Marker("One.", place(word), word, end, is_doubtful=True),) if word.istitle() else ()


def _exhibit(paragraph: str) -> tuple[Marker, ...]:
    if match := _EXHIBIT_BY_ORDINAL.match(paragraph):
        return (Marker("exhibit", 1, f"{match[1]} {match[2].capitalize()}", match.end()),)
    if not (match := _EXHIBIT.match(paragraph)):
        return ()
    kind, number, mark = match.groups()
    is_short = len(paragraph) <= (400 if mark else 110) and not number[0].islower()
    if not is_short or not _is_title_after(paragraph[match.end() :], mark, all_caps=kind.isupper()):
        return ()
    return (Marker("exhibit", 1, f"{kind.capitalize()} {number}", match.end()),)


def _readings(style: str, number: str, label: str, end: int) -> tuple[Marker, ...]:
    if style == "section" and number.isdigit() and len(number) == 3:
        path = int(number[0]), int(number[1:])  # Sec. 201 is the first of Title II, but Section 125 is of the tax code
        return (Marker("decimal", path[-1], number, end, path, is_doubtful=True),)
    if style == "section" and re.search(r"[.-]", number):
        return decimal(number, end)
    if style in ("part", "section") and len(number) == 1 and number.isupper():
        letter = Marker(style, ord(number) - 64, label, end)
        return (letter, replace(letter, value=roman(number))) if roman(number) else (letter,)
    return (Marker(style, place(number), label, end),)


def _is_title_after(rest: str, mark: str | None, *, all_caps: bool) -> bool:
    """Tell a title ("Exhibit B — Call Schedule") from a sentence ("Exhibit B is attached")."""
    if not rest or (mark and mark.strip()):
        return True
    if all_caps and len(rest) <= 60:
        return True
    return rest[0].isupper() or rest[0] in '“"([‹«'
