"""Joins the places of a phrase's parts; a place is a span counted in the words of one sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from clausecheck.model import Span


def joined(before: Sequence[Span], after: Iterable[Span], gap: int) -> list[Span]:
    """Each place of the next part with the nearest beginning from which up to `gap` words lead to it."""
    starts_by_end: dict[int, int] = {}
    for start, end in before:
        starts_by_end[end] = max(start, starts_by_end.get(end, 0))
    ends = sorted(starts_by_end)
    found = []
    for first, last in after:
        reaching = ends[bisect_left(ends, first - gap) : bisect_right(ends, first)]
        if reaching:
            found.append((max(starts_by_end[end] for end in reaching), last))
    return found


def joined_from_every(before: Iterable[Span], after: Iterable[Span], gap: int) -> list[Span]:
    """Each place of the next part with every beginning from which up to `gap` words lead to it."""
    starts_by_end: dict[int, set[int]] = {}
    for start, end in before:
        starts_by_end.setdefault(end, set()).add(start)
    return [
        (start, last)
        for first, last in set(after)
        for end in range(first - gap, first + 1)
        for start in starts_by_end.get(end, ())
    ]


def tightest(places: Iterable[Span]) -> list[Span]:
    """In order, without the places that hold another one; of equals only one."""
    kept: list[Span] = []
    for start, end in sorted(set(places), key=lambda place: (-place[0], place[1])):
        if not kept or end < kept[-1][1]:
            kept.append((start, end))
    return kept[::-1]
