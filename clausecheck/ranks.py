"""Under which names a contract speaks of its lower rank of owners.

Law firms have a hundred names for it ("Income Partner", "Clinical Fellow", or just "Partner" beside "Equity Partner").
What they share is what the contract says of the rank: no vote, no share in what the group owns or earns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from clausecheck import share_classes
from clausecheck.definitions import Definition
from clausecheck.model import Span
from clausecheck.share_classes import HELD, OWNERS

LOWER_RANK = "lower_rank"


def find(text: str, sentences: Sequence[Span], definitions: Mapping[str, Definition]) -> dict[int, str]:
    """Where the last word of each mention of a lower rank, or of what its holders hold, begins: {211: "lower_rank", …}."""
    small = _in_small_letters(text)
    found = [*_KNOWN.finditer(small), *share_classes.below_the_first(small)]
    found += _mentions(text, names(text, sentences, definitions))
    return {_last_word(match): LOWER_RANK for match in found}


def names(text: str, sentences: Sequence[Span], definitions: Mapping[str, Definition]) -> frozenset[str]:
    """The names, in the singular, that definitions or sentences of a contract give to a rank without a vote or a share."""
    found = {*_defined(text, definitions), *_titled(text), *_conferred(text), *_subjects(text, sentences)}
    found |= {*_beside_the_first(text), *_nicknamed(text, sentences)}
    found |= {_plain(introduced[1]) for introduced in _INTRODUCED.finditer(text)}
    found |= set(_what_they_hold(text, found))
    above = bool(_ABOVE.search(text))
    return frozenset(name for name in found if (" " in name and not _OTHER.match(name)) or (name in _SHORT and above))


# --- ranks that are known by their words, in small letters ------------------------------------------

_LESS = "non-?equity|income|junior|associate|salaried|non-?voting|provisional|probationary|fixed-share|second-tier"
_LESS_OWNER = "limited|participating|affiliate|contract|titular"
"""Words that make less of an owner, but nothing of what is held: much is a "limited interest"."""
_KNOWN = re.compile(
    rf"\b(?:(?:{_LESS})\s+(?:{OWNERS}|{HELD})|(?:{_LESS_OWNER})\s+(?:{OWNERS})"
    r"|(?:partner|member|shareholder|owner)s?-(?:elect|designate|in-training|in-waiting))\b"
)


def _in_small_letters(text: str) -> str:
    """The same text in small letters, each at its place; a few capitals become two characters and stay as they are."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


# --- ranks that are known by what this contract says of them ----------------------------------------

_SHORT = ("Partner", "Principal", "Fellow", "Stakeholder", "Director")
"""Single words that may name a rank, where the contract has another one above it."""
_ABOVE = re.compile(
    r"\b(?:Equity|Full|Voting|Capital|Founding|Proprietary)\s+(?:Partner|Principal|Member|Shareholder|Owner)"
    r"|\b[Ss](?:hare|tock)holders?\b"
)
_NAME = (
    r"((?:[A-Z][\w-]+\s+){0,2}(?:Partner|Member|Shareholder|Stockholder|Owner|Principal|Stakeholder|Fellow|Associate|"
    r"Physician|Surgeon|Doctor|Clinician|Provider|Director|Consultant|Unit|Share|Interest|"
    r"[A-Z][a-z]+(?:ologist|iatrist|iatrician|intensivist|hospitalist|internist)))"
)
_WHOLE_NAME = re.compile(_NAME)
_LONGEST_NAME = 60
_OTHER = re.compile(
    r"(?:Managing|Equity|Full|Founding|Capital|Voting|Proprietary|Retir|Withdr|Depart|Default|Former|Sell|Deceased|"
    r"Disabled|Interested|Transferring|Affected|Expelled|Current|Initial|Other|Remaining|Investor)\w*\s"
)
"""How names begin of owners above, and of those who leave or have done something."""
_LESSER_OWNER = re.compile(
    r"(?!Senior\s|Class\s|Series\s)"
    r"[A-Z][\w-]+\s+(?:[A-Z][\w-]+\s+)?(?:Partner|Principal|Member|Shareholder|Owner|Stakeholder|Fellow)"
)

_LACKS = r"\b(?:\w+n[’']t|[Nn]o|[Nn]ot|[Nn]either|nor|[Ww]ithout|never|none|nothing|cannot|[Nn]on)\b[^.;,]{0,45}?\b"
_NO_VOICE = re.compile(rf"{_LACKS}(?:vot(?:e|es|ing)|voice|ballot)\b|\bvotes?\s+(?:only|solely|(?:up)?on\s+nothing)\b")
_NO_STAKE = re.compile(
    rf"{_LACKS}(?:own|owns|owners?|ownership|equity|[Ss]hares?|[Ss]tock|[Uu]nits?|capital|profits?|assets|surplus|proceeds|"
    r"interest|[Ss](?:hare|tock)holders?|dividends?|income|margin)\b"
)
_OUTSIDE = re.compile(
    r"\b(?:has|have)\s+(?:no|neither(?:\s+a)?)\s+vot(?:e|ing)\b"
    r"(?!\s+(?:if|when|where|while|on\s+(?:any|a|the)\s+\w+\s+in\s+which))"
    r"|\b(?:does|do)\s+not\s+vote\b(?!\s+(?:if|when|where|while))|\bvotes?\s+(?:up)?on\s+nothing\b"
    r"|\b(?:is|are)\s+not\s+(?:an?\s+)?(?:owners?|members?|shareholders?|stockholders?)\b"
)
"""No vote at all, or no owner; "has no vote on a matter in which …" is said of full owners."""

_INTRODUCED = re.compile(
    rf"[“\"]{_NAME}[,.]?[”\"]\s+(?:holds?|owns?|has|have|buys?)\s+(?:none|nothing|(?:no|neither)\s+[^.;]{{0,45}}?"
    r"\b(?:vot(?:e|es|ing)|equity|shares?|stock|units?|points?|capital|ownership|interest)\b)"
)
"""A name as it is brought in: a "Capital Partner" holds Points, a "Service Partner" holds none."""
_NICKNAME = re.compile(r"[“\"‘]([a-z]+\s+(?:partner|member|shareholder|owner|principal))s?[,.]?[”\"’]")
_OWNER_AND_HELD = re.compile(r"(.+)\s(?:Partner|Member|Shareholder|Stockholder|Owner|Principal)")
_HELD_BY_THEM = ("Unit", "Share", "Interest", "Stock")

_KIND = r"[A-Z][\w-]+(?:[’']s?)?\s+(?:Partner|Member|Shareholder|Stockholder|Owner|Principal|Unit|Share|Interest)"
_DIVIDED = re.compile(
    r"\b(?:divided\s+into|consists?\s+of|classes|kinds|ranks|has|have|designated(?:\s+as)?|authorized\s+to\s+issue)\b[^.;]{0,40}?"
    rf"\s(?P<first>{_KIND})s?\s+and\s+(?P<second>{_KIND})s?\b"
)
_FIRST = re.compile(
    r"(?:Founder|Founding|Voting|Capital|Equity|Full|Senior|Principal|Owner|Proprietary|Common)\w*[’']?s?\s"
)
"""How the first of two kinds of shares or owners is called."""

_TITLE = r"(?:title|position|rank|designation|status|classification|distinction|honor|style|grade|level)"
_TITLE_APPOSED = re.compile(rf"\ban?\s+(?:[a-z]+\s+){{0,2}}{_TITLE}\b")
_WHICH_LACKS = re.compile(
    r",?\s+(?:which|that)\s+(?:do|does|have|has|carry|carries|confers?|are|is)\s+(?:not|no|non|neither|without)\b"
)
_NAME_BEFORE = re.compile(rf"\b{_NAME}s?[,\"”\s]*(?:which\s+is\s+|being\s+|is\s+)?$")
_SUBJECT = re.compile(
    rf"\W*(?:\(\w+\)\s*)?(?:(?:An?|Each|The|Any|Every)\s+[\"“]?{_NAME}[\"”]?|{_NAME}s)"
    r"\s+(?!who\b|whose\b|that\b|in\b|and\b|or\b)"
)
_CONFERS = re.compile(
    r"(?:[Dd]esignat|[Nn]ame|[Tt]itle|[Ss]tyle|rank\s+of|status\s+of|position\s+of|promoted|known\s+as)\w*"
)
_NAME_CONFERRED = re.compile(rf"\s+(?:[\w.’']+\s+){{0,3}}?(?:as\s+)?(?:an?\s+)?[\"“]?{_NAME}\b")
_OF_THE_TITLE = re.compile(rf"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ss]uch|[Aa]n?)\s+(?:{_TITLE}|{_NAME})\b")
_NEXT_SENTENCES = 320
"""So many characters behind the words that confer a title, the contract says what the title lacks."""
_STOP = re.compile(r"[.;]\s")
_SAID_SOON = 150


def _defined(text: str, definitions: Mapping[str, Definition]) -> Iterator[str]:
    """Terms for a person whose own definition says what the person lacks: "Partner" means a non-equity partner."""
    for term, definition in definitions.items():
        if definition.is_entry and _WHOLE_NAME.fullmatch(term):
            meaning = text[slice(*definition.meaning)]
            if _NO_VOICE.search(meaning) or _NO_STAKE.search(meaning):
                yield term


def _titled(text: str) -> Iterator[str]:
    """Names that are called a title, a position or a rank without vote or share, or "which has no vote"."""
    for told in (*_WHICH_LACKS.finditer(text), *_TITLE_APPOSED.finditer(text)):
        name = _NAME_BEFORE.search(text, max(0, told.start() - _LONGEST_NAME), told.start())
        if name and _lacks(text, told.start()):
            yield _plain(name[1])


def _subjects(text: str, sentences: Sequence[Span]) -> Iterator[str]:
    """Names of whose holder a sentence says that there is neither vote nor share, or that it is no owner."""
    for start, end in sentences:
        subject = _SUBJECT.match(text, start, end)
        if not subject:
            continue
        name = _plain(subject[1] or subject[2])
        has_neither = _NO_VOICE.search(text, start, end) and _NO_STAKE.search(text, start, end)
        if has_neither or (_LESSER_OWNER.fullmatch(name) and _OUTSIDE.search(text, start, end)):
            yield name


def _conferred(text: str) -> Iterator[str]:
    """Names that are given to somebody, where the next words say of the title that it carries no vote or share."""
    for confers in _CONFERS.finditer(text):
        name = _NAME_CONFERRED.match(text, confers.end())
        near = _OF_THE_TITLE.finditer(text, name.end(), name.end() + _NEXT_SENTENCES) if name else ()
        if name and any(_lacks(text, of.start()) for of in near):
            yield _plain(name[1])


def _beside_the_first(text: str) -> Iterator[str]:
    """The second of two kinds into which the whole is divided: "Founders' Shares and Ordinary Shares"."""
    for divided in _DIVIDED.finditer(text):
        first, second = (" ".join(divided[kind].split()) for kind in ("first", "second"))
        if _FIRST.match(first) and not _FIRST.match(second):
            yield second
        elif _FIRST.match(second) and not _FIRST.match(first):
            yield first


def _nicknamed(text: str, sentences: Sequence[Span]) -> Iterator[str]:
    """Names in small letters and quotes, where a sentence says that their holder has no vote: what we call a "porch partner"."""
    for name in {" ".join(match[1].split()) for match in _NICKNAME.finditer(text)}:
        subject = re.compile(rf"\W*(?:an?|each|every|the)\s+{_pattern(name)}\b", re.IGNORECASE)
        if any(subject.match(text, *span) and _NO_VOICE.search(text, *span) for span in sentences):
            yield name


def _what_they_hold(text: str, names: Iterable[str]) -> Iterator[str]:
    """What those of a lower rank hold, where it goes by their name: the "Service Unit" of a Service Member."""
    for owner in filter(None, map(_OWNER_AND_HELD.fullmatch, names)):
        yield from (
            held for kind in _HELD_BY_THEM if re.search(rf"\b{_pattern(held := f'{owner[1]} {kind}')}s?\b", text)
        )


def _lacks(text: str, start: int) -> bool:
    """Whether the rest of a sentence, as far as it still speaks of its subject, denies a vote or a share."""
    stop = _STOP.search(text, start, start + _SAID_SOON)
    end = stop.start() if stop else start + _SAID_SOON
    return bool(_NO_VOICE.search(text, start, end) or _NO_STAKE.search(text, start, end))


# --- where the names stand --------------------------------------------------------------------------

_BEFORE = re.compile(r"([A-Z][\w’'-]*)\s+$")
_OPENING = (
    "A An Each Every Any No The Such If When While As For To Of Until After Before Upon On Once Where "
    "Neither Only All This That With In By Or And Current Is"
)
_OPENERS = frozenset(_OPENING.split())
"""Words that begin a sentence or stand before a name, and are no part of it."""


def _plain(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[0] in _OPENERS:
        words = words[1:]
    return " ".join(words)


def _mentions(text: str, lower: frozenset[str]) -> Iterator[re.Match[str]]:
    if lower:
        longest_first = sorted(lower, key=len, reverse=True)
        written = "|".join(f"{_pattern(name)}|{_pattern(name.upper())}" for name in longest_first)
        for match in re.finditer(rf"\b(?:{written})(?:s|S|’s|'s)?(?!\w)", text):
            if not _is_part_of_a_longer_name(text, match.start()):
                yield match


def _pattern(name: str) -> str:
    return r"\s+".join(map(re.escape, name.split()))


def _is_part_of_a_longer_name(text: str, start: int) -> bool:
    """Whether a capitalised word stands before the name: the "Partner" in "Equity Partner" is another one."""
    before = _BEFORE.search(text, max(0, start - 30), start)
    return before is not None and before[1] not in _OPENERS and not before[1].isupper()


def _last_word(match: re.Match[str]) -> int:
    return match.start() + max(match[0].rfind(blank) + 1 for blank in " \n\t")
