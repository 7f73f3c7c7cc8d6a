"""A quote is cut where marks begin and end."""

from hypothesis import given
from hypothesis import strategies as st

from clausecheck.report.marks import marked
from clausecheck.report.page import Piece

spans = st.lists(st.tuples(st.integers(-5, 40), st.integers(-5, 40)), max_size=5)


def test_the_words_of_a_rule_outrank_those_of_a_pattern():
    pieces = marked("shall not work for any reason", 100, hits=[(100, 114)], rules=[(110, 129)])

    assert pieces == (Piece("shall not ", "hit"), Piece("work for any reason", "rule"))


def test_spans_outside_the_quote_mark_nothing():
    assert marked("short", 50, hits=[(0, 10), (90, 99)], rules=[]) == (Piece("short"),)


@given(st.text(max_size=30), st.integers(0, 9), spans, spans)
def test_the_pieces_joined_are_the_quote(text, at, hits, rules):
    pieces = marked(text, at, hits=hits, rules=rules)

    assert "".join(piece.text for piece in pieces) == text
