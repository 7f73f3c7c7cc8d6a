"""Someone at a terminal is asked for the password of a locked contract; a script is not."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from commands import apart
from pdf_files import column, pdf_file
from reportlab.lib.pdfencrypt import StandardEncryption

pty = pytest.importorskip("pty", reason="Windows has no such terminals")
ASKED = b"(nothing to leave)"


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    return pdf_file(
        tmp_path, column(["Physician shall not compete within ten miles."]), lock=StandardEncryption("sesame")
    )


def at_a_terminal(contract: Path, *typed: str) -> tuple[int, str]:
    """The exit code and all that was shown when someone types these answers, one for each question."""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, "-m", "clausecheck", str(contract)])
    shown, answers = b"", [f"{each}\n".encode() for each in typed]
    given = 0
    while True:
        try:
            shown += os.read(terminal, 1024)
        except OSError:  # Linux says so when the other side has closed
            break
        if shown.count(ASKED) > given:
            os.write(terminal, answers[given])
            given += 1
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown.decode()


def test_the_password_is_asked_for_until_it_is_right_and_never_shown(locked: Path) -> None:
    code, shown = at_a_terminal(locked, "wrong", "sesame")

    assert code == 0
    assert "locked with another password" in shown
    assert "sesame" not in shown
    assert locked.with_name("contract.report.html").exists()


def test_an_empty_answer_leaves(locked: Path) -> None:
    code, shown = at_a_terminal(locked, "")

    assert code == 3
    assert "Run again with --password" in shown


def test_a_script_is_told_and_not_asked(locked: Path) -> None:
    ran = apart(locked, cwd=locked.parent)

    assert ran.returncode == 3
    assert ASKED not in ran.stderr
