"""The noun of a tracked change in a Word file, and the ways in which a file with such changes can be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ChangesRead = Literal["accepted", "original", "both"]
"""How the tracked changes of a Word file are read: as if accepted, as if rejected, or old and new words side by side."""
CHANGES_READ: tuple[ChangesRead, ...] = ("accepted", "original", "both")
ChangeKind = Literal["replaced", "inserted", "deleted", "moved away", "moved here", "joined", "parted"]


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change in a Word file: the words before it and the words after it."""

    kind: ChangeKind
    """"joined" and "parted" change no words but where one paragraph ends and the next begins."""
    old: str
    """"" where it only inserts."""
    new: str
    """"" where it only deletes."""
    start: int
    end: int
    """Its words in the text; where none of them stand there, the place at which they stood (start == end)."""
    author: str = ""
    date: str = ""
    """As Word writes it: "2025-02-03T09:00:00Z"."""
