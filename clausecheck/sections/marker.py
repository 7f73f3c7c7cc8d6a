"""One reading of a printed number, and the values of letters, roman numerals and number words."""

from __future__ import annotations

import re
from dataclasses import dataclass

ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
ROMANS = tuple(tens + ones for tens in ("", "X", "XX", "XXX") for ones in _ONES)
"""Roman numerals by their value; no contract has forty articles."""
NUMBER_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
)


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
    is_doubtful: bool = False
    """Nothing but its sequence tells it from other words: "1 Your pay", "I DUTIES", "One. Price"."""

    @property
    def in_parentheses(self) -> bool:
        """It is printed "(a)" or "a)", below the sections a reader names."""
        return self.label.startswith("(")


def place(number: str) -> int:
    """The place of an article's or section's number: 4 for "4", "IV", "FOUR", "FOURTH" and "D"."""
    if number[0].isdigit():
        return _in_hundreds(int(re.match(r"\d+", number).group()))  # type: ignore[union-attr]
    for words in (NUMBER_WORDS.split(), ORDINALS.split()):
        if number.lower() in words:
            return words.index(number.lower()) + 1
    return roman(number) or ord(number[0].lower()) - 96


def _in_hundreds(value: int) -> int:
    """Chapter 200 follows Chapter 100."""
    return value // 100 if value % 100 == 0 else value


def decimal(number: str, end: int, *, letter: str = "") -> tuple[Marker, ...]:
    """The one reading of "9.2", "3.5A", "4-2" or "300.1"."""
    first, *others = (int(part) for part in re.findall(r"\d+", number))
    path = _in_hundreds(first), *others
    suffix = letter or (number[-1] if number[-1].isalpha() else "")
    label = number.rstrip(suffix) + suffix
    return (Marker("decimal", path[-1], label, end, path, repeats=bool(suffix)),)


def readings(printed: str, shape: str, label: str, end: int, *, repeats: bool = False) -> tuple[Marker, ...]:
    """All lists a printed number or letter can belong to."""
    if printed.isdigit():
        return (Marker(shape.format("1"), int(printed), label, end),)
    found = []
    case = "a" if printed.islower() else "A" if printed.isupper() else ""
    if case and (len(printed) == 1 or (len(printed) == 2 and printed[0] == printed[1])):
        place = ord(printed[0].lower()) - 96 + 26 * (len(printed) - 1)
        found.append(Marker(shape.format(case), place, label, end, repeats=repeats))
    if case and (value := roman(printed)):
        found.append(Marker(shape.format("i" if case == "a" else "I"), value, label, end, repeats=repeats))
    return tuple(found)


def roman(letters: str) -> int:
    """The value of a roman numeral; 0 for anything else."""
    if not letters or not ROMAN.fullmatch(letters):
        return 0
    values = [ROMAN_VALUES[letter] for letter in letters.lower()]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
