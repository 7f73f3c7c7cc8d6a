"""Reads `combinations.yaml`: which findings matter more together than apart."""

from __future__ import annotations

from clausecheck.clause import Part, Together
from clausecheck.pattern_files import checking, schema
from clausecheck.pattern_files.checking import Source


def read(source: Source) -> tuple[Together, ...]:
    """The combinations of a file in its order; what is wrong is said with its line."""
    given = source.parsed.value
    if not isinstance(given, dict):
        source.complain("a file of combinations is made of `ID:` and the keys level, say, together below it")
        return ()
    found = []
    for name in given:
        below = Source(source.shown, source.origin, source.parsed, source.problems, (name,))
        file = checking.validated(given[name], schema.CombinationFile, below)
        if file:
            parts = tuple(_part(part, below, "together", at) for at, part in enumerate(file.together))
            without = tuple(_part(part, below, "without", at) for at, part in enumerate(file.without))
            found.append(Together(name, file.level, file.say, parts, without, below.place()))
    return tuple(found)


def _part(given: schema.PartFile, source: Source, *path: str | int) -> Part:
    ways = [way for way in (given.clause, given.rules, given.any, given.law) if way is not None]
    if len(ways) != 1:
        source.complain("give exactly one of clause, rules, any, law", *path)
    return Part(
        clause=given.clause,
        rules=tuple(given.rules or ()),
        any_of=tuple(_part(part, source, *path, "any", at) for at, part in enumerate(given.any or ())),
        term=given.term,
        at_least=given.at_least,
        at_most=given.at_most,
        law=given.law,
    )
