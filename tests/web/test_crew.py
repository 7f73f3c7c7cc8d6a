"""Work in processes apart: a bound on what waits, an end to what hangs or breaks, and nothing left behind."""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path

import pytest

from clausecheck.errors import ContractError, LockedError, PatternFileError, UsageError
from clausecheck.web import hand
from clausecheck.web.crew import BusyError, Crew
from clausecheck.web.hand import BrokenError
from clausecheck.web.tasks import Answer, Asked, CheckPatterns, MakeForm, PatternText, Progress, Review
from clausecheck.web.wire import LENGTH, pack_reply, unpack_reply

OFFER = Review(
    "offer.txt", b"Physician shall not practice within ten miles of the Clinic for two years.\n", None, Asked()
)


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the processes have their files, in place of the computer's own folder."""
    monkeypatch.setattr(hand, "_in_memory", lambda: tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "reply",
    [
        Answer({"a": [1, "ü"]}, (b"", b"\x00\xff" * 1000)),
        Progress("reading", 3, 9),
        "ValueError in x.py, line 3",
    ],
)
def test_a_reply_comes_out_as_it_went_in(reply: object) -> None:
    assert unpack_reply(pack_reply(reply)[LENGTH.size :]) == reply  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "error",
    [
        ContractError("a.pdf", "why", "next"),
        LockedError("a.pdf", "why", "next"),
        PatternFileError(("a.yaml:1: x", "a.yaml:2: y")),
        UsageError("so"),
    ],
)
def test_what_a_user_can_set_right_comes_out_as_it_went_in(error: object) -> None:
    came = unpack_reply(pack_reply(error)[LENGTH.size :])  # type: ignore[arg-type]

    assert type(came) is type(error)
    assert str(came) == str(error)


@pytest.mark.parametrize("noise", [b"", b"\x00" * 8, b"\x00" * 7 + b"\x02{}", b"\xff" * 40])
def test_noise_is_no_reply(noise: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError, LookupError, __import__("struct").error)):
        unpack_reply(noise)


def test_a_contract_is_read_and_its_process_serves_the_next(folders: Path) -> None:
    async def work() -> tuple[Answer, Answer, int]:
        crew = Crew(1, 3)
        try:
            first = await crew.do(OFFER)
            second = await crew.do(MakeForm(first.parts[0], "md", is_anonymous=False))
            return first, second, len(list(folders.iterdir()))
        finally:
            await crew.end()

    first, second, processes = asyncio.run(work())

    assert first.told["levels"]
    assert b"Non-compete" in second.parts[0]
    assert processes == 1
    assert list(folders.iterdir()) == []


def test_more_than_fit_into_the_queue_are_turned_away_and_the_others_served(folders: Path) -> None:
    async def work() -> list[object]:
        crew = Crew(1, 2)
        try:
            return await asyncio.gather(*(crew.do(OFFER) for _ in range(6)), return_exceptions=True)
        finally:
            await crew.end()

    came = asyncio.run(work())

    assert [type(one) for one in came] == [Answer, Answer, Answer, BusyError, BusyError, BusyError]


def test_whoever_cancels_ends_the_process_at_once_and_the_next_is_served(folders: Path) -> None:
    async def work() -> tuple[list[int], Answer]:
        crew = Crew(1, 2)
        try:
            task = asyncio.create_task(crew.do(OFFER))
            while not list(folders.iterdir()):
                await asyncio.sleep(0.01)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            left = list(folders.iterdir())
            return [len(left)], await crew.do(OFFER)
        finally:
            await crew.end()

    left, answer = asyncio.run(work())

    assert left == [0]
    assert answer.parts


def test_a_process_that_is_killed_costs_its_own_task_only(folders: Path) -> None:
    async def work() -> tuple[object, Answer]:
        crew = Crew(2, 2)
        try:
            await crew.do(OFFER)
            idle, _ = crew._idle[0]
            os.kill(idle._process.pid, signal.SIGKILL)
            came = await asyncio.gather(crew.do(OFFER), crew.do(OFFER), return_exceptions=True)
            return [type(one) for one in came], await crew.do(OFFER)
        finally:
            await crew.end()

    came, after = asyncio.run(work())

    assert sorted(one.__name__ for one in came) == ["Answer", "BrokenError"]  # type: ignore[attr-defined]
    assert after.parts


def test_a_process_that_says_nothing_is_given_up(folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hand, "PATIENCE", 0.05)

    async def work() -> None:
        crew = Crew(1, 0)
        try:
            await crew.do(OFFER)
        finally:
            await crew.end()

    with pytest.raises(BrokenError, match="without getting on"):
        asyncio.run(work())
    assert list(folders.iterdir()) == []


def test_a_mistake_of_ours_is_told_without_a_word_of_the_contract(folders: Path) -> None:
    async def work() -> None:
        crew = Crew(1, 0)
        try:
            await crew.do(MakeForm(b"no analysis: tail coverage", "html", is_anonymous=False))
        finally:
            await crew.end()

    with pytest.raises(BrokenError, match=r"UnpicklingError in jobs\.py, line \d+") as told:
        asyncio.run(work())
    assert "tail" not in str(told.value)


def test_problems_of_pattern_files_name_them_without_a_folder(folders: Path) -> None:
    async def work() -> Answer:
        crew = Crew(1, 0)
        try:
            return await crew.do(CheckPatterns((PatternText("bad.yaml", "titel: x\n"),), shipped_too=True))
        finally:
            await crew.end()

    told = asyncio.run(work()).told

    assert "bad.yaml:1: unknown key `titel`; did you mean `title`?" in told["problems"]  # type: ignore[operator]
    assert str(folders) not in str(told)
