"""Says what to type when a part of clausecheck is used whose libraries are not installed."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.util import find_spec

from clausecheck.errors import UsageError


def need(what: str, modules: Sequence[str], *, extra: str, packages: Sequence[str]) -> None:
    """Raises UsageError with the line to type unless every module is there; nothing is imported."""
    missing = [name for name in modules if find_spec(name) is None]
    if missing:
        raise UsageError(f"{what} needs {', '.join(packages)}. To install: {install_line(extra, packages)}")


def install_line(extra: str, packages: Sequence[str]) -> str:
    """What to type to get an extra into the environment in which this runs; the program that is one file has none."""
    if getattr(sys, "frozen", False):
        return f'pipx install "clausecheck[{extra}]" (this program, which is one file, comes without it)'
    if os.sep + os.path.join("pipx", "venvs") + os.sep in sys.prefix:
        quoted = (f'"{name}"' if "[" in name else name for name in packages)
        return f"pipx inject clausecheck {' '.join(quoted)}"
    python = sys.executable.replace(os.path.expanduser("~"), "~", 1)
    return f'{python} -m pip install "clausecheck[{extra}]"'
