"""Recognizes phrases that put a decision on partnership off; what they mean is one author's reading, and no level.

They stand in letters, policies and reviews. The readings come from the articles 002_58444f27c5893d5d.txt and
003_bd211c0a51008ba8.txt, in our words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausecheck import sentences
from clausecheck.model import Contract, Span
from clausecheck.reported import Stall

ASK = "Ask for the criterion, the number and the date, in writing."


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that puts off, and the plain reading an author gives it."""

    id: str
    words: re.Pattern[str]
    reading: str


def find(contract: Contract) -> tuple[Stall, ...]:
    """Each sentence that puts a decision off, in order; only in a paper that speaks of physicians and ownership."""
    text = contract.text
    if not (_PRACTICE.search(text) and _OWNERSHIP.search(text)):
        return ()
    return tuple(_found(contract))


_PRACTICE = re.compile(
    r"\b(?:physicians?|doctors?|Dr\.|M\.?D\.|patients?|surgeons?|clinic|medical (?:group|practice))", re.IGNORECASE
)
_OWNERSHIP = re.compile(
    r"\b(?:partner(?:s|ship)?|shareholders?|owners?(?:hip)?|equity|buy-?in|partner-?track|the track)\b", re.IGNORECASE
)
_PERIOD = (
    r"(?:another|one more|an? (?:additional|further|extra))\s(?:full\s)?(?:year|cycle|six months|twelve months|quarter)"
)
_CHANGING = r"\b(?:re-?assess|re-?evaluat|re-?think|re-?examin|review|revisit|revis|rework|updat|refin|redesign)\w*\s"


def _phrase(name: str, pattern: str, reading: str) -> Phrase:
    return Phrase(name, re.compile(pattern, re.IGNORECASE), reading)


PHRASES = (
    _phrase(
        "more-data",
        rf"\b{_PERIOD}(?:['’]s)?(?:\s\w+){{0,3}}\s(?:data|numbers|figures|productivity|production|results)\b|"
        r"\b(?:more|additional|further)\s(?:productivity|production|performance|financial)\s(?:data|numbers|figures)\b",
        "Your numbers are flat, or the owners do not wish to share profits among more people.",
    ),
    _phrase(
        "structure",
        rf"{_CHANGING}(?:our|the)\s(?:\w+\s)?(?:partnership|ownership|shareholder|equity)\s(?:structure|track|process|program)",
        "They are not ready to share profits yet.",
    ),
    _phrase(
        "model",
        rf"{_CHANGING}(?:our|the)\s(?:\w+\s){{0,2}}model\b",
        "They are not ready to share profits yet.",
    ),
    _phrase(
        "growth",
        r"\b(?:continued|continuing|further|sustained)\s(?:professional\s|practice\s)?growth\b|"
        r"\bcontinu\w+\sto\s(?:grow|develop|mature)\b",
        "No criterion has been named, so none can be met.",
    ),
    _phrase(
        "leadership",
        r"\b(?:more|greater|stronger|additional|deeper)\s(?:\w+\s)?leadership\b",
        "The bar is a matter of opinion.",
    ),
    _phrase(
        "timing",
        r"\bmargins?\s(?:\w+\s){0,3}(?:tight|thin|squeezed|under pressure)\b|"
        r"\b(?:the\s)?tim(?:e|ing)\s(?:is|was|isn['’]t|is not|does not feel|doesn['’]t feel)\s(?:\w+\s)?(?:bad|poor|right|good|ideal|difficult)\b|"
        r"\bnot\sthe\sright\s(?:time|moment)\b",
        "You are not seen as worth the cost.",
    ),
    _phrase(
        "concerns",
        r"\b(?:staff|team|nursing|colleagues?|some partners?)\s?(?:['’]s?)?\s(?:\w+\s){0,2}(?:concerns?|complaints?|reservations?|feedback)\b",
        "Someone objects and is not named.",
    ),
    _phrase(
        "revisit",
        r"\b(?:revisit|come back to|return to|take up|look at|reconsider|pick up)\s(?:\w+\s){1,5}?(?:in|next|after)\s"
        r"(?:(?:a|an|one|another|six|twelve|the|\d+)\s)?(?:new\s)?(?:year|months?|cycle|quarter|spring|fall|time)\b",
        "A soft no.",
    ),
)
"""In the order in which they are tried on a sentence."""


def _found(contract: Contract) -> Iterator[Stall]:
    text = contract.text
    matches = [(match, phrase) for phrase in PHRASES for match in phrase.words.finditer(text)]
    told: set[tuple[str, int]] = set()
    for match, phrase in sorted(matches, key=lambda found: found[0].start()):
        start, end = _sentence(text, match.start())
        if match.end() > end or (phrase.id, start) in told:
            continue
        told.add((phrase.id, start))
        section = contract.section_at(match.start())
        yield Stall(
            id=phrase.id,
            quote=text[start:end],
            start=start,
            end=end,
            page=contract.page_of(start),
            section=section.number if section else "",
            reading=phrase.reading,
            ask=ASK,
        )


def _sentence(text: str, at: int) -> Span:
    """The sentence that holds a place, cut out of its own paragraph."""
    first, last = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    inside = sentences.split(text, first, last if last >= 0 else len(text))
    return next((span for span in inside if span[0] <= at < span[1]), (first, at))
