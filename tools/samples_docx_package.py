"""Packs a Word file so that the same contract gives the same bytes on every run."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

from docx.document import Document

_WHEN = datetime(2025, 2, 3, 9, tzinfo=UTC)


def packed(document: Document, *, title: str) -> bytes:
    """The bytes of the file, with one date everywhere."""
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, "", ""
    properties.created = properties.modified = _WHEN
    written, out = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _WHEN.timetuple()[:6])
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            target.writestr(entry, source.read(name))
    return out.getvalue()
