"""Reads numbers written in words: cardinals by text2num, ordinals and fractions by the tables here.

text2num gets nothing but runs of number words: given whole sentences it would make "no 1" of "no one".
"""

from __future__ import annotations

import re

from text_to_num import text2num

SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SCALES = "hundred thousand million billion"
_FIRST_TO_TWENTIETH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_TENTHS = "tenth twentieth thirtieth fortieth fiftieth sixtieth"
ORDINALS = {word: place for place, word in enumerate(_FIRST_TO_TWENTIETH.split(), 1)}
ORDINALS |= {word: 10 * place for place, word in enumerate(_TENTHS.split(), 1)}
SHARES = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
SIGNS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4}

_WORD = "(?:" + "|".join((*reversed(SMALL.split()), *TENS.split(), "zero")) + r")\b"
_SCALE = "(?:" + "|".join(SCALES.split()) + r")\b"
_DOZENS = rf"(?:(?:an?|{'|'.join(SMALL.split()[:9])})\s|half[\s-](?:an?[\s-])?)dozen\b"
_TURNED = rf"(?:{'|'.join(SMALL.split()[:9])})-and-(?:{'|'.join(TENS.split())})\b"
"""As "five-and-twenty" is written in old papers; "five and twenty" would be two numbers."""
CARDINAL = (
    rf"(?:{_DOZENS}|{_TURNED}|(?:{_WORD}|an?(?=\s(?:hundred|thousand|million)))"
    rf"(?:(?:\s?-\s?|\s)(?:{_WORD}|{_SCALE})|(?:(?<=hundred)|(?<=thousand))(?:\sand\s|,\s(?=(?:[\w-]+\s){{0,4}}(?:thousand|dollars)\b)){_WORD}){{0,12}})"
)
ORDINAL = rf"(?:(?:{'|'.join(TENS.split())})[\s-])?(?:{'|'.join(ORDINALS)})\b|\d{{1,3}}(?:st|nd|rd|th)\b"
SHARE = (
    r"(?:one(?:\s|\s?-\s?)half\b(?!-day)|(?:one|two|three|four|five|six|seven|eight|nine)(?:\s|\s?-\s?)"
    r"(?:halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b"
    r"|[½⅓⅔¼¾]|\b[1-9]/(?:[2-9]|10)(?:rds?|ths?)?\b(?!/))"
)


def cardinal(words: str) -> float | None:
    """The number that a run of number words means; None where they make no number."""
    if words.lower().endswith("dozen"):
        many = words.strip().lower().split()[0].split("-")[0]
        return 6.0 if many == "half" else 12 * (cardinal(many) or 1.0)
    plain = re.sub(r"^(\w+)-and-(\w+)$", r"\2 \1", words.strip().lower())
    plain = re.sub(r"[\s,-]+", " ", plain)
    plain = re.sub(r"^an? ", "one ", plain)
    try:
        return float(text2num(plain, "en"))
    except ValueError:
        return None


def ordinal(words: str) -> int | None:
    """The place that "second", "twenty-fourth" or "30th" means."""
    if words[0].isdigit():
        return int(re.sub(r"\D", "", words))
    tens, _, last = re.sub(r"[\s-]+", " ", words.lower()).rpartition(" ")
    if last not in ORDINALS:
        return None
    return ORDINALS[last] + (int(cardinal(tens) or 0) if tens else 0)


def share(words: str) -> float:
    """The fraction that "two-thirds", "⅔" or "2/3" means, between 0 and 1."""
    if words in SIGNS:
        return SIGNS[words]
    if "/" in words:
        above, below = words.split("/")
        return int(above) / int(re.sub(r"\D", "", below))
    count, part = re.split(r"[\s-]+", words.lower(), maxsplit=1)
    return (cardinal(count) or 1) / SHARES.get(part, SHARES.get(part.rstrip("s"), 1))


def digits(written: str) -> float:
    """The number in "250,000", "2.5", "4½" or "1.2"."""
    sign = SIGNS.get(written[-1], 0.0)
    plain = (written[:-1] if sign else written).replace(",", "").strip()
    return (float(plain) if plain else 0.0) + sign


def tidy(number: float, places: int = 2) -> float | int:
    """Whole numbers as integers, others to two places."""
    rounded = round(number, places)
    return int(rounded) if rounded == int(rounded) else rounded
