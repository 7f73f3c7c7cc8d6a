"""Tells the words of a contract that nothing can be found in: of another alphabet, or letters that make no words.

A font may lie about the letters it draws, an encoding may have been mistaken, a letter may have been changed for one
that looks like it. All of it was read, and no pattern will ever match it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausecheck.model import Contract, LeftOut
from clausecheck.readers.lost_letters import make_no_words

NO_WORDS = "letters that make no words (a wrong encoding, or a font that does not say what it draws)"
OTHER_ALPHABET = "words in another alphabet, in which no clause is looked for"
MIXED = "words with letters of another alphabet among Latin ones: they look alike, and are not recognized"

_ENOUGH = 20
_NOT_LATIN = re.compile("[^\\W\\d_\x00-\u024f\u1e00-\u1eff]")
_LOOKS_LATIN = "аеіјорсухѕАВЕЗІЈКМНОРСТУХЅοαινρυτκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
_MIXED = re.compile(f"(?<![a-zA-Z])[a-zA-Z]++[{_LOOKS_LATIN}]\\w*|(?<![{_LOOKS_LATIN}])[{_LOOKS_LATIN}]++[a-zA-Z]\\w*")
"""Each run of letters is looked at once: a word may have a hundred thousand of them."""
_SHORTEST = 3
_MOST_SHOWN = 20


def told(contract: Contract) -> Iterator[LeftOut]:
    """Each run of such paragraphs once, and the words of mixed letters page by page."""
    why, run, page = "", [""], None
    for start, paragraph in _paragraphs(contract.text):
        now = _why(paragraph)
        if now != why and why:
            yield LeftOut(page, why, " ".join(run))
        if now != why:
            why, run, page = now, [], contract.page_of(start)
        run.append(paragraph)
    if why:
        yield LeftOut(page, why, " ".join(run))
    if not contract.text.isascii():
        yield from _mixed(contract)


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for paragraph in text.split("\n"):
        yield start, paragraph
        start += len(paragraph) + 1


def _why(paragraph: str) -> str:
    others = 0 if paragraph.isascii() else len(_NOT_LATIN.findall(paragraph))
    if others >= _ENOUGH and others > sum(map(str.isalpha, paragraph)) / 2:
        return OTHER_ALPHABET
    return NO_WORDS if make_no_words(paragraph) else ""


def _mixed(contract: Contract) -> Iterator[LeftOut]:
    found: dict[int | None, dict[str, None]] = {}
    for word in _MIXED.finditer(contract.text):
        if word.end() - word.start() >= _SHORTEST:
            found.setdefault(contract.page_of(word.start()), {})[word[0]] = None
    for page, words in found.items():
        shown = list(words)[:_MOST_SHOWN]
        yield LeftOut(page, MIXED, ", ".join(shown) + (" …" if len(words) > _MOST_SHOWN else ""))
