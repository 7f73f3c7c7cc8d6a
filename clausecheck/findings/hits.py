"""Finds the words of every clause in every unit of a contract."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from clausecheck.clause import Clause
from clausecheck.findings import clause_hits
from clausecheck.findings.block import Block, Finders, Place
from clausecheck.findings.clause_hits import UnitHits
from clausecheck.findings.grounds import Grounds
from clausecheck.matching import Reading

BLOCK = 4_000
"""Sentences matched at a time: the index of a long contract would grow with its square otherwise."""


def find(grounds: Grounds, clauses: Sequence[Clause], finders: Finders) -> tuple[list[UnitHits], tuple[Reading, ...]]:
    """All hits of all clauses, in the order of the contract, and the words of all of its sentences."""
    readings: list[Reading] = []
    found: list[UnitHits] = []
    silent: list[UnitHits] = []
    rows = iter([(unit, at) for unit in grounds.units for at in range(len(unit.sentences))])
    while places := list(islice(rows, BLOCK)):
        places += _rest_of_unit(rows, places[-1])
        block = Block(grounds, places, finders, clauses)
        readings.append(block.reading)
        for clause in clauses:
            found += clause_hits.of_clause(block, clause)
            silent += clause_hits.below_its_own_heading(block, clause)
        if len(places) >= BLOCK:
            block.reading.forget()  # a contract this long would keep it for every block at once
    return sorted(_with_silent(found, silent), key=lambda hits: hits.words[0]), tuple(readings)


def _with_silent(found: Sequence[UnitHits], silent: Sequence[UnitHits]) -> list[UnitHits]:
    """Adds the sentences below a clause's own heading that no clause was found in."""
    spoken = {(hits.unit.start, at) for hits in found for at in hits.sentences}
    known = {(hits.unit.start, hits.clause.id): hits for hits in found}
    for below in silent:
        rows = [at for at in below.sentences if (below.unit.start, at) not in spoken]
        if not rows:
            continue
        key = below.unit.start, below.clause.id
        old = known.get(key, replace(below, sentences=(), words=()))
        words = [(below.unit.sentences[at].start, below.unit.sentences[at].end) for at in rows]
        known[key] = replace(
            old, sentences=tuple(sorted((*old.sentences, *rows))), words=tuple(sorted((*old.words, *words)))
        )
    return list(known.values())


def _rest_of_unit(rows: Iterator[Place], last: Place) -> list[Place]:
    unit, at = last
    return list(islice(rows, len(unit.sentences) - at - 1))
