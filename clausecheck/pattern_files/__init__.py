"""Loads pattern files: shipped ones, then the user's, with every problem of every file at once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from clausecheck.clause import ClauseSet
from clausecheck.pattern_files import choosing, installed, kept


def load(
    paths: Sequence[str | os.PathLike[str]] = (),
    *,
    only: Iterable[str] = (),
    skip: Iterable[str] = (),
    shipped_too: bool = True,
) -> ClauseSet:
    """All clauses of a run; raises PatternFileError with every problem of every file, UsageError for unknown ids.

    `paths`: pattern files or folders of the user's, over the shipped ones. `only`, `skip`: clause ids.
    """
    is_shipped_alone = shipped_too and not paths and not installed.are_there()
    whole = kept.shipped_clauses(_read) if is_shipped_alone else _read(paths, shipped_too=shipped_too)
    return choosing.chosen(whole, tuple(only), tuple(skip))


def files_in(paths: Sequence[str | os.PathLike[str]]) -> list[Path]:
    """The pattern files that some paths name, those of folders in the order of their names."""
    return [file for path in map(Path, paths) for file in (installed.files_of(path) if path.is_dir() else [path])]


def installed_files() -> list[Path]:
    """The pattern files that installed packages offer, in the order of their layers."""
    return [file for offered in installed.sets([]) for file in installed.files_of(offered.folder)]


def _read(paths: Sequence[str | os.PathLike[str]] = (), *, shipped_too: bool = True) -> ClauseSet:
    from clausecheck.pattern_files import loader  # pydantic and PyYAML are needed only where files are read

    return loader.read(paths, shipped_too=shipped_too)


__all__ = ["files_in", "installed_files", "load"]
