"""What the page asks of a working process, and what comes back: plain values and bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from clausecheck.how import Ocr
from clausecheck.tracked import ChangesRead


@dataclass(frozen=True, slots=True)
class PatternText:
    """A pattern file of the user's as text; its name is fit to be a file's name."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """How a contract is read and judged."""

    facts: Mapping[str, str] = field(default_factory=dict)
    kind: str | None = None
    ocr: Ocr = "auto"
    changes: ChangesRead = "accepted"
    patterns: tuple[PatternText, ...] = ()
    shipped_too: bool = True
    pictures: bool = True

    def reads_like(self, other: Asked) -> bool:
        """Whether a file read for the one need not be read again for the other."""
        return (self.ocr, self.changes) == (other.ocr, other.changes)


@dataclass(frozen=True, slots=True)
class Review:
    """A contract's file becomes an analysis and its report."""

    name: str
    content: bytes
    password: str | None
    asked: Asked
    known: bytes = b""
    """An analysis of the same file read in the same way; empty when it has to be read."""


@dataclass(frozen=True, slots=True)
class MakeForm:
    """An analysis becomes a report of one form."""

    analysis: bytes
    form: str
    is_anonymous: bool


@dataclass(frozen=True, slots=True)
class WriteNotes:
    """A contract's file gets the findings as notes."""

    name: str
    content: bytes
    password: str | None
    analysis: bytes


@dataclass(frozen=True, slots=True)
class LaySideBySide:
    """Two to six analyses become a comparison of one form."""

    analyses: tuple[bytes, ...]
    form: str


@dataclass(frozen=True, slots=True)
class TellChanges:
    """Two analyses become a report on what moved between them."""

    old: bytes
    new: bytes
    form: str


@dataclass(frozen=True, slots=True)
class TellTrackedChanges:
    """One Word file becomes a report on what its tracked changes do."""

    name: str
    content: bytes
    asked: Asked
    form: str


@dataclass(frozen=True, slots=True)
class CheckPatterns:
    """Pattern files are read, each problem is told with its line."""

    patterns: tuple[PatternText, ...]
    shipped_too: bool


@dataclass(frozen=True, slots=True)
class TryPattern:
    """A pattern file is tried on a sentence, or on a contract that was read."""

    pattern: PatternText
    sentence: str
    analysis: bytes = b""


@dataclass(frozen=True, slots=True)
class FillEconomics:
    """Up to two analyses become the form of the economics, filled; empty where there is none."""

    offer: bytes
    alternative: bytes


@dataclass(frozen=True, slots=True)
class Calculate:
    """The answers of that form, by the names of its fields, become a page or a file."""

    given: Mapping[str, object]
    sources: Mapping[str, object]
    shape: str


Task = (
    Review
    | MakeForm
    | WriteNotes
    | LaySideBySide
    | TellChanges
    | TellTrackedChanges
    | CheckPatterns
    | TryPattern
    | FillEconomics
    | Calculate
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a task: values that JSON can say, and bytes that the page keeps without looking into them."""

    told: Mapping[str, object]
    parts: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a review has come: its stage, and pages done of how many; both 0 where nothing is counted."""

    stage: str
    done: int = 0
    pages: int = 0
