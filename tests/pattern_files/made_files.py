"""Makes small pattern files for the tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausecheck import pattern_files
from clausecheck.errors import PatternFileError

HEAD = """\
title: Parking
why: It costs time.
examples:
  found: [a parking lot]
  not_found: [a lot]
"""


def clause_file(
    folder: Path, body: str = "find:\n  - parking\n", *, name: str = "parking.yaml", head: str = HEAD
) -> Path:
    """A pattern file with a head of five lines; the body begins on line 6."""
    path = folder / name
    path.write_text(head + body, encoding="utf-8")
    return path


def problems(*paths: Path, shipped_too: bool = False) -> list[str]:
    """What the loader says of files that are wrong, without the folder."""
    with pytest.raises(PatternFileError) as caught:
        pattern_files.load(paths, shipped_too=shipped_too)
    return [problem.removeprefix(f"{paths[0].parent}/") for problem in caught.value.problems]
