"""Recognizes the kind of a paper: greeting, then title, then the words of its text."""

from __future__ import annotations

import re

from clausecheck.about.title import name_of, title_lines
from clausecheck.parties import SPECIALIST


def is_medical(text: str) -> bool:
    """Does it speak of physicians and patients throughout, or call itself a physician's contract for work?"""
    if len(_MEDICAL.findall(text)) >= max(4, len(text) // 2000):
        return True
    return any(_TITLES["employment"].search(line) and _A_PHYSICIAN.search(line) for line in title_lines(text))


def recognize(text: str, *, is_medical: bool) -> tuple[str, tuple[str, ...]]:
    """The kind and the words that tell it: greeting, then title, then the words of the text.

    Of a paper that is no physician's contract the words are what it calls itself.
    """
    kind, reasons = _recognized(text, is_medical=is_medical)
    if kind != "other":
        return kind, reasons
    name = name_of(text) or (reasons[0] if reasons else "")
    return kind, (name,) if name else ()


def is_between_companies(text: str, kind: str, *, is_medical: bool) -> bool:
    """Is it a paper of trade, by its title or by what its parties are called, and not one for a clinician's work?"""
    if kind != "other" or _A_PERSON.search(text[:_BEGINNING]) or len(_EMPLOYED.findall(text)) >= _OFTEN:
        return False
    traders = len(_TRADERS.findall(text))
    of_medicine = _MEDICAL if len(text) < _BEGINNING else _A_PHYSICIAN
    if is_medical or of_medicine.search(text[:_BEGINNING]):
        is_of_goods = any(_GOODS.search(line) for line in title_lines(text))
        return (is_of_goods or traders >= _OFTEN) and not _CLINICIAN_SHALL.search(text)
    if traders or len(_TRADERS_OR_OTHERS.findall(text)) >= _OFTEN:
        return True
    if len(text) > _BEGINNING and not _MEDICAL.search(text):
        return bool(name_of(text))
    return "\n" in text.strip() and any(_TITLES["other"].search(line) for line in title_lines(text))


_BEGINNING = 3_000
"""Characters in which the parties are named. Of so short a text any word of medicine tells something."""
_A_PHYSICIAN = re.compile(
    r"\b(?:physician|clinician|surgeon|doctor|Dr\.|M\.D\.|D\.O\.|medical director)(?!\w)", re.IGNORECASE
)
_GOODS = re.compile(
    r"licen[sc]e|distribut|reseller|franchis|supply|manufactur|collaborat|promotion|co-?branding|hosting|sponsorship",
    re.IGNORECASE,
)
"""Titles of papers of trade that no clinician signs for work, even where the goods are for patients."""
_OFTEN = 10
_WORKS = r"\b(?:Consultant|Contractor|Advis[eo]r|Provider)\b"
_A_PERSON = re.compile(rf"{_WORKS}[^.;]{{0,60}}\ban individual\b|\ban individual\b[^.;]{{0,120}}{_WORKS}")
"""Among the parties of a consultant's contract."""
_EMPLOYED = re.compile(
    r"\b(?:your|his|her|executive['’]s) employment\b|\bemployment hereunder\b|\b(?:base|annual) salary\b", re.IGNORECASE
)
_TRADERS = re.compile(
    r"\b(?:(?:Sub-?)?(?:Franchis|Licens)(?:ee|or|er)|(?:Sub-?)?Distributor|Reseller|Remarketer|Dealer|Supplier|"
    r"Manufacturer|Publisher|Advertiser|Merchant|Shipper|Venturer|Party [AB])\b"
)
"""How papers of trade call their parties."""
_TRADERS_OR_OTHERS = re.compile(
    r"\b(?:Buyer|Seller|Customer|Client|Vendor|Service Provider|Affiliate|Carrier|Sponsor)\b"
)
"""The same; once or twice they stand in a physician's contract as well."""
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
        r"employment|\bemployed\b|associate (?:physician )?agreement|(?:physician|surgeon|radiologist|doctor|provider|shareholder)"
        r"(?: associate| employee)? (?:agreement|contract)|employee[\w -]{0,30} agreement|agreement of service",
        re.IGNORECASE,
    ),
    "other": re.compile(
        r"licen[sc]e|\blease|distribut|reseller|franchis|hosting|supply|confidentiality agreement|non-?disclosure|"
        r"sponsorship|endorsement|joint venture|consult|maintenance|marketing|agency agreement|co-?branding|outsourc|"
        r"development|manufactur|transport|collaborat|alliance|loan|promissory|affiliat|service agreement|"
        r"services agreement|promotion|content|intellectual|cooperation|support|\bweb\b|software|advertis|syndicat|merchandis|remarket|\bvendor|\bdealer|\bbroker",
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
    r"\b(?:(?:physicians?|patients?|medicine|medical staff|clinical privileges|hospitals?|malpractice|"
    r"surgeons?|clinicians?|anesthesi\w+|radiolog\w+|clinic)\b|M\.D\.|D\.O\.)"
)
_LETTER = re.compile(r"^Dear\s[^\n]{2,60}[,:]?$", re.MULTILINE)
_LETTER_OF_WORK = re.compile(
    r"(?:pleased|delighted|happy|excited|like) to (?:\w+ ){0,3}(?:offer|confirm)|\b(?:offer of employment|join (?:us|our|the)|"
    r"your (?:start date|salary|base salary|employment))\b|letter of intent|we(?:’|')d like you|you(?:’|')d (?:be|see)",
    re.IGNORECASE,
)


def _recognized(text: str, *, is_medical: bool) -> tuple[str, tuple[str, ...]]:
    greeting, offer = _LETTER.search(text[:4000]), _LETTER_OF_WORK.search(text[:12000])
    if greeting and offer and (is_medical or not _is_trade(text[: greeting.start()])):
        return "letter", (greeting[0], offer[0])
    for line in title_lines(text):
        for kind, pattern in _TITLES.items():
            match = pattern.search(line)
            if match and (kind != "contractor" or (is_medical and _WORK.search(text))):
                return (kind, (line[:120],)) if kind != "other" else _unless_medical(text, line, is_medical=is_medical)
    return _by_words(text, is_medical=is_medical)


def _is_trade(head: str) -> bool:
    """Above the greeting stands the title of a commercial paper ("CONSULTING AGREEMENT")."""
    return any(_TITLES["other"].search(line) for line in title_lines(head))


def _unless_medical(text: str, line: str, *, is_medical: bool) -> tuple[str, tuple[str, ...]]:
    """A consulting or services agreement that speaks of a physician and patients throughout is one for work."""
    if not is_medical or not re.search(r"service|consult|support", line, re.IGNORECASE):
        return "other", (line[:120],)
    if "contractor" in text.lower():
        return "contractor", (line[:120], "contractor")
    owed = _CLINICIAN_SHALL.findall(text)
    return ("employment", (line[:120], owed[0])) if len(owed) >= _OWED_THROUGHOUT else ("other", (line[:120],))


_WORK = re.compile(
    r"\b(?:contractor|physician|clinician|doctor|provider|practitioner|group|director)s?\s(?:shall|will|agrees?|is)\b",
    re.IGNORECASE,
)
"""A paper for work says what someone does; a vendor's paper speaks of the vendor."""
_CLINICIAN_SHALL = re.compile(
    rf"\b(?:physician|clinician|doctor|provider|practitioner|surgeon|{SPECIALIST})\s(?:shall|will|agrees)\b",
    re.IGNORECASE,
)
_OWED_THROUGHOUT = 3


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
