"""Reads the runs of one Word paragraph: its words in order, and which of them do not count.

Text stands at any depth: in hyperlinks, content controls, smart tags, tracked insertions, fields. So everything is
entered that is not known to hold no text; a plain loop over the runs loses a clause typed into a form control.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from clausecheck.readers.docx_drawings import chosen, is_hidden_drawing, words_elsewhere
from clausecheck.readers.docx_fields import BLANK, Field, FieldNumbers, prompt_of, typed_in
from clausecheck.readers.docx_marks import MARKS, Mark, has_gone, mark_in, mark_of
from clausecheck.readers.docx_pictures import PICTURES, UNREADABLE, picture_unread
from clausecheck.readers.docx_stretches import (
    BLACKED,
    HIDDEN,
    OTHER_VERSION,
    PLACEHOLDER,
    STRUCK,
    UNSEEN,
    Place,
    Runs,
    Stretch,
    counted,
    with_blanks,
)
from clausecheck.readers.docx_styles import Styles, dressed
from clausecheck.readers.docx_symbols import SYMBOL_FONTS, symbol_of, symbols
from clausecheck.readers.docx_xml import Element, child, is_on, name, val
from clausecheck.tracked import ChangesRead

_FIELD_CODE = "field code"
_BAR = "████"

_WITHOUT_TEXT = """
    pPr rPr sdtPr sdtEndPr sectPr tblPr tblGrid trPr tcPr delInstrText rt rubyPr ffData fldData pgNum
    annotationRef footnoteRef endnoteRef numberingChange m:rPr m:ctrlPr m:oMathParaPr
"""
NO_TEXT = frozenset(_WITHOUT_TEXT.split())
_OF_FORMULAS = {"m:den": "/", "m:sup": "^", "m:rad": "√"}
"""What stands for the layout of a formula: "300,000" over "24" must not become "300,00024"."""
_SPACES = frozenset(("tab", "ptab", "br", "cr"))
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes", "commentReference": "comments"}


@dataclass(frozen=True, slots=True)
class Setting:
    """What is the same for all paragraphs of a document."""

    styles: Styles
    changes: ChangesRead = "accepted"
    numbers: FieldNumbers = field(default_factory=FieldNumbers)

    def properties(self, element: Element, kind: str) -> Element | None:
        """The `rPr` or `pPr` of a run or paragraph, or what it was before a tracked change of looks or numbering."""
        now = child(element, kind)
        if self.changes == "original" and (before := child(now, f"{kind}Change", kind)) is not None:
            return before
        return now


def runs_of(paragraph: Element, place: Place, setting: Setting, *, outline: int | None = None) -> Runs:
    """Everything in a paragraph; `place` says how its style sets it, `outline` its heading level from 0."""
    walk = _Walk(setting, outline)
    walk.into(paragraph, place)
    walk.close_fields()
    walk.found.stretches = with_blanks(walk.found.stretches)
    return walk.found


class _Walk:
    """One way through a paragraph; remembers the fields that are open."""

    def __init__(self, setting: Setting, outline: int | None) -> None:
        self.found = Runs()
        self._setting = setting
        self._outline = outline
        self._fields: list[Field] = []

    def into(self, parent: Element, place: Place) -> None:
        for each in parent:
            kind = name(each)
            if is_hidden_drawing(each, kind):
                self.into(each, replace(place, why=place.why or HIDDEN))
            elif kind in ("t", "delText", "m:t", "a:t"):
                self._say(self._text_of(each, place.look.font), place)
            elif kind == "r":
                self.into(each, self._place(place, self._setting.properties(each, "rPr"), each))
            elif kind in NO_TEXT:
                continue
            elif kind in MARKS:
                self.into(each, self._marked(place, mark_of(each)))
            elif kind == "mc:AlternateContent":
                self._versions(each, place)
            elif kind == "ruby":
                self._ruby(each, place)
            elif kind == "fldSimple":
                simple = Field(len(self.found.stretches), val(each, "instr") or "", len(self.found.stretches))
                self.into(each, place)
                self._end_field(simple, place)
            elif kind == "txbxContent":
                self.found.boxes.append((each, place))
            elif (
                kind == "sdt"
                and is_on(child(each, "sdtPr", "showingPlcHdr"))
                and child(each, "sdtContent", "p") is None
            ):
                self._placeholder(each, place)
            else:
                self._sign(each, kind, place)

    def close_fields(self) -> None:
        """A field code that never ends was no field code: its words are text."""
        opened = [each.began for each in self._fields if each.result_began is None]
        for at in range(min(opened, default=len(self.found.stretches)), len(self.found.stretches)):
            if self.found.stretches[at].why == _FIELD_CODE:
                self._set_why(at, "")
        self.found.stretches = [each for each in self.found.stretches if each.why != _FIELD_CODE]

    def _sign(self, each: Element, kind: str, place: Place) -> None:
        if kind in _SPACES:
            self._say("\t" if kind == "tab" else " ", place)
        elif kind == "noBreakHyphen":
            self._say("-", place)
        elif kind == "sym":
            self._say(symbol_of(each), place)
        elif kind == "instrText":
            if self._fields:
                self._fields[-1].code += each.text or ""
        elif kind == "fldChar":
            self._field(each, place)
        elif kind in _NOTES:
            self.found.notes.append((_NOTES[kind], val(each, "id") or "", place.why))
        elif kind in UNREADABLE:
            self.found.unread.append(UNREADABLE[kind])
        elif kind in PICTURES:
            self.found.unread += picture_unread(each)
        elif kind == "v:textpath":
            self._say(f" {each.get('string') or ''} ", place)
        else:
            if sign := _OF_FORMULAS.get(kind):
                self._say(sign, place)
            self.into(each, place)
            if kind == "a:p":
                self._say(" ", place)

    def _say(self, text: str, place: Place) -> None:
        why, look = place.why, place.look
        if self._fields and any(each.result_began is None for each in self._fields):
            why = _FIELD_CODE
        if not why and look.is_blacked and not look.hidden and text.strip():
            self.found.stretches.append(Stretch(_BAR, place))
            why = BLACKED
        if not why:
            why = HIDDEN if look.hidden else STRUCK if look.struck else UNSEEN if look.is_unseen else ""
        self.found.stretches.append(Stretch(text, place if why == place.why else replace(place, why=why)))

    def _text_of(self, element: Element, font: str) -> str:
        text = element.text or ""
        for entity in element:
            self.found.unread.append("an entity in the text, which Word never writes: it was not expanded")
            text += " " + (entity.tail or "")
        if font in SYMBOL_FONTS:
            return symbols(text, font)
        return text

    def _place(self, place: Place, properties: Element | None, run: Element) -> Place:
        place = self._marked(place, mark_in(child(run, "rPr")))
        if properties is None or not len(properties):
            return place
        style = val(child(properties, "rStyle"))
        look = self._setting.styles.dressed_by(place.look, style) if style else place.look
        return replace(place, look=dressed(look, properties))

    def _marked(self, place: Place, mark: Mark | None) -> Place:
        if mark is None or (place.mark and place.why == place.mark.why):
            return place  # within words that are gone, no further change matters
        gone = mark.why if has_gone(mark, self._setting.changes) else ""
        return replace(place, mark=mark, why=place.why or gone)

    def _versions(self, alternatives: Element, place: Place) -> None:
        """The version of a drawing that is read, and the words that only another one has."""
        version = chosen(alternatives)
        self.into(version, place)
        for words in words_elsewhere(alternatives, version):
            self._say(words, replace(place, why=place.why or OTHER_VERSION))

    def _ruby(self, ruby: Element, place: Place) -> None:
        """Words with small ones above them, which come after them here."""
        for part in ("rubyBase", "rt"):
            inside = child(ruby, part)
            if inside is not None and any(name(each) == "t" for each in inside.iter()):
                self._say(" (" if part == "rt" else "", place)
                self.into(inside, place)
                self._say(")" if part == "rt" else "", place)

    def _placeholder(self, control: Element, place: Place) -> None:
        """A content control that still shows its prompt is a blank to be filled in."""
        self._say(BLANK, place)
        self.into(control, replace(place, why=place.why or PLACEHOLDER))

    def _field(self, mark: Element, place: Place) -> None:
        kind = val(mark, "fldCharType")
        if kind == "begin":
            if (typed := typed_in(mark)) is not None:
                self._say(typed, place)
            self._fields.append(Field(len(self.found.stretches)))
        elif kind == "separate" and self._fields:
            self._fields[-1].result_began = len(self.found.stretches)
        elif kind == "end" and self._fields:
            self._end_field(self._fields.pop(), place)

    def _end_field(self, ended: Field, place: Place) -> None:
        result = self.found.stretches[ended.result_began :] if ended.result_began is not None else []
        if ended.kind == "FORMTEXT" and not counted(result).strip() and not any(each.why for each in result):
            self._say(BLANK, place)
        elif not counted(result).strip() and (prompt := prompt_of(ended)):
            self._say(BLANK, place)
            self._say(prompt, replace(place, why=place.why or PLACEHOLDER))
        elif not counted(result).strip():
            self._say(self._setting.numbers.shown(ended, self._outline), place)
            if ended.lacks_words and not place.why and not any(each.why for each in result):
                article = "an" if ended.kind[0] in "AEIOU" else "a"
                self.found.unread.append(f"{article} {ended.kind} field of which the file does not hold the words")

    def _set_why(self, at: int, why: str) -> None:
        stretch = self.found.stretches[at]
        self.found.stretches[at] = replace(stretch, place=replace(stretch.place, why=why))
