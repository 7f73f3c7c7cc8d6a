"""Reads one file in a process of its own, under limits of memory, and sends what it reads page by page.

Run as `python -m clausecheck.readers.worker`, with the request as one line on standard input.
"""

from __future__ import annotations

import hashlib
import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress

from clausecheck.errors import ContractError
from clausecheck.readers import READERS
from clausecheck.readers.kinds import kind_of, shown_name
from clausecheck.readers.request import Request, decode
from clausecheck.readers.wire import Done, Message, Opened, encode

MOST_MEMORY = 1_500_000_000
"""Bytes; a reader that wants more is broken or attacked."""
MOST_TO_RECOGNIZE = 4_000_000_000
"""Bytes for each process that recognizes text: its models alone take one of them."""
_CHUNK = 1 << 20
_WATCH = 0.1
"""Seconds between two looks at the memory in use."""


def main() -> None:
    """Read the file and send messages to standard output; a library that prints cannot disturb them."""
    sink = os.fdopen(os.dup(1), "w", encoding="ascii", newline="\n", buffering=1)
    os.dup2(2, 1)
    limit_memory()
    leave_with_parent(os.getppid())
    request = decode(sys.stdin.readline())
    threading.Thread(target=_leave_at_end_of, args=(_asking(),), daemon=True).start()
    try:
        for message in messages(request):
            sink.write(encode(message) + "\n")
    except ContractError as error:
        sink.write(encode(error) + "\n")
    except MemoryError:
        sink.write(encode(too_large(request.path)) + "\n")
    sink.flush()
    os._exit(0)


def _asking() -> int:
    """The pipe from the process that asked, to be waited for; standard input is empty from here on.

    On Windows a process that is started while another one waits for the same pipe stands still at its beginning, so the
    processes that recognize text must not inherit it.
    """
    pipe = os.dup(0)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    return pipe


def _leave_at_end_of(pipe: int) -> None:
    """End when the process that asked is gone: on Windows only the end of its pipe tells."""
    while os.read(pipe, _CHUNK):
        pass
    os._exit(3)


def messages(request: Request) -> Iterator[Message]:
    """What is read of a file, in order; raises ContractError with what is wrong, where it stands."""
    form = kind_of(request.path)
    yield Opened(form, sha256(request.path))
    yield from READERS[form](request)
    yield Done()


def sha256(path: str) -> str:
    """The fingerprint of a file's bytes."""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def too_large(path: str) -> ContractError:
    """What is said of a file that asks for more memory than there is."""
    return ContractError(
        shown_name(path),
        "reading it needs more memory than a contract should",
        "Print it to a new PDF and try that, or send the file to whoever made it.",
    )


def limit_memory(most: int = MOST_MEMORY) -> None:
    """By the operating system where it can, and everywhere by a watch on what is in use.

    The hard limit leaves room for the processes that recognize text, which this one starts.
    """
    try:
        import resource
    except ImportError:
        return
    for limit, soft, ceiling in ((resource.RLIMIT_AS, most, MOST_TO_RECOGNIZE), (resource.RLIMIT_CORE, 0, 0)):
        _, hard = resource.getrlimit(limit)
        if hard != resource.RLIM_INFINITY:
            soft, ceiling = min(soft, hard), min(ceiling, hard)
        with suppress(ValueError, OSError):  # some systems know the limit and refuse to set it; the watch remains
            resource.setrlimit(limit, (soft, ceiling))


def leave_with_parent(parent: int, *, most: int = MOST_MEMORY) -> None:
    """End when the process that asked is gone, or when memory runs over where no limit can be set."""

    def watch() -> None:
        while os.getppid() == parent and memory_in_use() < most:
            time.sleep(_WATCH)
        os._exit(3)

    threading.Thread(target=watch, daemon=True).start()


def memory_in_use() -> int:
    """Memory of this process in bytes, now or at its peak; 0 where the system does not tell."""
    if sys.platform == "win32":
        return _windows_memory()
    return _memory_by_proc() or _peak_memory()


def _memory_by_proc() -> int:
    try:
        with open("/proc/self/statm", encoding="ascii") as told:
            return int(told.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def _peak_memory() -> int:
    """Only where the system tells nothing else: Linux begins to count at the peak of the process that asked."""
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def address_space() -> int:
    """Bytes of addresses this process has taken, on which the system's limit is set; 0 where it does not tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as told:
            return int(told.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def _windows_memory() -> int:
    import ctypes
    from ctypes import wintypes

    class Counters(ctypes.Structure):
        _fields_ = [("cb", wintypes.DWORD), ("faults", wintypes.DWORD)] + [
            (name, ctypes.c_size_t) for name in ("peak", "now", "a", "b", "c", "d", "page_file", "peak_page_file")
        ]

    counters = Counters(cb=ctypes.sizeof(Counters))
    own_process = ctypes.windll.kernel32.GetCurrentProcess  # type: ignore[attr-defined,unused-ignore]
    tell = ctypes.windll.psapi.GetProcessMemoryInfo  # type: ignore[attr-defined,unused-ignore]
    own_process.restype = wintypes.HANDLE  # as a number of 32 bits it names no process on a system of 64
    tell.argtypes = [wintypes.HANDLE, ctypes.POINTER(Counters), wintypes.DWORD]
    tell(own_process(), ctypes.byref(counters), counters.cb)
    return int(counters.now)


if __name__ == "__main__":
    main()
