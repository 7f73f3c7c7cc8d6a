"""Marks word by word what stands in both drafts and what only in one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from clausecheck.changes.drafts import Piece
from clausecheck.changes.passages import HOLE, Passage


@dataclass(frozen=True, slots=True)
class Numbers:
    """How sections are numbered in the two drafts."""

    now: Mapping[str, str]
    """The number of a section in the old draft → in the new one."""
    once: Mapping[str, str]
    """The way back."""

    def name_one(self, old: str, new: str) -> bool:
        """Whether a reference in the old draft and one in the new draft name the same section."""
        return renumbered(old, self.now) == new or old == renumbered(new, self.once)


def same(old: Passage, new: Passage, numbers: Numbers) -> bool:
    """Whether two passages say the same, each section called by the number that its own draft gives it, or as before.

    A short sentence that stands alone is read as a heading: in one of the drafts it may have stood so.
    """
    are_alike = old.key == new.key or (old.is_heading != new.is_heading and old.plain == new.plain)
    return are_alike and all(
        before == after or numbers.name_one(before, after)
        for before, after in zip(old.numbers, new.numbers, strict=True)
    )


def leads_elsewhere(old: Passage, new: Passage, numbers: Numbers) -> bool:
    """Whether words that stayed the same name a section that is another one now."""
    return old.key == new.key and any(
        before == after and not (renumbered(before, numbers.now) == after and before == renumbered(after, numbers.once))
        for before, after in zip(old.numbers, new.numbers, strict=True)
    )


def renumbered(number: str, numbers: Mapping[str, str]) -> str:
    """A section's number in the other draft; "9.2(a)" follows "9.2"."""
    if number in numbers:
        return numbers[number]
    outer, bracket, item = number.partition("(")
    return f"{numbers[outer]}{bracket}{item}" if bracket and outer in numbers else number


def marked(old: Passage, new: Passage, numbers: Numbers) -> tuple[Piece, ...]:
    """The words of both with marks; a section that was only renumbered is the same section."""
    before = _told(old, [_as_in_the_new(one, new.numbers, numbers) for one in old.numbers])
    after = _told(new, list(new.numbers))
    return between(before, after)


def _as_in_the_new(number: str, there: Sequence[str], numbers: Numbers) -> str:
    """A reference as the new passage prints it when it is there, else as it was."""
    if number in there:
        return number
    return next((one for one in there if numbers.name_one(number, one)), number)


def between(before: Sequence[str], after: Sequence[str]) -> tuple[Piece, ...]:
    """Two rows of words with marks; the same marks, turned, whichever is called the old one."""
    if list(before) > list(after):
        return tuple(_turned(_pieces(after, before)))
    return tuple(_pieces(before, after))


def _pieces(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    for what, a, a_end, b, b_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            yield Piece("both", " ".join(after[b:b_end]))
            continue
        if a < a_end:
            yield Piece("old", " ".join(before[a:a_end]))
        if b < b_end:
            yield Piece("new", " ".join(after[b:b_end]))


def _turned(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Old and new words change places; the old ones still come first."""
    held: Piece | None = None
    for one in pieces:
        if one.kind == "old":
            held = Piece("new", one.text)
            continue
        if one.kind == "new":
            yield Piece("old", one.text)
            if held:
                yield held
            held = None
            continue
        if held:
            yield held
            held = None
        yield one
    if held:
        yield held


def _told(passage: Passage, numbers: list[str]) -> list[str]:
    """The words with their section numbers back in the holes."""
    left = iter(numbers)
    return [_filled(word, left) for word in passage.key]


def _filled(word: str, numbers: Iterator[str]) -> str:
    return word.replace(HOLE, next(numbers, HOLE)) if HOLE in word else word
