"""Compiles rows of words to spaCy token patterns: only the words that stand in a sentence, so that few are left."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import product

from spacy.matcher import Matcher
from spacy.vocab import Vocab

from clausecheck.clause import Choice, Element, Gap, Kind, Row, Word
from clausecheck.matching.index import forms_of
from clausecheck.matching.reading import NOT_NUMBERS, Reading

Token = dict[str, object]


def narrowed(row: Row, reading: Reading, at: int) -> Row | None:
    """The row as it can stand in a sentence; None when it cannot."""
    found: list[Element] = []
    for element in row:
        if isinstance(element, Word):
            forms = forms_of(reading, element) & reading.words(at)
            if not forms:
                return None
            found.append(Word(forms))
        elif isinstance(element, Choice):
            options = [option for given in element.options if (option := narrowed(given, reading, at)) is not None]
            if not options:
                return None
            found.append(Choice(tuple(dict.fromkeys(options))))
        elif isinstance(element, Gap) or _stands(element, reading.tokens(at).kinds):
            found.append(element)
        else:
            return None
    return tuple(found)


def matcher_of(row: Row, vocab: Vocab) -> Matcher:
    """A Matcher for one row; an empty one where nothing has to stand."""
    matcher = Matcher(vocab, validate=False)
    patterns = [pattern for pattern in token_patterns(row) if pattern]
    if patterns:
        matcher.add("row", patterns)
    return matcher


def token_patterns(row: Row) -> list[list[Token]]:
    """The spaCy patterns of a row; a choice of several words gives one for each option, a gap is `{0,n}`."""
    ways = product(*(_alternatives(element) for element in row))
    return [[token for part in chosen for token in part] for chosen in ways]


def _stands(kind: Kind, kinds: Collection[str]) -> bool:
    return any(found not in NOT_NUMBERS for found in kinds) if kind.name == "number" else kind.name in kinds


def _alternatives(element: Element) -> Sequence[list[Token]]:
    if isinstance(element, Choice):
        return [pattern for option in element.options for pattern in token_patterns(option)]
    return [[_token(element)]]


def _token(element: Word | Kind | Gap) -> Token:
    if isinstance(element, Gap):
        return {"OP": f"{{0,{element.most}}}"}
    if isinstance(element, Kind):
        return {"ENT_TYPE": {"NOT_IN": list(NOT_NUMBERS)} if element.name == "number" else element.name}
    return {"ORTH": next(iter(element.forms)) if len(element.forms) == 1 else {"IN": sorted(element.forms)}}
