"""The compiled rules of the states, read once from the data file that comes along."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

CLAUSE = "non_compete"
"""The clause that these rules speak of."""

_FILE = Path(__file__).parent / "state_law.json"


@dataclass(frozen=True, slots=True)
class When:
    """For which contracts a layer or a cap holds; what is None or empty asks nothing."""

    by: str
    """"signing" or "today": the day that is compared with `start` and `end`."""
    start: date | None
    end: date | None
    """The first day on which it no longer holds."""
    employer: tuple[str, ...] = ()
    specialty: tuple[str, ...] = ()
    """Words of the specialties for which it holds."""
    not_specialty: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Layer:
    """A rule that holds for some contracts only."""

    when: When
    say: str


@dataclass(frozen=True, slots=True)
class Cap:
    """A ceiling that a statute sets on time or distance, and the contracts it holds for."""

    when: When
    months: float | None
    miles: float | None
    pay_above: float | None
    """It holds above this yearly pay; at or below it the covenant is reported not to bind at all."""
    pay_at_least: float | None


@dataclass(frozen=True, slots=True)
class Figure:
    """Months and miles that the law of a state names, and what they are there: "cap", "presumption", "safe harbor"."""

    months: float | None
    miles: float | None
    standing: str


@dataclass(frozen=True, slots=True)
class Rule:
    """The row of one state."""

    code: str
    name: str
    standing: str
    rule: str
    layers: tuple[Layer, ...]
    caps: tuple[Cap, ...]
    figure: Figure | None
    owners: str
    owners_lose_protection: bool
    also: str
    note: str
    citation: str
    effective: str
    confidence: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """All rows, with the day they were compiled and the day after which they have to be checked again."""

    compiled: date
    expires: date
    attribution: str
    federal: str
    states: Mapping[str, Rule]
    """By two letters."""


@cache
def load() -> Reported:
    """The rules that come along."""
    told = json.loads(_FILE.read_text(encoding="utf-8"))
    return Reported(
        date.fromisoformat(told["compiled"]),
        date.fromisoformat(told["expires"]),
        told["attribution"],
        told["federal"]["rule"],
        {row["code"]: _rule(row) for row in told["states"]},
    )


def _rule(row: Mapping[str, Any]) -> Rule:
    figure = row.get("figure")
    return Rule(
        code=row["code"],
        name=row["name"],
        standing=row["standing"],
        rule=row["rule"],
        layers=tuple(Layer(_when(one), one["say"]) for one in row.get("layers", ())),
        caps=tuple(_cap(one) for one in row.get("caps", ())),
        figure=Figure(figure["months"], figure["miles"], figure["is"]) if figure else None,
        owners=row["owners"],
        owners_lose_protection=row["owners_lose_protection"],
        also=row.get("also", ""),
        note=row.get("note", ""),
        citation=row["citation"],
        effective=row["effective"],
        confidence=row["confidence"],
        sources=tuple(row["sources"]),
    )


def _cap(row: Mapping[str, Any]) -> Cap:
    return Cap(_when(row), row.get("months"), row.get("miles"), row.get("pay_above"), row.get("pay_at_least"))


def _when(row: Mapping[str, Any]) -> When:
    start, end = row.get("from"), row.get("before")
    return When(
        by=row.get("by", "signing"),
        start=date.fromisoformat(start) if start else None,
        end=date.fromisoformat(end) if end else None,
        employer=tuple(row.get("employer", ())),
        specialty=tuple(row.get("specialty", ())),
        not_specialty=tuple(row.get("not_specialty", ())),
    )
