"""Finds in a contract the state where the work is done and the state whose law it names, with the words that say so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from clausecheck.law.rules import Reported, Rule, load
from clausecheck.model import Contract, Span

_CODES = (
    "Alabama AL|Alaska AK|Arizona AZ|Arkansas AR|California CA|Colorado CO|Connecticut CT|Delaware DE|"
    "District of Columbia DC|Florida FL|Georgia GA|Hawaii HI|Idaho ID|Illinois IL|Indiana IN|Iowa IA|Kansas KS|"
    "Kentucky KY|Louisiana LA|Maine ME|Maryland MD|Massachusetts MA|Michigan MI|Minnesota MN|Mississippi MS|"
    "Missouri MO|Montana MT|Nebraska NE|Nevada NV|New Hampshire NH|New Jersey NJ|New Mexico NM|New York NY|"
    "North Carolina NC|North Dakota ND|Ohio OH|Oklahoma OK|Oregon OR|Pennsylvania PA|Puerto Rico PR|Rhode Island RI|"
    "South Carolina SC|South Dakota SD|Tennessee TN|Texas TX|Utah UT|Vermont VT|Virginia VA|Washington WA|"
    "West Virginia WV|Wisconsin WI|Wyoming WY"
)
NAMES: Mapping[str, str] = {row.rpartition(" ")[2]: row.rpartition(" ")[0] for row in _CODES.split("|")}
"""Names of the states by two letters."""
_BY_NAME = {name.lower(): code for code, name in NAMES.items()}


@dataclass(frozen=True, slots=True)
class Place:
    """A state, and the words of the contract that name it; no words when the reader said it."""

    code: str
    words: Span | None = None


@dataclass(frozen=True, slots=True)
class Here:
    """Where a contract stands in law: its two states, the facts and the day, and what was reported of the states."""

    work_at: Place | None
    """The state of work."""
    governing_at: Place | None
    """The state whose law the contract names; it never stands in for the state of work."""
    facts: Mapping[str, str]
    today: date
    reported: Reported

    @property
    def work(self) -> str | None:
        """The state of work in two letters."""
        return self.work_at.code if self.work_at else None

    @property
    def rule(self) -> Rule | None:
        """What is reported of the state of work."""
        return self.reported.states.get(self.work or "")


def find(contract: Contract, facts: Mapping[str, str], today: date, reported: Reported | None = None) -> Here:
    """The state that the reader gave comes before any that the contract tells."""
    given = facts.get("state")
    work = Place(given) if given else _work(contract.text)
    return Here(work, _governing(contract.text), facts, today, reported or load())


_NAME = (
    r"(?P<{group}>(?:"
    + "|".join(re.escape(name).replace(r"\ ", r"\s") for name in sorted(NAMES.values(), key=len, reverse=True))
    + r")|Washington,?\sD\.?\s?C\.?)"
)
_NOT_A_STATE = (
    r"(?!\s(?:County|Parish|City|Street|Avenue|Ave|Blvd|Boulevard|Road|University|Hospital|Medical|Health|,?\sD\.?C))"
)
_LAW = re.compile(
    r"\b(?:govern|constru|interpret|enforc|controll)\w*\b[^.;]{0,160}?\b(?:laws?|statutes)\s(?:and\s\w+\s)?(?:of|in)\s(?:the\s)?"
    rf"(?:(?:State|Commonwealth)\sof\s)?\[?{_NAME.format(group='one')}\b{_NOT_A_STATE}|"
    rf"\b{_NAME.format(group='two')}\s(?:state\s)?laws?\s(?:shall\s|will\s)?(?:governs?|appl(?:y|ies)|controls?)|"
    r"\b(?:governed|construed|interpreted|controlled)\s(?:\w+\s){0,5}?(?:by|under|with)\s(?:the\s)?"
    rf"{_NAME.format(group='three')}\s(?:(?:state|substantive)\s)?law|"
    r"\blaws?\sof\s(?:the\s)?(?:(?:State|Commonwealth)\sof\s)?"
    rf"{_NAME.format(group='four')}{_NOT_A_STATE}[^.;]{{0,60}}?\b(?:governs?|appl(?:y|ies)|controls?)\b",
    re.IGNORECASE,
)


def _governing(text: str) -> Place | None:
    match = _LAW.search(text)
    return Place(_code(next(group for group in match.groups() if group)), match.span()) if match else None


def _code(name: str) -> str:
    plain = " ".join(name.lower().split())
    return _BY_NAME.get(plain) or ("DC" if plain.startswith("washington") else plain.upper())


_NO_WORDS = NAMES.keys() - {"CO", "DE", "HI", "IN", "LA", "MA", "MD", "ME", "OK", "OR", "PA"}
"""Two letters that stand for a state wherever they follow a town; the others are words or degrees as well."""
_ADDRESS = re.compile(
    r"\b(?P<dc>Washington,?\sD\.?\s?C)\b\.?(?!,?\s20549)|"
    rf"(?<=,\s){_NAME.format(group='city')}\b{_NOT_A_STATE}(?:,?\s\d{{5}}(?:-\d{{4}})?)?|"
    rf"\b(?P<zip>{'|'.join(NAMES)})\.?,?\s\d{{5}}(?:-\d{{4}})?\b|(?<=[a-z],\s)(?P<two>{'|'.join(sorted(_NO_WORDS))})(?=[.,;)\s])(?!\.[A-Z])"
)
_IN_STATE = re.compile(rf"\b(?:State|Commonwealth)\sof\s{_NAME.format(group='state')}\b", re.IGNORECASE)
_LICENSE = re.compile(r"\blicens\w*|\bpractic\w+\s(?:of\s)?medicine|board of (?:medicine|medical)", re.IGNORECASE)
_WORKPLACE = re.compile(
    r"\b(?:practice|work|clinic|office|primary|service|principal)\s?(?:sites?|locations?|address|place)|\blocated (?:at|in)|"
    r"\b(?:clinics?|hospitals?|offices?|campus|facilit\w+|emergency department)\b|\bprovides? (?:\w+ ){0,3}services|"
    r"\bmiles?\b|\bradius\b|\bcount(?:y|ies)\b",
    re.IGNORECASE,
)
_NO_WORKPLACE = re.compile(
    r"\bgovern|\bconstru|\bvenue\b|\bcourts?\b|\barbitrat|\bjurisdiction|\bbank\b|\bresid\w+ (?:at|in)\b|\battention\b|"
    r"\battorney|\bcounsel\b|\bnotices?\b|\bcop(?:y|ies) to\b|\bIRS\b|\binsur",
    re.IGNORECASE,
)
_ORGANIZED = re.compile(
    r"\b(?:an?|the)\s(?:\w+\s){0,4}$|organized|incorporated|(?:professional|nonprofit|limited) ", re.IGNORECASE
)
_ADDRESSEE = re.compile(r"^[^\n]{0,30}\b(?:19|20)\d\d[^\n]{0,20}\n(?:[^\n]{0,80}\n){1,8}?Dear\b", re.MULTILINE)
"""From the date of a letter to its greeting: where the reader lives, not where the work is."""
_AROUND = 130


def _work(text: str) -> Place | None:
    """The state with the most telling words; none when two are told alike."""
    weight: Counter[str] = Counter()
    best: dict[str, tuple[int, Span]] = {}
    for code, span, points in _told(text):
        weight[code] += points
        if code not in best or points > best[code][0]:
            best[code] = points, span
    ranked = weight.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return Place(ranked[0][0], best[ranked[0][0]][1])


def _told(text: str) -> Iterator[tuple[str, Span, int]]:
    """Each mention of a state that may tell where the work is done, and how strongly it tells."""
    addressee = _ADDRESSEE.search(text[:4000])
    for match in (*_ADDRESS.finditer(text), *_IN_STATE.finditer(text)):
        if addressee and addressee.start() < match.start() < addressee.end():
            continue
        start, end = _sentence(text, *match.span())
        around = text[max(start, match.start() - _AROUND) : min(end, match.end() + _AROUND)]
        if _NO_WORKPLACE.search(around):
            continue
        code = _code(next(group for group in match.groups() if group))
        is_address = match.re is _ADDRESS
        if is_address and _WORKPLACE.search(around):
            yield code, _shown(text, match.span(), start), 4
        elif _LICENSE.search(around):
            yield code, _shown(text, match.span(), start), 3
        elif is_address or (code != "DE" and _WORKPLACE.search(around)):
            yield code, _shown(text, match.span(), start), 1


def _sentence(text: str, start: int, end: int) -> Span:
    """From the line break or full stop before a place to the one behind it."""
    before = max(text.rfind("\n", 0, start), text.rfind(". ", 0, start), text.rfind(";", 0, start)) + 1
    ends = [at for at in (text.find("\n", end), text.find(". ", end), text.find(";", end)) if at >= 0]
    return before, min(ends, default=len(text))


def _shown(text: str, span: Span, start: int) -> Span:
    """The words that name the state with a few before them, to be shown."""
    first = max(start, span[0] - 60)
    if first > start and " " in text[first : span[0]]:
        first = text.index(" ", first) + 1
    while first < span[0] and text[first].isspace():
        first += 1
    return first, span[1]
