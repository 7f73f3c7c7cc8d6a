"""Says how near a sentence comes to a phrase that does not stand in it: what of it stands, and which part fails."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clausecheck.matching.index import forms_of, members, sentences_with
from clausecheck.matching.joining import joined
from clausecheck.matching.phrases import PhraseFinder
from clausecheck.matching.reading import Reading, kinds_of
from clausecheck.model import Span
from clausecheck.phrase import Choice, Element, Gap, Kind, Phrase, Row, Word

_TRIED = 60
"""So many of the most promising sentences are looked at closely."""
_LIGHT = frozenset(
    ("a", "all", "an", "and", "any", "are", "as", "at", "be", "by", "each", "for", "from", "has", "have", "if", "in", "is", "it", "its", "may", "must",
     "no", "not", "of", "off", "on", "or", "over", "shall", "such", "that", "the", "to", "will", "with")
)  # fmt: skip
"""Words that stand in every contract and make no phrase near."""
_LIGHT_WEIGHT = 0.2
_HALF = 0.5
"""What the words of a part that do not stand together count, against those of one that stands."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a phrase between two gaps: which of its rows, and which part of that row."""

    row: int
    part: int


@dataclass(frozen=True, slots=True)
class Miss:
    """A phrase that does not stand in a sentence, and the first part of it that fails."""

    phrase: Phrase
    sentence: int
    standing: tuple[tuple[Stretch, Span], ...]
    """The parts that stand there, each with the characters of its first place."""
    failing: Stretch
    is_unwanted: bool = False
    """The part stands, and must not."""
    place: Span | None = None
    """Where the failing part stands, when it does: too far off, before the part it must follow, or unwanted."""
    words_between: int | None = None
    """How many words lie between it and the part before; negative when it stands before that part."""
    gap: int = 0
    """How many there may be."""
    some_words: tuple[str, ...] = ()
    """Words of the failing part that stand in the sentence."""
    weight: float = 0.0
    """How much of the phrase stands, from 0 to 1."""


def misses(finder: PhraseFinder, reading: Reading, phrases: Sequence[Phrase], *, most: int) -> list[Miss]:
    """The nearest misses of all phrases in all sentences, the nearest first; not those of which nothing stands."""
    promising: list[tuple[float, int, Phrase]] = []
    for phrase in phrases:
        weights: dict[int, float] = {}
        stretches = [stretch for row in phrase.rows for stretch, _ in _stretches(row)]
        whole = sum(map(_weight, stretches))
        for stretch in stretches:
            for element in stretch:
                for at in members(sentences_with(reading, (element,))):
                    weights[at] = weights.get(at, 0.0) + _weight(stretch) * _share(element, stretch) / whole
        promising += [(weight, at, phrase) for at, weight in weights.items()]
    promising.sort(key=lambda one: -one[0])
    found = [miss for _, at, phrase in promising[:_TRIED] if (miss := _miss(finder, reading, at, phrase))]
    return sorted(found, key=lambda miss: -miss.weight)[:most]


def _miss(finder: PhraseFinder, reading: Reading, at: int, phrase: Phrase) -> Miss | None:
    """How a phrase misses a sentence; None when it stands there."""
    standing: list[tuple[Stretch, Span]] = []
    failed: Miss | None = None
    weight = whole = 0.0
    for number, row in enumerate(phrase.rows):
        places = [list(finder.places(reading, at, stretch)) for stretch, _ in _stretches(row)]
        for part, (stretch, _) in enumerate(_stretches(row)):
            whole += _weight(stretch)
            weight += _weight(stretch) * (1.0 if places[part] else _HALF * _standing_share(reading, at, stretch))
            if places[part]:
                standing.append((Stretch(number, part), _characters(reading, at, places[part][0])))
        failed = failed or _absent(reading, at, phrase, number, places) or _apart(reading, at, phrase, number, places)
    failed = failed or _unwanted(finder, reading, at, phrase)
    if failed is None:
        return None
    return replace(failed, standing=tuple(standing), weight=weight / whole)


def _absent(reading: Reading, at: int, phrase: Phrase, number: int, places: Sequence[Sequence[Span]]) -> Miss | None:
    for part, (stretch, _) in enumerate(_stretches(phrase.rows[number])):
        if not places[part]:
            some = tuple(dict.fromkeys(_words_standing(reading, at, stretch)))
            return Miss(phrase, at, (), Stretch(number, part), some_words=some)
    return None


def _apart(reading: Reading, at: int, phrase: Phrase, number: int, places: Sequence[list[Span]]) -> Miss | None:
    """The first part that stands too far behind the one before, or only in front of it."""
    reached = places[0]
    for part, (_, gap) in enumerate(_stretches(phrase.rows[number])):
        if part == 0:
            continue
        following = joined(reached, places[part], gap)
        if not following:
            ends = [end for _, end in reached]
            between, place = min(
                ((start - end, (start, last)) for start, last in places[part] for end in ends),
                key=lambda one: (one[0] < 0, abs(one[0])),
            )
            characters = _characters(reading, at, place)
            return Miss(phrase, at, (), Stretch(number, part), place=characters, words_between=between, gap=gap)
        reached = following
    return None


def _unwanted(finder: PhraseFinder, reading: Reading, at: int, phrase: Phrase) -> Miss | None:
    for number, row in enumerate(phrase.without):
        places = finder.places(reading, at, row)
        if places:
            place = _characters(reading, at, places[0])
            return Miss(phrase, at, (), Stretch(number, 0), is_unwanted=True, place=place)
    return None


def _stretches(row: Row) -> list[tuple[Row, int]]:
    """The parts of a row between its gaps, each with the gap before it."""
    found: list[tuple[Row, int]] = []
    part: list[Element] = []
    gap = 0
    for element in row:
        if isinstance(element, Gap):
            found.append((tuple(part), gap))
            part, gap = [], element.most
        else:
            part.append(element)
    return [*found, (tuple(part), gap)]


def _weight(stretch: Row) -> float:
    return max(map(_weight_of, stretch), default=0.0)


def _weight_of(element: Element) -> float:
    if isinstance(element, Gap):
        return 0.0
    if isinstance(element, Choice):
        return min(map(_weight, element.options))
    return _LIGHT_WEIGHT if isinstance(element, Word) and not element.stems and element.forms <= _LIGHT else 1.0


def _share(element: Element, stretch: Row) -> float:
    """How much of a part an element is."""
    return _weight_of(element) / sum(map(_weight_of, stretch))


def _standing_share(reading: Reading, at: int, stretch: Row) -> float:
    here = 1 << at
    return sum(_share(element, stretch) for element in stretch if sentences_with(reading, (element,)) & here)


def _words_standing(reading: Reading, at: int, row: Row) -> Iterator[str]:
    """Words of the sentence that a part could take, without those that stand everywhere."""
    for element in row:
        if isinstance(element, Word):
            yield from sorted((forms_of(reading, element) & reading.words(at)) - _LIGHT)
        elif isinstance(element, Choice):
            for option in element.options:
                yield from _words_standing(reading, at, option)
        elif isinstance(element, Kind):
            tokens = reading.tokens(at)
            yield from (
                word for word, kind in zip(tokens.words, tokens.kinds, strict=True) if kind in kinds_of(element.name)
            )


def _characters(reading: Reading, at: int, words: Span) -> Span:
    places = reading.tokens(at).places[words[0] : words[1]]
    return min(start for start, _ in places), max(end for _, end in places)
