"""Puts a bounded load on `clausecheck serve`, on this computer only: fifty people who each drop a contract at once.

Whoever is turned away comes again after the time they are told. Meanwhile someone else opens the first page again and
again: what they wait is what a person would feel. At the end everything is removed, and the memory that stays is told.
"""

from __future__ import annotations

import os
import statistics
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
import made_pdf

from tests.web.running import BUSY, Running, Visitor

PEOPLE = 50
PAGES = 15
LONGEST = 300
"""Seconds after which the run ends, whatever is still to do."""
PAUSE = 0.1
SWEPT = 5
"""Seconds after which what was removed has been given back."""


def run(folder: Path) -> None:
    """One run; prints what was waited for and what stayed."""
    offer = folder / "load.pdf"
    made_pdf.write(offer, PAGES)
    content = offer.read_bytes()
    page = Running("--stay", folder=folder)
    try:
        visitor = Visitor.let_in(page)
        visitor.read("warm.pdf", content)
        before = _memory(page.process.pid)
        begun = time.monotonic()
        waits, stop = [], threading.Event()
        other = threading.Thread(target=_look, args=(visitor, waits, stop))
        other.start()
        with ThreadPoolExecutor(PEOPLE) as people:
            turned_away = list(people.map(lambda _: _drop(visitor, content, begun), range(PEOPLE)))
        while any(one["stage"] in BUSY for one in visitor.contracts().values()) and time.monotonic() - begun < LONGEST:
            time.sleep(PAUSE)
        seconds = time.monotonic() - begun
        stop.set()
        other.join()
        done = sum(one["stage"] == "done" for one in visitor.contracts().values()) - 1
        held = _memory(page.process.pid)
        for key in visitor.contracts():
            visitor.ask("DELETE", f"/api/contracts/{key}")
        time.sleep(SWEPT)
        after = _memory(page.process.pid)
    finally:
        page.stop()
    print(
        f"load: {done} of {PEOPLE} contracts of {PAGES} pages read in {seconds:.0f} s; "
        f"{sum(turned_away)} times somebody was told to come again"
    )
    print(
        f"  the first page meanwhile: {statistics.median(waits) * 1000:.0f} ms in the middle, "
        f"{max(waits) * 1000:.0f} ms at worst, {len(waits)} times"
    )
    print(f"  memory of the page: {before:.0f} MB before, {held:.0f} MB with all reports, {after:.0f} MB after")


def _drop(visitor: Visitor, content: bytes, begun: float) -> int:
    """How often somebody was turned away before their contract was taken."""
    turned_away = 0
    while time.monotonic() - begun < LONGEST:
        answer = visitor.send("offer.pdf", content)
        if answer.status == 201:
            break
        turned_away += 1
        time.sleep(int(answer.headers["retry-after"]))
    return turned_away


def _look(visitor: Visitor, waits: list[float], stop: threading.Event) -> None:
    while not stop.is_set():
        begun = time.monotonic()
        assert visitor.ask("GET", "/").status == 200
        waits.append(time.monotonic() - begun)
        time.sleep(PAUSE)


def _memory(process: int) -> float:
    """Megabytes in use by a process; 0 where the system does not tell."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
