"""Takes pictures of lines of a PDF, in a process of its own: a page that brings the renderer down harms nothing else.

Run as `python -m clausecheck.readers.pdf_pictures`, with what is wanted on standard input.
"""

from __future__ import annotations

import base64
import io
import json
import os
import pickle
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby

import pypdfium2 as pdfium
from PIL import Image

from clausecheck.facsimile import Facsimile, Place, Wanted
from clausecheck.readers import apart, worker
from clausecheck.readers.pdf_words import PageWords

SCALE = 1.5
"""Pixels for each point: type of 10 points can be read, and a strip of five lines takes some six kilobytes."""
GREYS = 4
BITS = 2
"""Four greys are enough for the edges of type, and two thirds the size of sixteen."""
MARGIN = 3.0
"""Points around the lines."""
PATIENCE = 30.0
A_PICTURE = 2.0
"""Seconds to wait, and for each picture more."""
MOST_POINTS = 3_000
"""A page larger than this on one side is not pictured: a made-up page can be as large as a house."""


class NoPicturesError(Exception):
    """The pictures could not be taken, and why."""


def taken(path: str, wanted: Sequence[Wanted], *, password: str | None = None) -> tuple[Facsimile, ...]:
    """The pictures that are wanted, in order; of a page that cannot be pictured there is none.

    Raises NoPicturesError when the process that takes them fails.
    """
    request = pickle.dumps((os.path.abspath(path), password, tuple(wanted)))
    try:
        told = apart.answer("clausecheck.readers.pdf_pictures", request, patience=PATIENCE + A_PICTURE * len(wanted))
        return tuple(_facsimile(one) for one in json.loads(told))
    except (apart.NoAnswerError, ValueError) as error:
        raise NoPicturesError(str(error)) from error


def main() -> None:
    """Take the pictures and write them to standard output; a library that prints cannot disturb them."""
    sink = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)
    worker.limit_memory()
    path, password, wanted = pickle.load(sys.stdin.buffer)  # from our own process; the way back is plain JSON
    document = pdfium.PdfDocument(path, password=password)
    json.dump([asdict(one) for one in pictures(document, wanted)], sink)
    sink.flush()
    os._exit(0)


def pictures(document: pdfium.PdfDocument, wanted: Sequence[Wanted]) -> Iterator[Facsimile]:
    """Each page is rendered once for all that is wanted of it, and its pictures are cut from that."""
    for number, group in groupby(sorted(wanted, key=lambda one: one.page), key=lambda one: one.page):
        try:
            page = document[number - 1]
        except pdfium.PdfiumError:  # damaged, or beyond the pages that the file counts
            continue
        words = PageWords(page, page.get_textpage())
        if max(words.sheet.size) > MOST_POINTS:
            continue
        image = page.render(scale=SCALE, grayscale=True).to_pil()
        for one in group:
            places = tuple(place for each in one.words for place in words.find(each).shown)
            yield _cut(image, one, places, words.sheet.size)


def _cut(image: Image.Image, one: Wanted, places: tuple[Place, ...], size: tuple[float, float]) -> Facsimile:
    left, top, right, bottom = _frame(one, size)
    crop = image.crop((round(left * SCALE), round(top * SCALE), round(right * SCALE), round(bottom * SCALE)))
    moved = tuple((x - left, y - top, to_x - left, to_y - top) for x, y, to_x, to_y in places)
    png = base64.b64encode(_png(crop)).decode("ascii")
    return Facsimile(one.name, one.page, png, right - left, bottom - top, moved)


def _png(image: Image.Image) -> bytes:
    """The picture in a few greys; Pillow's own reduction of colours takes twenty times as long."""
    step = 255 / (GREYS - 1)
    reduced = image.point([round(value / step) for value in range(256)])
    palette = Image.frombytes("P", reduced.size, reduced.tobytes())
    palette.putpalette([round(grey * step) for grey in range(GREYS) for _ in range(3)])
    sink = io.BytesIO()
    palette.save(sink, "PNG", bits=BITS)
    return sink.getvalue()


def _frame(one: Wanted, size: tuple[float, float]) -> Place:
    if not one.lines:
        return 0.0, 0.0, size[0], size[1]
    left, top, right, bottom = zip(*one.lines, strict=True)
    return (
        max(0.0, min(left) - MARGIN),
        max(0.0, min(top) - MARGIN),
        min(size[0], max(right) + MARGIN),
        min(size[1], max(bottom) + MARGIN),
    )


def _facsimile(one: dict[str, object]) -> Facsimile:
    return Facsimile(**{**one, "words": tuple(tuple(place) for place in one["words"])})  # type: ignore[arg-type,attr-defined]


if __name__ == "__main__":
    main()
