"""Has files examined by a pool of processes. A file that crashes or hangs its process costs only itself.

The process that examines a file also reads it: no second one is started for each file. Only when a file broke its
process, or took longer than the limit, it is examined once more, this time read in a process apart, where a page that
breaks the reader is passed over as in `clausecheck review`.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, Self, TypeVar

from pebble import ProcessExpired, ProcessPool

from clausecheck import cores, translation
from clausecheck.batch.examiner import Examiner, Job
from clausecheck.errors import UsageError
from clausecheck.how import How
from clausecheck.readers import worker

TIME_LIMIT = 300.0
"""Seconds for one file; a scan of a hundred pages takes as long."""

_TASKS = 600
"""Files after which a process makes room for a new one, since libraries keep a little of every file."""
_WAITING = 3
"""Files that wait for each process, so that none is idle while results are written."""
_BREAKS = 3
"""So often a pool may break without one result between before it is given up."""

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Lost:
    """A file that ended its process twice, and how: it took too long, or it crashed."""

    how: Literal["time", "crash"]


Task = Callable[[Examiner, Job, bool], Result]
"""What is done with a file in a process of the pool; True: the file is to be read apart."""


@dataclass(frozen=True, slots=True)
class _Given:
    """A job that a pool has."""

    job: Job
    apart: bool
    pool: ProcessPool


class Crew(Generic[Result]):
    """Processes that each hold the patterns of a run, for as many files as there are."""

    def __init__(
        self, task: Task[Result], how: How, today: date, *, workers: int | None = None, time_limit: float = TIME_LIMIT
    ) -> None:
        """`task` must be a function of a module, since it goes to other processes by its name."""
        self._task, self._given = task, (how, today, os.getpid())
        self.workers, self._time_limit = workers or cores.usable(), time_limit
        self._under_way: dict[Future[Result], _Given] = {}
        self._breaks = 0
        self._pool = self._new_pool()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end_pool()

    def results(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Result | Lost]]:
        """Each job with its result, as they are done; no more files are taken from `jobs` than there is work for."""
        waiting = iter(jobs)
        while True:
            while len(self._under_way) < self.workers * (1 + _WAITING):
                job = next(waiting, None)
                if job is None:
                    break
                self._give(job, apart=False)
            if not self._under_way:
                return
            for future in wait(self._under_way, return_when=FIRST_COMPLETED).done:
                given = self._under_way.pop(future)
                result = self._result(future, given)
                if result is not None:
                    self._breaks = 0
                    yield given.job, result

    def _result(self, future: Future[Result], given: _Given) -> Result | Lost | None:
        """The result of a job, or None when it was given to the pool once more."""
        try:
            return future.result()
        except TimeoutError:
            lost = Lost("time")
        except ProcessExpired:
            lost = Lost("crash")
        except BrokenProcessPool:
            self._renew(given.pool)
            self._give(given.job, apart=given.apart)
            return None
        if given.apart:
            return lost
        self._give(given.job, apart=True)
        return None

    def _give(self, job: Job, *, apart: bool) -> None:
        try:
            future = self._scheduled(job, apart)
        except RuntimeError:  # the pool broke since its last result
            self._renew(self._pool)
            future = self._scheduled(job, apart)
        self._under_way[future] = _Given(job, apart, self._pool)

    def _scheduled(self, job: Job, apart: bool) -> Future[Result]:
        found: Future[Result] = self._pool.schedule(_examine, args=(self._task, job, apart), timeout=self._time_limit)
        return found

    def _renew(self, broken: ProcessPool) -> None:
        """A new pool for one whose processes ended while none of them had work; once for all the jobs it had."""
        if broken is not self._pool:
            return
        self._breaks += 1
        if self._breaks > _BREAKS:
            raise UsageError(
                "The processes that examine contracts end as soon as they start. A script that calls "
                'clausecheck.analyze_many has to do so below `if __name__ == "__main__":`; else try '
                "`clausecheck demo`, which says what is wrong"
            )
        self._end_pool()
        self._pool = self._new_pool()

    def _new_pool(self) -> ProcessPool:
        context = multiprocessing.get_context("spawn")  # a copy of this process would hold its threads and locks
        return ProcessPool(self.workers, max_tasks=_TASKS, initializer=_begin, initargs=self._given, context=context)

    def _end_pool(self) -> None:
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()


_examiners: list[Examiner] = []
"""The one of this process: what a pool starts a process with can be handed to its tasks in no other way."""


def _begin(how: How, today: date, parent: int) -> None:
    """Make a process ready: quiet, bounded in memory, gone with its parent, with the patterns at hand."""
    _silence()
    translation.take_from_surroundings()
    most = worker.MOST_MEMORY + worker.address_space()
    worker.limit_memory(most)
    worker.leave_with_parent(parent, most=most)
    _examiners.append(Examiner(how, today))
    gc.freeze()  # patterns and libraries stay; looking for garbage among them takes time for every file
    gc.set_threshold(100_000, 10, 10)


def _examine(task: Task[Result], job: Job, apart: bool) -> Result:
    return task(_examiners[0], job, apart)


def _silence() -> None:
    """Libraries in C print what they think of a file; nobody can say of which."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    for number in (1, 2):
        os.dup2(nowhere, number)
    os.close(nowhere)
