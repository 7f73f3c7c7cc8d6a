"""Under which words a contract speaks of the physician and of the group."""

from __future__ import annotations

import re

PHYSICIAN, GROUP = "physician", "group"

_PHYSICIAN_WORDS = (
    "physician employee associate doctor provider practitioner clinician contractor subcontractor surgeon candidate "
    "member shareholder stockholder partner principal executive you he she recipient consultant unitholder owner"
).split()
_GROUP_WORDS = (
    "group practice employer company corporation clinic hospital system partnership board pllc llc pc manager "
    "foundation we us institution university center network organization mso purchaser corp association"
).split()
_SPECIALIST = re.compile(r"\b[a-z]*(?:ologist|iatrist|iatrician|intensivist|hospitalist|internist)s?\b", re.IGNORECASE)
_DOCTOR_NAME = re.compile(r"\bDr\.? ((?:[A-Z][\w'’-]+\.? ){0,2}?[A-Z][\w'’-]+)")
_ALIAS = re.compile(r"\((?:[^()\"“”]{0,60}?)[\"“]([A-Z][\w .,&'’-]{0,40}?)[,.]?[\"”](?:[^()\"“”]{0,20}[\"“]([A-Z][\w .&-]{0,40})[\"”])?[^()]{0,20}\)")
_PERSON = re.compile(r"\b(?:M\. ?D\.|D\. ?O\.|MD|DO|Dr\.|individual|physician)(?![\w])")
_BODY = re.compile(r"\b(?:P\. ?C\.|P\. ?A\.|L\. ?L\. ?C\.|PLLC|LLC|LLP|Inc|Corp|Hospital|Clinic|Associates|Group|corporation|company|Health|Center)\b")
_PREAMBLE = 4000


def names(text: str) -> dict[str, str]:
    """Small-letter words of this contract and the party each names: {"physician": "physician", "okafor": …}."""
    known = {word: PHYSICIAN for word in _with_plurals(_PHYSICIAN_WORDS)}
    known |= {word: GROUP for word in _with_plurals(_GROUP_WORDS)}
    known |= {match[0].lower(): PHYSICIAN for match in _SPECIALIST.finditer(text)}
    for match in _DOCTOR_NAME.finditer(text[:_PREAMBLE]):
        known.setdefault(match[1].split()[-1].lower(), PHYSICIAN)
    for match in _ALIAS.finditer(text[:_PREAMBLE]):
        side = _side(text[max(0, match.start() - 200) : match.start()])
        for alias in filter(None, match.groups()):
            if side:
                known.setdefault(alias.split()[-1].lower(), side)
    return known


def _with_plurals(words: list[str]) -> list[str]:
    pronouns = {"you", "he", "she", "we", "us"}
    return words + [word + "s" for word in words if word not in pronouns]


def _side(before: str) -> str:
    """The party whose description stands nearest before a name in brackets."""
    person = max((match.end() for match in _PERSON.finditer(before)), default=-1)
    body = max((match.end() for match in _BODY.finditer(before)), default=-1)
    if person == body:
        return ""
    return PHYSICIAN if person > body else GROUP
