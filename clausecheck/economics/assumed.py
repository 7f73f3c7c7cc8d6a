"""Every assumption in words, with where it comes from: a contract's words, the reader, or nobody yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from clausecheck.economics import said, words
from clausecheck.economics.outcome import Outcome
from clausecheck.economics.sources import Source
from clausecheck.report import words as report_words
from clausecheck.report.place import place_named


@dataclass(frozen=True, slots=True)
class Given:
    """An assumption with where it comes from."""

    name: str
    value: str
    source: str
    quote: str


def given(outcome: Outcome) -> Iterator[Given]:
    """All that counts, in the order of the file; what nobody gave stands among `not_counted`."""
    for name, value, is_given in _flat(outcome.assumptions):
        source = _of(name, outcome.sources)
        told = _told(source) if source else words.YOURS if is_given else words.DEFAULT
        if value is not None:
            yield Given(words.NAMES[name], said.value(name, value), told, source.quote if source else "")


def not_counted(outcome: Outcome) -> Iterator[str]:
    """What nobody gave, with what the contract says of it."""
    for name in outcome.not_counted:
        source = outcome.sources.get(name)
        yield f"{words.NAMES[name]} ({_told(source)})" if source else words.NAMES[name]


def _flat(part: BaseModel, at: str = "") -> Iterator[tuple[str, object, bool]]:
    """Every assumption with its place in the file, its value, and whether somebody gave it."""
    for field in type(part).model_fields:
        value, name = getattr(part, field), f"{at}.{field}" if at else field
        if isinstance(value, BaseModel):
            yield from _flat(value, name)
        elif name in words.NAMES:
            yield name, value, field in part.model_fields_set


def _of(name: str, sources: Mapping[str, Source]) -> Source | None:
    """The source of a value, or of the part it stands in."""
    while name and name not in sources:
        name = name.rpartition(".")[0]
    return sources.get(name)


def _told(source: Source) -> str:
    place = place_named(source.page, source.section, "")
    return " · ".join(
        part for part in (source.file, "" if place == report_words.NOWHERE else place, source.note) if part
    )
