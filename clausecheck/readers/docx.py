"""Reads a Word contract (.docx, .docm, .dotx, strict or not) as Word shows it, paragraph by paragraph.

The zip is opened here and not by a library that loads every part of it: a picture that is missing, a macro or a part
that unpacks to gigabytes must not keep a contract from being read.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from clausecheck.errors import ContractError
from clausecheck.model import LeftOut, Unread
from clausecheck.readers.docx_bound import bound
from clausecheck.readers.docx_comments import commented
from clausecheck.readers.docx_numbering import Numbering
from clausecheck.readers.docx_package import Package, UnreadablePartError
from clausecheck.readers.docx_runs import Setting
from clausecheck.readers.docx_story import Story
from clausecheck.readers.docx_styles import Styles
from clausecheck.readers.docx_tables import Item, Told
from clausecheck.readers.docx_xml import Element, name, val
from clausecheck.readers.kinds import shown_name
from clausecheck.readers.paper import Paragraph, Piece
from clausecheck.tracked import ChangesRead

_NEXT_STEP = "Open it in Word and save a copy as .docx, or print it to PDF, and give clausecheck that."
_NOTE_PARTS = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}
_NOTES_PROPER = (None, "normal")
_RUNNING = ("header", "footer")
_BESIDE_THE_TEXT = "what stands beside the text (headers, notes, the numbers of sections)"
_CUT_SHORT = "the text after a point where it is nested over 250 levels deep or holds one word of over 10 MB"


def paragraphs(path: str, *, changes: ChangesRead = "accepted") -> Iterator[Paragraph | Unread | LeftOut]:
    """Paragraphs and table rows in order, with what was not read and what was left out, each where it stands.

    Tracked changes are read as if accepted, as the text was before them, or with old and new words side by side.
    Raises ContractError where the text itself cannot be reached.
    """
    try:
        with Package(path) as package:
            yield from _numbered(_items(package, changes))
    except UnreadablePartError as error:
        raise ContractError(shown_name(path), f"this Word file cannot be read: {error}", _NEXT_STEP) from error


def _numbered(items: Iterator[Item]) -> Iterator[Paragraph | Unread | LeftOut]:
    """Gives the paragraphs their running numbers, and says everything unread once, at the end."""
    count = 0
    unread: Counter[str] = Counter()
    for item in items:
        if isinstance(item, Told):
            pieces = (Piece(item.text, paragraph=count, beside=item.beside),) if item.text else ()
            yield Paragraph(pieces, item.is_heading, item.is_row, item.changes)
            count += len(pieces)
        elif isinstance(item, Unread):
            unread[item.why] += 1
        elif item.why in _RUNNING:
            yield item
        else:
            yield replace(item, paragraph=max(count - 1, 0))
    for why, times in unread.items():
        yield Unread(None, why if times == 1 else f"{why} ({times} times)")


def _items(package: Package, changes: ChangesRead) -> Iterator[Item]:
    main = package.main()
    root, is_whole = package.root(main)
    if name(root) != "document":
        raise UnreadablePartError("it holds no Word text")
    parts = _Parts(package, main)
    setting = Setting(Styles(parts.root("styles")), changes)
    notes = {kind: _by_id(parts.root(kind), each) for kind, each in _NOTE_PARTS.items()}
    numbering = Numbering(parts.root("numbering"), setting.styles)
    story = Story(setting, numbering, notes, commented(root) if notes["comments"] else {})
    yield from story.blocks(root)  # its body; some programs write several
    yield from story.notes_left()
    yield from bound(package, main, root)
    yield from parts.headers_and_footers(setting)
    yield from parts.unread
    if not is_whole:
        yield Unread(None, _CUT_SHORT)
    for each in package.repeated():
        yield Unread(None, f"all but one of the parts of the file that have the name {each}")
    if any(posixpath.basename(each) == "vbaProject.bin" for each in package.names):
        yield Unread(None, "macros in the file; they were ignored and never run")


def _by_id(root: Element | None, kind: str) -> dict[str, Element]:
    """Notes by id, without the lines Word draws above them; one whose id is taken has a name that nothing refers to."""
    if root is None:
        return {}
    notes: dict[str, Element] = {}
    for each in root:
        if name(each) == kind and val(each, "type") in _NOTES_PROPER:
            number = val(each, "id") or ""
            notes[f"{number}, number {len(notes)}" if number in notes else number] = each
    return notes


class _Parts:
    """The parts beside the text; one that is broken is noted and does without."""

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        self.unread: list[Unread] = []
        try:
            self._relations = list(package.relations(main).values())
        except UnreadablePartError as error:
            self._relations = []
            if package.beside(main):
                self.unread.append(Unread(None, f"{_BESIDE_THE_TEXT}: the list of them cannot be read ({error})"))

    def root(self, kind: str) -> Element | None:
        return next(self._roots(kind), None)

    def headers_and_footers(self, setting: Setting) -> Iterator[Item]:
        """Running headers and footers: listed once each, not part of the text."""
        said = set()
        for kind in _RUNNING:
            for root in self._roots(kind):
                items = list(Story(setting, Numbering(None, setting.styles), {}, {}).blocks(root))
                told = [item for item in items if isinstance(item, Told)]
                gone = (each for item in told for each in item.changes if each.start == each.end)
                text = " ".join(item.text for item in told if item.text)
                for words in (text, *(f"[tracked change] {each.old or each.new}" for each in gone)):
                    if words and words not in said:
                        said.add(words)
                        yield LeftOut(None, kind, words)
                yield from (item for item in items if not isinstance(item, Told))

    def _roots(self, kind: str) -> Iterator[Element]:
        for relation in self._relations:
            if relation.kind != kind or relation.outside:
                continue
            try:
                root, is_whole = self._package.root(relation.target)
            except UnreadablePartError as error:
                self.unread.append(Unread(None, f"the {kind} of the Word file: {error}"))
                continue
            if not is_whole:
                self.unread.append(Unread(None, f"the {kind} of the Word file, in part"))
            yield root
