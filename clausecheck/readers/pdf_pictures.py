"""Takes pictures of lines of a PDF, in a process of its own: a page that brings the renderer down harms nothing else.

Run as `python -m clausecheck.readers.pdf_pictures`, with what is wanted as one line of JSON on standard input.
"""

from __future__ import annotations

import base64
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby

import pypdfium2 as pdfium
from PIL import Image

from clausecheck.facsimile import Facsimile, Place, Stretch, Wanted
from clausecheck.readers import apart, pdf_lines, worker
from clausecheck.readers.pdf_words import PageWords
from clausecheck.readers.sheet import quarter

SCALE = 1.5
"""Pixels for each point: type of 10 points can be read, and a strip of five lines takes some ten kilobytes."""
GREYS = 16
MARGIN = 14.0
"""Points around the lines, which show a little of what stands above and below."""
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
    asked = {"path": os.path.abspath(path), "password": password, "wanted": [asdict(one) for one in wanted]}
    try:
        ended = subprocess.run(
            [sys.executable, "-P", "-m", "clausecheck.readers.pdf_pictures"],
            input=json.dumps(asked).encode("ascii") + b"\n",
            capture_output=True,
            env=apart.environment(),
            timeout=PATIENCE + A_PICTURE * len(wanted),
            check=True,
        )
        return tuple(_facsimile(one) for one in json.loads(ended.stdout))
    except subprocess.TimeoutExpired as error:
        raise NoPicturesError(f"it took more than {error.timeout:.0f} seconds") from error
    except (subprocess.CalledProcessError, ValueError) as error:
        raise NoPicturesError("the file brings the renderer down") from error


def main() -> None:
    """Take the pictures and write them to standard output; a library that prints cannot disturb them."""
    sink = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)
    worker.limit_memory()
    asked = json.loads(sys.stdin.readline())
    document = pdfium.PdfDocument(asked["path"], password=asked["password"])
    wanted = [_wanted(one) for one in asked["wanted"]]
    json.dump([asdict(one) for one in pictures(document, wanted)], sink)
    sink.flush()
    os._exit(0)


def pictures(document: pdfium.PdfDocument, wanted: Sequence[Wanted]) -> Iterator[Facsimile]:
    """Each page is rendered once for all that is wanted of it, and its pictures are cut from that."""
    for number, group in groupby(sorted(wanted, key=lambda one: one.page), key=lambda one: one.page):
        page = document[number - 1]
        textpage = page.get_textpage()
        sheet = pdf_lines.fragments(page, textpage).sheet
        if max(sheet.size) > MOST_POINTS:
            continue
        turn = quarter(sheet.turn - page.get_rotation())
        image = page.render(scale=SCALE, rotation=turn, grayscale=True).to_pil()
        words = PageWords(textpage, sheet)
        for one in group:
            yield _cut(image, one, tuple(words.place(each) for each in one.words), sheet.size)


def _cut(image: Image.Image, one: Wanted, places: tuple[Place, ...], size: tuple[float, float]) -> Facsimile:
    left, top, right, bottom = _frame(one, size)
    crop = image.crop((round(left * SCALE), round(top * SCALE), round(right * SCALE), round(bottom * SCALE)))
    sink = io.BytesIO()
    crop.quantize(GREYS, dither=Image.Dither.NONE).save(sink, "PNG", bits=4, optimize=True)
    moved = tuple((x - left, y - top, to_x - left, to_y - top) for x, y, to_x, to_y in places)
    png = base64.b64encode(sink.getvalue()).decode("ascii")
    return Facsimile(one.name, one.page, png, right - left, bottom - top, moved)


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


def _wanted(one: dict[str, object]) -> Wanted:
    held = json.loads(json.dumps(one), object_hook=lambda value: value)
    words = tuple(Stretch(each["text"], tuple(each["place"]), each["start"], each["end"]) for each in held["words"])
    return Wanted(held["name"], held["page"], tuple(map(tuple, held["lines"])), words)


def _facsimile(one: dict[str, object]) -> Facsimile:
    return Facsimile(**{**one, "words": tuple(tuple(place) for place in one["words"])})  # type: ignore[arg-type,attr-defined]


if __name__ == "__main__":
    main()
