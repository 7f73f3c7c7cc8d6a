"""Reads the runs of one Word paragraph: its words in order, and which of them do not count.

Text stands at any depth: in hyperlinks, content controls, smart tags, tracked insertions, fields. So everything is
entered that is not known to hold no text; a plain loop over the runs loses a clause typed into a form control.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from clausecheck.readers.docx_styles import Look, Styles, dressed
from clausecheck.readers.docx_xml import Element, child, is_on, name, number, rel_id, val

DELETED = "deleted by a tracked change"
MOVED = "moved elsewhere by a tracked change"
INSERTED = "inserted by a tracked change"
HIDDEN = "hidden text"
UNSEEN = "text that a reader cannot see (white or tiny)"
STRUCK = "struck out"
_FIELD_CODE = "field code"

_WITHOUT_TEXT = """
    pPr rPr sdtPr sdtEndPr sectPr tblPr tblGrid trPr tcPr instrText delInstrText rt rubyPr ffData fldData pgNum
    annotationRef footnoteRef endnoteRef numberingChange m:rPr m:ctrlPr m:oMathParaPr
"""
NO_TEXT = frozenset(_WITHOUT_TEXT.split())
_SPACES = frozenset(("tab", "ptab", "br", "cr"))
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes", "commentReference": "comments"}
CHANGES = {"del": DELETED, "moveFrom": MOVED, "ins": INSERTED, "moveTo": INSERTED}
_SIGNS = {
    ("wingdings", 0xFE): "\u2612",
    ("wingdings", 0xFD): "\u2612",
    ("wingdings", 0x78): "\u2612",
    ("wingdings", 0xA8): "\u2610",
    ("wingdings", 0x6F): "\u2610",
    ("wingdings", 0xFC): "\u2713",
    ("symbol", 0xB7): "\u2022",
    ("symbol", 0xA7): "\u00a7",
    ("symbol", 0xB0): "\u00b0",
    ("symbol", 0xB4): "\u00d7",
    ("symbol", 0xA3): "\u2264",
    ("symbol", 0xB3): "\u2265",
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words of a paragraph, set alike."""

    text: str
    look: Look
    why: str = ""
    """Why they do not count; "" where they do."""


@dataclass(slots=True)
class Runs:
    """What one paragraph holds."""

    stretches: list[Stretch] = field(default_factory=list)
    boxes: list[tuple[Element, str]] = field(default_factory=list)
    """Text boxes anchored here, each with why it does not count."""
    notes: list[tuple[str, str, str]] = field(default_factory=list)
    """Footnotes, endnotes and comments referred to: kind, id, and why they do not count."""
    unread: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words that count, as they stand."""
        return "".join(each.text for each in self.stretches if not each.why)


def runs_of(paragraph: Element, look: Look, styles: Styles, *, original: bool, why: str = "") -> Runs:
    """Everything in a paragraph; `look` is that of its style, `why` given where the whole does not count.

    Tracked changes are read as accepted, or, with `original`, as they were before.
    """
    walk = _Walk(styles, changes_out(original=original))
    walk.into(paragraph, look, why)
    walk.close_fields()
    return walk.found


def changes_out(*, original: bool) -> frozenset[str]:
    """The kinds of tracked change whose words do not count."""
    return frozenset(("ins", "moveTo") if original else ("del", "moveFrom"))


def change_on(properties: Element | None, dropped: frozenset[str]) -> str:
    """Why a run, row or paragraph mark does not count: a tracked change noted in its properties; else ""."""
    if properties is None:
        return ""
    return next((CHANGES[name(each)] for each in properties if name(each) in dropped), "")


class _Walk:
    """One way through a paragraph; remembers the fields that are open."""

    def __init__(self, styles: Styles, dropped: frozenset[str]) -> None:
        self.found = Runs()
        self._styles = styles
        self._dropped = dropped
        self._fields: list[int | None] = []
        """For each open field where its code began among the stretches; None while its result is read."""

    def into(self, parent: Element, look: Look, why: str) -> None:
        for each in parent:
            kind = name(each)
            if kind in ("t", "delText", "m:t"):
                self._say(self._text_of(each), look, why)
            elif kind == "r":
                properties = child(each, "rPr")
                look_here = self._look(look, properties)
                self.into(each, look_here, why or change_on(properties, self._dropped))
            elif kind in NO_TEXT:
                continue
            elif kind in CHANGES:
                self.into(each, look, why or (CHANGES[kind] if kind in self._dropped else ""))
            elif kind == "mc:AlternateContent":
                self.into(chosen(each), look, why)
            elif kind == "txbxContent":
                self.found.boxes.append((each, why))
            else:
                self._sign(each, kind, look, why)

    def close_fields(self) -> None:
        """A field code that never ends was no field code: its words are text."""
        opened = [start for start in self._fields if start is not None]
        for at in range(min(opened, default=len(self.found.stretches)), len(self.found.stretches)):
            if self.found.stretches[at].why == _FIELD_CODE:
                self.found.stretches[at] = replace(self.found.stretches[at], why="")
        self.found.stretches = [each for each in self.found.stretches if each.why != _FIELD_CODE]

    def _sign(self, each: Element, kind: str, look: Look, why: str) -> None:
        if kind in _SPACES:
            self._say(" ", look, why)
        elif kind == "noBreakHyphen":
            self._say("-", look, why)
        elif kind == "sym":
            self._say(_sign_of(each), look, why)
        elif kind == "fldChar":
            self._field(each, look, why)
        elif kind in _NOTES:
            self.found.notes.append((_NOTES[kind], val(each, "id") or "", why))
        elif kind in _UNREADABLE:
            self.found.unread.append(_UNREADABLE[kind])
        elif kind in ("pic:pic", "v:imagedata"):
            self.found.unread += _picture(each)
        else:
            self.into(each, look, why)

    def _say(self, text: str, look: Look, why: str) -> None:
        if any(start is not None for start in self._fields):
            why = _FIELD_CODE
        if not why:
            why = HIDDEN if look.hidden else STRUCK if look.struck else UNSEEN if look.is_unseen else ""
        self.found.stretches.append(Stretch(text, look, why))

    def _text_of(self, element: Element) -> str:
        text = element.text or ""
        for entity in element:
            self.found.unread.append("an entity in the text, which Word never writes: it was not expanded")
            text += " " + (entity.tail or "")
        return text

    def _look(self, look: Look, properties: Element | None) -> Look:
        if properties is None or not len(properties):
            return look
        style = val(child(properties, "rStyle"))
        return dressed(self._styles.dressed_by(look, style) if style else look, properties)

    def _field(self, mark: Element, look: Look, why: str) -> None:
        kind = val(mark, "fldCharType")
        if kind == "begin":
            if (typed := _typed_in(mark)) is not None:
                self._say(typed, look, why)
            self._fields.append(len(self.found.stretches))
        elif kind == "separate" and self._fields:
            self._fields[-1] = None
        elif kind == "end" and self._fields:
            self._fields.pop()


_UNREADABLE = {
    "c:chart": "a chart",
    "dgm:relIds": "a diagram",
    "o:OLEObject": "an embedded object",
    "control": "a form control of the old kind (ActiveX)",
    "contentPart": "ink drawn by hand",
}


def chosen(alternatives: Element) -> Element:
    """One of several versions of the same drawing: the first that holds words, else the last (the fallback)."""
    versions = [each for each in alternatives if name(each) in ("mc:Choice", "mc:Fallback")]
    with_words = (each for each in versions if any(name(below) in ("t", "delText") for below in each.iter()))
    return next(with_words, versions[-1] if versions else alternatives)


def _sign_of(symbol: Element) -> str:
    code = val(symbol, "char") or ""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    font = (val(symbol, "font") or "").lower().rstrip(" 23")
    if 0xF000 <= point <= 0xF0FF:
        return _SIGNS.get((font, point - 0xF000), chr(point - 0xF000) if font not in ("wingdings", "symbol") else " ")
    return chr(point) if point < 0x110000 else ""


def _typed_in(mark: Element) -> str | None:
    """What was ticked or chosen in a form field of the old kind, which keeps it out of the text."""
    box = child(mark, "ffData", "checkBox")
    if box is not None:
        ticked = is_on(child(box, "checked"))
        ticked = is_on(child(box, "default")) if ticked is None else ticked
        return "\u2612" if ticked else "\u2610"
    choices = child(mark, "ffData", "ddList")
    if choices is None:
        return None
    entries = [val(each) or "" for each in choices if name(each) == "listEntry"]
    chosen = number(child(choices, "result")) or 0
    return entries[chosen] if 0 <= chosen < len(entries) else ""


def _picture(picture: Element) -> list[str]:
    """A picture large enough to hold words; logos and signatures are passed over."""
    for above in picture.iterancestors():
        if name(above) in ("wp:inline", "wp:anchor"):
            extent = next((each for each in above if name(each) == "wp:extent"), None)
            wide, high = (_inches(extent, side) for side in ("cx", "cy"))
            return [] if wide * high < 6 else [f"an image of {wide:.1f} by {high:.1f} inches"]
    return ["an image"] if rel_id(picture) or name(picture) == "pic:pic" else []


def _inches(extent: Element | None, side: str) -> float:
    text = extent.get(side, "") if extent is not None else ""
    return int(text) / 914_400 if text.isdecimal() and len(text) < 12 else 0.0
