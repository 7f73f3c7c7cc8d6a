"""The nouns of clausecheck: contract, section, term, finding, silence, analysis.

They hold facts and answer small questions about themselves; they know no library.
A position is always a character span in `Contract.text`, half open: start <= i < end.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from clausecheck.itself import About
from clausecheck.read_along import Beside, Doubtful
from clausecheck.reported import Figure, Stall, StateLaw
from clausecheck.tracked import Change, ChangesRead

Level = Literal["high", "medium", "low", "favorable"]
LEVELS: tuple[Level, ...] = ("high", "medium", "low", "favorable")
Span = tuple[int, int]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points, measured from the top left corner of the page as it is shown."""

Value = float | int | str | tuple["Value", ...] | Mapping[str, float]
"""A term's value: a number in its unit, a choice, "blank", several, or a contradiction: {"words": 18, "digits": 12}."""


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line or cell (PDF), a line (TXT), a paragraph or table row (DOCX): its characters and where they stood."""

    start: int
    end: int
    page: int | None = None
    """Page number from 1; None where the file knows no pages (DOCX, TXT)."""
    box: Box | None = None
    """Where it stands on its page; PDF only."""
    paragraph: int | None = None
    """Number of the paragraph from 0 in document order; DOCX only."""


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered or headed part of the contract. All sections together tile the text, in order."""

    number: str
    """As printed, with its parents: "9.2", "IX", "9.2(a)(i)", "Exhibit B 2"; "" where there is none."""
    heading: str
    start: int
    end: int
    unit: str
    """The number of the section a reader would name: "9.2" for "9.2(a)(i)". Findings are merged by it."""
    unit_start: int
    """Where that section begins; tells two sections apart that carry one number."""
    page: int | None = None
    body: int = -1
    """Where the words after number and heading begin (at or after `start`)."""

    @property
    def name(self) -> str:
        """Number and heading as one line."""
        return " ".join(part for part in (self.number, self.heading) if part)


@dataclass(frozen=True, slots=True)
class Unread:
    """Something in the file that was not read, and why."""

    page: int | None
    why: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Text that was seen but not matched: running headers, page numbers, text nobody can see."""

    page: int | None
    why: str
    text: str
    paragraph: int | None = None
    """Number of the paragraph it hangs on, from 0; DOCX only, None where it has no place in the text."""


@dataclass(frozen=True, slots=True)
class Contract:
    """The text that was read, with pages, lines, sections and where each piece stood."""

    file: str
    """Name of the file without its folder; "" for text given directly."""
    form: str
    """"pdf", "docx" or "txt"."""
    sha256: str
    text: str
    lines: tuple[Line, ...]
    """In order; together with the line breaks between paragraphs they cover the text."""
    pages: int | None
    headings: tuple[Span, ...] = ()
    """Whole paragraphs that stand out as headings by style or type (bold, larger), as spans."""
    tables: tuple[Span, ...] = ()
    """Table rows, as spans."""
    beside: tuple[Beside, ...] = ()
    """In order; read along with the cells of tables, and never quoted."""
    sections: tuple[Section, ...] = ()
    unread: tuple[Unread, ...] = ()
    not_matched: tuple[LeftOut, ...] = ()
    changes: tuple[Change, ...] = ()
    """The tracked changes in the order of the text; DOCX only."""
    changes_read: ChangesRead = "accepted"
    doubtful: tuple[Doubtful, ...] = ()
    """In order; only what was recognized from pictures can be doubtful."""

    def line_at(self, offset: int) -> Line | None:
        """The line that holds a character (or the one before it, for the break between two)."""
        at = bisect_right(self.lines, offset, key=lambda line: line.start) - 1
        return self.lines[at] if at >= 0 else None

    def page_of(self, offset: int) -> int | None:
        """The page of a character, from 1; None in a file without pages."""
        line = self.line_at(offset)
        return line.page if line else None

    def line_of_paragraph(self, paragraph: int) -> Line | None:
        """The line of a numbered paragraph of a DOCX."""
        at = bisect_right(self.lines, paragraph, key=lambda line: -1 if line.paragraph is None else line.paragraph) - 1
        found = self.lines[at] if at >= 0 else None
        return found if found is not None and found.paragraph == paragraph else None

    def changes_between(self, start: int, end: int) -> tuple[Change, ...]:
        """The tracked changes that begin in a stretch of the text, both ends included."""
        first = bisect_left(self.changes, start, key=lambda change: change.start)
        last = bisect_right(self.changes, end, key=lambda change: change.start)
        return self.changes[first:last]

    def section_at(self, offset: int) -> Section | None:
        """The innermost section that holds a character."""
        at = bisect_right(self.sections, offset, key=lambda section: section.start) - 1
        return self.sections[at] if at >= 0 else None

    @property
    def words(self) -> int:
        """How many words were read."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Term:
    """A number or choice with a meaning, and the words it came from."""

    name: str
    value: Value
    quote: str
    start: int
    end: int

    @property
    def numbers(self) -> tuple[float, ...]:
        """Its plain numbers: one, those of several, or none of a choice, a blank or a contradiction."""
        several = self.value if isinstance(self.value, tuple) else (self.value,)
        return tuple(float(one) for one in several if isinstance(one, int | float))


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask, and whom: "group", "partner" (a recent one) or "attorney"."""

    text: str
    whom: str


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that fired: its level, why it matters, the one change to ask for, and the words that fired it."""

    rule: str
    level: Level
    because: str
    ask: str | None
    words: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A clause found in a section."""

    id: str
    """Hash of clause, normalised quote and ordinal; the same from PDF, DOCX and TXT."""
    clause: str
    title: str
    group: str
    """"owning", "working", "leaving" or "the paper"."""
    risk: Level | None
    """None when it hangs on a fact nobody gave; `needs` names it."""
    quote: str
    """Exactly `Contract.text[start:end]`."""
    start: int
    end: int
    page: int | None
    section: str
    heading: str
    also: tuple[Span, ...]
    """Further passages of the same section, definitions it uses, and sentences elsewhere that name the section."""
    hits: tuple[Span, ...]
    """The words the patterns matched."""
    found: tuple[Term, ...]
    reasons: tuple[Reason, ...]
    helps: tuple[str, ...]
    """What in these words helps the physician."""
    needs: tuple[str, ...]
    """Questions for facts that a rule needed and nobody gave."""
    why: str
    questions: tuple[Question, ...]
    changes: tuple[Change, ...] = ()
    """The tracked changes in its passages, and what was deleted from its section."""
    figures: tuple[Figure, ...] = ()
    """Dated figures to hold beside its terms."""
    notes: tuple[str, ...] = ()
    """How its terms stand to the figures reported for the state of work."""

    @property
    def passages(self) -> tuple[Span, ...]:
        """Where its words stand: the quote, then the further passages."""
        return ((self.start, self.end), *self.also)

    @property
    def terms(self) -> dict[str, Value]:
        """Each term's value by name: months, miles, amount_usd, …"""
        return {term.name: term.value for term in self.found}

    @property
    def term_quotes(self) -> dict[str, str]:
        """The words each term was read from."""
        return {term.name: term.quote for term in self.found}


@dataclass(frozen=True, slots=True)
class Silence:
    """A clause that belongs in this kind of contract, was looked for, and was not found."""

    clause: str
    title: str
    risk: Level | None
    note: str
    questions: tuple[Question, ...]
    needs: tuple[str, ...] = ()
    """Questions for facts that would change its level."""


@dataclass(frozen=True, slots=True)
class Combination:
    """Findings that matter more together than apart."""

    id: str
    risk: Level
    say: str
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MissingPaper:
    """A paper, exhibit or section that the contract names and that is not in the file."""

    name: str
    risk: Level | None
    """The exposure while it is not there; None where it settles none of the clauses looked for."""
    clauses: tuple[str, ...]
    """Ids of the clauses it may settle: those that name it, and those that such a paper usually settles."""
    places: tuple[Span, ...]
    """Where it is named."""
    titles: tuple[str, ...] = ()
    """Titles of these clauses, which may be neither found nor missed."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """The contract, its findings, its silences, the combinations, and what could not be read."""

    contract: Contract
    about: About
    facts: Mapping[str, str]
    findings: tuple[Finding, ...]
    """In the order of the contract."""
    silences: tuple[Silence, ...]
    combinations: tuple[Combination, ...]
    patterns: Mapping[str, object]
    """How many pattern files and rules were used and where they came from."""
    papers: tuple[MissingPaper, ...] = ()
    """The papers of `about.missing_papers`, each with what it may settle and how much its absence exposes."""
    law: StateLaw | None = None
    """None when no clause was found to which it belongs."""
    stalls: tuple[Stall, ...] = ()

    def to_dict(self, *, text: bool = True) -> dict[str, object]:
        """The analysis as plain values, ready for JSON (schema 1); without `text` the contract's full text is left out."""
        # the one look upward: what an analysis holds is said here, how it is written down in the report room
        from clausecheck import __version__
        from clausecheck.report import as_json

        return dict(as_json.to_dict(self, version=__version__, text=text))
