"""What Word's styles say about a paragraph or a run: its look, its heading level, its numbered list."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from clausecheck.readers.docx_symbols import SYMBOL_FONTS
from clausecheck.readers.docx_xml import Element, child, is_on, name, number, val

_DEFAULT_HALF_POINTS = 20
_BARELY_SEEN_HALF_POINTS = 3
_BARELY_WIDE = 5
"""Percent of their usual width."""
_COLOUR = re.compile("[0-9A-Fa-f]{6}")
_NEARLY_WHITE = 0xF4
_NEARLY_BLACK = 0x28


@dataclass(frozen=True, slots=True)
class Look:
    """How text is set: what a reader would see of it."""

    size: int = _DEFAULT_HALF_POINTS
    """Height of the type in half points."""
    bold: bool = False
    caps: bool = False
    hidden: bool = False
    struck: bool = False
    squeezed: bool = False
    """Set so narrow that letters become a stroke."""
    unfilled: bool = False
    """Drawn neither filled nor outlined."""
    underlined: bool = False
    white: bool = False
    coloured: bool = False
    """In a colour that can be told from black."""
    shaded: bool = False
    black_behind: bool = False
    font: str = ""
    """Of the symbol fonts only, in which letters are pictures."""

    @property
    def is_unseen(self) -> bool:
        """White on white, under two points high, or of no width or ink."""
        is_out_of_sight = self.size <= _BARELY_SEEN_HALF_POINTS or self.squeezed or self.unfilled
        return is_out_of_sight or (self.white and not self.shaded)

    @property
    def is_blacked(self) -> bool:
        """Black on black: what looks like a bar drawn over the words."""
        return self.black_behind and not (self.white or self.coloured)


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph or character style with everything it inherits."""

    names: tuple[str, ...] = ()
    """Its own name in lower case, then those of the styles it is based on."""
    ids: tuple[str, ...] = ()
    look: Look = Look()
    outline: int | None = None
    """Heading level from 0."""
    num_id: int | None = None
    level: int | None = None

    @property
    def is_heading(self) -> bool:
        """A heading or title by its name, its ancestors' names, or a level in the outline."""
        titles = ("heading", "title", "subtitle")
        return self.outline is not None or any(each.startswith(titles) for each in self.names)


class Styles:
    """The style sheet; unknown ids have the default look."""

    def __init__(self, root: Element | None) -> None:
        self._elements = {} if root is None else _by_id(root)
        self._default = dressed(Look(), child(root, "docDefaults", "rPrDefault", "rPr"))
        self._known: dict[str, Style] = {}
        self._normal = next((key for key, each in self._elements.items() if _is_normal(each)), "")

    @property
    def body_size(self) -> int:
        """Half points of ordinary text."""
        return self.of_paragraph(None).look.size

    def of_paragraph(self, style_id: str | None) -> Style:
        """The paragraph style; the default one where the id is missing or unknown."""
        return self._style(style_id if style_id in self._elements else self._normal)

    def dressed_by(self, look: Look, style_id: str | None) -> Look:
        """A look with a character style on top."""
        for each in reversed(self._chain(style_id or "")):
            look = dressed(look, child(self._elements[each], "rPr"))
        return look

    def list_style(self, style_id: str) -> int | None:
        """The numbered list behind a list style."""
        return number(child(self._elements.get(style_id), "pPr", "numPr", "numId"))

    def _style(self, style_id: str) -> Style:
        if style_id not in self._known:
            style = Style(look=self._default)
            for each in reversed(self._chain(style_id)):
                style = _based_on(style, each, self._elements[each])
            self._known[style_id] = style
        return self._known[style_id]

    def _chain(self, style_id: str) -> list[str]:
        """The style and those it is based on; a circle of styles ends where it closes."""
        chain: list[str] = []
        while style_id in self._elements and style_id not in chain:
            chain.append(style_id)
            style_id = val(child(self._elements[style_id], "basedOn")) or ""
        return chain


def dressed(look: Look, properties: Element | None) -> Look:
    """A look changed by run properties."""
    if properties is None or not len(properties):
        return look
    changed: dict[str, bool | int | str] = {}
    for each in properties:
        kind = name(each)
        if kind in _SWITCHES:
            changed[_SWITCHES[kind]] = bool(is_on(each))
        elif kind == "sz":
            changed["size"] = number(each) or look.size
        elif kind == "w":
            changed["squeezed"] = 0 < (number(each) or 100) <= _BARELY_WIDE
        elif kind == "w14:textFill":
            changed["unfilled"] = _has(each, "w14:noFill") and not _is_outlined(properties)
            changed |= _tones_of_fill(each)
        elif kind == "u":
            changed["underlined"] = (val(each) or "single") != "none"
        elif kind == "color":
            lightest, darkest = _tones(val(each) or "")
            changed |= {"white": darkest >= _NEARLY_WHITE, "coloured": lightest > _NEARLY_BLACK}
        elif kind in ("shd", "highlight"):
            changed |= {"shaded": is_shading(each), "black_behind": _is_black(each)}
        elif kind == "rFonts":
            font = (val(each, "ascii") or val(each, "hAnsi") or "").lower()
            changed["font"] = font if font in SYMBOL_FONTS else ""
    return replace(look, **changed) if changed else look  # type: ignore[arg-type]


def _tones_of_fill(fill: Element) -> dict[str, bool]:
    """What an even colour in which newer programs fill the letters makes of them; it goes over their own colour."""
    for each in fill.iter():
        if name(each) == "w14:srgbClr":
            lightest, darkest = _tones(next(map(str, each.attrib.values()), ""))
            return {"white": darkest >= _NEARLY_WHITE, "coloured": lightest > _NEARLY_BLACK}
    return {}


def _has(element: Element, kind: str) -> bool:
    return any(name(each) == kind for each in element)


def _is_outlined(properties: Element) -> bool:
    return any(name(each) == "w14:textOutline" and not _has(each, "w14:noFill") for each in properties)


def is_shading(element: Element | None) -> bool:
    """Does this shading or highlight put a colour other than white behind the text?"""
    if element is None:
        return False
    fill = val(element, "fill") or (val(element) if name(element) == "highlight" else None) or "auto"
    pattern = val(element) or "clear"
    return fill.lower() not in ("auto", "ffffff", "white", "none") or pattern.startswith(("pct", "solid"))


def _tones(colour: str) -> tuple[int, int]:
    """The lightest and the darkest of a colour's red, green and blue; black for "auto"."""
    parts = [int(each, 16) for each in re.findall("..", colour)] if _COLOUR.fullmatch(colour) else [0]
    return max(parts), min(parts)


def _is_black(element: Element) -> bool:
    """Does this shading or highlight put black behind the text?"""
    if name(element) == "highlight":
        return val(element) == "black"
    is_solid = val(element) == "solid"
    behind = (val(element, "color") if is_solid else val(element, "fill")) or "auto"
    return (is_solid and behind == "auto") or (bool(_COLOUR.fullmatch(behind)) and _tones(behind)[0] <= _NEARLY_BLACK)


_SWITCHES = {
    "b": "bold",
    "caps": "caps",
    "vanish": "hidden",
    "strike": "struck",
    "dstrike": "struck",
}


def _by_id(root: Element) -> dict[str, Element]:
    return {val(each, "styleId") or "": each for each in root if name(each) == "style"}


def _is_normal(element: Element) -> bool:
    return val(element, "type") == "paragraph" and val(element, "default") in ("1", "true", "on")


def _based_on(base: Style, style_id: str, element: Element) -> Style:
    own_number = child(element, "pPr", "numPr")
    outline = number(child(element, "pPr", "outlineLvl"))
    num_id, level = number(child(own_number, "numId")), number(child(own_number, "ilvl"))
    return Style(
        names=((val(child(element, "name")) or "").lower(), *base.names),
        ids=(style_id, *base.ids),
        look=_with_shading(dressed(base.look, child(element, "rPr")), child(element, "pPr", "shd")),
        outline=base.outline if outline is None else (outline if outline < 9 else None),
        num_id=base.num_id if num_id is None else num_id,
        level=base.level if level is None else level,
    )


def _with_shading(look: Look, shading: Element | None) -> Look:
    return replace(look, shaded=True) if is_shading(shading) else look
