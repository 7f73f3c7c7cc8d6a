"""Leaves of all clauses those that `--only` and `--skip` ask for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from difflib import get_close_matches

from clausecheck.clause import ClauseSet
from clausecheck.errors import UsageError


def chosen(whole: ClauseSet, only: Collection[str], skip: Collection[str]) -> ClauseSet:
    """The clauses that `--only` and `--skip` leave; the others are noted. Raises UsageError for an unknown id."""
    known = [clause.id for clause in whole.clauses]
    for clause_id in (*only, *skip):
        if clause_id not in known:
            raise UsageError(no_such(clause_id, known))
    kept = tuple(one for one in whole.clauses if one.id not in skip and (not only or one.id in only))
    said = [
        f"{name} was not looked for (--only or --skip)" for name in known if name in skip or (only and name not in only)
    ]
    origins = tuple(dict.fromkeys(clause.origin for clause in kept))
    return replace(whole, clauses=kept, origins=origins, notes=(*whole.notes, *said))


def no_such(clause_id: str, known: Collection[str]) -> str:
    """What to say of an id that no clause has."""
    near = get_close_matches(clause_id, known, n=1)
    hint = f"did you mean `{near[0]}`?" if near else f"known are {', '.join(known)}"
    return f"there is no clause `{clause_id}`; {hint}"
