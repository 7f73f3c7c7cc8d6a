"""The nouns of two drafts: passages, what became of them, and what that does to clauses and definitions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from clausecheck.model import Analysis, Level

Kind = Literal["added", "removed", "reworded", "moved", "moved and reworded", "leads elsewhere"]
"""What became of a passage; one leads elsewhere when its words are the same and a section it names has another number."""
Direction = Literal["worse", "better", "mixed", "even"]
"""How the physician's exposure moves from the old draft to the new one; "mixed" in some terms up, in others down."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand in both drafts ("both"), only in the old one ("old") or only in the new one ("new")."""

    kind: Literal["both", "old", "new"]
    text: str


@dataclass(frozen=True, slots=True)
class Side:
    """A stretch of one draft, and where it stands."""

    text: str
    start: int
    end: int
    page: int | None
    section: str
    heading: str


@dataclass(frozen=True, slots=True)
class Touched:
    """A clause whose finding holds the words that differ, with its level on either side."""

    clause: str
    title: str
    old_level: Level | None
    new_level: Level | None


@dataclass(frozen=True, slots=True)
class Difference:
    """One stretch of text that was added, removed, reworded or moved."""

    kind: Kind
    old: Side | None
    new: Side | None
    pieces: tuple[Piece, ...]
    """The words with their marks; all of one kind where nothing was reworded."""
    touches: tuple[Touched, ...] = ()


@dataclass(frozen=True, slots=True)
class TermChange:
    """A term of a clause whose value is another one."""

    name: str
    label: str
    old: str
    """In words; "" where the old draft does not state it."""
    new: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """A clause that came in, went out, or is judged or counted otherwise than before."""

    kind: Literal["added", "dropped", "changed"]
    clause: str
    title: str
    old_level: Level | None
    new_level: Level | None
    old: Side | None
    new: Side | None
    terms: tuple[TermChange, ...]
    reasons_gone: tuple[str, ...]
    """Why it exposed or helped in the old draft and no longer does."""
    reasons_new: tuple[str, ...]
    asks: tuple[str, ...]
    """Changes to ask for that belong to the new reasons."""
    direction: Direction
    same_words: bool = False
    """Its own words are the same in both drafts; something elsewhere (a definition) changes what they come to."""


@dataclass(frozen=True, slots=True)
class SilenceChange:
    """A clause of which one of the drafts says nothing and the other did."""

    clause: str
    title: str
    now: Literal["silent", "spoken of"]
    level: Level | None
    """Of the silence."""
    note: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class CombinationChange:
    """Clauses that weigh more together in one of the drafts and not in the other."""

    id: str
    say: str
    risk: Level
    now: Literal["together", "apart"]
    """Whether it is the new draft that joins them."""
    direction: Direction


@dataclass(frozen=True, slots=True)
class Meaning:
    """A defined term that means something else now, and the clauses in whose words it stands."""

    term: str
    old: str
    """The words that define it; "" where it was not defined."""
    new: str
    pieces: tuple[Piece, ...]
    touches: tuple[Touched, ...]


@dataclass(frozen=True, slots=True)
class Drafts:
    """Two drafts and everything that differs between them."""

    old: Analysis
    new: Analysis
    differences: tuple[Difference, ...]
    """In the order of the new draft; what was removed stands behind what it followed."""
    clauses: tuple[ClauseChange, ...]
    """Those that came in or went out first, then the others; what exposes more before what exposes less."""
    silences: tuple[SilenceChange, ...]
    combinations: tuple[CombinationChange, ...]
    meanings: tuple[Meaning, ...]

    @property
    def is_worse(self) -> bool:
        """Whether something exposes the physician more than the old draft did."""
        ways = [one.direction for one in self.clauses]
        ways += [one.direction for one in self.silences] + [one.direction for one in self.combinations]
        return "worse" in ways or "mixed" in ways

    @property
    def is_same(self) -> bool:
        """Whether no words differ and nothing is judged otherwise."""
        return not (self.differences or self.clauses or self.silences or self.combinations or self.meanings)
