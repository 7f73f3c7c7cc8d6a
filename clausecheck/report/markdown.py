"""The report as Markdown, to keep in notes or to send on as text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from clausecheck.model import Analysis
from clausecheck.report import lines, page, reported_lines, words, words_grids, words_people, words_scans
from clausecheck.report import words_reported as said
from clausecheck.report.edits import told
from clausecheck.report.layout import lay_out
from clausecheck.report.page_grids import Grid
from clausecheck.report.page_reported import LawBox
from clausecheck.report.visible import one_line, visible

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_STARTS = re.compile(r"^(\d+)([.)])|^([-+=])")


def render(analysis: Analysis, *, version: str, text: bool = True) -> str:
    """The whole report as Markdown; the contract's own text is never part of it, whatever `text` says."""
    shown = lay_out(analysis, version=version, text=False)
    parts = (
        _opening(shown.opening),
        _grids(shown.grids),
        _findings(shown),
        _combinations(shown),
        _silences(shown),
        _people(shown),
        _stalls(shown),
        _end(shown),
    )
    return "\n".join(line for part in parts for line in part).strip() + "\n"


def plainly(text: str) -> str:
    """Text on one line with every sign escaped that Markdown or HTML inside it would take for its own."""
    said = _MARKUP.sub(r"\\\1", one_line(text))
    return _STARTS.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", said)


def _opening(first: page.Opening) -> Iterator[str]:
    yield f"# {plainly(first.file)}"
    yield from ("", plainly(words.PLACE_JOIN.join(part for part in (first.kind, first.size) if part)))
    if first.other_kind:
        yield from ("", f"**{plainly(first.other_kind)}**")
    if first.unread:
        yield from _section(words.UNREAD_TITLE)
        yield from (f"- **{plainly(one)}**" for one in first.unread)
        yield from ("", words.UNREAD_NOTE)
    else:
        yield from ("", plainly(first.was_read))
    if first.doubts:
        yield from _section(words_scans.TITLE)
        yield from (f"- {plainly(one)}" for one in first.doubts)
        yield from ("", words_scans.NOTE)
    yield from _section(words.PAPER_TITLE)
    for fact in (*first.deadlines, *first.paper):
        yield f"- {fact.name}: {_quoted(fact.whole or fact.value) if fact.is_quote else fact.value}"
    if not first.missing_papers:
        yield f"- {words.MISSING_TITLE}: {words.MISSING_NONE}"
    for paper in first.missing_papers:
        yield f"- {words.MISSING_TITLE}: {plainly(lines.missing_paper(paper))}"
    for title, changes in ((words.CHANGES_TITLE, first.changes), (words.MORE_CHANGES, first.more_changes)):
        if changes:
            yield from _section(title)
            yield from (f"{one.number}. {plainly(one.text)} ({_to(one.card)})" for one in changes)
    for title, lists in ((words.QUESTIONS_TITLE, first.questions), (words.MORE_QUESTIONS, first.more_questions)):
        if lists:
            yield from _section(title)
            yield from _questions(lists, about=True)
    yield from _terms((*first.terms, *first.more_terms))


def _terms(clauses: tuple[page.KeyTerms, ...]) -> Iterator[str]:
    if not clauses:
        return
    yield from _section(words.TERMS_TITLE)
    yield f"| {' | '.join(words.TERM_HEADS)} |"
    yield f"|{'---|' * len(words.TERM_HEADS)}"
    for clause in clauses:
        for term in clause.terms:
            name = plainly(f"{clause.title}: {term.label}")
            for row in (*term.rows, *term.more):
                yield f"| {name} | {plainly(row.value)} | {_quoted(row.quote)} | {plainly(row.card.place)} |"


def _grids(grids: tuple[Grid, ...]) -> Iterator[str]:
    if grids:
        yield from _section(words_grids.TITLE)
        yield words_grids.NOTE
    for grid in grids:
        yield from ("", f"### {plainly(f'{grid.title} ({grid.count})')}", "")
        yield from (f"- {plainly(lines.grid_row(row))}" for row in grid.rows)


def _people(shown: page.Page) -> Iterator[str]:
    """What no paper can answer, and when to ask what."""
    if shown.people:
        yield from _section(words_people.TITLE)
        yield from (words_people.NOTE, "")
    for one in shown.people:
        yield f"- [ ] {plainly(one.question.text)} {plainly(lines.signs(one))}"
    if shown.calendar:
        yield from _section(words_people.CALENDAR_TITLE)
        yield plainly(shown.calendar.counted)
        for each in shown.calendar.checkpoints:
            yield from ("", f"### {plainly(lines.checkpoint(each))}", "")
            yield from (f"- [ ] {plainly(step.text)}" for step in each.steps)


def _findings(shown: page.Page) -> Iterator[str]:
    yield from _section(words.FINDINGS_TITLE)
    if not shown.findings:
        yield words.FINDINGS_NONE
    for chapter in shown.findings:
        yield from ("", f"### {plainly(chapter.heading)}")
        for family in chapter.families:
            yield from _family(family)


def _family(family: page.Family) -> Iterator[str]:
    yield from ("", f"#### {plainly(family.title)} ({family.level.word.lower()}, {family.count})", "")
    yield f"**{words.WHY_TITLE}.** {plainly(family.why)}"
    if family.law:
        yield from _law(family.law)
    for card in family.cards:
        yield from _card(card)
    yield ""
    yield from _questions(family.questions)


def _card(card: page.Card) -> Iterator[str]:
    yield from ("", f"##### {plainly(card.place)} ({card.level.word.lower()})", "")
    yield f"> {_marked(card.quote)}"
    for passage in card.also:
        yield from ("", f"{words.ALSO_TITLE} ({plainly(passage.place)}):", "", f"> {_marked(passage.pieces)}")
    yield from _list(words.EDITS_TITLE, (plainly(told(one)) for one in card.edits))
    yield from _list(words.NEEDS_TITLE, map(plainly, card.needs))
    yield from _list(words.EXPOSES_TITLE, map(_rule, card.exposes))
    if not card.exposes:
        yield from ("", lines.none_exposes(card))
    yield from _list(words.HELPS_TITLE, (*map(_rule, card.helping_rules), *map(plainly, card.helps)))
    yield from _list(said.FIGURES_TITLE, map(plainly, reported_lines.compared(card)))


def _law(box: LawBox) -> Iterator[str]:
    yield from ("", f"**{said.LAW_TITLE}**", "")
    for one in reported_lines.law_lines(box):
        yield f"- {plainly(one)}"


def _marked(pieces: tuple[page.Piece, ...]) -> str:
    """The quote with the words that fired a rule in bold."""
    return "".join(_bold(piece.text) if piece.kind == "rule" else _inside(piece.text) for piece in pieces)


def _bold(text: str) -> str:
    """Bold around the words and not around the spaces beside them, which Markdown would not take."""
    core = text.strip()
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{_inside(before)}**{_inside(core)}**{_inside(after)}" if core else _inside(text)


def _inside(text: str) -> str:
    """A piece of a quote on one line; the spaces at its ends stay, so that pieces can be joined."""
    return _MARKUP.sub(r"\\\1", visible(text).replace("\n", " "))


def _rule(rule: page.FiredRule) -> str:
    more = plainly(lines.behind_the_words(rule))
    fired = f" {words.FIRED_BY} {', '.join(map(_quoted, rule.words))}{more}." if rule.words else ""
    ask = f" {words.ASK_LABEL}: *{plainly(rule.ask)}*" if rule.ask else ""
    if rule.asked_at:
        ask = f" {words.ASK_LABEL}: {words.ASKED_AT} {_to(rule.asked_at)}"
    return f"{plainly(rule.because)} ({plainly(rule.label)}, {rule.level.word.lower()}.{fired}){ask}"


def _combinations(shown: page.Page) -> Iterator[str]:
    if shown.combinations:
        yield from _section(words.COMBINATIONS_TITLE)
    for one in shown.combinations:
        yield f"- **{one.level.word}**: {plainly(one.say)} ({plainly('; '.join(map(lines.together, one.together)))})"


def _silences(shown: page.Page) -> Iterator[str]:
    yield from _section(words.SILENCES_TITLE)
    yield words.SILENCES_NOTE if shown.silences else plainly(shown.silences_none)
    for one in shown.silences:
        level = f" ({one.level.word.lower()})" if one.level else ""
        yield from ("", f"### {plainly(one.title)}{level}", "", plainly(one.note), "")
        yield from _list(words.NEEDS_TITLE, map(plainly, one.needs))
        yield from _questions(one.questions)


def _stalls(shown: page.Page) -> Iterator[str]:
    if shown.stalls:
        yield from _section(said.STALLS_TITLE)
        yield said.STALLS_NOTE
    for one in shown.stalls:
        yield from ("", f"> {_inside(one.quote)}", "", plainly(reported_lines.stall_line(one)))


def _end(shown: page.Page) -> Iterator[str]:
    if shown.edits:
        yield from _section(words.EDITS_TITLE)
        yield from (f"- {plainly(f'{one.place}: {told(one)}' if one.place else told(one))}" for one in shown.edits)
    if shown.left_out:
        yield from _section(words.LEFT_OUT_TITLE)
        yield from (f"- {plainly(one.name)}: {_quoted(one.value)}" for one in shown.left_out)
    yield from _section(words.MADE_TITLE)
    yield from (f"- {limit}" for limit in words.MADE_LIMITS)
    yield from (f"- {fact.name}: {plainly(fact.value)}" for fact in shown.made)


def _questions(lists: Iterable[page.Questions], *, about: bool = False) -> Iterator[str]:
    """The questions, with the clause of each where those of several stand together."""
    for one in lists:
        yield from (f"{plainly(one.whom)}:", "")
        for question in one.asked:
            yield f"- [ ] {plainly(f'{question.text} ({question.about})' if about else question.text)}"
        yield ""


def _list(title: str, lines: Iterable[str]) -> Iterator[str]:
    rows = tuple(lines)
    if rows:
        yield from ("", f"**{title}**", "")
        yield from (f"- {row}" for row in rows)


def _section(title: str) -> Iterator[str]:
    yield from ("", f"## {title}", "")


def _to(link: page.Link) -> str:
    return plainly(f"{link.title}, {link.place}")


def _quoted(text: str) -> str:
    return f"“{plainly(text)}”"
