"""Quotes the sentences in which a paper says whether it binds and until when it may be accepted."""

from __future__ import annotations

import re
from itertools import islice

from clausecheck import sentences


def binding(text: str) -> str | None:
    """The sentence in which the paper calls itself binding or not binding."""
    return _first_sentence(text, _BINDING)


def answer_by(text: str) -> str | None:
    """The sentence that says until when it may be accepted; one with a day goes before one without."""
    return _first_sentence(text, _ANSWER_BY, preferred=_DAY)


def confidential(text: str) -> tuple[str | None, bool]:
    """The sentence that keeps this paper or its terms secret, and whether advisers may see them all the same."""
    match = _CONFIDENTIAL.search(text)
    if not match:
        return None, False
    sentence = _around(text, *match.span())
    following = text[match.end() : match.end() + _EXCEPTION_WITHIN]
    return sentence, bool(_ADVISERS.search(f"{sentence} {following}"))


_EXCEPTION_WITHIN = 350
"""Characters behind the words of secrecy in which the exception for advisers may stand."""
_ITSELF = (
    r"(?:this|the|our)\s(?:\w+\s){0,2}(?:letter|agreement|offer|term sheet|proposal|contract)\b|"
    r"(?:the\s)?(?:terms|contents|existence|provisions|financial terms)(?:,?\s(?:and|or)\s\w+)?\s(?:of|contained in|set forth in)\s"
    r"(?:this|the|our)\s(?:\w+\s){0,2}(?:letter|agreement|offer|term sheet|proposal|contract)\b|"
    r"(?:his|her|your|the)\s(?:compensation|salary|pay)\b"
)
_CONFIDENTIAL = re.compile(
    rf"\b(?:{_ITSELF})(?:,?\s(?:and|or)\s[^.;,]{{1,40}}?)?\s(?:(?:is|are|shall be|will be|remains?|shall remain|be (?:kept|held|treated)(?: as)?)\s"
    rf"(?:\w+\s){{0,3}}?confidential\b|in (?:strict )?confidence)|"
    rf"\b(?:keep|hold|maintain|treat)\s(?:{_ITSELF})(?:\s\w+){{0,3}}?\s(?:confidential|in (?:strict )?confidence|private|secret)|"
    rf"\b(?:shall not|will not|may not|must not|not to|agrees? not to|do not|don['’]t)\s(?:\w+\s){{0,2}}?"
    rf"(?:disclose|show|share|reveal|discuss|divulge|pass on)\s(?:any of\s)?(?:{_ITSELF})",
    re.IGNORECASE,
)
_ADVISERS = re.compile(
    r"\b(?:attorneys?|lawyers?|(?:legal )?counsel|accountants?|advis[eo]rs?|CPA|tax preparer|spouse)\b", re.IGNORECASE
)


_PAPER = r"(?:this|the|our)\s(?:\w+\s){0,3}(?:letter|agreement|offer|term sheet|LOI|memorandum|proposal|document|summary|contract)"
_BINDING = (
    re.compile(
        rf"\b{_PAPER}\b[^.;]{{0,120}}?\b(?:non-?binding|not\s(?:\w+\s){{0,5}}binding|not\s(?:\w+\s){{0,5}}contract\b(?!\sfor))|"
        r"\b(?:non-?binding (?:letter|offer|term sheet|summary|proposal)|no (?:legally )?binding (?:agreement|obligation))|"
        r"\bnot legally bind",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_PAPER}\b[^.;]{{0,80}}?\b(?:legally binding|binding (?:agreement|contract|commitment|on (?:both|all|each|the parties)))|"
        r"\bintending to be (?:legally )?bound\b|\bbecomes? (?:(?:a )?(?:legally )?binding|(?:our|the|a) (?:agreement|contract))\b",
        re.IGNORECASE,
    ),
)
"""First what says "not binding", then what says "binding"; heirs and arbitration are another matter."""
_ANSWER_BY = (
    re.compile(
        r"\b(?:this|the|our)\s(?:(?!to\s)\w+\s){0,2}offer\b(?![^.;]{0,40}\swas\b)[^.;]{0,80}?\b(?:expires?|lapses?|is (?:good|open|valid)|(?:remains?|be) (?:open|valid)|"
        r"will (?:expire|lapse|be withdrawn|terminate|remain))\b[^.]{0,60}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:sign(?:ed|ing)?|return(?:ed|ing)?|countersign(?:ed)?|accept(?:ed|ance)?|respond|reply)\b[^.;]{0,100}?\b(?:letter|offer|agreement|copy|acceptance|us)\b"
        r"[^.;]{0,60}?\b(?:by|before|no later than|not later than|on or before|within|until)\s(?:[a-z’']+\s){0,4}(?:\d|[A-Z][a-z]+day|January|February|March|April|May\s\d|"
        r"June|July|August|September|October|November|December|the close|(?:[a-z-]+\s)?(?:\(\d+\)\s)?(?:business\s|calendar\s)?days)",
    ),
)  # fmt: skip
_DAY = r"\d|[A-Z][a-z]+day\b"
_NOT_MEANT = re.compile(r"heirs|inure|successors|arbitrat|final and binding|valid and binding", re.I)


def _first_sentence(text: str, patterns: tuple[re.Pattern[str], ...], preferred: str = "") -> str | None:
    """The first sentence that a pattern finds; one that says what is preferred goes before all others."""
    found = [_around(text, *match.span()) for pattern in patterns for match in islice(pattern.finditer(text), 20)]
    meant = [sentence for sentence in found if not _NOT_MEANT.search(sentence)]
    return next(
        (sentence for sentence in meant if preferred and re.search(preferred, sentence)), next(iter(meant), None)
    )


def _around(text: str, start: int, end: int) -> str:
    """The sentence that holds a place, at most 600 characters to either side."""
    spans = sentences.split(text, max(0, start - 600), min(len(text), end + 600))
    held = [span for span in spans if span[0] < end and start < span[1]]
    return " ".join(text[held[0][0] : held[-1][1]].split())
