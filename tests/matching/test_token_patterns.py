"""Token patterns run exactly as spaCy would run them."""

from __future__ import annotations

from clausecheck.matching.token_patterns import TokenPatternFinder
from clausecheck.phrase import TokenPattern


def patterns(*rows: list[dict[str, object]]) -> tuple[TokenPattern, ...]:
    return tuple(TokenPattern(tuple(row), "mine.yaml:1") for row in rows)


def test_a_token_pattern_finds_its_tokens_with_punctuation_and_capitals() -> None:
    text = "No. Non-Compete applies. The non-compete ends."
    wanted = patterns([{"TEXT": "Non"}, {"TEXT": "-"}, {"LOWER": {"REGEX": "^compet"}}])

    spans = TokenPatternFinder().hits(text, [(4, 24), (25, len(text))], wanted)

    assert [text[start:end] for start, end in spans] == ["Non-Compete"]


def test_of_overlapping_matches_the_longest_is_found() -> None:
    text = "shall not not compete"
    wanted = patterns([{"LOWER": "shall"}, {"LOWER": "not", "OP": "+"}])

    assert TokenPatternFinder().hits(text, [(0, len(text))], wanted) == [(0, 13)]


def test_a_sentence_may_be_longer_than_spacy_takes_at_once() -> None:
    text = "lease " * 200_000

    assert len(TokenPatternFinder().hits(text, [(0, len(text))], patterns([{"LOWER": "lease"}]))) == 200_000


def test_no_patterns_find_nothing() -> None:
    assert TokenPatternFinder().hits("a", [(0, 1)], ()) == []
