"""Finds the words of a contract that tell whose it is: names, places, addresses, numbers to reach someone, amounts.

No list of names exists for it, so names are told by how they are written: a capital inside a sentence on a word that
the contract never writes small, defines or puts into a heading; and whatever stands before "M.D." or "P.C.".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausecheck import terms
from clausecheck.anonymous.known_words import KNOWN, STATES
from clausecheck.model import Contract, Span


@dataclass(frozen=True, slots=True)
class Telling:
    """Words that tell whose contract it is."""

    start: int
    end: int
    kind: str
    """"name", "place", "address", "contact" or "amount"."""


class Identity:
    """What tells whose contract it is; learned from its whole text, then found in any words of it."""

    def __init__(self, contract: Contract) -> None:
        text = contract.text
        without_contacts = text
        for kind, pattern in _WRITTEN:
            if kind == "contact":  # an e-mail address holds names in small letters
                without_contacts = pattern.sub(" ", without_contacts)
        self._small = frozenset(re.findall(r"\b[a-z][\w’']*", without_contacts))
        self._defined = frozenset(_defined(contract))
        self._names: set[str] = set()
        for pattern in (_PERSON, _TITLED, _SIGNED, _BODY, _PLACE_OF, _COUNTY, _TOWN):
            for match in pattern.finditer(text):
                self._names |= {word for word in _words(match["name"]) if self._can_name(word)}
        self._names |= {_word(word) for word in _inside_sentences(text) if self._tells(word)}

    def places(self, text: str) -> tuple[Telling, ...]:
        """Everything in a text that tells, in order and without overlap."""
        found = sorted(self._found(text), key=lambda one: (one.start, -one.end))
        kept: list[Telling] = []
        for one in found:
            start = max(one.start, kept[-1].end) if kept else one.start
            start += len(text[start : one.end]) - len(text[start : one.end].lstrip())
            if start < one.end:
                kept.append(Telling(start, one.end, one.kind))
        return tuple(kept)

    def _found(self, text: str) -> Iterator[Telling]:
        for kind, pattern in _WRITTEN:
            for match in pattern.finditer(text):
                yield Telling(*match.span(), kind)
        for amount in terms.scan(text):
            if amount.kind == "usd":
                yield Telling(*_sum_of(text, amount.start, amount.end), "amount")
        for pattern in (_PERSON, _TITLED, _SIGNED):
            for match in pattern.finditer(text):
                if any(self._can_name(word) for word in _words(match["name"])):
                    yield Telling(*match.span("name"), "name")
        for match in _CAPITALS.finditer(text):
            yield from self._named(text, match.span())

    def _named(self, text: str, run: Span) -> Iterator[Telling]:
        """A run of capitalised words from its first name to its last, with what is said of its kind after it."""
        words = list(re.finditer(r"[\w’'&.-]+", text[slice(*run)]))
        at = [number for number, word in enumerate(words) if _word(word[0]) in self._names]
        if at:
            first, last = run[0] + words[at[0]].start(), run[0] + words[at[-1]].end()
            body = _REST_OF_BODY.match(text, last)
            end = body.end() if body else last - len(_AFTER_NAME.search(text[first:last])[0])  # type: ignore[index]
            yield Telling(first, end, "name")

    def _tells(self, word: str) -> bool:
        return self._can_name(_word(word)) and _word(word) not in self._defined and not word.isupper()

    def _can_name(self, word: str) -> bool:
        forms = (word, word.removesuffix("s"), f"{word}s")
        return len(word) > 2 and not any(form in self._small or form in KNOWN for form in forms)


def _words(name: str) -> list[str]:
    return [_word(word) for word in re.split(r"[^\w’'-]+", name)]


def _word(written: str) -> str:
    """In small letters, without what shows whose it is."""
    return re.sub(r"[’']s?$", "", written.strip(".-").lower())


def _defined(contract: Contract) -> Iterator[str]:
    """The words of defined terms and headings, which are written large and name nobody."""
    said = [match[1] for match in re.finditer(r"[\"“]([^\"“”]{2,60})[\"”]", contract.text)]
    said += [section.heading for section in contract.sections]
    said += [contract.text[start:end] for start, end in contract.headings]
    for one in said:
        for word in _words(one):
            yield from (word, word.removesuffix("s"), f"{word}s")


def _inside_sentences(text: str) -> Iterator[str]:
    """Words with a capital that do not begin a sentence, a line or a quotation."""
    yield from (match[1] for match in re.finditer(r"(?<=[a-z,] )([A-Z][a-z][\w’'-]*)", text))


def _sum_of(text: str, start: int, end: int) -> Span:
    """The sum alone: what it is paid for stays ("per year")."""
    money = re.search(r"(?:per|an?|each|for each|every|annually|yearly|monthly)\b", text[start:end])
    return start, start + len(text[start : start + money.start()].rstrip(" ,/")) if money else end


_CAP = r"[A-Z][\w’'-]*\.?"
_NAME = rf"{_CAP}(?: {_CAP}){{0,3}}"
_PERSON = re.compile(rf"(?P<name>{_NAME}),?\s(?:M\.\s?D\.|D\.\s?O\.|MD|DO|Ph\.?D\.?|Esq\.?|CPA|FACS|DPM|CRNA)(?!\w)")
_TITLED = re.compile(rf"\b(?:Dr|Mr|Ms|Mrs|Prof)\.?\s(?P<name>{_NAME})")
_SIGNED = re.compile(rf"\b(?:Name|By|Attention|Attn|Dear)\s?:?\s(?P<name>{_CAP}(?:\s{_CAP}){{1,3}})")
_KINDS = (
    r"P\.?\s?C\.?|P\.?\s?A\.?|L\.?L\.?C\.?|P\.?L\.?L\.?C\.?|L\.?L\.?P\.?|Inc\.?|Corp\.?|Ltd\.?|Hospitals?|HOSPITAL|Clinics?|"
    r"CLINIC|Associates|ASSOCIATES|Partners|PARTNERS|Group|GROUP|Consultants|CONSULTANTS|Surgeons|SURGEONS|Physicians|"
    r"PHYSICIANS|Specialists|SPECIALISTS|Health|HEALTH|Healthcare|System|SYSTEM|Center|CENTER|Centre|Foundation|University|"
    r"UNIVERSITY|College|Institute|Network|Bank|School|Medicine|Radiology|Anesthesia|Cardiology|Orthopaedics|Holdings"
)
_BODY = re.compile(rf"(?P<name>(?:{_CAP}|&|of|and|the)(?:,? (?:{_CAP}|&|of|and)){{0,6}}?),?\s(?:{_KINDS})(?!\w)")
_REST_OF_BODY = re.compile(
    rf"(?:,? (?:{_CAP}|&|of(?=\s[A-Z]))){{0,4}}?,?\s(?:P\.\s?C\.|P\.\s?A\.|L\.?L\.?C\.?|P\.?L\.?L\.?C\.?|L\.?L\.?P\.?|Inc\.|M\.D\.|D\.O\.|PC|PA|MD|DO)(?!\w)"
)
_PLACE_OF = re.compile(
    rf"\b(?:City|County|Town|Borough|Village|Township|Parish)\s(?:and\s\w+\s)?of\s(?P<name>{_NAME})", re.IGNORECASE
)
_COUNTY = re.compile(rf"(?P<name>{_CAP}(?:\s{_CAP}){{0,2}})\s(?:County|Parish|Township|Counties)\b")
_TOWN = re.compile(rf"(?P<name>{_CAP}(?:\s{_CAP}){{0,2}}),\s(?:{STATES})\b")
_CAPITALS = re.compile(rf"{_CAP}(?: (?:(?:of|and|&|the) )?{_CAP})*")
_AFTER_NAME = re.compile(r"(?:[’']s?)?\.?$")
"""What belongs to the sentence and not to the name: Tamarack's, Tamarack."""
_STREETS = r"Street|St\.|Avenue|Ave\.?|Road|Rd\.?|Drive|Boulevard|Blvd\.?|Lane|Ln\.?|Way|Parkway|Pkwy\.?|Highway|Hwy\.?|Court|Plaza|Circle|Turnpike|Trail|Terrace"
_WRITTEN: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("contact", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("contact", re.compile(r"\b(?:https?://|www\.)[^\s)>\]]+", re.IGNORECASE)),
    ("contact", re.compile(r"(?<![\w-])(?:\+?1[ .-])?(?:\(\d{3}\)\s?|\d{3}[ .-])\d{3}[ .-]\d{4}(?!\w)")),
    ("contact", re.compile(r"\b\d{3}-\d{2}-\d{4}\b")),
    ("contact", re.compile(r"(?<=NPI )\d{10}|(?<=NPI: )\d{10}")),
    ("address", re.compile(rf"\b\d{{1,6}}[A-Z]?\s(?:[NSEW]\.?\s)?(?:{_CAP}\s){{1,4}}(?:{_STREETS})(?!\w)(?:,?\s(?:Suite|Ste\.?|Unit|Floor|Apt\.?|Building|Room)\s#?[\w-]+)?")),
    ("address", re.compile(rf"(?:{_CAP}\s){{1,3}}(?:Street|Avenue|Road|Boulevard|Parkway)\b")),
    ("address", re.compile(r"\bP\.?\s?O\.?\sBox\s\d+", re.IGNORECASE)),
    ("address", re.compile(rf"(?<=\s)(?:{STATES}|[A-Z]{{2}})\s\d{{5}}(?:-\d{{4}})?\b")),
)  # fmt: skip
