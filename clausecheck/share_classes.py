"""Which classes of shares or of owners rank below the first: by what the contract says of them, else by their letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

HELD = "stock|memberships?|units?|shares?|interests?|holders?"
OWNERS = "partners?|members?|shareholders?|stockholders?|owners?|principals?"
_CLASS = re.compile(
    r"\b(?P<kind>class|series|tier)\s+(?P<mark>[a-z]|i{1,3}|[1-4]|one|two|three)\b(?!['’](?!s\b))"
    rf"(?:\s+(?P<whose>{OWNERS}|{HELD})\b)?"
)
_NUMERALS = {"i": 1, "ii": 2, "iii": 3, "one": 1, "two": 2, "three": 3}
_NO_OWNERS = re.compile(r"\s+(?:directors?|managers?|preferred|drugs?|devices?|substances?|action|carriers?)\b")
"""What else has classes."""

_NO_VOTE = re.compile(
    r"[\"”’,:]*\s*(?:(?:which|that)\s+)?(?:(?:means|is|are|means\s+the)\s+)?"
    r"(?:(?:has|have|carr(?:y|ies)|confers?|gives?|entitled\s+to|with)\s+(?:no|neither(?:\s+a)?)\s+(?:right\s+to\s+|voice\s+or\s+)?vot(?:e|ing)\b"
    r"|(?:does|do|may|shall|can)\s*not\s+vote\b|without\s+(?:a\s+|any\s+)?(?:vote|voting)\b|(?:the\s+)?non-?voting\b)"
    r"(?!\s+(?:if|when|where|while|by|in\s+person|on\s+(?:any|a|the)\s+\w+\s+in\s+which))"
)
"""How a sentence goes on that denies a class its vote; "may not vote by proxy" is said of voting owners."""
_VOTES_UNLIKE = re.compile(r"\s+(?:votes?|voting)\b[^.]{0,20}[;,]\s*(?:while|and|but)?\s*$")
_DOES_NOT = re.compile(r"\s+(?:does|do)\s+not\b")
_HELD_BY_LESSER = re.compile(
    rf"\b(?:provisional|junior|associate|non-?voting|probationary|non-?equity)\s+(?:{OWNERS})[\"”]?\s+(?:means|is|are)\b[^.;]{{0,40}}"
    r"\b(?:holds?|holding|holders?\s+of|owns?|owning)\s+(?:only\s+)?(?:[a-z]+\s+){0,2}?$"
)
_BEFORE = 110


def below_the_first(small: str) -> Iterator[re.Match[str]]:
    """Mentions in a text in small letters: the class without a vote; else Class B Units where there is a Class A as well."""
    found = [match for match in _CLASS.finditer(small) if not _NO_OWNERS.match(small, match.end())]
    for kind in {match["kind"] for match in found}:
        classes = [match for match in found if match["kind"] == kind]
        without_vote = _without_vote(small, classes)
        owned = [match for match in classes if match["whose"]]
        first = min(map(_order, classes))
        if first not in without_vote:  # letters tell only where the first of them is the rank above
            yield from (match for match in owned if _order(match) > first and _order(match) not in without_vote)
        yield from (match for match in classes if _order(match) in without_vote)


def _without_vote(small: str, classes: Sequence[re.Match[str]]) -> frozenset[tuple[int, str]]:
    """The classes of which a sentence says that they have no vote, or that those of a lower rank hold them."""
    lower = set()
    for match in classes:
        before = small[max(0, match.start() - _BEFORE) : match.start()]
        is_told = _NO_VOTE.match(small, match.end()) or _HELD_BY_LESSER.search(before)
        if is_told or (_DOES_NOT.match(small, match.end()) and _VOTES_UNLIKE.search(before)):
            lower.add(_order(match))
    return frozenset(lower) if len(lower) < len(set(map(_order, classes))) else frozenset()


def _order(match: re.Match[str]) -> tuple[int, str]:
    return _NUMERALS.get(match["mark"], 0), match["mark"]
