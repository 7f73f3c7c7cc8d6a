"""The program that is one file, as `make program` built it: started where there is no Python, no home and no path."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from clausecheck import __version__
from tests.web.running import PATIENCE, Running, Visitor

ROOT = Path(__file__).parents[1]
PROGRAM = ROOT / "dist" / ("clausecheck.exe" if sys.platform == "win32" else "clausecheck")
SAMPLE = ROOT / "sample_contracts" / "hospital_employment.pdf"

pytestmark = pytest.mark.program
only_with_signals = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to send to a program")


@pytest.fixture(autouse=True)
def _built() -> None:
    assert PROGRAM.is_file(), "build it first: make program"


@pytest.fixture
def bare(tmp_path: Path) -> dict[str, str]:
    """Surroundings with an empty home, an empty folder for temporary files, and nothing to be found on the path."""
    for name in ("home", "temporary", "path"):
        (tmp_path / name).mkdir()
    temporary = str(tmp_path / "temporary")
    found = {name: os.environ[name] for name in ("SYSTEMROOT", "WINDIR") if name in os.environ}
    return found | {
        "HOME": str(tmp_path / "home"), "USERPROFILE": str(tmp_path / "home"), "PATH": str(tmp_path / "path"),
        "TMPDIR": temporary, "TEMP": temporary, "TMP": temporary,
    }  # fmt: skip


class Clicked(Running):
    """The program as a double click starts it; a browser of ours writes down the address that it is given."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder, self.said, self.browsed = folder, folder / "said", folder / "browsed"
        browser = folder / "browser"
        browser.write_text(f'#!/bin/sh\nprintf "%s\\n" "$1" "$LD_LIBRARY_PATH" > "{self.browsed}"\n')
        browser.chmod(0o755)
        with open(self.said, "wb") as said:
            self.process = subprocess.Popen(
                [PROGRAM], stdin=subprocess.DEVNULL, stdout=said, stderr=said, start_new_session=True, cwd=folder,
                env={**environment, "BROWSER": f"{browser} %s"},
            )  # fmt: skip
        self.address = self._address()
        self.host, self.port = "127.0.0.1", int(re.findall(r":(\d+)/start\?token=", self.address)[0])

    def opened(self) -> list[str]:
        """What the browser was told: the address, and where it would look for libraries."""
        end = time.monotonic() + PATIENCE
        while not self.browsed.exists() or self.browsed.read_text().count("\n") < 2:
            assert time.monotonic() < end
            time.sleep(0.1)
        return self.browsed.read_text().splitlines()


def _run(*arguments: str | Path, environment: dict[str, str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [PROGRAM, *arguments], env=environment, cwd=folder, capture_output=True, text=True, encoding="utf-8",
        timeout=PATIENCE, check=False,
    )  # fmt: skip


def test_it_tells_its_version_and_leaves_nothing(tmp_path: Path, bare: dict[str, str]) -> None:
    ended = _run("--version", environment=bare, folder=tmp_path)

    assert (ended.returncode, ended.stdout.strip(), ended.stderr) == (0, __version__, "")
    assert list((tmp_path / "home").iterdir()) == list((tmp_path / "temporary").iterdir()) == []


def test_it_reads_a_pdf_in_a_process_apart_and_finds_what_the_package_finds(
    tmp_path: Path, bare: dict[str, str]
) -> None:
    told = tmp_path / "told.json"

    ended = _run(SAMPLE, "--format", "json", "-o", told, environment=bare, folder=tmp_path)
    by_package = subprocess.run(
        [sys.executable, "-m", "clausecheck", SAMPLE, "--format", "json", "-o", "-"],
        capture_output=True, check=True, cwd=ROOT,
    )  # fmt: skip

    assert ended.returncode == 0, ended.stderr
    assert json.loads(told.read_bytes())["findings"] == json.loads(by_package.stdout)["findings"]
    assert list((tmp_path / "temporary").iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["demo"],
        ["annotate", SAMPLE, "-o", "annotated.pdf"],
        ["economics", "demo"],
        ["patterns", "test"],
        ["patterns", "export", "--spacy", "-o", "clauses.jsonl"],
        ["compare", SAMPLE, SAMPLE.with_name("radiology_associate.docx"), "-o", "compared.html"],
    ],
    ids=["demo", "annotate", "economics", "patterns test", "patterns export", "compare"],
)
def test_every_command_finds_what_it_needs_inside(
    tmp_path: Path, bare: dict[str, str], arguments: list[str | Path]
) -> None:
    ended = _run(*arguments, environment=bare, folder=tmp_path)

    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "Traceback" not in ended.stderr


def test_what_is_no_contract_is_said_in_plain_words(tmp_path: Path, bare: dict[str, str]) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing of a PDF behind it")

    ended = _run("broken.pdf", environment=bare, folder=tmp_path)

    assert ended.returncode == 3
    assert "broken.pdf" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_what_it_comes_without_is_said_with_how_to_get_it(tmp_path: Path, bare: dict[str, str]) -> None:
    ended = _run("batch", SAMPLE, "-o", "out", environment=bare, folder=tmp_path)

    assert ended.returncode == 2
    assert 'pipx install "clausecheck[batch]" (this program, which is one file, comes without it)' in ended.stderr


@pytest.mark.parametrize("module", ["os", "clausecheck", ""])
def test_it_runs_no_module_but_its_own(tmp_path: Path, bare: dict[str, str], module: str) -> None:
    ended = _run("--run-module", module, environment=bare, folder=tmp_path)

    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr


@only_with_signals
@pytest.mark.parametrize("end", ["Ctrl-C", "SIGTERM", "window closed"])
def test_a_double_click_opens_the_page_and_its_end_leaves_nothing(
    tmp_path: Path, bare: dict[str, str], end: str
) -> None:
    page = Clicked(tmp_path, bare)
    try:
        address, libraries = page.opened()
        stranger = Visitor(page).ask("GET", "/")
        visitor = Visitor.let_in(page)
        contract = visitor.read("offer.pdf", SAMPLE.read_bytes())
        report = visitor.ask("GET", f"/report/{contract['id']}/shown").text
        folders = _folders_of_workers(page.process.pid)
        _end(page.process, end)
        code = page.process.wait(PATIENCE)
    finally:
        _end_all(page.process.pid)

    assert address == page.address
    assert address.startswith("http://127.0.0.1:")
    assert libraries == ""
    assert stranger.status == 403
    assert contract["stage"] == "done"
    assert "Non-compete" in report
    assert code == 0
    assert page.said.read_text().endswith("Stopped. Nothing was kept.\n")
    assert list((tmp_path / "home").iterdir()) == list((tmp_path / "temporary").iterdir()) == []
    assert folders or sys.platform != "linux"
    assert not [folder for folder in folders if folder.exists()]
    assert not _is_anyone_left(page.process.pid)


def _end(process: subprocess.Popen[bytes], how: str) -> None:
    """As a terminal does it, which tells all processes of the program at once, or as the system does, which tells one."""
    if how == "SIGTERM":
        process.terminate()
    else:
        os.killpg(process.pid, signal.SIGINT if how == "Ctrl-C" else signal.SIGHUP)


def _folders_of_workers(group: int) -> list[Path]:
    """Where the working processes keep a contract: on Linux in memory, else in the folder for temporary files."""
    lines = [
        (process / "cmdline").read_text().split("\0")
        for process in Path("/proc").glob("[0-9]*")
        if _group_of(process) == group
    ]
    return [Path(line[3]) for line in lines if line[2:3] == ["clausecheck.web.worker"]]


def _group_of(process: Path) -> int:
    try:
        return os.getpgid(int(process.name))
    except ProcessLookupError:
        return 0


def _is_anyone_left(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def _end_all(group: int) -> None:
    """Where the test failed half-way; where it did not, the processes have some time to go by themselves."""
    end = time.monotonic() + 5
    while _is_anyone_left(group) and time.monotonic() < end:
        time.sleep(0.1)
    if sys.exc_info()[0] and _is_anyone_left(group):
        os.killpg(group, signal.SIGKILL)
