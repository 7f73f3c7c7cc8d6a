"""Whoever reads many short texts finds in each what a finder that reads its first one finds there."""

from __future__ import annotations

import random

from clausecheck.matching import Marked, PhraseFinder, impossible
from clausecheck.pattern_files.phrases import Grammar, hyphenated, parse
from tests.matching.reading_of import reading_of

WRITTEN = (
    "shall not compete",
    "compet* & !(price|bid*)",
    "(the|any|a)? covenant",
    "<months> ...4 (after|from) ...2 <physician>",
    "<number> of ...1 <number>",
    "(buy in|buys in|pay* ...3 (share|shares)) & (partner*|<group>)",
    "(x-ray|24-hour) ...2 shift*",
    "call & (night* ...2 weekend*|every) & !<usd>",
)
WORDS = [
    "shall",
    "not",
    "compete",
    "the",
    "covenant",
    "after",
    "from",
    "buy",
    "in",
    "pay",
    "share",
    "shares",
    "partner",
    "partners",
    "x-ray",
    "shift",
    "call",
    "night",
    "weekend",
    "every",
    "price",
    "bid",
    "of",
]


def test_a_phrase_is_found_however_many_texts_were_read_before() -> None:
    phrases = [parse(each, Grammar(hyphenated=hyphenated(WRITTEN))) for each in WRITTEN]
    chance, finder, seen = random.Random(7), PhraseFinder(), 0
    for number in range(3 * impossible.WORTH_IT):
        text = " ".join(chance.choices(WORDS, k=12)) + " Doctor 24 two."
        marked = [Marked(text.index("two"), text.index("two") + 3, "months")] if number % 2 else []
        parties = {"Doctor": "physician"} if number % 3 else {}
        reading = reading_of(text, marked=marked, parties=parties)
        for phrase in phrases:
            hits = finder.hits(reading, phrase)
            assert hits == PhraseFinder().hits(reading_of(text, marked=marked, parties=parties), phrase)
            seen += bool(hits)

    assert seen > 200


def test_what_cannot_stand_in_a_short_text_is_known_at_once() -> None:
    phrases = [parse(each, Grammar(hyphenated=hyphenated(WRITTEN))) for each in WRITTEN]
    finder = PhraseFinder()
    for _ in range(impossible.WORTH_IT + 1):
        reading = reading_of("The roof leaks.")
        for phrase in phrases:
            assert finder.hits(reading, phrase) == []

    assert reading.impossible == frozenset(map(id, phrases))
