"""Puts the two halves of a word together that a line end has cut.

A printer cuts "compensation" into "compen-" and "sation", but "non-compete" only at the hyphen it has anyway.
Which of the two it was, the contract itself usually tells: the word stands uncut somewhere else.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

SOFT = "\u00ad"
HYPHENS = "-\u2010" + SOFT

_PREFIXES = """
    non self ex buy co half part full long short cross well all semi post mid multi
    two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety
"""
_ALWAYS_HYPHENED = frozenset(_PREFIXES.split())
_OFTEN_MERE_SYLLABLES = frozenset(
    ["ex", "co", "part", "all", "full", "post", "four", "six", "seven", "eight", "nine", "ten"]
)
_OPENINGS = "here there where with not what when who some any every other never under over through up out for"
_OPENS_ONE_WORD = frozenset(_OPENINGS.split())
_EDGES = re.compile(r"^\W+|\W+$")
_WORD = re.compile(r"[^\W_]+(?:[-\u2010\u2011'’][^\W_]+)*")


def is_cut(line: str) -> bool:
    """Does this line end inside a word: a letter or digit, then a hyphen?"""
    return len(line) > 1 and line[-1] in HYPHENS and line[-2].isalnum()


def joins(first: str, second: str, known: Container[str]) -> str:
    """The word whose first part ended a line with a hyphen and whose second part began the next line.

    `known` holds the words of the contract in lower case as they stand uncut, hyphened ones included.
    """
    stem = first[:-1]
    if first[-1] == SOFT:
        return stem + second
    return stem + second if _is_one_word(stem, second, known) else stem + "-" + second


def known_words(lines: Iterable[str]) -> frozenset[str]:
    """Every word of these lines in lower case, but for those that a line end has cut."""
    words: set[str] = set()
    after_cut = False
    for line in lines:
        found = [word.lower().replace("\u2010", "-") for word in _WORD.findall(line)]
        first, last = (1 if after_cut else 0), (-1 if is_cut(line) else len(found))
        words.update(found[first:last])
        after_cut = is_cut(line)
    return frozenset(words)


def _is_one_word(stem: str, second: str, known: Container[str]) -> bool:
    head, tail = _EDGES.sub("", stem).lower(), _EDGES.sub("", second).lower()
    last_part = head.rpartition("-")[2]
    if not tail or not head or not (last_part.isalpha() and tail[0].isalpha()):
        return False
    if f"{head}-{tail}" in known:
        return False
    if head + tail in known:
        return True
    if last_part in _OFTEN_MERE_SYLLABLES and tail.partition("-")[0] not in known:
        return True  # ten-dering, part-ner, eight-een: the second half is no word of this contract
    if last_part in _ALWAYS_HYPHENED or (second[:1].isupper() and not stem.isupper()):
        return False
    if last_part in _OPENS_ONE_WORD:
        return "-" not in tail
    return not (last_part in known and tail in known)
