"""Writes a pattern file into a folder that the user names: whole or not at all, and never over one unasked."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from clausecheck.errors import UsageError
from clausecheck.web import words


class ThereIsOneError(UsageError):
    """There is such a file already, and nobody said that it may be replaced."""


def folders() -> list[str]:
    """Folders that a person may want, as far as they are there."""
    home = Path.home()
    likely = (home / "Documents", home / "Desktop", home / "Downloads", home, Path.cwd())
    return list(dict.fromkeys(str(one) for one in likely if one.is_dir()))


def save(folder: str, name: str, text: str, *, may_replace: bool) -> Path:
    """Write the file, and give its place; raises UsageError that says what to change."""
    place = Path(os.path.expanduser(folder.strip()))
    if not folder.strip() or not place.is_absolute():
        raise UsageError(words.WHOLE_FOLDER.format(example=Path.home()))
    if not place.is_dir():
        raise UsageError(words.NO_FOLDER.format(folder=folder))
    target = place / name
    if os.path.lexists(target) and not may_replace:
        raise ThereIsOneError(words.THERE_IS_ONE.format(place=target))
    if os.path.lexists(target) and (target.is_symlink() or not target.is_file()):
        raise UsageError(words.NO_FILE_THERE.format(place=target))
    beside = place / f".clausecheck-{os.urandom(6).hex()}.tmp"
    try:
        with open(beside, "x", encoding="utf-8", newline="") as file:
            file.write(text)
        os.replace(beside, target)
    except OSError as error:
        raise UsageError(words.CANNOT_WRITE.format(place=target, why=error.strerror or error)) from error
    finally:
        with suppress(OSError):
            os.unlink(beside)
    return target
