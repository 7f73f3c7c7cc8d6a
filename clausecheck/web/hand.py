"""One working process as the page sees it: a task goes in, progress and an answer come out; it can be ended at any time."""

from __future__ import annotations

import asyncio
import shutil
import struct
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from clausecheck.errors import ClausecheckError, ContractError
from clausecheck.readers import apart
from clausecheck.web.tasks import Answer, Progress, Task
from clausecheck.web.wire import LENGTH, Reply, pack_task, unpack_reply

PATIENCE = 300.0
"""Seconds without a word after which a task is given up."""
_MOST_REPLY = 1_000_000_000
_IN_MEMORY = Path("/dev/shm")
"""Where Linux keeps files in memory; other systems get their folder for temporary files."""
_ROOM = 1_000_000_000

Told = Callable[[Progress], None]


class BrokenError(ContractError):
    """A working process failed on a task; the page and all other contracts are unharmed."""

    def __init__(self, why: str) -> None:
        super().__init__("clausecheck", why, "Nothing else was harmed. Try it once more; if it fails again, report it.")


class Hand:
    """A process that does one task after the other, and the private folder in which its files stand meanwhile."""

    def __init__(self, process: asyncio.subprocess.Process, folder: Path) -> None:
        self._process, self._folder = process, folder

    @classmethod
    async def start(cls) -> Hand:
        """Start a process; it takes a second until it is ready, and accepts a task at once."""
        folder = Path(tempfile.mkdtemp(prefix="clausecheck-", dir=_in_memory()))
        try:
            process = await asyncio.create_subprocess_exec(
                *apart.command("clausecheck.web.worker"),
                str(folder),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                env=apart.environment(),
            )
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return cls(process, folder)

    async def do(self, task: Task, told: Told | None) -> Answer:
        """The answer to a task; raises ClausecheckError. After any other exception the process has to be ended."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(pack_task(task))
            await self._process.stdin.drain()
            while isinstance(reply := await self._reply(), Progress):
                if told:
                    told(reply)
        except (ConnectionError, asyncio.IncompleteReadError, struct.error, ValueError, KeyError, TypeError) as error:
            raise BrokenError("it was too much for the process that worked on it, which has ended") from error
        except TimeoutError as error:
            raise BrokenError(f"it took more than {PATIENCE / 60:.0f} minutes without getting on") from error
        if isinstance(reply, ClausecheckError):
            try:
                raise reply
            finally:
                del reply  # else its own traceback would hold the contract in memory
        if isinstance(reply, str):
            raise BrokenError(f"a mistake in clausecheck stopped it ({reply})")
        return reply

    async def _reply(self) -> Reply:
        assert self._process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            (length,) = LENGTH.unpack(await self._process.stdout.readexactly(LENGTH.size))
            if length > _MOST_REPLY:
                raise ValueError("no answer is that long")
            return unpack_reply(await self._process.stdout.readexactly(length))

    async def end(self) -> None:
        """End the process whatever it does, and remove its folder."""
        with suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)


def _in_memory() -> Path | None:
    """A place in memory with room for the largest files, None where there is none."""
    try:
        has_room = shutil.disk_usage(_IN_MEMORY).free > _ROOM
    except OSError:
        return None
    return _IN_MEMORY if has_room else None
