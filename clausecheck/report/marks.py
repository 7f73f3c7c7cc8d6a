"""A quote is cut into pieces, so that the words that fired can be marked in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import itemgetter

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
    in_rules, in_hits = _runs(inside_rules), _runs(inside_hits)
    for start, end in pairwise(sorted(edges)):
        kind = "rule" if _covers(in_rules, start) else "hit" if _covers(in_hits, start) else ""
        if pieces and pieces[-1].kind == kind:
            pieces[-1] = Piece(pieces[-1].text + text[start:end], kind)
        else:
            pieces.append(Piece(text[start:end], kind))
    return tuple(pieces)


def _inside(spans: Iterable[Span], at: int, length: int) -> list[Span]:
    moved = ((max(start - at, 0), min(end - at, length)) for start, end in spans)
    return [(start, end) for start, end in moved if start < end]


def _runs(spans: Iterable[Span]) -> list[Span]:
    """The stretches that the spans cover together, in order."""
    runs: list[Span] = []
    for start, end in sorted(spans):
        if runs and start <= runs[-1][1]:
            runs[-1] = runs[-1][0], max(end, runs[-1][1])
        else:
            runs.append((start, end))
    return runs


def _covers(runs: Sequence[Span], offset: int) -> bool:
    at = bisect_right(runs, offset, key=itemgetter(0)) - 1
    return at >= 0 and offset < runs[at][1]
