"""Compiles rows of words without gaps to spaCy token patterns, each only when its words occur."""

from __future__ import annotations

from itertools import product

from spacy.matcher import Matcher
from spacy.vocab import Vocab

from clausecheck.clause import Choice, Element, Gap, Kind, Row, Word

Token = dict[str, object]
_MOST_PATTERNS = 4000


def token_patterns(row: Row) -> list[list[Token]]:
    """The spaCy patterns of a row; a choice of several words gives one for each option, a gap is `{0,n}`."""
    parts = [_alternatives(element) for element in row]
    count = 1
    for part in parts:
        count *= len(part)
    if count > _MOST_PATTERNS:
        raise ValueError(f"a phrase with {count} readings; split it")
    return [[token for part in chosen for token in part] for chosen in product(*parts)]


def matcher_of(row: Row, vocab: Vocab) -> Matcher:
    """A Matcher for one row."""
    matcher = Matcher(vocab, validate=False)
    patterns = [pattern for pattern in token_patterns(row) if pattern]
    matcher.add("row", patterns)
    return matcher


def _alternatives(element: Element) -> list[list[Token]]:
    if isinstance(element, Choice):
        return [pattern for option in element.options for pattern in token_patterns(option)]
    return [[_token(element)]]


def _token(element: Element) -> Token:
    if isinstance(element, Gap):
        return {"OP": f"{{0,{element.most}}}"}
    if isinstance(element, Kind):
        return {"ENT_TYPE": {"REGEX": r"^(?!physician|group|date|$)"}} if element.name == "number" else {"ENT_TYPE": element.name}
    return _word(element)


def _word(word: Word) -> Token:
    if word.stems:
        forms = "|".join(sorted(f"{form}$" for form in word.forms))
        stems = "|".join(sorted(word.stems))
        return {"ORTH": {"REGEX": f"^(?:{'|'.join(filter(None, (stems, forms)))})"}}
    if len(word.forms) == 1:
        return {"ORTH": next(iter(word.forms))}
    return {"ORTH": {"IN": sorted(word.forms)}}
