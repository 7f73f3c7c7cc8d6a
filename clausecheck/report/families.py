"""Findings become chapters, chapters families of cards: all places of one clause together, worst first.

What holds for the whole clause (why it matters, what to ask) is said once, at its head, and a change to ask for or a
figure to compare with the first card that calls for it; later ones lead there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from clausecheck.model import Analysis, Finding
from clausecheck.report import amounts, page, words
from clausecheck.report.asking import for_each, key_of
from clausecheck.report.cards import card_of
from clausecheck.report.jumps import chapter_anchor, link_to, tag
from clausecheck.report.order import GROUP_ORDER, worst_first
from clausecheck.report.page_reported import FigureRow
from clausecheck.report.reported import law_box
from clausecheck.reported import StateLaw

OPEN_PLACES = {"high": 3, "medium": 1, None: 1}
"""So many places of a clause stand open if their level is at least this; each further one is a line until opened."""


def chapters(analysis: Analysis) -> tuple[page.Chapter, ...]:
    """All findings by chapter, in each the clause with the worst place first; chapters without findings are left out."""
    asked: dict[str, page.Link] = {}
    families: dict[str, list[page.Family]] = {}
    for same in _by_clause(worst_first(analysis.findings)):
        shown: dict[FigureRow, page.Link] = {}
        placed = ((card_of(one, analysis.contract), link_to(one)) for one in same)
        cards = tuple(_comparing_once(_asking_once(card, here, asked), here, shown) for card, here in placed)
        families.setdefault(same[0].group, []).append(_family(same, cards, analysis.law))
    groups = (*GROUP_ORDER, *(group for group in families if group not in GROUP_ORDER))
    return tuple(
        page.Chapter(group, chapter_anchor(at), words.CHAPTERS.get(group, group), tuple(families[group]))
        for at, group in enumerate(groups)
        if group in families
    )


def index(analysis: Analysis) -> tuple[page.Link, ...]:
    """Each clause once, at its worst level, with the number of its places; it leads to its first card."""
    return tuple(
        replace(link_to(same[0]), place=_count(len(same))) for same in _by_clause(worst_first(analysis.findings))
    )


def _by_clause(findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], ...]:
    """The findings of each clause together; clauses in the order in which they first come."""
    same: dict[str, list[Finding]] = {}
    for one in findings:
        same.setdefault(one.clause, []).append(one)
    return tuple(map(tuple, same.values()))


def _family(same: tuple[Finding, ...], cards: tuple[page.Card, ...], law: StateLaw | None) -> page.Family:
    first = same[0]
    open_places = sum(at < OPEN_PLACES.get(one.risk, 0) for at, one in enumerate(same))
    return page.Family(
        anchor="c-" + cards[0].anchor,
        clause=first.clause,
        title=first.title,
        level=tag(first.risk),
        count=_count(len(same)),
        why=first.why,
        questions=for_each((asked for one in same for asked in one.questions), first.title),
        cards=cards,
        open_places=open_places,
        law=law_box(law, first.clause),
    )


def _asking_once(card: page.Card, here: page.Link, asked: dict[str, page.Link]) -> page.Card:
    """The card without the changes that an earlier card asks for; `asked` remembers where each was said."""
    exposes: list[page.FiredRule] = []
    for rule in card.exposes:
        first = asked.setdefault(key_of(rule.ask), here) if rule.ask else here
        exposes.append(rule if first is here else replace(rule, ask=None, asked_at=first))
    return replace(card, exposes=tuple(exposes))


def _comparing_once(card: page.Card, here: page.Link, shown: dict[FigureRow, page.Link]) -> page.Card:
    """The card without the figures that an earlier card of its clause shows; `shown` remembers where each stands."""
    at = [shown.setdefault(row, here) for row in card.figures]
    own = tuple(row for row, first in zip(card.figures, at, strict=True) if first is here)
    return replace(card, figures=own, figures_at=next((first for first in at if first is not here), None))


def _count(places: int) -> str:
    one, many = words.PLACE_COUNT
    return one if places == 1 else many.format(number=amounts.plain(places))
