"""Analyzes many files for a program, with several processes, and hands out each analysis as it is done."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import TypeVar

from clausecheck import facts as of_the_reader
from clausecheck import pattern_files
from clausecheck.batch.crew import Crew, Lost
from clausecheck.batch.examiner import Examiner, Job
from clausecheck.batch.outcome import lost, our_mistake
from clausecheck.errors import ContractError
from clausecheck.how import How
from clausecheck.model import Analysis

Path = TypeVar("Path", bound=str | os.PathLike[str])


def analyses(
    paths: Iterable[Path], how: How, *, workers: int | None, time_limit: float
) -> Iterator[tuple[Path, Analysis | ContractError]]:
    """See `clausecheck.analyze_many`; what was given wrong is said now, and not with the first contract."""
    known = of_the_reader.check(how.facts or {})
    of_the_reader.check_kind(how.kind)
    pattern_files.load(how.patterns, only=how.only, skip=how.skip, shipped_too=how.shipped_too)
    return _analyses(paths, replace(how, facts=known), workers, time_limit)


def _analyses(
    paths: Iterable[Path], how: How, workers: int | None, time_limit: float
) -> Iterator[tuple[Path, Analysis | ContractError]]:
    given: dict[str, Path] = {}

    def jobs() -> Iterator[Job]:
        for at, path in enumerate(paths):
            given[str(at)] = path
            here: str | os.PathLike[str] = path
            yield Job(str(at), os.fspath(here))

    with Crew(_analysis, how, date.today(), workers=workers, time_limit=time_limit) as crew:
        for job, result in crew.results(jobs()):
            yield given.pop(job.file), lost(job.path, result.how, time_limit) if isinstance(result, Lost) else result


def _analysis(examiner: Examiner, job: Job, apart: bool) -> Analysis | ContractError:
    try:
        return examiner.analysis(job.path, apart=apart)
    except ContractError as error:
        return error
    except MemoryError:
        os._exit(3)  # what is left of this process is of no use; the file is tried once more in a new one
    except Exception as error:
        return our_mistake(job.path, error)
