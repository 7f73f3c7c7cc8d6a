"""Tells whether a file was done before: its content, the patterns, the version and the options in one fingerprint."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from clausecheck import __version__, pattern_files, shipped
from clausecheck.how import How

_LENGTH = 32


def of_content(sha256: str, run: str) -> str:
    """The key of a file with that content in a run of that fingerprint."""
    return hashlib.sha256(f"{sha256} {run}".encode()).hexdigest()[:_LENGTH]


def of_run(how: How) -> str:
    """The fingerprint of all that a result hangs on, but for the file itself.

    A password is not in it: it opens a file and changes nothing in it, and nobody shall guess it from a key.
    """
    asked = {
        "version": version(),
        "patterns": _digest(pattern_files.files_in(how.patterns)),
        "installed": _digest(pattern_files.installed_files()),
        "shipped too": how.shipped_too,
        "only": sorted(how.only),
        "skip": sorted(how.skip),
        "facts": dict(sorted((how.facts or {}).items())),
        "kind": how.kind,
        "changes": how.changes,
        "ocr": [how.ocr, *(_recognizers() if how.ocr != "never" else ())],
    }
    return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()[:_LENGTH]


@cache
def version() -> str:
    """The version and the code it stands for, so that a changed checkout counts as another one."""
    package = Path(__file__).parents[1]
    inside = (path for path in sorted(package.rglob("*")) if path.suffix in (".py", ".json") and path.is_file())
    patterns = (path for path in sorted(shipped.folder("patterns").iterdir()) if path.is_file())
    return f"{__version__}+{_digest([*inside, *patterns])[:12]}"


def _digest(files: Sequence[Path]) -> str:
    digest = hashlib.sha256()
    for path in files:
        digest.update(f"{path.name}\0".encode(errors="surrogateescape"))
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _recognizers() -> list[str]:
    """What recognizes text here: a scan that nothing could read is tried again when something can."""
    from clausecheck.readers.scan import RECOGNIZERS

    return [name for name, recognizer in RECOGNIZERS.items() if recognizer.is_installed()]
