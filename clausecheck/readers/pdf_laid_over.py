"""Tells which printed text of a PDF page lies under what was put on top of it later: a white box with other words in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from clausecheck.model import Box
from clausecheck.readers.pdf_covered import Covered, difference
from clausecheck.readers.pdf_drawn import Object, address, bounds
from clausecheck.readers.sheet import Sheet, quarter

_COVERING = (
    *(raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_SQUARE, raw.FPDF_ANNOT_CIRCLE, raw.FPDF_ANNOT_POLYGON),
    *(raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_REDACT),
)
"""What may paint over the page; the fields of a form belong to it."""
_NOT_SHOWN = raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW
_MOST = 200
_EDGE = 1.0


def under_marks(objects: Sequence[Object], page: pdfium.PdfPage) -> Covered:
    """The text objects of which nothing is to be seen where something was put on top of the page."""
    areas = list(_areas(page))
    pairs = [
        (each, area, shared)
        for each in objects
        if areas and each[0] == raw.FPDF_PAGEOBJ_TEXT
        for box in [bounds(each[1], each[2])]
        for area in areas
        if (shared := _shared(box, area)) is not None
    ]
    if not pairs:
        return Covered()
    changed = difference(page, [each for each, _, _ in pairs], with_marks=True)
    left, bottom, right, top = page.get_bbox()
    sheet = Sheet(left, bottom, right, top, quarter(page.get_rotation()))
    wholly: set[int] = set()
    partly: dict[int, list[Box]] = defaultdict(list)
    for (_, piece, matrix), area, shared in pairs:
        place = sheet.place(*shared)
        if changed.crop((int(place[0]) + 1, int(place[1]) + 1, int(place[2]), int(place[3]))).getbbox() is not None:
            continue
        if shared == bounds(piece, matrix):
            wholly.add(address(piece))
        else:
            partly[address(piece)].append(area)
    return Covered(frozenset(wholly), {key: tuple(areas) for key, areas in partly.items()})


def _areas(page: pdfium.PdfPage) -> Iterator[Box]:
    for number in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST)):
        mark = raw.FPDFPage_GetAnnot(page, number)
        if not mark:
            continue
        if raw.FPDFAnnot_GetSubtype(mark) in _COVERING and not raw.FPDFAnnot_GetFlags(mark) & _NOT_SHOWN:
            rect = raw.FS_RECTF()
            raw.FPDFAnnot_GetRect(mark, rect)
            yield rect.left, rect.bottom, rect.right, rect.top
        raw.FPDFPage_CloseAnnot(mark)


def _shared(box: Box, area: Box) -> Box | None:
    """What lies in both; None where that is nothing."""
    left, bottom = max(box[0], area[0]), max(box[1], area[1])
    right, top = min(box[2], area[2]), min(box[3], area[3])
    return (left, bottom, right, top) if right - left > _EDGE and top - bottom > _EDGE else None
