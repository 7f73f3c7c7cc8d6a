"""A short letter to the group, made of changes to ask for and questions; a draft without any level or verdict."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Collection, Iterator

from clausecheck.model import Analysis
from clausecheck.report import asking, words, words_trade
from clausecheck.report import words_email as letter
from clausecheck.report.grids import grids
from clausecheck.report.opening import MOST_CHANGES, MOST_QUESTIONS
from clausecheck.report.people import people
from clausecheck.report.trade import worded
from clausecheck.report.visible import one_line

__all__ = ["MOST_CHANGES", "MOST_QUESTIONS", "render", "to_the_group"]

WIDTH = 78


def render(
    analysis: Analysis,
    *,
    changes: int | None = None,
    questions: int | None = None,
    chosen: Collection[str] | None = None,
) -> str:
    """The letter, the worst clause's wishes first; nothing of it is a verdict.

    It holds five changes and ten questions at most, or those that were `chosen` (by their keys), unless told otherwise.
    """
    analysis = worded(analysis)
    usual = (MOST_CHANGES, MOST_QUESTIONS) if chosen is None else (None, None)
    wanted = [said for key, said in _changes(analysis) if chosen is None or key in chosen]
    asked = [said for key, said in _questions(analysis, chosen) if chosen is None or key in chosen]
    wanted = wanted[: usual[0] if changes is None else changes]
    asked = asked[: usual[1] if questions is None else questions]
    kind = letter.KINDS.get(analysis.about.kind, letter.KINDS["other"])
    lines = [letter.SUBJECT.format(kind=kind), "", letter.GREETING, "", *_wrapped(letter.THANKS.format(kind=kind))]
    if asked:
        lines += ["", *_wrapped(letter.QUESTIONS), *_numbered(asked)]
    if wanted:
        lines += ["", *_wrapped(letter.CHANGES), *_numbered(wanted)]
    lines += ["", *_wrapped(letter.END if asked or wanted else letter.NOTHING), "", *letter.CLOSING]
    return "\n".join(lines) + "\n"


def _changes(analysis: Analysis) -> Iterator[tuple[str, str]]:
    for wish in asking.changes(analysis.findings):
        request = to_the_group(wish.ask)
        if request:
            place = _place(wish.finding.title, wish.place(analysis.contract))
            yield asking.key_of(wish.ask), letter.CHANGE.format(place=place, request=request)


def _questions(analysis: Analysis, chosen: Collection[str] | None) -> Iterator[tuple[str, str]]:
    """Those for the group; what only people can answer and what the grids ask, only where someone chooses."""
    for one in asking.in_sending_order(analysis.findings, analysis.silences):
        if one.whom in ("group", words_trade.OTHER_SIDE):
            yield one.key, letter.QUESTION.format(title=one.about, question=one.text)
    if chosen is not None:
        rows = (row.ask for grid in grids(analysis) for row in grid.rows if row.ask)
        for one in (*rows, *(each.question for each in people(analysis))):
            yield one.key, one.text


def to_the_group(ask: str) -> str:
    """What a physician is told to ask for, as a request to the group; "" for what they are to find out themselves.

    "Ask that it end when you leave." becomes "that it end when I leave", to be read after "I would like to ask".
    """
    if ask.startswith(letter.TO_ONESELF):
        return ""
    first, _, rest = ask.partition(" ")
    for begins, becomes in letter.BEGINNINGS:
        if first == begins:
            return f"{becomes} {_turned(rest)}".strip()
    return f"{letter.REQUEST} {_turned(first[:1].lower() + first[1:])} {_turned(rest)}"


def _turned(text: str) -> str:
    """The same words as the physician says them to the group."""
    for pattern, by in letter.TURNED:
        text = re.sub(pattern, by, text)
    return text


def _place(title: str, place: str) -> str:
    title, place = one_line(title), one_line(place)
    return title if place == words.NOWHERE else f"{title} ({place})"


def _numbered(rows: list[str]) -> Iterator[str]:
    for number, row in enumerate(rows, start=1):
        yield from _wrapped(f"{number}. {one_line(row)}", "   ")


def _wrapped(text: str, rest: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, subsequent_indent=rest, break_on_hyphens=False)
