"""The nouns of a phrase: a row of elements over the words of one sentence; punctuation and capitals do not count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


class _Many:
    """Stands there by the ten thousand: pickled by its fields it is made again in a fifth of the time."""

    __slots__: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        return type(self), tuple(getattr(self, name) for name in self.__slots__)


@dataclass(frozen=True, slots=True)
class Word(_Many):
    """One word that may take several forms; a stem stands for any word that begins with it."""

    forms: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Kind:
    """A word known by what it is: an amount (months, miles, usd, …) or a party (physician, group)."""

    name: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to so many words of any kind."""

    most: int


@dataclass(frozen=True, slots=True)
class Choice(_Many):
    """One of several rows; an empty row means that it may be missing."""

    options: tuple[Row, ...]


Element = Word | Kind | Gap | Choice
Row = tuple[Element, ...]


def may_be_missing(element: Element) -> bool:
    """Whether a row can be told without it: a gap, or a choice one of whose options asks for nothing."""
    if isinstance(element, Choice):
        return any(all(map(may_be_missing, option)) for option in element.options)
    return isinstance(element, Gap)


@dataclass(frozen=True, slots=True)
class Phrase(_Many):
    """A plain phrase as written in a pattern file, and the rows of elements it stands for."""

    text: str
    rows: tuple[Row, ...]
    """All of them stand in the sentence, in whatever order."""
    without: tuple[Row, ...] = ()
    """None of them stands in the sentence."""
    place: str = ""
    """`file:line`."""


@dataclass(frozen=True, slots=True)
class TokenPattern:
    """A spaCy token pattern exactly as spaCy's Matcher takes it."""

    tokens: tuple[Mapping[str, object], ...]
    place: str
