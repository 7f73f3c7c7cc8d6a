"""Tells the parts every contract has: recitals, what is agreed after them, signatures."""

from __future__ import annotations

import re

HEADINGS = {"recitals": "Recitals", "agreement": "", "signatures": "Signatures"}
"""The zones that open a section of their own, and how it is called."""

_RECITALS = re.compile(
    r"WHEREAS\b|W\s?I\s?T\s?N\s?E\s?S\s?S\s?E\s?T\s?H|RECITALS?\b|Recitals?\b(?=[.:]?$)|BACKGROUND[.:]?$"
)
_AGREED = re.compile(
    r"NOW,? THEREFORE|IN CONSIDERATION OF|The parties (?:therefore |hereby )?agree as follows", re.IGNORECASE
)
_SIGNATURES = re.compile(
    r"IN WITNESS WHEREOF|\[?signature page|signatures?:?$|(?:AGREED|ACCEPTED)(?: TO)? AND (?:AGREED|ACCEPTED)|"
    r"The (?:undersigned )?parties have (?:signed|executed)|.{0,80}\b(?:By|Date|Signature):?\s*_{3}|\[signatures",
    re.IGNORECASE,
)
_ATTACHED = re.compile(
    r"(?:[A-Z’'&/-]+ ){0,4}(?:TERMS?|SHEET|SUMMARY|POLICY|RIDER|ADDENDUM|NOTE|SCHEDULE|EXHIBIT|PLAN)\b"
)
"""How a paper behind the signatures is headed, in capitals."""
_WITHOUT_NUMBER = re.compile(
    r"(?:exhibit|annex|appendix|attachment|rider)(?:\s*[:–—-]+\s[A-Z“\"][^.;]{2,60})?", re.IGNORECASE
)


def is_attachment(paragraph: str) -> bool:
    """The line heads an exhibit that has no number: "EXHIBIT", "Appendix – Call"."""
    return paragraph[:1].isupper() and _WITHOUT_NUMBER.fullmatch(paragraph) is not None


def may_be_headed(paragraph: str, zone: str) -> bool:
    """Among signatures only what is attached has a heading."""
    return zone != "signatures" or (len(paragraph) <= 110 and _ATTACHED.match(paragraph) is not None)


def enter(paragraph: str, zone: str) -> str:
    """Where in the contract a paragraph stands: recitals, what is agreed after them, signatures."""
    if _SIGNATURES.match(paragraph):
        return "signatures"
    if zone in ("", "contents") and _RECITALS.match(paragraph) and len(paragraph) < 3000:
        return "recitals"
    return "agreement" if zone == "recitals" and _AGREED.match(paragraph) else zone


def body(paragraph: str) -> int:
    """Where the words of a zone begin, as an offset in its first paragraph: after "RECITALS", but at "WHEREAS …"."""
    return len(paragraph) if len(paragraph) < 30 else 0
