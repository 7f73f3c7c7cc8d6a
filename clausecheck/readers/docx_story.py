"""Tells a Word file's paragraphs and table rows in the order a reader meets them, numbers in front.

A footnote comes after the paragraph that refers to it, a text box after the one it hangs on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby

from clausecheck.model import LeftOut, Unread
from clausecheck.readers.docx_changes import PARAGRAPH_MARK, changes_of
from clausecheck.readers.docx_drawings import chosen, words_elsewhere
from clausecheck.readers.docx_marks import CHANGES, MARKS, Mark, has_gone, mark_in, mark_of
from clausecheck.readers.docx_numbering import Numbering
from clausecheck.readers.docx_pictures import SUBDOCUMENT
from clausecheck.readers.docx_runs import NO_TEXT, Setting, runs_of
from clausecheck.readers.docx_stretches import HIDDEN, OTHER_VERSION, UNSEEN, Place, Runs, Stretch, counted
from clausecheck.readers.docx_styles import Look, Style, is_shading
from clausecheck.readers.docx_tables import Item, TableCell, TableRow, Told, rows_told
from clausecheck.readers.docx_xml import Element, child, every, is_on, name, number, val
from clausecheck.readers.plain import plain, without_bullet

_BLOCKS = frozenset(("p", "r", "tbl", "altChunk", "subDoc", "m:oMathPara", "m:oMath", "mc:AlternateContent"))
_ELSEWHERE = {
    "altChunk": "another document put into this one (altChunk)",
    "subDoc": SUBDOCUMENT,
}
_HEADING_WORDS = 25
_STANDING_OUT_WORDS = 12
_LARGER = 1.25
_FLAT = 40
"""Twentieths of a point."""
_ANY_LOOK = Look()


@dataclass(slots=True)
class _Open:
    """Words whose paragraph mark does not count: they run on into the next paragraph."""

    stretches: list[Stretch] = field(default_factory=list)

    def add(self, label: str, stretches: list[Stretch]) -> None:
        """Words that follow; their number stands before all of them, unless those before have one already."""
        if label:
            number = Stretch(label, Place(_ANY_LOOK), is_number=True)
            has_number = any(each.is_number for each in self.stretches)
            self.stretches.insert(len(self.stretches) if has_number else 0, number)
        self.stretches += stretches

    def take(self) -> list[Stretch]:
        """All of it; nothing stays open."""
        taken, self.stretches = self.stretches, []
        return taken


class Story:
    """A way through the document; counts the lists on as it goes."""

    def __init__(
        self,
        setting: Setting,
        numbering: Numbering,
        notes: Mapping[str, Mapping[str, Element]],
        commented: Mapping[str, str],
    ) -> None:
        self._setting = setting
        self._numbering = numbering
        self._notes = notes
        self._commented = commented
        self._told: set[tuple[str, str]] = set()

    def blocks(
        self, container: Iterable[Element], *, inset: bool = False, why: str = "", mark: Mark | None = None
    ) -> Iterator[Item]:
        """Everything in a body, cell, note or text box; `inset` where there may be colour behind the text.

        `why` says why nothing in it counts, `mark` which tracked change the whole of it is.
        """
        run_on = _Open()
        for block, block_mark in self._within(container, _BLOCKS, mark):
            kind = name(block)
            if kind == "tbl":
                yield from self._rows(block, block_mark, why)
            elif kind in _ELSEWHERE:
                yield Unread(None, _ELSEWHERE[kind])
            elif kind == "mc:AlternateContent":
                version = chosen(block)
                yield from self.blocks(version, inset=inset, why=why, mark=block_mark)
                yield from (LeftOut(None, OTHER_VERSION, words) for words in words_elsewhere(block, version))
            else:
                yield from self._paragraph(block, run_on, Place(_ANY_LOOK, why, block_mark), inset=inset)
        yield from self._finished(run_on, Style())

    def notes_left(self) -> Iterator[Item]:
        """Notes and comments that no place in the text refers to; Word does not show such a note."""
        for comment in self._notes.get("comments", {}):
            yield from self._note("comments", comment, "")
        for kind in ("footnotes", "endnotes"):
            for note_id, note in self._notes.get(kind, {}).items():
                text = _words(note)
                if text and (kind, note_id) not in self._told:
                    yield LeftOut(None, f"{kind.removesuffix('s')} to which nothing in the text refers", text)

    def _within(
        self, container: Iterable[Element], wanted: frozenset[str], mark: Mark | None
    ) -> Iterator[tuple[Element, Mark | None]]:
        """The wanted elements, through content controls, custom XML and tracked changes around them."""
        for each in container:
            kind = name(each)
            if kind in wanted:
                yield each, mark
            elif kind in MARKS:
                yield from self._within(each, wanted, mark_of(each))
            elif kind == "mc:AlternateContent":
                yield from self._within(chosen(each), wanted, mark)
            elif kind not in NO_TEXT:
                yield from self._within(each, wanted, mark)

    def _rows(self, table: Element, mark: Mark | None, why: str) -> Iterator[Item]:
        yield from rows_told(
            self._row(row, row_mark, why) for row, row_mark in self._within(table, frozenset(("tr", "p")), mark)
        )

    def _row(self, row: Element, mark: Mark | None, why: str) -> TableRow:
        properties = child(row, "trPr")
        why = why or (HIDDEN if is_on(child(properties, "hidden")) else "")
        why = why or (UNSEEN if _has_no_height(child(properties, "trHeight"), "val", "hRule") else "")
        cells = []
        at = number(child(properties, "gridBefore")) or 0
        for cell, cell_mark in self._within(_itself(row), frozenset(("tc", "p")), mark_in(properties) or mark):
            own = child(cell, "tcPr")
            merged = child(own, "vMerge")
            goes_on = merged is not None and val(merged) != "restart"
            end = at + max(number(child(own, "gridSpan")) or 1, 1)
            items = self.blocks(_itself(cell), inset=True, why=why, mark=mark_in(own) or cell_mark)
            cells.append(TableCell(tuple(items), at, end, goes_on))
            at = end
        return TableRow(tuple(cells), is_on(child(properties, "tblHeader")) is True)

    def _paragraph(self, paragraph: Element, run_on: _Open, place: Place, *, inset: bool) -> Iterator[Item]:
        properties = self._setting.properties(paragraph, "pPr")
        style = self._setting.styles.of_paragraph(val(child(properties, "pStyle")))
        shaded = inset or is_shading(child(properties, "shd"))
        gone = place.mark.why if place.mark and has_gone(place.mark, self._setting.changes) else ""
        flat = UNSEEN if _has_no_height(child(properties, "spacing"), "line", "lineRule") else ""
        look = replace(style.look, shaded=True) if shaded else style.look
        place = Place(look, place.why or gone or flat, place.mark)
        runs = runs_of(paragraph, place, self._setting, outline=style.outline)
        end = child(paragraph, "pPr", "rPr")
        end_mark = mark_in(end) or place.mark
        is_gone = bool(place.why) or has_gone(end_mark, self._setting.changes)
        is_hidden = bool(is_on(child(end, "vanish")))
        label = "" if is_gone or (is_hidden and not plain(runs.text)) else self._numbering.label(style, properties)
        run_on.add(label, runs.stretches)
        if end_mark:
            run_on.stretches.append(
                Stretch(PARAGRAPH_MARK, Place(place.look, end_mark.why if is_gone else "", end_mark))
            )
        elif is_hidden:
            run_on.stretches.append(Stretch(" ", Place(place.look)))
        runs_on = is_gone or is_hidden or _is_dropped_cap(properties)
        if not runs_on or not plain(counted(run_on.stretches)):
            yield from self._finished(run_on, style)
        yield from self._beside(runs)

    def _finished(self, run_on: _Open, style: Style) -> Iterator[Told]:
        """What was open as one paragraph; a number without words after it is none."""
        stretches = run_on.take()
        words = plain(counted(stretches))
        if not words:
            changes = changes_of(stretches, "")
            if changes:
                yield Told("", changes=changes)
            return
        text = without_bullet(plain(counted(stretches, with_numbers=True)))
        changes = changes_of(stretches, text)
        yield Told(text, self._is_heading(words, stretches, style), changes=changes)

    def _is_heading(self, words: str, stretches: list[Stretch], style: Style) -> bool:
        count = len(words.split())
        if style.is_heading:
            return count <= _HEADING_WORDS
        if count > _STANDING_OUT_WORDS or not any(letter.isalpha() for letter in words):
            return False
        shown = (each for each in stretches if not each.why and not each.is_number)
        looks = [each.place.look for each in shown if each.text.strip()]
        larger = self._setting.styles.body_size * _LARGER
        in_capitals = words.isupper() or all(look.caps for look in looks)
        return in_capitals or all(look.bold for look in looks) or all(look.size >= larger for look in looks)

    def _beside(self, runs: Runs) -> Iterator[Item]:
        """What hangs on a paragraph: words that do not count, notes, text boxes, pictures."""
        for why, stretches in groupby(runs.stretches, key=lambda each: each.why):
            text = plain("".join(each.text for each in stretches)) if why and why not in CHANGES else ""
            if text:
                yield LeftOut(None, why, text)
        for kind, note, why in runs.notes:
            yield from self._note(kind, note, why)
        for box, place in runs.boxes:
            yield from self.blocks(box, inset=True, why=place.why, mark=place.mark)
        for unread in runs.unread:
            yield Unread(None, unread)

    def _note(self, kind: str, note_id: str, why: str) -> Iterator[Item]:
        note = self._notes.get(kind, {}).get(note_id)
        if (kind, note_id) in self._told:
            return
        self._told.add((kind, note_id))
        if note is None and kind not in self._notes:
            return  # a header, whose notes are not looked for
        if note is None:
            yield Unread(None, f"a {kind.removesuffix('s')} of which the file does not hold the words")
            return
        if kind != "comments":
            yield from self.blocks(note, why=why)
            return
        author = plain(val(note, "author") or "")
        on = self._commented.get(note_id)
        why = "comment" + (f" by {author}" if author else "") + (f" on “{on}”" if on else "")
        yield LeftOut(None, why, _words(note))


def _itself(part: Element) -> Iterable[Element]:
    """What a row or cell holds, or the paragraph that stands in its place in a damaged table."""
    return [part] if name(part) == "p" else part


def _words(note: Element) -> str:
    return plain(" ".join(plain(each.text or "") for each in every(note, "t")))


def _has_no_height(measure: Element | None, height: str, rule: str) -> bool:
    """Is a line or row cut to less than any type is high?"""
    points = number(measure, height)
    return val(measure, rule) == "exact" and points is not None and points <= _FLAT


def _is_dropped_cap(properties: Element | None) -> bool:
    """Is it the large first letter of the next paragraph, which stands in a frame of its own?"""
    return val(child(properties, "framePr"), "dropCap") in ("drop", "margin")
