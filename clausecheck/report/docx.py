"""The report as a Word document: notes for your attorney, with room for answers, ready to edit."""

from __future__ import annotations

from clausecheck.model import Analysis
from clausecheck.report import lines, page, reported_lines, words, words_docx, words_grids, words_people, words_scans
from clausecheck.report import words_reported as said
from clausecheck.report.docx_paper import Paper
from clausecheck.report.edits import told
from clausecheck.report.layout import lay_out
from clausecheck.report.page_grids import Grid


def render(analysis: Analysis, *, version: str, text: bool = True) -> bytes:
    """The document; the contract's own text is never part of it, whatever `text` says."""
    shown = lay_out(analysis, version=version, text=False)
    to = Paper(words_docx.TITLE, words.PRODUCT)
    _opening(to, shown.opening)
    _for_attorney(to, shown)
    _grids(to, shown.grids)
    _findings(to, shown)
    _silences(to, shown)
    _people(to, shown)
    _reported(to, shown)
    _end(to, shown)
    return to.saved()


def _opening(to: Paper, first: page.Opening) -> None:
    """What the paper is, what was not read, and what it says of itself."""
    to.heading(words_docx.TITLE, 0)
    to.line(first.file, bold=True)
    to.line(words.PLACE_JOIN.join(part for part in (first.kind, first.size) if part))
    to.line(words_docx.NOTE)
    if first.other_kind:
        to.line(first.other_kind, bold=True)
    if first.unread:
        to.heading(words.UNREAD_TITLE)
        to.list(first.unread)
        to.line(words.UNREAD_NOTE)
    else:
        to.line(first.was_read)
    if first.doubts:
        to.heading(words_scans.TITLE)
        to.list(first.doubts)
    to.heading(words.PAPER_TITLE)
    for fact in (*first.deadlines, *first.paper):
        to.named(fact.name, f"“{fact.whole or fact.value}”" if fact.is_quote else fact.value)
    to.named(words.MISSING_TITLE, "" if first.missing_papers else words.MISSING_NONE)
    to.list(map(lines.missing_paper, first.missing_papers))


def _for_attorney(to: Paper, shown: page.Page) -> None:
    """What to see first, the questions with lines to write on, the changes, and the terms."""
    first = shown.opening
    to.heading(words.ATTORNEY_TITLE)
    to.list(f"{one.title}, {one.place} ({one.level.word.lower()})" for one in first.attorney_first)
    to.heading(words.QUESTIONS_TITLE)
    to.line(words_docx.QUESTIONS_NOTE)
    for asked in _attorney_first(first.questions):
        to.line(f"{asked.whom}:", bold=True)
        for question in asked.asked:
            to.line(f"☐ {question.about}: {question.text}")
            to.blank(words.NOTE_LABEL)
    to.heading(words.CHANGES_TITLE)
    for one in (*first.changes, *first.more_changes):
        to.line(f"{one.text} ({one.card.title}, {one.card.place})", style="List Number")
    _terms(to, (*first.terms, *first.more_terms))


def _grids(to: Paper, grids: tuple[Grid, ...]) -> None:
    """What is written and what is not, by what to look for."""
    if grids:
        to.heading(words_grids.TITLE)
        to.line(words_grids.NOTE)
    for grid in grids:
        to.heading(f"{grid.title} ({grid.count})", 3)
        to.list(map(lines.grid_row, grid.rows))


def _people(to: Paper, shown: page.Page) -> None:
    """What no paper can answer, with lines to write on, and when to ask what."""
    if shown.people:
        to.heading(words_people.TITLE)
        to.line(words_people.NOTE)
    for one in shown.people:
        to.line(f"☐ {one.question.text}")
        to.line(lines.signs(one))
        to.blank(words.NOTE_LABEL)
    if shown.calendar:
        to.heading(words_people.CALENDAR_TITLE)
        to.line(shown.calendar.counted)
        for each in shown.calendar.checkpoints:
            to.titled(lines.checkpoint(each), (f"☐ {step.text}" for step in each.steps))


def _findings(to: Paper, shown: page.Page) -> None:
    """Every finding with its words, reasons and room for a note."""
    to.heading(words.FINDINGS_TITLE)
    if not shown.findings:
        to.line(words.FINDINGS_NONE)
    for chapter in shown.findings:
        to.heading(chapter.heading, 2)
        for family in chapter.families:
            _family(to, family)


def _silences(to: Paper, shown: page.Page) -> None:
    """What weighs more together, and what was looked for and not found."""
    if shown.combinations:
        to.heading(words.COMBINATIONS_TITLE)
        to.list(
            f"{one.say} ({one.level.word.lower()}: {'; '.join(map(lines.together, one.together))})"
            for one in shown.combinations
        )
    to.heading(words.SILENCES_TITLE)
    to.line(words.SILENCES_NOTE if shown.silences else shown.silences_none)
    for one in shown.silences:
        to.heading(one.title, 3, one.level)
        to.line(one.note)
        to.titled(words.NEEDS_TITLE, one.needs)
        _questions(to, one.questions)


def _reported(to: Paper, shown: page.Page) -> None:
    """Phrases that put off."""
    if shown.stalls:
        to.heading(said.STALLS_TITLE)
        to.line(said.STALLS_NOTE)
    for one in shown.stalls:
        to.line(one.quote, style="Quote")
        to.line(reported_lines.stall_line(one))


def _end(to: Paper, shown: page.Page) -> None:
    """Tracked changes, what was set aside, and how the notes were made."""
    if shown.edits:
        to.heading(words.EDITS_TITLE)
        to.list(f"{one.place}: {told(one)}" if one.place else told(one) for one in shown.edits)
    if shown.left_out:
        to.heading(words.LEFT_OUT_TITLE)
        to.list(f"{one.name}: “{one.value}”" for one in shown.left_out)
    to.heading(words.MADE_TITLE)
    to.list(words.MADE_LIMITS)
    for fact in shown.made:
        to.named(fact.name, fact.value)


def _family(to: Paper, family: page.Family) -> None:
    to.heading(f"{family.title} ({family.count})", 3, family.level)
    to.named(words.WHY_TITLE, family.why)
    if family.law:
        to.titled(said.LAW_TITLE, reported_lines.law_lines(family.law))
    _questions(to, family.questions)
    for card in family.cards:
        _card(to, card)


def _card(to: Paper, card: page.Card) -> None:
    to.heading(card.place, 4, card.level)
    to.quote(card.quote)
    for passage in card.also:
        to.line(f"{words.ALSO_TITLE} ({passage.place}):")
        to.quote(passage.pieces)
    to.titled(words.EDITS_TITLE, map(told, card.edits))
    to.titled(words.NEEDS_TITLE, card.needs)
    to.titled(words.EXPOSES_TITLE, map(_rule, card.exposes))
    if not card.exposes:
        to.line(lines.none_exposes(card))
    to.titled(words.HELPS_TITLE, (*map(_rule, card.helping_rules), *card.helps))
    to.titled(said.FIGURES_TITLE, reported_lines.compared(card))
    to.blank(words_docx.NOTE_LABEL)


def _questions(to: Paper, lists: tuple[page.Questions, ...]) -> None:
    for asked in lists:
        to.titled(f"{asked.whom}:", (f"☐ {one.text}" for one in asked.asked))


def _terms(to: Paper, clauses: tuple[page.KeyTerms, ...]) -> None:
    to.heading(words.TERMS_TITLE)
    if not clauses:
        to.line(words.TERMS_NONE)
        return
    rows = [
        (f"{clause.title}: {term.label}", row.value, f"“{row.quote}”", row.card.place)
        for clause in clauses
        for term in clause.terms
        for row in (*term.rows, *term.more)
    ]
    to.table(words.TERM_HEADS, rows)


def _attorney_first(lists: tuple[page.Questions, ...]) -> list[page.Questions]:
    return sorted(lists, key=lambda one: one.whom != words.WHOM["attorney"])


def _rule(rule: page.FiredRule) -> str:
    ask = f" {words.ASK_LABEL}: {rule.ask}" if rule.ask else ""
    if rule.asked_at:
        ask = f" {words.ASK_LABEL}: {words.ASKED_AT} {rule.asked_at.title}, {rule.asked_at.place}"
    return f"{rule.because} ({rule.label}, {rule.level.word.lower()}.){ask}"
