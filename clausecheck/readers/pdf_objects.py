"""Looks into the bytes of a PDF for what neither library tells: layers, and letters drawn as the pattern of an area."""

from __future__ import annotations

import mmap
import os
import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

_LAYERS = b"/OCProperties"
_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
_PACKED = re.compile(rb"/ObjStm\b.{0,400}?\bstream\r?\n", re.DOTALL)
"""Where objects are stored compressed, the catalog often among them."""
_MOST = 4_000_000
_MOST_PACKED = 2_000
_STREAM = re.compile(rb">>\s*stream\r?\n")
_DEFLATED = re.compile(rb"/Filter\s*(?:\[\s*)?/FlateDecode\b")
_DEFLATED_AS_TEXT = re.compile(rb"/Filter\s*\[\s*/(?:ASCII85Decode|A85)\s*/(?:FlateDecode|Fl)\b")
"""The same, and then written in plain letters, as ReportLab does."""
_WHITE = b" \t\n\r\x0b\x0c\x00"
_DIGITS = bytes(range(33, 118))
_OF_ZEROS = 33 * sum(85**place for place in range(5))
"""What the letters for nought come to."""
_ONE_ALONE = 4
"""So many are missing from five where one stands alone, which says nothing."""
_OBJECT = re.compile(rb"[\r\n]\d{1,7} \d{1,5} obj\b")
_FILTER = re.compile(rb"/Filter\s*(?:\[\s*((?:/\w{1,20}\s*){1,9})\]|(/\w{1,20})\s*(?=[/>]))")
_FILTERS = frozenset(
    b"FlateDecode Fl LZWDecode LZW ASCII85Decode A85 ASCIIHexDecode AHx RunLengthDecode RL "
    b"CCITTFaxDecode CCF DCTDecode DCT JPXDecode JBIG2Decode".split()
)
"""The ways in which something can be stored in a file without a password."""
_MOST_STREAMS = 5_000
_LONGEST_DESCRIPTION = 500
_TILING = re.compile(rb"/PatternType\s*1\b.{0,2000}?\bstream\r?\n", re.DOTALL)
_MOST_TILINGS = 500
_LARGEST_TILING = 200_000
DRAWS_LETTERS = re.compile(rb"[\])>]\s*(?:TJ|Tj|'|\")")
"""The operators that show text, after the string they show."""
_DRAWS_FORM = re.compile(rb"/\S+\s+Do\b")


def may_draw_letters_in_patterns(path: str) -> bool:
    """Does a pattern with which areas are filled hold letters, or something that may? In a locked file every one may."""
    with _mapped(path) as content:
        if content is None or content.find(b"/PatternType") < 0:
            return False
        return content.find(b"/Encrypt") >= 0 or any(
            DRAWS_LETTERS.search(drawn) or _DRAWS_FORM.search(drawn) for drawn in _tilings(content)
        )


def _tilings(content: mmap.mmap) -> Iterator[bytes]:
    """What the patterns draw, as far as it is stored openly or packed in the usual way."""
    for number, found in enumerate(_TILING.finditer(content)):
        if number == _MOST_TILINGS:
            return
        yield unpacked(content[found.end() : found.end() + _LARGEST_TILING])


def unpacked(stored: bytes) -> bytes:
    """A stream's content up to a limit, unpacked where it is packed in the usual way."""
    try:
        return zlib.decompressobj().decompress(stored, _MOST)
    except zlib.error:
        return stored.partition(b"endstream")[0]


def has_layers(path: str) -> bool:
    """Does the catalog, open or packed, know optional content? An encrypted catalog counts as one that does."""
    with _mapped(path) as content:
        if content is None:
            return False
        return (
            content.find(_LAYERS) >= 0
            or content.find(b"/Encrypt") >= 0
            or any(_LAYERS in objects for objects in _packed(content))
        )


def may_hold_more_pages(path: str, counted: int) -> bool:
    """Do more objects call themselves a page than the file counts? Older states of a page do so, too.

    In a locked file with packed objects nobody can tell.
    """
    with _mapped(path) as content:
        if content is None:
            return False
        if content.find(b"/Encrypt") >= 0 and content.find(b"/ObjStm") >= 0:
            return True
        named = len(_PAGE.findall(content)) + sum(len(_PAGE.findall(objects)) for objects in _packed(content))
        return named > counted


def has_damaged_streams(path: str) -> bool:
    """Does something stored in the usual way break off or make no sense, or is it stored in a way nobody knows?

    Both libraries give what comes before it, or nothing, without a word. A last change to the file that breaks off is
    passed over by them, too.
    """
    with _mapped(path) as content:
        if content is None or content.find(b"/Encrypt") >= 0:
            return False
        return (
            any(map(_breaks_off, _deflated(content)))
            or any(name.strip() not in _FILTERS for name in _filters(content))
            or _ends_in_a_change(content)
        )


def _filters(content: mmap.mmap) -> Iterator[bytes]:
    for several, one in _FILTER.findall(content):
        yield from (several or one).split(b"/")[1:]


def _ends_in_a_change(content: mmap.mmap) -> bool:
    """Do objects follow behind the last end of the file, without an end of their own?"""
    end = content.rfind(b"%%EOF")
    return end >= 0 and _OBJECT.search(content, end) is not None


def _deflated(content: mmap.mmap) -> Iterator[bytes]:
    """What is stored in the usual way, as it is stored."""
    for number, found in enumerate(_STREAM.finditer(content)):
        if number == _MOST_STREAMS:
            return
        described = content[max(found.start() - _LONGEST_DESCRIPTION, 0) : found.start()].rpartition(b" obj")[2]
        is_text = bool(_DEFLATED_AS_TEXT.search(described))
        if is_text or _DEFLATED.search(described):
            end = content.find(b"endstream", found.end())
            stored = content[found.end() : min(end if end >= 0 else len(content), found.end() + _MOST)]
            yield _from_text(stored) if is_text and len(stored) < _MOST else stored


def _from_text(stored: bytes) -> bytes:
    """What the letters stand for; where they stand for nothing, something that cannot be unpacked.

    Five letters are the digits of four bytes to the base of 85. The library's own reader of them goes letter by letter,
    for which a page would need as long as for its text.
    """
    digits = stored.partition(b"~>")[0].translate(None, _WHITE).replace(b"z", b"!!!!!")
    missing = -len(digits) % 5
    if missing == _ONE_ALONE or digits.translate(None, _DIGITS):
        return b"~"
    padded = digits + b"u" * missing
    fives = zip(*(padded[place::5] for place in range(5)), strict=True)
    fours = [(((a * 85 + b) * 85 + c) * 85 + d) * 85 + e - _OF_ZEROS for a, b, c, d, e in fives]
    try:
        return struct.pack(f">{len(fours)}I", *fours)[: len(fours) * 4 - missing]
    except struct.error:
        return b"~"


def _breaks_off(stored: bytes) -> bool:
    """The sum behind it may be missing, as some programs write it, but not be wrong."""
    if not stored.strip() or len(stored) == _MOST:
        return False
    whole, without_sum = zlib.decompressobj(), zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        whole.decompress(stored, _MOST)
        if whole.eof or whole.unconsumed_tail:
            return False
        without_sum.decompress(stored[2:], _MOST)
    except zlib.error:
        return True
    return not without_sum.eof


@contextmanager
def _mapped(path: str) -> Iterator[mmap.mmap | None]:
    """The bytes of a file without reading it all; None for an empty one, which cannot be mapped."""
    with open(path, "rb") as file:
        if not os.fstat(file.fileno()).st_size:
            yield None
            return
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            yield content


def _packed(content: mmap.mmap) -> Iterator[bytes]:
    for number, found in enumerate(_PACKED.finditer(content)):
        if number == _MOST_PACKED:
            return
        try:
            yield zlib.decompressobj().decompress(content[found.end() : found.end() + _MOST], _MOST)
        except zlib.error:
            continue  # packed in another way, or broken; PDFium decides whether the file can be read
