"""Findings become families of cards: worst level first, in each level the places of one clause together.

What holds for the whole clause (why it matters, what to ask) stands with the clause's worst family, and a
change to ask for with the first card that calls for it; later ones lead there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from clausecheck.model import Analysis, Finding
from clausecheck.report import amounts, page, words
from clausecheck.report.asking import for_each, key_of
from clausecheck.report.cards import card_of
from clausecheck.report.jumps import level_key, link_to, tag
from clausecheck.report.order import LEVEL_ORDER, worst_first
from clausecheck.report.reported import law_box
from clausecheck.reported import StateLaw

OPEN_PLACES = {"high": 3}
"""How many places of a clause stand open in a level; of the others the first, and the rest one line each."""


def level_families(analysis: Analysis) -> tuple[page.LevelCards, ...]:
    """All findings, those of one level and clause together; levels without findings are left out."""
    ordered = worst_first(analysis.findings)
    told: dict[str, page.Family] = {}
    asked: dict[str, page.Link] = {}
    groups: list[page.LevelCards] = []
    for level in LEVEL_ORDER:
        families: list[page.Family] = []
        for same in _by_clause(one for one in ordered if one.risk == level):
            cards = tuple(_asking_once(card_of(one, analysis.contract), link_to(one), asked) for one in same)
            family = _family(same, cards, told.get(same[0].clause), analysis.law)
            told.setdefault(same[0].clause, family)
            families.append(family)
        if families:
            _, heading, note = words.LEVELS[level_key(level)]
            groups.append(page.LevelCards(tag(level), heading, note, tuple(families)))
    return tuple(groups)


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


def _family(
    same: tuple[Finding, ...], cards: tuple[page.Card, ...], before: page.Family | None, law: StateLaw | None
) -> page.Family:
    first = same[0]
    return page.Family(
        anchor="c-" + cards[0].anchor,
        title=first.title,
        level=tag(first.risk),
        count=_count(len(same)),
        why="" if before else first.why,
        questions=() if before else for_each((asked for one in same for asked in one.questions), first.title),
        told_at=page.Link(before.anchor, before.title, before.level.word, before.level) if before else None,
        cards=cards,
        open_places=OPEN_PLACES.get(level_key(first.risk), 1),
        law=None if before else law_box(law, first.clause),
    )


def _asking_once(card: page.Card, here: page.Link, asked: dict[str, page.Link]) -> page.Card:
    """The card without the changes that an earlier card asks for; `asked` remembers where each was said."""
    exposes: list[page.FiredRule] = []
    for rule in card.exposes:
        first = asked.setdefault(key_of(rule.ask), here) if rule.ask else here
        exposes.append(rule if first is here else replace(rule, ask=None, asked_at=first))
    return replace(card, exposes=tuple(exposes))


def _count(places: int) -> str:
    one, many = words.PLACE_COUNT
    return one if places == 1 else many.format(number=amounts.plain(places))
