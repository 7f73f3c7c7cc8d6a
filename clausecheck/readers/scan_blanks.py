"""Puts the blanks of a scanned page, lines to be written on, back among its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from clausecheck.model import Box
from clausecheck.readers.scan_words import Line, Word

BLANK = "__________"

_DRAWN = re.compile(r"[_—–.,\-]+")
_SIGN = re.compile(r"(\$)[_.,\-]*")
"""The dollar sign before a blank, with what was taken for a dot of the line."""
_FILLED = 0.4


def with_blanks(lines: Sequence[Line], blanks: Sequence[Box]) -> tuple[Line, ...]:
    """The lines of words with each blank in the line it belongs to; a line under words is no blank."""
    found = [list(line) for line in lines]
    height = median(word.box[3] - word.box[1] for line in lines for word in line) if lines else 0.0
    for blank in blanks:
        rule: Box = (blank[0], blank[3] - height, blank[2], blank[3])
        if _is_filled(found, rule):
            continue
        line = next((line for line in found if _is_level(line, rule)), None)
        if line is None:
            found.append([Word(BLANK, rule, 1.0)])
        else:
            _insert(line, rule)
    return tuple(tuple(line) for line in found if line)


def _is_filled(lines: Sequence[Sequence[Word]], rule: Box) -> bool:
    """Do words stand on most of the line?"""
    on_it = (
        min(word.box[2], rule[2]) - max(word.box[0], rule[0])
        for line in lines
        for word in line
        if not _DRAWN.fullmatch(word.text) and word.box[1] < rule[3] and word.box[3] > rule[1]
    )
    return sum(max(width, 0.0) for width in on_it) > _FILLED * (rule[2] - rule[0])


def _is_level(line: Sequence[Word], rule: Box) -> bool:
    """Does the line of words go on where the blank begins or ends?"""
    height = rule[3] - rule[1]
    middle = (rule[1] + rule[3]) / 2
    return any(
        word.box[1] - height / 3 <= middle <= word.box[3] + height / 3
        and word.box[0] - 2 * height < rule[2]
        and word.box[2] + 2 * height > rule[0]
        for word in line
    )


def _insert(line: list[Word], rule: Box) -> None:
    line[:] = [
        word for word in line if not (_DRAWN.fullmatch(word.text) and rule[0] <= word.box[2] and word.box[0] <= rule[2])
    ]
    at = next((at for at, word in enumerate(line) if word.box[0] > (rule[0] + rule[2]) / 2), len(line))
    sign = _SIGN.fullmatch(line[at - 1].text) if at else None
    if sign:
        line[at - 1] = Word(sign[1] + BLANK, (line[at - 1].box[0], *rule[1:]), 1.0)
    else:
        line.insert(at, Word(BLANK, rule, 1.0))
