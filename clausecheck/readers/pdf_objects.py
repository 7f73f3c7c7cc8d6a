"""Looks into the bytes of a PDF for what neither library tells: whether the file has layers."""

from __future__ import annotations

import mmap
import re
import zlib
from collections.abc import Iterator

_LAYERS = b"/OCProperties"
_PACKED = re.compile(rb"/ObjStm\b.{0,400}?\bstream\r?\n", re.DOTALL)
"""Where objects are stored compressed, the catalog often among them."""
_MOST = 4_000_000
_MOST_PACKED = 2_000


def has_layers(path: str) -> bool:
    """Does the catalog, open or packed, know optional content? An encrypted catalog counts as one that does."""
    with open(path, "rb") as file:
        try:
            content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except ValueError:  # an empty file cannot be mapped
            return False
        with content:
            if content.find(_LAYERS) >= 0:
                return True
            return content.find(b"/Encrypt") >= 0 or any(_LAYERS in objects for objects in _packed(content))


def _packed(content: mmap.mmap) -> Iterator[bytes]:
    for number, found in enumerate(_PACKED.finditer(content)):
        if number == _MOST_PACKED:
            return
        try:
            yield zlib.decompressobj().decompress(content[found.end() : found.end() + _MOST], _MOST)
        except zlib.error:
            continue  # packed in another way, or broken; PDFium decides whether the file can be read
