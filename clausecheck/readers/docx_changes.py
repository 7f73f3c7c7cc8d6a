"""Puts the tracked changes of a Word paragraph into words: what stood there before, and what stands there after.

Word marks runs, and marks the letters that were typed; a reader wants to see words. So "1<del>2</del><ins>8</ins>"
is told as "12" becoming "18", and "ten (10)" as one change though the bracket between was never touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from clausecheck.readers.docx_marks import CHANGES, Mark
from clausecheck.readers.docx_stretches import Stretch
from clausecheck.readers.plain import plain, seen
from clausecheck.tracked import Change, ChangeKind

PARAGRAPH_MARK = "\n"
"""The text of the stretch that stands for a paragraph's end which a tracked change added or took away."""

_LAST_WORD = re.compile(r"[\w$%'’.,-]*[\w$%]\Z")
_FIRST_WORD = re.compile(r"\A[\w$%](?:[\w%'’-]|[.,](?=\d))*")
_WORD_ENDS = re.compile(r"[\w$%]\Z")
_WORD_BEGINS = re.compile(r"\A[\w$%]")
_BRIDGE = re.compile(r"[^\w.;:?!\n]{1,3}|[^\s.;:?!]{1,12}")
"""Untouched text so short that the changes on either side of it are one: " (", "," and parts of a word."""


@dataclass(slots=True)
class _Edit:
    """Neighbouring changes while they are put together; places count the letters of the plain text."""

    at: int
    before: str
    """The word, or the part of one, that it follows without a space."""
    start: int | None = None
    """Where its first letters stand, as far as any of them stand in the text."""
    end: int | None = None
    old: str = ""
    new: str = ""
    marks: list[Mark] = field(default_factory=list)
    is_closed: bool = False
    """A paragraph ended in it; nothing more is joined to it."""

    def stand(self, start: int, end: int) -> None:
        """Some of its words stand there."""
        self.start = start if self.start is None else min(start, self.start)
        self.end = end if self.end is None else max(end, self.end)

    def surround(self, before: str, after: str) -> None:
        """Words on either side that stand in both versions."""
        self.old, self.new = before + self.old + after, before + self.new + after


class _Ruler:
    """Counts the letters of a text as they will stand in plain form, piece by piece."""

    def __init__(self) -> None:
        self.length = 0
        self._space = False

    def add(self, text: str) -> None:
        shown = seen(text)
        words = shown.split()
        if not words:
            self._space = self._space or bool(shown)
            return
        if self.length and (self._space or shown[0].isspace()):
            self.length += 1
        self.length += sum(map(len, words)) + len(words) - 1
        self._space = shown[-1].isspace()

    def next_start(self, text: str) -> int:
        """Where the first word of some text will stand when it is added."""
        return self.length + bool(self.length and (self._space or text[:1].isspace()))


def changes_of(stretches: Sequence[Stretch], text: str) -> tuple[Change, ...]:
    """The changes of a paragraph whose plain text came from these stretches, in order.

    `text` may have lost a bullet at its beginning; places are counted in it.
    """
    if not any(each.place.mark for each in stretches):
        return ()
    edits, length = _edits(stretches)
    lost = max(length - len(text), 0)
    made = (_change(edit, lost, len(text)) for edit in edits)
    return tuple(change for change in made if change is not None)


def shifted(changes: Sequence[Change], by: int) -> tuple[Change, ...]:
    """The same changes in a text before which so many characters were put."""
    return tuple(
        Change(each.kind, each.old, each.new, each.start + by, each.end + by, each.author, each.date)
        for each in changes
    )


def _edits(stretches: Sequence[Stretch]) -> tuple[list[_Edit], int]:
    ruler = _Ruler()
    edits: list[_Edit] = []
    kept, kept_at = "", 0
    for text, mark, stands in _told(stretches):
        start = ruler.next_start(text)
        if mark is None:
            kept_at = kept_at if kept.strip() else start
            kept += text
            ruler.add(text)
            continue
        edit = _open_edit(edits, kept, kept_at, text, ruler.length)
        kept = ""
        if stands:
            ruler.add(text)
            if text.strip():
                edit.stand(start, ruler.length)
        if mark.takes_away:
            edit.old += text
        else:
            edit.new += text
        edit.marks.append(mark)
        edit.is_closed = text == PARAGRAPH_MARK
    _finish(edits, kept, kept_at)
    return edits, ruler.length


def _told(stretches: Sequence[Stretch]) -> Iterator[tuple[str, Mark | None, bool]]:
    """Each stretch that a reader of either version sees, its change, and whether it stands in the text."""
    for each in stretches:
        mark = None if each.is_number else each.place.mark
        if not each.why:
            yield each.text, mark, True
        elif mark is not None and each.why == mark.why and each.why in CHANGES:
            yield each.text, mark, False


def _open_edit(edits: list[_Edit], kept: str, kept_at: int, text: str, at: int) -> _Edit:
    """The edit that a changed stretch belongs to: the one before it, or a new one."""
    last = edits[-1] if edits else None
    is_near = not kept or (text != PARAGRAPH_MARK and _BRIDGE.fullmatch(kept))
    if last and not last.is_closed and is_near:
        last.surround("", kept)
        if kept.strip():
            last.stand(kept_at, at)
        return last
    _finish(edits, kept, kept_at)
    word = _LAST_WORD.search(kept)
    edits.append(_Edit(at, word[0] if word else ""))
    return edits[-1]


def _finish(edits: list[_Edit], kept: str, kept_at: int) -> None:
    """Complete the last edit with the rest of the words it begins and ends in, and a bracket it opens."""
    if not edits:
        return
    last = edits[-1]
    begins = _WORD_BEGINS.match(last.old) or _WORD_BEGINS.match(last.new)
    before = last.before if begins else ""
    if before:
        last.stand(last.at - len(plain(before)), last.at)
    ends = not last.is_closed and (_WORD_ENDS.search(last.old) or _WORD_ENDS.search(last.new))
    word = _FIRST_WORD.match(kept) if ends else None
    after = word[0] if word else ""
    if not last.is_closed and kept[len(after) :].startswith(")") and last.old.count("(") > last.old.count(")"):
        after += ")"
    if after:
        last.stand(kept_at, kept_at + len(plain(after)))
    last.surround(before, after)
    last.before = ""


def _change(edit: _Edit, lost: int, most: int) -> Change | None:
    old, new = plain(edit.old), plain(edit.new)
    kind = _kind(edit, old, new)
    if kind is None:
        return None
    start, end = (edit.at, edit.at) if edit.start is None or edit.end is None else (edit.start, edit.end)
    start = min(max(start - lost, 0), most)
    end = min(max(end - lost, start), most)
    first = edit.marks[0]
    return Change(kind, old, new, start, end, plain(first.author), plain(first.date))


def _kind(edit: _Edit, old: str, new: str) -> ChangeKind | None:
    """What happened; None where only spaces changed."""
    if old == new:
        if PARAGRAPH_MARK not in edit.old + edit.new:
            return None
        return "joined" if edit.marks[0].takes_away else "parted"
    if all(mark.is_move for mark in edit.marks) and not (old and new):
        return "moved away" if old else "moved here"
    return "replaced" if old and new else "deleted" if old else "inserted"
