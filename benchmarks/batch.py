"""Measures `clausecheck batch`: speed on one and two cores, memory, growth, Ray, a naive script, and what peers need.

    python benchmarks/batch.py [PART...] [--contracts N] [--peers PYTHON]

Parts: shares, cores, memory, growth, ray, others; all of them unless named. `--peers`: a Python in which extract-cli,
nda-review-cli and contractex are installed. Processor seconds are compared where it can be done, since other programs
on a machine do not lengthen them; contracts a minute by the clock stand beside them.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import made_contracts
import made_pdf
from run import worked

ROOT = Path(__file__).parents[1]

PAGES = 4
"""The samples' pages behind the first one; some 2,000 words in all."""
MOST_FOR_NAIVE = 180
"""Seconds after which the naive script is given up."""


@dataclass
class Given:
    folder: Path
    contracts: int
    peers: str | None


@dataclass
class Run:
    """A whole run of the command: by the clock, its processor seconds, the memory of its processes together."""

    seconds: float
    worked: float
    memory: list[float]
    """Megabytes, once a second."""


def shares(given: Given) -> None:
    """The share of each step in a warm run."""
    from clausecheck import readers
    from clausecheck.batch import record
    from clausecheck.batch.examiner import Examiner
    from clausecheck.how import How
    from clausecheck.matching import Reading
    from clausecheck.readers.request import Request
    from clausecheck.report import html

    files = corpus(given, 60, PAGES)
    examiner = Examiner(How(), date.today())
    spent = dict.fromkeys(
        ("reading", "cutting into words", "matching and judging", "rows", "report (only with --reports)"), 0.0
    )
    inner = {"cutting into words": 0.0}
    begin = Reading.__init__

    def timed_begin(self: Reading, *arguments: object) -> None:
        start = time.process_time()
        begin(self, *arguments)  # type: ignore[arg-type]
        inner["cutting into words"] += time.process_time() - start

    Reading.__init__ = timed_begin  # type: ignore[method-assign]
    for is_warm in (False, True):
        inner["cutting into words"] = 0.0
        for file in files:
            marks = [time.process_time()]
            contract = readers.read_here(Request(str(file)))
            marks.append(time.process_time())
            analysis = examiner.engine.judge(contract, facts={}, today=examiner.today)
            marks.append(time.process_time())
            record.encode(record.of_analysis(analysis, record.Source(str(file), file.name, "k", "v", examiner.today)))
            marks.append(time.process_time())
            html.render(analysis, version="1")
            marks.append(time.process_time())
            if is_warm:
                steps = ("reading", "matching and judging", "rows", "report (only with --reports)")
                for name, first, last in zip(steps, marks, marks[1:], strict=False):
                    spent[name] += last - first
    Reading.__init__ = begin  # type: ignore[method-assign]
    spent["cutting into words"] = inner["cutting into words"]
    spent["matching and judging"] -= inner["cutting into words"]
    whole = sum(spent.values())
    for name, seconds in spent.items():
        print(f"{name}: {seconds / len(files) * 1000:.1f} ms a contract, {seconds / whole:.0%}")


def cores(given: Given) -> None:
    """One process against two, in turns."""
    files = corpus(given, min(given.contracts, 300), PAGES)
    runs: dict[int, list[Run]] = {1: [], 2: []}
    for _ in range(3):
        for workers in (1, 2):
            runs[workers].append(batch(given, files[0].parent, "--workers", str(workers)))
    best = {workers: min(some, key=lambda run: run.seconds) for workers, some in runs.items()}
    for workers, run in best.items():
        print(
            f"{workers} process(es): {len(files) / run.seconds * 60:.0f} contracts a minute by the clock, "
            f"{run.worked / len(files) * 1000:.0f} ms of a core for each"
        )
    print(
        f"2 processes are {best[1].seconds / best[2].seconds:.2f} times as fast as 1 (budget 1.8); load {os.getloadavg()[0]:.1f}"
    )


def memory(given: Given) -> None:
    """The memory of all processes over many contracts."""
    for count, pages in ((given.contracts, PAGES), (given.contracts * 10, 1)):
        files = corpus(given, count, pages)
        run = batch(given, files[0].parent, "--workers", "2")
        quarter = max(1, len(run.memory) // 4)
        parts = [run.memory[at : at + quarter] for at in range(0, 4 * quarter, quarter)]
        print(
            f"{count} contracts of {pages} page(s): most in each quarter of the run "
            f"{', '.join(f'{max(part, default=0):.0f}' for part in parts)} MB; {count / run.seconds * 60:.0f} a minute"
        )


def growth(given: Given) -> None:
    """One contract, read and judged, as it grows; processor time of a page."""
    from clausecheck.batch.examiner import Examiner
    from clausecheck.how import How

    examiner = Examiner(How(), date.today())
    warm = given.folder / "warm.pdf"
    made_pdf.write(warm, 20)
    examiner.analysis(str(warm))
    base = None
    for pages in (1, 10, 100, 500, 1000, 2000):
        offer = given.folder / f"{pages}.pdf"
        made_pdf.write(offer, pages)
        rounds = max(1, 20 // pages)
        seconds = worked(lambda: [examiner.analysis(str(offer)) for _ in range(rounds)]) / rounds / pages  # noqa: B023
        base = base or seconds
        print(f"{pages:>5} page(s): {seconds * 1000:.1f} ms a page, {seconds / base:.2f} of the first")


def ray(given: Given) -> None:
    """The same files by the pool and by Ray, in turns."""
    files = corpus(given, given.contracts, PAGES)
    for _ in range(2):
        pool = batch(given, files[0].parent, "--workers", "2")
        cluster = batch(given, files[0].parent, "--workers", "2", "--engine", "ray")
        print(
            f"{len(files)} contracts: pool {pool.seconds:.0f} s, Ray {cluster.seconds:.0f} s by the clock, "
            f"{cluster.seconds / pool.seconds - 1:+.0%} (budget 20 %); load {os.getloadavg()[0]:.1f}"
        )


def others(given: Given) -> None:
    """Processor time of a contract: ours, a naive script's, and that of the peers, on the same files."""
    from clausecheck.batch.examiner import Examiner
    from clausecheck.how import How

    files = [file for file in corpus(given, 40, PAGES) if file.suffix == ".pdf"]
    examiner = Examiner(How(), date.today())
    examiner.analysis(str(files[0]))
    for _ in range(2):
        ours = worked(lambda: [examiner.analysis(str(file)) for file in files]) / len(files)
    print(f"clausecheck, warm: {ours * 1000:.0f} ms a contract")
    page = made_contracts.write(given.folder / "one-page", 1)[0]
    examiner.analysis(str(page))
    ours = worked(lambda: examiner.analysis(str(page)))
    told: multiprocessing.Queue[float] = multiprocessing.Queue()
    running = multiprocessing.Process(target=_naively, args=(page, told), daemon=True)
    running.start()
    try:
        theirs = told.get(timeout=MOST_FOR_NAIVE)
        print(f"naive script, one page: {theirs:.1f} s, {theirs / ours:.0f} times ours (budget 10)")
    except queue.Empty:
        print(
            f"naive script, one page: not done after {MOST_FOR_NAIVE} s, loading included; ours {ours * 1000:.0f} ms (budget 10)"
        )
    running.kill()


def _naively(page: Path, told: multiprocessing.Queue[float]) -> None:
    find = naive()
    told.put(worked(lambda: find(page)))


def naive() -> Callable[[Path], int]:
    """pdfplumber, and every pattern that spaCy can say in one Matcher over the whole text."""
    import pdfplumber
    import spacy
    from spacy.matcher import Matcher

    from clausecheck import pattern_files
    from clausecheck.matching.export import token_patterns

    nlp = spacy.blank("en")
    matcher = Matcher(nlp.vocab)
    patterns: dict[str, list[list[dict[str, object]]]] = {}
    for row in token_patterns(pattern_files.load().clauses, {"physician": "physician", "group": "group"}).rows:
        patterns.setdefault(str(row["label"]), []).append(row["pattern"])  # type: ignore[arg-type]
    for label, some in patterns.items():
        matcher.add(label, some)

    def find(path: Path) -> int:
        with pdfplumber.open(path) as document:
            text = "\n".join(page.extract_text() or "" for page in document.pages)
        return len(matcher(nlp.make_doc(text)))

    return find


def batch(given: Given, folder: Path, *options: str) -> Run:
    """The command on a folder, with a fresh place for its results."""
    out = given.folder / "out"
    shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-m", "clausecheck", "batch", str(folder), "-o", str(out), *options]
    before, start = os.times(), time.perf_counter()
    running = subprocess.Popen(
        command, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    seen: list[float] = []
    watching = threading.Thread(target=_watch, args=(running, seen), daemon=True)
    watching.start()
    code = running.wait()
    seconds = time.perf_counter() - start
    assert code == 0, f"{command} ended with {code}"
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(seconds, spent, seen)


def _watch(running: subprocess.Popen[bytes], seen: list[float]) -> None:
    while running.poll() is None:
        seen.append(sum(_resident(process) for process in _family(running.pid)) / 1e6)
        time.sleep(1)


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        children += [
            child
            for thread in Path(f"/proc/{pid}/task").iterdir()
            if thread.name != str(pid)
            for child in (thread / "children").read_text(encoding="ascii").split()
        ]
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def corpus(given: Given, count: int, pages: int) -> list[Path]:
    folder = given.folder / f"{count}-of-{pages}"
    return sorted(folder.iterdir()) if folder.exists() else made_contracts.write(folder, count, pages)


PARTS: dict[str, Callable[[Given], None]] = {
    "shares": shares, "others": others, "growth": growth, "cores": cores, "ray": ray, "memory": memory,
}  # fmt: skip


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("parts", nargs="*")
    asked.add_argument("--contracts", type=int, default=1000)
    asked.add_argument("--peers")
    asked.add_argument("--folder", help="where the contracts are made and kept; else a folder that goes")
    told = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name in told.parts or PARTS:
            print(f"== {name}", flush=True)
            PARTS[name](Given(Path(told.folder or folder), told.contracts, told.peers))


if __name__ == "__main__":
    main()
