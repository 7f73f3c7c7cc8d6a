"""Finds out where paragraphs end in text whose lines were broken at the right margin, or not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from clausecheck.readers.txt_marks import TextLine
from clausecheck.sections import markers, questions

_FULL = 0.75
"""A line is full when the next word would have reached beyond this share of the width."""
_WRAPPED_WIDTH = 400
"""No one wraps lines later than this."""
_ONE_LINER = 20
_SET_APART = 25
"""Spaces; lines set so far in are centred or stand in a signature block, each for itself."""
_PROSE = 60
"""A line so long that stops without a full stop is no address or heading."""
_GREETING = re.compile(r"dear\b|.*\b(?:yours|regards|sincerely),$", re.IGNORECASE)
_MARKER = re.compile(
    r"(?:\(?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5})[.)](?:\s|$)|\d+(?:\.\d+)+\.?\s|[§¶]+\s*\d|[\u2022\u25cf\u25aa\u00b7*]\s"
    r"|(?:article|section|exhibit|schedule|appendix|annex|attachment)\s+[\dA-Z]+\b)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[A-Z][^.:;?!]{1,40}:\s")
"""How a line of a term sheet begins: "Partner track: 30 months"."""
_LONE_MARKER = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]|\d+(?:\.\d+)+\.?", re.IGNORECASE)
_ENDED = re.compile(r"[.:;!?][\"'”’)\]]*$")
_STOPPED = re.compile(r"[.:!?][\"'”’)\]]*$")
_JOINING = re.compile(
    r"(?:(?<![-\w])(?:the|a|an|of|to|in|by|and|or|for|with|that|its|his|her|any|such|this)|,)$", re.IGNORECASE
)


def width_of(lines: Sequence[TextLine]) -> int | None:
    """The length at which the lines were broken; None where each line is a paragraph of its own."""
    lengths = sorted(line.length for line in lines if line.text and not line.is_row and not line.left_out)
    if not lengths:
        return None
    width = lengths[int(0.97 * (len(lengths) - 1))]
    long = [length for length in lengths if length > width / 2]
    full = sum(length > 0.8 * width for length in long)
    is_wrapped = _ONE_LINER < width <= _WRAPPED_WIDTH and full > 0.55 * len(long)
    return width if is_wrapped else None


def is_double_spaced(lines: Sequence[TextLine]) -> bool:
    """Is there a blank line between any two lines, also within sentences?"""
    filled = [at for at, line in enumerate(lines) if line.text and not line.left_out]
    gaps = [(lines[one].text, lines[two].text) for one, two in pairwise(filled) if two - one == 2]
    inside = sum(not _ENDED.search(one) and two[:1].islower() for one, two in gaps)
    return len(filled) > 20 and len(gaps) > 0.7 * len(filled) and inside > 0.4 * len(gaps)


def runs_on(above: TextLine, below: TextLine, width: int | None) -> bool:
    """Does the paragraph go on from one line to the next, with no blank line between?"""
    if above.is_row or below.is_row or below.is_item or _is_blank_to_fill(above) or _is_blank_to_fill(below):
        return False
    if above.is_headed or below.is_headed:
        return False
    first = below.text.split(maxsplit=1)[0]
    if _is_numbered(below.text):
        if _STOPPED.search(above.text):
            return False
        return _is_full(above, first, width) and not _is_title(above.text)
    if _LABEL.match(below.text) and _STOPPED.search(above.text):
        return False
    if _begins_small(below.text):
        return not _STOPPED.search(above.text) or _is_full(above, first, width)
    if _is_full(above, first, width) or (len(above.text) >= _PROSE and not _ENDED.search(above.text)):
        return not _is_title(above.text)
    return bool(_JOINING.search(above.text)) and not _GREETING.match(above.text)


def runs_over_gap(above: TextLine, below: TextLine, *, page_end: bool) -> bool:
    """Does a sentence go on over a blank line: at the end of a page, or where one was dropped in its middle?"""
    if _LONE_MARKER.fullmatch(above.text):
        return not below.is_row and not _is_numbered(below.text)
    if (
        above.is_row
        or below.is_row
        or below.is_item
        or _is_blank_to_fill(above)
        or above.is_headed
        or below.is_headed
        or _ENDED.search(above.text)
        or _is_numbered(below.text)
    ):
        return False
    if _begins_small(below.text):
        return page_end or max(above.length, below.length) >= _PROSE
    is_cut = above.length >= _PROSE or bool(_JOINING.search(above.text))
    return page_end and is_cut and not _is_title(above.text)


def is_title(text: str, following: str) -> bool:
    """A heading by its letters: all capitals, a short numbered line, or Capitals on Each Word before a long paragraph."""
    words = text.split()
    if len(words) > 12 or not any(letter.isalpha() for letter in text):
        return False
    if _is_title(text) or re.match(r"(?:article|exhibit|schedule|appendix)\s+[\dA-Z]+\b", text, re.IGNORECASE):
        return True
    long_text_follows = len(following.split()) > 20
    if _is_numbered(text):
        return len(words) <= 8 and len(following.split()) > 8 and text[-1] not in ",;" and words[-1][0].isupper()
    named = [word for word in words if len(word) > 3]
    titled = bool(named) and all(word[0].isupper() for word in named)
    return len(words) <= 8 and titled and long_text_follows and text[-1] not in ".,;"


def _is_numbered(text: str) -> bool:
    """It begins like a paragraph with a number, a bullet, or a label as those of questions and answers."""
    return bool(_MARKER.match(text) or markers.read(text)) or questions.has_label(text)


def _is_blank_to_fill(line: TextLine) -> bool:
    """A line to sign on."""
    return not line.text.strip("_ ")


def _begins_small(text: str) -> bool:
    return text.lstrip("\"'“‘(")[:1].islower()


def _is_title(text: str) -> bool:
    return text.isupper() and len(text.split()) <= 12


def _is_full(line: TextLine, next_word: str, width: int | None) -> bool:
    return width is not None and line.indent < _SET_APART and line.length + 1 + len(next_word) > _FULL * width
