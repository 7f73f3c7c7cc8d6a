"""Writes a counter as Word shows it: 9, 09, IX, ix, I, i, AA, 9th, Nine, Ninth."""

from __future__ import annotations

from collections.abc import Callable

CUSTOM = "custom "
"""Begins a format that is told by samples."""

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_ODD_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def written(count: int, form: str) -> str:
    """The counter in one of Word's number formats; one that is not known here is written in digits."""
    if form.startswith(CUSTOM):
        return _like(form.removeprefix(CUSTOM), count)
    return FORMATS.get(form, str)(count)


def _like(samples: str, count: int) -> str:
    """A number as in "001, 002, 003, …": with the zeros before it that the first sample has."""
    first = samples.partition(",")[0].strip()
    return str(count).zfill(len(first)) if first.isdecimal() and len(first) < 9 else str(count)


def _roman(count: int) -> str:
    if not 0 < count < 32_768:
        return str(count)
    letters = []
    for value, sign in _ROMAN:
        times, count = divmod(count, value)
        letters.append(sign * times)
    return "".join(letters)


def _letter(count: int) -> str:
    """a to z, then aa, bb, …, as Word counts."""
    if not 0 < count <= 780:
        return str(count)
    rounds, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * (rounds + 1)


def _ordinal(count: int) -> str:
    ending = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"


def _cardinal_text(count: int) -> str:
    return _words(count).capitalize()


def _ordinal_text(count: int) -> str:
    head, hyphen, last = _words(count).rpartition("-")
    if last in _ODD_ORDINALS:
        last = _ODD_ORDINALS[last]
    elif last.endswith("y"):
        last = last[:-1] + "ieth"
    elif not last.isdecimal():
        last += "th"
    else:
        last = _ordinal(int(last))
    return (head + hyphen + last).capitalize()


def _words(count: int) -> str:
    ones, tens = _ONES.split(), _TENS.split()
    if not 0 <= count < 100:
        return str(count)
    if count < 20:
        return ones[count]
    ten, one = divmod(count, 10)
    return tens[ten - 2] + (f"-{ones[one]}" if one else "")


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda count: f"{count:02}",
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "lowerLetter": _letter,
    "upperLetter": lambda count: _letter(count).upper(),
    "ordinal": _ordinal,
    "cardinalText": _cardinal_text,
    "ordinalText": _ordinal_text,
    "numberInDash": lambda count: f"- {count} -",
    "none": lambda count: "",
    "bullet": lambda count: "",
}
