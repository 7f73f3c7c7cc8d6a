"""Finds each passage of one draft again in the other: by its words, wherever it stands now."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from clausecheck.changes.passages import Passage

LEAST_ALIKE = 0.5
"""Two passages in the same gap with so many words in common are one that was reworded."""
LEAST_ALIKE_AFAR = 0.66
"""The same for passages that do not stand in the same gap."""
_MOST_CANDIDATES = 6
_COMMON = 60
"""A word in more passages than this does not help to find one."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Places of one passage in the old draft and in the new one."""

    old: int
    new: int
    is_moved: bool = False


def pair(old: Sequence[Passage], new: Sequence[Passage]) -> tuple[Pair, ...]:
    """The passages that belong together, in the order of the old draft; all others were removed or added.

    The same pairs are found whichever draft is called the old one.
    """
    before, after = [one.plain for one in old], [one.plain for one in new]
    if before > after:
        turned = _paired(after, before)
        pairs = [(first, second) for second, first in turned]
        moved = {(first, second) for second, first in _out_of_order(turned)}
    else:
        pairs = _paired(before, after)
        moved = set(_out_of_order(pairs))
    return tuple(Pair(*one, one in moved) for one in sorted(pairs))


Key = tuple[str, ...]


def _paired(old: list[Key], new: list[Key]) -> list[tuple[int, int]]:
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    pairs = [(block.a + at, block.b + at) for block in blocks for at in range(block.size)]
    gap_of_old, gap_of_new = (
        _gaps((block.a, block.size) for block in blocks),
        _gaps((block.b, block.size) for block in blocks),
    )
    pairs += _elsewhere(_left(old, (one for one, _ in pairs)), _left(new, (one for _, one in pairs)), old, new)
    left_old, left_new = _left(old, (one for one, _ in pairs)), _left(new, (one for _, one in pairs))
    scored = [
        (-score, first, second)
        for first, second, score in _alike(left_old, left_new, old, new)
        if score >= (LEAST_ALIKE if gap_of_old(first) == gap_of_new(second) else LEAST_ALIKE_AFAR)
    ]
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for _, first, second in sorted(scored):
        if first not in taken_old and second not in taken_new:
            pairs.append((first, second))
            taken_old.add(first)
            taken_new.add(second)
    return sorted(pairs)


def _gaps(blocks: Iterable[tuple[int, int]]) -> _GapOf:
    return _GapOf([start for start, _ in blocks])


class _GapOf:
    """Tells between which two blocks of equal passages a place lies."""

    def __init__(self, starts: list[int]) -> None:
        self._starts = starts

    def __call__(self, place: int) -> int:
        return bisect_left(self._starts, place)


def _left(keys: list[Key], taken: Iterable[int]) -> list[int]:
    gone = set(taken)
    return [at for at in range(len(keys)) if at not in gone]


def _elsewhere(left_old: list[int], left_new: list[int], old: list[Key], new: list[Key]) -> list[tuple[int, int]]:
    """Passages with the very same words at another place."""
    places: dict[Key, deque[int]] = defaultdict(deque)
    for at in left_new:
        places[new[at]].append(at)
    return [(at, places[old[at]].popleft()) for at in left_old if places[old[at]]]


def _alike(
    left_old: list[int], left_new: list[int], old: list[Key], new: list[Key]
) -> Iterable[tuple[int, int, float]]:
    """Candidates by the rarer words they share, each with the share of words that stand in both in order."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at in left_new:
        for word in set(new[at]):
            holders[word].append(at)
    for first in left_old:
        shared = Counter(at for word in set(old[first]) if len(holders[word]) <= _COMMON for at in holders[word])
        for second, _ in sorted(shared.items(), key=lambda one: (-one[1], one[0]))[:_MOST_CANDIDATES]:
            matcher = SequenceMatcher(None, old[first], new[second], autojunk=False)
            if matcher.quick_ratio() >= LEAST_ALIKE:
                yield first, second, matcher.ratio()


def _out_of_order(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The fewest pairs that would have to move for all others to stand in one order."""
    ends: list[int] = []
    """The lowest place in the new draft at which an ordered row of each length can end."""
    rows: list[int] = []
    """How long the longest ordered row is that ends with each pair."""
    for _, place in pairs:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
        rows.append(at)
    wanted, below = len(ends) - 1, float("inf")
    moved: list[tuple[int, int]] = []
    for one, length in zip(reversed(pairs), reversed(rows), strict=True):
        if length == wanted and one[1] < below:
            wanted, below = wanted - 1, one[1]
        else:
            moved.append(one)
    return moved
