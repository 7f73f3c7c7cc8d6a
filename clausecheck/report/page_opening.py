"""What the first screen of the report shows, as plain facts."""

from __future__ import annotations

from dataclasses import dataclass

from clausecheck.report.page_links import Link, Question


@dataclass(frozen=True, slots=True)
class Change:
    """One change to ask for, and the card it comes from."""

    number: int
    key: str
    """The same for equal words, as that of a question."""
    text: str
    card: Link


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions for one addressee: the group, a recent partner, your attorney."""

    whom: str
    first: int
    """The number of the first question when several lists are counted through."""
    asked: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class TermRow:
    """A number or choice in words, with the contract's words it came from."""

    label: str
    value: str
    quote: str
    card: Link


@dataclass(frozen=True, slots=True)
class KeyTerm:
    """What one clause says of one term: a few values, and those that follow folded."""

    label: str
    rows: tuple[TermRow, ...]
    more: tuple[TermRow, ...]


@dataclass(frozen=True, slots=True)
class KeyTerms:
    """The terms of one clause at a glance."""

    title: str
    terms: tuple[KeyTerm, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a short list: what it is, and what is known of it."""

    name: str
    value: str
    whole: str = ""
    """The whole sentence, where `value` is only the part that matters."""
    is_quote: bool = False
    is_warning: bool = False


@dataclass(frozen=True, slots=True)
class Opening:
    """The first screen."""

    file: str
    kind: str
    size: str
    other_kind: str
    """What it looks like when it is no whole physician's contract; "" otherwise."""
    kind_reasons: tuple[str, ...]
    judged_because: str
    """Why a letter is judged as a contract; "" otherwise."""
    was_read: str
    unread: tuple[str, ...]
    doubts: tuple[str, ...]
    """Words recognized from pictures that may be wrong, by the findings that quote them."""
    deadlines: tuple[Fact, ...]
    """Until when to answer, as the paper or the reader says; what hurries stands first."""
    paper: tuple[Fact, ...]
    missing_papers: tuple[Fact, ...]
    """Each with what it may settle; "" where that is none of the clauses looked for."""
    attorney_first: tuple[Link, ...]
    changes: tuple[Change, ...]
    more_changes: tuple[Change, ...]
    questions: tuple[Questions, ...]
    more_questions: tuple[Questions, ...]
    terms: tuple[KeyTerms, ...]
    more_terms: tuple[KeyTerms, ...]
