"""Reads the amounts of a contract, those in the cells of a table together with what the heads say of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from clausecheck import terms
from clausecheck.model import Contract, Span
from clausecheck.read_along import Beside
from clausecheck.terms import Amount


@dataclass(frozen=True, slots=True)
class Amounts:
    """All amounts of a contract in order, and the words of those that a head completes: "$1,200 [per night]"."""

    found: tuple[Amount, ...]
    completed: Mapping[int, str]
    """By the character at which the amount begins."""


def read(contract: Contract) -> Amounts:
    """The amounts; under "Rate per night" a cell with "$1,200" holds $1,200 per night."""
    found = terms.scan(contract.text)
    if not contract.beside:
        return Amounts(tuple(found), {})
    completed: dict[int, str] = {}
    starts = [each.start for each in contract.beside]
    for row in contract.tables:
        cells = contract.beside[bisect_left(starts, row[0]) : bisect_left(starts, row[1])]
        if cells:
            first = bisect_left(found, row[0], key=lambda amount: amount.start)
            last = bisect_left(found, row[1], key=lambda amount: amount.start)
            found[first:last] = _in_row(contract.text, row, cells, completed)
    return Amounts(tuple(found), completed)


def _in_row(text: str, row: Span, cells: Sequence[Beside], completed: dict[int, str]) -> Iterator[Amount]:
    """The amounts of a row; `completed` gets the words of those that reach into what a head says."""
    told, places = _told(text, row, cells)
    for amount in terms.scan(told):
        start = places[amount.start]
        if start is None:
            continue  # a number in the head itself, such as the hours of "per 12-hour shift"
        end = _end(places, amount.end)
        core_end = None if amount.core_end is None else _end(places, amount.core_end)
        words = told[amount.start : amount.end]
        if None in places[amount.start : amount.end]:
            completed[start] = words + "]" * (words.count("[") - words.count("]"))
        said_from = None if amount.said_from is None else places[amount.said_from]
        yield replace(amount, start=start, end=end, core_end=core_end, said_from=said_from)


def _end(places: Sequence[int | None], end: int) -> int:
    """Where the last printed letter before a place of the row as it is read ends in the text."""
    return next(place for at in range(end - 1, -1, -1) if (place := places[at]) is not None) + 1


def _told(text: str, row: Span, cells: Sequence[Beside]) -> tuple[str, list[int | None]]:
    """The row as it is read, and for each letter its place in the text; None for what the heads say."""
    parts: list[str] = []
    places: list[int | None] = []
    at = row[0]
    for cell in cells:
        for words, start, end in (
            ("", at, cell.start),
            (cell.before, cell.start, cell.end),
            (cell.after, cell.end, cell.end),
        ):
            parts += (words, text[start:end])
            places += [None] * len(words)
            places += range(start, end)
        at = cell.end
    parts.append(text[at : row[1]])
    places += range(at, row[1])
    return "".join(parts), places
