"""Writes what the queries shown in README.md answer below them: python tools/answer_queries.py.

The contracts they ask about are made up; patterns that change may change the answers.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
COUNT = 24
COMMAND = "$ clausecheck query "


def answered(document: str, folder: Path) -> str:
    lines: list[str] = []
    is_answer = False
    for line in document.splitlines():
        is_answer = is_answer and not line.startswith(("$ ", "```"))
        if not is_answer:
            lines.append(line)
        if line.startswith(COMMAND):
            lines += _run(shlex.split(line.removeprefix("$ ")), folder).splitlines()
            is_answer = True
    return "\n".join(lines) + "\n"


def _run(command: list[str], folder: Path) -> str:
    run = [sys.executable, "-m", *command]
    return subprocess.run(
        run, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True, check=True
    ).stdout


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "benchmarks"))
    import made_contracts

    with tempfile.TemporaryDirectory() as place:
        made_contracts.write(Path(place) / "offers", COUNT)
        _run(["clausecheck", "batch", "offers", "-o", "results"], Path(place))
        README.write_text(answered(README.read_text(encoding="utf-8"), Path(place)), encoding="utf-8")
