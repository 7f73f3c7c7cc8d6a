"""Examines the files of a batch with the processor cores of this computer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from clausecheck.batch.crew import Crew, Lost
from clausecheck.batch.examiner import Job
from clausecheck.batch.outcome import Examined, Files
from clausecheck.how import How


def examined(
    jobs: Iterable[Job | tuple[Job, Examined]], task: Files, how: How, workers: int | None, time_limit: float
) -> Iterator[tuple[Job, Examined]]:
    """Each job with what it comes to, as they are done; what comes finished is passed on."""
    finished: list[tuple[Job, Examined]] = []
    with Crew(task, how, task.today, workers=workers, time_limit=time_limit) as crew:
        for job, result in crew.results(_unfinished(jobs, finished)):
            yield job, task.lost(job, result.how, time_limit) if isinstance(result, Lost) else result
            while finished:
                yield finished.pop()
    yield from finished


def _unfinished(jobs: Iterable[Job | tuple[Job, Examined]], finished: list[tuple[Job, Examined]]) -> Iterator[Job]:
    for one in jobs:
        if isinstance(one, Job):
            yield one
        else:
            finished.append(one)
