"""Puts the pattern files of a run together: the shipped ones, then the user's over them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from pathlib import Path

from clausecheck import shipped
from clausecheck.clause import Clause, ClauseSet
from clausecheck.errors import PatternFileError, UsageError
from clausecheck.pattern_files import build, phrases, spacy_jsonl
from clausecheck.pattern_files.yaml_lines import Parsed, parse

BUILT_IN = "built in"
WORD_LISTS = "words.yaml"
_ENDINGS = (".yaml", ".yml", ".jsonl")
_PHRASE_KEYS = {"find", "not_if", "headings", "in_its_section", "not_headings", "phrases", "near", "not_near", "choices"}


@dataclasses.dataclass(slots=True)
class _File:
    path: Path
    origin: str
    parsed: Parsed

    @property
    def shown(self) -> str:
        return f"patterns/{self.path.name}" if self.origin == BUILT_IN else str(self.path)


def load(
    paths: Sequence[str | Path] = (), *, only: Iterable[str] = (), skip: Iterable[str] = (), shipped_too: bool = True
) -> ClauseSet:
    """All clauses of a run; raises PatternFileError with every problem of every file, UsageError for unknown ids."""
    files = [_read(path, BUILT_IN) for path in _inside(shipped.folder("patterns"))] if shipped_too else []
    for path in map(Path, paths):
        files += [_read(found, str(found)) for found in _inside(path)]
    problems = [f"{file.shown}:{line}: {what}" for file in files for line, what in file.parsed.problems]
    if problems:
        raise PatternFileError(tuple(problems))
    clauses, notes = _layered(*_build_all(files))
    return _chosen(clauses, tuple(only), tuple(skip), notes)


def _inside(path: Path) -> list[Path]:
    if path.is_dir():
        found = sorted(file for file in path.iterdir() if file.suffix in _ENDINGS)
        if not found:
            raise UsageError(f"{path}: no pattern file in this folder. Pattern files end in .yaml or .jsonl")
        return found
    if not path.exists():
        raise UsageError(f"{path}: no such pattern file. Check the name given to --patterns")
    if path.suffix not in _ENDINGS:
        raise UsageError(f"{path}: not a pattern file. Pattern files end in .yaml or .jsonl")
    return [path]


def _read(path: Path, origin: str) -> _File:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}). Check its permissions") from error
    except UnicodeDecodeError as error:
        return _File(path, origin, Parsed(problems=[(1, f"not UTF-8 text ({error.reason}); save it as UTF-8")]))
    return _File(path, origin, spacy_jsonl.parse(text) if path.suffix == ".jsonl" else parse(text))


def _build_all(files: Sequence[_File]) -> tuple[list[tuple[Clause, str | None]], list[str]]:
    hyphenated = phrases.hyphenated(text for file in files for text in _phrase_texts(file.parsed.value, within=False))
    problems: list[str] = []
    lists: dict[str, phrases.Row] = {}
    for file in (file for file in files if file.path.name == WORD_LISTS):
        build.word_lists(file.parsed, file.shown, phrases.Grammar(lists, hyphenated), lists, problems)
    grammar = phrases.Grammar(lists, hyphenated)
    built: list[tuple[Clause, str | None]] = []
    disabled: list[str] = []
    for file in (file for file in files if file.path.name != WORD_LISTS):
        for checked in build.checked(file.parsed, file.path.stem, file.shown, problems):
            disabled += checked.model.disable
            if checked.model.title:
                built.append((build.clause(checked, file.origin, grammar, problems), checked.model.extends))
    problems += _repeated(built)
    if problems:
        raise PatternFileError(tuple(problems))
    return built, disabled


def _phrase_texts(value: object, *, within: bool) -> Iterable[str]:
    if isinstance(value, str):
        if within:
            yield value
    elif isinstance(value, list):
        for item in value:
            yield from _phrase_texts(item, within=within)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _phrase_texts(item, within=within or key in _PHRASE_KEYS)


def _repeated(built: Sequence[tuple[Clause, str | None]]) -> list[str]:
    """A rule id stands once; reports and rules of combinations refer to it."""
    seen: dict[str, str] = {}
    problems = []
    for clause, _ in built:
        for rule in clause.rules:
            owner = seen.setdefault(rule.id, clause.id)
            if owner != clause.id or sum(other.id == rule.id for other in clause.rules) > 1:
                problems.append(f"{clause.origin}:1: rule id `{rule.id}` stands twice (also in {owner}); rename one")
    return list(dict.fromkeys(problems))


def _layered(built: Sequence[tuple[Clause, str | None]], disabled: Sequence[str]) -> tuple[dict[str, Clause], list[str]]:
    clauses: dict[str, Clause] = {}
    notes: list[str] = []
    for clause, extends in built:
        if extends:
            if extends not in clauses:
                raise PatternFileError((f"{clause.origin}:1: extends `{extends}`, and there is no such clause",))
            clauses[extends] = _extended(clauses[extends], clause)
            notes.append(f"{clause.origin} adds to {extends}")
            continue
        if clause.id in clauses:
            notes.append(f"{clause.origin} replaces {clause.id} ({clauses[clause.id].origin})")
        clauses[clause.id] = clause
    for clause_id in disabled:
        if clauses.pop(clause_id, None) is None:
            raise PatternFileError((f"disable: there is no clause `{clause_id}`; known are {', '.join(clauses)}",))
        notes.append(f"{clause_id} is switched off by a pattern file")
    return clauses, notes


def _extended(old: Clause, new: Clause) -> Clause:
    """The old clause with the new one's patterns, rules and questions; a rule of the same id is replaced."""
    replaced = {rule.id for rule in new.rules}
    terms = {term.name: term for term in (*old.terms, *new.terms)}
    return dataclasses.replace(
        old,
        find=old.find + new.find,
        spacy=old.spacy + new.spacy,
        not_if=old.not_if + new.not_if,
        headings=old.headings + new.headings,
        in_its_section=old.in_its_section + new.in_its_section,
        not_headings=old.not_headings + new.not_headings,
        terms=tuple(terms.values()),
        rules=tuple(rule for rule in old.rules if rule.id not in replaced) + new.rules,
        questions=old.questions + new.questions,
        examples=old.examples + new.examples,
        sources=old.sources + new.sources,
        origin=f"{old.origin} and {new.origin}",
    )


def _chosen(clauses: dict[str, Clause], only: tuple[str, ...], skip: tuple[str, ...], notes: list[str]) -> ClauseSet:
    for clause_id in (*only, *skip):
        if clause_id not in clauses:
            raise UsageError(f"there is no clause `{clause_id}`; known are {', '.join(clauses)}")
    kept = [clause for name, clause in clauses.items() if name not in skip and (not only or name in only)]
    for clause_id in (name for name in clauses if name not in {clause.id for clause in kept}):
        notes.append(f"{clause_id} was not looked for (--only or --skip)")
    origins = tuple(dict.fromkeys(clause.origin for clause in kept))
    return ClauseSet(tuple(kept), origins, tuple(notes))
