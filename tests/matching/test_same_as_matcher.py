"""Phrases find what spaCy's Matcher finds when it is given the whole phrase, gaps and all, as token patterns."""

from __future__ import annotations

from itertools import product

from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st
from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from clausecheck.matching import PhraseFinder
from clausecheck.pattern_files.impossible import PhraseError
from clausecheck.pattern_files.phrases import Grammar, parse
from clausecheck.phrase import Choice, Element, Gap, Phrase, Row, Word
from tests.matching.reading_of import reading_of

VOCAB = Vocab()
SENTENCES = st.lists(st.sampled_from(["a", "b", "c", "d", "ab", "bc"]), max_size=14)
WORDS = st.sampled_from(["a", "b", "c", "d", "a*", "b*", "ab"])
BETWEEN = st.sampled_from([" ", " ", " ... ", " ...1 ", " ...3 "])


def rows(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """One to three parts, with or without gaps between them."""
    following = st.lists(st.builds("{}{}".format, BETWEEN, parts), max_size=2).map("".join)
    return st.builds("{}{}".format, parts, following)


def choices(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    options = st.lists(rows(parts), min_size=1, max_size=2).map("|".join)
    return st.builds("({}){}".format, options, st.sampled_from(["", "?"]))


PHRASES = rows(WORDS | WORDS | choices(WORDS | WORDS | choices(WORDS)))
MOST_PATTERNS = 40


@settings(max_examples=200, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=4), PHRASES)
def test_a_phrase_stands_where_the_matcher_finds_it(sentences: list[list[str]], text: str) -> None:
    phrase = parsed(text)
    reading = reading_of(*(" ".join(words) or "z" for words in sentences))

    hits = PhraseFinder().hits(reading, phrase)

    for at, words in enumerate(sentences):
        assert [hit.words for hit in hits if hit.sentence == at] == oracle(phrase.rows[0], words)


@settings(max_examples=50, deadline=None)
@given(SENTENCES, PHRASES, PHRASES, PHRASES)
def test_wanted_rows_all_stand_and_unwanted_ones_do_not(words: list[str], one: str, two: str, no: str) -> None:
    phrase = parsed(f"{one} & {two} & !{no}")
    places = [oracle(row, words) for row in phrase.rows]
    stands = all(places) and not oracle(phrase.without[0], words)

    hits = PhraseFinder().hits(reading_of(" ".join(words) or "z"), phrase)

    assert [hit.words for hit in hits] == (sorted({place for row in places for place in row}) if stands else [])


def parsed(text: str) -> Phrase:
    """A phrase that is no nonsense and that a plain Matcher can run in reasonable time."""
    try:
        phrase = parse(text, Grammar())
    except PhraseError:
        reject()
    assume(all(len(patterns(row)) <= MOST_PATTERNS for row in (*phrase.rows, *phrase.without)))
    return phrase


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
