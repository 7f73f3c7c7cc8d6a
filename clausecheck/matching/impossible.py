"""Tells at once which phrases can stand in no sentence of a reading: for whoever reads thousands of short texts.

Of each phrase one element that it needs is known by the words, beginnings and kinds in which it shows. A text that
holds none of them cannot hold the phrase.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from clausecheck.matching.reading import Reading, is_beginning
from clausecheck.phrase import Choice, Element, Gap, Kind, Phrase, Row, Word

WORTH_IT = 200
"""Readings; a contract needs a few, and the index as long as twenty of them."""
_SHORT = 4
_COSTS_SHORT, _COSTS_KIND = 4, 40
"""Short words and kinds stand nearly everywhere, and tell little."""


class Impossible:
    """The phrases of a finder by what they show in."""

    def __init__(self) -> None:
        self._readings = 0
        self._all: frozenset[int] = frozenset()
        self._words: Mapping[str, list[int]] = {}
        self._beginnings: Mapping[str, list[int]] = {}
        self._kinds: Mapping[str, list[int]] = {}

    def phrases_in(self, reading: Reading, known: Iterable[Phrase]) -> frozenset[int]:
        """The identities of the phrases that cannot stand in it, of those known when the index was made."""
        self._readings += 1
        if self._readings < WORTH_IT:
            return frozenset()
        if self._readings == WORTH_IT:
            self._index(known)
        possible: set[int] = set()
        for index, held in ((self._words, reading.vocabulary), (self._beginnings, reading.beginnings)):
            for key in index.keys() & held:
                possible.update(index[key])
        for name, phrases in self._kinds.items():
            if reading.with_number() if name == "number" else reading.with_kind(name):
                possible.update(phrases)
        return self._all - possible

    def _index(self, known: Iterable[Phrase]) -> None:
        words, beginnings, kinds = (defaultdict[str, list[int]](list) for _ in range(3))
        told = set()
        for phrase in known:
            signs = _signs_of(phrase)
            if signs is None:
                continue
            told.add(id(phrase))
            for sign in signs:
                if isinstance(sign, Kind):
                    kinds[sign.name].append(id(phrase))
                    continue
                for form in sign.forms:
                    words[form].append(id(phrase))
                for stem in sign.stems:
                    beginnings[stem].append(id(phrase))
        self._words, self._beginnings, self._kinds, self._all = words, beginnings, kinds, frozenset(told)


def _signs_of(phrase: Phrase) -> tuple[Word | Kind, ...] | None:
    """One of which has to stand wherever the phrase does; None where nothing has to."""
    return min((signs for row in phrase.rows if (signs := _of_row(row)) is not None), key=_cost, default=None)


def _of_row(row: Row) -> tuple[Word | Kind, ...] | None:
    return min((signs for element in row if (signs := _of_element(element)) is not None), key=_cost, default=None)


def _of_element(element: Element) -> tuple[Word | Kind, ...] | None:
    if isinstance(element, Gap) or (isinstance(element, Word) and not all(map(is_beginning, element.stems))):
        return None
    if not isinstance(element, Choice):
        return (element,)
    found: list[Word | Kind] = []
    for option in element.options:
        signs = _of_row(option)
        if signs is None:
            return None
        found += signs
    return tuple(found)


def _cost(signs: tuple[Word | Kind, ...]) -> int:
    return sum(_COSTS_KIND if isinstance(one, Kind) else sum(map(_cost_of, (*one.forms, *one.stems))) for one in signs)


def _cost_of(word: str) -> int:
    return _COSTS_SHORT if len(word) < _SHORT else 1
