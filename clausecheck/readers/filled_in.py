"""Puts what was typed into a form at its place: into the blank of a printed line, or beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from clausecheck.readers.fragments import Fragment

_BLANK = re.compile(r"_{2,}|\.{4,}|\s")


def filled_in(fragments: Sequence[Fragment], values: Sequence[Fragment]) -> list[Fragment]:
    """The fragments with each value at its place: inside the printed line that leaves a blank there, or beside it."""
    result = list(fragments)
    for value in values:
        around = next((at for at, fragment in enumerate(result) if _surrounds(fragment, value)), None)
        if around is None:
            result.append(value)
        else:
            result[around] = _with_value(result[around], value)
    return result


def _surrounds(fragment: Fragment, value: Fragment) -> bool:
    middle = (value.top + value.bottom) / 2
    level = (
        fragment.top <= middle <= fragment.bottom or value.top <= (fragment.top + fragment.bottom) / 2 <= value.bottom
    )
    return level and fragment.left < value.left and fragment.right > (value.left + value.right) / 2


def _with_value(fragment: Fragment, value: Fragment) -> Fragment:
    """The line with the value in the blank nearest to where it stands."""
    text = fragment.text
    width = max(fragment.right - fragment.left, 1.0)
    near = (value.left - fragment.left) / width * len(text)
    blanks = list(_BLANK.finditer(text))
    ruled = [blank for blank in blanks if len(blank.group()) > 1]
    best = min(ruled or blanks, key=lambda blank: abs(blank.start() - near), default=None)
    if best is None:
        return replace(fragment, text=f"{text} {value.text}")
    before, after = text[: best.start()], text[best.end() :]
    gap = "" if best in ruled else " "
    return replace(fragment, text=f"{before}{gap}{value.text}{gap or _space_before(after)}{after}")


def _space_before(after: str) -> str:
    return " " if after[:1].isalnum() else ""
