"""clausecheck finds the clauses of a physician's contract that decide years of a life, word for word.

`clausecheck.analyze("offer.pdf").findings` holds each clause with its quote, page, section, risk, terms and questions.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from clausecheck.errors import ClausecheckError, ContractError, PatternFileError, UsageError

if TYPE_CHECKING:
    from clausecheck.how import Ocr
    from clausecheck.model import Analysis
    from clausecheck.readers import Progress
    from clausecheck.tracked import ChangesRead

_Path = TypeVar("_Path", bound="str | os.PathLike[str]")

__all__ = [
    "ClausecheckError",
    "ContractError",
    "PatternFileError",
    "UsageError",
    "analyze",
    "analyze_many",
    "analyze_text",
]

__version__ = "0.1.0"


def analyze(
    path: str | os.PathLike[str],
    *,
    patterns: Sequence[str | os.PathLike[str]] = (),
    facts: Mapping[str, str] | None = None,
    kind: str | None = None,
    password: str | None = None,
    shipped_too: bool = True,
    ocr: Ocr = "auto",
    changes: ChangesRead = "accepted",
    progress: Progress | None = None,
) -> Analysis:
    """Read a contract (PDF, DOCX, TXT) and find its clauses.

    `patterns`: pattern files or folders of your own, over the shipped ones. `facts`: what only the reader can tell,
    such as {"state": "TX", "setting": "urban"}. `kind`: employment, shareholder, operating, letter or contractor.
    `shipped_too`: False looks for the clauses of `patterns` alone.
    `ocr`: whether text is recognized in pictures of pages: "auto" where a page has no text, "always", "never";
    `progress` is then told how many pages were recognized, of how many.
    `changes`: how tracked changes of a Word file are read: "accepted", "original" (as it was before them) or "both"
    (old and new words side by side); each finding that one touches has it in `finding.changes`.
    Raises ContractError when the file cannot be read, PatternFileError when a pattern file is wrong, UsageError when
    something else that was given does not exist, such as an unknown fact or state.
    """
    from clausecheck.readers import Reading

    with Reading(
        path, password=password, ocr=ocr, changes=changes, progress=progress
    ) as reading:  # in its own process, while spaCy is being imported
        from clausecheck import analysis

        return analysis.examine(reading.contract, patterns=patterns, facts=facts, kind=kind, shipped_too=shipped_too)


def analyze_text(
    text: str,
    *,
    patterns: Sequence[str | os.PathLike[str]] = (),
    facts: Mapping[str, str] | None = None,
    kind: str | None = None,
    shipped_too: bool = True,
) -> Analysis:
    """Find the clauses in text that is at hand; the same engine without a file."""
    from clausecheck import analysis, readers

    return analysis.examine(
        lambda: readers.from_text(text), patterns=patterns, facts=facts, kind=kind, shipped_too=shipped_too
    )


def analyze_many(
    paths: Iterable[_Path],
    *,
    workers: int | None = None,
    time_limit: float = 300,
    patterns: Sequence[str | os.PathLike[str]] = (),
    facts: Mapping[str, str] | None = None,
    kind: str | None = None,
    password: str | None = None,
    shipped_too: bool = True,
    ocr: Ocr = "auto",
    changes: ChangesRead = "accepted",
) -> Iterator[tuple[_Path, Analysis | ContractError]]:
    """Analyze many contracts with several processes; yields each path with its analysis, or with why there is none.

    They come as they are done and not in the order given; a path is taken from `paths` only when its turn comes.
    `workers`: processes at a time, one for each core unless given. `time_limit`: seconds after which a file is given
    up. All else as in `analyze`. Needs the extra `batch`; a script has to call it below `if __name__ == "__main__":`.
    Raises PatternFileError and UsageError as `analyze` does, at once.
    """
    from clausecheck import extras

    extras.need("analyze_many", ("pebble",), extra="batch", packages=("pebble",))
    from pathlib import Path

    from clausecheck.batch import many
    from clausecheck.how import How

    how = How(
        tuple(map(Path, patterns)), shipped_too, facts=facts, kind=kind, password=password, ocr=ocr, changes=changes
    )
    return many.analyses(paths, how, workers=workers, time_limit=time_limit)
