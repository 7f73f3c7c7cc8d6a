"""Reads what a paper says of itself: its kind, whether it binds, until when it may be accepted, what it leans on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from clausecheck import papers
from clausecheck.model import About, Contract


def describe(contract: Contract, *, kind: str | None = None) -> About:
    """Describe a contract; a `kind` that is given is taken as it is."""
    found, reasons = (kind, ()) if kind else _kind(contract.text)
    return About(
        kind=found,
        kind_reasons=reasons,
        binding=_first_sentence(contract.text, _BINDING),
        answer_by=_first_sentence(contract.text, _ANSWER_BY, preferred=_DAY),
        missing_papers=papers.missing(contract, title=" ".join(_title_lines(contract.text))),
    )


_TITLES: dict[str, re.Pattern[str]] = {
    "shareholder": re.compile(
        r"(?:share|stock)holders?[’']?s?(?: buy[ -]?(?:and )?[ -]?sell| employment)? agreement|buy[ -](?:and[ -])?sell|"
        r"cross[ -]purchase|(?:stock|share) (?:purchase|restriction|redemption)|redemption agreement",
        re.IGNORECASE,
    ),
    "operating": re.compile(
        r"operating agreement|limited liability company agreement|(?<!limited )partnership agreement|"
        r"members?[’']?s? agreement|agreement of (?:general |limited )?partnership",
        re.IGNORECASE,
    ),
    "contractor": re.compile(
        r"independent contractor|(?:physician|professional|medical|clinical|coverage)[\w ]{0,30} services? agreement|"
        r"locum tenens|contractor agreement|medical director agreement",
        re.IGNORECASE,
    ),
    "employment": re.compile(
        r"employment|associate (?:physician )?agreement|(?:physician|surgeon|radiologist|doctor|provider|shareholder)"
        r"(?: associate| employee)? (?:agreement|contract)|employee[\w -]{0,30} agreement|agreement of service",
        re.IGNORECASE,
    ),
    "other": re.compile(
        r"licen[sc]e|\blease|distribut|reseller|franchis|hosting|supply|confidentiality agreement|non-?disclosure|"
        r"sponsorship|endorsement|joint venture|consult|maintenance|marketing|agency agreement|co-?branding|outsourc|"
        r"development|manufactur|transport|collaborat|alliance|loan|promissory|affiliate|service agreement|"
        r"services agreement|promotion|content|intellectual|cooperation|support",
        re.IGNORECASE,
    ),
}
"""What titles tell, by kind; of several in one title the first in this order counts."""
_BODY: dict[str, tuple[str, ...]] = {
    "employment": ("employment", "employee", "employer", "base salary", "salary", "vacation"),
    "shareholder": ("shareholder", "stockholder", "shares", "board of directors", "redemption", "stock certificate"),
    "operating": ("member", "manager", "units", "capital account", "membership interest", "distributions"),
    "contractor": ("independent contractor", "contractor", "no taxes", "1099", "stipend", "locum"),
}
_MEDICAL = re.compile(
    r"\b(?:physicians?|patients?|medicine|medical staff|M\.D\.|D\.O\.|clinical privileges|hospitals?|malpractice|"
    r"surgeons?|anesthesi\w+|radiolog\w+|clinic)\b"
)
_LETTER = re.compile(r"^Dear\s[^\n]{2,60}[,:]?$", re.MULTILINE)
_LETTER_OF_WORK = re.compile(
    r"(?:pleased|delighted|happy|excited|like) to (?:\w+ ){0,3}(?:offer|confirm)|\b(?:offer of employment|join (?:us|our|the)|"
    r"your (?:start date|salary|base salary|employment))\b|letter of intent|we(?:’|')d like you|you(?:’|')d (?:be|see)",
    re.IGNORECASE,
)


def _kind(text: str) -> tuple[str, tuple[str, ...]]:
    """The kind and the words that tell it: greeting, then title, then the words of the text."""
    is_medical = len(_MEDICAL.findall(text)) >= max(4, len(text) // 2000)
    greeting, offer = _LETTER.search(text[:4000]), _LETTER_OF_WORK.search(text[:12000])
    if greeting and offer and (is_medical or not _is_trade(text[: greeting.start()])):
        return "letter", (greeting[0], offer[0])
    for line in _title_lines(text):
        for kind, pattern in _TITLES.items():
            match = pattern.search(line)
            if match and (kind != "contractor" or is_medical):
                return (kind, (line[:120],)) if kind != "other" else _unless_medical(text, line, is_medical=is_medical)
    return _by_words(text, is_medical=is_medical)


def _is_trade(head: str) -> bool:
    """Above the greeting stands the title of a commercial paper ("CONSULTING AGREEMENT")."""
    return any(_TITLES["other"].search(line) for line in _title_lines(head))


def _unless_medical(text: str, line: str, *, is_medical: bool) -> tuple[str, tuple[str, ...]]:
    """A consulting or services agreement that speaks of a physician and patients throughout is one for work."""
    if is_medical and re.search(r"service|consult|support", line, re.IGNORECASE) and "contractor" in text.lower():
        return "contractor", (line[:120], "contractor")
    return "other", (line[:120],)


def _title_lines(text: str) -> Iterator[str]:
    """The short lines at the top, and the beginning of the first paragraph ("This Operating Agreement is …")."""
    for line in text[:3000].split("\n")[:25]:
        if len(line) > 160:
            opening = re.match(r"(?:th(?:is|e)\s)?(.{0,100}?\b(?:agreement|contract|amendment)\b)", line, re.IGNORECASE)
            if opening:
                yield opening[1]
            return
        if line.endswith((".", ";", ",")) and not line.isupper():
            continue
        if re.search(r"agreement|contract|employment|terms|letter|covenant|plan|lease|buy", line, re.IGNORECASE):
            yield line


def _by_words(text: str, *, is_medical: bool) -> tuple[str, tuple[str, ...]]:
    lowered = text[:200_000].lower()
    counts = {kind: {word: lowered.count(word) for word in words} for kind, words in _BODY.items()}
    kind = max(counts, key=lambda kind: sum(min(count, 12) for count in counts[kind].values()))
    said = tuple(word for word, count in counts[kind].items() if count >= 2)
    enough = sum(counts[kind].values()) * 300 >= len(lowered.split())
    if len(said) >= 2 and enough and (is_medical or kind == "employment"):
        return kind, said
    if is_medical and "physician" in lowered and re.search(r"\bphysician (?:shall|will|agrees)\b", lowered):
        return "employment", ("physician shall",)
    return "other", ()


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
        r"\bintending to be (?:legally )?bound\b|\bbecomes? (?:a )?(?:legally )?binding\b",
        re.IGNORECASE,
    ),
)
"""First what says "not binding", then what says "binding"; heirs and arbitration are another matter."""
_ANSWER_BY = (
    re.compile(
        r"\b(?:this|the|our)\s(?:\w+\s){0,2}offer\b(?!\sof\semployment\swas)[^.;]{0,80}?\b(?:expires?|lapses?|is (?:good|open|valid)|(?:remains?|be) (?:open|valid)|"
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


_END = re.compile(r"[.!?][”\"’)]?(?=\s+[A-Z“\"(]|\s*$)|\n", re.MULTILINE)


def _around(text: str, start: int, end: int) -> str:
    """The sentence that holds a place, at most 600 characters to either side."""
    first = max(0, start - 600)
    ends = [
        match.end()
        for match in _END.finditer(text, first, start)
        if not _ABBREVIATED.search(text[first : match.start()][-6:])
    ]
    last = _END.search(text, max(start, end - 1), end + 600)
    return " ".join(text[ends[-1] if ends else first : last.end() if last else end + 600].split())


_ABBREVIATED = re.compile(r"\b(?:Dr|Mr|Ms|Mrs|Inc|No|St|[A-Z]|M\.D|P\.C|U\.S)$")
