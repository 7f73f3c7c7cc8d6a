"""Finds phrases that a sentence says in part and leaves in part to what its defined terms mean.

"On a Platform Exit the track ends": the sentence speaks of the track, and what "Platform Exit" means, of a sale.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausecheck.matching.index import members, sentences_with
from clausecheck.matching.joining import tightest
from clausecheck.matching.phrases import PhraseFinder, extent
from clausecheck.matching.reading import Reading
from clausecheck.model import Span
from clausecheck.phrase import Phrase, Row

_BEGINNING = 12
"""So many words of a meaning tell what is meant."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A phrase of which a sentence holds some parts, and the meanings of its terms the others."""

    sentence: int
    spans: tuple[Span, ...]
    """Where the sentence's own parts stand."""
    meanings: frozenset[int]


class Glossary:
    """What some terms mean, as a reading of its own, and which sentences of another reading use them."""

    def __init__(self, meanings: Reading, used_by: Mapping[int, Sequence[int]]) -> None:
        """`used_by`: for each sentence that uses terms, the numbers of their meanings."""
        self.meanings, self.used_by = meanings, used_by
        self._users = [0] * len(meanings.sentences)
        for sentence, used in used_by.items():
            for meaning in used:
                self._users[meaning] |= 1 << sentence
        self._all_users = sum(1 << sentence for sentence in used_by)

    def hits(self, finder: PhraseFinder, reading: Reading, phrase: Phrase) -> Iterator[Meant]:
        """Where a phrase joined by `&` stands partly in a sentence and partly in what its terms mean."""
        if len(phrase.rows) < 2:
            return
        candidates, spoken = self._all_users, 0
        for row in phrase.rows if candidates else ():
            own = sentences_with(reading, row)
            candidates &= own | self._users_of(row)
            spoken |= own
        for at in members(candidates & spoken):
            found = self._in_sentence(finder, reading, phrase, at)
            if found:
                yield found

    def _users_of(self, row: Row) -> int:
        """The sentences that use a term in whose meaning a row may stand, as bits."""
        found = 0
        for meaning in members(sentences_with(self.meanings, row)):
            found |= self._users[meaning]
        return found

    def _in_sentence(self, finder: PhraseFinder, reading: Reading, phrase: Phrase, at: int) -> Meant | None:
        words: set[Span] = set()
        meanings: set[int] = set()
        for row in phrase.rows:
            own = tightest(finder.places(reading, at, row))
            lent = [] if own else self._lending(finder, at, row)
            if not (own or lent):
                return None
            words.update(own)
            meanings.update(lent)
        refused = any(finder.places(reading, at, row) or self._lending(finder, at, row) for row in phrase.without)
        if refused or not (words and meanings):
            return None
        places = reading.tokens(at).places
        return Meant(at, tuple(sorted(extent(places, *span) for span in words)), frozenset(meanings))

    def _lending(self, finder: PhraseFinder, at: int, row: Row) -> list[int]:
        """The meanings of a sentence's terms at whose beginning a row stands; further on they speak of other things."""
        return [
            each
            for each in self.used_by[at]
            if any(first < _BEGINNING for first, _ in finder.places(self.meanings, each, row))
        ]
