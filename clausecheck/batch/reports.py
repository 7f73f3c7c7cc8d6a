"""Where the HTML report of a contract stands in the folder of the results."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

FOLDER = "reports"
_UNFIT = re.compile(r"[^\w.-]+")
_LONGEST = 80


def path(file: str) -> Path:
    """The report of a file, below the folder of the results: its name, and what tells it from others of that name."""
    name = _UNFIT.sub("_", re.split(r"[/\\]", file)[-1])[:_LONGEST]
    return Path(FOLDER) / f"{name}-{hashlib.sha256(file.encode()).hexdigest()[:10]}.html"
