"""What a reading was asked for; it goes whole to the process that reads."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import get_args

from clausecheck.errors import UsageError
from clausecheck.how import Ocr
from clausecheck.tracked import CHANGES_READ, ChangesRead


@dataclass(frozen=True, slots=True)
class Request:
    """A file, and how to read it."""

    path: str
    password: str | None = None
    ocr: Ocr = "auto"
    changes: ChangesRead = "accepted"
    first_page: int = 1
    """Where a PDF is read from; the pages before it were read, or broke the reader."""
    simply: int = 0
    """The page of a PDF that broke the reader and is read once more in a simpler way; 0 for none."""
    at_once: int = 2
    """How many pages are recognized from their pictures at a time."""

    def __post_init__(self) -> None:
        if self.changes not in CHANGES_READ:
            raise UsageError(f"changes is {self.changes!r}; it can be {', '.join(CHANGES_READ)}")
        if self.ocr not in get_args(Ocr):
            raise UsageError(f"ocr is {self.ocr!r}; it can be {', '.join(get_args(Ocr))}")

    def encode(self) -> str:
        """As one line of ASCII; a name that is no Unicode comes back as it was."""
        return json.dumps(asdict(self), ensure_ascii=True)


def decode(line: str) -> Request:
    """The request of a line."""
    return Request(**json.loads(line))
