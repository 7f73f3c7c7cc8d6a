"""The report as plain text, for `--format text`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from clausecheck.model import Analysis
from clausecheck.report import lines, page, reported_lines, words, words_grids, words_people, words_scans
from clausecheck.report import words_reported as said
from clausecheck.report.edits import told
from clausecheck.report.layout import lay_out
from clausecheck.report.page_grids import Grid
from clausecheck.report.visible import one_line

WIDTH = 88


def render(analysis: Analysis, *, version: str, text: bool = True) -> str:
    """The whole report as text; the contract's own text is never part of it, whatever `text` says."""
    shown = lay_out(analysis, version=version, text=False)
    parts = (
        _opening(shown.opening),
        _grids(shown.grids),
        _findings(shown),
        _combinations(shown.combinations),
        _silences(shown),
        _people(shown),
        _stalls(shown),
        _end(shown),
    )
    return "\n".join(line.rstrip() for part in parts for line in part) + "\n"


def _opening(first: page.Opening) -> Iterator[str]:
    yield from _wrapped(first.file)
    yield from _wrapped(words.PLACE_JOIN.join(part for part in (first.kind, first.size) if part))
    if first.other_kind:
        yield from _wrapped(first.other_kind)
    yield from _list(words.UNREAD_TITLE, first.unread)
    if first.was_read:
        yield from _wrapped(first.was_read)
    yield from _list(words_scans.TITLE, first.doubts)
    for fact in (*first.deadlines, *first.paper):
        yield from _wrapped(f"{fact.name}: {_quoted(fact.whole or fact.value) if fact.is_quote else fact.value}")
    yield from _list(words.MISSING_TITLE, map(lines.missing_paper, first.missing_papers))
    yield from _list(words.CHANGES_TITLE, map(_change, first.changes))
    yield from _list(words.MORE_CHANGES, map(_change, first.more_changes))
    for title, lists in ((words.QUESTIONS_TITLE, first.questions), (words.MORE_QUESTIONS, first.more_questions)):
        if lists:
            yield from _title(title)
            yield from _questions(lists, about=True)
    yield from _list(words.TERMS_TITLE, _terms((*first.terms, *first.more_terms)))


def _terms(clauses: tuple[page.KeyTerms, ...]) -> Iterator[str]:
    for clause in clauses:
        for term in clause.terms:
            for row in (*term.rows, *term.more):
                yield f"{clause.title}, {term.label}: {row.value} {_quoted(row.quote)} ({row.card.place})"


def _grids(grids: tuple[Grid, ...]) -> Iterator[str]:
    if grids:
        yield from _title(words_grids.TITLE)
        yield from _wrapped(words_grids.NOTE)
    for grid in grids:
        yield from _list(f"{grid.title} ({grid.count})", map(lines.grid_row, grid.rows), small=True)


def _people(shown: page.Page) -> Iterator[str]:
    """What no paper can answer, and when to ask what."""
    if shown.people:
        yield from _title(words_people.TITLE)
        yield from _wrapped(words_people.NOTE)
    for one in shown.people:
        yield from _wrapped(f"[ ] {one.question.text}", "    ")
        yield from _wrapped(f"    {lines.signs(one)}", "    ")
    if shown.calendar:
        yield from _title(words_people.CALENDAR_TITLE)
        yield from _wrapped(shown.calendar.counted)
        for each in shown.calendar.checkpoints:
            yield from _list(lines.checkpoint(each), (step.text for step in each.steps), small=True)


def _findings(shown: page.Page) -> Iterator[str]:
    yield from _title(words.FINDINGS_TITLE)
    if not shown.findings:
        yield from _wrapped(words.FINDINGS_NONE)
    for chapter in shown.findings:
        yield from ("", *_wrapped(chapter.heading.upper()))
        for family in chapter.families:
            yield from _family(family)


def _family(family: page.Family) -> Iterator[str]:
    yield ""
    yield from _wrapped(f"[{family.level.word}] {family.title} ({family.count})")
    yield from _wrapped(f"{words.WHY_TITLE}: {family.why}")
    if family.law:
        yield from _list(said.LAW_TITLE, reported_lines.law_lines(family.law), small=True)
    for card in family.cards:
        yield from _card(card)
    yield from _questions(family.questions)


def _card(card: page.Card) -> Iterator[str]:
    yield ""
    yield from _wrapped(f"[{card.level.word}] {card.place}")
    yield from _wrapped(_quoted("".join(piece.text for piece in card.quote)), "    ")
    for passage in card.also:
        yield from _wrapped(f"{words.ALSO_TITLE}: {_quoted(''.join(piece.text for piece in passage.pieces))}", "    ")
    yield from _list(words.EDITS_TITLE, map(told, card.edits), small=True)
    yield from _list(words.NEEDS_TITLE, card.needs, small=True)
    yield from _list(words.EXPOSES_TITLE, map(_rule, card.exposes), small=True)
    if not card.exposes:
        yield from _wrapped(lines.none_exposes(card))
    yield from _list(words.HELPS_TITLE, (*map(_rule, card.helping_rules), *card.helps), small=True)
    yield from _list(said.FIGURES_TITLE, reported_lines.compared(card), small=True)


def _rule(rule: page.FiredRule) -> str:
    more = lines.behind_the_words(rule)
    fired = f" {words.FIRED_BY} {', '.join(map(_quoted, rule.words))}{more}." if rule.words else ""
    ask = f" {words.ASK_LABEL}: {rule.ask}" if rule.ask else ""
    if rule.asked_at:
        ask = f" {words.ASK_LABEL}: {words.ASKED_AT} {rule.asked_at.title}, {rule.asked_at.place}"
    return f"{rule.because} ({rule.label}, {rule.level.word}.{fired}){ask}"


def _combinations(combinations: tuple[page.CombinationCard, ...]) -> Iterator[str]:
    said = (f"[{one.level.word}] {one.say} ({'; '.join(map(lines.together, one.together))})" for one in combinations)
    yield from _list(words.COMBINATIONS_TITLE, said)


def _silences(shown: page.Page) -> Iterator[str]:
    yield from _title(words.SILENCES_TITLE)
    yield from _wrapped(words.SILENCES_NOTE if shown.silences else shown.silences_none)
    for one in shown.silences:
        level = f"[{one.level.word}] " if one.level else ""
        yield from _wrapped(f"{level}{one.title}: {one.note}")
        yield from _list(words.NEEDS_TITLE, one.needs, small=True)
        yield from _questions(one.questions)


def _stalls(shown: page.Page) -> Iterator[str]:
    if shown.stalls:
        yield from _title(said.STALLS_TITLE)
        yield from _wrapped(said.STALLS_NOTE)
    for one in shown.stalls:
        yield from _wrapped(_quoted(one.quote), "    ")
        yield from _wrapped(reported_lines.stall_line(one))


def _end(shown: page.Page) -> Iterator[str]:
    yield from _list(
        words.EDITS_TITLE, (f"{one.place}: {told(one)}" if one.place else told(one) for one in shown.edits)
    )
    yield from _list(words.LEFT_OUT_TITLE, (f"{one.name}: {_quoted(one.value)}" for one in shown.left_out))
    yield from _list(words.MADE_TITLE, words.MADE_LIMITS)
    for fact in shown.made:
        yield from _wrapped(f"{fact.name}: {fact.value}")


def _change(one: page.Change) -> str:
    return f"{one.text} ({one.card.title}, {one.card.place})"


def _questions(lists: Iterable[page.Questions], *, about: bool = False) -> Iterator[str]:
    """The questions, with the clause of each where those of several stand together."""
    for one in lists:
        yield from _wrapped(f"{one.whom}:")
        for question in one.asked:
            yield from _wrapped(f"{question.text} ({question.about})" if about else question.text, "[ ] ", "    ")


def _list(title: str, lines: Iterable[str], *, small: bool = False) -> Iterator[str]:
    rows = tuple(lines)
    if not rows:
        return
    yield from _wrapped(f"{title}:") if small else _title(title)
    for row in rows:
        yield from _wrapped(row, "  - ", "    ")


def _title(title: str) -> Iterator[str]:
    yield from ("", title.upper())


def _wrapped(text: str, first: str = "", rest: str | None = None) -> Iterator[str]:
    lines = textwrap.wrap(
        one_line(text), WIDTH, initial_indent=first, subsequent_indent=first if rest is None else rest
    )
    yield from lines or [first]


def _quoted(text: str) -> str:
    return f"“{text}”"
