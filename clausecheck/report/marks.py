"""A quote is cut into pieces, so that the words that fired can be marked in it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from clausecheck.model import Span
from clausecheck.report.page import Piece


def marked(text: str, at: int, *, hits: Iterable[Span], rules: Iterable[Span]) -> tuple[Piece, ...]:
    """The pieces of a text that begins at offset `at` of the contract; a rule's words outrank a pattern's.

    The pieces joined are the text. Kinds are "rule", "hit" and "" for words that fired nothing.
    """
    inside_hits = _inside(hits, at, len(text))
    inside_rules = _inside(rules, at, len(text))
    edges = {0, len(text), *(edge for span in inside_hits + inside_rules for edge in span)}
    pieces: list[Piece] = []
    for start, end in pairwise(sorted(edges)):
        kind = "rule" if _covers(inside_rules, start) else "hit" if _covers(inside_hits, start) else ""
        if pieces and pieces[-1].kind == kind:
            pieces[-1] = Piece(pieces[-1].text + text[start:end], kind)
        else:
            pieces.append(Piece(text[start:end], kind))
    return tuple(pieces)


def _inside(spans: Iterable[Span], at: int, length: int) -> list[Span]:
    moved = ((max(start - at, 0), min(end - at, length)) for start, end in spans)
    return [(start, end) for start, end in moved if start < end]


def _covers(spans: list[Span], offset: int) -> bool:
    return any(start <= offset < end for start, end in spans)
