"""From a file named on the command line to its analysis, whether it is a contract or an analysis saved before."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from clausecheck.cli import waiting
from clausecheck.cli.say import say
from clausecheck.errors import ContractError, LockedError, OneContractError
from clausecheck.how import How, Ocr
from clausecheck.tracked import ChangesRead

if TYPE_CHECKING:
    from clausecheck.analysis import Engine
    from clausecheck.model import Analysis

__all__ = ["How", "Reader", "how", "is_saved", "tell"]


class Reader:
    """Reads the files of a run one after the other; the patterns are read and compiled once."""

    def __init__(self, how: How) -> None:
        self.how = how
        self.password = how.password
        """Of the file that was read last; someone may have typed it."""
        self._engine: Engine | None = None

    def read(self, file: Path, *, changes: ChangesRead | None = None) -> Analysis:
        """The analysis of a contract, or the one saved in a JSON file; `changes` goes before that of `how`.

        Raises ContractError when the file cannot be read, OneContractError when a saved one cannot be judged as asked.
        """
        how = self.how if changes is None else replace(self.how, changes=changes)
        return _saved(file, how) if is_saved(file) else self._unlocked(file, how)

    def _unlocked(self, file: Path, how: How) -> Analysis:
        """The analysis of a file; someone at a terminal is asked for the password of a locked one."""
        while True:
            try:
                analysis = self._examined(file, how)
            except LockedError as error:
                if self.how.password or not (sys.stdin.isatty() and sys.stderr.isatty()):
                    raise
                say(f"{error.file}: {error.why}.")
                typed = getpass("Password (nothing to leave): ")
                if not typed:
                    raise
                how = replace(how, password=typed)
            else:
                self.password = how.password
                return analysis

    def _examined(self, file: Path, how: How) -> Analysis:
        from clausecheck.readers import Reading

        with (
            waiting.recognition() as progress,
            Reading(file, password=how.password, ocr=how.ocr, changes=how.changes, progress=progress) as reading,
        ):  # in its own process, while spaCy is being imported
            from clausecheck import pattern_files
            from clausecheck.analysis import Engine

            if self._engine is None:
                self._engine = Engine(
                    pattern_files.load(how.patterns, only=how.only, skip=how.skip, shipped_too=how.shipped_too)
                )
                tell(self._engine.clauses.notes, how)
            return self._engine.judge(reading.contract(), facts=how.facts or {}, kind=how.kind)


def tell(notes: Sequence[str], how: How) -> None:
    """Say what was done with the patterns of a run; which clauses were chosen takes one line, however many are left."""
    from clausecheck.pattern_files import choosing

    others, choice = choosing.in_short(notes, how.only)
    for note in others:
        say(f"Note: {note}.")
    if choice:
        say(f"{choice}.")


def how(
    patterns: Sequence[Path] | None = None,
    *,
    no_shipped: bool = False,
    only: Sequence[str] | None = None,
    skip: Sequence[str] | None = None,
    facts: Path | None,
    state: str | None,
    kind: str | None = None,
    password: str | None,
    ocr: Ocr,
    changes: ChangesRead = "accepted",
) -> How:
    """How a command reads and judges its contracts, from its options; raises UsageError for a wrong fact."""
    return How(
        patterns=tuple(patterns or ()),
        shipped_too=not no_shipped,
        only=tuple(only or ()),
        skip=tuple(skip or ()),
        facts=_known(facts, state),
        kind=kind,
        password=password,
        ocr=ocr,
        changes=changes,
    )


def _known(file: Path | None, state: str | None) -> Mapping[str, str]:
    """The facts of a file, and the state over it; empty without either."""
    if file is None and state is None:
        return {}
    from clausecheck import facts

    return {**(facts.read(file) if file else {}), **(facts.check({"state": state}) if state else {})}


def is_saved(file: Path) -> bool:
    """Whether a file is taken for a saved analysis: one that is there and ends in .json."""
    return file.suffix.lower() == ".json" and os.path.isfile(file)


def _saved(file: Path, how: How) -> Analysis:
    from clausecheck.readers.kinds import shown_name
    from clausecheck.report import saved

    asked = (how.patterns, not how.shipped_too, how.only, how.skip, how.facts, how.kind)
    if any(asked) or how.changes != "accepted":
        raise OneContractError(
            f"{file}: a saved analysis is only shown again; --patterns, --no-shipped, --only, --skip, --facts, --state, --kind and --changes "
            "need the contract itself"
        )
    name = shown_name(str(file))
    try:
        return saved.read(file.read_text(encoding="utf-8"), file=name)
    except OSError as error:
        raise ContractError(
            name, f"it cannot be opened ({error.strerror})", "Check whether you may open it."
        ) from error
    except UnicodeDecodeError as error:
        raise ContractError(name, "this is not UTF-8 text", saved.NEXT_STEP) from error
