"""The commands catch signals; a test gives them back."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import OFFER


@pytest.fixture(autouse=True)
def _signals_are_given_back() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a short contract offer.txt in it."""
    (tmp_path / "offer.txt").write_text(OFFER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path
