"""The words of a contract's sentences with an index of which words stand in which sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, KeysView, Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING

from clausecheck.matching.cutter import Cutter, Sentence, Tokens
from clausecheck.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


_LONGEST_BEGINNING = 24
_MOST_KEPT = 8_000
"""Sentences; a contract of 300 pages has fewer."""
NOT_NUMBERS = ("", "physician", "group", "lower_rank", "date")
"""Kinds of words that are no amount."""
_ALSO = {"physician": frozenset({"physician", "lower_rank"})}
"""Who holds a rank of this contract is its physician as well."""


class Reading:
    """The words of some sentences with an index. Sets of sentences are bits of an integer."""

    def __init__(self, sentences: Iterable[Sentence], cut: Cutter) -> None:
        self.sentences = tuple(sentences)
        self._cut = cut
        self._tokens: dict[int, Tokens] = {}
        alike: dict[frozenset[str], frozenset[str]] = {}
        self._words = []
        self._kinds = []
        for at in range(len(self.sentences)):
            tokens = self.tokens(at)
            kinds = frozenset(tokens.kinds)
            self._words.append(frozenset(tokens.words))
            self._kinds.append(alike.setdefault(kinds, kinds))
        self.everywhere = (1 << len(self.sentences)) - 1
        """All sentences."""
        self.docs: dict[int, Doc] = {}
        """spaCy Docs of sentences that were asked for."""
        self.bits: dict[int, int] = {}
        """The sentences that hold an element of a phrase, by the element's identity."""
        self.forms: dict[int, frozenset[str]] = {}
        """The words of this reading that a word of a phrase may be, by its identity."""
        self.places: dict[tuple[int, ...], list[Span]] = {}
        """Where elements of a phrase stand, by the number of the sentence and their identities."""
        self.impossible: frozenset[int] | None = None
        """Phrases of which is known that they stand nowhere here, by their identity; None before that was looked into."""

    @cached_property
    def with_word(self) -> dict[str, int]:
        """The sentences that hold each word."""
        return _index(self._words)

    @cached_property
    def _with_kind(self) -> dict[str, int]:
        return _index(self._kinds)

    @cached_property
    def _with_beginning(self) -> dict[str, int]:
        return _beginnings(self.with_word)

    @property
    def beginnings(self) -> KeysView[str]:
        """The beginnings of all its words."""
        return self._with_beginning.keys()

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self.with_word)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All different words."""
        return frozenset(self.with_word)

    @cached_property
    def _numbers(self) -> dict[Span, int]:
        return {(one.start, one.end): at for at, one in enumerate(self.sentences)}

    def among(self, sentences: Iterable[Sentence]) -> int:
        """Some of its sentences as bits."""
        bits = 0
        for sentence in sentences:
            bits |= 1 << self._numbers[(sentence.start, sentence.end)]
        return bits

    def tokens(self, at: int) -> Tokens:
        """The words of a sentence. Those of a very long contract are cut again when asked for, or they fill the memory."""
        tokens = self._tokens.get(at)
        if tokens is None:
            if len(self._tokens) >= _MOST_KEPT:
                self._tokens.clear()
            tokens = self._tokens[at] = self._cut.tokens(self.sentences[at])
        return tokens

    def words(self, at: int) -> frozenset[str]:
        """The different words of a sentence."""
        return self._words[at]

    def kinds(self, at: int) -> frozenset[str]:
        """The different kinds of a sentence's words."""
        return self._kinds[at]

    def with_stem(self, stem: str) -> int:
        """The sentences that hold a word which begins with a stem."""
        if not is_beginning(stem):
            return self.with_any(self.words_from(stem))
        return self._with_beginning.get(stem, 0)

    def with_any(self, words: Iterable[str]) -> int:
        """The sentences that hold one of some words."""
        found = 0
        for word in words:
            found |= self.with_word.get(word, 0)
        return found

    def forget(self) -> None:
        """Let go of the index and of what was looked up; both are made again when asked for."""
        for index in ("with_word", "_with_kind", "_with_beginning", "_sorted", "vocabulary", "_numbers"):
            self.__dict__.pop(index, None)
        self._tokens.clear()
        self.bits.clear()
        self.forms.clear()
        self.docs.clear()
        self.places.clear()
        self.impossible = None

    def with_kind(self, kind: str) -> int:
        """The sentences that hold an amount or party of a kind."""
        found = 0
        for each in kinds_of(kind):
            found |= self._with_kind.get(each, 0)
        return found

    @property
    def number_kinds(self) -> frozenset[str]:
        """The kinds of amount that stand here."""
        return frozenset(kind for kind in self._with_kind if kind not in NOT_NUMBERS)

    def with_number(self) -> int:
        """The sentences that hold an amount of any kind."""
        found = 0
        for kind in self.number_kinds:
            found |= self._with_kind[kind]
        return found

    def words_from(self, stem: str) -> list[str]:
        """The words of this reading that begin with a stem."""
        first = bisect_left(self._sorted, stem)
        last = bisect_left(self._sorted, stem + "\uffff")
        return self._sorted[first:last]


def is_beginning(stem: str) -> bool:
    """Whether a stem is among the beginnings that a reading keeps of its words."""
    return len(stem) <= _LONGEST_BEGINNING and stem[:1].isalpha()


@cache
def kinds_of(name: str) -> frozenset[str]:
    """The kinds of word that a party or an amount of a phrase may be."""
    return _ALSO.get(name) or frozenset({name})


def _index(rows: Iterable[Iterable[str]]) -> dict[str, int]:
    bits: dict[str, int] = {}
    for at, row in enumerate(rows):
        bit = 1 << at
        for word in row:
            bits[word] = bits.get(word, 0) | bit
    return bits


def _beginnings(with_word: Mapping[str, int]) -> dict[str, int]:
    """The same for the beginnings of each word; of numbers none, of a word that never ends only the first ones."""
    bits: dict[str, int] = {}
    for word, found in with_word.items():
        for end in range(1, min(len(word), _LONGEST_BEGINNING) + 1) if word[:1].isalpha() else ():
            beginning = word[:end]
            bits[beginning] = bits.get(beginning, 0) | found
    return bits
