"""Repairs section numbers that text recognition misread, from their sequence.

"ARTICLE Il" after ARTICLE I is ARTICLE II, and "S.2" after 5.1 is 5.2: a number counts as misread only when it looks
like the one that belongs there. The words of the contract stay as they were recognized.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clausecheck.sections.marker import ROMANS

Path = tuple[int, ...]
"""The parts of a section number: (5, 2) for 5.2, (4,) for IV."""

_FIRST = (1,)
_KEYWORD = re.compile(r"(ARTICLE|SECTION|PART)\s+", re.IGNORECASE)
_DIGIT = r"[\dOoQDlIi|!\[\]tJZzSs$GbgqATB]"
_DECIMAL = re.compile(
    rf"{_DIGIT}{{1,2}}(?:[.,·:](?:{_DIGIT}{{1,3}}|\s\d{{1,2}})){{1,3}}(?=[.,:)]?\s+[A-Z“\"(]|[.,:)]?$|\()"
)
_PLAIN = re.compile(r"[^\s.,·:;()–—“”\"]{1,6}(?=\s*[.:)–—-]*\s*(?:[A-Z“\"(\[]|$))")
_DOTTED = re.compile(r"[^\s.,·:;()“”\"]{1,4}(?:(?=\.\s+[A-Z“\"])|,(?=\s+[A-Z]{3}))")
_INSERTED = re.compile(r"(?<=\.\d)[A-Z]$|(?<=\.\d\d)[A-Z]$")
"""The letter of a section put in later: 3.5A stands between 3.5 and 3.6."""
_WITHOUT_POINT = re.compile(r"\d{2,4}(?=\.?\s+[A-Z])")

_STROKES = str.maketrans(
    {**dict.fromkeys("l1|!i[]ftTJjL/", "I"), "H": "II", "U": "II", "v": "V", "Y": "V", "x": "X", "K": "X", ",": ""}
)
_DIGITS = str.maketrans(
    {
        **dict.fromkeys("OoQD", "0"),
        **dict.fromkeys("lIi|![]tJ", "1"),
        **dict.fromkeys("Zz", "2"),
        **dict.fromkeys("Ss$", "5"),
        **dict.fromkeys("Gb", "6"),
        **dict.fromkeys("gq", "9"),
        **dict.fromkeys(".,·: ", ""),
        "A": "4",
        "T": "7",
        "B": "8",
    }
)
"""What the letters of a misread number are; points, which get lost or doubled, count for nothing."""


@dataclass(frozen=True, slots=True)
class _Number:
    """What stands where a section number is printed."""

    paragraph: int
    start: int
    printed: str

    @property
    def may_be_no_number(self) -> bool:
        """Can it be a person's initial or an amount, since no "ARTICLE" stands before it?"""
        return not self.start and ((len(self.printed) == 1 and self.printed.isupper()) or self.printed.isdigit())


def repaired(paragraphs: Sequence[str], recognized: Sequence[bool]) -> dict[int, tuple[str, int]]:
    """Each paragraph that opens with a misread number as it should open, and by how much that made it longer.

    Only paragraphs that were `recognized` from a picture are repaired; the others tell where the count stands.
    """
    if not any(recognized):
        return {}
    families: dict[str, list[_Number]] = {}
    for at, text in enumerate(paragraphs):
        for family, number in _numbers(at, text):
            families.setdefault(family, []).append(number)
    found = {}
    for family, numbers in families.items():
        for number, right in _misread(family, numbers):
            text = paragraphs[number.paragraph]
            if recognized[number.paragraph] and number.paragraph not in found:
                whole = text[: number.start] + right + text[number.start + len(number.printed) :]
                found[number.paragraph] = (whole, len(right) - len(number.printed))
    return found


def _numbers(at: int, text: str) -> Iterator[tuple[str, _Number]]:
    """What a paragraph opens with, by the family of numbers it can belong to: each family is counted on by itself."""
    keyword = _KEYWORD.match(text)
    start = keyword.end() if keyword else 0
    if decimal := _DECIMAL.match(text, start):
        yield "decimal", _Number(at, start, decimal[0])
    elif keyword and (plain := _PLAIN.match(text, start)):
        yield keyword[1].lower(), _Number(at, start, plain[0])
    elif not keyword:
        if without := _WITHOUT_POINT.match(text):
            yield "decimal", _Number(at, 0, without[0])
        yield from _dotted(at, text)


def _dotted(at: int, text: str) -> Iterator[tuple[str, _Number]]:
    if dotted := _DOTTED.match(text):
        yield "dotted", _Number(at, 0, dotted[0])
        yield "dotted roman", _Number(at, 0, dotted[0])


def _is_roman(family: str, numbers: Sequence[_Number]) -> bool:
    """Does a family count in Roman numerals, as those of its numbers tell that can be read as they stand?"""
    if family in ("decimal", "dotted", "dotted roman"):
        return family == "dotted roman"
    digits = sum(number.printed.isdigit() for number in numbers)
    return 2 * sum(number.printed in ROMANS for number in numbers) > digits


def _misread(family: str, numbers: Sequence[_Number]) -> Iterator[tuple[_Number, str]]:
    """The misread numbers of a family, in order, each with what should stand there."""
    is_roman = _is_roman(family, numbers)
    paths = [_path(number.printed, is_roman=is_roman) for number in numbers]
    if family == "decimal":
        paths = [path if path and len(path) > 1 else None for path in paths]  # one without a point may have lost it
    following = _following(paths)
    before: Path | None = None
    for at, number in enumerate(numbers):
        if _goes_on_in_letters(numbers, at):
            continue
        own = paths[at]
        expected = [path for path in _expected(before, following[at]) if family != "decimal" or len(path) > 1]
        if own not in expected:
            _, after = following[at] or (0, None)
            right = next((path for path in expected if _is_meant(number, own, path, before, after, is_roman)), None)
            if right:
                yield number, _written(right, is_roman=is_roman) + "." * number.printed.endswith(",")
            elif own and before and after and after in _next(before):
                continue  # a reference to another section that begins a line
            own = right or own
        before = own or before


def _is_meant(
    number: _Number, own: Path | None, path: Path, before: Path | None, after: Path | None, is_roman: bool
) -> bool:
    """Is a number that reads as `own` the one that belongs between those before and after it?"""
    right = _written(path, is_roman=is_roman)
    leads_on = after is not None and after in _next(path)
    is_misread = own is None and (leads_on or not number.may_be_no_number)
    if is_misread and _bare(number.printed, is_roman) == _bare(right, is_roman):
        return True
    is_between = leads_on and (before is not None or path == _FIRST)
    is_right_as_it_stands = own is not None and after is not None and after in _next(own)
    return is_between and not is_right_as_it_stands and _is_near(number.printed, right, is_roman)


def _following(paths: Sequence[Path | None]) -> list[tuple[int, Path] | None]:
    """For each number the next one that can be read as it stands, and how many steps away it is."""
    found: list[tuple[int, Path] | None] = []
    after: tuple[int, Path] | None = None
    for path in reversed(paths):
        found.append(after)
        after = (1, path) if path else (after[0] + 1, after[1]) if after else None
    return found[::-1]


def _path(printed: str, *, is_roman: bool) -> Path | None:
    if is_roman:
        return (ROMANS.index(printed),) if printed in ROMANS[1:] else None
    parts = _INSERTED.sub("", printed).split(".")
    return tuple(map(int, parts)) if all(re.fullmatch(r"\d{1,3}", part, re.ASCII) for part in parts) else None


def _written(path: Path, *, is_roman: bool) -> str:
    return ROMANS[path[0]] if is_roman else ".".join(map(str, path))


def _expected(before: Path | None, following: tuple[int, Path] | None) -> Iterator[Path]:
    """The numbers that can stand here: after the one before, or counted back from the next that can be read."""
    if before is not None:
        yield from (path for path in _next(before) if path[0] < len(ROMANS))
    elif following is not None:
        steps, after = following
        if after[-1] > steps:
            yield (*after[:-1], after[-1] - steps)


def _next(path: Path) -> Iterator[Path]:
    """What can follow a number: 5.3 after 5.2, or 6.1, or 5.2.1; after 5.2.1 also 5.3."""
    for depth in range(len(path), 0, -1):
        yield (*path[: depth - 1], path[depth - 1] + 1)
    if len(path) > 1:
        yield from ((path[0] + 1, 1), (path[0] + 1, 0), (*path, 1))


def _bare(number: str, is_roman: bool) -> str:
    """The number as strokes or digits, with everything that is confused with them taken for them."""
    return number.translate(_STROKES if is_roman else _DIGITS)


def _is_near(printed: str, right: str, is_roman: bool) -> bool:
    """Do they differ by one stroke or digit at most?"""
    one, other = sorted((_bare(printed, is_roman), _bare(right, is_roman)), key=len)
    same = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), len(one))
    if len(one) == len(other):
        return one[same + 1 :] == other[same + 1 :]
    return is_roman and one[same:] == other[same + 1 :]


def _goes_on_in_letters(numbers: Sequence[_Number], at: int) -> bool:
    """Is it the next letter of a list that counts A, B, C?"""
    printed, last = numbers[at].printed, numbers[at - 1].printed if at else ""
    return len(printed) == len(last) == 1 and printed.isalpha() and last.isalpha() and ord(printed) == ord(last) + 1
