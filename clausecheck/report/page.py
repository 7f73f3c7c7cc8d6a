"""What the report shows, as plain facts: already ordered, cut and formatted; the template only prints it."""

from __future__ import annotations

from dataclasses import dataclass

from clausecheck.report.page_grids import Grid
from clausecheck.report.page_links import Link as Link
from clausecheck.report.page_links import Question as Question
from clausecheck.report.page_links import Tag as Tag
from clausecheck.report.page_people import Calendar, PeopleQuestion
from clausecheck.report.page_pictures import Picture
from clausecheck.report.page_reported import FigureRow, LawBox, StallCard
from clausecheck.report.sheet import Part


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a quote, and whether they fired a rule ("rule"), a pattern ("hit") or nothing ("")."""

    text: str
    kind: str = ""


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
class FiredRule:
    """A rule that fired: its level, its reason, the change to ask for, the words that fired it."""

    rule: str
    level: Tag
    because: str
    ask: str | None
    asked_at: Link | None
    """The card that already says the change to ask for; `ask` is None then."""
    words: tuple[str, ...]
    more: str
    """How many wordings are not repeated here, in words; "" for none."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A tracked change as it is shown."""

    kind: str
    """What was done, in a word or two: "Changed", "Taken out"."""
    old: str
    new: str
    by: str
    """Who made it and when; "" where the file does not say."""
    place: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A further passage of the same section, with its place."""

    place: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One finding as it is shown."""

    id: str
    """Of its finding."""
    anchor: str
    flag: str | None
    """Anchor of its highlighted words in the contract's text; None where the text is left out."""
    title: str
    level: Tag
    group: str
    place: str
    gist: str
    """Its worst reason, to be read while the card is folded; "" where no rule fired."""
    quote: tuple[Piece, ...]
    also: tuple[Passage, ...]
    is_also_open: bool
    also_left_out: str | None
    edits: tuple[Edit, ...]
    """The tracked changes that touch it."""
    exposes: tuple[FiredRule, ...]
    helps: tuple[str, ...]
    helping_rules: tuple[FiredRule, ...]
    terms: tuple[TermRow, ...]
    needs: tuple[str, ...]
    figures: tuple[FigureRow, ...]
    notes: tuple[str, ...]
    """How its terms stand to the figures reported for the state of work."""


@dataclass(frozen=True, slots=True)
class Family:
    """All cards of one clause, worst first, below what holds for the whole clause."""

    anchor: str
    clause: str
    """Its id."""
    title: str
    level: Tag
    """The worst of its cards."""
    count: str
    why: str
    questions: tuple[Questions, ...]
    cards: tuple[Card, ...]
    open_places: int
    """So many cards stand open; each further one is a line until it is opened."""
    law: LawBox | None
    """What is reported of the law, where the clause is the one it belongs to."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Becoming an owner, working, leaving, or the paper itself: its clauses, the one with the worst place first."""

    key: str
    anchor: str
    heading: str
    families: tuple[Family, ...]


@dataclass(frozen=True, slots=True)
class Legend:
    """A level that occurs in the report, and what to do with it."""

    level: Tag
    note: str


@dataclass(frozen=True, slots=True)
class SilenceCard:
    """A clause that was looked for and not found."""

    title: str
    level: Tag | None
    note: str
    questions: tuple[Questions, ...]
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """The places of one clause in a combination, at the worst level among them."""

    title: str
    level: Tag
    cards: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CombinationCard:
    """Findings that matter more together."""

    level: Tag
    say: str
    together: tuple[Together, ...]


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
class Count:
    """How many cards a level or a chapter has: a way to filter them, never a sum."""

    key: str
    word: str
    number: int


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


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the report shows, in the order it is shown."""

    title: str
    key: str
    """Under this name the browser keeps the reader's ticks and notes for this contract."""
    opening: Opening
    levels: tuple[Count, ...]
    chapters: tuple[Count, ...]
    silent: Count
    index: tuple[Link, ...]
    """Each clause once, at its worst level; the place is how many places it stands in."""
    legend: tuple[Legend, ...]
    findings: tuple[Chapter, ...]
    combinations: tuple[CombinationCard, ...]
    silences: tuple[SilenceCard, ...]
    pictures: tuple[Picture, ...]
    grids: tuple[Grid, ...]
    people: tuple[PeopleQuestion, ...]
    calendar: Calendar | None
    edits: tuple[Edit, ...]
    """All tracked changes, in the order of the contract."""
    edits_note: str
    silences_none: str
    """What to say where nothing is said of what is missing."""
    stalls: tuple[StallCard, ...]
    left_out: tuple[Fact, ...]
    contract: tuple[Part, ...]
    made: tuple[Fact, ...]
