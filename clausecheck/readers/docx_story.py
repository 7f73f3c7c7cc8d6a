"""Tells a Word file's paragraphs and table rows in the order a reader meets them, numbers in front.

A footnote comes after the paragraph that refers to it, a text box after the one it hangs on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby

from clausecheck.model import LeftOut, Unread
from clausecheck.readers.docx_numbering import Numbering
from clausecheck.readers.docx_runs import (
    CHANGES,
    NO_TEXT,
    Runs,
    Stretch,
    change_on,
    changes_out,
    chosen,
    runs_of,
)
from clausecheck.readers.docx_styles import Style, Styles, is_shading
from clausecheck.readers.docx_tables import Item, Told, row_told
from clausecheck.readers.docx_xml import Element, child, every, is_on, name, val
from clausecheck.readers.plain import plain, without_bullet

_BLOCKS = frozenset(("p", "r", "tbl", "altChunk", "subDoc", "m:oMathPara"))
_ELSEWHERE = {
    "altChunk": "another document put into this one (altChunk)",
    "subDoc": "a part of the document kept in another file",
}
_HEADING_WORDS = 25
_STANDING_OUT_WORDS = 12
_LARGER = 1.25


@dataclass(slots=True)
class _Open:
    """Words whose paragraph mark does not count: they run on into the next paragraph."""

    label: str = ""
    words: str = ""
    stretches: list[Stretch] = field(default_factory=list)


class Story:
    """A way through the document; counts the lists on as it goes."""

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        notes: Mapping[str, Mapping[str, Element]],
        *,
        original: bool,
    ) -> None:
        self._styles = styles
        self._numbering = numbering
        self._notes = notes
        self._original = original
        self._dropped = changes_out(original=original)
        self._told: set[tuple[str, str]] = set()

    def blocks(self, container: Element, *, inset: bool = False, why: str = "") -> Iterator[Item]:
        """Everything in a body, cell, note or text box; `inset` where there may be colour behind the text."""
        run_on = _Open()
        for block, block_why in self._within(container, _BLOCKS, why):
            kind = name(block)
            if kind == "tbl":
                yield from self._rows(block, block_why)
            elif kind in _ELSEWHERE:
                yield Unread(None, _ELSEWHERE[kind])
            else:
                yield from self._paragraph(block, run_on, inset=inset, why=block_why)
        if plain(run_on.words):
            yield Told(plain(run_on.label + run_on.words))

    def comments_left(self) -> Iterator[Item]:
        """Comments that no place in the text refers to."""
        for comment in self._notes.get("comments", {}):
            yield from self._note("comments", comment, "")

    def _within(self, container: Element, wanted: frozenset[str], why: str) -> Iterator[tuple[Element, str]]:
        """The wanted elements, through content controls, custom XML and tracked changes around them."""
        for each in container:
            kind = name(each)
            if kind in wanted:
                yield each, why
            elif kind in CHANGES:
                yield from self._within(each, wanted, why or (CHANGES[kind] if kind in self._dropped else ""))
            elif kind == "mc:AlternateContent":
                yield from self._within(chosen(each), wanted, why)
            elif kind not in NO_TEXT:
                yield from self._within(each, wanted, why)

    def _rows(self, table: Element, why: str) -> Iterator[Item]:
        for row, row_why in self._within(table, frozenset(("tr",)), why):
            row_why = row_why or change_on(child(row, "trPr"), self._dropped)
            cells = self._within(row, frozenset(("tc",)), row_why)
            yield from row_told([list(self.blocks(cell, inset=True, why=each)) for cell, each in cells])

    def _paragraph(self, paragraph: Element, run_on: _Open, *, inset: bool, why: str) -> Iterator[Item]:
        properties = child(paragraph, "pPr")
        style = self._styles.of_paragraph(val(child(properties, "pStyle")))
        look = replace(style.look, shaded=True) if inset or is_shading(child(properties, "shd")) else style.look
        runs = runs_of(paragraph, look, self._styles, original=self._original, why=why)
        mark = child(properties, "rPr")
        is_gone = bool(why or change_on(mark, self._dropped))
        is_hidden = bool(is_on(child(mark, "vanish")))
        has_words = bool(plain(runs.text))
        label = "" if is_gone or (is_hidden and not has_words) else self._numbering.label(style, properties)
        if is_gone:
            _carry(run_on, "", runs)
        elif is_hidden:
            _carry(run_on, label, runs)
            run_on.words += " "
        else:
            yield from self._finished(run_on, label, runs, style)
        yield from self._beside(runs)

    def _finished(self, run_on: _Open, label: str, runs: Runs, style: Style) -> Iterator[Told]:
        stretches = run_on.stretches + runs.stretches
        front = run_on.label + run_on.words + label if run_on.label else label + run_on.words
        words = plain(run_on.words + runs.text)
        run_on.label, run_on.words, run_on.stretches = "", "", []
        if words:
            yield Told(without_bullet(plain(front + runs.text)), self._is_heading(words, stretches, style))

    def _is_heading(self, words: str, stretches: list[Stretch], style: Style) -> bool:
        count = len(words.split())
        if style.is_heading:
            return count <= _HEADING_WORDS
        if count > _STANDING_OUT_WORDS or not any(letter.isalpha() for letter in words):
            return False
        looks = [each.look for each in stretches if not each.why and each.text.strip()]
        larger = self._styles.body_size * _LARGER
        return words.isupper() or all(look.bold for look in looks) or all(look.size >= larger for look in looks)

    def _beside(self, runs: Runs) -> Iterator[Item]:
        """What hangs on a paragraph: words that do not count, notes, text boxes, pictures."""
        for why, stretches in groupby(runs.stretches, key=lambda each: each.why):
            text = plain("".join(each.text for each in stretches)) if why else ""
            if text:
                yield LeftOut(None, why, text)
        for kind, note, why in runs.notes:
            yield from self._note(kind, note, why)
        for box, why in runs.boxes:
            yield from self.blocks(box, inset=True, why=why)
        for unread in runs.unread:
            yield Unread(None, unread)

    def _note(self, kind: str, note_id: str, why: str) -> Iterator[Item]:
        note = self._notes.get(kind, {}).get(note_id)
        if note is None or (kind, note_id) in self._told:
            return
        self._told.add((kind, note_id))
        if kind != "comments":
            yield from self.blocks(note, why=why)
            return
        author = plain(val(note, "author") or "")
        text = plain(" ".join(plain(each.text or "") for each in every(note, "t")))
        yield LeftOut(None, f"comment by {author}" if author else "comment", text)


def _carry(run_on: _Open, label: str, runs: Runs) -> None:
    run_on.label = run_on.label or label
    run_on.words += runs.text
    run_on.stretches += runs.stretches
