"""Under which words a contract speaks of the physician and of the group."""

from __future__ import annotations

import re
from itertools import islice

PHYSICIAN, GROUP = "physician", "group"

_PREAMBLE = 4000
"""Characters in which a contract introduces its parties."""


def names(text: str) -> dict[str, str]:
    """Small-letter words of this contract and the party each names: {"physician": "physician", "okafor": …}."""
    known = dict.fromkeys(_with_plurals(_PHYSICIAN_WORDS), PHYSICIAN)
    known |= dict.fromkeys(_with_plurals(_GROUP_WORDS), GROUP)
    known |= {match[0].lower(): PHYSICIAN for match in _SPECIALIST.finditer(text)}
    known |= {name: GROUP for name in _owners_beside_the_writer(text) if name not in known}
    for match in _DOCTOR_NAME.finditer(text[:_PREAMBLE]):
        for name in match[1].split():
            known.setdefault(name.lower().removesuffix("’s").removesuffix("'s"), PHYSICIAN)
    for name in {match[1] for match in _COMPANY.finditer(text[:_PREAMBLE])}:
        if _acts(text, name):
            known.setdefault(name.lower(), GROUP)
    for match in _ALIAS.finditer(text[:_PREAMBLE]):
        side = _side_of(text, match)
        for alias in filter(None, match.groups()):
            word = alias.replace(".", "").split()[-1].lower()
            if side and word not in _NO_PARTIES and (word not in known or word in _ON_EITHER_SIDE):
                known[word] = side
                known.setdefault(word.removesuffix("s") + "s", side)
    for match in _WHO_LEFT.finditer(text):
        known |= dict.fromkeys((match[1].lower(), match[1].lower() + "s"), PHYSICIAN)
    if _FIRM.search(text):
        known.setdefault("firm", GROUP)
    return known


def writer(text: str) -> dict[int, str]:
    """Where an owner who writes a letter says "I", and for which party: {211: "group", …}."""
    is_named = any(_names_owners(match) for match in _OWNER_AND_I.finditer(text))
    if not is_named and not all(sign.search(text) for sign in (_WRITES, _IS_WRITTEN_TO, _OF_WRITERS_OWN)):
        return {}
    return {match.start(): GROUP for match in _I.finditer(text)}


def _owners_beside_the_writer(text: str) -> set[str]:
    """The names of those with whom the writer of a letter owns the group, in small letters: "Dana and I"."""
    found = filter(_names_owners, _OWNER_AND_I.finditer(text))
    return {name.lower() for match in found for name in match.groups() if name}


def _names_owners(match: re.Match[str]) -> bool:
    """Whether those beside the writer are people: an employee writes "the Company and I"."""
    return not any(name and name.lower() in _PARTY_WORDS for name in match.groups())


_PHYSICIAN_WORDS = (
    "physician employee associate doctor provider practitioner clinician contractor subcontractor surgeon candidate "
    "member shareholder stockholder partner principal executive you he she recipient consultant unitholder owner"
)
_GROUP_WORDS = (
    "group practice employer company corporation clinic hospital system partnership board pllc llc pc manager "
    "foundation we us institution university center network organization mso purchaser corp association"
)
_PARTY_WORDS = frozenset(f"{_PHYSICIAN_WORDS} {_GROUP_WORDS}".split())
_ON_EITHER_SIDE = frozenset(("purchaser", "purchasers"))
"""Words for who buys the group, and in a paper on shares for the physician who buys a part of it."""
_NO_PARTIES = frozenset(
    (
        "acquisition", "agreement", "amendment", "closing", "commencement", "confirmation", "contract", "contribution",
        "date", "dates", "letter", "office", "offices", "one", "parties", "party", "premises", "schedule", "services",
        "shares", "site", "sites", "stock", "term", "transaction", "transactions", "units",
    )
)  # fmt: skip
"""What else a paper names in brackets where it introduces its parties: itself, a day, a place, what is held."""
_PRONOUNS = frozenset(("you", "he", "she", "we", "us"))
SPECIALIST = r"(?!techn)[a-z]*(?:ologist|iatrist|iatrician|intensivist|hospitalist|internist)"
"""How a contract may call its doctor, in small letters and as a regular expression: "radiologist", but no "technologist"."""
_SPECIALIST = re.compile(rf"\b{SPECIALIST}s?\b", re.IGNORECASE)
_DOCTOR_NAME = re.compile(r"\bDr\.? ((?:[A-Z]\. )?[A-Z][\w'’-]+(?: [A-Z]\.)?(?: [A-Z][\w'’-]+)?)")
_WHO_LEFT = re.compile(
    r"[\"“]([A-Z][a-z]+)[\"”] (?:shall mean|means|is|refers to) (?:(?:any|an?|each|every) )?"
    r"(?:[Aa]nyone|one|person|individual|partner|member|shareholder|stockholder|owner|principal|physician|employee|doctor)\b"
    r"[^.;]{0,30}\bwho(?:se)? (?:has |is |\w+ has )?"
    r"(?:stop|ceas|left|leav|withdr|depart|resign|retir|no longer|terminat|ended)"
)
"""What a paper calls whoever has left: "Leaver", "Retiree"."""
_FIRM = re.compile(r"\b(?:the|The|THE|this|This) (?:Firm|FIRM)\b")
"""A group by this name has a capital; a "law firm" has none."""
_LEGAL_FORM = r"P\. ?C\.|P\. ?A\.|(?:P\. ?)?L\. ?L\. ?[CP]\.|PLLC|LLC|LLP|Ltd|Inc|Corp"
_COMPANY = re.compile(
    r"(?<![-\w])(?:The )?([A-Z]\w{2,})(?: (?:[A-Z&][\w&’'-]*|of|and|the)){0,6},? "
    rf"(?:{_LEGAL_FORM}|PC|PA|Corporation)(?!\w)"
)
"""A company by its name as registered, and the first word of it, by which it is often called."""
_ACTS_OFTEN = 2
"""So many times a first word has to do what a party does: towns and states give their names to companies, too."""
_TITLED = re.compile(r"(?:Mr|Ms|Mrs|Dr|Miss)\b")
_PAPER = re.compile(
    r"\b(?:agreement|contract|plan|policy|act|code|lease|note|amendment|affiliation)s?\s*$", re.IGNORECASE
)
"""What stands before a name in brackets that is the name of a paper or a law."""
_OF_EACH = re.compile(r"\(\s*each\b")
_ALIAS = re.compile(
    r"\((?:[^()\"“”]{0,60}?)[\"“](?:the |this |The |This )?([A-Z][\w .,&'’-]{0,40}?)[,.]?[\"”]"
    r"(?:[^()\"“”]{0,20}[\"“]([A-Z][\w .&-]{0,40})[\"”])?[^()]{0,20}\)"
)
_OWNER_AND_I = re.compile(
    r"(?<![Tt]he )\b(?:([A-Z][a-z]+)(?: and ([A-Z][a-z]+))?|my (?:wife|husband|brother|sister|(?:co-)?(?:partner|owner)s?))"
    r" and I\b"
)
_WRITES = re.compile(r"\bI(?:['’](?:ll|d)\b| (?:will|would|own|pay|promise|want)\b)")
_IS_WRITTEN_TO = re.compile(r"\b[Yy]ou\b")
_OF_WRITERS_OWN = re.compile(
    r"\b(?:[Mm]y|[Oo]ur) (?:practice|office|clinic|group|partners?|wife|husband)\b|\b[Jj]oin (?:us|me)\b|\bI own\b"
)
_I = re.compile(
    r"(?<![\w(.&/'’-])(?<!Article )(?<!Section )(?<!Class )(?<!Exhibit )(?<!Part )(?<!Phase )(?<!Tier )I(?=[ ,'’])"
)
"""The word of who writes; "(i)", "Class I" and "Article I" are numbers."""
_PERSON = re.compile(r"\b(?:M\. ?D\.|D\. ?O\.|MD|DO|Dr\.|individual|physician)(?![\w])")
_BODY = re.compile(
    rf"\b(?:{_LEGAL_FORM}|partnership|Hospital|Clinic|Associates|Group|corporation|company|Health|Center)(?!\w)"
)


def _acts(text: str, name: str) -> bool:
    """Whether a name does what a party does: "Lakeside shall", of Lakeside Family Practice."""
    acts = re.finditer(rf"\b{name} (?:shall|will|may|must|agrees|has|pays|reserves)\b", text)
    return len(list(islice(acts, _ACTS_OFTEN))) == _ACTS_OFTEN


def _with_plurals(words: str) -> list[str]:
    singles = words.split()
    return singles + [word + "s" for word in singles if word not in _PRONOUNS]


def _side_of(text: str, alias: re.Match[str]) -> str:
    """The party that a name in brackets is for; "(each a “Holder”)" is for the persons before it, "(“Ms. Ito”)" for one."""
    if _OF_EACH.match(alias[0]) or _TITLED.match(alias[1]):
        return PHYSICIAN
    before = text[max(0, alias.start() - 200) : alias.start()]
    return "" if _PAPER.search(before) else _side(before)


def _side(before: str) -> str:
    """The party whose description stands nearest before a name in brackets."""
    person = max((match.end() for match in _PERSON.finditer(before)), default=-1)
    body = max((match.end() for match in _BODY.finditer(before)), default=-1)
    if person == body:
        return ""
    return PHYSICIAN if person > body else GROUP
