"""Cuts a row of a phrase into parts whose places are found apart and then joined."""

from __future__ import annotations

from dataclasses import dataclass

from clausecheck.phrase import Choice, Element, Gap, Row, may_be_missing


@dataclass(frozen=True, slots=True)
class Part:
    """Elements that follow each other directly: a run of plain ones, or one choice."""

    row: Row
    gap: int
    """Up to so many words may stand between it and the part before."""
    may_be_missing: bool


def parts_of(row: Row) -> tuple[Part, ...]:
    """The parts of a row. What may be missing at its ends is left out: the tightest place never holds it."""
    parts: list[Part] = []
    run: list[Element] = []
    gap = 0
    for element in (*row, Gap(0)):
        if run and isinstance(element, Choice | Gap):
            parts.append(Part(tuple(run), gap, may_be_missing=False))
            run, gap = [], 0
        if isinstance(element, Gap):
            gap += element.most
        elif isinstance(element, Choice):
            parts.append(Part((element,), gap, may_be_missing(element)))
            gap = 0
        else:
            run.append(element)
    while parts and parts[0].may_be_missing:
        del parts[0]
    while parts and parts[-1].may_be_missing:
        del parts[-1]
    return tuple(parts)


def has_gap(element: Element) -> bool:
    """Whether an element holds a gap anywhere inside."""
    if isinstance(element, Choice):
        return any(has_gap(inner) for option in element.options for inner in option)
    return isinstance(element, Gap)


def is_joined(option: Row) -> bool:
    """Whether an option of a choice is joined from its parts, since it holds a gap and neither end may be missing."""
    return any(map(has_gap, option)) and not (may_be_missing(option[0]) or may_be_missing(option[-1]))
