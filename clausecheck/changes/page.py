"""What the page on two drafts shows, as plain facts: ordered and formatted; the template only prints it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from clausecheck.changes import directions, words
from clausecheck.changes.drafts import (
    ClauseChange,
    CombinationChange,
    Difference,
    Drafts,
    Meaning,
    Piece,
    Side,
    SilenceChange,
    Touched,
)
from clausecheck.model import Analysis, Level
from clausecheck.report import amounts
from clausecheck.report import words as report_words
from clausecheck.report.jumps import tag
from clausecheck.report.page import Tag
from clausecheck.report.paper_head import PaperHead, paper_head
from clausecheck.report.place import place_named


@dataclass(frozen=True, slots=True)
class Draft:
    """One of the two drafts in the head of the page."""

    which: str
    paper: PaperHead


@dataclass(frozen=True, slots=True)
class Move:
    """A level or a term: what it was and what it is."""

    name: str
    old: str
    new: str
    direction: str
    """Key of the direction: "worse", "better", "mixed" or "even"."""
    says: str


@dataclass(frozen=True, slots=True)
class Card:
    """A clause that came in, went out, or changed."""

    kind: str
    title: str
    level: Tag | None
    direction: str
    says: str
    moves: tuple[Move, ...]
    quotes: tuple[tuple[str, str], ...]
    """Place and words, of the old draft and of the new one."""
    gone: tuple[str, ...]
    come: tuple[str, ...]
    asks: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Row:
    """A change of words or of a definition."""

    key: str
    kind: str
    name: str
    places: tuple[str, ...]
    pieces: tuple[Piece, ...]
    touches: tuple[tuple[str, Tag | None], ...]
    """Titles of clauses with the worse of their levels."""


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page."""

    title: str
    drafts: tuple[Draft, ...]
    counts: tuple[tuple[str, str], ...]
    """Key of a kind of change, and how many there are, in words."""
    kind_note: str
    is_same: bool
    in_or_out: tuple[Card, ...]
    changed: tuple[Card, ...]
    together: tuple[Card, ...]
    """Combinations that came in or went out."""
    meanings: tuple[Row, ...]
    rows: tuple[Row, ...]


def lay_out(drafts: Drafts) -> Page:
    """Everything the page shows, in order."""
    old, new = drafts.old, drafts.new
    in_or_out = tuple(_card(one) for one in drafts.clauses if one.kind != "changed")
    return Page(
        title=words.TITLE.format(old=_name(old), new=_name(new)),
        drafts=(_draft(words.OLD, old), _draft(words.NEW, new)),
        counts=_counts(drafts.differences),
        kind_note=_kind_note(old, new),
        is_same=drafts.is_same,
        in_or_out=(*(_silent(one) for one in drafts.silences), *in_or_out),
        changed=tuple(_card(one) for one in drafts.clauses if one.kind == "changed"),
        together=tuple(map(_together, drafts.combinations)),
        meanings=tuple(map(_meaning, drafts.meanings)),
        rows=tuple(map(_row, drafts.differences)),
    )


def _draft(which: str, one: Analysis) -> Draft:
    return Draft(which, paper_head(one, name=_name(one)))


def _name(one: Analysis) -> str:
    file = one.contract.file or report_words.TEXT_GIVEN
    if not one.contract.changes:
        return file
    told = {"original": words.ORIGINAL, "accepted": words.ACCEPTED}
    return told.get(one.contract.changes_read, "{file}").format(file=file)


def _counts(differences: tuple[Difference, ...]) -> tuple[tuple[str, str], ...]:
    counted = Counter(one.kind for one in differences)
    return tuple(
        (key, one if counted[key] == 1 else many.format(number=amounts.plain(counted[key])))  # type: ignore[index]
        for key, (one, many) in words.COUNTS.items()
        if counted[key]  # type: ignore[index]
    )


def _kind_note(old: Analysis, new: Analysis) -> str:
    kinds = [paper_head(one).kind for one in (old, new)]
    return "" if kinds[0] == kinds[1] else words.KIND_DIFFERS.format(old=kinds[0], new=kinds[1])


def _silent(one: SilenceChange) -> Card:
    kind = words.CLAUSE_KINDS["dropped" if one.now == "silent" else "added"]
    note = words.SILENT if one.now == "silent" else words.SPOKEN
    level = tag(one.level) if one.level else None
    says = words.DIRECTIONS[one.direction]
    return Card(kind, one.title, level, one.direction, says, (), (), (), (), (), f"{note}. {one.note}")


def _together(one: CombinationChange) -> Card:
    says = words.DIRECTIONS[one.direction]
    kind = words.TOGETHER_KINDS[one.now]
    return Card(kind, one.say, tag(one.risk), one.direction, says, (), (), (), (), (), "")


def _card(one: ClauseChange) -> Card:
    return Card(
        kind=words.CLAUSE_KINDS[one.kind],
        title=one.title,
        level=tag(one.old_level if one.kind == "dropped" else one.new_level),
        direction=one.direction,
        says=words.DIRECTIONS[one.direction],
        moves=_moves(one),
        quotes=tuple(_quotes(one.old, one.new)),
        gone=one.reasons_gone if one.kind == "changed" else (),
        come=one.reasons_new if one.kind != "dropped" else (),
        asks=one.asks,
        note=words.SAME_WORDS if one.same_words else "",
    )


def _quotes(old: Side | None, new: Side | None) -> Iterator[tuple[str, str]]:
    """The words of both sides; those that are the same at the same place stand once."""
    if old and new and old.text == new.text and _place(old) == _place(new):
        yield words.WHERE_BOTH.format(place=_place(new)), new.text
        return
    if old:
        yield words.WHERE_OLD.format(place=_place(old)), old.text
    if new:
        yield words.WHERE_NEW.format(place=_place(new)), new.text


def _moves(one: ClauseChange) -> tuple[Move, ...]:
    levels = [report_words.SHORT_LEVELS[level or "unknown"] for level in (one.old_level, one.new_level)]
    moved = one.kind == "changed" and levels[0] != levels[1]
    way = directions.of_levels(one.old_level, one.new_level)
    level = [Move(words.LEVEL, levels[0], levels[1], way, words.DIRECTIONS[way])] if moved else []
    return (
        *level,
        *(
            Move(
                term.label,
                term.old or words.NOT_STATED,
                term.new or words.NOT_STATED,
                term.direction,
                words.DIRECTIONS[term.direction],
            )
            for term in one.terms
        ),
    )


def _meaning(one: Meaning) -> Row:
    return Row("meaning", one.term, one.term, (), one.pieces, _touched(one.touches))


def _row(one: Difference) -> Row:
    sides = [(words.WHERE_OLD, one.old), (words.WHERE_NEW, one.new)]
    shown = [(where, side) for where, side in sides if side]
    if one.kind in ("reworded", "leads elsewhere") and one.old and one.new and _place(one.old) == _place(one.new):
        shown = [("{place}", one.new)]
    places = tuple(where.format(place=_place(side)) for where, side in shown)
    return Row(one.kind, words.KINDS[one.kind], "", places, one.pieces, _touched(one.touches))


def _place(side: Side) -> str:
    return place_named(side.page, side.section, side.heading)


def _touched(touches: tuple[Touched, ...]) -> tuple[tuple[str, Tag | None], ...]:
    return tuple((one.title, _worse(one.old_level, one.new_level)) for one in touches)


def _worse(old: Level | None, new: Level | None) -> Tag | None:
    level = new or old
    return tag(level) if level else None
