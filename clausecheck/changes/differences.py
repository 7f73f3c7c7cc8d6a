"""What became of each passage: added, removed, reworded, moved; neighbours that share a fate are told as one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from clausecheck.changes import wording
from clausecheck.changes.drafts import Difference, Kind, Piece, Side
from clausecheck.changes.pairing import Pair
from clausecheck.changes.passages import Passage
from clausecheck.model import Contract


@dataclass(frozen=True, slots=True)
class Laid:
    """Two drafts laid side by side: their passages, the pairs, and how sections are numbered now."""

    old: tuple[Passage, ...]
    new: tuple[Passage, ...]
    pairs: tuple[Pair, ...]
    numbers: wording.Numbers


def numbering(old: Sequence[Passage], new: Sequence[Passage], pairs: Sequence[Pair]) -> wording.Numbers:
    """Which numbers name one section: those under which most of its passages stand in either draft."""
    there = [(_bare(old[one.old]), _bare(new[one.new])) for one in pairs]
    return wording.Numbers(_most(there), _most([(after, before) for before, after in there]))


def _most(rows: Sequence[tuple[str, str]]) -> dict[str, str]:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for number, other in rows:
        if number and other:
            votes[number][other] += 1
    return {number: min(seen, key=lambda one: (-seen[one], one != number, one)) for number, seen in votes.items()}


def differences(laid: Laid, old: Contract, new: Contract) -> Iterator[Difference]:
    """Every difference in the order of the new draft; what it touches is not told yet."""
    for kind, run in _runs(laid):
        before = tuple(first for first, _ in run if first is not None)
        after = tuple(second for _, second in run if second is not None)
        yield Difference(
            kind,
            _side(laid.old, before, old) if before else None,
            _side(laid.new, after, new) if after else None,
            _pieces(kind, laid, before, after, old, new),
        )


Fate = tuple[Kind, int | None, int | None]


def _runs(laid: Laid) -> Iterator[tuple[Kind, list[tuple[int | None, int | None]]]]:
    """Fates of passages in the order of the new draft, those that continue one another as one."""
    run: list[Fate] = []
    for fate in _moved_first(laid):
        if run and not _continues(run[-1], fate, laid):
            yield run[0][0], [(old, new) for _, old, new in run]
            run = []
        run.append(fate)
    if run:
        yield run[0][0], [(old, new) for _, old, new in run]


def _moved_first(laid: Laid) -> Iterator[Fate]:
    """The fates section by section; what moved with a section is told before what changed in it."""
    for _, fates in groupby(_fates(laid), key=lambda fate: _section_of(fate, laid)):
        yield from sorted(fates, key=lambda fate: fate[0] != "moved")


def _section_of(fate: Fate, laid: Laid) -> int:
    _, old, new = fate
    if new is not None:
        return laid.new[new].section.unit_start
    twin = next((one.new for one in reversed(laid.pairs) if old is not None and one.old < old), None)
    return laid.new[twin].section.unit_start if twin is not None else -1


def _fates(laid: Laid) -> Iterator[Fate]:
    """What became of each passage that is not the same at the same place."""
    after = {one.new: one for one in laid.pairs}
    kept = {one.old for one in laid.pairs}
    behind = _removed_behind(laid, kept)
    yield from (("removed", old, None) for old in behind.get(-1, ()))
    for place, passage in enumerate(laid.new):
        one = after.get(place)
        if one is None:
            yield "added", None, place
            continue
        is_same = wording.same(laid.old[one.old], passage, laid.numbers)
        if one.is_moved:
            yield ("moved" if is_same else "moved and reworded"), one.old, place
        elif not is_same:
            yield "reworded", one.old, place
        elif wording.leads_elsewhere(laid.old[one.old], passage, laid.numbers):
            yield "leads elsewhere", one.old, place
        yield from (("removed", old, None) for old in behind.get(one.old, ()))


def _removed_behind(laid: Laid, kept: set[int]) -> dict[int, list[int]]:
    """Passages that were removed, by the passage they followed; -1 for those at the beginning."""
    behind: dict[int, list[int]] = defaultdict(list)
    last = -1
    for place in range(len(laid.old)):
        if place in kept:
            last = place
        else:
            behind[last].append(place)
    return behind


def _continues(last: Fate, fate: Fate, laid: Laid) -> bool:
    """Whether a passage shares the fate of the one before it, in the same section (or moved with it)."""
    kind, old, new = fate
    if kind != last[0] or kind in ("reworded", "moved and reworded", "leads elsewhere"):
        return False
    follows_old = old is None or (last[1] is not None and old == last[1] + 1)
    follows_new = new is None or (last[2] is not None and new == last[2] + 1)
    if kind == "moved" and follows_old and follows_new:
        return True
    passages, here, before = (laid.old, old, last[1]) if new is None else (laid.new, new, last[2])
    assert here is not None
    assert before is not None
    is_one_section = passages[here].section.unit_start == passages[before].section.unit_start
    return is_one_section and (kind == "moved" or (follows_old and follows_new))


def _pieces(
    kind: Kind, laid: Laid, before: tuple[int, ...], after: tuple[int, ...], old: Contract, new: Contract
) -> tuple[Piece, ...]:
    if kind == "added":
        return (Piece("new", _text(laid.new, after, new)),)
    if kind == "removed":
        return (Piece("old", _text(laid.old, before, old)),)
    if kind in ("moved", "leads elsewhere"):
        return (Piece("both", _text(laid.new, after, new)),)
    return wording.marked(laid.old[before[0]], laid.new[after[0]], laid.numbers)


def _side(passages: Sequence[Passage], places: tuple[int, ...], contract: Contract) -> Side:
    first, last = passages[places[0]], passages[places[-1]]
    section = first.section
    return Side(
        _text(passages, places, contract),
        first.start,
        last.end,
        contract.page_of(first.start),
        section.number,
        section.heading,
    )


def _text(passages: Sequence[Passage], places: tuple[int, ...], contract: Contract) -> str:
    return "\n".join(contract.text[passages[place].start : passages[place].end] for place in places)


def _bare(passage: Passage) -> str:
    """A section's number as references name it: without "Section" or "Exhibit" before it."""
    return "".join(passage.section.number.split(" ")[-1:])
