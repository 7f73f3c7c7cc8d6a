"""Cuts the text of a phrase at its gaps, to speak of one part of it."""

from __future__ import annotations

import re

from clausecheck.pattern_files.phrases import AND

_MARK = re.compile(r"\.\.\.[0-9]*|…|[()|]")


def cut(text: str) -> tuple[list[list[str]], list[list[str]]]:
    """The parts of what must stand in the sentence and of what must not, each as written, in the order of the rows."""
    wanted: list[list[str]] = []
    unwanted: list[list[str]] = []
    for part in AND.split(text):
        written = part.strip()
        (unwanted if written.startswith("!") else wanted).append(_between_gaps(written.removeprefix("!").strip()))
    return wanted, unwanted


def _between_gaps(row: str) -> list[str]:
    found, depth, start = [], 0, 0
    for mark in _MARK.finditer(row):
        if mark[0] in "()":
            depth += 1 if mark[0] == "(" else -1
        elif depth == 0 and mark[0] == "|":
            return [row]  # a choice between whole rows is one part
        elif depth == 0:
            found.append(row[start : mark.start()].strip())
            start = mark.end()
    return [*found, row[start:].strip()]
