"""Puts the pattern files of a run together: the shipped ones, then the user's over them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from clausecheck import shipped
from clausecheck.clause import BUILT_IN, ClauseSet, Together
from clausecheck.errors import PatternFileError, UsageError
from clausecheck.pattern_files import checking, combinations, installed, layers, phrases, rows, spacy_jsonl, yaml_lines
from clausecheck.pattern_files.checking import Checked, Source
from clausecheck.pattern_files.yaml_lines import PHRASE_KEYS, Parsed
from clausecheck.phrase import Row

WORD_LISTS = ("words.yaml", "words.yml")
COMBINATIONS = ("combinations.yaml", "combinations.yml")
_ENDINGS = "Pattern files end in .yaml, .yml or .jsonl"


def read(paths: Sequence[str | os.PathLike[str]] = (), *, shipped_too: bool = True) -> ClauseSet:
    """All clauses of a run; raises PatternFileError with every problem of every file.

    Without the shipped clauses their word lists stay: phrases of one's own may use them.
    """
    problems: list[str] = []
    files = _files(paths, problems, shipped_too=shipped_too)
    sources = [(path, _source(path, origin, problems)) for path, origin in files]
    notes: list[str] = []
    grammar = _grammar(sources, notes)
    checked = [each for path, source in sources for each in _clauses(path, source)]
    known = layers.put_together(checked, grammar, problems, notes)
    clauses = tuple(known.values())
    together: dict[str, Together] = {}
    for path, source in sources:
        for each in combinations.read(source, known) if _is(path, COMBINATIONS) else ():
            if each.id in together:
                notes.append(f"{source.origin} replaces combination {each.id}")
            together[each.id] = each
    if problems:
        problems += installed.blamed(problems)
        raise PatternFileError(tuple(sorted(dict.fromkeys(problems), key=_file_and_line)))
    if not clauses:
        raise UsageError("There is nothing to look for. Name pattern files of your own with --patterns")
    origins = tuple(dict.fromkeys(clause.origin for clause in clauses))
    return ClauseSet(clauses, origins, tuple(notes), tuple(together.values()))


def _files(
    paths: Sequence[str | os.PathLike[str]], problems: list[str], *, shipped_too: bool
) -> list[tuple[Path, str]]:
    """Every file with its origin, in layers: shipped, installed, the user's."""
    files = [(path, BUILT_IN) for path in _inside(shipped.folder("patterns")) if shipped_too or _is(path, WORD_LISTS)]
    for offered in installed.sets(problems):
        files += [(path, offered.origin) for path in installed.files_of(offered.folder)]
    return files + [(found, str(found)) for path in map(Path, paths) for found in _inside(path)]


def _file_and_line(problem: str) -> tuple[str, int]:
    place = re.match(r"(.*?):([0-9]+): ", problem, re.DOTALL)
    return (place[1], int(place[2])) if place else ("", 0)


def _inside(path: Path) -> list[Path]:
    if path.is_dir():
        found = installed.files_of(path)
        if not found:
            raise UsageError(f"{path}: no pattern file in this folder. {_ENDINGS}")
        return found
    if not path.exists():
        raise UsageError(f"{path}: no such pattern file. Check the name")
    if path.suffix.lower() not in installed.ENDINGS or not path.is_file():
        raise UsageError(f"{path}: not a pattern file. {_ENDINGS}")
    return [path]


def _is(path: Path, names: Sequence[str]) -> bool:
    """Whether a file has one of these names; capitals make no difference."""
    return path.name.lower() in names


def _is_jsonl(path: Path) -> bool:
    return path.suffix.lower() == ".jsonl"


def _source(path: Path, origin: str, problems: list[str]) -> Source:
    """A file as plain values; what is wrong with its form is added to `problems`."""
    shown = f"patterns/{path.name}" if origin == BUILT_IN else str(path)
    parsed = _parsed(path)
    problems += [f"{shown}:{line}: {what}" for line, what in parsed.problems]
    return Source(shown, origin, parsed, problems)


def _parsed(path: Path) -> Parsed:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}). Check its permissions") from error
    except UnicodeDecodeError as error:
        return Parsed(problems=[(1, f"not UTF-8 text ({error.reason}); save it as UTF-8")])
    if _is_jsonl(path):
        return spacy_jsonl.parse(text)
    return yaml_lines.parse(text, only_phrases=_is(path, WORD_LISTS))


def _grammar(read: Sequence[tuple[Path, Source]], notes: list[str]) -> phrases.Grammar:
    """What phrases may refer to. A list of the user's takes the place of a shipped one of that name."""
    texts = (text for path, source in read for text in _texts(source.parsed.value, within=_is(path, WORD_LISTS)))
    lists: dict[str, Row] = {}
    grammar = phrases.Grammar(lists, phrases.hyphenated(texts))
    for path, source in read:
        if not _is(path, WORD_LISTS):
            continue
        if source.parsed.problems:
            grammar.all_lists_known = False
            continue
        before = set(lists)
        rows.word_lists(source, grammar, lists)
        names = source.parsed.value if isinstance(source.parsed.value, dict) else ()
        notes += [f"{source.origin} replaces the word list {name}" for name in names if name in before]
    grammar.rows.clear()  # a phrase read before a list was replaced would keep the old one
    return grammar


def _texts(value: object, *, within: bool) -> Iterator[str]:
    """All phrases of a file, as they are written."""
    if isinstance(value, str):
        if within:
            yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item, within=within)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, within=within or key in PHRASE_KEYS)


def _clauses(path: Path, source: Source) -> Iterator[Checked]:
    if _is(path, (*WORD_LISTS, *COMBINATIONS)) or (source.parsed.problems and not _is_jsonl(path)):
        return iter(())
    return checking.spacy_file(source) if _is_jsonl(path) else checking.yaml_file(source, path.stem)
