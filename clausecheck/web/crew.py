"""A few working processes and a bounded queue before them; what does not fit into the queue is told to come again."""

from __future__ import annotations

import asyncio

from clausecheck.errors import ClausecheckError
from clausecheck.web.hand import BrokenError, Hand, Told
from clausecheck.web.tasks import Answer, Task

MOST_TASKS = 50
"""A process that has done so many is replaced, so that memory returns."""
COME_AGAIN = 5
"""Seconds after which whoever was turned away may try again."""


class BusyError(ClausecheckError):
    """The queue is full; nothing was begun."""


class Crew:
    """Does tasks, as many at a time as it has hands; the others wait in the order in which they came."""

    def __init__(self, hands: int, most_waiting: int) -> None:
        self.most = hands + most_waiting
        self._turn = asyncio.Semaphore(hands)
        self._idle: list[tuple[Hand, int]] = []
        self._promised = 0

    @property
    def is_full(self) -> bool:
        """Whether one more would be turned away."""
        return self._promised >= self.most

    def promise(self) -> None:
        """Take a place in the queue before the task is there; raises BusyError. `forget` gives it back."""
        if self.is_full:
            raise BusyError(f"There is work for {self._promised} already. Try again in {COME_AGAIN} seconds.")
        self._promised += 1

    def forget(self) -> None:
        """Give a promised place back."""
        self._promised -= 1

    async def do(self, task: Task, told: Told | None = None, *, is_promised: bool = False) -> Answer:
        """The answer to a task; raises BusyError, ClausecheckError. Whoever cancels this ends the work at once.

        `is_promised`: the caller has a place in the queue, and gives it back.
        """
        if not is_promised:
            self.promise()
        try:
            async with self._turn:
                return await self._done(task, told)
        finally:
            if not is_promised:
                self.forget()

    async def _done(self, task: Task, told: Told | None) -> Answer:
        hand, number = self._idle.pop() if self._idle else (await Hand.start(), 0)
        is_fit = False
        try:
            answer = await hand.do(task, told)
            is_fit = True
            return answer
        except ClausecheckError as error:
            is_fit = not isinstance(error, BrokenError)
            raise
        finally:
            if is_fit and number + 1 < MOST_TASKS:
                self._idle.append((hand, number + 1))
            else:
                await asyncio.shield(hand.end())

    async def warm_up(self) -> None:
        """Start one process, so that the first contract does not wait for spaCy to load."""
        self._idle.append((await Hand.start(), 0))

    async def end(self) -> None:
        """End the processes that have no task; those with one end with it."""
        while self._idle:
            hand, _ = self._idle.pop()
            await hand.end()
