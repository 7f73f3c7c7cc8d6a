"""Finds the files that a batch was asked for: folders with all that is in them, patterns, lists, addresses."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from clausecheck.batch import own_files, remote
from clausecheck.errors import UsageError

STDIN = "-"
_NOT_CONTRACTS = frozenset(("thumbs.db", "desktop.ini"))


@dataclass(frozen=True, slots=True)
class Found:
    """The files to examine, and how many were passed over because clausecheck wrote them."""

    files: list[str]
    passed_over: int


def files(asked: Sequence[str], *, lists: Sequence[str] = (), out: Path) -> Found:
    """Every file once, by its whole path or address, in the order of the names; raises UsageError for what is not there.

    `asked`: files, folders, patterns such as offers/**/*.pdf, and addresses such as s3://offers/2026. `lists`: files
    that name one of these a line. The folder of the results is never looked into. What clausecheck wrote, a report
    beside its contract or the results of another batch, is passed over unless it is named itself.
    """
    named = [*asked, *(line for path in lists for line in _lines(path))]
    found: set[str] = set()
    ours: set[str] = set()
    for one in named:
        for file in _files(one, out.resolve(), ours):
            is_named = os.path.basename(one) == os.path.basename(file)
            (ours if own_files.is_ours(file) and not is_named else found).add(file)
    ours -= found
    if not found:
        raise UsageError(_nothing(named, len(ours)))
    return Found(sorted(found), len(ours))


def written(path: str) -> str:
    """A path as text: what is no Unicode in a name is written as its bytes."""
    return os.fsencode(path).decode("utf-8", errors="backslashreplace")


def _nothing(named: Sequence[str], ours: int) -> str:
    place = ", ".join(named) or "an empty list"
    if ours:
        return f"There is no contract in {place}, only what clausecheck wrote. Name the folder of the contracts"
    return f"There is no file in {place}. Check the name of the folder"


def _files(one: str, out: Path, ours: set[str]) -> Iterator[str]:
    if remote.is_address(one):
        yield from remote.files(one)
    elif os.path.isdir(one):
        yield from _inside(one, out, set(), ours)
    elif os.path.lexists(one):
        yield os.path.abspath(one)
    elif glob.has_magic(one):
        for path in glob.iglob(one, recursive=True):
            if not os.path.isdir(path) and not _is_inside(path, out):
                yield os.path.abspath(path)
    else:
        raise UsageError(f"{one}: there is no such file or folder. Check the name")


def _inside(folder: str, out: Path, seen: set[tuple[int, int]], ours: set[str]) -> Iterator[str]:
    """All files in a folder and the folders in it, but for hidden ones and those that systems leave there.

    The files of another batch's results are added to `ours`.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        stat = os.stat(folder)
    except OSError as error:
        raise UsageError(f"{folder}: the folder cannot be opened ({error.strerror}). Check whether you may") from error
    place = (stat.st_dev, stat.st_ino)
    if place in seen or Path(folder).resolve() == out:  # a link that leads back into it, or our own results
        return
    seen.add(place)
    if own_files.are_results([entry.name for entry in entries]):
        ours.update(os.path.abspath(os.path.join(at, name)) for at, _, names in os.walk(folder) for name in names)
        return
    for entry in entries:
        if entry.name.startswith((".", "~$")) or entry.name.lower() in _NOT_CONTRACTS:
            continue
        if entry.is_dir():
            yield from _inside(entry.path, out, seen, ours)
        else:
            yield os.path.abspath(entry.path)


def _is_inside(path: str, out: Path) -> bool:
    return out in Path(path).resolve().parents


def _lines(path: str) -> Iterable[str]:
    """The names in a list, without empty lines; a name stands as it is, whatever letters are in it."""
    try:
        content = sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: the list cannot be read ({error.strerror}). Check the name") from error
    lines = os.fsdecode(content.removeprefix(b"\xef\xbb\xbf")).split("\n")
    return (line.rstrip("\r") for line in lines if line.strip())
