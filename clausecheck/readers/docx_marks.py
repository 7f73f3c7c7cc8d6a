"""The marks that Word leaves around tracked changes, and which words they take out of the text."""

from __future__ import annotations

from dataclasses import dataclass

from clausecheck.readers.docx_xml import Element, name, val
from clausecheck.tracked import ChangesRead

_REASONS = {
    "del": "deleted by a tracked change",
    "moveFrom": "moved elsewhere by a tracked change",
    "ins": "inserted by a tracked change",
    "moveTo": "moved here by a tracked change",
    "cellDel": "deleted by a tracked change",
    "cellIns": "inserted by a tracked change",
}
MARKS = frozenset(_REASONS)
"""Names of the elements that are tracked changes of words, rows, cells or paragraph marks."""
CHANGES = frozenset(_REASONS.values())
"""The reasons for words that are left out because of a tracked change."""
_TAKE_AWAY = frozenset(("del", "moveFrom", "cellDel"))
_MOVES = frozenset(("moveFrom", "moveTo"))


@dataclass(frozen=True, slots=True)
class Mark:
    """One tracked change as Word notes it."""

    kind: str
    author: str = ""
    date: str = ""

    @property
    def takes_away(self) -> bool:
        """Do the words stand in the original only?"""
        return self.kind in _TAKE_AWAY

    @property
    def is_move(self) -> bool:
        """Do the same words stand elsewhere too?"""
        return self.kind in _MOVES

    @property
    def why(self) -> str:
        """Why the words do not count, where they do not."""
        return _REASONS[self.kind]


def mark_of(element: Element) -> Mark:
    """The mark that an element of `MARKS` is."""
    return Mark(name(element), val(element, "author") or "", val(element, "date") or "")


def mark_in(properties: Element | None) -> Mark | None:
    """The mark noted among the properties of a run, row, cell or paragraph mark."""
    if properties is None:
        return None
    return next((mark_of(each) for each in properties if name(each) in MARKS), None)


def has_gone(mark: Mark | None, changes: ChangesRead) -> bool:
    """Are the words out of the text, when its tracked changes are read this way?"""
    return mark is not None and changes == ("accepted" if mark.takes_away else "original")
