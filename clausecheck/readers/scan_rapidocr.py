"""Recognizes text with RapidOCR, whose models come in its wheel: nothing is downloaded when it runs."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from clausecheck.readers.scan_words import Line, Recognizer, Word

if TYPE_CHECKING:
    from PIL import Image

_SETTINGS = {
    "Global.log_level": "critical",
    "Global.use_cls": False,
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}
"""One thread: two pages are read at once, each in a process of its own."""


def _is_installed() -> bool:
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


@cache
def _engine() -> Any:
    from rapidocr import RapidOCR

    return RapidOCR(params=_SETTINGS)


def _lines(image: Image.Image) -> tuple[Line, ...]:
    import numpy as np

    found = _engine()(np.asarray(image.convert("RGB")), return_word_box=True)
    if found.txts is None:
        return ()
    pieces = zip(found.txts, found.boxes, found.scores, found.word_results, strict=True)
    return tuple(line for line in (_line(*piece) for piece in pieces) if line)


def _line(text: str, corners: Any, score: float, parts: Any) -> Line:
    """The words of one stretch of text; its width is shared out by letters, since only the stretch has a sure place."""
    left, right = float(corners[:, 0].min()), float(corners[:, 0].max())
    top, bottom = float(corners[:, 1].min()), float(corners[:, 1].max())
    trust = [float(confidence) for part, confidence, _ in parts for _ in part.replace(" ", "")]
    if len(trust) != len(text.replace(" ", "")):
        trust = [float(score)] * len(text)
    letter = (right - left) / max(len(text), 1)
    words = []
    at = letters = 0
    for word in text.split():
        at = text.index(word, at)
        box = (left + at * letter, top, left + (at + len(word)) * letter, bottom)
        words.append(Word(word, box, min(trust[letters : letters + len(word)])))
        at, letters = at + len(word), letters + len(word)
    return tuple(words)


RECOGNIZER = Recognizer("rapidocr", 200, 0.8, _is_installed, _lines)
