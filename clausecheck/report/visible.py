"""Characters that nobody sees are made visible, so that no contract can steer a terminal or confuse a reader."""

from __future__ import annotations

SIGN = "\N{REPLACEMENT CHARACTER}"

_CONTROLS = (*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0xA0))
_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SURROGATES = range(0xD800, 0xE000)
_TAGS = range(0xE0000, 0xE0080)
_NO_CHARACTERS = (0xFFFE, 0xFFFF)
"""XML, and so a Word file, does not take them."""
_SPACES = (0x09, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029)

_TABLE = {code: SIGN for codes in (_CONTROLS, _BIDI, _SURROGATES, _TAGS) for code in codes}
_TABLE |= dict.fromkeys(_NO_CHARACTERS, SIGN)
_TABLE |= dict.fromkeys(_SPACES, " ")


def visible(text: str) -> str:
    """The text with a sign in place of each control, bidi and tag character; line feeds stay, lengths stay."""
    return text.translate(_TABLE)


def one_line(text: str) -> str:
    """The visible text with all white space as single spaces: a file name cannot forge a second line."""
    return " ".join(visible(text).split())
