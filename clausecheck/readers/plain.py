"""Turns what a file holds into plain characters: no unseen ones, no ligatures, single spaces."""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ud800-\udfff\U000e0000-\U000e0fff]"
)
BULLET = re.compile(r"^(?:[•·▪◦‣●○■□⁃∙*➢✓–—-]\s+)+(?=\S)")
"""Bullets or dashes before a paragraph: no words, and Word mostly keeps them out of the text."""
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_DRESSED = re.compile("[\uff01-\uff5e\U0001d400-\U0001d7ff]+")
"""Latin letters and numbers of full width, and those of formulas, with which some programs make bold type."""
_WRITTEN_OUT = str.maketrans(
    {
        "\u2010": "-",
        "\u2011": "-",
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
    }
)


def plain(text: str) -> str:
    """The text as a reader sees it, every run of white space one space, none at the ends."""
    return " ".join(seen(text).split())


def seen(text: str) -> str:
    """The text without characters nobody sees (soft hyphens, zero widths, control characters), spaces as they are."""
    if text.isascii() and text.isprintable():
        return text
    text = _PRIVATE.sub(" ", _UNSEEN.sub("", text))
    text = _DRESSED.sub(lambda letters: unicodedata.normalize("NFKC", letters[0]), text)
    return unicodedata.normalize("NFC", text.translate(_WRITTEN_OUT))


def without_bullet(text: str) -> str:
    """A paragraph without the bullets or dashes before it."""
    return BULLET.sub("", text)
