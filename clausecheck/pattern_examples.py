"""Runs the examples that stand in pattern files: the tests of the patterns, shipped and the user's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from clausecheck import readers
from clausecheck.analysis import Engine
from clausecheck.clause import Clause, ClauseSet, Example
from clausecheck.model import Finding, Value


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many examples were run, which clauses have none, and what came out otherwise than expected."""

    run: int
    without: tuple[str, ...]
    """Ids of clauses without examples."""
    failures: tuple[str, ...]
    """Each as `file:line: what was expected and what came: the example`."""


@dataclass(frozen=True, slots=True)
class Tried:
    """An example, and what came out otherwise than it says; nothing when all did."""

    example: Example
    wrong: tuple[str, ...]


def run(clauses: ClauseSet) -> Outcome:
    """Analyze every example by itself, without facts, and compare."""
    engine = Engine(clauses)
    tried = [one for clause in clauses.clauses for one in each(engine, clause)]
    return Outcome(
        len(tried),
        tuple(clause.id for clause in clauses.clauses if not clause.examples),
        tuple(f"{one.example.place}: {wrong}: {one.example.text}" for one in tried for wrong in one.wrong),
    )


def each(engine: Engine, clause: Clause) -> tuple[Tried, ...]:
    """The examples of one clause of an engine, one by one."""
    return tuple(Tried(example, tuple(_differences(engine, clause.id, example))) for example in clause.examples)


def _differences(engine: Engine, clause_id: str, example: Example) -> list[str]:
    analysis = engine.judge(readers.from_text(example.text), facts={})
    return _wrong(example, [finding for finding in analysis.findings if finding.clause == clause_id])


def _wrong(example: Example, made: list[Finding]) -> list[str]:
    if not example.found:
        words = [
            f"“{finding.quote[start - finding.start : end - finding.start]}”"
            for finding in made
            for start, end in finding.hits
        ]
        return [f"must not be found, but is, by {', '.join(words)}"] if made else []
    if not made:
        return ["must be found, but is not"]
    wrong = []
    if example.risk and example.risk not in [finding.risk for finding in made]:
        wrong.append(f"the risk must be {example.risk}, but is {_listed(finding.risk or 'open' for finding in made)}")
    for name, value in example.terms.items():
        read = [finding.terms.get(name) for finding in made]
        if not any(_is(value, one) for one in read):
            wrong.append(
                f"`{name}` must be {value}, but is {_listed('not read' if one is None else one for one in read)}"
            )
    return wrong


def _is(expected: object, value: Value | None) -> bool:
    """Whether a term has the value, alone or among others of a range or contradiction."""
    if isinstance(value, tuple):
        return any(_is(expected, one) for one in value)
    if isinstance(value, Mapping):
        return expected in value.values()
    return value == expected


def _listed(values: Iterable[object]) -> str:
    return " and ".join(dict.fromkeys(map(str, values)))
