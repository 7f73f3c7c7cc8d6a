"""Reckons the sums that a contract leaves to be worked out: parts that make a price, and so many shares at so much each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from clausecheck.matching import Sentence
from clausecheck.terms import Amount


def reckoned(
    text: str, amounts: Sequence[Amount], every: Mapping[int, Amount], where: Sequence[Sentence]
) -> list[Amount]:
    """The dollars of a term in some sentences, with a price for its parts and for each of so many shares.

    Every amount of the contract is given by the place where it begins.
    """
    kept: list[Amount] = []
    for sentence in where:
        here = [each for each in amounts if sentence.start <= each.start < sentence.end]
        counted = [_of_all_shares(text, each, every, sentence) for each in here]
        kept += _added_up(text, _without_parts(text, counted), sentence)
    return sorted(kept, key=lambda amount: amount.start)


def _of_all_shares(text: str, each: Amount, every: Mapping[int, Amount], sentence: Sentence) -> Amount:
    """$90,000 for "one hundred shares of common stock at $900 per share"."""
    if not isinstance(each.value, int | float):
        return each
    follows = every.get(at) if (at := _after_each_of(text, each)) else None
    if follows and isinstance(follows.value, int) and _SHARES.match(text, follows.end):
        return replace(each, value=follows.value * each.value, end=follows.end, flags=(), core_end=None)
    near = range(max(sentence.start, each.start - _NEAR), each.start)
    counts = [every[at] for at in near if at in every and every[at].kind == "number"]
    for count in reversed(counts):
        if isinstance(count.value, int) and _is_price_of(text, count, each):
            flags = tuple(flag for flag in each.flags if flag not in _A_SHARE)
            return replace(each, value=count.value * each.value, start=count.start, flags=flags, core_end=None)
    return each


def _is_price_of(text: str, count: Amount, each: Amount) -> bool:
    """Whether a sum is what each of so many shares costs."""
    if not _A_SHARE.isdisjoint(each.flags):
        return bool(_SHARES_AT.fullmatch(text, count.end, each.start))
    return bool(
        _EACH_OF_THE.search(text[max(0, count.start - 20) : count.start])
        and _COST.fullmatch(text, count.end, each.start)
    )


def _after_each_of(text: str, each: Amount) -> int:
    """Where the number begins in "one dollar for each of 100 shares"; 0 for none."""
    found = _FOR_EACH_OF.match(text, each.end)
    return found.end() if found else 0


def _without_parts(text: str, here: list[Amount]) -> list[Amount]:
    """Of "$96,000, of which $61,000 is for receivables and $35,000 for equipment" the sum alone, where the parts add up to it."""
    whole = max(here, key=_dollars, default=None)
    parts = [each for each in here if whole and each.value != whole.value]
    if not whole or not _are_parts(text, parts) or sum(map(_dollars, parts)) != _dollars(whole):
        return here
    is_divided = _OF_THE.search(text[max(0, whole.start - 20) : whole.start]) or _OF_WHICH.search(
        text, whole.end, parts[0].start
    )
    return [each for each in here if each not in parts] if is_divided else here


def _added_up(text: str, here: list[Amount], sentence: Sentence) -> list[Amount]:
    """ "Receivables $70,000, equipment $40,000 and cash $10,000" of a price that is said nowhere as one sum."""
    if len(here) < 2 or not _are_parts(text, here) or any(each.flags for each in here):
        return here
    are_joined = all(_JOINS.fullmatch(text, one.end, other.start) for one, other in pairwise(here))
    if not are_joined or not _A_PRICE.search(text, sentence.start, sentence.end):
        return here
    if _CHOICE.search(text, here[0].start, min(sentence.end, here[-1].end + _NEAR)):
        return here
    if _MADE_UP.search(text, sentence.start, here[0].start) or all(_FOR.match(text, each.end) for each in here):
        return [replace(here[0], value=sum(map(_dollars, here)), end=here[-1].end, core_end=None)]
    return here


def _are_parts(text: str, parts: Sequence[Amount]) -> bool:
    return len(parts) > 1 and all(map(_dollars, parts)) and not _STEPS.search(text, parts[0].start, parts[-1].end)


def _dollars(amount: Amount) -> float:
    return amount.value if isinstance(amount.value, int | float) else 0.0


_NEAR = 160
"""How far before its price a number of shares stands at most, in letters."""
_A_SHARE = frozenset({"per share", "per unit"})
_OF_SHARES = r"\s(?:\([\d,]+\)\s)?(?:[\w-]+\s){0,2}?(?:shares|units)\b"
_WHOSE = r"(?:the\s|his\s|her\s|its\s|these\s|those\s|your\s)?"
_SHARES = re.compile(_OF_SHARES, re.IGNORECASE)
_SHARES_AT = re.compile(
    rf"{_OF_SHARES}[^.;$]{{0,40}}?(?:\b(?:at|for)\b|,)\s(?:par,?\s|a\sprice\sof\s)?(?:[\w-]+\s[\w-]+\s(?:dollars\s)?\()?",
    re.IGNORECASE,
)
_COST = re.compile(rf"{_OF_SHARES}[^.;$]{{0,60}}?\b(?:costs?|priced\sat|at|sold\sfor)\s", re.IGNORECASE)
_EACH_OF_THE = re.compile(rf"\beach\sof\s{_WHOSE}$", re.IGNORECASE)
_FOR_EACH_OF = re.compile(rf"(?:\sdollars?)?\sfor\seach\sof\s{_WHOSE}", re.IGNORECASE)
_OF_THE = re.compile(r"\bof\s(?:the|this|that|your|my|his|her|its|our)\s(?:\w+\s)?$", re.IGNORECASE)
_OF_WHICH = re.compile(
    r"\b(?:of which|being|payable|consist|compris|made up|namely|divided|allocat|attribut)|:", re.IGNORECASE
)
"""A bonus of $30,000, an allowance of $20,000 and a stipend of $10,000 are three sums, though two add up to the first."""
_STEPS = re.compile(r"\b(?:years?|months?|days?|first|second|third|then|drops?|falls?|or)\b", re.IGNORECASE)
"""What falls from $60,000 to $40,000 and $20,000 has three values, though the smaller ones add up to the first."""
_A_PRICE = re.compile(
    r"\b(?:buy-?in|price|cost\sof\s(?:entry|admission|joining)|entry|admission|subscription)\b", re.IGNORECASE
)
_MADE_UP = re.compile(
    r"\b(?:divided|split|made\sup\sof|sum\sof|total\sof|consists?\sof|comprises|composed\sof|broken\s(?:down|out)|parts)\b",
    re.IGNORECASE,
)
_CHOICE = re.compile(
    r"\b(?:shares?|units?|interests?|stakes?|owners?|partners?|members?|shareholders?|physicians?|doctors?|class|full|half|each|every)\b",
    re.IGNORECASE,
)
""" "$180,000 for a full share and $90,000 for a half share" are two prices, of which one is paid."""
_FOR = re.compile(r"\s(?:is\s|are\s)?(?:for|toward|towards)\s", re.IGNORECASE)
_JOINS = re.compile(r"[^.;:$]{1,60}")
