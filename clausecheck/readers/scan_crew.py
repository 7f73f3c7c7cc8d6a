"""Has the pictures of pages read, some at a time, each in a process of its own.

A page that breaks its process is given up; the others go on in new ones.
"""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from clausecheck.readers.scan import Picture, Recognized, recognize

_WAITING = 2
"""Pages that wait with their pictures drawn; more of them would only fill the memory."""

Page = tuple[int, Picture]
Result = tuple[int, Recognized | None]


def recognized(pictures: Iterator[Page], recognizer: str, *, at_once: int = 2) -> Iterator[Result]:
    """Each page's number with its words, in the order given; None for a page that could not be recognized."""
    crew = _crew(at_once)
    under_way: deque[tuple[int, Picture, Future[Recognized]]] = deque()
    try:
        for number, picture in pictures:
            under_way.append((number, picture, crew.submit(recognize, picture, recognizer)))
            if len(under_way) >= at_once + _WAITING:
                crew, result = _first(crew, under_way, recognizer, at_once)
                yield result
        while under_way:
            crew, result = _first(crew, under_way, recognizer, at_once)
            yield result
    finally:
        crew.shutdown(wait=False, cancel_futures=True)


def _first(
    crew: ProcessPoolExecutor,
    under_way: deque[tuple[int, Picture, Future[Recognized]]],
    recognizer: str,
    at_once: int,
) -> tuple[ProcessPoolExecutor, Result]:
    """The page that was given first. When it broke the crew, those after it are given to a new one."""
    number, _, first = under_way.popleft()
    try:
        return crew, (number, first.result())
    except BrokenProcessPool:
        crew.shutdown(wait=False, cancel_futures=True)
        crew = _crew(at_once)
        again = [(later, picture, crew.submit(recognize, picture, recognizer)) for later, picture, _ in under_way]
        under_way.clear()
        under_way.extend(again)
    except Exception:  # whatever the recognizer raises on a picture, the page is named as unread and the next one read
        pass
    return crew, (number, None)


def _crew(at_once: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        at_once, mp_context=multiprocessing.get_context("spawn"), initializer=_begin, initargs=(os.getpid(),)
    )


def _begin(parent: int) -> None:
    from clausecheck.readers import worker

    worker.limit_memory(worker.MOST_TO_RECOGNIZE)
    worker.leave_with_parent(parent, most=worker.MOST_TO_RECOGNIZE)
