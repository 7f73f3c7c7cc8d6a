"""Recognizes text with Tesseract, where it is installed on the computer."""

from __future__ import annotations

import os
import re
import shutil
from importlib.util import find_spec
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

from PIL import Image, ImageFilter

from clausecheck.model import Box
from clausecheck.readers.scan_words import Line, Recognizer, Word

_ON_WINDOWS = r"C:\Program Files\Tesseract-OCR\tesseract.exe"
"""Its installer does not put it where programs are looked for."""
_LONGEST = 55
"""Seconds for a page; the process that waits for pages gives up after sixty."""
_SPECK = 0.5
_SMOOTHING = 0.8
"""Grain of the paper is taken for parts of letters otherwise."""
_LONGEST_NUMBER = 5
_SURE = 0.75
_FRAMES = ((14, 3), (8, 2), (14, 2))
"""How much paper to leave around a few letters, and how many times to enlarge them; the first is the best most times."""
_MARGIN, _WIDEST = 1.5, 5.0
"""How far in a line begins that may have a number beside it, and how wide the number is, in heights of the line."""
_MOST_ASKED = 25
_DARK = [255] * 128 + [0] * 128
_AS_NUMBER = "--psm 7 -c tessedit_char_whitelist=0123456789.()"
_GLUED = re.compile(r"(?<=\d)(to|and|or)(?=\$?\d)")
"""A small word between two numbers that Tesseract took for one word."""
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?")


def _program() -> str | None:
    return shutil.which("tesseract") or (_ON_WINDOWS if Path(_ON_WINDOWS).is_file() else None)


def _is_installed() -> bool:
    program = _program()
    if program is None or find_spec("pytesseract") is None:
        return False
    return "eng" in _pytesseract(program).get_languages()


def _pytesseract(program: str) -> Any:
    import pytesseract

    pytesseract.pytesseract.tesseract_cmd = program
    os.environ["OMP_THREAD_LIMIT"] = "1"  # two pages at once on a core each are faster than one page on two
    return pytesseract


def _lines(image: Image.Image) -> tuple[Line, ...]:
    program = _program()
    assert program is not None
    smooth = image.filter(ImageFilter.GaussianBlur(_SMOOTHING))
    tesseract = _pytesseract(program)
    rows = _rows(tesseract, smooth, "--psm 3")
    printed = groupby(rows, key=lambda row: (row["block_num"], row["par_num"], row["line_num"]))
    read = [[word for word in map(_word, line) if not _is_speck(word)] for _, line in printed]
    lines = [_with_number(line, smooth, tesseract) for line in read if line]
    _put_back_numbers(lines, smooth, tesseract)
    return tuple(map(tuple, lines))


def _rows(tesseract: Any, image: Image.Image, config: str) -> list[dict[str, Any]]:
    """What Tesseract says of each word: its text, its place, the line it belongs to, its confidence."""
    found = tesseract.image_to_data(
        image, lang="eng", config=config, output_type=tesseract.Output.DICT, timeout=_LONGEST
    )
    rows = (dict(zip(found, values, strict=True)) for values in zip(*found.values(), strict=True))
    return [row for row in rows if str(row["text"]).strip()]


def _with_number(line: list[Word], image: Image.Image, tesseract: Any) -> list[Word]:
    """The line with its section number read once more as a number, where it stands apart and is not sure."""
    number = _apart(line)
    text = "".join(word.text for word in number)
    trust = min(word.confidence for word in number)
    if len(text) > _LONGEST_NUMBER or trust > _SURE:
        return line
    lefts, tops, rights, bottoms = zip(*(word.box for word in number), strict=True)
    box = (min(lefts), min(tops), max(rights), max(bottoms))
    readings = (_read_as_number(box, image, tesseract, frame, larger) for frame, larger in _FRAMES)
    again = next((word for word in readings if word and word.confidence >= max(trust, _SPECK)), None)
    return [again, *line[len(number) :]] if again else line


def _put_back_numbers(lines: list[list[Word]], image: Image.Image, tesseract: Any) -> None:
    """Put before a line the section number that stands in the margin beside it, where Tesseract passed over it."""
    edge = min((word.box[0] for line in lines for word in line), default=0.0)
    asked = 0
    for line in lines:
        left, top, _, bottom = line[0].box
        height = bottom - top
        margin = (edge - height, top, left - height / 2, bottom)
        if left - edge < _MARGIN * height or any(_meet(word.box, margin) for each in lines for word in each):
            continue
        box = _ink(image, margin)
        if box is None or box[3] - box[1] < height / 2 or box[2] - box[0] > _WIDEST * height:
            continue
        if asked == _MOST_ASKED:
            break
        asked += 1
        readings = (_read_as_number(box, image, tesseract, frame, larger) for frame, larger in _FRAMES[:2])
        line[:0] = [word for word in readings if word and word.confidence >= _SURE][:1]


def _ink(image: Image.Image, area: Box) -> Box | None:
    """The box of what is dark in an area; None where nothing is."""
    left, top = max(int(area[0]), 0), max(int(area[1]), 0)
    found = image.crop((left, top, int(area[2]), int(area[3]) + 1)).point(_DARK).getbbox()
    return (left + found[0], top + found[1], left + found[2], top + found[3]) if found else None


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _read_as_number(box: Box, image: Image.Image, tesseract: Any, frame: int, larger: int) -> Word | None:
    """What stands in a box, if it is a section number."""
    part = image.crop((int(box[0]) - frame, int(box[1]) - frame, int(box[2]) + frame, int(box[3]) + frame))
    part = part.resize((larger * part.width, larger * part.height), Image.Resampling.BICUBIC)
    rows = _rows(tesseract, part, _AS_NUMBER)
    text = "".join(str(row["text"]).strip() for row in rows)
    trust = min((float(row["conf"]) / 100 for row in rows), default=0.0)
    return Word(text, box, trust) if _NUMBER.fullmatch(text) else None


def _apart(line: list[Word]) -> list[Word]:
    """The words of a line before its first wide gap; all of them where there is none."""
    for at, (word, following) in enumerate(pairwise(line), start=1):
        if following.box[0] - word.box[2] > word.box[3] - word.box[1]:
            return line[:at]
    return line


def _word(row: dict[str, Any]) -> Word:
    left, top = float(row["left"]), float(row["top"])
    box = (left, top, left + float(row["width"]), top + float(row["height"]))
    text = _GLUED.sub(r" \1 ", str(row["text"]).strip())
    return Word(text, box, max(float(row["conf"]), 0.0) / 100)


def _is_speck(word: Word) -> bool:
    """Dust that was taken for a dash or a bar."""
    return word.confidence < _SPECK and not any(map(str.isalnum, word.text))


RECOGNIZER = Recognizer("tesseract", 200, 0.6, _is_installed, _lines)
