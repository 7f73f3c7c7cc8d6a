"""Judging a contract leaves the process as it was."""

from __future__ import annotations

import gc

import pytest

import clausecheck
from clausecheck import pattern_files
from clausecheck.analysis import Engine

TEXT = "The Physician shall not compete within ten miles for two years."


def test_garbage_is_searched_for_again_after_a_contract() -> None:
    clausecheck.analyze_text(TEXT)
    assert gc.isenabled()


def test_garbage_is_searched_for_again_after_a_contract_that_could_not_be_judged() -> None:
    engine = Engine(pattern_files.load())
    with pytest.raises(AttributeError):
        engine.judge(None, facts={})  # type: ignore[arg-type]  # stands for whatever may fail in there
    assert gc.isenabled()


def test_garbage_stays_where_its_owner_left_it() -> None:
    gc.disable()
    try:
        clausecheck.analyze_text(TEXT)
        assert not gc.isenabled()
    finally:
        gc.enable()
