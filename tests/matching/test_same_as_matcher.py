"""Phrases find what spaCy's Matcher finds when it is given the whole phrase, gaps and all, as token patterns."""

from __future__ import annotations

from itertools import product

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from clausecheck.clause import Choice, Element, Gap, Phrase, Row, Word
from clausecheck.matching import PhraseFinder
from clausecheck.pattern_files.impossible import PhraseError
from clausecheck.pattern_files.phrases import Grammar, parse
from tests.matching.reading_of import reading_of

VOCAB = Vocab()
SENTENCES = st.lists(st.sampled_from(["a", "b", "c", "d", "ab", "bc"]), max_size=14)
WORDS = st.sampled_from(["a", "b", "c", "d", "a*", "b*", "ab"])
GAPS = st.sampled_from(["...", "...1", "...2", "...3"])


def joined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(parts, min_size=1, max_size=4).map(" ".join)


def choices(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    options = st.lists(joined(parts), min_size=1, max_size=3).map("|".join)
    return st.builds("({}){}".format, options, st.sampled_from(["", "?"]))


PARTS = WORDS | GAPS | choices(WORDS | GAPS | choices(WORDS | choices(WORDS)))


@settings(max_examples=200, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=4), joined(PARTS))
def test_a_phrase_stands_where_the_matcher_finds_it(sentences: list[list[str]], text: str) -> None:
    phrase = parsed(text)
    reading = reading_of(*(" ".join(words) or "z" for words in sentences))

    hits = PhraseFinder().hits(reading, phrase)

    for at, words in enumerate(sentences):
        assert [hit.words for hit in hits if hit.sentence == at] == oracle(phrase.rows[0], words)


@settings(max_examples=50, deadline=None)
@given(SENTENCES, joined(PARTS), joined(PARTS), joined(PARTS))
def test_wanted_rows_all_stand_and_unwanted_ones_do_not(words: list[str], one: str, two: str, no: str) -> None:
    phrase = parsed(f"{one} & {two} & !{no}")
    places = [oracle(row, words) for row in phrase.rows]
    stands = all(places) and not oracle(phrase.without[0], words)

    hits = PhraseFinder().hits(reading_of(" ".join(words) or "z"), phrase)

    assert [hit.words for hit in hits] == (sorted({place for row in places for place in row}) if stands else [])


def parsed(text: str) -> Phrase:
    try:
        return parse(text, Grammar())
    except PhraseError:
        assume(False)
        raise


def oracle(row: Row, words: list[str]) -> list[tuple[int, int]]:
    """Every match of a plain Matcher that holds no other."""
    matcher = Matcher(VOCAB)
    matcher.add("row", [pattern for pattern in patterns(row) if pattern])
    places = {(start, end) for _, start, end in matcher(Doc(VOCAB, words=words))}
    return sorted(
        place for place in places if not any(place[0] <= a and b <= place[1] and (a, b) != place for a, b in places)
    )


def patterns(row: Row) -> list[list[dict[str, object]]]:
    return [[token for part in chosen for token in part] for chosen in product(*map(alternatives, row))]


def alternatives(element: Element) -> list[list[dict[str, object]]]:
    if isinstance(element, Choice):
        return [pattern for option in element.options for pattern in patterns(option)]
    if isinstance(element, Gap):
        return [[{"OP": f"{{0,{element.most}}}"}]]
    assert isinstance(element, Word)
    forms = [f"{form}$" for form in element.forms]
    return [[{"TEXT": {"REGEX": f"^(?:{'|'.join([*forms, *element.stems])})"}}]]
