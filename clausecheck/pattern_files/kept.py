"""Keeps the shipped clauses ready to use beside their files, as Python keeps its bytecode.

Reading twenty-three pattern files costs a quarter of a run and always gives the same. What is kept is used only while
every byte it was made from is unchanged: the pattern files and the code that reads them. Where it cannot be written
or does not fit, the files are read as if nothing were kept.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import pickle
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from clausecheck import clause, model, phrase, shipped
from clausecheck.clause import ClauseSet

_DIGEST = hashlib.sha256().digest_size


def shipped_clauses(read: Callable[[], ClauseSet]) -> ClauseSet:
    """The shipped clauses as kept, else as `read` reads them, and kept from then on."""
    return kept_or_read(read, place=place(), files=_files())


def kept_or_read(read: Callable[[], ClauseSet], *, place: Path, files: Iterable[Path]) -> ClauseSet:
    """What `place` keeps if it was made from just these files, else what `read` gives."""
    made_from = _hash_of(files)
    kept = _kept(place, made_from)
    if kept is None:
        kept = read()
        _keep(kept, place, made_from)
    return kept


def place() -> Path:
    """Where they are kept: in Python's own folder for what it compiled, wherever its user wants that to be."""
    beside = shipped.folder("patterns") / "clauses.py"
    return Path(importlib.util.cache_from_source(str(beside))).with_suffix(".pickle")


def _hash_of(files: Iterable[Path]) -> bytes:
    digest = hashlib.sha256()
    for path in files:
        digest.update(f"{path.name}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.digest()


def _files() -> Iterator[Path]:
    """Every file on which the shipped clauses hang; the program that is one file holds no code as files of its own."""
    yield from pattern_files()
    yield from sorted(Path(__file__).parent.glob("*.py"))
    yield from filter(Path.is_file, (Path(module.__file__ or "") for module in (clause, model, phrase)))


def pattern_files() -> list[Path]:
    """The shipped files, words and combinations included."""
    return sorted(path for path in shipped.folder("patterns").iterdir() if path.is_file())


def _kept(place: Path, made_from: bytes) -> ClauseSet | None:
    """What is kept there, if it is whole and was made from just these files."""
    try:
        content = place.read_bytes()
    except OSError:
        return None
    head, body = content[: 2 * _DIGEST], content[2 * _DIGEST :]
    if head != made_from + hashlib.sha256(body).digest():
        return None
    found = pickle.loads(body)  # from the package's own folder, as trustworthy as the code beside it
    return found if isinstance(found, ClauseSet) else None


def _keep(clauses: ClauseSet, place: Path, made_from: bytes) -> None:
    body = pickle.dumps(clauses, protocol=5)
    with suppress(OSError):  # a folder that cannot be written costs time at the next start, nothing else
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as file:
            try:
                file.write(made_from + hashlib.sha256(body).digest() + body)
            except OSError:
                os.unlink(file.name)
                raise
        os.chmod(file.name, 0o644)  # whoever may use the package may use what it keeps
        os.replace(file.name, place)
