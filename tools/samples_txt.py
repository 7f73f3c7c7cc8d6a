"""Writes a made-up contract as plain text: wrapped like a typed one, or one paragraph a line."""

from __future__ import annotations

import textwrap

from samples_source import Block, Sample

BULLET = "\N{BULLET}"
_WIDTH = 78
_WRAPPED = frozenset({"classic", "typewriter"})
_SIGNATURE_INDENT = 36
_COLUMN_GAP = 4


def text(sample: Sample) -> str:
    """The whole contract, without running headers and footers."""
    write = _wrapped if sample.layout in _WRAPPED else _unwrapped
    return "\n\n".join(write(block) for block in sample.blocks) + "\n"


def _unwrapped(block: Block) -> str:
    if block.kind == "table":
        return _columns(block.rows)
    if block.kind == "lines":
        return "\n".join(row[0] for row in block.rows)
    return _words(block)


def _wrapped(block: Block) -> str:
    if block.kind == "table":
        return _columns(block.rows)
    if block.kind == "lines":
        return _signature(block)
    if block.kind in ("title", "part") or (block.kind == "section" and block.level == 1):
        return "\n".join(line.center(_WIDTH).rstrip() for line in _lines(_words(block)))
    if block.kind == "bullet" or block.level == 3:
        return "\n".join(_lines(_words(block), first=" " * 4, later=" " * (5 + len(block.number or BULLET))))
    return "\n".join(_lines(_words(block)))


def _words(block: Block) -> str:
    lead = BULLET if block.kind == "bullet" else block.number
    return f"{lead} {block.text}".strip()


def _lines(words: str, *, first: str = "", later: str = "") -> list[str]:
    return textwrap.wrap(
        words,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=later,
        break_on_hyphens=False,
        break_long_words=False,
    )


def _signature(block: Block) -> str:
    longest = max(len(row[0]) for row in block.rows)
    indent = " " * max(0, min(_SIGNATURE_INDENT, _WIDTH - longest))
    return "\n".join((indent + row[0]).rstrip() for row in block.rows)


def _columns(rows: tuple[tuple[str, ...], ...]) -> str:
    widths = [max(len(cell) for cell in column) + _COLUMN_GAP for column in zip(*rows, strict=True)]
    return "\n".join(
        "".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
