"""Finds phrases in a reading: their parts by spaCy's Matcher, whole phrases by joining the places of the parts.

A Matcher pattern with gaps tries every way to fill them (some 900 microseconds a sentence for two gaps). Parts
without gaps cost a few; most sentences cannot hold them at all, which the index of words tells beforehand; and a
part that many phrases share is looked for once in a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from clausecheck.matching.doc import as_doc
from clausecheck.matching.impossible import Impossible
from clausecheck.matching.index import forms_of, members, narrowed_to, sentences_with
from clausecheck.matching.joining import joined, joined_from_every, tightest
from clausecheck.matching.pieces import matcher_of, narrowed, ways
from clausecheck.matching.reading import NOT_NUMBERS, Reading, kinds_of
from clausecheck.matching.rows import Part, is_joined, parts_of
from clausecheck.model import Span
from clausecheck.phrase import Choice, Element, Gap, Kind, Phrase, Row, Word

_MOST_LOCATORS = 4_000
_Locator = Matcher | tuple[Word | Kind, ...]
_Join = Callable[[Sequence[Span], Sequence[Span], int], list[Span]]


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a phrase stands."""

    sentence: int
    start: int
    end: int
    words: Span
    """First word and the one after the last, counted in the sentence (its lead-in included)."""


class _Prepared:
    """A phrase's rows, and the phrase itself, which keeps them alive."""

    def __init__(self, phrase: Phrase) -> None:
        self.phrase = phrase
        self.needed = tuple(map(_needed, phrase.rows))
        """What has to occur in a sentence, by row; what most often does not comes to stand first."""
        self.unwanted_words = tuple(row for row in phrase.without if _is_of_words(row))
        """Rows that stand wherever one of their words does; the index alone answers for them."""

    @cached_property
    def wanted(self) -> tuple[tuple[Part, ...], ...]:
        """The parts of its rows; of most phrases no contract ever asks for them."""
        return tuple(map(parts_of, self.phrase.rows))

    @cached_property
    def unwanted(self) -> tuple[tuple[Part, ...], ...]:
        return tuple(parts_of(row) for row in self.phrase.without if not _is_of_words(row))


def _needed(row: Row) -> list[Element]:
    return [element for element in row if not isinstance(element, Gap)]


def _is_of_words(row: Row) -> bool:
    only = row[0] if len(row) == 1 else None
    return isinstance(only, Word | Kind) or (isinstance(only, Choice) and all(map(_is_of_words, only.options)))


class _Options:
    """A choice's options: those joined from their parts, and all others, which are matched at once."""

    def __init__(self, choice: Choice) -> None:
        self.joined = tuple((option, parts_of(option)) for option in choice.options if is_joined(option))
        self.others = (Choice(tuple(option for option in choice.options if option and not is_joined(option))),)


class PhraseFinder:
    """Finds phrases in readings; what it compiled for one contract serves the next."""

    def __init__(self) -> None:
        self.vocab = Vocab()
        self._prepared: dict[int, _Prepared] = {}
        self._locators: dict[Row, _Locator] = {}
        self._options: dict[int, _Options] = {}
        self._impossible = Impossible()

    def hits(self, reading: Reading, phrase: Phrase, *, among: int | None = None) -> list[Hit]:
        """Every place of a phrase in a reading, in order; of places inside one another only the tightest.

        `among`: the sentences to look in, as bits; all of them unless given.
        """
        if reading.impossible is None:
            known = (each.phrase for each in self._prepared.values())
            reading.impossible = self._impossible.phrases_in(reading, known)
        if id(phrase) in reading.impossible:
            return []
        rows = self._prepared.get(id(phrase))
        if rows is None:
            rows = self._prepared[id(phrase)] = _Prepared(phrase)
        candidates = reading.everywhere if among is None else among
        for needed in rows.needed:
            candidates = narrowed_to(reading, candidates, needed)
            if not candidates:
                return []
        for unwanted in rows.unwanted_words:
            candidates &= ~sentences_with(reading, unwanted)
        found: list[Hit] = []
        for at in members(candidates):
            found += self._in_sentence(reading, at, rows)
        return found

    def places(self, reading: Reading, at: int, row: Row) -> Sequence[Span]:
        """Where a row, or a part of one, stands in a sentence, counted in its words."""
        return self._places_of_row(reading, at, parts_of(row))

    def _in_sentence(self, reading: Reading, at: int, rows: _Prepared) -> Iterable[Hit]:
        found: set[Span] = set()
        for parts in rows.wanted:
            places = self._places_of_row(reading, at, parts)
            if not places:
                return ()
            found.update(tightest(places))
        if any(self._places_of_row(reading, at, parts) for parts in rows.unwanted):
            return ()
        places = reading.tokens(at).places
        hits = (Hit(at, *extent(places, *words), words) for words in found)
        return sorted(hits, key=lambda hit: (hit.start, hit.end))

    def _places_of_row(self, reading: Reading, at: int, parts: Sequence[Part], join: _Join = joined) -> list[Span]:
        """Where a row ends, each time with the nearest place where it may begin, or with what else `join` keeps."""
        reached = [(list(self._places(reading, at, parts[0].row)), 0)]
        for part in parts[1:]:
            here = self._places(reading, at, part.row)
            found = [place for before, gap in reached for place in join(before, here, gap + part.gap)]
            skipped = [(before, gap + part.gap) for before, gap in reached] if part.may_be_missing else []
            reached = [(found, 0), *skipped]
            if not any(before for before, _ in reached):
                return []
        return reached[0][0]

    def _places(self, reading: Reading, at: int, row: Row) -> Sequence[Span]:
        """Where the elements of a part stand in a sentence."""
        key = (at, *map(id, row))
        found = reading.places.get(key)
        if found is None:
            only = row[0] if len(row) == 1 else None
            if isinstance(only, Word | Kind):
                found = _places_of_one(reading, at, only)
            elif isinstance(only, Choice) and (options := self._options_of(only)).joined:
                found = self._places_of_choice(reading, at, options)
            else:
                found = self._matched(reading, at, row)
            reading.places[key] = found
        return found

    def _options_of(self, choice: Choice) -> _Options:
        options = self._options.get(id(choice))
        if options is None:
            options = self._options[id(choice)] = _Options(choice)
        return options

    def _places_of_choice(self, reading: Reading, at: int, options: _Options) -> list[Span]:
        """Where the options of a choice stand. Gaps are joined: a Matcher with gaps may not end in time.

        Every beginning is kept, since what stands before the choice may reach only a far one.
        """
        found = set(self._places(reading, at, options.others)) if options.others[0].options else set()
        for option, parts in options.joined:
            if sentences_with(reading, option) >> at & 1:
                found.update(self._places_of_row(reading, at, parts, joined_from_every))
        return list(found)

    def _matched(self, reading: Reading, at: int, row: Row) -> list[Span]:
        possible = narrowed(row, reading, at)
        if possible is None:
            return []
        locator = self._locators.get(possible)
        if locator is None:
            if len(self._locators) >= _MOST_LOCATORS:
                self._locators.clear()
            locator = self._locators[possible] = self._locator(possible)
        if isinstance(locator, tuple):
            return [place for element in locator for place in _places_of_one(reading, at, element)]
        return [(start, end) for _, start, end in locator(self._doc(reading, at))]

    def _locator(self, possible: Row) -> _Locator:
        """A Matcher; in a sentence that leaves single words only, those words."""
        rows = [way for way in ways(possible) if way]
        singles = tuple(way[0] for way in rows if len(way) == 1 and isinstance(way[0], Word | Kind))
        return singles if len(singles) == len(rows) else matcher_of(rows, self.vocab)

    def _doc(self, reading: Reading, at: int) -> Doc:
        doc = reading.docs.get(at)
        if doc is None:
            tokens = reading.tokens(at)
            doc = reading.docs[at] = as_doc(self.vocab, tokens.words, tokens.kinds)
        return doc


def _places_of_one(reading: Reading, at: int, element: Word | Kind) -> list[Span]:
    tokens = reading.tokens(at)
    if isinstance(element, Word):
        forms = element.forms if not element.stems else forms_of(reading, element)
        return [(place, place + 1) for place, word in enumerate(tokens.words) if word in forms]
    wants_number, wanted = element.name == "number", kinds_of(element.name)
    return [
        (place, place + 1)
        for place, kind in enumerate(tokens.kinds)
        if kind in wanted or (wants_number and kind not in NOT_NUMBERS)
    ]


def extent(places: Sequence[Span], first: int, last: int) -> Span:
    """From the first to the last character; a lead-in stands before its item."""
    return min(place[0] for place in places[first:last]), max(place[1] for place in places[first:last])
