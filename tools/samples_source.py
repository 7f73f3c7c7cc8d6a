"""Reads the source of a made-up contract: what each block of it is, before it gets a look.

The format: a head of `key: value` lines, a line `---`, then blocks parted by blank lines. How a block begins
tells what it is: `# ` a title, `## ` a heading, `@2 9.2 ` a numbered section, `- ` a bullet, `| a | b |` a table,
`>>` lines kept apart (a letterhead, signatures), anything else a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal["title", "part", "heading", "section", "bullet", "table", "lines", "paragraph"]

_NUMBER = re.compile(r"((?:ARTICLE|Section)\s+\S+|\S+)\s+(.*)")
_SMALL_WORDS = frozenset(
    ["a", "an", "and", "as", "by", "for", "from", "in", "into", "is", "of", "on", "or", "the", "to", "with"]
)
_LONGEST_RUN_IN = 8


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of the contract."""

    kind: Kind
    text: str = ""
    number: str = ""
    """As printed, of a section: "ARTICLE IV.", "9.2", "(a)"."""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()
    """Of a table, its head row first; of lines kept apart, one cell each."""

    @property
    def run_in(self) -> str:
        """The heading a section's text begins with, full stop included: "Covenant Not to Compete."."""
        if self.kind != "section" or self.level == 1:
            return ""
        first = self.text.partition(". ")[0].removesuffix(".") + "."
        words = first.rstrip(".").split()
        if len(words) > _LONGEST_RUN_IN or not self.text.startswith(first):
            return ""
        return first if all(_is_heading_word(word) for word in words) else ""


@dataclass(frozen=True, slots=True)
class Sample:
    """A made-up contract and how it wants to look."""

    name: str
    title: str
    layout: str
    is_numbered_by_word: bool
    header: str
    footer: str
    blocks: tuple[Block, ...]


def parse(path: Path) -> Sample:
    """The sample in a source file; ValueError where a section has no number."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    said = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in head.splitlines())}
    blocks = [_block(lines) for part in re.split(r"\n\s*\n", body) if (lines := part.strip("\n").splitlines())]
    title = next(at for at, block in enumerate([*blocks, Block("part")]) if block.kind == "part")
    blocks[title : title + 1] = [Block("title", block.text) for block in blocks[title : title + 1]]
    return Sample(
        name=path.stem,
        title=said["title"],
        layout=said["layout"],
        is_numbered_by_word=said["numbering"] == "automatic",
        header=said["header"],
        footer=said["footer"],
        blocks=tuple(blocks),
    )


def _block(lines: list[str]) -> Block:
    first = lines[0]
    if first.startswith("|"):
        return Block("table", rows=tuple(_cells(line) for line in lines))
    if first.startswith(">>"):
        return Block("lines", rows=tuple((line.removeprefix(">>").strip(),) for line in lines))
    text = " ".join(line.strip() for line in lines)
    if first.startswith("## "):
        return Block("heading", text[3:])
    if first.startswith("# "):
        return Block("part", text[2:])
    if first.startswith("- "):
        return Block("bullet", text[2:])
    if first.startswith("@"):
        return _section(text)
    return Block("paragraph", text)


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))


def _section(text: str) -> Block:
    level, _, rest = text[1:].partition(" ")
    numbered = _NUMBER.fullmatch(rest)
    if numbered is None:
        raise ValueError(f"a section without a number: {text[:60]}")
    return Block("section", numbered[2], number=numbered[1], level=int(level))


def _is_heading_word(word: str) -> bool:
    return word in _SMALL_WORDS or word[0].isupper()
