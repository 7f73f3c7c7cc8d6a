"""Shows how far the recognition of scanned pages has come."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from clausecheck.cli.say import say

if TYPE_CHECKING:
    from rich.progress import Progress


@contextmanager
def recognition() -> Iterator[Callable[[int, int], None]]:
    """What to tell how many pages were recognized, of how many; a bar on a terminal, one line elsewhere."""
    bar: Progress | None = None

    def show(done: int, pages: int) -> None:
        nonlocal bar
        if not sys.stderr.isatty():
            if done == 0:
                say(f"Recognizing text on {pages} {'page' if pages == 1 else 'pages'} ...")
            return
        if bar is None:
            bar = _bar(pages)
        bar.update(bar.task_ids[0], completed=done)

    try:
        yield show
    finally:
        if bar is not None:
            bar.stop()


def _bar(pages: int) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("Recognizing text on scanned pages"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    )  # fmt: skip
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    bar.add_task("", total=pages)
    bar.start()
    return bar
