"""What others report, in lines for the forms without columns: Markdown and plain text."""

from __future__ import annotations

from collections.abc import Iterator

from clausecheck.report import page
from clausecheck.report import words_reported as said
from clausecheck.report.page_reported import LawBox, LawColumn, StallCard


def law_lines(box: LawBox) -> Iterator[str]:
    """The two states one after the other, then what holds for both."""
    if box.expired:
        yield box.expired
    for column in box.columns:
        yield from _column(column)
    if box.needs:
        yield f"{said.LAW_NEEDS}: {'; '.join(box.needs)}"
    yield from box.end
    yield f"{said.LAW_FEDERAL}: {box.federal}"
    yield box.attribution


def compared(card: page.Card) -> Iterator[str]:
    """What a finding's terms may be held against, each with its year and what kind of figure it is."""
    yield from card.notes
    for row in card.figures:
        yield f"{row.label}: {row.say} ({row.origin})"
    if card.figures_at:
        yield f"{said.FIGURES_AT} {card.figures_at.place}."


def stall_line(one: StallCard) -> str:
    """One author's reading of a phrase, and what to ask."""
    return f"{one.place}. {said.STALL_READING}: {one.reading} {one.ask}"


def _column(one: LawColumn) -> Iterator[str]:
    if not one.state:
        yield f"{one.role}: {one.sentence}"
        return
    known = f"{one.known_from}: “{one.quote}”" if one.quote else one.known_from
    yield f"{one.role}: {one.state}, {one.standing} ({' '.join(part for part in (known, one.place) if part)})"
    yield one.sentence
    for layer in one.layers:
        yield f"{layer.when}: {layer.say}{f' ({layer.mark})' if layer.mark else ''}"
    yield from one.warnings
    for row in one.rows:
        yield f"{row.name}: {row.value}"
