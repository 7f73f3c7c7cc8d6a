"""Two drafts as text, to read in a terminal or to mail; deletions stand in [- -], additions in {+ +}."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import fill

from clausecheck.changes import words
from clausecheck.changes.drafts import Drafts, Piece
from clausecheck.changes.page import Card, Draft, Page, Row, lay_out
from clausecheck.report.visible import one_line

WIDTH = 100
_SHOWN = 8
"""Clauses in the summary on the terminal; the report has all."""
_MARKS = {"both": "{}", "old": "[-{}-]", "new": "{{+{}+}}"}


def render(drafts: Drafts, *, version: str) -> str:
    """The whole of what differs as text."""
    page = lay_out(drafts)
    return "\n".join(_lines(page)) + f"\n\nclausecheck {version}\n"


def summary(drafts: Drafts, *, report: str | None) -> str:
    """A few lines for the terminal: how much differs, and what came in, went out or moved a level."""
    page = lay_out(drafts)
    cards = (*page.in_or_out, *page.changed, *page.together)
    lines = [page.title, *_not_read(page.drafts), page.kind_note, "; ".join(count for _, count in page.counts)]
    lines += [words.SAME] if page.is_same else []
    lines += [_headline(one) for one in cards[:_SHOWN]]
    lines += [words.SUMMARY_MORE.format(number=len(cards) - _SHOWN)] if len(cards) > _SHOWN else []
    lines += [words.SUMMARY_REPORT.format(path=report)] if report else []
    return "\n".join(one_line(line) for line in lines if line)


def _lines(page: Page) -> Iterator[str]:
    yield one_line(page.title)
    for draft in page.drafts:
        paper = draft.paper
        yield one_line(f"{draft.which}: {paper.name} ({paper.kind}; {paper.size})")
        yield from (one_line(f"  {words.MISSING}: {one}") for one in paper.missing)
    yield from _not_read(page.drafts)
    if page.kind_note:
        yield one_line(page.kind_note)
    yield "; ".join(count for _, count in page.counts) or words.SAME
    yield from _cards(words.CLAUSES_TITLE, page.in_or_out, words.CLAUSES_NONE)
    yield from _cards(words.MOVED_TITLE, page.changed, words.MOVED_NONE)
    yield from _cards(words.TOGETHER_TITLE, page.together, words.TOGETHER_NONE)
    yield from _rows(words.MEANINGS_TITLE, page.meanings, words.MEANINGS_NONE)
    yield from _rows(words.WORDS_TITLE, page.rows, words.WORDS_NONE)
    yield from ("", words.LIMITS_TITLE.upper(), *(_wrapped(one) for one in words.LIMITS))


def _not_read(drafts: Iterable[Draft]) -> Iterator[str]:
    for draft in drafts:
        yield from (one_line(f"{words.UNREAD.upper()}: {draft.paper.name}: {one}") for one in draft.paper.unread)


def _cards(title: str, cards: tuple[Card, ...], none: str) -> Iterator[str]:
    yield from ("", title.upper())
    if not cards:
        yield none
    for one in cards:
        yield ""
        yield one_line(_headline(one))
        yield from ("  " + one_line(f"{move.name}: {move.old} → {move.new} {move.says}") for move in one.moves)
        yield from (_wrapped(said) for said in (one.note,) if said)
        yield from (_wrapped(f"{words.COME}: {said}") for said in one.come)
        yield from (_wrapped(f"{words.GONE}: {said}") for said in one.gone)
        yield from (_wrapped(f"{words.ASK}: {said}") for said in one.asks)
        yield from (_wrapped(f"{place}: “{quote}”") for place, quote in one.quotes)


def _rows(title: str, rows: tuple[Row, ...], none: str) -> Iterator[str]:
    yield from ("", title.upper())
    if not rows:
        yield none
    for one in rows:
        touched = ", ".join(said for said, _ in one.touches)
        yield ""
        yield one_line(" · ".join(part for part in (one.kind, *one.places) if part))
        yield _wrapped(_marked(one.pieces))
        if touched:
            yield _wrapped(f"{words.TOUCHES}: {touched}")


def _headline(one: Card) -> str:
    level = f" ({one.level.word})" if one.level else ""
    return f"{one.kind}: {one.title}{level}{', ' if one.says else ''}{one.says}"


def _marked(pieces: tuple[Piece, ...]) -> str:
    return " ".join(_MARKS[piece.kind].format(piece.text) for piece in pieces)


def _wrapped(text: str) -> str:
    return fill(one_line(text), WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
