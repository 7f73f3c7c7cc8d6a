"""Compiles rows of words to spaCy token patterns: only the words that stand in a sentence, so that few are left."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import product

from spacy.matcher import Matcher
from spacy.vocab import Vocab

from clausecheck.matching.index import forms_of
from clausecheck.matching.reading import NOT_NUMBERS, Reading, kinds_of
from clausecheck.phrase import Choice, Element, Gap, Kind, Row, Word


def narrowed(row: Row, reading: Reading, at: int) -> Row | None:
    """The row as it can stand in a sentence; None when it cannot."""
    words, kinds = reading.words(at), reading.kinds(at)
    found: list[Element] = []
    for element in row:
        if isinstance(element, Word):
            forms = (forms_of(reading, element) if element.stems else element.forms) & words
            if not forms:
                return None
            found.append(Word(forms))
        elif isinstance(element, Choice):
            options = [option for given in element.options if (option := narrowed(given, reading, at)) is not None]
            if not options:
                return None
            found.append(Choice(tuple(dict.fromkeys(options))))
        elif isinstance(element, Gap) or _stands(element, kinds):
            found.append(element)
        else:
            return None
    return tuple(found)


def ways(row: Row) -> list[Row]:
    """The rows without choices that a row stands for; where something may be missing, one of them may be empty."""
    parts = (_alternatives(element) for element in row)
    return [tuple(element for part in chosen for element in part) for chosen in product(*parts)]


def matcher_of(rows: Iterable[Row], vocab: Vocab) -> Matcher:
    """A Matcher for rows without choices; a gap is `{0,n}`."""
    matcher = Matcher(vocab, validate=False)
    matcher.add("row", [[_token(element) for element in row] for row in rows])
    return matcher


def _stands(kind: Kind, kinds: Collection[str]) -> bool:
    if kind.name == "number":
        return any(found not in NOT_NUMBERS for found in kinds)
    return any(found in kinds for found in kinds_of(kind.name))


def _alternatives(element: Element) -> list[Row]:
    if isinstance(element, Choice):
        return [way for option in element.options for way in ways(option)]
    return [(element,)]


def _token(element: Element) -> dict[str, object]:
    assert not isinstance(element, Choice)
    if isinstance(element, Gap):
        return {"OP": f"{{0,{element.most}}}"}
    if isinstance(element, Kind):
        return {
            "ENT_TYPE": {"NOT_IN": list(NOT_NUMBERS)}
            if element.name == "number"
            else {"IN": sorted(kinds_of(element.name))}
        }
    return {"ORTH": next(iter(element.forms)) if len(element.forms) == 1 else {"IN": sorted(element.forms)}}
