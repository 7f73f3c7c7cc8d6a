"""Leaves out the amounts that an amendment takes out: the ten of "strike “10 miles” and insert “18 miles”"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clausecheck.terms.amount import Amount


def without(text: str, found: Sequence[Amount]) -> list[Amount]:
    """The amounts that still hold once what the words say was done."""
    gone = set(_taken_out(text, found))
    return [amount for at, amount in enumerate(found) if at not in gone]


def _taken_out(text: str, found: Sequence[Amount]) -> Iterator[int]:
    for at, first in enumerate(found):
        second = next((later for later in range(at + 1, min(at + 3, len(found))) if found[later].kind == first.kind), 0)
        if not second:
            continue
        before, there = text[max(0, first.start - _NEAR) : first.start], found[second].start
        says_so = _TAKES_OUT.search(before) and _PUTS_IN.fullmatch(text, first.end, there)
        if says_so or _IS_REPLACED.fullmatch(text, first.end, there):
            yield at
        elif _SUBSTITUTES.search(before) and _FOR.fullmatch(text, first.end, there):
            yield second


_NEAR = 60
_WORDS = r"(?:the\s+)?(?:words?\s+|phrase\s+|figures?\s+|numbers?\s+|reference\s+to\s+)?(?:of\s+)?[\"“‘']?"
_ANOTHER = r"(?:[^\"“”\n]{1,40}[\"”],?\s+(?:and|or)\s+[\"“])?"
"""Where words in quotation marks go out or in by twos: "strike “3 years” and “30 miles”"."""
_TAKES_OUT = re.compile(
    rf"\b(?:(?:strik|delet|replac|remov)\w*(?:\s+out)?\s+{_WORDS}{_ANOTHER}|the\s+(?:words?|phrase|figures?|numbers?)\s+[\"“‘']?"
    r"|(?:amended|changed|revised|modified)\s+from\s+[\"“‘']?"
    r"|hereby\s+(?:increased|decreased|reduced|raised|lowered|extended|shortened|lengthened)\s+from\s+)$",
    re.IGNORECASE,
)
_PUTS_IN = re.compile(
    rf"(?:[\"”],?\s+(?:and|or)\s+[\"“][^\"“”\n]{{1,40}})?[\"”’',]*\s*(?:(?:and|,|;)\s+)*"
    r"(?:insert\w*|with|by|becomes?|to|substitut\w*|adding|add"
    r"|replac\w*\s+(?:it|them|the\s+same|(?:such|that|those)\s+\w+)\s+(?:with|by))\s+"
    rf"(?:in\s+(?:its|their|lieu|place)[\w\s]{{0,20}}?|there(?:for|of)\s+)?{_WORDS}{_ANOTHER}",
    re.IGNORECASE,
)
_IS_REPLACED = re.compile(
    r"[\"”’',]*\s+(?:is|are|shall\s+be|will\s+be)\s+(?:hereby\s+)?(?:deleted\s+and\s+|struck\s+and\s+)?"
    rf"(?:replaced\s+(?:by|with)|changed\s+to|amended\s+to(?:\s+read)?|revised\s+to)\s+{_WORDS}",
    re.IGNORECASE,
)
_SUBSTITUTES = re.compile(rf"\bsubstitut\w*\s+{_WORDS}$", re.IGNORECASE)
_FOR = re.compile(rf"[\"”’',]*\s+(?:for|in\s+place\s+of|in\s+lieu\s+of)\s+{_WORDS}", re.IGNORECASE)
