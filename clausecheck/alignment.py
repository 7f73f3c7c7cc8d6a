"""Leads from the text of a Contract back to the text it was made from, character by character."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator

from clausecheck.model import Contract, Span


class Alignment:
    """Where the letters of a contract stand in the original text.

    A contract leaves things out (page numbers, bullets, hyphens at line ends) and never changes the order; so each of
    its lines is looked for behind the one before, by its letters alone.
    """

    def __init__(self, contract: Contract, original: str) -> None:
        letters, places = _letters(original)
        self._here: list[int] = []
        """Offsets of letters in the contract, in order."""
        self._there: list[int] = []
        """Where each of them stands in the original."""
        at = 0
        for line in contract.lines:
            wanted, offsets = _letters(contract.text[line.start : line.end])
            found = letters.find(wanted, at)
            taken = range(found, found + len(wanted)) if found >= 0 else list(_one_by_one(wanted, letters, at))
            self._here += (line.start + offset for offset, _ in zip(offsets, taken, strict=False))
            self._there += (places[there] for there in taken)
            at = taken[-1] + 1 if taken else at

    def span(self, start: int, end: int) -> Span:
        """The characters of the original that a span of the contract was made from."""
        first, after = bisect_left(self._here, start), bisect_left(self._here, end)
        if first >= after:
            return (0, 0)
        return self._there[first], self._there[after - 1] + 1


def _letters(text: str) -> tuple[str, list[int]]:
    """What a text has besides space and marks on letters, in one form, and where each stands."""
    found: list[str] = []
    places: list[int] = []
    for at, character in enumerate(text):
        for letter in character if character.isascii() else _in_one_form(character):
            if not letter.isspace():
                found.append(letter)
                places.append(at)
    return "".join(found), places


def _in_one_form(character: str) -> str:
    """The letters of one that has several ("ﬁ") or a mark on it, and every hyphen as the same one."""
    letters = unicodedata.normalize("NFKD", character).replace("\u2010", "-")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _one_by_one(wanted: str, letters: str, at: int) -> Iterator[int]:
    """For a line that does not stand there whole: each letter behind the one before, those that are gone skipped."""
    for letter in wanted:
        found = letters.find(letter, at, at + len(wanted))
        if found >= 0:
            yield found
            at = found + 1
