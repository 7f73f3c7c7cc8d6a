"""The unit of work: one file, read and judged as was asked, wherever this runs."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date

from clausecheck import pattern_files, readers
from clausecheck.errors import ContractError
from clausecheck.how import How
from clausecheck.model import Analysis, Contract
from clausecheck.readers import worker
from clausecheck.readers.request import Request


@dataclass(frozen=True, slots=True)
class Job:
    """A file by the name under which it is known, and the path at which its bytes lie now."""

    file: str
    path: str


def fingerprint(path: str) -> str | None:
    """The SHA-256 of a file; None for what cannot be read, and for a pipe, which would never end."""
    try:
        return worker.sha256(path) if os.path.isfile(path) else None
    except OSError:
        return None


class Examiner:
    """The patterns of a run, read and compiled once, for any number of files."""

    def __init__(self, how: How, today: date) -> None:
        """`today`: the day whose law is asked for, one for the whole run."""
        from clausecheck.analysis import Engine  # brings spaCy, which who only has files examined does without

        self.how, self.today = how, today
        self.engine = Engine(
            pattern_files.load(how.patterns, only=how.only, skip=how.skip, shipped_too=how.shipped_too)
        )

    def analysis(self, path: str, *, apart: bool = False) -> Analysis:
        """The analysis of a file; raises ContractError when it cannot be read.

        The file is read in this process, which may crash or hang on it. `apart` reads it in a process of its own,
        where a page that breaks the reader is passed over.
        """
        contract = self._read(path, apart=apart)
        return self.engine.judge(contract, facts=self.how.facts or {}, kind=self.how.kind, today=self.today)

    def _read(self, path: str, *, apart: bool) -> Contract:
        how = self.how
        if not apart:
            try:
                return readers.read_here(Request(path, how.password, how.ocr, how.changes, at_once=1))
            except ContractError:
                raise
            except Exception:  # whatever a library raises on a broken file; the process apart says it in our words
                pass
        return readers.read(path, password=how.password, ocr=how.ocr, changes=how.changes)
