"""Sees how a picture of a page lies, and wipes off what is no text."""

from __future__ import annotations

from itertools import pairwise
from statistics import fmean

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from clausecheck.model import Box

_INK = 128
_PROFILE_HEIGHT = 700
"""A picture this high is enough to see how its lines lie."""
_MOST_SKEW = 6.0
_COARSE, _FINE = 0.5, 0.1
_SIDEWAYS = 1.5
_FAINT = 160
_RULE_ACROSS, _RULE_UP = 22, 36
"""A stroke longer than this part of the page's width or height is a ruled line and not part of a letter."""
_SOLID = 0.97
_NEAR = 4
_WIDEST = 0.55
"""A line wider than this part of the page is an ornament, and no blank."""
_THICKEST = 0.008


def ink(image: Image.Image) -> float:
    """The part of the picture that is dark."""
    counts = image.histogram()
    return sum(counts[:_INK]) / max(sum(counts), 1)


def lies_sideways(image: Image.Image) -> bool:
    """Do the lines of text run up the page?"""
    return _level_sharpness(image.transpose(Image.Transpose.ROTATE_90)) > _SIDEWAYS * _level_sharpness(image)


def skew(image: Image.Image) -> float:
    """Degrees counter-clockwise by which to turn the picture so that its lines lie level.

    Then ink and paper part most sharply from one row of pixels to the next.
    """
    small = _small(image)
    steps = int(_MOST_SKEW / _COARSE)
    coarse = _sharpest(small, [step * _COARSE for step in range(-steps, steps + 1)])
    fine = int(_COARSE / _FINE)
    best = _sharpest(small, [coarse + step * _FINE for step in range(-fine, fine + 1)])
    return 0.0 if abs(best) < 2 * _FINE else round(best, 2)


def without_rules(image: Image.Image) -> tuple[Image.Image, tuple[Box, ...]]:
    """The picture without ruled lines, and where there were lines to write on.

    Recognizers take what stands between the lines of a table for a drawing, and pass over blanks to be filled in.
    """
    pixels = np.asarray(image)
    dark = pixels < _FAINT
    up = _long_runs(_thick(dark.T), max(image.height // _RULE_UP, 2)).T
    across = _long_runs(_thick(dark), max(image.width // _RULE_ACROSS, 2))
    blanks = _apart(across, up)
    return Image.fromarray(np.where((across | up) & dark, np.uint8(255), pixels)), blanks


def _thick(dark: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Each stroke one pixel higher and lower, so that a line a little aslant has no gaps."""
    thick = dark.copy()
    thick[1:] |= dark[:-1]
    thick[:-1] |= dark[1:]
    return thick


def _long_runs(dark: NDArray[np.bool_], length: int) -> NDArray[np.bool_]:
    """The pixels of each row that belong to a dark run of that length at least."""
    if dark.shape[1] < length:
        return np.zeros_like(dark)
    before = np.pad(np.cumsum(dark, axis=1, dtype=np.int32), ((0, 0), (1, 0)))
    is_start = before[:, length:] - before[:, :-length] >= _SOLID * length
    starts = np.pad(np.cumsum(is_start, axis=1, dtype=np.int32), ((0, 0), (length, length - 1)), mode="edge")
    starts[:, :length] = 0
    return starts[:, length:] > starts[:, :-length]


def _apart(across: NDArray[np.bool_], up: NDArray[np.bool_]) -> tuple[Box, ...]:
    """The boxes of the level lines that meet no upright one, nor run over most of the page."""
    height, width = across.shape
    boxes: list[Box] = []
    for row in np.flatnonzero(across.any(axis=1)):
        ends = np.flatnonzero(np.diff(across[row].astype(np.int8), prepend=0, append=0)).reshape(-1, 2)
        near = up[max(row - _NEAR, 0) : row + _NEAR + 1]
        for start, end in ends:
            if near[:, max(start - _NEAR, 0) : end + _NEAR].any():
                continue
            _widen(boxes, (float(start), float(row), float(end), float(row + 1)))
    return tuple(box for box in boxes if box[2] - box[0] < _WIDEST * width and box[3] - box[1] < _THICKEST * height)


def _widen(boxes: list[Box], run: Box) -> None:
    """A run of pixels joins the line that ends just above it, or begins one."""
    for at, box in enumerate(boxes):
        if run[1] - box[3] <= _NEAR and run[0] < box[2] and box[0] < run[2]:
            boxes[at] = (min(box[0], run[0]), box[1], max(box[2], run[2]), run[3])
            return
    boxes.append(run)


def _level_sharpness(image: Image.Image) -> float:
    return _sharpness(_small(image).rotate(skew(image), fillcolor=255))


def _small(image: Image.Image) -> Image.Image:
    longest = max(image.size)
    size = (max(image.width * _PROFILE_HEIGHT // longest, 1), max(image.height * _PROFILE_HEIGHT // longest, 1))
    return image.resize(size, Image.Resampling.BOX)


def _sharpest(small: Image.Image, angles: list[float]) -> float:
    turned = {angle: small.rotate(angle, Image.Resampling.BILINEAR, fillcolor=255) for angle in angles}
    return max(angles, key=lambda angle: (_sharpness(turned[angle]), -abs(angle)))


def _sharpness(small: Image.Image) -> float:
    """How much each row of pixels differs from the next in its mean."""
    rows = small.resize((1, small.height), Image.Resampling.BOX).tobytes()
    return fmean((first - second) ** 2 for first, second in pairwise(rows)) if len(rows) > 1 else 0.0
