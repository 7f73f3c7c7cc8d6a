"""Looks at files before they are examined: fetches those that lie elsewhere, and passes over those that were done."""

from __future__ import annotations

import os
import tempfile
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Literal

from clausecheck.batch import inputs, remote
from clausecheck.batch.before import Before
from clausecheck.batch.examiner import Job, fingerprint
from clausecheck.batch.outcome import Examined, Files
from clausecheck.errors import ContractError, UsageError
from clausecheck.readers.kinds import shown_name

AT_ONCE = 4
"""Files looked at side by side; most of it is waiting for a disk or a network."""
_AHEAD = 16
"""Files looked at ahead of their turn."""

PassOver = Callable[[str, bool | str], None]
"""Told of a file that need not be examined: True when it was done, else the file with the same content that was."""


@dataclass(frozen=True, slots=True)
class _Passed:
    """A file that need not be examined, and why."""

    file: str
    was: Literal[True] | str


_Look = Job | tuple[Job, Examined] | _Passed


def jobs(
    files: Sequence[str], before: Before, task: Files, spool: str, pass_over: PassOver
) -> Iterator[Job | tuple[Job, Examined]]:
    """The files that have to be examined, in order; those that cannot be fetched come with their failure.

    `spool`: the folder in which fetched files wait, each in a folder of its own.
    """
    with ThreadPoolExecutor(AT_ONCE) as threads:
        waiting: deque[Future[_Look]] = deque()
        rest = iter(files)
        while True:
            while len(waiting) < _AHEAD and (file := next(rest, None)) is not None:
                waiting.append(threads.submit(_look, file, before, task, spool))
            if not waiting:
                return
            found = waiting.popleft().result()
            if isinstance(found, _Passed):
                pass_over(found.file, found.was)
            else:
                yield found


def is_gone(file: str) -> bool:
    """Whether a file of this computer is no longer there; of any other place we do not know."""
    return not (remote.is_address(file) or "\\x" in file or os.path.lexists(file))


def _look(file: str, before: Before, task: Files, spool: str) -> _Look:
    if remote.is_address(file):
        job = Job(file, file)
        try:
            job = Job(file, remote.fetch(file, tempfile.mkdtemp(dir=spool)))
        except remote.FetchError as error:
            why = ContractError(
                shown_name(file), f"it cannot be fetched ({error})", "Check the address and your access."
            )
            return job, task.failed(job, "unopened", why)
        except OSError as error:
            raise UsageError(f"{spool}: {file} cannot be fetched ({error.strerror}). Make room on the disk") from error
    else:
        job = Job(inputs.written(file), file)
    if before.is_empty:
        return job
    found = fingerprint(job.path)
    was = before.of(job.file, found) if found else None
    return job if was is None else _Passed(job.file, was)
