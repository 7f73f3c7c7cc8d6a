"""Lays pattern files over each other: a file replaces, extends or switches off what came before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clausecheck.clause import BY_WORDS, Clause
from clausecheck.pattern_files import build, mentions
from clausecheck.pattern_files.checking import Checked
from clausecheck.pattern_files.choosing import no_such
from clausecheck.pattern_files.phrases import Grammar
from clausecheck.pattern_files.schema import ExtensionFile, PatternFile, SpacyLabel


def put_together(
    files: Sequence[Checked], grammar: Grammar, problems: list[str], notes: list[str]
) -> dict[str, Clause]:
    """The clauses by id; what is wrong is added to `problems`, what a file changed to `notes`."""
    clauses: dict[str, Clause] = {}
    for checked in files:
        if isinstance(checked.file, PatternFile | SpacyLabel):
            if checked.id in clauses:
                old = clauses[checked.id].origin
                notes.append(f"{checked.source.origin} replaces {checked.id} ({old})")
            clauses[checked.id] = build.clause(checked.id, checked.file, checked.source, grammar)
    for checked in files:
        if isinstance(checked.file, ExtensionFile):
            _extend(clauses, checked, checked.file, grammar, notes)
    mentions.check(files, tuple(clauses))
    _switch_off(clauses, files, notes)
    problems += _repeated(clauses)
    return clauses


def _extend(
    clauses: dict[str, Clause], checked: Checked, file: ExtensionFile, grammar: Grammar, notes: list[str]
) -> None:
    old = clauses.get(file.extends)
    if old is None:
        checked.source.complain(no_such(file.extends, clauses), "extends")
        return
    clauses[file.extends] = build.extended(old, file, checked.source, grammar)
    notes.append(f"{checked.source.origin} adds to {file.extends}")
    known = {rule.id for rule in old.rules}
    notes.extend(f"{checked.source.origin} replaces rule {rule.id}" for rule in file.rules if rule.id in known)


def _switch_off(clauses: dict[str, Clause], files: Sequence[Checked], notes: list[str]) -> None:
    known = tuple(clauses)
    for checked in files:
        for at, clause_id in enumerate(checked.file.disable):
            if clause_id not in known:
                checked.source.complain(no_such(clause_id, known), "disable", at)
            elif clauses.pop(clause_id, None):
                notes.append(f"{clause_id} is switched off by {checked.source.origin}")


def _repeated(clauses: Mapping[str, Clause]) -> list[str]:
    """A rule id stands once in a run; reports and combinations refer to it."""
    first: dict[str, str] = {}
    problems = []
    for clause in clauses.values():
        for rule in clause.rules:
            if rule.id == BY_WORDS:
                problems.append(f"{rule.place}: `{BY_WORDS}` stands for what no rule says; give the rule another id")
            if rule.id in first:
                problems.append(
                    f"{rule.place}: rule id `{rule.id}` stands twice, first at {first[rule.id]}; rename one"
                )
            first.setdefault(rule.id, rule.place)
    return problems
