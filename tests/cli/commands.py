"""Runs the command line as a person does, in this process or in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from clausecheck.cli import main

OFFER = """EMPLOYMENT AGREEMENT

1. Term. This Employment Agreement is between Lakeside Radiology Group ("Group") and Jane Doe, M.D. ("Physician").

2. Covenant. For thirty-six (36) months after termination Physician shall not practice radiology within forty (40)
miles of any office of the Group.
"""


@dataclass(frozen=True, slots=True)
class Run:
    code: int
    out: str
    err: str


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Run:
    """The exit code of the command line, what it printed and what it said."""
    capsys.readouterr()
    with pytest.raises(SystemExit) as ended:
        main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return Run(int(ended.value.code or 0), out, err)


def apart(*arguments: str, cwd: Path, **given: object) -> subprocess.CompletedProcess[bytes]:
    """The command line in a process of its own."""
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        [sys.executable, "-m", "clausecheck", *arguments],
        cwd=cwd,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        **given,
    )
