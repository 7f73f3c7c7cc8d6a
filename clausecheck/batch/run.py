"""A batch from the files that were asked for to the tables: what was done is passed over, the rest examined and kept."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from clausecheck import pattern_files
from clausecheck.batch import before, exports, index, inputs, key, looking, on_cores, reports, staged
from clausecheck.batch.crew import TIME_LIMIT
from clausecheck.batch.dataset import DataSet
from clausecheck.batch.examiner import Job
from clausecheck.batch.outcome import Examined, Files
from clausecheck.batch.parts import WORK
from clausecheck.batch.record import LOCAL_CAUSES
from clausecheck.how import How


@dataclass(frozen=True, slots=True)
class Order:
    """What a batch was asked for."""

    asked: tuple[str, ...]
    out: Path
    lists: tuple[str, ...] = ()
    how: How = field(default_factory=How)
    workers: int | None = None
    """Processes at a time; one for each core unless given."""
    time_limit: float = TIME_LIMIT
    """Seconds for one file."""
    engine: str = "pool"
    ray_address: str | None = None
    """Of a running cluster, where the engine is "ray"; else one is started on this computer."""
    reports: bool = False
    """Whether each contract gets an HTML report, too."""
    again: bool = False
    """Whether files that failed before are tried again."""
    forms: tuple[str, ...] = ()
    """The forms in which the tables are written, too: "csv", "jsonl"."""


class Tally:
    """How far a run has come."""

    def __init__(self, files: int, notes: tuple[str, ...] = (), passed_over: int = 0) -> None:
        self.files, self.notes = files, notes
        self.passed_over = passed_over
        """Files that are none of `files`, because clausecheck wrote them."""
        self.before = 0
        """Files that were done by an earlier run."""
        self.failed_before = 0
        """Those among them that could not be read then."""
        self.copied = 0
        """Files with the content of one that was done; they have its rows."""
        self.read = 0
        self.failed: Counter[str] = Counter()
        """By cause."""
        self.worst: Counter[str] = Counter()
        """Contracts by the worst level of their findings."""

    @property
    def done(self) -> int:
        """Files behind us."""
        return self.before + self.copied + self.read + self.failed.total()

    def add(self, examined: Examined) -> None:
        """Count a file."""
        if examined.cause:
            self.failed[examined.cause] += 1
        else:
            self.read += 1
            self.worst[examined.worst] += 1


Watch = Callable[[Tally], None]
"""Told after every file how far the run has come."""


def run(order: Order, watch: Watch) -> Tally:
    """Do what was asked for; raises UsageError when it cannot begin or go on. What was done until then is kept."""
    how = order.how
    clauses = pattern_files.load(how.patterns, only=how.only, skip=how.skip, shipped_too=how.shipped_too)
    found = inputs.files(order.asked, lists=order.lists, out=order.out)
    with DataSet(order.out) as data:
        tally = Tally(len(found.files), clauses.notes, found.passed_over)
        _Run(order, data, tally, watch).carry_out(found.files)
        data.write(Path("index.html"), index.render(data.parts))
        for form in order.forms:
            data.write_folder(form, partial(exports.write, data.parts, form))
    return tally


class _Run:
    """A run with its data set open."""

    def __init__(self, order: Order, data: DataSet, tally: Tally, watch: Watch) -> None:
        self.order, self.data, self.tally, self.watch = order, data, tally, watch
        self.handed_in = data.folder / WORK / staged.FOLDER
        self._take_what_was_left()
        self.task = Files(key.of_run(order.how), key.version(), date.today(), order.reports)
        again = set(LOCAL_CAUSES) | ({"locked"} if order.how.password else set())
        again |= {"refused", "locked", "time", "crash", "fault"} if order.again else set()
        self.before = before.of_tables(data.known, self.task.run, again=frozenset(again))
        self.same: dict[str, str] = {}
        """Files that hold what another one held when it was done."""

    def _take_what_was_left(self) -> None:
        """What a cluster had handed in when its run was killed."""
        self.handed_in.mkdir(exist_ok=True)
        for one in staged.take(self.handed_in):
            if one.examined is not None:
                self.data.add(one.examined.record)
        self.data.settle()

    def carry_out(self, files: list[str]) -> None:
        self.watch(self.tally)
        spool = self.data.spool()
        try:
            for job, examined in ENGINES[self.order.engine](self, files, spool):
                self._keep(job, examined)
                if Path(spool) in Path(job.path).parents:
                    shutil.rmtree(os.path.dirname(job.path), ignore_errors=True)
        finally:
            shutil.rmtree(spool, ignore_errors=True)
        self._take_over(files)
        self.data.settle()

    def _keep(self, job: Job, examined: Examined) -> None:
        if examined.report is not None:
            self.data.write(reports.path(job.file), examined.report)
        self.data.add(examined.record)
        self.tally.add(examined)
        self.watch(self.tally)

    def pass_over(self, file: str, was: bool | str) -> None:
        """Note a file that need not be examined: it was done, or another one with its content was."""
        if was is True:
            self.tally.before += 1
            self.tally.failed_before += bool(self.data.known[file][1].cause)
        else:
            self.same[file] = str(was)
            self.tally.copied += 1
        self.watch(self.tally)

    def _take_over(self, files: list[str]) -> None:
        here = set(map(inputs.written, files))
        gone = {old for old in self.same.values() if old not in here and looking.is_gone(old)}
        self.data.take_over(self.same, gone=gone)


def _on_cores(run: _Run, files: list[str], spool: str) -> Iterator[tuple[Job, Examined]]:
    jobs = looking.jobs(files, run.before, run.task, spool, run.pass_over)
    return on_cores.examined(jobs, run.task, run.order.how, run.order.workers, run.order.time_limit)


def _on_ray(run: _Run, files: list[str], spool: str) -> Iterator[tuple[Job, Examined]]:
    from clausecheck.batch import on_ray  # an extra of its own, and seconds to load

    order = run.order
    cluster = on_ray.Cluster(order.ray_address, order.workers, order.time_limit)
    return on_ray.examined(files, run.before, run.task, order.how, cluster, run.handed_in, run.pass_over)


ENGINES: Mapping[str, Callable[[_Run, list[str], str], Iterator[tuple[Job, Examined]]]] = {
    "pool": _on_cores, "ray": _on_ray,
}  # fmt: skip
"""By whom the files of a batch are examined."""
