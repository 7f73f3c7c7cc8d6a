"""Finds out how a paper writes the headings that open its unnumbered paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clausecheck.sections.headings import mark_before, run_in

_LABELLED = re.compile(r"[A-Z][^.:;?!]{1,40}:\s+[^\s_]")
_FEWEST_LABELLED = 4
_PERIOD, _SET_OFF = ".", ":—–-"
_LONG_PARAGRAPH = 90


@dataclass(frozen=True, slots=True)
class Habits:
    """How a paper writes the headings that open its unnumbered paragraphs."""

    plain: str
    """The marks behind which they are commonly plain words, as in some letters: "What it costs. There is …"."""
    labelled: frozenset[int]
    """The paragraphs in a run of several that open with a label and a colon, as the lines of a term sheet do."""


def find(paragraphs: Sequence[str]) -> Habits:
    """Find the habits of a paper in its unnumbered paragraphs; the others are ""."""
    labelled: set[int] = set()
    run: list[int] = []
    for at, paragraph in enumerate([*paragraphs, ""]):
        if _LABELLED.match(paragraph):
            run.append(at)
            continue
        labelled.update(run if len(run) >= _FEWEST_LABELLED else [])
        run = []
    return Habits(_plain_marks(paragraphs), frozenset(labelled))


def _plain_marks(paragraphs: Sequence[str]) -> str:
    told = [paragraph for paragraph in paragraphs if len(paragraph) >= _LONG_PARAGRAPH]
    headed = [(paragraph, run_in(paragraph, plain=_PERIOD + _SET_OFF)) for paragraph in told]
    marks = [mark_before(paragraph, heading.body) for paragraph, heading in headed if heading]
    found = ""
    for kind, fewest in ((_PERIOD, 4), (_SET_OFF, 3)):
        count = sum(mark in kind for mark in marks)
        found += kind if count >= fewest and 2 * count >= len(told) else ""
    return found if _PERIOD in found or not _are_nearly_all_headed(paragraphs) else found + _PERIOD


def _are_nearly_all_headed(paragraphs: Sequence[str]) -> bool:
    """Whether short paragraphs, too, open with a heading, most of them with one that is set like a title."""
    told = [paragraph for paragraph in paragraphs if len(paragraph) >= 40]
    titled = sum(run_in(paragraph) is not None for paragraph in told)
    headed = sum(run_in(paragraph, plain=_PERIOD) is not None for paragraph in told)
    return titled >= 4 and 2 * titled >= len(told) and 3 * headed >= 2 * len(told)
