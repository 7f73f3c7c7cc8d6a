"""Weighs the words of a sentence: how much they speak for each shipped clause, in whatever order they stand.

A phrase sees what its author thought of. The weights of single words and pairs of words were learned from thousands of
labelled sentences (`tools/weigh_words.py`), and see how alike a sentence is to those that speak of a clause: 0 to 1.
They lie in `patterns/weighed_words.tsv`, where everyone can read and change them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from math import exp, sqrt

from clausecheck import shipped
from clausecheck.model import LEVELS, Level, Span

FILE, LEVELS_FILE = "weighed_words.tsv", "weighed_levels.tsv"
EVERY_SENTENCE = "<every sentence>"
"""In the file: what is added whatever the words are."""
UNIT = 100
"""The weights of the file are hundredths."""
_SAYS_NOTHING = frozenset({
    "a", "an", "and", "any", "are", "as", "at", "be", "been", "by", "can", "could", "do", "does", "for", "from", "had", "has",
    "have", "he", "her", "his", "if", "in", "into", "is", "it", "its", "may", "must", "of", "on", "or", "our", "over", "shall",
    "she", "so", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to",
    "under", "was", "we", "were", "what", "which", "who", "will", "with", "would", "you", "your", "<number>",
})  # fmt: skip
"""Of "is", "it" or a bare number nobody sees why it speaks for anything."""
_MOST_TOLD = 3
"""So many of the words that speak most for a clause are marked."""
_TOKEN = re.compile(
    r"(?P<usd>\$\s?\d[\d,.]*)|(?P<percent>\d[\d,.]*\s?(?:%|percent\b|per cent\b))|(?P<number>\d[\d,.]*)"
    r"|[a-z][a-z'’-]*",
    re.IGNORECASE,
)

Entries = tuple[tuple[int, int], ...]
"""The clauses for or against which a word speaks, by their numbers, each with the weight."""


@dataclass(frozen=True, slots=True)
class Scales:
    """The weights of all words."""

    clauses: tuple[str, ...]
    always: tuple[int, ...]
    """What is added for each clause whatever the words are."""
    words: Mapping[str, str]
    """What stands behind each word in the file; it is read when the word is first met."""
    _met: dict[str, Entries] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Reading all of them at the start would take longer than a contract."""

    def entries(self, word: str) -> Entries | None:
        """The clauses for or against which a word speaks; None for one that was not weighed."""
        if word not in self._met and word in self.words:
            self._met[word] = _entries(self.words[word])
        return self._met.get(word)

    def number_of(self, clause: str) -> int | None:
        """The number of a clause in `clauses`; None where its words were not weighed."""
        return self.clauses.index(clause) if clause in self.clauses else None

    def likeness(self, text: str) -> tuple[float, ...]:
        """How alike a text is to those that speak of each clause, 0 to 1, in the order of `clauses`."""
        return tuple(1 / (1 + exp(-total)) for total in self.sums(text))

    def sums(self, text: str) -> list[float]:
        """What the words of a text weigh together for each clause; a long one holds more words, but says no more."""
        met = map(self.entries, set(words_and_pairs(text)))
        known = [entries for entries in met if entries is not None]
        sums = [0] * len(self.clauses)
        for entries in known:
            for clause, weight in entries:
                sums[clause] += weight
        share = 1 / sqrt(len(known) or 1)
        return [(total * share + always) / UNIT for total, always in zip(sums, self.always, strict=True)]

    def heaviest(self, clause: str, most: int) -> list[str]:
        """The words and pairs that speak most for a clause, the heaviest first."""
        weights = {word: weight for word in self.words if (weight := self.weight(word, clause)) > 0}
        return sorted(weights, key=lambda word: (-weights[word], word))[:most]

    def weight(self, word: str, clause: str) -> int:
        """How much a word or pair speaks for a clause, or against it; 0 where it says nothing of it."""
        number = self.number_of(clause)
        return next((weight for one, weight in self.entries(word) or () if one == number), 0)

    def speaking(self, text: str, clause: str) -> list[Span]:
        """The words that speak most for a clause, in their order; all of the text when none of them does."""
        found = [(self.weight(word, clause), span) for word, span in _places(text) if _says_something(word)]
        heaviest = sorted((one for one in found if one[0] > 0), key=lambda one: -one[0])
        told: list[Span] = []
        for _, (start, end) in heaviest:
            if len(told) < _MOST_TOLD and all(end <= first or last <= start for first, last in told):
                told.append((start, end))
        return sorted(told) or [(0, len(text))]


@dataclass(frozen=True, slots=True)
class LevelScales:
    """What words say for each level of each clause; in `scales` stands "non_compete high" for a clause."""

    scales: Scales

    def shares(self, text: str, clause: str) -> Mapping[Level, float]:
        """How much of a text that speaks of a clause speaks for each level, 1 in all; empty where none was weighed."""
        sums = self.scales.sums(text)
        weights = {level: exp(sums[at]) for level in LEVELS if (at := self._number(clause, level)) is not None}
        return {level: weight / sum(weights.values()) for level, weight in weights.items()}

    def speaking(self, text: str, clause: str, level: Level) -> list[Span]:
        """The words that speak most for a level."""
        return self.scales.speaking(text, column(clause, level))

    def _number(self, clause: str, level: Level) -> int | None:
        return self.scales.number_of(column(clause, level))


def column(clause: str, level: Level) -> str:
    """What stands for a level of a clause in the file of the weights of levels."""
    return f"{clause} {level}"


@cache
def scales() -> Scales:
    """The shipped weights of clauses."""
    return _shipped(FILE)


@cache
def level_scales() -> LevelScales:
    """The shipped weights of levels."""
    return LevelScales(_shipped(LEVELS_FILE))


def _shipped(file: str) -> Scales:
    lines = (shipped.folder("patterns") / file).read_text(encoding="utf-8").splitlines()
    return read(line for line in lines if not line.startswith("#"))


def read(lines: Iterable[str]) -> Scales:
    """Weights as `written` writes them: the clauses, what is always added, then a word or pair on each line."""
    rows = iter(lines)
    clauses = tuple(next(rows).split("\t")[1:])
    always = tuple(map(int, next(rows).split("\t")[1:]))
    return Scales(clauses, always, dict(row.split("\t", 1) for row in rows))


def _entries(written: str) -> Entries:
    numbers = list(map(int, written.replace(":", " ").split()))
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


def written(clauses: Iterable[str], always: Iterable[int], words: Mapping[str, Mapping[int, int]]) -> Iterator[str]:
    """The lines from which `read` reads weights; of a word, the weights by the numbers of the clauses."""
    yield "\t".join(("word or pair", *clauses))
    yield "\t".join((EVERY_SENTENCE, *map(str, always)))
    for word, weights in sorted(words.items()):
        yield f"{word}\t{' '.join(f'{number}:{weight}' for number, weight in weights.items())}"


def words_and_pairs(text: str) -> Iterator[str]:
    """The words of a text and each two that stand beside each other; all sums, shares and numbers are one word each."""
    return (word for word, _ in _places(text))


def _places(text: str) -> Iterator[tuple[str, Span]]:
    words = [(_word(match), match.span()) for match in _TOKEN.finditer(text)]
    yield from words
    for (first, (start, _)), (second, (_, end)) in pairwise(words):
        yield f"{first} {second}", (start, end)


def _says_something(word: str) -> bool:
    return not _SAYS_NOTHING.issuperset(word.split())


def _word(match: re.Match[str]) -> str:
    return f"<{match.lastgroup}>" if match.lastgroup else match[0].lower().replace("’", "'")
