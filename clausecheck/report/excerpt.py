"""A long sentence is shortened to the part that matters; what is left out is marked."""

from __future__ import annotations

import re

CUT = "…"
SPARED = 6
"""A sentence longer by no more words than these is not cut."""
_BREAK = re.compile(r"[,;:]$")


def around(sentence: str, matters: str, *, most: int) -> str:
    """About so many words around what matters, from a comma on where one is near; a shorter sentence stays whole."""
    said = sentence.split()
    if len(said) <= most + SPARED:
        return sentence
    match = re.search(matters, sentence, re.IGNORECASE)
    at = len(sentence[: match.start()].split()) if match else 0
    start = _beginning(said, at, most)
    end = min(start + most, len(said))
    return " ".join([*([CUT] if start else []), *said[start:end], *([CUT] if end < len(said) else [])])


def first_words(quote: str, most: int) -> str:
    """The first words of a quote; a shorter one stays whole."""
    said = quote.split()
    return quote if len(said) <= most else " ".join([*said[:most], CUT])


def _beginning(said: list[str], at: int, most: int) -> int:
    """Where to begin, so that the word at `at` is shown: after a comma at most half of the words before it."""
    if at < most // 2:
        return 0
    earliest = max(0, min(at - most // 2, len(said) - most))
    breaks = [place for place in range(earliest, at + 1) if place and _BREAK.search(said[place - 1])]
    return breaks[0] if breaks else earliest
