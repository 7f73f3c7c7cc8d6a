"""Reads lists of phrases and token patterns, each with its place, and collects what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from clausecheck.pattern_files import token_patterns
from clausecheck.pattern_files.checking import Source
from clausecheck.pattern_files.impossible import PhraseError
from clausecheck.pattern_files.phrases import AMOUNTS, NAME, PARTIES, Grammar, choice, parse
from clausecheck.phrase import Phrase, Row, TokenPattern, Word


def phrases(texts: Sequence[str], grammar: Grammar, source: Source, *path: str | int) -> tuple[Phrase, ...]:
    """The phrases that can be read."""
    read = []
    for at, text in enumerate(texts):
        try:
            read.append(parse(text, grammar, source.place(*path, at)))
        except PhraseError as error:
            source.complain(f"{error} (in `{text}`)", *path, at)
    return tuple(read)


def spacy_patterns(patterns: Sequence[Sequence[Mapping[str, object]]], source: Source) -> tuple[TokenPattern, ...]:
    """spaCy's token patterns as they are written."""
    for at, tokens in enumerate(patterns):
        if wrong := token_patterns.problem(tokens):
            source.complain(wrong, "spacy", at)
    return tuple(TokenPattern(tuple(tokens), source.place("spacy", at)) for at, tokens in enumerate(patterns))


def word_lists(source: Source, grammar: Grammar, lists: dict[str, Row]) -> None:
    """Add the named word lists of a file to `lists`; a list may use those above it."""
    if not isinstance(source.parsed.value, dict):
        source.complain("a word list file is made of `name:` and phrases below it")
        return
    for name, texts in source.parsed.value.items():
        if name in AMOUNTS or name in PARTIES:
            source.complain(f"`<{name}>` has a meaning of its own; choose another name", name)
        if not re.fullmatch(NAME, str(name)):
            source.complain(f"`{name}` cannot be the name of a list; use letters and `_` only", name)
        if not isinstance(texts, list) or not texts or not all(isinstance(text, str) for text in texts):
            source.complain(f"`{name}` must be a list of phrases", name)
            texts = []
        read = phrases(texts, grammar, source, name)
        for at, phrase in enumerate(read):
            if len(phrase.rows) > 1 or phrase.without:
                source.complain(f"`&` cannot stand in a word list (in `{phrase.text}`)", name, at)
        # A list that cannot be read stands for its name, or every phrase that uses it would be called wrong, too.
        lists[name] = (choice(phrase.rows[0] for phrase in read) if read else Word(frozenset((name,))),)
