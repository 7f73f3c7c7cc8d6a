"""Names and attributes in a Word file's XML, and the one way in which it is parsed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from lxml import etree

Element = etree._Element

_SPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp:",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a:",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic:",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c:",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm:",
    "http://schemas.microsoft.com/office/drawing/2014/chartex": "cx:",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14:",
    "urn:schemas-microsoft-com:vml": "v:",
    "urn:schemas-microsoft-com:office:office": "o:",
}
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = re.compile(rb"(xmlns(?::\w+)?=[\"'])http://purl\.oclc\.org/ooxml/(\w+)/")
_TOO_LARGE = re.compile("depth|huge|too long|XML_PARSE_HUGE", re.IGNORECASE)


class MalformedError(Exception):
    """A part of the file is not well-formed XML; says where."""


def parse(blob: bytes) -> tuple[Element, bool]:
    """The root element, and whether the whole was parsed.

    Nothing outside the part is ever fetched and no entity expanded. XML nested deeper than 256 levels, or holding
    a single text of over 10 MB, comes back up to that point.
    """
    blob = _STRICT.sub(rb"\1http://schemas.openxmlformats.org/\2/2006/", blob)
    try:
        return etree.fromstring(blob, _parser(recover=False)), True
    except etree.XMLSyntaxError as error:
        if not _TOO_LARGE.search(str(error)):
            raise MalformedError(str(error)) from error
    root = etree.fromstring(blob, _parser(recover=True))
    if root is None:
        raise MalformedError("nothing in it can be parsed")
    return root, False


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )


def name(element: Element) -> str:
    """The element's name, bare for Word's own, with a prefix for others ("mc:Choice"); "" for an entity."""
    return _short(element.tag) if isinstance(element.tag, str) else ""


def val(element: Element | None, attribute: str = "val") -> str | None:
    """An attribute of Word's own; None where it or the element is missing."""
    return element.get(_W + attribute) if element is not None else None


def rel_id(element: Element) -> str | None:
    """The id of what the element refers to in another part."""
    return element.get(f"{_R}id")


def child(element: Element | None, *path: str) -> Element | None:
    """The first element down a path of Word's own element names."""
    for step in path:
        if element is None:
            return None
        element = element.find(_W + step)
    return element


def number(element: Element | None, attribute: str = "val") -> int | None:
    """An attribute as a whole number; None where it is missing or no sensible number."""
    text = (val(element, attribute) or "").strip()
    return int(text) if re.fullmatch(r"-?\d{1,9}", text, re.ASCII) else None


def words_at(root: Element, path: str, spaces: Mapping[str, str]) -> str:
    """The words of what a path leads to, its prefixes standing for these spaces; "" where it leads nowhere."""
    try:
        return str(root.xpath(f"string({path})", namespaces=dict(spaces)))
    except etree.XPathError:
        return ""


def is_on(element: Element | None) -> bool | None:
    """A switch such as `<w:b/>`: True, False, or None where it is not there."""
    if element is None:
        return None
    return (val(element) or "true").lower() not in ("0", "false", "off", "none")


def every(element: Element, *names: str) -> Iterator[Element]:
    """All elements below with one of these names (of Word's own)."""
    return element.iter(*(_W + each for each in names))


@cache
def _short(tag: str) -> str:
    space, _, local = tag[1:].rpartition("}") if tag.startswith("{") else ("", "", tag)
    return _SPACES.get(space, "?:") + local
