"""Reads a contract in plain text: finds its encoding and puts wrapped lines back into paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clausecheck.model import LeftOut, Unread
from clausecheck.readers.hyphens import is_cut, joins, known_words
from clausecheck.readers.paper import Paragraph, Piece
from clausecheck.readers.plain import without_bullet
from clausecheck.readers.txt_letters import letters_of
from clausecheck.readers.txt_marks import TextLine, lines_of
from clausecheck.readers.txt_wrapping import is_double_spaced, is_title, runs_on, runs_over_gap, width_of


def paragraphs(path: str) -> Iterator[Paragraph | Unread | LeftOut]:
    """Paragraphs in order, one piece a line, then what was left out and what could not be decoded.

    Raises ContractError for a file that is no text.
    """
    text, undecoded = letters_of(path)
    yield from from_text(text)
    if undecoded:
        yield Unread(None, f"{undecoded} characters in an unknown encoding")


def from_text(text: str) -> Iterator[Paragraph | LeftOut]:
    """The same for text that is at hand."""
    lines = lines_of(text)
    groups = _groups(lines)
    known = known_words(line.text for line in lines)
    for at, group in enumerate(groups):
        following = _text(groups[at + 1]) if at + 1 < len(groups) else ""
        is_row = group[0].is_row
        heads = len(group) < 3 and (group[0].is_headed or is_title(_text(group), following) or _heads_items(groups, at))
        yield Paragraph(_pieces(group, known), heads and not is_row, is_row)
    yield from (LeftOut(None, line.left_out, line.text) for line in lines if line.left_out)


def _groups(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """The lines of each paragraph."""
    width = width_of(lines)
    single_gap = 1 if is_double_spaced(lines) else 0
    groups: list[list[TextLine]] = []
    blanks, page_end = 0, False
    for line in lines:
        if line.is_blank or line.left_out:
            blanks += 1
            page_end = page_end or line.is_page_end or bool(line.left_out)
            continue
        above = groups[-1][-1] if groups else None
        if above and _goes_on(above, line, width, is_gap=blanks > single_gap, page_end=page_end):
            groups[-1].append(line)
        else:
            groups.append([line])
        blanks, page_end = 0, False
    return groups


def _goes_on(above: TextLine, below: TextLine, width: int | None, *, is_gap: bool, page_end: bool) -> bool:
    if is_gap:
        return runs_over_gap(above, below, page_end=page_end)
    return runs_on(above, below, width)


def _heads_items(groups: Sequence[Sequence[TextLine]], at: int) -> bool:
    """A few words before a list with bullets are its heading."""
    line = groups[at][0]
    is_before_list = at + 1 < len(groups) and groups[at + 1][0].is_item and not line.is_item
    return is_before_list and len(line.text.split()) <= 5 and line.text[0].isupper() and line.text[-1].isalpha()


def _text(group: Sequence[TextLine]) -> str:
    return " ".join(line.text for line in group)


def _pieces(group: Sequence[TextLine], known: frozenset[str]) -> tuple[Piece, ...]:
    """One piece a line; a word cut by the line end loses its hyphen where it has none of its own."""
    pieces: list[Piece] = []
    for line, below in zip(group, [*group[1:], None], strict=True):
        text, glued = line.text, below is not None and is_cut(line.text)
        if glued and below is not None:
            first, second = text.split()[-1], below.text.split()[0]
            whole = joins(first, second, known)
            text = text[: len(text) - len(first)] + whole[: len(whole) - len(second)]
        bare = text if pieces else without_bullet(text)
        pieces.append(Piece(bare, glued=glued, beside=line.beside if bare == line.text else ()))
    return tuple(pieces)
