"""What the report shows, as plain facts: already ordered, cut and formatted; the template only prints it."""

from __future__ import annotations

from dataclasses import dataclass

from clausecheck.report.page_grids import Grid
from clausecheck.report.page_links import Link as Link
from clausecheck.report.page_links import Question as Question
from clausecheck.report.page_links import Tag as Tag
from clausecheck.report.page_opening import Change as Change
from clausecheck.report.page_opening import Fact as Fact
from clausecheck.report.page_opening import KeyTerm as KeyTerm
from clausecheck.report.page_opening import KeyTerms as KeyTerms
from clausecheck.report.page_opening import Opening as Opening
from clausecheck.report.page_opening import Questions as Questions
from clausecheck.report.page_opening import TermRow as TermRow
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
class FiredRule:
    """A rule that fired: its level, its reason, the change to ask for, the words that fired it."""

    label: str
    """"Rule NC-H1"; "By its words" where no rule says it."""
    level: Tag
    because: str
    ask: str | None
    asked_at: Link | None
    """The card that already says the change to ask for; `ask` is None then."""
    words: tuple[str, ...]
    more: str
    """How many wordings are not repeated here, in words; "" for none."""
    place: str
    """Where these words stand, if that is not where the finding begins; else ""."""


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
    figures_at: Link | None
    """The card of the same clause that already shows further figures for its terms."""
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
class Count:
    """How many cards a level or a chapter has: a way to filter them, never a sum."""

    key: str
    word: str
    number: int


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
