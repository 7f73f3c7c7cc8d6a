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
    return Here(work, governing(contract.text), facts, today, reported or load())


def governing(text: str) -> Place | None:
    """The state whose law a contract names, with the words that say so."""
    return next((place for match in _mentions(text) if (place := _as_governing(text, match))), None)


_SPELLED = sorted([*NAMES.values(), *map(str.upper, NAMES.values())], key=len, reverse=True)
_STATE = re.compile(
    r"\b(?:Washington,?\sD\.?\s?C\b\.?(?!,?\s20549)|" + "|".join(name.replace(" ", r"\s") for name in _SPELLED) + r")"
)
"""Every name of a state, and "Washington, D.C." where it is not the address of the securities commission."""
_LONGER_NAME = re.compile(
    r"\w|\s(?:County|Parish|City|Street|Avenue|Ave|Blvd|Boulevard|Road|University|Hospital|Medical|Health)\b|,?\sD\.?\s?C\b"
)
"""What follows a name that is not that of the state: "Washington County", "Indiana University"."""
_BEFORE = 240
_OF_STATE = r"(?:the\s)?(?:(?:State|Commonwealth)\sof\s)?\[?$"
_GOVERNED_BY_LAWS_OF = re.compile(
    r"\b(?:govern|constru|interpret|enforc|controll)\w*\b[^.;]*\b(?:laws?|statutes)\s(?:and\s\w+\s)?(?:of|in)\s"
    + _OF_STATE,
    re.IGNORECASE,
)
_LAWS_OF = re.compile(r"\blaws?\sof\s" + _OF_STATE, re.IGNORECASE)
_GOVERNED_BY = re.compile(
    r"\b(?:governed|construed|interpreted|controlled)\s(?:\w+\s){0,5}?(?:by|under|with)\s(?:the\s)?$", re.IGNORECASE
)
_ALL_UNDER = re.compile(
    r"\b(?:agreement|letter|contract|paper|all|everything)\b[^.;]{0,40}\bunder\s(?:the\s)?$", re.IGNORECASE
)
""" "It's all under Michigan law." """
_LABEL = re.compile(
    r"^(?:governing|applicable|choice\sof)\s(?:law|state)\b[ \t|:]*(?:state\sof\s)?$", re.IGNORECASE | re.MULTILINE
)
"""Before the state in a table of terms: "Governing Law | Pennsylvania"."""
_LAW = re.compile(r"\s(?:(?:state|substantive)\s)?laws?\b", re.IGNORECASE)
_GOVERNS = re.compile(r"[^.;]{0,60}?\b(?:governs?|appl(?:y|ies)|controls?)\b", re.IGNORECASE)
_LAW_GOVERNS = re.compile(
    r"\s(?:state\s)?laws?\s(?:shall\s|will\s)?(?:governs?|appl(?:y|ies)|controls?|covers?)\b", re.IGNORECASE
)


def _mentions(text: str) -> Iterator[re.Match[str]]:
    """Every place where a state is named, and not something that is called after it."""
    return (match for match in _STATE.finditer(text) if not _LONGER_NAME.match(text, match.end()))


def _as_governing(text: str, match: re.Match[str]) -> Place | None:
    """The mention as that of the law which governs, with the words that say so; None when it is another."""
    first, end = max(0, match.start() - _BEFORE), match.end()
    if after := _LAW_GOVERNS.match(text, end):
        return Place(_code(match[0]), (match.start(), after.end()))
    before = text[first : match.start()]
    if found := _GOVERNED_BY_LAWS_OF.search(before):
        return Place(_code(match[0]), (first + found.start(), end))
    if found := _LABEL.search(before):
        return Place(_code(match[0]), (first + found.start(), end))
    if (found := _GOVERNED_BY.search(before) or _ALL_UNDER.search(before)) and (after := _LAW.match(text, end)):
        return Place(_code(match[0]), (first + found.start(), after.end()))
    if (found := _LAWS_OF.search(before)) and (after := _GOVERNS.match(text, end)):
        return Place(_code(match[0]), (first + found.start(), after.end()))
    return None


def _code(name: str) -> str:
    plain = " ".join(name.lower().split())
    return _BY_NAME.get(plain) or ("DC" if plain.startswith("washington") else plain.upper())


_NO_WORDS = NAMES.keys() - {"CO", "DE", "HI", "IN", "LA", "MA", "MD", "ME", "OK", "OR", "PA"}
"""Two letters that stand for a state wherever they follow a town; the others are words or degrees as well."""
_ADDRESS = re.compile(
    rf"\b(?P<zip>{'|'.join(NAMES)})\.?,?\s\d{{5}}(?:-\d{{4}})?\b|"
    rf"(?<=[a-z],\s)(?P<town>{'|'.join(sorted(_NO_WORDS))})(?=[.,;)\s])(?!\.[A-Z])"
)
_ZIP = re.compile(r",?\s\d{5}(?:-\d{4})?\b")
_LICENSED_IN = re.compile(
    r"\b(?:medicine|licen[sc]ed?|physician|surgery)\s(?:\w+\s){0,2}in\s(?:the\s)?$", re.IGNORECASE
)
_LICENSE_OR_ENTITY = re.compile(
    r"\s(?:state\s)?(?:(?:medical\s)?licen[sc]e|(?:professional|non-?profit)\s(?:service\s)?(?:corporation|association|"
    r"limited\sliability|partnership|company)|P\.\s?(?:C|A|L)\b|PLLC\b)",
    re.IGNORECASE,
)
"""A physician needs a license where the work is done, and professional entities are formed there."""
_ENTITY_UNDER = re.compile(r"\bprofessional\s(?:\w+\s){1,3}[^.;]{0,60}\bunder\sthe\slaws?\sof\b", re.IGNORECASE)
_STATE_OF = re.compile(r"\b(?:State|Commonwealth)\sof\s$", re.IGNORECASE)
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
_ADDRESSEE = re.compile(r"^[^\n]{0,30}\b(?:19|20)\d\d[^\n]{0,20}\n(?:[^\n]{0,80}\n){1,8}?Dear\b", re.MULTILINE)
"""From the date of a letter to its greeting: where the reader lives, not where the work is."""
_TO_COUNSEL = re.compile(r"\bcop(?:y|ies)\s(?:\w+\s){0,2}to\b|\bEsq\b")
"""Before the address of a lawyer who gets copies of notices."""
_AROUND = 130


@dataclass(frozen=True, slots=True)
class _Sign:
    """A mention of a state that may tell where the work is done."""

    code: str
    words: Span
    points: int
    is_address: bool


def _work(text: str) -> Place | None:
    """The state with the most telling words, shown by its best address; none when two are told alike."""
    signs = list(_signs(text))
    weight: Counter[str] = Counter()
    for sign in signs:
        weight[sign.code] += sign.points
    ranked = weight.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    best = max((sign for sign in signs if sign.code == ranked[0][0]), key=lambda sign: (sign.is_address, sign.points))
    return Place(best.code, best.words)


def _signs(text: str) -> Iterator[_Sign]:
    addressee = _ADDRESSEE.search(text[:4000])
    for code, span, is_address in _places(text):
        if addressee and addressee.start() < span[0] < addressee.end():
            continue
        if _TO_COUNSEL.search(text, max(0, span[0] - _AROUND), span[0]):
            continue
        start, end = _sentence(text, *span)
        around = text[max(start, span[0] - _AROUND) : min(end, span[1] + _AROUND)]
        if _NO_WORKPLACE.search(around):
            continue
        behind = _LICENSE_OR_ENTITY.match(text, span[1])
        points = 0  # Delaware charters those who work elsewhere, so it counts by an address or a license only
        if is_address and _WORKPLACE.search(around):
            points = 4
        elif _LICENSE.search(around):
            points = 3
        elif code != "DE" and (behind or _ENTITY_UNDER.search(text, start, span[0])):
            points = 2
        elif is_address or (code != "DE" and _WORKPLACE.search(around)):
            points = 1
        if points:
            yield _Sign(code, _shown(text, (span[0], behind.end() if behind else span[1]), start), points, is_address)


def _places(text: str) -> Iterator[tuple[str, Span, bool]]:
    """Each mention in an address, of a license or of a professional entity, and whether it is an address."""
    for match in _ADDRESS.finditer(text):
        yield match["zip"] or match["town"], match.span(), True
    for match in _mentions(text):
        code, before = _code(match[0]), text[max(0, match.start() - 40) : match.start()]
        if before.endswith((", ", ",\n")) or code == "DC":
            zip_code = _ZIP.match(text, match.end())
            yield code, (match.start(), zip_code.end() if zip_code else match.end()), True
        elif _STATE_OF.search(before) or _LICENSED_IN.search(before) or _LICENSE_OR_ENTITY.match(text, match.end()):
            yield code, match.span(), False


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
