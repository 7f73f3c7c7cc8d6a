"""Finds the day on which the work starts, where the contract dates it; the words it stands in are always shown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from clausecheck.report import words
from clausecheck.report.excerpt import around

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""As contracts write them; `words.MONTHS` are the report's, which may speak another language."""
MOST_QUOTED = 18
_DAY = re.compile(rf"\b({'|'.join(_MONTHS)})\s+(\d{{1,2}}),?\s+((?:19|20)\d\d)\b")
_STARTS = re.compile(r"\b(?:commenc\w*|start(?:s|ing)?|begin\w*|first day)\b", re.IGNORECASE)
_WORK = re.compile(
    r"\b(?:employment|services|work|duties|engagement|position|practice|term|start date|first day)\b", re.IGNORECASE
)
_YOU_START = re.compile(
    r"\byou(?:[’']\w+)?\s(?:\w+\s){0,2}(?:start|begin)(?:\sworking|\swork|\shere)?\s(?:on|by)\b", re.IGNORECASE
)
""" "We'd like you to start on …", as a letter says it."""
_REACH = 160
"""Letters before a date in which its sentence has to say that something starts."""
_EFFECTIVE = re.compile(
    r"\bEffective Date[”\"]?(?:,)?\s(?:means|shall mean|is)\b[^.;]*$|\([^()]*\bEffective Date[”\"]?\)$"
)
_RUNS_FROM_IT = re.compile(
    r"\b(?:term|employment|services|work)\b[^.;\n]{0,120}\b(?:from|on|upon|as of)\s(?:and\safter\s)?the\sEffective\sDate\b",
    re.IGNORECASE,
)
"""A term that runs from the Effective Date makes it the day on which the work starts."""
_NAMED = re.compile(r"\s*\([^()]{1,40}\)")
"""Behind a date, what it is called: (the "Start Date")."""


@dataclass(frozen=True, slots=True)
class Start:
    """The day on which the work starts, and the words that say so."""

    day: date
    said: str
    quote: str


def start_of_work(text: str) -> Start | None:
    """The first date that a sentence names as the start of the work, else the one from which its term runs; else None."""
    effective: Start | None = None
    for match in _DAY.finditer(text):
        first = max(text.rfind("\n", 0, match.start()) + 1, text.rfind(". ", 0, match.start()) + 1)
        named = _NAMED.match(text, match.end())
        around_it = text[max(first, match.start() - _REACH) : named.end() if named else match.end()]
        starts = bool(_YOU_START.search(around_it) or (_STARTS.search(around_it) and _WORK.search(around_it)))
        if not starts and (effective or not _EFFECTIVE.search(around_it) or not _RUNS_FROM_IT.search(text)):
            continue
        start = _start(match, text[first : match.end()].strip())
        if start and starts:
            return start
        effective = effective or start
    return effective


def _start(match: re.Match[str], sentence: str) -> Start | None:
    try:
        day = date(int(match[3]), _MONTHS.index(match[1]) + 1, int(match[2]))
    except ValueError:  # "February 30" is not for us to correct
        return None
    return Start(day, " ".join(match[0].split()), around(sentence, re.escape(match[0]), most=MOST_QUOTED))


def months_after(day: date, months: int) -> date:
    """The first of the month that so many months after a day fall in."""
    whole = day.year * 12 + day.month - 1 + months
    return date(whole // 12, whole % 12 + 1, 1)


def in_words(day: date) -> str:
    """The month of a day: "July 2027"."""
    return words.MONTH_AND_YEAR.format(month=words.MONTHS[day.month - 1], year=day.year)
