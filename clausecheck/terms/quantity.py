"""Reads how much: digits, words, both ("eighteen (18)"), a blank to be filled in, or a black bar."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clausecheck.model import Value
from clausecheck.terms import numerals
from clausecheck.terms.amount import BLANK, REDACTED
from clausecheck.terms.bars import BAR

SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "million": 1e6, "billion": 1e9, "bn": 1e9}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number without its unit, except where the unit stands inside ("Dollars ($250,000)")."""

    value: Value
    end: int
    unit: str = ""
    """"dollar" or "percent" when that was said on the way."""
    is_bare_one: bool = False
    """Nothing but the word "one", which may be a pronoun."""
    is_short: bool = False
    """A number with "k", as in 120k."""


def read(text: str, at: int) -> Quantity | None:
    """Read a quantity that begins at a place."""
    match = _QUANTITY.match(text, at)
    if match and match["usd"] and match["pct2"]:  # "$50,000 (20%)" holds two numbers, and no number twice
        match = _QUANTITY.match(text, at, text.rindex("(", at, match.end()))
    value = _value(match) if match else None
    if match and value is None:
        # "eighteen seven-day blocks" holds two numbers; read the first alone.
        match = _QUANTITY.match(text, at, at + len(re.split(r"[\s-]", match[0], maxsplit=1)[0]))
        value = _value(match) if match else None
    if not match or value is None:
        return None
    has_dollars = bool(match["usd"] or match["usd2"]) or (match["mid"] or "").lower().strip().endswith("dollars")
    has_percent = bool(match["pct2"]) or (match["mid"] or "").lower().strip().startswith("per")
    unit = "dollar" if has_dollars else "percent" if has_percent else ""
    bare = match[0].strip().lower() in ("one", "a", "an")
    return Quantity(value, match.end(), unit, is_bare_one=bare, is_short=(match["scale"] or "").strip() in ("k", "K"))


def scaled(value: Value, factor: float, places: int = 2) -> Value:
    """Multiply whatever is a number in a value."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return tuple(scaled(part, factor, places) for part in value)
    if isinstance(value, int | float):
        return numerals.tidy(value * factor, places)
    return {name: numerals.tidy(number * factor, places) for name, number in value.items()}


_SCALE_LAST = re.compile(r"(?:thousand|million|billion)$", re.IGNORECASE)
_DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)(?:\s?[½¼¾⅓⅔])?"
_SCALE = r"(?:\s?(?:thousand|million|billion)|\s?MM|(?:M|bn|k))\b"
_AND_SHARE = rf"(?:\s(?:and|&)\s|-and-)(?:(?:an?[\s-])(?:half|third|quarter|fourth)\b|{numerals.SHARE})"
_BLANK = r"_{2,}+|\[[\s_●•∙?.…–—-]*\]|\[(?:amount|number|insert[^\]\n]{0,40}|tbd|blank)\]|TBD\b|\(\s?_{2,}\s?\)|\{[A-Za-z][\w -]{0,40}\}"
_QUANTITY = re.compile(
    rf"""(?P<usd>(?:US\s?)?\$(?:\]\s|\s?)|USD\s?\$?)?
    (?:(?P<redacted>{BAR})
      |(?P<blank>{_BLANK})
      |(?P<digits>{_DIGITS})(?P<scale>{_SCALE})?(?:(?P<half1>[\s-][1-9]/[2-9]\b|{_AND_SHARE})(?P<scale1>{_SCALE})?)?
      |(?P<words>{numerals.CARDINAL})(?:(?P<half>{_AND_SHARE})(?P<scale3>\s(?:thousand|million|billion)\b)?)?(?:\sand\s(?:no|\d\d|xx)/100)?)
    (?P<mid>\s(?:U\.?S\.?\s)?(?:Dollars(?=\s?\()|per\s?cent(?:um)?(?=\s?\()))?
    (?:\s?\(\s?(?:(?P<usd2>\$\s?)?(?P<digits2>{_DIGITS})(?P<scale2>{_SCALE})?(?P<pct2>\s?%)?(?:st|nd|rd|th)?
        |(?P<words2>{numerals.CARDINAL})|(?P<blank2>_{{2,}}+)|[lIO|\d]{{1,4}}|{BAR})\s?\))?
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _value(match: re.Match[str]) -> Value | None:
    if match["redacted"]:
        return numerals.tidy(_digits(match, "digits2", "scale2")) if match["digits2"] else REDACTED
    if match["blank"]:
        return numerals.tidy(_digits(match, "digits2", "scale2")) if match["digits2"] else BLANK
    first = _digits(match, "digits", "scale") if match["digits"] else numerals.cardinal(match["words"])
    if first is None:
        return None
    first = _with_rest(match, first)
    if match["blank2"]:
        return BLANK
    if match["digits2"]:
        return _agree(words=first, digits=_digits(match, "digits2", "scale2"))
    if match["words2"] and (spoken := numerals.cardinal(match["words2"])) is not None:
        return _agree(words=spoken, digits=first)
    return numerals.tidy(first)


def _with_rest(match: re.Match[str], whole: float) -> float:
    """The number with its share; "one and a half million" and "a million and a half" are the same."""
    rest = _half(match["half"] or match["half1"] or "")
    after = (match["scale1"] or match["scale3"] or "").strip().lower()
    within = _SCALE_LAST.search(match["words"] or "")
    if after:
        return (whole + rest) * SCALES[after]
    return whole + rest * (SCALES[within[0].lower()] if within else 1.0)


def _agree(*, words: float, digits: float) -> Value:
    """One number where words and digits agree, both where they do not."""
    if abs(words - digits) < 0.005:
        return numerals.tidy(digits)
    return {"words": numerals.tidy(words), "digits": numerals.tidy(digits)}


def _digits(match: re.Match[str], number: str, scale: str) -> float:
    factor = SCALES.get((match[scale] or "").strip().lower(), 1.0)
    return numerals.digits(match[number]) * factor


def _half(words: str) -> float:
    """The share in "and one-half", "-2/3" or "and a half"."""
    plain = re.sub(r"^(?:\s|-)*(?:and|&)?(?:\s|-)*", "", words)
    if not plain:
        return 0.0
    return numerals.share(re.sub(r"^an?\b", "one", plain))
