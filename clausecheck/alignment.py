"""Leads from the text of a Contract back to the text it was made from, character by character."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from difflib import SequenceMatcher

from clausecheck.model import Contract, Span

_MOST_WORDS_AHEAD = 8
"""Words of a section number that stands in a line and not in the text it was made from: "ARTICLE IX"."""
_NEARBY = 500
_SHORTEST = 4
_MOST_PAIRS = 30_000_000
"""Comparing takes time by the product of both lengths; a paragraph of 600 words in its surroundings has 20 million."""


class Alignment:
    """Where the letters of a contract stand in the original text.

    A contract leaves things out (page numbers, bullets, hyphens at line ends) and never changes the order; so each of
    its lines is looked for behind the one before, by its letters alone.
    """

    def __init__(self, contract: Contract, original: str) -> None:
        letters, places = letters_of(original)
        self._here: list[int] = []
        """Offsets of letters in the contract, in order."""
        self._there: list[int] = []
        """Where each of them stands in the original."""
        at = 0
        for line in contract.lines:
            wanted, offsets = letters_of(contract.text[line.start : line.end])
            for here, there in _found(wanted, offsets, letters, at):
                self._here.append(line.start + offsets[here])
                self._there.append(places[there])
                at = there + 1

    def span(self, start: int, end: int) -> Span:
        """The characters of the original that a span of the contract was made from."""
        first, after = bisect_left(self._here, start), bisect_left(self._here, end)
        if first >= after:
            return (0, 0)
        return self._there[first], self._there[after - 1] + 1


def letters_of(text: str) -> tuple[str, list[int]]:
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
    """The letters of one that has several ("ﬁ") or a mark on it, every hyphen as the same one, none that nobody sees."""
    letters = unicodedata.normalize("NFKD", character).replace("\u2010", "-")
    return "".join(
        letter for letter in letters if not unicodedata.combining(letter) and unicodedata.category(letter) != "Cf"
    )


def _found(wanted: str, offsets: list[int], letters: str, at: int) -> Iterator[tuple[int, int]]:
    """Each letter of a line and where it stands from `at` on; one of which the first words (a number that the program
    which wrote the text only counts) or other words are missing is found in parts.
    """
    whole = letters.find(wanted, at)
    if whole >= 0:
        yield from ((here, whole + here) for here in range(len(wanted)))
        return
    begins = [here for here in range(1, len(offsets)) if offsets[here] - offsets[here - 1] > 1][:_MOST_WORDS_AHEAD]
    nearby = at + 2 * len(wanted) + _NEARBY
    for begin in begins:
        if 0 <= (rest := letters.find(wanted[begin:], at, nearby) - at) < begin:
            yield from ((here, at + rest + here - begin) for here in range(begin, len(wanted)))
            return
    for here, there, size in matched(wanted, letters[at:nearby]):
        yield from ((here + step, at + there + step) for step in range(size))


def matched(wanted: str, letters: str) -> Iterator[tuple[int, int, int]]:
    """The stretches that both have in common, in order: where each begins in the one and in the other, and its length.

    Chance finds of a letter or two are none, and neither is anything in texts too long to compare letter by letter.
    """
    if len(wanted) * len(letters) > _MOST_PAIRS:
        return
    shortest = min(_SHORTEST, len(wanted))
    for block in SequenceMatcher(None, wanted, letters, autojunk=False).get_matching_blocks():
        if block.size >= shortest and block.size:
            yield block.a, block.b, block.size
