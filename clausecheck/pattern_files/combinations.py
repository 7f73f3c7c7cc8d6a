"""Reads `combinations.yaml`: which findings matter more together than apart."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from clausecheck.clause import BUILT_IN, Clause, Part, Together
from clausecheck.pattern_files import checking, schema
from clausecheck.pattern_files.checking import Source
from clausecheck.pattern_files.choosing import no_such


def read(source: Source, clauses: Mapping[str, Clause]) -> tuple[Together, ...]:
    """The combinations of a file in its order; what is wrong is said with its line.

    What a part asks for must be known among `clauses`; the shipped combinations are left alone, since a user may have
    replaced or switched off what they speak of.
    """
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
            if source.origin != BUILT_IN:
                for key, given_parts in (("together", file.together), ("without", file.without)):
                    for at, part in enumerate(given_parts):
                        _check(part, below, clauses, key, at)
    return tuple(found)


def _check(given: schema.PartFile, source: Source, clauses: Mapping[str, Clause], *path: str | int) -> None:
    """Complain of a clause, rule or term that there is not: the combination could never hold."""
    for at, inner in enumerate(given.any or ()):
        _check(inner, source, clauses, *path, "any", at)
    if given.clause is not None and given.clause not in clauses:
        source.complain(no_such(given.clause, tuple(clauses)), *path, "clause")
    elif given.clause is not None and given.term is not None:
        terms = [term.name for term in clauses[given.clause].terms]
        if given.term not in terms:
            source.complain(f"`{given.clause}` has no term `{given.term}`; it has {', '.join(terms)}", *path, "term")
    known = [rule.id for clause in clauses.values() for rule in clause.rules]
    for at, rule in enumerate(given.rules or ()):
        if rule not in known:
            near = get_close_matches(rule, known, n=1)
            hint = f"; did you mean `{near[0]}`?" if near else ""
            source.complain(f"there is no rule `{rule}`{hint}", *path, "rules", at)


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
