"""Writes small PDF files object by object, for what no drawing library makes: layers, odd fonts, forms of their own kind."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
AREA = "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> >>"
"""What makes a stream a form, a piece of page that is drawn where it is named."""


def raw_pdf(
    folder: Path,
    content: str,
    *,
    catalog: str = "",
    page: str = "",
    resources: str = "",
    fonts: str = "",
    objects: Mapping[int, str] | None = None,
) -> Path:
    """One page with this content; further objects are numbered from 10."""
    made = {
        1: f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
            f"/Resources << /Font << /F1 5 0 R {fonts} >> {resources} >> {page} >>"
        ),
        4: stream(content),
        5: FONT,
        **(objects or {}),
    }
    body, places = "%PDF-1.7\n", {}
    for number in sorted(made):
        places[number] = len(body)
        body += f"{number} 0 obj\n{made[number]}\nendobj\n"
    size = max(made) + 1
    rows = (f"{places[at]:010d} 00000 n \n" if at in places else "0000000000 65535 f \n" for at in range(size))
    body += f"xref\n0 {size}\n{''.join(rows)}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    path = folder / "contract.pdf"
    path.write_bytes(body.encode("latin-1"))
    return path


def stream(content: str, entries: str = "") -> str:
    """A stream object."""
    return f"<< /Length {len(content)} {entries} >>\nstream\n{content}\nendstream"


def said(words: str, top: float = 100, font: str = "F1") -> str:
    """A line of text."""
    return f"BT /{font} 11 Tf 72 {792 - top} Td ({words}) Tj ET\n"
