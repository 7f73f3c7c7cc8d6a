"""Compares what the reader told with the values that a rule or silence waits for."""

from __future__ import annotations

from collections.abc import Sequence


def is_one_of(given: str, wanted: Sequence[str]) -> bool:
    """`surg*` is met by any word that begins so, any other value by the whole answer; capitals never matter."""
    said = given.lower()
    return any(_meets(said, value.lower()) for value in wanted)


def _meets(said: str, value: str) -> bool:
    if value.endswith("*"):
        return any(word.startswith(value[:-1]) for word in said.replace("-", " ").split())
    return said == value
