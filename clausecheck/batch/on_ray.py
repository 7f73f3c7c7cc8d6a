"""Examines the files of a batch with a Ray cluster; what comes out is the same as from the cores of one computer.

Ray Data reads the files and gives their bytes to actors, a few at a time. An actor keeps the compiled patterns for as
long as the run lasts, in a process beside it: a file that crashes or hangs costs that process and not the actor, which
Ray would start anew for ever. What actors hand in is written as Parquet into the folder of the results, which all
computers of the cluster have to reach, and taken from there into the tables.
"""

from __future__ import annotations

import hashlib
import logging
import os
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil
from pathlib import Path

import pyarrow as pa

os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # Ray would tell its makers that it runs
# Actors take all cores, so that Ray would end each process that has read or written as soon as it waits, and start a new one
os.environ.setdefault("RAY_num_workers_soft_limit", "4")
import ray
import ray.data

from clausecheck.batch import inputs, on_cores, remote, staged
from clausecheck.batch.before import Before
from clausecheck.batch.crew import Crew, Lost
from clausecheck.batch.examiner import Job
from clausecheck.batch.outcome import Examined, Files
from clausecheck.errors import UsageError
from clausecheck.how import How

_CORE = 0.9
"""The share of a core an actor reserves: one contract at a time keeps a core busy, and what is left of it has to do
for reading and writing. With a whole one, two actors on two cores would leave none to read, and all would wait."""
_READING = 0.05
"""The share for a task that reads or writes: it waits for disks more than it works."""
_ACTORS_A_READER = 4
"""So many actors get their files from one task that reads; a block is read in a fraction of the time it takes to examine."""
_ACTORS_A_WRITER = 8
"""And hand in to one that writes. Ray starts a Python for each of such tasks at a time, which costs more than a block."""
_FEWEST_IN_BLOCK, _MOST_IN_BLOCK = 25, 32
"""Files that are read, examined and handed in together: at most some seconds of work, so that handing over costs little
and what is lost with a computer is soon done again. With half as many, Ray's own work on a block (reading, handing over,
writing) took a twentieth of two cores."""
_BLOCKS_AN_ACTOR = 40
"""Of so many blocks the last one, for which the other actors wait, is a fortieth of the run; all actors get equally many."""
_MOST_LOST = 20
"""Blocks that may fail; their files are then done on this computer. More of them mean that something else is wrong."""
# Retries are as Ray Data sets them, without an end: an actor that is lost with its computer begins anew on another one,
# and what it was doing is done again. The same files give the same records, so that a block done twice changes nothing.
_LOOK = 0.2
"""Seconds between two looks at what was handed in."""
_ENDING = "clausecheck ends Ray"
"""The thread that ends a cluster, while the tables are brought to an end; the program waits for it."""

PassOver = Callable[[str, bool | str], None]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where a run is carried out."""

    address: str | None
    """Of a running cluster; None starts one on this computer."""
    actors: int | None
    """As many as the cluster has cores unless given."""
    time_limit: float


def examined(
    files: Sequence[str],
    before: Before,
    task: Files,
    how: How,
    cluster: Cluster,
    folder: Path,
    pass_over: PassOver,
) -> Iterator[tuple[Job, Examined]]:
    """Each file with what it comes to, as the cluster hands it in. What it cannot read is done on this computer."""
    left = {inputs.written(file): file for file in files}
    with _connected(cluster):
        for protocol, some in _by_protocol(files).items():
            for one in _handed_in(some, protocol, before, task, how, cluster, folder):
                path = left.pop(one.file, None)
                if path is None:  # a block that was done twice, since a computer was lost
                    continue
                if one.examined is None:
                    pass_over(one.file, one.same_as if one.same_as != one.file else True)
                else:
                    yield Job(one.file, path), one.examined
    jobs = [Job(file, path) for file, path in left.items()]
    yield from on_cores.examined(jobs, task, how, cluster.actors, cluster.time_limit) if jobs else ()


def _by_protocol(files: Sequence[str]) -> dict[str, list[str]]:
    """The files that Ray can read, by the kind of storage they lie in; "" is this computer's."""
    found: dict[str, list[str]] = {}
    for file in files:
        if remote.is_address(file):
            found.setdefault(file.partition("://")[0], []).append(file)
        elif os.path.isfile(file) and os.access(file, os.R_OK):
            found.setdefault("", []).append(file)
    return found


def _handed_in(
    files: list[str], protocol: str, before: Before, task: Files, how: How, cluster: Cluster, folder: Path
) -> Iterator[staged.HandedIn]:
    """What the cluster hands in for these files while it works."""
    there = ray.cluster_resources()  # type: ignore[no-untyped-call]
    actors = min(cluster.actors or max(1, int(there.get("CPU", 1))), len(files))
    failed: list[Exception] = []

    def work() -> None:
        try:
            _examine(files, (protocol, before, task, how, cluster.time_limit), actors, folder)
        except Exception as error:  # whatever went wrong in the cluster is said where the run waits for it
            failed.append(error)

    working = threading.Thread(target=work, daemon=True)
    working.start()
    while working.is_alive():
        yield from staged.take(folder)
        time.sleep(_LOOK)
    if failed:
        raise UsageError(_said(failed[0]))
    yield from staged.take(folder)


def _examine(files: list[str], desk: tuple[str, Before, Files, How, float], actors: int, folder: Path) -> None:
    """Have so many actors, each at such a desk, examine the files block by block and write what they hand in."""
    protocol, *_ = desk
    share = ceil(len(files) / actors)
    block = min(_MOST_IN_BLOCK, share, max(_FEWEST_IN_BLOCK, ceil(share / _BLOCKS_AN_ACTOR)))
    ray.data.read_binary_files(
        files,
        include_paths=True,
        filesystem=remote.system(protocol) if protocol else None,
        override_num_blocks=min(len(files), ceil(len(files) / block / actors) * actors),
        num_cpus=_READING,
        concurrency=ceil(actors / _ACTORS_A_READER),
    ).map_batches(
        _Desk,
        fn_constructor_args=desk,
        batch_size=block,
        batch_format="pyarrow",
        compute=ray.data.ActorPoolStrategy(size=actors, max_tasks_in_flight_per_actor=2),
        num_cpus=_CORE,
    ).write_parquet(str(folder), ray_remote_args={"num_cpus": _READING}, concurrency=ceil(actors / _ACTORS_A_WRITER))


class _Desk:
    """An actor: it has files examined by a process of its own that holds the patterns."""

    def __init__(self, protocol: str, before: Before, task: Files, how: How, time_limit: float) -> None:
        self._protocol, self._before, self._task, self._time_limit = protocol, before, task, time_limit
        self._crew = Crew(task, how, task.today, workers=1, time_limit=time_limit)

    def __call__(self, files: pa.Table) -> pa.Table:
        """A block of files as the rows they come to."""
        rows = []
        with tempfile.TemporaryDirectory(prefix="clausecheck-") as folder:
            jobs = []
            for at, (path, content) in enumerate(zip(files["path"], files["bytes"], strict=True)):
                file = f"{self._protocol}://{path.as_py()}" if self._protocol else inputs.written(path.as_py())
                same = self._same(file, content.as_py())
                if same is None:
                    jobs.append(_laid_out(Path(folder) / str(at), file, content.as_py()))
                else:
                    rows.append(staged.row(file, same_as=same))
            for job, result in self._crew.results(jobs):
                done = self._task.lost(job, result.how, self._time_limit) if isinstance(result, Lost) else result
                rows.append(staged.row(job.file, examined=done))
        return pa.Table.from_pylist(rows, schema=staged.SCHEMA)

    def _same(self, file: str, content: bytes) -> str | None:
        """The file whose rows hold for this content: itself, when it was done before, or another one."""
        if self._before.is_empty:
            return None
        was = self._before.of(file, hashlib.sha256(content).hexdigest())
        return file if was is True else was


def _laid_out(folder: Path, file: str, content: bytes) -> Job:
    """A file of this computer with those bytes and its own name, since a name says what a text is meant to be."""
    folder.mkdir()
    path = folder / (file.rstrip("/\\").replace("\\", "/").rpartition("/")[2] or "contract")
    path.write_bytes(content)
    return Job(file, str(path))


@contextmanager
def _connected(cluster: Cluster) -> Iterator[None]:
    """The cluster of that address, or one on this computer that ends with the run. It tells nobody and shows nothing."""
    wait_for_the_end()
    started_here = None if cluster.address else cluster.actors
    try:
        ray.init(
            cluster.address or "local",
            num_cpus=started_here,
            include_dashboard=None if cluster.address else False,
            log_to_driver=False,
            logging_level=logging.ERROR,
        )
    except (ConnectionError, ValueError, RuntimeError) as error:
        raise UsageError(f"The Ray cluster cannot be reached: {_said(error)}. Check --ray-address") from error
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    context.max_errored_blocks = _MOST_LOST
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    try:
        yield
    finally:
        threading.Thread(target=ray.shutdown, name=_ENDING).start()


def wait_for_the_end() -> None:
    """Wait until the cluster of a run before has ended."""
    for thread in threading.enumerate():
        if thread.name == _ENDING:
            thread.join()


def _said(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[-1]
