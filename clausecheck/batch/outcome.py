"""What a file of a batch comes to: its record, in a process of the pool or, when it ended that process, outside of it."""

from __future__ import annotations

import os
import traceback
from dataclasses import dataclass
from datetime import date
from typing import Literal

from clausecheck import __version__
from clausecheck.batch import key, record
from clausecheck.batch.examiner import Examiner, Job, fingerprint
from clausecheck.batch.record import Cause, Source
from clausecheck.errors import ContractError, LockedError
from clausecheck.model import Analysis
from clausecheck.readers.kinds import shown_name

_LOST: dict[str, tuple[str, str]] = {
    "time": (
        "examining it took longer than the limit of {seconds:.0f} seconds",
        "Give it more time with --time-limit, or try `clausecheck review` on it alone.",
    ),
    "crash": (
        "its content breaks the process that examines it",
        "Open it in the program that made it, print it to a new PDF, and try that.",
    ),
}
"""Why and what next, for a file that ended its process twice."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A file that is done: its record as one line, and what a progress bar wants to know of it."""

    record: bytes
    worst: str
    """The worst level of its findings; "" where there is none."""
    cause: Cause | None
    """Why it failed; None when it was read."""
    report: str | None = None
    """The report as HTML, where it was asked for."""


@dataclass(frozen=True, slots=True)
class Files:
    """What all files of a run share; called with a file, it gives what that comes to."""

    run: str
    """The fingerprint of the run's patterns, version and options."""
    version: str
    today: date
    reports: bool = False

    def __call__(self, examiner: Examiner, job: Job, apart: bool) -> Examined:
        """Examine a file; whatever goes wrong becomes its record."""
        try:
            analysis = examiner.analysis(job.path, apart=apart)
            source = self._source(job, analysis.contract.sha256)
            return Examined(
                record.encode(record.of_analysis(analysis, source)),
                record.worst(analysis),
                None,
                _report(analysis) if self.reports else None,
            )
        except ContractError as error:
            return self.failed(job, "locked" if isinstance(error, LockedError) else "refused", error)
        except MemoryError:
            os._exit(3)  # what is left of this process is of no use; the file is tried once more in a new one
        except Exception as error:
            return self.failed(job, "fault", our_mistake(job.path, error))

    def lost(self, job: Job, how: Literal["time", "crash"], seconds: float) -> Examined:
        """What a file comes to that ended its process."""
        return self.failed(job, how, lost(job.path, how, seconds))

    def failed(self, job: Job, cause: Cause, error: ContractError) -> Examined:
        """What a file comes to that cannot be examined."""
        sha256 = fingerprint(job.path)
        why: Cause = cause if sha256 else "unopened"
        source = self._source(job, sha256 or "")
        return Examined(record.encode(record.of_failure(source, why, error, sha256)), "", why)

    def _source(self, job: Job, sha256: str) -> Source:
        return Source(job.file, shown_name(job.path), key.of_content(sha256, self.run), self.version, self.today)


def lost(path: str, how: Literal["time", "crash"], seconds: float) -> ContractError:
    """What is said of a file that ended its process twice."""
    why, next_step = _LOST[how]
    return ContractError(shown_name(path), why.format(seconds=seconds), next_step)


def our_mistake(path: str, error: Exception) -> ContractError:
    """What is said of a file on which clausecheck itself failed."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{os.path.basename(place.filename)}, line {place.lineno}"
    return ContractError(
        shown_name(path),
        f"clausecheck made a mistake on it ({type(error).__name__} in {where})",
        "Please report it to whoever keeps clausecheck, with this line and without the contract.",
    )


def _report(analysis: Analysis) -> str:
    from clausecheck.report import html  # only where reports are wanted: Jinja2 takes its time to load

    return html.render(analysis, version=__version__)
