"""Rebuilds paragraphs from printed lines: what the author typed, before a page cut it into lines.

Within a column a new paragraph shows by space above it, by a number or bullet, by an indent, or by a line that
stopped although the next word would have fitted. Across pages and columns a sentence goes on until it ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from clausecheck.read_along import Beside
from clausecheck.readers import schedules
from clausecheck.readers.hyphens import SOFT, is_cut, joins, known_words
from clausecheck.readers.paper import Page, Paragraph, Piece
from clausecheck.readers.plain import BULLET, plain
from clausecheck.readers.setting import Set, Setting, setting

_NO_CUT_BEFORE = frozenset(("and", "or", "to", "nor", "but"))
_UNSAID = (("", ""),)
_TIGHT = ("—", "–", "/")
_HEADING_WORDS = 14


def rebuild(pages: Sequence[Page]) -> tuple[Paragraph, ...]:
    """The paragraphs of a contract in reading order; every line of every page is in exactly one."""
    own = setting(schedules.read_out(pages))
    printed = [line.text + SOFT if line.ends_soft else line.text for line in own.lines]
    known = known_words(printed) if any(map(is_cut, printed)) else frozenset()
    return tuple(_paragraph(lines, own, known) for lines in _groups(own))


def _groups(own: Setting) -> Iterator[list[Set]]:
    """The lines of each paragraph."""
    group: list[Set] = []
    for line in own.lines:
        if group and own.begins_paragraph(group, line):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _paragraph(lines: Sequence[Set], own: Setting, known: frozenset[str]) -> Paragraph:
    pieces: list[Piece] = []
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        text, glued = _glued(line.text, line.ends_soft, following.text, known) if following else (line.text, False)
        if line.printed.table is not None and line.printed.cells:
            pieces += _cells(line)
        else:
            pieces.append(Piece(text, line.page.number, line.page.as_shown(line.printed.box), glued=glued))
    if bullet := BULLET.match(pieces[0].text):
        pieces[0] = replace(pieces[0], text=pieces[0].text[bullet.end() :], beside=())
    is_row = lines[0].printed.table is not None
    return Paragraph(tuple(pieces), is_heading=not is_row and _is_heading(lines, own), is_table_row=is_row)


def _cells(line: Set) -> Iterator[Piece]:
    """The cells of a table row, each at its own place."""
    printed = line.printed
    for (words, box), (before, after) in zip(
        printed.cells, printed.around or _UNSAID * len(printed.cells), strict=True
    ):
        text = plain(words)
        beside = (Beside(0, len(text), before, after),) if before or after else ()
        yield Piece(text, line.page.number, line.page.as_shown(box), beside=beside)


def _glued(text: str, ends_soft: bool, following: str, known: frozenset[str]) -> tuple[str, bool]:
    """The line's text without a hyphen that only the line end made; whether the next line follows without a space."""
    if text.endswith(_TIGHT) and not text[:-1].endswith(" ") and len(text) > 1:
        return text, True
    raw = text + SOFT if ends_soft else text
    if not is_cut(raw) or not following[:1].isalnum():
        return text, False
    first, second = raw.rsplit(" ", 1)[-1], following.split(" ", 1)[0]
    if second.lower().strip(",;.") in _NO_CUT_BEFORE:
        return text, False
    is_whole = len(joins(first, second, known)) < len(first) + len(second)
    return (raw[:-1] if is_whole else text), True


def _is_heading(lines: Sequence[Set], own: Setting) -> bool:
    text = " ".join(line.text for line in lines)
    if len(text.split()) > _HEADING_WORDS or text.endswith((";", ",")) or not any(map(str.isalpha, text)):
        return False
    return all(own.stands_out(line) for line in lines)
