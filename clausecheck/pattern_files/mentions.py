"""Finds the clauses that rules and silences refer to, and refuses those that no file defines."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from clausecheck.pattern_files.checking import Checked
from clausecheck.pattern_files.choosing import no_such
from clausecheck.pattern_files.schema import ConditionFile, ExtensionFile, SwitchFile
from clausecheck.pattern_files.yaml_lines import Path


def check(files: Sequence[Checked], known: Collection[str]) -> None:
    """Complain wherever a file looks for a clause that is not known, or a rule for its own."""
    for checked in files:
        own = checked.file.extends if isinstance(checked.file, ExtensionFile) else checked.id
        for path, clause_id in _mentions(checked):
            if clause_id == own and path[0] == "rules":
                checked.source.complain(f"`{clause_id}` is this clause itself; name another", *path)
            elif clause_id not in known:
                checked.source.complain(no_such(clause_id, known), *path)


def _mentions(checked: Checked) -> Iterator[tuple[Path, str]]:
    if isinstance(checked.file, SwitchFile):
        return
    for at, rule in enumerate(checked.file.rules):
        yield from _inside(rule.when, ("rules", at, "when"))
    for kind, absent in checked.file.if_absent.items():
        for at, case in enumerate(absent.cases):
            if case.found is not None:
                yield ("if_absent", kind, "cases", at, "found"), case.found


def _inside(condition: ConditionFile, path: Path) -> Iterator[tuple[Path, str]]:
    if condition.clause is not None:
        yield (*path, "clause"), condition.clause
    for way in ("all", "any", "none"):
        for at, inner in enumerate(getattr(condition, way) or ()):
            yield from _inside(inner, (*path, way, at))
