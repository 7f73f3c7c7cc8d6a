"""Parts what was put on a PDF page from its text: watermarks, stamps in the margin, black bars, lines drawn through words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

import pypdfium2 as pdfium

from clausecheck.model import Box
from clausecheck.readers.fragments import Fragment
from clausecheck.readers.sheet import Sheet

BLACKED_OUT = "█████"

_WATERMARK = 2.5
"""Type so many times as high as most, laid across other lines, is no text of the contract."""
_ACROSS = 2
_MOST_WORDS = 15
_FEWEST = 3
_LOWEST_BAR, _HIGHEST_BAR = 0.7, 4.0
"""Of the height of type."""
_COLUMN_EDGE = 6.0
_STRUCK = (0.28, 0.62)
"""Where a line is drawn through letters, as parts of their height from below; below it a line underlines."""
_SHORTEST_STROKE = 8.0
_ON_WORDS = 0.8
"""So much of a line through words lies on them; one that only ends at them is part of a drawing."""
_MOST_STROKES = 500


def watermarks(found: Sequence[Fragment]) -> tuple[Fragment, ...]:
    """The pieces of large type laid across several lines of the text."""
    if len(found) < _FEWEST:
        return ()
    usual = median(fragment.size for fragment in found)
    large = [fragment for fragment in found if fragment.size >= _WATERMARK * usual]
    return tuple(
        each for each in large if sum(other.size < each.size and _meet(each, other) for other in found) >= _ACROSS
    )


def in_margin(sideways: Sequence[Fragment], upright: Sequence[Fragment]) -> tuple[Fragment, ...]:
    """The short pieces set sideways that stand wholly left or right of the text."""
    if len(upright) < _FEWEST:
        return ()
    left, right = min(each.left for each in upright), max(each.right for each in upright)
    return tuple(
        each
        for each in sideways
        if (each.right <= left or each.left >= right) and len(each.text.split()) <= _MOST_WORDS
    )


def blacked_out(bars: Sequence[Box], found: Sequence[Fragment], sheet: Sheet) -> Iterator[Fragment]:
    """What stands for the words under each black bar that is about as high as the type and within its column."""
    if not found:
        return
    usual = median(fragment.size for fragment in found)
    left = min(each.left for each in found)
    right = max(sheet.size[0] - left, *(each.right for each in found))
    for bar in bars:
        box = sheet.place(*bar)
        height = box[3] - box[1]
        if _LOWEST_BAR * usual <= height <= _HIGHEST_BAR * usual and (
            left - _COLUMN_EDGE <= box[0] and box[2] <= right + _COLUMN_EDGE
        ):
            yield Fragment(BLACKED_OUT, *box, min(height, usual))


def struck(
    strokes: Sequence[Box], found: Sequence[Fragment], textpage: pdfium.PdfTextPage, sheet: Sheet
) -> Iterator[str]:
    """The words through which a level line is drawn."""
    if sheet.turn:
        return
    for stroke in strokes[:_MOST_STROKES]:
        if stroke[2] - stroke[0] < _SHORTEST_STROKE:
            continue
        left, top, right, bottom = sheet.place(*stroke)
        for fragment in found:
            height = fragment.bottom - fragment.top
            shared = min(right, fragment.right) - max(left, fragment.left)
            level = (fragment.bottom - (top + bottom) / 2) / max(height, 0.1)
            if shared >= max(_SHORTEST_STROKE, _ON_WORDS * (right - left)) and _STRUCK[0] <= level <= _STRUCK[1]:
                middle = (stroke[1] + stroke[3]) / 2
                words = textpage.get_text_bounded(
                    stroke[0] - 1, middle - height / 5, stroke[2] + 1, middle + height / 5
                )
                yield " ".join(words.split()) or fragment.text
                break


def _meet(one: Fragment, other: Fragment) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom
