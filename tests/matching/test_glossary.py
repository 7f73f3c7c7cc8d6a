"""A phrase may stand partly in a sentence and partly in what the sentence's defined terms mean."""

from __future__ import annotations

import pytest

from clausecheck.matching import Glossary, PhraseFinder
from clausecheck.pattern_files.phrases import Grammar, parse
from tests.matching.reading_of import reading_of

MEANING = "a sale of the garage or of all cars to a stranger in any form that the owner may think of, with its tools"
SENTENCES = ("After a Handover the rent ends.", "After a walk the rent ends.")


def _found(phrase: str, *sentences: str) -> list[str]:
    reading = reading_of(*sentences)
    text = " ".join(sentences)
    glossary = Glossary(reading_of(MEANING), {0: (0,)})
    hits = glossary.hits(PhraseFinder(), reading, parse(phrase, Grammar()))
    return [text[start:end] for hit in hits for start, end in hit.spans]


def test_the_sentence_that_uses_the_term_holds_what_the_term_means() -> None:
    assert _found("sale & rent", *SENTENCES) == ["rent"]


@pytest.mark.parametrize(
    ("phrase", "why"),
    [
        ("sale of the garage", "it is not joined"),
        ("sale & garage", "no part of it stands in the sentence"),
        ("after & rent", "all of it stands in the sentence, where it is found anyway"),
        ("tools & rent", "the part stands too far on in the meaning"),
        ("sale & rent & !garage", "the meaning holds what must not stand there"),
        ("sale & rent & !after", "the sentence holds what must not stand there"),
    ],
)
def test_nothing_is_found_when(phrase: str, why: str) -> None:
    assert _found(phrase, *SENTENCES) == [], why
