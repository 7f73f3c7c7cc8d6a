"""Turns characters of the symbol fonts into the signs a reader sees: ticked boxes, section signs, bullets."""

from __future__ import annotations

from clausecheck.readers.docx_xml import Element, val

SYMBOL_FONTS = frozenset(("wingdings", "wingdings 2", "wingdings 3", "webdings", "symbol"))
"""In these a letter is the number of a picture: an "x" in Wingdings is a crossed box."""

_EMPTY, _TICKED, _CROSSED, _TICK = "\u2610", "\u2611", "\u2612", "\u2713"
_SIGNS = {
    ("wingdings", 0x6C): "\u25cf",
    ("wingdings", 0x6E): "\u25a0",
    ("wingdings", 0x6F): _EMPTY,
    ("wingdings", 0x71): _EMPTY,
    ("wingdings", 0x72): _EMPTY,
    ("wingdings", 0x78): _CROSSED,
    ("wingdings", 0xA7): "\u25aa",
    ("wingdings", 0xA8): _EMPTY,
    ("wingdings", 0xFC): _TICK,
    ("wingdings", 0xFD): _CROSSED,
    ("wingdings", 0xFE): _TICKED,
    ("wingdings 2", 0x50): _TICK,
    ("wingdings 2", 0x52): _TICKED,
    ("wingdings 2", 0x53): _CROSSED,
    ("wingdings 2", 0x54): _CROSSED,
    ("wingdings 2", 0xA3): _EMPTY,
    ("webdings", 0x61): _TICK,
    ("webdings", 0x63): _EMPTY,
    ("symbol", 0xA2): "\u2032",
    ("symbol", 0xA3): "\u2264",
    ("symbol", 0xA5): "\u221e",
    ("symbol", 0xA7): "\u2663",
    ("symbol", 0xAE): "\u2192",
    ("symbol", 0xB0): "\u00b0",
    ("symbol", 0xB1): "\u00b1",
    ("symbol", 0xB2): "\u2033",
    ("symbol", 0xB3): "\u2265",
    ("symbol", 0xB4): "\u00d7",
    ("symbol", 0xB7): "\u2022",
    ("symbol", 0xB8): "\u00f7",
    ("symbol", 0xB9): "\u2260",
    ("symbol", 0xBC): "\u2026",
    ("symbol", 0xD2): "\u00ae",
    ("symbol", 0xD3): "\u00a9",
    ("symbol", 0xD4): "\u2122",
    ("symbol", 0xE2): "\u00ae",
    ("symbol", 0xE3): "\u00a9",
    ("symbol", 0xE4): "\u2122",
}
_GREEK = dict(zip("abgdezhqiklmnxoprstufcyw", "αβγδεζηθικλμνξοπρστυφχψω", strict=True))


def symbols(text: str, font: str) -> str:
    """The text as it looks in a symbol font; a picture that is no sign we know is a space."""
    return "".join(_sign(ord(letter), font) for letter in text)


def symbol_of(element: Element) -> str:
    """The sign of a `w:sym`, which names its font and the number of the picture."""
    try:
        point = int(val(element, "char") or "", 16)
    except ValueError:
        return ""
    font = (val(element, "font") or "").lower()
    if font in SYMBOL_FONTS or 0xF000 <= point <= 0xF0FF:
        return _sign(point, font)
    return chr(point) if point < 0x110000 else ""


def _sign(point: int, font: str) -> str:
    """Symbol fonts number their pictures from 0, or from F000 among the private characters."""
    at = point - 0xF000 if 0xF000 <= point <= 0xF0FF else point
    if at in (0x20, 0xA0) or at > 0xFF:
        return chr(at) if at < 0xE000 else " "
    if (font, at) in _SIGNS:
        return _SIGNS[font, at]
    if font == "symbol":
        return _GREEK.get(chr(at), chr(at))
    return " " if font in SYMBOL_FONTS else chr(at)
