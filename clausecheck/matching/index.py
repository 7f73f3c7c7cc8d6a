"""Tells beforehand in which sentences a row of words can stand at all."""

from __future__ import annotations

from collections.abc import Iterator

from clausecheck.matching.reading import Reading
from clausecheck.phrase import Choice, Element, Kind, Row, Word


def sentences_with(reading: Reading, row: Row) -> int:
    """The sentences in which every element of a row occurs, in whatever order, as bits."""
    found = reading.everywhere
    for element in row:
        standing = reading.bits.get(id(element))
        found &= _looked_up(reading, element) if standing is None else standing
        if not found:
            break
    return found


def narrowed_to(reading: Reading, candidates: int, elements: list[Element]) -> int:
    """Those of some sentences, as bits, in which every one of some elements occurs.

    An element that rules all of them out goes to the front of the list: it is likely to do so in the next contract, too,
    and what stands behind it need not be looked up.
    """
    for at, element in enumerate(elements):
        standing = reading.bits.get(id(element))
        candidates &= _looked_up(reading, element) if standing is None else standing
        if not candidates:
            if at:
                elements.insert(0, elements.pop(at))
            return 0
    return candidates


def forms_of(reading: Reading, word: Word) -> frozenset[str]:
    """The words of a reading that a word of a phrase may be."""
    found = reading.forms.get(id(word))
    if found is None:
        found = word.forms & reading.vocabulary
        if word.stems:
            found = found.union(*(reading.words_from(stem) for stem in word.stems))
        reading.forms[id(word)] = found
    return found


def members(bits: int) -> Iterator[int]:
    """The numbers of the bits that are set, in order."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def _looked_up(reading: Reading, element: Element) -> int:
    """The sentences with an element, from now on known by its identity."""
    found = 0
    if isinstance(element, Word):
        standing = reading.with_word
        for form in element.forms & reading.vocabulary:
            found |= standing[form]
        for stem in element.stems:
            found |= reading.with_stem(stem)
    elif isinstance(element, Choice):
        for option in element.options:
            found |= sentences_with(reading, option)
    elif isinstance(element, Kind):
        found = reading.with_number() if element.name == "number" else reading.with_kind(element.name)
    else:
        return reading.everywhere
    reading.bits[id(element)] = found
    return found
