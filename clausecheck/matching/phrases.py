"""Finds phrases in a reading: the rows between two gaps by spaCy's Matcher, the gaps by joining their places.

A Matcher pattern with gaps tries every way to fill them (some 900 microseconds a sentence for two gaps); the parts
without gaps cost a few, and most sentences cannot hold them at all, which the index of words tells beforehand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from clausecheck.clause import Choice, Element, Gap, Kind, Phrase, Row, Word
from clausecheck.matching.doc import as_doc
from clausecheck.matching.pieces import matcher_of
from clausecheck.matching.reading import NOT_NUMBERS, Reading
from clausecheck.model import Span

@dataclass(frozen=True, slots=True)
class Hit:
    """Where a phrase stands."""

    sentence: int
    start: int
    end: int
    words: Span
    """First word and the one after the last, counted in the sentence (its lead-in included)."""


class _Row:
    """A row cut at its gaps: the pieces, and how many words may stand before each but the first."""

    def __init__(self, row: Row) -> None:
        pieces: list[list[Element]] = [[]]
        gaps: list[int] = []
        for element in row:
            if isinstance(element, Gap):
                gaps.append(element.most)
                pieces.append([])
            else:
                pieces[-1].append(element)
        self.pieces, self.gaps = tuple(map(tuple, pieces)), tuple(gaps)

    def sentences(self, reading: Reading) -> int:
        """The sentences in which all words of the row occur, in whatever order."""
        found = reading.everywhere
        for piece in self.pieces:
            found &= _sentences_with(reading, piece)
            if not found:
                break
        return found


class _Prepared:
    """A phrase's rows, and the phrase itself, which keeps them alive."""

    def __init__(self, phrase: Phrase) -> None:
        self.phrase = phrase
        self.wanted = tuple(map(_Row, phrase.rows))
        self.unwanted = tuple(map(_Row, phrase.without))


_Locator = Matcher | Element


class PhraseFinder:
    """Finds phrases in readings; what it compiled for one contract serves the next."""

    def __init__(self) -> None:
        self.vocab = Vocab()
        self._prepared: dict[int, _Prepared] = {}
        self._matchers: dict[Row, Matcher] = {}

    def hits(self, reading: Reading, phrase: Phrase) -> list[Hit]:
        """Every place of a phrase in a reading, in order; of places inside one another only the tightest."""
        rows = self._prepared.get(id(phrase))
        if rows is None:
            rows = self._prepared[id(phrase)] = _Prepared(phrase)
        candidates = reading.everywhere
        for row in rows.wanted:
            candidates &= row.sentences(reading)
            if not candidates:
                return []
        found = [self._of_row(reading, row, candidates) for row in rows.wanted]
        together = set.intersection(*({hit.sentence for hit in hits} for hits in found))
        for row in rows.unwanted:
            refused = candidates & row.sentences(reading)
            together -= {hit.sentence for hit in self._of_row(reading, row, refused)}
        return sorted((hit for hits in found for hit in hits if hit.sentence in together), key=_in_order)

    def _of_row(self, reading: Reading, row: _Row, candidates: int) -> list[Hit]:
        locators = [self._locator(reading, piece, candidates) for piece in row.pieces] if candidates else []
        return [hit for at in _members(candidates) for hit in self._in_sentence(reading, at, locators, row.gaps)]

    def _locator(self, reading: Reading, row: Row, candidates: int) -> _Locator:
        """One word is looked up, more are left to a Matcher that knows only the words in question."""
        if len(row) == 1 and not isinstance(row[0], Choice):
            return row[0]
        trimmed = _trimmed(reading, row, candidates)
        matcher = self._matchers.get(trimmed)
        if matcher is None:
            matcher = self._matchers[trimmed] = matcher_of(trimmed, self.vocab)
        return matcher

    def _in_sentence(
        self, reading: Reading, at: int, locators: Sequence[_Locator], gaps: tuple[int, ...]
    ) -> Iterator[Hit]:
        found = self._places(reading, at, locators[0])
        for locator, gap in zip(locators[1:], gaps, strict=True):
            if not found:
                return
            found = _joined(found, self._places(reading, at, locator), gap)
        places = reading.tokens(at).places
        for first, last in _tightest(found):
            start, end = _extent(places, first, last)
            yield Hit(at, start, end, (first, last))

    def _places(self, reading: Reading, at: int, locator: _Locator) -> list[Span]:
        """Where a row stands in a sentence, counted in words."""
        if isinstance(locator, Matcher):
            return [(start, end) for _, start, end in locator(self._doc(reading, at))]
        return _places_of_one(reading, at, locator)

    def _doc(self, reading: Reading, at: int) -> Doc:
        doc = reading.docs.get(at)
        if doc is None:
            tokens = reading.tokens(at)
            doc = reading.docs[at] = as_doc(self.vocab, tokens.words, tokens.kinds)
        return doc


def _in_order(hit: Hit) -> tuple[int, int, int]:
    return hit.sentence, hit.start, hit.end


def _sentences_with(reading: Reading, row: Row) -> int:
    """The sentences in which every element of a row occurs, in whatever order."""
    found = reading.everywhere
    for element in row:
        if isinstance(element, Gap):
            continue
        found &= _sentences_with_element(reading, element)
        if not found:
            break
    return found


def _sentences_with_element(reading: Reading, element: Element) -> int:
    known = reading.bits.get(id(element))
    if known is not None:
        return known
    found = 0
    if isinstance(element, Word):
        for form in element.forms:
            found |= reading.with_word(form)
        for stem in element.stems:
            for word in reading.words_from(stem):
                found |= reading.with_word(word)
    elif isinstance(element, Kind):
        found = reading.with_number() if element.name == "number" else reading.with_kind(element.name)
    elif isinstance(element, Choice):
        for option in element.options:
            found |= _sentences_with(reading, option)
    reading.bits[id(element)] = found
    return found


def _trimmed(reading: Reading, row: Row, candidates: int) -> Row:
    """The row without the options that cannot stand in any candidate sentence."""
    if not any(isinstance(element, Choice) for element in row):
        return row
    return tuple(
        Choice(
            tuple(
                _trimmed(reading, option, candidates)
                for option in element.options
                if not option or _sentences_with(reading, option) & candidates
            )
        )
        if isinstance(element, Choice)
        else element
        for element in row
    )


def _members(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def _places_of_one(reading: Reading, at: int, element: Element) -> list[Span]:
    tokens = reading.tokens(at)
    if isinstance(element, Kind):
        if element.name == "number":
            return [(i, i + 1) for i, kind in enumerate(tokens.kinds) if kind not in NOT_NUMBERS]
        return [(i, i + 1) for i, kind in enumerate(tokens.kinds) if kind == element.name]
    assert isinstance(element, Word)
    stems = tuple(element.stems)
    return [
        (i, i + 1)
        for i, word in enumerate(tokens.words)
        if word in element.forms or (stems and word.startswith(stems))
    ]


def _joined(before: list[Span], after: list[Span], gap: int) -> list[Span]:
    """Each place of the next piece with the nearest start that reaches it."""
    joined = []
    for first, last in after:
        starts = [start for start, end in before if end <= first <= end + gap]
        if starts:
            joined.append((max(starts), last))
    return joined


def _tightest(found: list[Span]) -> list[Span]:
    """Without the places that hold another one; of equals only one."""
    kept: list[Span] = []
    for start, end in sorted(set(found), key=lambda span: (span[1] - span[0], span)):
        if not any(start <= first and last <= end for first, last in kept):
            kept.append((start, end))
    return sorted(kept)


def _extent(places: list[Span], first: int, last: int) -> Span:
    """From the first to the last character; a lead-in stands before its item."""
    return min(place[0] for place in places[first:last]), max(place[1] for place in places[first:last])
