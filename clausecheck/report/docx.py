"""The report as a Word document: notes for your attorney, with room for answers, ready to edit."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import docx
from docx.shared import Pt, RGBColor

from clausecheck.model import Analysis
from clausecheck.report import lines, page, reported_lines, words, words_docx, words_grids, words_people, words_scans
from clausecheck.report import words_reported as said
from clausecheck.report.edits import told
from clausecheck.report.layout import lay_out
from clausecheck.report.page_grids import Grid
from clausecheck.report.visible import one_line

COLOURS = {
    "high": RGBColor(0xA0, 0x1C, 0x1C),
    "medium": RGBColor(0x8A, 0x5A, 0x00),
    "unknown": RGBColor(0x5B, 0x3F, 0x8C),
    "low": RGBColor(0x1F, 0x5A, 0x8A),
    "favorable": RGBColor(0x1E, 0x6B, 0x3A),
}
_ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)
"""One date for all documents: the same contract gives the same file."""


def render(analysis: Analysis, *, version: str, text: bool = True) -> bytes:
    """The document; the contract's own text is never part of it, whatever `text` says."""
    shown = lay_out(analysis, version=version, text=False)
    notes = _Notes()
    notes.opening(shown.opening)
    notes.for_attorney(shown)
    notes.grids(shown.grids)
    notes.findings(shown)
    notes.silences(shown)
    notes.people(shown)
    notes.reported(shown)
    notes.end(shown)
    return notes.saved()


class _Notes:
    """A Word document being written."""

    def __init__(self) -> None:
        self._document = docx.Document()
        properties = self._document.core_properties
        properties.title, properties.author = words_docx.TITLE, words.PRODUCT
        properties.created = properties.modified = _ALWAYS
        self._document.styles["Normal"].font.size = Pt(10.5)

    def saved(self) -> bytes:
        """The file."""
        written = io.BytesIO()
        self._document.save(written)
        return written.getvalue()

    def opening(self, first: page.Opening) -> None:
        """What the paper is, what was not read, and what it says of itself."""
        self._document.add_heading(words_docx.TITLE, 0)
        self._line(first.file, bold=True)
        self._line(words.PLACE_JOIN.join(part for part in (first.kind, first.size) if part))
        self._line(words_docx.NOTE)
        if first.other_kind:
            self._line(first.other_kind, bold=True)
        if first.unread:
            self._heading(words.UNREAD_TITLE)
            self._list(first.unread)
            self._line(words.UNREAD_NOTE)
        else:
            self._line(first.was_read)
        if first.doubts:
            self._heading(words_scans.TITLE)
            self._list(first.doubts)
        self._heading(words.PAPER_TITLE)
        for fact in first.paper:
            self._named(fact.name, f"“{fact.whole or fact.value}”" if fact.is_quote else fact.value)
        self._named(words.MISSING_TITLE, "" if first.missing_papers else words.MISSING_NONE)
        self._list(map(lines.missing_paper, first.missing_papers))

    def for_attorney(self, shown: page.Page) -> None:
        """What to see first, the questions with lines to write on, the changes, and the terms."""
        first = shown.opening
        self._heading(words.ATTORNEY_TITLE)
        self._list(f"{one.title}, {one.place} ({one.level.word.lower()})" for one in first.attorney_first)
        self._heading(words.QUESTIONS_TITLE)
        for asked in _attorney_first((*first.questions, *first.more_questions)):
            self._questions(asked)
        self._heading(words.CHANGES_TITLE)
        for one in (*first.changes, *first.more_changes):
            self._line(f"{one.text} ({one.card.title}, {one.card.place})", style="List Number")
        self._terms((*first.terms, *first.more_terms))

    def grids(self, grids: tuple[Grid, ...]) -> None:
        """What is written and what is not, by what to look for."""
        if grids:
            self._heading(words_grids.TITLE)
            self._line(words_grids.NOTE)
        for grid in grids:
            self._heading(f"{grid.title} ({grid.count})", 3)
            self._list(map(lines.grid_row, grid.rows))

    def people(self, shown: page.Page) -> None:
        """What no paper can answer, with lines to write on, and when to ask what."""
        if shown.people:
            self._heading(words_people.TITLE)
            self._line(words_people.NOTE)
        for one in shown.people:
            self._line(f"☐ {one.question.text}")
            self._line(lines.signs(one))
            self._blank(words.NOTE_LABEL)
        if shown.calendar:
            self._heading(words_people.CALENDAR_TITLE)
            self._line(shown.calendar.counted)
            for each in shown.calendar.checkpoints:
                self._titled(lines.checkpoint(each), (f"☐ {step.text}" for step in each.steps))

    def findings(self, shown: page.Page) -> None:
        """Every finding with its words, reasons and room for a note."""
        self._heading(words.FINDINGS_TITLE)
        if not shown.findings:
            self._line(words.FINDINGS_NONE)
        for chapter in shown.findings:
            self._heading(chapter.heading, 2)
            for family in chapter.families:
                self._family(family)

    def silences(self, shown: page.Page) -> None:
        """What weighs more together, and what was looked for and not found."""
        if shown.combinations:
            self._heading(words.COMBINATIONS_TITLE)
            self._list(
                f"{one.say} ({one.level.word.lower()}: {'; '.join(map(lines.together, one.together))})"
                for one in shown.combinations
            )
        self._heading(words.SILENCES_TITLE)
        self._line(words.SILENCES_NOTE if shown.silences else shown.silences_none)
        for one in shown.silences:
            self._heading(one.title, 3, one.level)
            self._line(one.note)
            self._titled(words.NEEDS_TITLE, one.needs)

    def reported(self, shown: page.Page) -> None:
        """Phrases that put off."""
        if shown.stalls:
            self._heading(said.STALLS_TITLE)
            self._line(said.STALLS_NOTE)
        for one in shown.stalls:
            self._line(one.quote, style="Quote")
            self._line(reported_lines.stall_line(one))

    def end(self, shown: page.Page) -> None:
        """Tracked changes, what was set aside, and how the notes were made."""
        if shown.edits:
            self._heading(words.EDITS_TITLE)
            self._list(f"{one.place}: {told(one)}" if one.place else told(one) for one in shown.edits)
        if shown.left_out:
            self._heading(words.LEFT_OUT_TITLE)
            self._list(f"{one.name}: “{one.value}”" for one in shown.left_out)
        self._heading(words.MADE_TITLE)
        self._list(words.MADE_LIMITS)
        for fact in shown.made:
            self._named(fact.name, fact.value)

    def _family(self, family: page.Family) -> None:
        self._heading(f"{family.title} ({family.count})", 3, family.level)
        self._named(words.WHY_TITLE, family.why)
        if family.law:
            self._titled(said.LAW_TITLE, reported_lines.law_lines(family.law))
        for card in family.cards:
            self._card(card)

    def _card(self, card: page.Card) -> None:
        self._heading(card.place, 4, card.level)
        self._quote(card.quote)
        for passage in card.also:
            self._line(f"{words.ALSO_TITLE} ({passage.place}):")
            self._quote(passage.pieces)
        self._titled(words.EDITS_TITLE, map(told, card.edits))
        self._titled(words.NEEDS_TITLE, card.needs)
        self._titled(words.EXPOSES_TITLE, map(_rule, card.exposes))
        self._titled(words.HELPS_TITLE, (*map(_rule, card.helping_rules), *card.helps))
        self._titled(said.FIGURES_TITLE, reported_lines.compared(card))
        self._blank(words_docx.NOTE_LABEL)

    def _quote(self, pieces: tuple[page.Piece, ...]) -> None:
        """The contract's words, those that fired a rule in bold."""
        paragraph = self._document.add_paragraph(style="Quote")
        for piece in pieces:
            paragraph.add_run(_shown(piece.text, keep_ends=True)).bold = piece.kind == "rule"

    def _questions(self, asked: page.Questions) -> None:
        self._line(f"{asked.whom}:", bold=True)
        for one in asked.asked:
            self._line(f"☐ {one.text}")
            self._blank(words.NOTE_LABEL)

    def _terms(self, clauses: tuple[page.KeyTerms, ...]) -> None:
        self._heading(words.TERMS_TITLE)
        if not clauses:
            self._line(words.TERMS_NONE)
            return
        rows = [
            (f"{clause.title}: {term.label}", row.value, f"“{row.quote}”", row.card.place)
            for clause in clauses
            for term in clause.terms
            for row in (*term.rows, *term.more)
        ]
        table = self._document.add_table(rows=0, cols=len(words.TERM_HEADS), style="Table Grid")
        for number, cells in enumerate((words.TERM_HEADS, *rows)):
            for cell, value in zip(table.add_row().cells, cells, strict=True):
                cell.paragraphs[0].add_run(_shown(value)).bold = number == 0

    def _titled(self, title: str, lines: Iterable[str]) -> None:
        rows = tuple(lines)
        if rows:
            self._line(title, bold=True)
            self._list(rows)

    def _list(self, rows: Iterable[str]) -> None:
        for row in rows:
            self._line(row, style="List Bullet")

    def _named(self, name: str, value: str) -> None:
        paragraph = self._document.add_paragraph()
        paragraph.add_run(f"{_shown(name)}: ").bold = True
        paragraph.add_run(_shown(value))

    def _blank(self, label: str) -> None:
        """A line to write on."""
        self._line(f"{label}: {'_' * words_docx.BLANK}")

    def _line(self, said: str, *, bold: bool = False, style: str | None = None) -> None:
        if said:
            self._document.add_paragraph(style=style).add_run(_shown(said)).bold = bold or None

    def _heading(self, title: str, level: int = 1, tag: page.Tag | None = None) -> None:
        heading: Any = self._document.add_heading(_shown(title), level)
        if tag is not None:
            run = heading.add_run(f"  {tag.word}")
            run.font.color.rgb = COLOURS[tag.key]


def _attorney_first(lists: tuple[page.Questions, ...]) -> list[page.Questions]:
    return sorted(lists, key=lambda one: one.whom != words.WHOM["attorney"])


def _rule(rule: page.FiredRule) -> str:
    ask = f" {words.ASK_LABEL}: {rule.ask}" if rule.ask else ""
    if rule.asked_at:
        ask = f" {words.ASK_LABEL}: {words.ASKED_AT} {rule.asked_at.title}, {rule.asked_at.place}"
    return f"{rule.because} ({words.RULE_LABEL} {rule.rule}, {rule.level.word.lower()}.){ask}"


def _shown(text: str, *, keep_ends: bool = False) -> str:
    """Text that Word takes: visible characters on one line."""
    line = one_line(text)
    if not keep_ends or not line:
        return line if not keep_ends or not text else " "
    return f"{' ' * text[0].isspace()}{line}{' ' * text[-1].isspace()}"
