"""Shows how far a batch has come: a bar on a terminal, a line every half a minute elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from clausecheck.cli.say import say

if TYPE_CHECKING:
    from rich.progress import Progress

    from clausecheck.batch.run import Tally, Watch

_EVERY = 30.0
"""Seconds between two lines where there is no terminal."""


@contextmanager
def progress() -> Iterator[Watch]:
    """What to tell after every file."""
    if not sys.stderr.isatty():
        yield _Lines()
        return
    bar = _bar()
    with bar:
        yield lambda tally: _update(bar, tally)


class _Lines:
    """Says now and then how far it is."""

    def __init__(self) -> None:
        self._begun = self._said = time.monotonic()

    def __call__(self, tally: Tally) -> None:
        now = time.monotonic()
        if now - self._said < _EVERY or not tally.done:
            return
        self._said = now
        say(
            f"{tally.done:,} of {tally.files:,} files, {tally.done / (now - self._begun):.1f} a second: {_counts(tally)}"
        )


def _counts(tally: Tally) -> str:
    return f"{tally.read:,} read · {tally.failed.total():,} failed · worst: {tally.worst['high']:,} high, {tally.worst['medium']:,} medium"


def _update(bar: Progress, tally: Tally) -> None:
    bar.update(bar.task_ids[0], total=tally.files, completed=tally.done, counts=_counts(tally))


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        """Files a second."""

        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:.1f}/s" if task.speed else "")

    bar = Progress(
        BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn(), TextColumn("{task.fields[counts]}"),
        console=Console(stderr=True), speed_estimate_period=120,
    )  # fmt: skip
    bar.add_task("", total=None, counts="")
    return bar
