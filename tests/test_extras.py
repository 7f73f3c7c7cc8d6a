"""A part whose libraries are not installed says what to type."""

from __future__ import annotations

import pytest

from clausecheck import extras
from clausecheck.errors import UsageError


def test_what_is_missing_is_named_with_the_line_to_type() -> None:
    with pytest.raises(
        UsageError, match=r'A batch needs pebble, ray\[data\]\. To install: .* -m pip install "clausecheck\[batch\]"'
    ):
        extras.need("A batch", ("no_such_module",), extra="batch", packages=("pebble", "ray[data]"))


def test_what_is_there_needs_nothing() -> None:
    extras.need("A batch", ("json",), extra="batch", packages=("json",))


def test_below_pipx_the_line_is_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.prefix", "/home/me/.local/pipx/venvs/clausecheck")

    assert extras.install_line("scale", ("pebble", "ray[data]")) == 'pipx inject clausecheck pebble "ray[data]"'
