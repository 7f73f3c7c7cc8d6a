"""Finds the papers that a contract leans on and that are not in the file: named ones, exhibits, sections of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from clausecheck.model import Contract, Span


def missing(contract: Contract, *, title: str) -> tuple[str, ...]:
    """Papers that are named and are neither this one (its title tells) nor in the file, in order of mention."""
    mentions = [*_named(contract.text, _plain(title)), *_attached(contract), *_sections(contract)]
    first: dict[str, str] = {}
    for _, name in sorted(mentions):
        first.setdefault(_plain(name), name)
    return tuple(first.values())


def places(text: str, name: str) -> list[Span]:
    """Where a paper is named: "Shareholders’ Agreement" also where the text says "shareholder agreement"."""
    if match := _ONE_ATTACHED.fullmatch(name):
        found = (each for each in _ATTACHED.finditer(text) if each["kind"].lower() == match[1].lower())
        return [each.span() for each in found if match[2] in _labels(each)]
    if name.startswith(_SECTION):
        return [match.span() for match in re.finditer(rf"{re.escape(name)}(?![\w-]|\.\d)", text)]
    if not _NAMED.fullmatch(name):
        written = r"\s+".join(map(re.escape, name.split()))
        return [match.span() for match in re.finditer(rf"(?<!\w){written}(?!\w)", text, re.IGNORECASE)]
    wanted = _plain(name)
    return [match.span() for match in _NAMED.finditer(text) if _plain(match["paper"]) == wanted]


def also_named(text: str, names: Iterable[str], *, title: str) -> list[str]:
    """Of names that are no usual ones, those that the text mentions, this paper's own title left out."""
    unusual = dict.fromkeys(name for name in names if not _NAMED.fullmatch(name))
    return [name for name in unusual if _plain(name) not in _plain(title) and places(text, name)]


def is_called(name: str, other: str) -> bool:
    """Whether two names are of one paper."""
    return _plain(name) == _plain(other)


_SECTION = ("Section ", "Article ")
_NAMED = re.compile(
    r"\b(?P<paper>"
    r"(?:Share|Stock)holders?[’']?s?\sAgreement|Close\sCorporation\sAgreement|Buy[\s-](?:and[\s-])?Sell\sAgreement|Operating\sAgreement|"
    r"Limited\sLiability\sCompany\sAgreement|Partnership\sAgreement|Employment\sAgreement|Stock\sPurchase\sAgreement|"
    r"Membership\sInterest\sPurchase\sAgreement|Management(?:\sServices)?\sAgreement|Joinder\sAgreement|"
    r"By-?laws|(?:Physician\s|Productivity\s|Incentive\s|Deferred\s)?Compensation\sPlan|Productivity\sPlan|Bonus\sPlan|"
    r"Call\s(?:Policy|Policies|Plan|Schedule\sPolicy)|(?:Partnership|Shareholder|Compensation|Benefits?|Buy-in|Leave|PTO|Conflict\sof\sInterest)\s"
    r"Polic(?:y|ies)|(?:Employee|Physician|Personnel|Provider|Policy)\s(?:Handbook|Manual)|Policies\sand\sProcedures|"
    r"Partnership\sTrack\s(?:Policy|Plan)|Equity\sIncentive\sPlan)\b",
    re.IGNORECASE,
)  # fmt: skip
_OWN = re.compile(
    r"\b(?:this|any|other|another|prior|previous|former|existing|earlier|similar|an?|such|staff|said|each|own|old|no)\s$",
    re.I,
)
_REPLACED = re.compile(
    r"\b(?:supersed(?:es?|ing)|replac(?:es?|ing)|in (?:place|lieu|substitution) (?:of|for))\b"
    r"(?:(?!\b(?:except|other than|but|under|by)\b)[^.;]){0,120}$",
    re.IGNORECASE,
)
"""What this paper takes the place of is no longer needed: "this Agreement replaces the employment agreement of 2014"."""
_BYLAWS = re.compile(r"by-?laws", re.IGNORECASE)
_OF_A_SITE = re.compile(
    r",?\s(?:(?:and|or)\s(?:[\w’']+,?\s){1,4}?)?(?:of|at)\s(?:(?:each|any|the|such|every|its|all|that)\s)?(?:\w+\s)?"
    r"(?:facilit|hospital|medical\sstaff|site)",
    re.IGNORECASE,
)
"""After "bylaws": those of a hospital where one works settle nothing of owning."""
_SENTENCE = 160
"""Letters in front of a name in which it may be said to be replaced."""
_ATTACHED = re.compile(
    r"\b(?P<kind>Exhibit|Schedule|Attachment|Appendix|Annex|Addendum)s?(?:[^\S\n]|\n(?!\w{1,2}[.)]\s))[“\"]?(?P<label>\d{1,2}(?!\.\d)|(?!K-1\b)[A-Z](?:-?\d{1,2})?)\b"
    r"(?P<more>(?:,?\s(?:and|or)\s|,\s)(?:\d{1,2}|[A-Z])\b(?!\w|\.\d))?(?!\s(?:controlled|drug|substance|narcotic|of\sForm|of\sthe\s(?:Internal|Code)))"
)


_ONE_ATTACHED = re.compile(r"(Exhibit|Schedule|Attachment|Appendix|Annex|Addendum) (\w[\w-]*)")
_REFERENCE = re.compile(
    r"(?<!this )\b(?P<kind>Section|Article)s?\s(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?![\w-]|\.\d)"
    r"(?![^.;\n]{0,40}\b(?:of\s(?!this\b)|thereof|therein|et\sseq|U\.?\s?S\.?\s?C|C\.?F\.?R))"
)
_NOT_OURS = re.compile(r"\b(?:Code|Act|Law|Laws|Statutes?|Stat\.?|Regulations?|Title|Treas\.|Ann\.|Rev\.)[\s,§]*$")
_AMENDS = re.compile(
    r"\b(?:hereby|is|are|be) (?:hereby )?(?:amended|deleted|replaced|restated)\b|\ba new Section\b", re.IGNORECASE
)
_ENOUGH, _ENOUGH_BELOW = 5, 2
"""With so many numbered sections, or parts of one, the row of numbers is known."""


def _named(text: str, title: str) -> Iterator[tuple[int, str]]:
    for match in _NAMED.finditer(text):
        before = text[max(0, match.start() - _SENTENCE) : match.start()]
        is_other = _OWN.search(before) or _REPLACED.search(before) or _plain(match["paper"]) in title
        if not is_other and not (_BYLAWS.match(match["paper"]) and _OF_A_SITE.match(text, match.end())):
            yield match.start(), _capital(match["paper"])


def _attached(contract: Contract) -> Iterator[tuple[int, str]]:
    supplied = _supplied(contract)
    for match in _ATTACHED.finditer(contract.text):
        for label in _labels(match):
            if f"{match['kind']} {label}".lower() not in supplied:
                yield match.start(), f"{match['kind']} {label}"


def _labels(match: re.Match[str]) -> list[str]:
    return [match["label"], *re.findall(r"\d{1,2}|[A-Z]\b", match["more"] or "")]


def _sections(contract: Contract) -> Iterator[tuple[int, str]]:
    """References to sections of this paper that it does not have: numbers beyond the last one of their row.

    A number inside the row is left alone, since it may stand where no heading was recognised; so is a paper that
    amends another, since the sections it names are the other's.
    """
    if _AMENDS.search(contract.text):
        return
    last: dict[str, list[int]] = {}
    for number in {each for section in contract.sections for each in _with_parents(section.number)}:
        parent, _, own = number.rpartition(".")
        last.setdefault(parent, []).append(int(own))
    for match in _REFERENCE.finditer(contract.text):
        parent, _, own = match["number"].rpartition(".")
        row = last.get(parent, ())
        before = contract.text[max(0, match.start() - 20) : match.start()]
        is_beyond = len(row) >= (_ENOUGH_BELOW if parent else _ENOUGH) and int(own) > max(row)
        if is_beyond and not _NOT_OURS.search(before):
            yield match.start(), f"{match['kind']} {match['number']}"


def _with_parents(number: str) -> Iterator[str]:
    """The numbers 9.2 and 9 of "9.2(a)", of "Article 9" the number 9; none of a number in letters."""
    plain = re.sub(r"^(?:Article|Section)\s|\(.*|\.$", "", number, flags=re.IGNORECASE).strip()
    while re.fullmatch(r"\d+(?:\.\d+)*", plain):
        yield plain
        plain = plain.rpartition(".")[0]


def _supplied(contract: Contract) -> set[str]:
    """The exhibits and schedules that are in the file, by the headings of its sections."""
    kinds = ("exhibit", "schedule", "attachment", "appendix", "annex", "addendum")
    names = (name.lower().split() for section in contract.sections for name in (section.number, section.heading))
    return {" ".join(words[:2]) for words in names if len(words) > 1 and words[0] in kinds}


def _plain(name: str) -> str:
    """ "Shareholders’ Agreement" and "shareholder agreement" are one paper; in a close corporation it is called so."""
    plain = re.sub(r"[\s-]+", " ", re.sub(r"[’']s?|(?<=holder)s\b|(?<=by)-", "", name.lower())).strip()
    return "shareholder agreement" if plain == "close corporation agreement" else plain


def _capital(paper: str) -> str:
    words = paper.split()
    return " ".join(word if word in ("and", "of") else word[0].upper() + word[1:] for word in words)
