"""What to ask for and what to ask: each thing once, the worst clause's first."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, zip_longest
from typing import TypeVar

from clausecheck.model import Contract, Finding, Question, Reason, Silence
from clausecheck.report import page, words
from clausecheck.report.jumps import link_to_words
from clausecheck.report.order import clause_rank, level_rank, worst_first
from clausecheck.report.place import fired_at, place_of, short_place

ADDRESSEES = ("group", "other side", "partner", "attorney")

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Wish:
    """A change to ask for, with the rule that calls for it."""

    finding: Finding
    reason: Reason
    ask: str

    def place(self, contract: Contract) -> str:
        """Where the words stand that fired the rule; with the heading where the finding itself begins there."""
        place = self.link(contract).place
        return place_of(self.finding) if place == short_place(self.finding) else place

    def link(self, contract: Contract) -> page.Link:
        """A jump to the card, named by where the words stand that fired the rule."""
        return link_to_words(self.finding, contract, fired_at(self.reason, self.finding, contract))


def changes(findings: tuple[Finding, ...]) -> tuple[Wish, ...]:
    """Every change to ask for, once; each clause has its first before any has its second."""
    wanted = [
        (one.clause, Wish(one, reason, reason.ask))
        for one in worst_first(findings)
        for reason in sorted(one.reasons, key=lambda reason: level_rank(reason.level))
        if reason.ask
    ]
    once: dict[str, Wish] = {}
    for wish in _in_turns(wanted):
        once.setdefault(key_of(wish.ask), wish)
    return tuple(once.values())


def in_sending_order(findings: tuple[Finding, ...], silences: tuple[Silence, ...]) -> tuple[page.Question, ...]:
    """Every question once; each clause has its first before any has its second."""
    speakers: list[Finding | Silence] = sorted((*worst_first(findings), *silences), key=_rank)
    turns = _in_turns([(one.clause, _shown(asked, one.title)) for one in speakers for asked in one.questions])
    once: dict[str, page.Question] = {}
    for question in turns:
        once.setdefault(question.key, question)
    return tuple(once.values())


def for_each(questions: Iterable[Question], title: str) -> tuple[page.Questions, ...]:
    """The questions of one clause in lists, one for each addressee."""
    once = {key_of(one.text): _shown(one, title) for one in questions}
    return in_lists(once.values())


def in_lists(questions: Iterable[page.Question], *, first: int = 1) -> tuple[page.Questions, ...]:
    """Lists for the group, a recent partner and your attorney, numbered through from `first`."""
    rows = tuple(questions)
    others = sorted({one.whom for one in rows} - set(ADDRESSEES))
    lists: list[page.Questions] = []
    for whom in (*ADDRESSEES, *others):
        asked = tuple(one for one in rows if one.whom == whom)
        if asked:
            lists.append(page.Questions(words.WHOM.get(whom, whom), first, asked))
            first += len(asked)
    return tuple(lists)


def question(text: str, about: str) -> page.Question:
    """A question of the report's own to the group, with the key of its words."""
    return page.Question(key_of(text), text, about, "group")


def key_of(text: str) -> str:
    """The same for equal words, so that a tick is found again in a later report on the same contract."""
    told = " ".join(text.lower().split()).encode("utf-8", "replace")
    return hashlib.sha256(told).hexdigest()[:12]


def _shown(question: Question, title: str) -> page.Question:
    return page.Question(key_of(question.text), question.text, title, question.whom)


def _rank(one: Finding | Silence) -> tuple[int, int]:
    """A silence without a level is only mentioned; a finding without one may still turn out high."""
    level = "low" if isinstance(one, Silence) and one.risk is None else one.risk
    return level_rank(level), clause_rank(one.clause)


def _in_turns(rows: list[tuple[str, Thing]]) -> list[Thing]:
    """First of each clause, then the second of each; clauses in the order in which they first come."""
    order = {clause: at for at, clause in reversed(list(enumerate(clause for clause, _ in rows)))}
    by_turn = groupby(sorted(rows, key=lambda row: order[row[0]]), key=lambda row: row[0])
    columns = [[thing for _, thing in group] for _, group in by_turn]
    return [thing for turn in zip_longest(*columns) for thing in turn if thing is not None]
