"""Draws the track in time from the numbers that were read: start, eligibility, vote, extension, price, covenant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap

from clausecheck.model import Analysis, Finding, Term
from clausecheck.report import amounts
from clausecheck.report import words as said
from clausecheck.report import words_pictures as words
from clausecheck.report.jumps import link_to
from clausecheck.report.order import worst_first
from clausecheck.report.page_pictures import Label, Picture, Shape, Told
from clausecheck.report.people import denies_a_track
from clausecheck.report.place import short_place
from clausecheck.report.start import Start, in_words, months_after

WIDTH = 360
LINE_X, TEXT_X = 30.0, 52.0
TOP, BOTTOM = 24.0, 22.0
LETTERS = 42
LINE = 17.0
"""From one line of words to the next."""
LEAST_STEP = 52.0
A_MONTH = 3.2
MOST_TIMES = 4
STEPS = ("partnership_eligibility", "non_equity_tier")
"""Clauses that are no steps of a track where the paper says that there is none."""

_SENTENCE_END = re.compile(r"(?<=[.;])\s+|\n")
_LONGER = re.compile(
    r"\b(?:exten[ds]|extension|prolong|lengthen|defer|postpone|delay|put(?:s|ting)? off)\w*", re.IGNORECASE
)
"""A length in such a sentence is added to the track; it is no date on it."""
_BESIDE = re.compile(
    r"\b(?:credit|again|once more|refus\w+|declin\w+|den(?:y|ied|ial)|rejected|reapply|lookback|preceding|previous)\b",
    re.IGNORECASE,
)
"""One in such a sentence is neither: a credit, a wait after a refusal, a look back."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens on the way, at a month counted from the start or from leaving; None where none is named."""

    month: float | None
    said: str
    detail: str
    finding: Finding | None = None
    kind: str = "event"
    lasts: float = 0


def track(analysis: Analysis, start: Start | None) -> Picture | None:
    """The line of the track and of the time after it; None where no length of time was read for either."""
    ranked = worst_first(analysis.findings)
    ahead = tuple(one for one in ranked if one.clause not in STEPS) if denies_a_track(analysis) else ranked
    before, after = list(_before(ahead, start)), list(_after(ranked))
    if not any(one.month for one in before) and not after:
        return None
    if not after:
        after = [Event(None, words.TRACK_NO_COVENANT, "", kind="open")]
    events = [*before, Event(None, words.TRACK_LEAVE, "", kind="gap"), *after]
    shapes, labels, y = _drawn(events)
    told = tuple(
        Told(" · ".join(part for part in (one.said, one.detail) if part), link_to(one.finding) if one.finding else None)
        for one in events
    )
    return Picture(
        "track",
        words.TRACK_TITLE,
        words.TRACK_NOTE,
        words.TRACK_SUMMARY.format(told="; ".join(one.text for one in told)),
        WIDTH,
        round(y + BOTTOM),
        tuple(shapes),
        tuple(labels),
        told,
    )


def _before(ranked: tuple[Finding, ...], start: Start | None) -> Iterator[Event]:
    yield Event(0, words.TRACK_START, start.said if start else words.TRACK_ZERO, kind="start")
    own = [one for one in ranked if one.clause == "partnership_eligibility"]
    times, longer = _lengths_of_the_track(own, start)
    if own and not times:
        yield Event(None, words.TRACK_OPEN, short_place(own[0]), own[0], "open")
    yield from sorted(times[:MOST_TIMES], key=lambda one: one.month or 0)
    yield from longer
    for one in own:
        vote = next((term for term in one.found if term.name == "vote_percent"), None)
        if vote:
            yield Event(None, words.TRACK_VOTE.format(votes=amounts.spoken(vote)), short_place(one), one, "vote")
            break
    for one in own:
        if not longer and any(reason.rule == "PE-H3" for reason in one.reasons):
            yield Event(None, words.TRACK_LONGER, words.TRACK_LONGER_BY.format(rule="PE-H3"), one, "longer")
            break
    for clause, name, text, kind in (
        ("buy_in", "payment_months", words.TRACK_PRICE, "price"),
        ("non_equity_tier", "", words.TRACK_TIER, "side"),
    ):
        yield from _first(ranked, clause, name, text, kind)


def _lengths_of_the_track(own: list[Finding], start: Start | None) -> tuple[list[Event], list[Event]]:
    """The months after which something is due, and those by which it may be made longer; equal ones once."""
    times: dict[float, Event] = {}
    longer: dict[float, Event] = {}
    for one in own:
        for term, months in _lengths(one, "months"):
            time, sentence, place = amounts.spoken(_alone(term, months)), _sentence(one, term), short_place(one)
            if _LONGER.search(sentence):
                how_long = words.TRACK_LONGER_FOR.format(time=time)
                longer.setdefault(months, Event(None, how_long, place, one, "longer", months))
            elif not _BESIDE.search(sentence):
                if start:
                    named = in_words(months_after(start.day, round(months)))
                    place = said.PLACE_JOIN.join((place, words.TRACK_DATED.format(month=named)))
                times.setdefault(months, Event(months, words.TRACK_AT.format(time=time), place, one))
    return list(times.values()), list(longer.values())


def _first(ranked: tuple[Finding, ...], clause: str, name: str, text: str, kind: str) -> Iterator[Event]:
    """The first finding of a clause that names a length of time, or the first at all where none is asked for."""
    for one in (each for each in ranked if each.clause == clause):
        lengths = list(_lengths(one, name)) if name else []
        if lengths or not name:
            time = amounts.spoken(_alone(*lengths[0])) if lengths else ""
            yield Event(None, text.format(time=time), short_place(one), one, kind, lengths[0][1] if lengths else 0)
            return


def _after(ranked: tuple[Finding, ...]) -> Iterator[Event]:
    own = [
        (months, term, one) for one in ranked if one.clause == "non_compete" for term, months in _lengths(one, "months")
    ]
    if own:
        months, term, finding = max(own, key=lambda row: row[0])
        said = words.TRACK_COVENANT.format(time=amounts.spoken(_alone(term, months)))
        yield Event(None, said, f"{words.TRACK_COVENANT_NOTE} · {short_place(finding)}", finding, "covenant", months)


def _lengths(finding: Finding, *names: str) -> Iterator[tuple[Term, float]]:
    """The terms of these names that are plain numbers above nothing, each number apart."""
    for term in finding.found:
        if term.name in names:
            yield from ((term, one) for one in term.numbers if one > 0)


def _sentence(finding: Finding, term: Term) -> str:
    """The sentence of its finding in which a term stands; all of it where the term stands in another passage."""
    if not finding.start <= term.start < finding.end:
        return finding.quote
    at = term.start - finding.start
    first = max((each.end() for each in _SENTENCE_END.finditer(finding.quote, 0, at)), default=0)
    end = _SENTENCE_END.search(finding.quote, at)
    return finding.quote[first : end.start() if end else None]


def _alone(term: Term, value: float) -> Term:
    """A term that stands for one of its numbers only."""
    return Term(term.name, value, term.quote, term.start, term.end)


def _drawn(events: list[Event]) -> tuple[list[Shape], list[Label], float]:
    """Shapes and words from the top down; months stand to scale, and never closer than their words are high."""
    shapes: list[Shape] = []
    labels: list[Label] = []
    y, month, need = TOP, 0.0, 0.0
    for at, one in enumerate(events):
        if at:
            step = max(need, (one.month - month) * A_MONTH if one.month else 0)
            shapes.append(Shape("line", "gap" if one.kind in ("gap", "longer") else "way", LINE_X, y, LINE_X, y + step))
            y += step
        month = one.month or month
        if one.lasts:
            shapes.append(Shape("bar", one.kind, LINE_X - 5, y, 10, one.lasts * A_MONTH))
        shapes.append(Shape("circle", one.kind, LINE_X, y, size=6))
        lines = (*wrap(one.said, LETTERS), *wrap(one.detail, LETTERS))
        heads = len(wrap(one.said, LETTERS))
        labels.append(Label(TEXT_X, y + 5, lines[:heads], "strong"))
        labels.append(Label(TEXT_X, y + 5 + heads * LINE, lines[heads:], "quiet"))
        need = max(LEAST_STEP, len(lines) * LINE + 16, one.lasts * A_MONTH + 12)
    return shapes, labels, y + need - 30
