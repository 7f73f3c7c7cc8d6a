"""The report as plain text: a short summary for the terminal, and all of it for `--format text`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from clausecheck.model import Analysis, Finding
from clausecheck.report import page, words
from clausecheck.report.cards import level_key
from clausecheck.report.layout import lay_out
from clausecheck.report.order import worst_first
from clausecheck.report.place import short_place
from clausecheck.report.visible import one_line

WIDTH = 88
MOST_UNREAD = 3
MOST_FINDINGS = 9


def summary(analysis: Analysis, *, report: str | None = None) -> str:
    """At most twenty lines for the terminal: what was not read first, then kind, levels and worst findings.

    `report` is where the full report was written. No character in it can steer a terminal.
    """
    shown = lay_out(analysis, version="", text=False)
    first = shown.opening
    lines = [
        f"{first.file}: {first.kind} ({first.size})" if first.size else f"{first.file}: {first.kind}",
        *_cut([words.SUMMARY_UNREAD.format(what=one) for one in first.unread], MOST_UNREAD),
        words.PLACE_JOIN.join(f"{count.number} {count.word}" for count in shown.levels) or words.SUMMARY_NOTHING,
        *_cut([_line_of(one) for one in worst_first(analysis.findings)], MOST_FINDINGS),
    ]
    if shown.combinations:
        lines.append(words.SUMMARY_COMBINATIONS.format(number=len(shown.combinations)))
    if shown.silences:
        lines.append(words.SUMMARY_SILENCES.format(titles=", ".join(one.title for one in shown.silences)))
    if report:
        lines.append(words.SUMMARY_REPORT.format(path=report))
    return "\n".join(one_line(line) for line in [*lines, words.SUMMARY_LIMITS])


def render(analysis: Analysis, *, version: str, text: bool = True) -> str:
    """The whole report as text; the contract's own text is never part of it, whatever `text` says."""
    shown = lay_out(analysis, version=version, text=False)
    parts = (
        _opening(shown.opening),
        _findings(shown),
        _combinations(shown.combinations),
        _silences(shown.silences),
        _end(shown),
    )
    return "\n".join(line.rstrip() for part in parts for line in part) + "\n"


def _line_of(finding: Finding) -> str:
    return f"{words.SHORT_LEVELS[level_key(finding.risk)]}: {finding.title}, {short_place(finding)}"


def _cut(lines: list[str], most: int) -> list[str]:
    """The first lines, and how many more there are: nothing is dropped without a word."""
    if len(lines) <= most:
        return lines
    return [*lines[:most], words.SUMMARY_MORE.format(number=len(lines) - most)]


def _opening(first: page.Opening) -> Iterator[str]:
    yield from _wrapped(first.file)
    yield from _wrapped(words.PLACE_JOIN.join(part for part in (first.kind, first.size) if part))
    yield from _list(words.UNREAD_TITLE, first.unread)
    if first.was_read:
        yield from _wrapped(first.was_read)
    for fact in first.paper:
        yield from _wrapped(f"{fact.name}: {_quoted(fact.value) if fact.is_quote else fact.value}")
    yield from _list(words.MISSING_TITLE, first.missing_papers)
    changes = (*first.changes, *first.more_changes)
    yield from _list(words.CHANGES_TITLE, (f"{one.text} ({one.card.title}, {one.card.place})" for one in changes))
    yield from _title(words.QUESTIONS_TITLE)
    yield from _questions((*first.questions, *first.more_questions))
    terms = (*first.terms, *first.more_terms)
    yield from _list(
        words.TERMS_TITLE, (f"{one.card.title}, {one.label}: {one.value} {_quoted(one.quote)}" for one in terms)
    )


def _findings(shown: page.Page) -> Iterator[str]:
    yield from _title(words.FINDINGS_TITLE)
    if not shown.findings:
        yield from _wrapped(words.FINDINGS_NONE)
    for level in shown.findings:
        for card in level.cards:
            yield from _card(card)


def _card(card: page.Card) -> Iterator[str]:
    yield ""
    yield from _wrapped(f"[{card.level.word}] {card.title}")
    yield from _wrapped(card.place)
    yield from _wrapped(_quoted("".join(piece.text for piece in card.quote)), "    ")
    for passage in card.also:
        yield from _wrapped(f"{words.ALSO_TITLE}: {_quoted(''.join(piece.text for piece in passage.pieces))}", "    ")
    yield from _list(words.NEEDS_TITLE, card.needs, small=True)
    yield from _wrapped(f"{words.WHY_TITLE}: {card.why}")
    yield from _list(words.EXPOSES_TITLE, map(_rule, card.exposes), small=True)
    yield from _list(words.HELPS_TITLE, (*map(_rule, card.helping_rules), *card.helps), small=True)
    yield from _questions(card.questions)


def _rule(rule: page.FiredRule) -> str:
    fired = f" {words.FIRED_BY} {', '.join(map(_quoted, rule.words))}." if rule.words else ""
    ask = f" {words.ASK_LABEL}: {rule.ask}" if rule.ask else ""
    return f"{rule.because} ({words.RULE_LABEL} {rule.rule}, {rule.level.word}.{fired}){ask}"


def _combinations(combinations: tuple[page.CombinationCard, ...]) -> Iterator[str]:
    said = (f"[{one.level.word}] {one.say} ({', '.join(link.title for link in one.cards)})" for one in combinations)
    yield from _list(words.COMBINATIONS_TITLE, said)


def _silences(silences: tuple[page.SilenceCard, ...]) -> Iterator[str]:
    yield from _title(words.SILENCES_TITLE)
    yield from _wrapped(words.SILENCES_NOTE if silences else words.SILENCES_NONE)
    for one in silences:
        level = f"[{one.level.word}] " if one.level else ""
        yield from _wrapped(f"{level}{one.title}: {one.note}")
        yield from _questions(one.questions)


def _end(shown: page.Page) -> Iterator[str]:
    yield from _list(words.LEFT_OUT_TITLE, (f"{one.name}: {_quoted(one.value)}" for one in shown.left_out))
    yield from _list(words.MADE_TITLE, words.MADE_LIMITS)
    for fact in shown.made:
        yield from _wrapped(f"{fact.name}: {fact.value}")


def _questions(lists: Iterable[page.Questions]) -> Iterator[str]:
    for one in lists:
        yield from _wrapped(f"{one.whom}:")
        for question in one.asked:
            yield from _wrapped(question.text, "[ ] ", "    ")


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
