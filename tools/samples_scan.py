"""Makes a scan of a printed contract: pictures of its pages, a little aslant, with the grain of paper and no text."""

from __future__ import annotations

import io

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter

DOTS = 200
_SKEW = 1.2
_GRAIN = 12
_INK, _PAPER = 10, 0.9


def scanned(printed: bytes, *, pages: slice = slice(None)) -> bytes:
    """The bytes of a PDF of pictures; odd pages lie aslant to one side, even ones to the other. The same on every run."""
    grain = np.random.default_rng(1)
    with pypdfium2.PdfDocument(printed) as document:
        sheets = [page.render(scale=DOTS / 72, grayscale=True).to_pil().convert("L") for page in list(document)[pages]]
    images = [_photographed(sheet, _SKEW if number % 2 else -_SKEW, grain) for number, sheet in enumerate(sheets)]
    out = io.BytesIO()
    images[0].save(out, "PDF", save_all=True, append_images=images[1:], resolution=DOTS, quality=60)
    return out.getvalue()


def _photographed(sheet: Image.Image, angle: float, grain: np.random.Generator) -> Image.Image:
    """The sheet turned by an angle, out of focus by half a dot, its white grey and its black pale."""
    turned = sheet.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(0.6))
    light = np.asarray(turned, dtype=float) * _PAPER + _INK + grain.normal(0, _GRAIN, (turned.height, turned.width))
    return Image.fromarray(light.clip(0, 255).astype(np.uint8))
