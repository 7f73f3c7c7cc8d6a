"""Runs a reader in a process of its own, so that a file that crashes, hangs or bloats it harms nothing else."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from clausecheck.errors import ContractError
from clausecheck.readers.brought import MOST_BROKEN, Brought, broken, can_go_on, stop, take
from clausecheck.readers.kinds import shown_name
from clausecheck.readers.paper import Page
from clausecheck.readers.reasons import BREAKS
from clausecheck.readers.request import Request
from clausecheck.readers.wire import Done, Message, Recognizing, decode

PATIENCE = 20.0
"""Seconds without a finished page after which reading is given up."""
PATIENCE_TO_RECOGNIZE = 60.0
"""The same for a page whose text is recognized from its picture."""

_ENDING = 1.0
"""Seconds in which a process ends that has said its last."""
_LARGEST_OWN_CODE = 255
"""A process ends itself with no more than this; a signal is a negative code, and Windows has large ones for crashes."""
RUN_MODULE = "--run-module"
"""What tells the program that is one file to be a process of ours; the module's name follows."""
_MAKE_ROOM = "Close other programs and see that you may run Python, and try again."
_STOPPED = "Open it in the program that made it, print it to a new PDF, and try that."


class _BrokenError(ContractError):
    """The reading process ended without a word, or took too long."""


class ReadingApart:
    """A file being read in another process since this was made."""

    def __init__(self, request: Request) -> None:
        self.path = request.path
        self._request = request
        self._begin(request)

    def _begin(self, request: Request) -> None:
        try:
            self._process = subprocess.Popen(
                command("clausecheck.readers.worker"),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment(),
            )
        except OSError as error:
            why = f"the process that reads it cannot be started ({error.strerror or type(error).__name__})"
            raise ContractError(shown_name(self.path), why, _MAKE_ROOM) from error
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(replace(request, path=_absolute(self.path)).encode().encode("ascii") + b"\n")
            self._process.stdin.flush()  # it stays open: where it ends, the reading process leaves
        except OSError:  # a broken pipe, which Windows calls an invalid argument
            pass  # it has ended already; its silence is reported where its answer is awaited

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line)
        self._lines.put(b"")

    def finish(
        self,
        patience: float = PATIENCE,
        to_recognize: float = PATIENCE_TO_RECOGNIZE,
        progress: Callable[[int, int], None] | None = None,
        on_page: Callable[[int, int], None] | None = None,
    ) -> Brought:
        """Wait for all of it; raises ContractError when nothing could be read. What was read before a stop stays.

        `on_page` is told each page that was read, and of how many; `progress` those whose text was recognized.
        """
        brought = Brought()
        while not isinstance(message := self._next(patience), Done):
            if isinstance(message, _BrokenError) and self._may_read_simply(brought):
                self._read_simply(len(brought.pages) + 1)
                continue
            if isinstance(message, _BrokenError) and can_go_on(brought):
                self._pass_over(brought, message)
                continue
            if isinstance(message, ContractError):
                stop(brought, message)
                break
            if isinstance(message, Recognizing):
                patience = to_recognize
                if progress:
                    progress(message.done, message.pages)
            take(message, brought)
            if on_page and isinstance(message, Page) and not brought.is_recognizing:
                on_page(len(brought.pages), max(brought.pages_there, len(brought.pages)))
        if brought.pages and all(page.unread and page.unread[0].startswith(BREAKS) for page in brought.pages):
            raise self._error(brought.pages[0].unread[0].removeprefix(f"{BREAKS}: "))
        return brought

    def _may_read_simply(self, brought: Brought) -> bool:
        """Did a page of a PDF bring the process down, and not just take too long, for the first time?"""
        is_new = self._request.simply != len(brought.pages) + 1
        may_go_on = brought.form == "pdf" and not brought.is_recognizing and broken(brought) < MOST_BROKEN
        return is_new and may_go_on and self._has_crashed()

    def _has_crashed(self) -> bool:
        try:
            code = self._process.wait(_ENDING)
        except subprocess.TimeoutExpired:
            return False
        return code < 0 or code > _LARGEST_OWN_CODE

    def _read_simply(self, number: int) -> None:
        """Read the page that broke the reader in another way, and the pages behind it as usual, in a new process."""
        self.close()
        self._request = replace(self._request, first_page=number, simply=number)
        self._begin(self._request)

    def _pass_over(self, brought: Brought, broken: ContractError) -> None:
        """Note the page that broke the reader, and read on behind it in a new process."""
        number = len(brought.pages) + 1
        brought.pages.append(Page(number, 0, 0, (), unread=(f"{BREAKS}: {broken.why}",)))
        self.close()
        self._begin(replace(self._request, first_page=number + 1))

    def close(self) -> None:
        """End the process, whether it has finished or not."""
        self._process.kill()
        self._process.wait()
        self._listener.join()
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdout.close()
        with suppress(OSError):
            self._process.stdin.close()

    def _next(self, patience: float) -> Message:
        """The next message; an error when the process ended without a word or took too long."""
        try:
            line = self._lines.get(timeout=patience)
        except queue.Empty:
            return self._error(f"reading took more than {patience:.0f} seconds at one place")
        try:
            return decode(line.decode("ascii"))
        except (ValueError, KeyError, TypeError, IndexError):
            return self._error("its content breaks the reader or asks for more memory than a contract should")

    def _error(self, why: str) -> ContractError:
        return _BrokenError(shown_name(self.path), why, _STOPPED)


class NoAnswerError(Exception):
    """A process of ours ended without an answer; the message says why."""


def answer(module: str, request: bytes, *, patience: float) -> bytes:
    """What a module of ours, run as a process of its own under the limits it sets itself, answers to a request.

    Raises NoAnswerError when it fails, crashes, or takes more than `patience` seconds.
    """
    try:
        ended = subprocess.run(
            command(module),
            input=request,
            capture_output=True,
            env=environment(),
            timeout=patience,
            check=True,
        )
    except subprocess.TimeoutExpired as error:
        raise NoAnswerError(f"it took more than {patience:.0f} seconds") from error
    except subprocess.CalledProcessError as error:
        raise NoAnswerError("the file brings the program down") from error
    return ended.stdout


def command(module: str) -> list[str]:
    """What starts a process of ours; -P keeps the folder of the contract out of the path on which modules are looked for.

    In the program that is one file there is no Python to ask; the file itself begins anew, as that module.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, RUN_MODULE, module]
    return [sys.executable, "-P", "-m", module]


def environment() -> dict[str, str]:
    """The surroundings of a process that reads a contract: it finds our modules, and none beside the contract."""
    return {**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": os.pathsep.join(_module_folders())}


def _module_folders() -> list[str]:
    """Where this process finds its modules, without the folder it stands in: a contract may lie there."""
    own = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    here = _absolute(os.curdir)
    return [own, *(folder for folder in sys.path if os.path.isabs(folder) and folder != here)]


def _absolute(path: str) -> str:
    try:
        return os.path.abspath(path)
    except FileNotFoundError:  # the current folder is gone; the reading process says that the file is not there
        return path
