"""Finds the words of an opened Word file, each with the run it stands in, in the order in which they are read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from docx.oxml.parser import parse_xml

from clausecheck.readers.docx_drawings import chosen
from clausecheck.readers.docx_runs import NO_TEXT
from clausecheck.readers.docx_xml import name, val

Carrier = Literal["", "footnote", "box"]

_SPACES = frozenset(("tab", "ptab", "br", "cr"))
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_GONE = frozenset(("del", "moveFrom"))


@dataclass(frozen=True, slots=True)
class Piece:
    """One text element of a run, and where its first letter stands among all words."""

    start: int
    text: str
    element: Any
    run: Any
    """The run it stands in; where that carries no comments, the run of the body it hangs on."""
    hangs: Carrier = ""
    """Whether it stands in a footnote or a text box, which carry no comments."""

    @property
    def end(self) -> int:
        """Where its last letter has ended."""
        return self.start + len(self.text)


@dataclass(slots=True)
class Words:
    """All words of the file, and the pieces they come in."""

    text: str = ""
    pieces: list[Piece] = field(default_factory=list)

    def at(self, offset: int) -> Piece | None:
        """The piece that holds a letter."""
        found = bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1
        piece = self.pieces[found] if found >= 0 else None
        return piece if piece is not None and offset < piece.end else None


def words_of(document: Any, *, with_deleted: bool) -> Words:
    """The words of a document as they stand now; deleted ones only when asked for."""
    walk = _Walk(document, with_deleted=with_deleted)
    walk.into(document.element.body, run=None, hangs="")
    return Words("".join(walk.parts), walk.pieces)


class _Walk:
    """One way through the body, into its text boxes and footnotes where they hang."""

    def __init__(self, document: Any, *, with_deleted: bool) -> None:
        self.parts: list[str] = []
        self.pieces: list[Piece] = []
        self._length = 0
        self._with_deleted = with_deleted
        self._notes = {(kind, note): element for kind, note, element in _notes(document)}
        self._later: list[tuple[Any, Any, Carrier]] = []

    def into(self, parent: Any, *, run: Any, hangs: Carrier) -> None:
        for each in parent:
            kind = name(each)
            if kind == "p":
                self._paragraph(each, run, hangs)
            elif kind == "r":
                self.into(each, run=run if hangs else each, hangs=hangs)
            elif kind == "t" or (kind == "delText" and self._with_deleted):
                self._say(each, run, hangs)
            elif kind in NO_TEXT or (kind in _GONE and not self._with_deleted):
                continue
            elif kind in _SPACES:
                self._add(" ")
            elif kind == "mc:AlternateContent":
                self.into(chosen(each), run=run, hangs=hangs)
            elif kind == "txbxContent":
                self._later.append((each, run, "box"))
            elif kind in _NOTES:
                note = self._notes.get((_NOTES[kind], val(each, "id") or ""))
                if note is not None:
                    self._later.append((note, run, "footnote"))
            else:
                self.into(each, run=run, hangs=hangs)

    def _paragraph(self, paragraph: Any, run: Any, hangs: Carrier) -> None:
        """The words of a paragraph, then what hangs on it."""
        outer, self._later = self._later, []
        self.into(paragraph, run=run, hangs=hangs)
        self._add("\n")
        hanging, self._later = self._later, outer
        for element, carrier, why in hanging:
            self.into(element, run=carrier, hangs=why)
            self._add("\n")

    def _say(self, element: Any, run: Any, hangs: Carrier) -> None:
        text = element.text or ""
        if text and run is not None:
            self.pieces.append(Piece(self._length, text, element, run, hangs))
        self._add(text)

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self._length += len(text)


def _notes(document: Any) -> Iterator[tuple[str, str, Any]]:
    """The footnotes and endnotes with their kind and id."""
    for relation in document.part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind in _NOTES.values() and not relation.is_external:
            for note in parse_xml(relation.target_part.blob):
                yield kind, val(note, "id") or "", note
