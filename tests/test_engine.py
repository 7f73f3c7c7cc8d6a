"""Judging a contract leaves the process as it was."""

from __future__ import annotations

import gc

import pytest

import clausecheck
from clausecheck.analysis import Engine
from clausecheck.errors import UsageError

TEXT = "The Physician shall not compete within ten miles for two years."


def test_garbage_is_searched_for_again_after_a_contract() -> None:
    clausecheck.analyze_text(TEXT)
    assert gc.isenabled()


def test_garbage_is_searched_for_again_after_a_contract_that_could_not_be_judged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> None:
        raise UsageError("refused")

    monkeypatch.setattr(Engine, "_judged", refuse)
    with pytest.raises(UsageError):
        clausecheck.analyze_text(TEXT)
    assert gc.isenabled()


def test_garbage_stays_where_its_owner_left_it() -> None:
    gc.disable()
    try:
        clausecheck.analyze_text(TEXT)
        assert not gc.isenabled()
    finally:
        gc.enable()
