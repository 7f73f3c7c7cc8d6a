"""Begins the program that is one file: a double click opens the page, and with arguments it is the command line."""

from __future__ import annotations

import multiprocessing
import os
import runpy
import signal
import sys
from collections.abc import Callable
from types import FrameType

from clausecheck.readers.apart import RUN_MODULE

_OURS = "clausecheck."
_LIBRARIES = "LD_LIBRARY_PATH"


def main() -> None:
    """What the file does: the page when it is given nothing, a process of ours, or what is typed."""
    multiprocessing.freeze_support()  # a process that recognizes text begins here, and does not come back
    _forget_own_libraries()
    if sys.argv[1:2] == [RUN_MODULE] and sys.argv[2:3] and sys.argv[2].startswith(_OURS):
        module = sys.argv[2]
        del sys.argv[1:3]
        runpy.run_module(module, run_name="__main__")
        return
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, _end)
    from clausecheck import cli

    if len(sys.argv) > 1:
        cli.main()
    else:
        _clicked(cli.main)


def _clicked(run: Callable[[list[str]], None]) -> None:
    """Open the page; where that fails, the window stays until what is wrong could be read."""
    try:
        run(["serve"])
    except SystemExit as end:
        if end.code not in (None, 0) and sys.stdin and sys.stdin.isatty():
            input("Press Enter to close this window.")
        raise


def _forget_own_libraries() -> None:
    """Take our own libraries out of the surroundings: the browser is started from here, and needs those of its system."""
    before = os.environ.pop(f"{_LIBRARIES}_ORIG", None)
    if before:
        os.environ[_LIBRARIES] = before
    else:
        os.environ.pop(_LIBRARIES, None)


def _end(_: int, __: FrameType | None) -> None:
    """Who closes the window of the terminal means to stop; it is as if the program had been told to end."""
    signal.raise_signal(signal.SIGTERM)
