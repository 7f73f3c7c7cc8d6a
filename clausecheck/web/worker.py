"""Does the work of the page in a process of its own, one task after the other, under a limit of memory.

Run as `python -m clausecheck.web.worker FOLDER`: what a reader needs as a file stands in FOLDER while it is read.
"""

from __future__ import annotations

import os
import queue
import shutil
import signal
import sys
import threading
import traceback
from contextlib import suppress
from pathlib import Path

from clausecheck.errors import ClausecheckError, ContractError
from clausecheck.readers.kinds import shown_name
from clausecheck.readers.worker import limit_memory
from clausecheck.web import jobs
from clausecheck.web.desk import Desk
from clausecheck.web.tasks import Asked, Task
from clausecheck.web.wire import Reply, read_task

MOST_MEMORY = 2_500_000_000
"""Bytes; a contract that wants more to be judged is broken or attacked."""
_TOO_LARGE = "working on it needs more memory than a contract should"
_SMALLER = "Print it to a new PDF and try that, or send the file to whoever made it."


def main() -> None:
    """Answer the tasks on standard input until it ends; a library that prints cannot disturb the answers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the page, which ends its processes itself
    folder = Path(sys.argv[1])
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    limit_memory(MOST_MEMORY)
    tasks: queue.SimpleQueue[Task] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(tasks, folder), daemon=True).start()
    desk = Desk(folder, sink)
    with suppress(ClausecheckError):  # a broken installed set of patterns is told by the first task that needs it
        desk.engine(Asked())
    desk.tell("ready")
    while True:
        desk.say(_reply(tasks.get(), desk))


def _listen(tasks: queue.SimpleQueue[Task], folder: Path) -> None:
    """Hand on the tasks; where the page is gone, leave nothing behind and end, whatever is being done."""
    while (task := read_task(sys.stdin.buffer)) is not None:
        tasks.put(task)
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


def _reply(task: Task, desk: Desk) -> Reply:
    try:
        return jobs.answer(task, desk)
    except ClausecheckError as error:
        return error
    except MemoryError:
        return ContractError(shown_name(getattr(task, "name", "")), _TOO_LARGE, _SMALLER)
    except Exception as error:  # a mistake of ours must not end the page, and its words may be the contract's
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} in {Path(place.filename).name}, line {place.lineno}"


if __name__ == "__main__":
    main()
