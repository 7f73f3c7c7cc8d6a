"""A short letter to the group, made of changes to ask for and questions; a draft without any level or verdict."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from clausecheck.model import Analysis, Finding
from clausecheck.report import asking, words
from clausecheck.report import words_email as letter
from clausecheck.report.opening import MOST_CHANGES, MOST_QUESTIONS
from clausecheck.report.place import place_of
from clausecheck.report.visible import one_line

__all__ = ["MOST_CHANGES", "MOST_QUESTIONS", "render", "to_the_group"]

WIDTH = 78


def render(analysis: Analysis, *, changes: int = MOST_CHANGES, questions: int = MOST_QUESTIONS) -> str:
    """The letter with so many changes and questions at most, the worst clause's first; nothing of it is a verdict."""
    wanted = list(_changes(analysis))[:changes]
    asked = [
        letter.QUESTION.format(title=one.about, question=one.text)
        for one in asking.in_sending_order(analysis.findings, analysis.silences)
        if one.whom == "group"
    ][:questions]
    kind = letter.KINDS.get(analysis.about.kind, letter.KINDS["other"])
    lines = [letter.SUBJECT.format(kind=kind), "", letter.GREETING, "", *_wrapped(letter.THANKS.format(kind=kind))]
    if asked:
        lines += ["", *_wrapped(letter.QUESTIONS), *_numbered(asked)]
    if wanted:
        lines += ["", *_wrapped(letter.CHANGES), *_numbered(wanted)]
    lines += ["", *_wrapped(letter.END if asked or wanted else letter.NOTHING), "", *letter.CLOSING]
    return "\n".join(lines) + "\n"


def _changes(analysis: Analysis) -> Iterator[str]:
    for finding, ask in asking.changes(analysis.findings):
        request = to_the_group(ask)
        if request:
            yield letter.CHANGE.format(place=_place(finding), request=request)


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


def _place(finding: Finding) -> str:
    title, place = one_line(finding.title), one_line(place_of(finding))
    return title if place == words.NOWHERE else f"{title} ({place})"


def _numbered(rows: list[str]) -> Iterator[str]:
    for number, row in enumerate(rows, start=1):
        yield from _wrapped(f"{number}. {one_line(row)}", "   ")


def _wrapped(text: str, rest: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, subsequent_indent=rest, break_on_hyphens=False)
