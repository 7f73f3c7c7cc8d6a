"""Computes the numbers Word prints in front of paragraphs; they stand in its lists, not in the text.

The rules are those of ECMA-376 Part 1, 17.9: a list (`num`) borrows its levels from an abstract list, all lists of one
abstract list count together, and a level starts again when a higher one has moved on. A level that was passed over
counts as begun: after a first paragraph "1.1" comes "2", not "1".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from clausecheck.readers.docx_number_formats import CUSTOM, written
from clausecheck.readers.docx_styles import Style, Styles
from clausecheck.readers.docx_xml import Element, child, every, is_on, name, number, val

_LEVELS = 9
_LONGEST_LABEL = 300
"""Letters around the number of a list item; more is no label, and may stand before thousands of paragraphs."""
_NEVER_LEGAL = frozenset(("decimalZero", "bullet", "none"))
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how it counts and what it prints."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    is_legal: bool = False
    """All numbers of the label in digits, whatever their own level says."""
    restart: int | None = None
    """Starts again after this level (from 1) or a higher one has moved on; 0 never; None after any higher."""
    style: str | None = None
    follows_directly: bool = False
    is_hidden: bool = False


@dataclass(slots=True)
class _List:
    """A numbered list with its own levels, and the counters it shares with the lists of the same make."""

    levels: tuple[Level, ...]
    counters: dict[int, int]
    starts_anew: dict[int, int] = field(default_factory=dict)
    """Levels that this list begins at a number of its own, until it has done so."""


class Numbering:
    """All lists of a contract, counting on with every paragraph asked for."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract = {} if root is None else _by_id(root, "abstractNum")
        self._nums = {} if root is None else _by_id(root, "num")
        self._counters: dict[str, dict[int, int]] = {}
        self._lists: dict[int, _List | None] = {}

    def label(self, style: Style, properties: Element | None) -> str:
        """The number in front of the next paragraph with its space, "" where it has none; counts on."""
        own = child(properties, "numPr")
        num_id = number(child(own, "numId"))
        is_own = num_id is not None
        num_id = style.num_id if num_id is None else num_id
        numbers = self._list(num_id) if num_id else None
        if numbers is None:
            return ""
        depth = number(child(own, "ilvl"))
        if depth is None:
            depth = 0 if is_own else _linked(numbers, style)
        return _counted(numbers, min(max(depth, 0), _LEVELS - 1))

    def _list(self, num_id: int) -> _List | None:
        if num_id not in self._lists:
            self._lists[num_id] = self._made(num_id)
        return self._lists[num_id]

    def _made(self, num_id: int) -> _List | None:
        num = self._nums.get(str(num_id))
        key = self._abstract_of(num)
        if num is None or key is None:
            return None
        levels = _levels(self._abstract[key])
        starts: dict[int, int] = {}
        for override in num:
            depth = number(override, "ilvl")
            if name(override) != "lvlOverride" or depth is None or not 0 <= depth < _LEVELS:
                continue
            if (own := child(override, "lvl")) is not None:
                levels[depth] = _level(own)
            if (start := number(child(override, "startOverride"))) is not None:
                starts[depth] = start
                levels[depth] = replace(levels[depth], start=start)
        return _List(tuple(levels), self._counters.setdefault(key, {}), starts)

    def _abstract_of(self, num: Element | None) -> str | None:
        """The abstract list behind a list, also where it points there by way of a list style."""
        for _ in range(_LEVELS):
            key = val(child(num, "abstractNumId"))
            if key is None or key not in self._abstract:
                return None
            link = val(child(self._abstract[key], "numStyleLink"))
            if link is None:
                return key
            num = self._nums.get(str(self._styles.list_style(link)))
        return None


def _by_id(root: Element, kind: str) -> dict[str, Element]:
    attribute = f"{kind}Id"
    return {val(each, attribute) or "": each for each in every(root, kind)}


def _levels(abstract: Element) -> list[Level]:
    levels = [Level()] * _LEVELS
    for each in every(abstract, "lvl"):
        depth = number(each, "ilvl")
        if depth is not None and 0 <= depth < _LEVELS:
            levels[depth] = _level(each)
    return levels


def _level(element: Element) -> Level:
    form = next(every(element, "numFmt"), None)
    start = number(child(element, "start"))
    return Level(
        start=0 if start is None else start,
        form=CUSTOM + (val(form, "format") or "") if val(form) == "custom" else val(form) or "decimal",
        text=(val(child(element, "lvlText")) or "")[:_LONGEST_LABEL],
        is_legal=bool(is_on(child(element, "isLgl"))),
        restart=number(child(element, "lvlRestart")),
        style=val(child(element, "pStyle")),
        follows_directly=val(child(element, "suff")) == "nothing",
        is_hidden=bool(is_on(child(element, "rPr", "vanish"))),
    )


def _linked(numbers: _List, style: Style) -> int:
    """The level of a paragraph that is numbered by its style: the level that names the style, else the style's own."""
    for style_id in style.ids:
        for depth, level in enumerate(numbers.levels):
            if level.style == style_id:
                return depth
    return style.level or 0


def _counted(numbers: _List, depth: int) -> str:
    counters, level = numbers.counters, numbers.levels[depth]
    for higher in range(depth):
        counters.setdefault(higher, numbers.levels[higher].start)
    if depth in numbers.starts_anew:
        counters[depth] = numbers.starts_anew.pop(depth)
    elif depth in counters:
        counters[depth] += 1
    else:
        counters[depth] = level.start
    for deeper in range(depth + 1, _LEVELS):
        restart = numbers.levels[deeper].restart
        if restart is None or depth < restart:
            counters.pop(deeper, None)
    return _printed(numbers, depth)


def _printed(numbers: _List, depth: int) -> str:
    level = numbers.levels[depth]
    if level.form == "bullet" or level.is_hidden:
        return ""

    def number_at(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        count = numbers.counters.get(at, numbers.levels[at].start)
        form = numbers.levels[at].form
        return written(count, "decimal" if level.is_legal and form not in _NEVER_LEGAL else form)

    label = _PLACE.sub(number_at, level.text).strip()
    return label if level.follows_directly or not label else label + " "
