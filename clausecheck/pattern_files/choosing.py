"""Leaves of all clauses those that `--only` and `--skip` ask for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from difflib import get_close_matches

from clausecheck.clause import ClauseSet
from clausecheck.errors import UsageError

_UNASKED = " was not looked for (--only or --skip)"


def chosen(whole: ClauseSet, only: Collection[str], skip: Collection[str]) -> ClauseSet:
    """The clauses that `--only` and `--skip` leave; the others are noted.

    Raises UsageError for an unknown id, and when no clause is left.
    """
    known = [clause.id for clause in whole.clauses]
    for clause_id in (*only, *skip):
        if clause_id not in known:
            raise UsageError(no_such(clause_id, known))
    kept = tuple(one for one in whole.clauses if one.id not in skip and (not only or one.id in only))
    if not kept:
        raise UsageError(
            "--only and --skip leave no clause to look for. Name one with --only that --skip does not name, or leave one "
            "of the two out"
        )
    said = [f"{name}{_UNASKED}" for name in known if name in skip or (only and name not in only)]
    origins = tuple(dict.fromkeys(clause.origin for clause in kept))
    return replace(whole, clauses=kept, origins=origins, notes=(*whole.notes, *said))


def in_short(notes: Sequence[str], only: Collection[str]) -> tuple[list[str], str]:
    """The notes on all but the choice, and the choice in one line; "" where nothing was left out."""
    others = [note for note in notes if not note.endswith(_UNASKED)]
    left = [note.removesuffix(_UNASKED) for note in notes if note.endswith(_UNASKED)]
    if not left:
        return others, ""
    if only:
        looked_for = ", ".join(name for name in dict.fromkeys(only) if name not in left)
        rest = "1 other clause was not" if len(left) == 1 else f"{len(left)} other clauses were not"
        return others, f"Looked for: {looked_for} (--only); {rest}"
    return others, f"{', '.join(left)} {'was' if len(left) == 1 else 'were'} not looked for (--skip)"


def no_such(clause_id: str, known: Collection[str]) -> str:
    """What to say of an id that no clause has."""
    near = get_close_matches(clause_id, known, n=1)
    hint = f"did you mean `{near[0]}`?" if near else f"known are {', '.join(known)}"
    return f"there is no clause `{clause_id}`; {hint}"
