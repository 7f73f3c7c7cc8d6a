"""Has the pages of a PDF read from their pictures, and puts the words found where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import sqrt
from statistics import median

import pypdfium2 as pdfium

from clausecheck import extras
from clausecheck.model import Unread
from clausecheck.readers import pdf_page, scan_crew
from clausecheck.readers.fragments import Fragment
from clausecheck.readers.paper import Doubt, Page
from clausecheck.readers.pdf_book import Book
from clausecheck.readers.pdf_page import Layer
from clausecheck.readers.reasons import RUBBISH, UNRECOGNIZED, WITHOUT_WORDS
from clausecheck.readers.request import Request
from clausecheck.readers.scan import RECOGNIZERS, Picture, Recognized
from clausecheck.readers.scan_words import Recognizer, Word
from clausecheck.readers.sheet import quarter
from clausecheck.readers.wire import Recognizing

SWITCHED_OFF = "text in pictures was not looked for, as you asked (ocr: never)"

_MOST_PIXELS = 12_000_000
"""A letter page at 300 dots an inch has 8.4 million."""
_GAP = 1.3
"""A gap wider than this many times the height of the line parts two columns or cells."""
_OVERLAP = 0.3
_HEADING = 1.4
_HANGING, _HANGS = frozenset("gjpqyQ,;()[]{}$|/_@"), 0.2
_RISING, _RISES = frozenset("bdfhijklt'\"()[]{}|/$%&!?“”‘’0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"), 0.25
"""Letters that hang below the line or rise over the others, and by what part of its height: ink alone does not tell
that "1.1." and the words beside it stand on one line."""
_LEAST = 0.6
"""Lines lower or higher than these parts of most differ in size; within them only in the letters they hold."""


def recognized(book: Book, pages: Sequence[int], request: Request) -> Iterator[Page | Unread | Recognizing]:
    """The pages of these numbers with the words recognized on them; why not, where nothing here can recognize any."""
    if request.ocr == "never":
        yield Unread(None, SWITCHED_OFF)
        return
    recognizer = next((each for each in RECOGNIZERS.values() if each.is_installed()), None)
    if recognizer is None:
        yield Unread(
            None, f"text in pictures was not looked for; to have it read, install text recognition: {install_line()}"
        )
        return
    yield Recognizing(0, len(pages))
    layers: dict[int, Layer] = {}
    pictures = _pictures(book, pages, request, recognizer, layers)
    results = scan_crew.recognized(pictures, recognizer.name, at_once=request.at_once)
    for done, (number, words) in enumerate(results, start=1):
        yield _read(layers.pop(number), words, recognizer, book)
        yield Recognizing(done, len(pages))


def install_line() -> str:
    """What to type to get text recognition into the environment in which this runs."""
    return extras.install_line("ocr", ("rapidocr", "onnxruntime"))


def _pictures(
    book: Book,
    pages: Sequence[int],
    request: Request,
    recognizer: Recognizer,
    layers: dict[int, Layer],
) -> Iterator[scan_crew.Page]:
    """Each page drawn, its text layer kept in `layers`; a page that cannot be drawn stays as it was sent."""
    for number in pages:
        try:
            page = book.document[number - 1]
        except pdfium.PdfiumError:
            continue
        try:
            own = pdf_page.layer(book, page, number)
            picture = _picture(page, own, recognizer.dots) if own else None
        except (pdfium.PdfiumError, MemoryError):
            continue
        finally:
            page.close()
        if own and picture:
            layers[number] = replace(own, found=()) if request.ocr == "always" else own
            yield number, picture


def _picture(page: pdfium.PdfPage, own: Layer, dots: int) -> Picture | None:
    """The page in grey as its text stands upright, without what was put on top: that is read better elsewhere."""
    width, height = own.sheet.size
    if width < 1 or height < 1:
        return None
    scale = min(dots / 72, sqrt(_MOST_PIXELS / (width * height)))
    bitmap = page.render(scale=scale, rotation=own.turned, grayscale=True, draw_annots=False, may_draw_forms=False)
    try:
        image = bitmap.to_pil().convert("L")
        return Picture(image.width, image.height, image.tobytes(), scale, may_turn=not own.found)
    finally:
        bitmap.close()


def _read(own: Layer, words: Recognized | None, recognizer: Recognizer, book: Book) -> Page:
    """The page with the words recognized on it where its text layer has none."""
    if words is None:
        return pdf_page.set_out(replace(own, unread=(UNRECOGNIZED,)), book)
    printed = list(own.found)
    new = [part for line in words.lines for part in _parted(line) if not _is_printed(part, printed)]
    sheet = replace(own.sheet, turn=quarter(own.sheet.turn + words.turned))
    why = _why_unread(own, words, is_new=bool(new))
    found = [*printed, *_fragments(new)]
    page = pdf_page.set_out(replace(own, sheet=sheet, found=found, unread=why), book)
    doubtful = tuple(
        Doubt(word.text, word.box, word.confidence)
        for line in new
        for word in line
        if word.confidence < recognizer.doubtful
    )
    turned = quarter(own.turned + words.turned)
    is_bare = sum(len(each.text) for each in printed) < pdf_page.FEW_LETTERS
    return replace(page, turned=turned, skew=words.skew, doubtful=doubtful, is_recognized=is_bare)


def _why_unread(own: Layer, words: Recognized, *, is_new: bool) -> tuple[str, ...]:
    """Letters that have lost their meaning stay unread where no words were recognized in their place."""
    if not is_new and RUBBISH in own.unread:
        return (RUBBISH,)
    return () if is_new or words.is_blank or own.found else (WITHOUT_WORDS,)


def _parted(line: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """The line cut where a gap parts columns or cells."""
    height = median(word.box[3] - word.box[1] for word in line)
    part: list[Word] = []
    for word in line:
        if part and word.box[0] - part[-1].box[2] > _GAP * height:
            yield part
            part = []
        part.append(word)
    yield part


def _box(line: Sequence[Word]) -> tuple[float, float, float, float]:
    lefts, tops, rights, bottoms = zip(*(word.box for word in line), strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _is_printed(line: Sequence[Word], printed: Sequence[Fragment]) -> bool:
    """Does the text layer have words where these were recognized?"""
    left, top, right, bottom = _box(line)
    area = (right - left) * (bottom - top)
    shared = sum(
        max(min(right, each.right) - max(left, each.left), 0) * max(min(bottom, each.bottom) - max(top, each.top), 0)
        for each in printed
    )
    return shared > _OVERLAP * area


def _fragments(lines: Sequence[Sequence[Word]]) -> Iterator[Fragment]:
    """The lines as type as high as it is set; all those of nearly one height have one size."""
    boxes = [_box(line) for line in lines]
    usual = median(bottom - top for _, top, _, bottom in boxes) if boxes else 0.0
    for line, (left, top, right, bottom) in zip(lines, boxes, strict=True):
        height = bottom - top
        size = usual if _LEAST * usual < height < _HEADING * usual else height
        text = " ".join(word.text for word in line)
        below = 0.0 if _HANGING.intersection(text) else _HANGS * size
        above = 0.0 if _RISING.intersection(text) else _RISES * size
        yield Fragment(text, left, top - above, right, bottom + below, size)
