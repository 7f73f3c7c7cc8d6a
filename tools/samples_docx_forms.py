"""Gives a made-up contract in Word the forms in which real ones arrive: reviewed, or filled into content controls.

The words that stand in it stay the same; only how Word keeps them differs.
"""

from __future__ import annotations

import copy
import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BY = {f"{_W}id": "800", f"{_W}author": "Counsel", f"{_W}date": "2025-02-03T09:00:00Z"}
_EVERY = 3
"""Of the runs, every third carries a mark."""
_CONTROLS = (
    "<w:text/>",
    '<w:dropDownList><w:listItem w:displayText="thirty (30)" w:value="30"/></w:dropDownList>',
    '<w:date w:fullDate="2025-07-01T00:00:00Z"/>',
)


def tracked(word_file: bytes) -> bytes:
    """Every third run is a tracked insertion, with other words deleted before it; whole paragraphs were deleted."""
    return _rewritten(word_file, _track)


def in_controls(word_file: bytes) -> bytes:
    """Every third run stands in a content control, and every third paragraph in one of its own."""
    return _rewritten(word_file, _control)


def _rewritten(word_file: bytes, change: Callable[[Any], None]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word_file)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(part)
                change(root)
                part = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            new.writestr(name, part)
    return out.getvalue()


def _runs(root: Any) -> list[Any]:
    """Every third run that stands in a paragraph itself and holds words."""
    runs = [run for run in root.iter(f"{_W}r") if run.getparent().tag == f"{_W}p" and run.find(f"{_W}t") is not None]
    return runs[::_EVERY]


def _track(root: Any) -> None:
    for run in _runs(root):
        deleted = etree.Element(f"{_W}del", _BY)
        deleted.append(_with_text(run, f"{_W}delText", "no longer agreed "))
        run.addprevious(deleted)
        inserted = etree.Element(f"{_W}ins", _BY)
        run.addprevious(inserted)
        inserted.append(run)
    for paragraph in root.findall(f"{_W}body/{_W}p")[::_EVERY]:
        paragraph.addprevious(_deleted_paragraph())


def _with_text(run: Any, kind: str, words: str) -> Any:
    made = etree.Element(f"{_W}r")
    if (properties := run.find(f"{_W}rPr")) is not None:
        made.append(copy.deepcopy(properties))
    text = etree.SubElement(made, kind)
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def _deleted_paragraph() -> Any:
    paragraph = etree.Element(f"{_W}p")
    mark = etree.SubElement(etree.SubElement(paragraph, f"{_W}pPr"), f"{_W}rPr")
    etree.SubElement(mark, f"{_W}del", _BY)
    deleted = etree.SubElement(paragraph, f"{_W}del", _BY)
    deleted.append(_with_text(deleted, f"{_W}delText", "The Group pays for tail coverage in every case."))
    return paragraph


def _control(root: Any) -> None:
    for at, run in enumerate(_runs(root)):
        _wrap(run, _CONTROLS[at % len(_CONTROLS)])
    for paragraph in root.findall(f"{_W}body/{_W}p")[::_EVERY]:
        _wrap(paragraph, "<w:richText/>")


def _wrap(element: Any, kind: str) -> None:
    spaces = re.sub(r"[{}]", "", _W)
    control = etree.fromstring(
        f'<w:sdt xmlns:w="{spaces}"><w:sdtPr><w:alias w:val="Filled in"/>{kind}</w:sdtPr><w:sdtContent/></w:sdt>'
    )
    element.addprevious(control)
    control.find(f"{_W}sdtContent").append(element)
