"""Reads the number, letter or keyword printed at the start of a paragraph.

A marker may be read in several ways: "(i)" is the letter after h or the first small roman numeral.
All readings are returned; `outline` chooses by what came before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Marker:
    """One reading of what is printed before the words of a paragraph."""

    style: str
    """Two markers can stand in one list only when their styles are equal: "article", "decimal", "(a)", "1.", …"""
    value: int
    """Its place in the list, from 1."""
    label: str
    """How it is named in a path: "IV", "9.2", "(a)", "Exhibit B"."""
    end: int
    """Where the words after it begin, as an offset in the paragraph."""
    path: tuple[int, ...] = ()
    """The parts of a decimal number: (9, 2)."""
    repeats: bool = False
    """It inserts itself beside the one before: "3.5A", "D-bis"."""

    @property
    def in_parentheses(self) -> bool:
        """It is printed "(a)" or "a)", below the sections a reader names."""
        return self.label.startswith("(")


def read(paragraph: str) -> list[tuple[Marker, ...]]:
    """Read the chain of markers a paragraph opens with; each link holds its possible readings.

    "9.2 (a) No Solicitation" gives two links, an unmarked paragraph none.
    """
    first = _read_keyword(paragraph) or _read_number(paragraph, 0)
    if not first:
        return []
    chain = [first]
    while len(chain) < 4 and _may_go_on(chain[-1][0]):
        following = _read_parentheses(paragraph, chain[-1][0].end) or _read_letter_after(paragraph, chain[-1][0])
        if not following:
            break
        chain.append(following)
    return chain


ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
NUMBER_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
)

_NUMERAL = rf"(?:\d{{1,3}}(?:\.\d{{1,3}})*[A-Z]?|[IVXLC]{{1,7}}|{NUMBER_WORDS} {ORDINALS})\b".replace(" ", "|")
_DIVISION = re.compile(rf"(ARTICLE|PART|CHAPTER)\s+(?:THE\s+)?({_NUMERAL}|[A-Z]\b)(\s*[.:)\-–—]+)?\s*", re.IGNORECASE)
_SECTION = re.compile(rf"(?:(?:SECTION|CLAUSE|PARAGRAPH)\s+|§\s*)({_NUMERAL})(\s*[.:)\-–—]+)?\s*", re.IGNORECASE)
_EXHIBIT = re.compile(
    r"(EXHIBIT|SCHEDULE|ANNEX|APPENDIX|ATTACHMENT|ADDENDUM)\s+"
    r"[“\"]?(\d{1,2}(?:[.-]\d{1,2})*[A-Z]?|[A-Z]{1,2}(?:-?\d{1,2})?|[IVX]{1,5}|"
    rf"{NUMBER_WORDS.replace(' ', '|')})\b[”\"]?(\s*[.:)\-–—]+)?\s*",
    re.IGNORECASE,
)
_ORDINAL = re.compile(rf"({ORDINALS.upper().replace(' ', '|')})\s*[.:)\-–—]+\s+(?=[A-Z“\"])")
_DECIMAL = re.compile(r"(\d{1,2}(?:\.\d{1,3})+)([A-Z])?[.):]?(?=\s|$|\(|[A-Z“\"])\s*")
_LETTERED = re.compile(r"([A-Z])[-.](\d{1,2}(?:\.\d{1,2})*)([A-Z])?[.):]?(?=\s|$)\s*")
_DOTTED = re.compile(r"(\d{1,3}|[A-Za-z]{1,7})(-bis|-ter)?\.(?=\s|$|[A-Z][A-Za-z]|\()\s*")
_BARE = re.compile(r"(\d{1,2})(?=\s[A-Z]{3})\s*")
_PARENTHESES = re.compile(r"\s*\((\d{1,3}|[A-Za-z]{1,6})\)\s*")
_LETTER_AFTER = re.compile(r"(A|1)\.\s")
_HALF = re.compile(r"(\d{1,3}|[A-Za-z]{1,5})\)\s*")


def _read_keyword(paragraph: str) -> tuple[Marker, ...]:
    """Read "ARTICLE IV.", "Section 7", "§ 7.2", "THIRD:" or "Exhibit B —", unless a sentence begins with those words."""
    if match := _ORDINAL.match(paragraph):
        return (Marker("article", _place(match[1]), match[1], match.end()),)
    if match := _EXHIBIT.match(paragraph):
        kind, number, mark = match.groups()
        titled = len(paragraph) <= (400 if mark else 110) and not number.islower()
        if not titled or not _is_title_after(paragraph[match.end() :], mark, all_caps=kind.isupper()):
            return ()
        return (Marker("exhibit", 1, f"{kind.capitalize()} {number}", match.end()),)
    if match := _DIVISION.match(paragraph):
        kind, number, mark = match.groups()
        style = "article" if kind.lower() == "article" else "part"
        label = number if style == "article" else f"{kind.capitalize()} {number}"
    elif match := _SECTION.match(paragraph):
        number, mark = match.groups()
        style, label = "section", number
    else:
        return ()
    if not _is_title_after(paragraph[match.end() :], mark, all_caps=False):
        return ()
    if style == "section" and "." in number:
        return _decimal(number, match.end())
    if style == "part" and len(number) == 1 and number.isupper():
        letter = Marker(style, ord(number) - 64, label, match.end())
        return (letter, replace(letter, value=_roman(number))) if _roman(number) else (letter,)
    return (Marker(style, _place(number), label, match.end()),)


def _is_title_after(rest: str, mark: str | None, *, all_caps: bool) -> bool:
    """Tell a title ("Exhibit B — Call Schedule") from a sentence ("Exhibit B is attached")."""
    if not rest or (mark and mark.strip()):
        return True
    if all_caps and len(rest) <= 60:
        return True
    return rest[0].isupper() or rest[0] in '“"(['


def _place(number: str) -> int:
    """The place of an article's or section's number: 4 for "4", "IV", "FOUR", "FOURTH" and "D"."""
    if number[0].isdigit():
        return int(re.match(r"\d+", number).group())  # type: ignore[union-attr]
    for words in (NUMBER_WORDS.split(), ORDINALS.split()):
        if number.lower() in words:
            return words.index(number.lower()) + 1
    return _roman(number) or ord(number[0].lower()) - 96


def _decimal(number: str, end: int, *, letter: str = "") -> tuple[Marker, ...]:
    path = tuple(int(part) for part in re.findall(r"\d+", number))
    suffix = letter or (number[-1] if number[-1].isalpha() else "")
    label = number.rstrip(suffix) + suffix
    return (Marker("decimal", path[-1], label, end, path, repeats=bool(suffix)),)


def _read_number(paragraph: str, at: int) -> tuple[Marker, ...]:
    if match := _DECIMAL.match(paragraph, at):
        return _decimal(match[1], match.end(), letter=match[2] or "")
    if match := _LETTERED.match(paragraph, at):
        path = (ord(match[1]) - 64, *(int(part) for part in match[2].split(".")))
        label = match[0].rstrip(" .):")
        return (Marker("lettered", path[-1], label, match.end(), path, repeats=bool(match[3])),)
    if match := _DOTTED.match(paragraph, at):
        return _readings(match[1], "{}.", match[1] + (match[2] or ""), match.end(), repeats=bool(match[2]))
    if match := _BARE.match(paragraph, at):
        return (Marker("1", int(match[1]), match[1], match.end()),)
    if match := _HALF.match(paragraph, at):
        return _readings(match[1], "{})", f"({match[1]})", match.end())
    return _read_parentheses(paragraph, at)


def _read_parentheses(paragraph: str, at: int) -> tuple[Marker, ...]:
    match = _PARENTHESES.match(paragraph, at)
    return _readings(match[1], "({})", f"({match[1]})", match.end()) if match else ()


def _read_letter_after(paragraph: str, before: Marker) -> tuple[Marker, ...]:
    """Read the "A." of "1. A. Duties"; initials ("1. J. Smith") are left to the sequence."""
    match = _LETTER_AFTER.match(paragraph, before.end)
    if not match or before.style == "decimal":
        return ()
    return _readings(match[1], "{}.", match[1], match.end())


def _may_go_on(marker: Marker) -> bool:
    return marker.style != "exhibit"


def _readings(printed: str, shape: str, label: str, end: int, *, repeats: bool = False) -> tuple[Marker, ...]:
    """All lists a printed number or letter can belong to."""
    if printed.isdigit():
        return (Marker(shape.format("1"), int(printed), label, end),)
    found = []
    case = "a" if printed.islower() else "A" if printed.isupper() else ""
    if case and (len(printed) == 1 or (len(printed) == 2 and printed[0] == printed[1])):
        place = ord(printed[0].lower()) - 96 + 26 * (len(printed) - 1)
        found.append(Marker(shape.format(case), place, label, end, repeats=repeats))
    if case and (value := _roman(printed)):
        found.append(Marker(shape.format("i" if case == "a" else "I"), value, label, end, repeats=repeats))
    return tuple(found)


def _roman(letters: str) -> int:
    """The value of a roman numeral; 0 for anything else."""
    if not letters or not ROMAN.fullmatch(letters):
        return 0
    values = [ROMAN_VALUES[letter] for letter in letters.lower()]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
