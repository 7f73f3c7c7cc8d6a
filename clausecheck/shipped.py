"""Where the files that come with clausecheck lie: pattern files and sample contracts."""

from __future__ import annotations

from pathlib import Path


def folder(name: str) -> Path:
    """The folder `patterns` or `sample_contracts`: inside an installed package, else beside it in a checkout."""
    package = Path(__file__).parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name
