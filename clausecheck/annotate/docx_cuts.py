"""Cuts the runs of a Word file so that given words begin and end one; what they say and how they look stays."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from docx.oxml.ns import qn

from clausecheck.annotate.docx_words import Piece, Words
from clausecheck.model import Span


def cut(words: Words, spans: Iterable[Span]) -> None:
    """Cut the runs at both ends of every span of the words; those that hang in notes or boxes stay as they are.

    `words` no longer holds afterwards: the same words stand in more runs.
    """
    edges: set[tuple[int, bool]] = set()
    for start, end in spans:
        edges |= {(start, False), (end, True)}
    # from the end on: what stands behind a cut is no longer touched, so pieces before it keep their places
    for offset, is_end in sorted(edges, reverse=True):
        piece = words.at(offset - 1 if is_end else offset)
        if piece is not None and not piece.hangs:
            _cut(piece, offset - piece.start)


def _cut(piece: Piece, at: int) -> None:
    """Put what follows a letter of a piece into a run of its own behind it; nothing where it begins or ends one."""
    element, text = piece.element, piece.element.text or ""
    run = element.getparent()
    if 0 < at < len(text):
        rest = deepcopy(element)
        element.text, rest.text = text[:at], text[at:]
        for each in (element, rest):
            each.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        _behind(run, [rest, *element.itersiblings()])
    elif at == 0 and any(each.tag != qn("w:rPr") for each in element.itersiblings(preceding=True)):
        _behind(run, [element, *element.itersiblings()])
    elif at >= len(text) and element.getnext() is not None:
        _behind(run, list(element.itersiblings()))


def _behind(run: Any, children: list[Any]) -> None:
    """A run that looks like this one, right behind it, with these children."""
    behind = run.makeelement(run.tag, dict(run.attrib))
    looks = run.find(qn("w:rPr"))
    if looks is not None:
        behind.append(deepcopy(looks))
    behind.extend(children)
    run.addnext(behind)
