"""Tells text whose letters have lost their meaning: a font that does not say which letters it draws."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

_CODES = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]")
"""Control characters, private ones, replacements."""
_VOWELS = "aeiouy"
_VOWELS_OR_OTHERS = re.compile("[aeiouyAEIOUY]|[^\x00-\x7f]")
_FEW_VOWELS = 0.2
"""Of the letters; no language written in them has so few (English two in five)."""
_RUBBISH = 0.3
_ENOUGH = 20
_MANY = 60
_MOSTLY = 0.8
_MOST_CODES = 0.05
_FEWEST_LOST = 8
_SHORTEST_WORD = 4
_IN_THOUSAND = dict(
    zip(
        "etaoinshrdlcumwfgypbvkjxqz",
        (120, 91, 81, 77, 73, 70, 63, 59, 60, 43, 40, 29, 29, 26, 21, 22, 20, 21, 19, 15, 11, 7, 1.5, 2, 1.1, 1),
        strict=True,
    )
)
"""How often English uses each letter; languages near it hardly differ, and neither do lists of names."""
_BITS = {letter: math.log2(1000 / often) for letter, often in _IN_THOUSAND.items()}
_UNLIKELY, _BY_CHANCE = 4.9, 20
"""Bits a letter, and bits more: of 50,000 paragraphs of contracts none has 4.6 a letter, lists of rare names in 90
letters 5.1; letters moved by three have 5.5."""
_LONG_ENOUGH = 80
_REPEATED = re.compile(r"(\w)\1{2,}")
"""XXXX, where a name was taken out."""


def has_lost_meaning(texts: Iterable[str]) -> bool:
    """Is the text of a page rubbish: codes in good part, or hardly a vowel?"""
    text = "".join(texts)
    if len(text) >= _ENOUGH and len(_CODES.findall(text)) > _RUBBISH * len(text):
        return True
    vowels = sum(map(text.lower().count, _VOWELS))
    if vowels >= _FEW_VOWELS * len(text):
        return make_no_words(text)
    letters = [letter for letter in text if letter.isalpha()]
    latin = sum(map(str.isascii, letters))
    return latin >= _MANY and latin > _MOSTLY * len(letters) and vowels < _FEW_VOWELS * latin


def make_no_words(text: str) -> bool:
    """Do its letters come as often as no language has them, as those of a font that lies about what it draws?"""
    small = text.lower()
    if any(letter * 3 in small for letter in _BITS):
        small = _REPEATED.sub("", small)
    counts = {letter: small.count(letter) for letter in _BITS}
    letters = sum(counts.values())
    bits = sum(count * _BITS[letter] for letter, count in counts.items())
    return letters >= _LONG_ENOUGH and bits > _UNLIKELY * letters + _BY_CHANCE


def are_codes(text: str) -> bool:
    """Are letters of which the font does not tell what they mean no words: codes among them, or hardly a vowel?"""
    letters_there = sum(map(str.isalpha, text))
    if len(text) < _FEWEST_LOST:
        return False
    few_vowels = len(_VOWELS_OR_OTHERS.findall(text)) < _FEW_VOWELS * letters_there
    return len(_CODES.findall(text)) > _MOST_CODES * len(text) or few_vowels


def is_word_of_codes(text: str) -> bool:
    """Is it a word's length of codes, with no letter among them? One alone is a bullet."""
    return len(text) >= _SHORTEST_WORD and not any(map(str.isalnum, text))
