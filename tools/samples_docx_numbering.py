"""Numbers a Word file's sections by a real multi-level list, having made sure it counts as the source says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from samples_source import Block

LIST_ID = 90
_ROMAN = [
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
    "xvi",
    "xvii",
    "xviii",
    "xix",
    "xx",
]
_COUNTERS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "upperRoman": lambda at: _ROMAN[at - 1].upper(),
    "lowerLetter": lambda at: chr(96 + at),
}


@dataclass(frozen=True, slots=True)
class Level:
    """How one level counts, in Word's words."""

    form: str
    text: str
    """The label; %1 stands for the count of the first level."""


def levels_of(blocks: Sequence[Block]) -> tuple[Level, ...]:
    """The levels of a source's sections; ValueError where Word would count otherwise than is written there."""
    sections = [block for block in blocks if block.kind == "section"]
    firsts = {block.level: block.number for block in reversed(sections)}
    levels = tuple(_level(depth, firsts[depth]) for depth in sorted(firsts))
    for block, counted in zip(sections, _counted(sections, levels), strict=True):
        if block.number != counted:
            raise ValueError(f"the source says {block.number}, Word would print {counted}: {block.text[:60]}")
    return levels


def add_list(document: Document, levels: Sequence[Level], styles: Sequence[str | None]) -> None:
    """Define the list; a level with a style numbers every paragraph of that style."""
    numbering = document.part.numbering_part.element
    abstract = _new("w:abstractNum", abstractNumId=str(LIST_ID))
    abstract.append(_new("w:multiLevelType", val="multilevel"))
    for depth, (level, style) in enumerate(zip(levels, styles, strict=True)):
        abstract.append(_level_element(depth, level, style))
    numbering.insert(0, abstract)
    num = _new("w:num", numId=str(LIST_ID))
    num.append(_new("w:abstractNumId", val=str(LIST_ID)))
    numbering.append(num)


def number_properties(depth: int) -> BaseOxmlElement:
    """What makes a paragraph, or every paragraph of a style, an item of the list; depth from 0."""
    return _properties(depth, LIST_ID)


def no_number() -> BaseOxmlElement:
    """What takes a paragraph out of the list of its style: Word's list number 0."""
    return _properties(0, 0)


def _properties(depth: int, list_id: int) -> BaseOxmlElement:
    properties = _new("w:numPr")
    properties.append(_new("w:ilvl", val=str(depth)))
    properties.append(_new("w:numId", val=str(list_id)))
    return properties


def _level(depth: int, first: str) -> Level:
    if match := re.fullmatch(r"((?:ARTICLE |Section )?)I\.", first):
        return Level("upperRoman", f"{match[1]}%{depth}.")
    if first == "1.":
        return Level("decimal", f"%{depth}.")
    if first == "1.1":
        return Level("decimal", "%1.%2")
    if first == "(a)":
        return Level("lowerLetter", f"(%{depth})")
    raise ValueError(f"no list level for a first number like {first}")


def _counted(sections: Sequence[Block], levels: Sequence[Level]) -> Iterator[str]:
    counts = [0] * len(levels)
    for block in sections:
        depth = block.level - 1
        counts[depth] += 1
        counts[depth + 1 :] = [0] * (len(levels) - block.level)
        label = levels[depth].text
        for at, count in enumerate(counts[: block.level]):
            form = levels[at].form if at == depth else "decimal"
            label = label.replace(f"%{at + 1}", _COUNTERS[form](count))
        yield label


def _level_element(depth: int, level: Level, style: str | None) -> BaseOxmlElement:
    element = _new("w:lvl", ilvl=str(depth))
    element.append(_new("w:start", val="1"))
    element.append(_new("w:numFmt", val=level.form))
    if style:
        element.append(_new("w:pStyle", val=style))
    if level.text.count("%") > 1:
        element.append(_new("w:isLgl"))
    element.append(_new("w:suff", val="space"))
    element.append(_new("w:lvlText", val=level.text))
    element.append(_new("w:lvlJc", val="left"))
    indent = _new("w:pPr")
    indent.append(_new("w:ind", left=str(720 * max(0, depth - 1)), firstLine="0"))
    element.append(indent)
    return element


def _new(tag: str, **attributes: str) -> BaseOxmlElement:
    element = cast(BaseOxmlElement, OxmlElement(tag))
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element
