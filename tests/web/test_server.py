"""`clausecheck serve` as a program: where it listens, what it says, and what it leaves behind."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from clausecheck.errors import UsageError
from clausecheck.web import server
from clausecheck.web.guard import Guard
from clausecheck.web.sessions import Sessions
from tests.web.running import PATIENCE, Running, Visitor

OFFER = b"Dr. Nightingale shall not practice medicine within ten miles of the Clinic for two years.\n"


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7"])
def test_it_refuses_to_let_other_computers_in_unless_told_in_so_many_words(host: str) -> None:
    with pytest.raises(UsageError, match="--let-other-computers-in"):
        server.bound(host, 0, lets_others_in=False)


@pytest.mark.parametrize("host", ["localhost", "example.com", "", "127.0.0.1:80"])
def test_an_address_is_given_in_numbers(host: str) -> None:
    with pytest.raises(UsageError, match="in numbers"):
        server.bound(host, 0, lets_others_in=True)


def test_a_port_that_is_taken_is_said_to_be(tmp_path: Path) -> None:
    listening = server.bound("127.0.0.1", 0, lets_others_in=False)
    listening.listen()
    port = listening.getsockname()[1]

    ended = subprocess.run(
        [sys.executable, "-m", "clausecheck", "serve", "--no-browser", "--port", str(port)],
        capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip
    listening.close()

    assert ended.returncode == 2
    assert re.fullmatch(rf"127\.0\.0\.1, port {port}: cannot be used \(.+\)\. Leave --port out .+\n", ended.stderr)


def test_other_computers_reach_it_by_its_address_and_never_by_a_name() -> None:
    guard = Guard(None, Sessions(), port=8000, is_open_to_others=True)  # type: ignore[arg-type]

    assert guard.is_ours("192.0.2.7:8000")
    assert guard.is_ours("[2001:db8::1]:8000")
    assert not guard.is_ours("rebound.example:8000")


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_however_it_ends_nothing_is_left_behind(tmp_path: Path, end: int) -> None:
    before = _leftovers(tmp_path)
    page = Running(folder=tmp_path)
    visitor = Visitor.let_in(page)
    visitor.send("Nightingale.txt", OFFER * 5000)
    time.sleep(0.5)

    code = page.stop(end)

    deadline = time.monotonic() + PATIENCE
    while _leftovers(tmp_path) - before or _processes(page.process.pid):
        assert time.monotonic() < deadline, (_leftovers(tmp_path) - before, _processes(page.process.pid))
        time.sleep(0.1)
    assert code == (-end if end == signal.SIGKILL else 0)
    assert "Nightingale" not in page.said.read_text()
    assert "Traceback" not in page.said.read_text()


def test_it_can_be_stopped_from_the_page(tmp_path: Path) -> None:
    page = Running("--stay", folder=tmp_path)
    visitor = Visitor.let_in(page)

    answer = visitor.ask("POST", "/api/stop", b"{}")

    assert answer.status == 204
    assert page.process.wait(PATIENCE) == 0
    assert page.said.read_text().endswith("Stopped. Nothing was kept.\n")


def test_nothing_of_a_contract_is_ever_said(tmp_path: Path) -> None:
    page = Running("--stay", folder=tmp_path)
    visitor = Visitor.let_in(page)
    visitor.read("Nightingale.txt", OFFER)
    visitor.read("Nightingale.pdf", b"%PDF-1.4 " + OFFER)
    visitor.ask("GET", "/nowhere/Nightingale")
    visitor.ask("PUT", "/api/answers", b"Nightingale")
    page.stop()

    said = page.said.read_text()
    assert said.count("\n") == 3
    assert "Nightingale" not in said


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="only Linux tells the memory of a process so")
def test_the_memory_of_the_page_returns(tmp_path: Path) -> None:
    page = Running("--stay", folder=tmp_path)
    visitor = Visitor.let_in(page)
    visitor.read("first.txt", OFFER)
    before = _memory(page.process.pid)

    keys = [visitor.send(f"{number}.bin", os.urandom(20_000_000)).json["id"] for number in range(4)]
    assert [visitor.wait(key)["stage"] for key in keys] == ["failed"] * 4
    held = _memory(page.process.pid)
    for key in keys:
        visitor.ask("DELETE", f"/api/contracts/{key}")
    after = _memory(page.process.pid)
    page.stop()

    assert held - before > 60_000_000
    assert after - before < 30_000_000


def _memory(process: int) -> int:
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def _leftovers(folder: Path) -> set[str]:
    """The folders that processes of the page make, wherever this computer has them."""
    return {str(one) for place in (folder, Path("/dev/shm")) for one in place.glob("clausecheck-*")}


def _processes(group: int) -> list[str]:
    """What still runs of the group that a page began."""
    told = subprocess.run(["ps", "-o", "args=", "-g", str(group)], capture_output=True, text=True, check=False).stdout
    return [line for line in told.splitlines() if "clausecheck" in line]
