"""Reads how often call comes: "1:4", "every fourth night", "one weekend in five", "seven days per month", "twice a month"."""

from __future__ import annotations

import re

from clausecheck.terms import numerals
from clausecheck.terms.amount import Amount

_SPELL = r"(?:nights?|weeknights?|week-?ends?|weeks?|days?|evenings?|shifts?|calls?|holidays?|Saturdays?|Sundays?)"
_N = rf"(?P<n>{numerals.CARDINAL}(?:\s?\(\d{{1,2}}\))?|\d{{1,2}}(?![\d,.:]\d|\s?%))"
_ONE_IN = re.compile(
    rf"(?:one|1|once|a)(?P<gap>[\s-]|\s\(1\)\s)(?P<what>(?:{_SPELL}[\s-](?:(?:and|or)\s(?:one\s)?{_SPELL}\s)?)?)(?:out[\s-]of|in|of)[\s-]"
    rf"(?:every[\s-]|each[\s-])?{_N}(?!\s(?:percent|per\scent|miles?|months|years?|hours?|minutes|dollars)\b)(?:[^\S\n](?P<after>{_SPELL}))?",
    re.IGNORECASE,
)
_Q = re.compile(r"q\.?\s?(?P<n>[2-9]|1\d)\s(?P<after>nights?|week-?ends?|days?|call)\b", re.IGNORECASE)
_NTH_TO_NTH = re.compile(
    rf"(?:every|each)\s(?P<low>{numerals.ORDINAL})\s(?:to|or)\s(?P<high>{numerals.ORDINAL})\s(?P<after>{_SPELL})",
    re.IGNORECASE,
)
_RATIO = re.compile(
    r"1\s?:\s?(?P<n>\d{1,2})(?!\d|\s?[ap]\.?m|:)(?:[^\S\n](?P<after>nights?|week-?ends?|weeks?|days?))?",
    re.IGNORECASE,
)
_EVERY = re.compile(
    rf"(?:every|each)[\s-](?:(?P<other>(?<=every.)other)|(?P<nth>{numerals.ORDINAL})(?:\s\(\d{{1,2}}(?:st|nd|rd|th)\))?|{_N})"
    rf"[\s-](?P<after>{_SPELL})(?![\s-](?:block|period|cycle|schedule|stretch|span|window|rotation))",
    re.IGNORECASE,
)
_EVERY_AGAIN = re.compile(
    rf"(?:every|each)[\s-](?P<nth>{numerals.ORDINAL})(?=[.,;]|\s(?:and|or|but|if|when|while)\b|$)", re.IGNORECASE
)
_JUST_SAID = re.compile(
    rf"\b(?:every|each)[\s-](?:other|{numerals.ORDINAL})[\s-](?P<what>{_SPELL})\b[^.;]{{0,80}}$", re.IGNORECASE
)
_ALTERNATE = re.compile(
    r"alternat(?:e|ing)\s(?P<after>nights?|weeknights?|week-?ends?|weeks?|days?|Saturdays?|Sundays?|holidays?)\b(?!\soff)",
    re.IGNORECASE,
)
_PER_MONTH = re.compile(
    r"(?:\s(?:full|whole|further|additional|extra|more|calendar))?(?:\s(?:twenty-four|twelve|24|12)[\s-](?:\(\d+\)[\s-])?hour)?"
    r"(?:\s(?:call|on-call|weeknight|in-house|overnight|night|backup|beeper|emergency))*"
    r"(?:\s(?!of\b|or\b|and\b|to\b|in\b|the\b|for\b|per)[a-z-]+(?=\s(?:days?|nights?|week-?ends?|shifts?)\s))?"
    r"(?:\s|-)(?P<what>days?|nights?|weeknights?|week-?ends?|shifts?|periods?|assignments?|calls?|mornings?|evenings?|blocks?|overnights?|half-days|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|times)"
    r"(?:\sof\s(?:[\w-]+\s){0,3}(?:call|coverage))?(?:(?:,?\sper|/|\sa|\seach|\severy|\sin\s(?:any|each|a|every|one)(?:\sone|\sgiven)?|\sof\s(?:each|every))"
    r"[\s]?(?:calendar\s)?mo(?:nth)?\b(?!['’]|-end)|\smonthly\b(?!\s(?:meeting|payment|installment|draw|salary|stipend)))",
    re.IGNORECASE,
)

_OFTEN_A_MONTH = re.compile(
    r"(?P<often>once|twice)(?:\s(?:in\s)?(?:an?|each|every|per|any)\s(?:calendar\s)?month\b(?!['’])|\smonthly\b)",
    re.IGNORECASE,
)
_BEYOND = re.compile(r"\b(?:beyond|above|over|excess\sof|more\sthan|past)\s(?:the\s)?$", re.IGNORECASE)
_IN_A_MONTH = re.compile(r"\sin\s(?:any|each|an?|one)(?:\sone)?\s(?:calendar\s)?month\b", re.IGNORECASE)


def read(text: str, at: int) -> Amount | None:
    """Read "one in four", "1:4" or "every fourth night" at a place."""
    if match := _NTH_TO_NTH.match(text, at):
        low, high = numerals.ordinal(match["low"]), numerals.ordinal(match["high"])
        return Amount("every_nth", (low, high), match.start(), match.end()) if low and high and 1 < low < high else None
    if match := _EVERY.match(text, at):
        value = _every(match)
        return _amount(match, value, match["after"]) if value else None
    if (match := _EVERY_AGAIN.match(text, at)) and (said := _JUST_SAID.search(text, max(0, at - 120), at)):
        return _amount(match, numerals.ordinal(match["nth"]), said["what"])
    if match := _OFTEN_A_MONTH.match(text, at):
        times = 1 if match["often"].lower() == "once" else 2
        return Amount("days_per_month", times, at, match.end(), ("time",), match.end("often"))
    if match := _ALTERNATE.match(text, at):
        return _amount(match, 2, match["after"])
    if match := _RATIO.match(text, at) or _Q.match(text, at):
        return _amount(match, int(match["n"]), match["after"])
    if match := _one_in(text, at):
        value = _count(match["n"])
        is_year = value is not None and value > (14 if match[0].lower().startswith("once") else 31)
        if value and value > 1 and not is_year and _is_call(match):
            return _amount(match, value, match["what"].strip(" -") or match["after"])
    return None


def per_month_end(text: str, at: int) -> tuple[str, int] | None:
    """After a number: the unit and the end of "days per month", "nights of call in each month"."""
    match = _PER_MONTH.match(text, at)
    return (_one(match["what"]), match.end()) if match else None


def so_many_in_a_month(text: str, at: int, end: int) -> tuple[str, int] | None:
    """Around a number: the unit and the end of "three in a month" and "beyond five in a calendar month"."""
    month = _IN_A_MONTH.match(text, end)
    return ("period" if _BEYOND.search(text, max(0, at - 16), at) else "time", month.end()) if month else None


def _one_in(text: str, at: int) -> re.Match[str] | None:
    """ "one in eight"; of "One in eight One in four" in two cells of a row the first alone."""
    match = _ONE_IN.match(text, at)
    if match and _count(match["n"]) is None:
        return _ONE_IN.match(text, at, match.start("n") + len(match["n"].split()[0]))
    return match


def _is_call(match: re.Match[str]) -> bool:
    """ "one of five physicians" is no frequency; "one of every five" and "one night of five" are."""
    said = match[0].lower()
    return bool(match["what"] or match["after"] or " in " in said or "-in-" in said or "out" in said or "every" in said)


def _every(match: re.Match[str]) -> int | None:
    if match["other"]:
        return 2
    if match["nth"]:
        return numerals.ordinal(match["nth"])
    value = _count(match["n"])
    return value if value and 1 < value <= 14 else None


def _count(written: str) -> int | None:
    words = written.split("(")[0].strip()
    value = float(words) if words.isdigit() else numerals.cardinal(words)
    return int(value) if value else None


def _amount(match: re.Match[str], value: int | None, unit: str | None) -> Amount | None:
    if not value or value < 2:
        return None
    flags = (_one(unit.split()[0]),) if unit else ()
    return Amount("every_nth", value, match.start(), match.end(), flags)


def _one(unit: str) -> str:
    return unit.lower().rstrip("s").replace("week-end", "weekend")
