"""Takes the body of a request into memory as it comes, with a limit of size and of time."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable

from starlette.requests import ClientDisconnect, Request

from clausecheck.errors import UsageError

WHOLE = 120.0
"""Seconds in which a file has to be here; on one computer it takes one."""
PAUSE = 15.0
"""Seconds between two pieces of it."""
MOST_JSON = 2_000_000
"""Bytes of what a form sends; a pattern file has some ten thousand."""


class SlowError(UsageError):
    """A body did not come in time."""


async def body(request: Request, check: Callable[[int], None]) -> bytes:
    """The whole body; `check` is asked before anything comes and again with each piece, and raises to refuse it."""
    announced = request.headers.get("content-length", "")
    if announced.isdigit():
        check(int(announced))
    content = bytearray()
    pieces = request.stream()
    try:
        async with asyncio.timeout(WHOLE):
            while True:
                async with asyncio.timeout(PAUSE):
                    piece = await anext(pieces, None)
                if piece is None:
                    return bytes(content)
                check(len(content) + len(piece))
                content += piece
    except TimeoutError as error:
        raise SlowError("The file did not come in time. Try again.") from error
    except ClientDisconnect as error:
        raise UsageError("The file did not come whole.") from error


async def fields(request: Request) -> dict[str, object]:
    """The values that a form of the page sends as JSON; raises UsageError for anything else."""
    try:
        sent = json.loads(await body(request, _check_form))
    except (ValueError, RecursionError) as error:
        raise UsageError("The page sent something that is no form. Load it anew.") from error
    if not isinstance(sent, dict):
        raise UsageError("The page sent something that is no form. Load it anew.")
    return sent


def _check_form(size: int) -> None:
    if size > MOST_JSON:
        raise UsageError(f"A form may have {MOST_JSON // 1_000_000} megabytes at most.")
