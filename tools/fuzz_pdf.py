"""Damages a PDF at random: in its objects, and in what its pages draw, which is unpacked first."""

from __future__ import annotations

import base64
import random
import re
import zlib

_STREAM = re.compile(
    rb"/Filter \[ /ASCII85Decode /FlateDecode \] /Length \d+\s*>>\s*stream\r?\n(.*?)~>\s*endstream", re.DOTALL
)
_SCRAPS = (
    b" 3 Tr ", b" 1 g ", b" 0 g ", b" BT ", b" ET ", b" q ", b" Q ", b" 0 0 10 10 re W n ", b" 60 60 400 700 re f ", b" /F1 1e9 Tf ",
    b" /F1 0 Tf ", b" /F9 11 Tf ", b" -1e30 0 Td ", b" 0.01 0 0 0.01 0 0 cm ", b" 0 1 -1 0 612 0 cm ", b" 1 0 0 -1 0 792 cm ",
    b" nan 0 0 1 0 0 Tm ", b" (\xff\xfe\x00) Tj ", b" [(a) -99999 (b) 1e20 (c)] TJ ", b" 99999 Tc ", b" -50 Tw ", b" 0 Tz ",
    b" /Span <</ActualText (words behind other words)>> BDC ", b" /OC /MC0 BDC ", b" EMC ", b" 0.5 w 72 500 m 500 500 l S ",
    b"/Rotate 90 ", b"/Rotate 45 ", b"/MediaBox [0 0 0 0] ", b"/MediaBox [0 0 1e12 -5] ", b"/CropBox [100 100 90 90] ", b"/Kids [5 0 R] ",
    b"/Annots [<</Subtype/FreeText/Contents(added)/Rect[0 0 -5 1e9]>>] ", b"/Contents 5 0 R ", b" 5 0 R ", b"<<", b">>", b"[", b"]", b"(",
    b"endstream", b"endobj", b"\x00", b"%", b"9" * 400,
)  # fmt: skip


def damaged(content: bytes, chance: random.Random) -> bytes:
    """The file with some bytes replaced, removed, doubled or put in; most often with its pages unpacked."""
    if chance.random() < 0.8:
        content = _STREAM.sub(_unpacked, content)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(content) + 1)
        length = chance.choice((0, 0, 1, 6, 60, 2000))
        scrap = chance.choice((b"", chance.choice(_SCRAPS), chance.choice(_SCRAPS), content[at : at + length] * 3))
        content = content[:at] + scrap + content[at + length :]
    return content


def _unpacked(stream: re.Match[bytes]) -> bytes:
    drawn = zlib.decompress(base64.a85decode(stream[1].translate(None, b"\r\n")))
    return b"/Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn)
