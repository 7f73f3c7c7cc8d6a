"""Reads sentences for the tests of matching, and finds phrases in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clausecheck.matching import Cutter, Marked, PhraseFinder, Reading, Sentence
from clausecheck.pattern_files.phrases import Grammar, hyphenated, parse


def reading_of(*sentences: str, marked: Sequence[Marked] = (), parties: Mapping[str, str] | None = None) -> Reading:
    """A reading of sentences that stand in the text one after the other."""
    text = " ".join(sentences)
    rows, at = [], 0
    for sentence in sentences:
        rows.append(Sentence(at, at + len(sentence)))
        at += len(sentence) + 1
    return Reading(rows, Cutter(text, marked, parties or {}))


def found(
    phrase: str, text: str, *, also_written: str = "", marked: Sequence[Marked] = (), **parties: str
) -> list[str]:
    """The words of a text in which a phrase stands; `also_written` is how another phrase writes its words."""
    grammar = Grammar(hyphenated=hyphenated([phrase, also_written]))
    reading = reading_of(text, marked=marked, parties=parties)
    return [text[hit.start : hit.end] for hit in PhraseFinder().hits(reading, parse(phrase, grammar))]
