"""How the contracts of a run are read and judged, the same for each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from clausecheck.tracked import ChangesRead

Ocr = Literal["auto", "always", "never"]
"""Text recognition: for pages without text, for every page, for none."""


@dataclass(frozen=True, slots=True)
class How:
    """What was asked for; each field means what the option of that name means."""

    patterns: tuple[Path, ...] = ()
    shipped_too: bool = True
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    facts: Mapping[str, str] | None = None
    kind: str | None = None
    password: str | None = None
    ocr: Ocr = "auto"
    changes: ChangesRead = "accepted"
