"""A body is taken as it comes: within its size, within its time, and whole."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest
from starlette.requests import Request

from clausecheck.errors import UsageError
from clausecheck.web import receiving
from clausecheck.web.receiving import SlowError
from clausecheck.web.sessions import Sessions, TooMuchError


def _request(
    pieces: Sequence[bytes], *, pause: float = 0, announced: int | None = None, breaks: bool = False
) -> Request:
    left = list(pieces)

    async def receive() -> dict[str, object]:
        await asyncio.sleep(pause)
        if left:
            return {"type": "http.request", "body": left.pop(0), "more_body": bool(left) or breaks}
        return {"type": "http.disconnect"}

    headers = [] if announced is None else [(b"content-length", str(announced).encode())]
    return Request({"type": "http", "method": "POST", "headers": headers}, receive)


def test_a_body_comes_together() -> None:
    assert asyncio.run(receiving.body(_request([b"ab", b"", b"c"]), lambda _: None)) == b"abc"


def test_whoever_sends_piece_by_piece_for_ever_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiving, "WHOLE", 0.2)

    with pytest.raises(SlowError):
        asyncio.run(receiving.body(_request([b"x"] * 1000, pause=0.05), lambda _: None))


def test_whoever_stops_in_the_middle_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiving, "PAUSE", 0.05)

    with pytest.raises(SlowError):
        asyncio.run(receiving.body(_request([b"x", b"y"], pause=0.2), lambda _: None))


def test_a_body_that_breaks_off_is_no_file() -> None:
    with pytest.raises(UsageError, match="did not come whole"):
        asyncio.run(receiving.body(_request([b"x"], breaks=True), lambda _: None))


def test_nothing_is_taken_of_what_says_it_is_too_large() -> None:
    with pytest.raises(TooMuchError):
        asyncio.run(receiving.body(_request([], announced=10**12), Sessions().check_room))
