"""Tells content controls whose words Word takes from data stored in the file, where those say something else.

A program that fills in a template often writes the data only: Word shows it as soon as the file is opened, and the text
of the file keeps what stood there before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from clausecheck.model import LeftOut
from clausecheck.readers.docx_package import Package, UnreadablePartError
from clausecheck.readers.docx_xml import Element, child, every, val, words_at
from clausecheck.readers.plain import plain

_STEPS = re.compile(r"(?:/[\w.-]+(?::[\w.-]+)?(?:\[\d{1,4}\])?){1,40}(?:/@[\w.:-]+)?")
"""A path down to one element; nothing else is looked for."""
_SPACES = re.compile(r"xmlns:([\w.-]+)=[\"']([^\"']+)[\"']")
_ITEM_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}itemID"


def bound(package: Package, main: str, root: Element) -> Iterator[LeftOut]:
    """What Word shows in place of the words that were read, control by control."""
    controls = [each for each in every(root, "sdt") if child(each, "sdtPr", "dataBinding") is not None]
    stores = _stores(package, main) if controls else {}
    for control in controls:
        if child(control, "sdtPr", "text") is None:
            continue  # dates and choices are shown otherwise than they are stored
        read = plain("".join(each.text or "" for each in every(control, "t")))
        stored = _stored(stores, child(control, "sdtPr", "dataBinding"))
        if stored and stored != read:
            yield LeftOut(None, f"data in the file that Word shows in place of “{read}”", stored)


def _stores(package: Package, main: str) -> Mapping[str, Element]:
    """The data stored beside the text, by id."""
    stores = {}
    for part in _related(package, main, "customXml"):
        for properties in _related(package, part, "customXmlProps"):
            try:
                stores[_id(package.root(properties)[0].get(_ITEM_ID))] = package.root(part)[0]
            except UnreadablePartError:
                continue
    return stores


def _related(package: Package, part: str, kind: str) -> list[str]:
    try:
        relations = package.relations(part)
    except UnreadablePartError:
        return []
    return [each.target for each in relations.values() if each.kind == kind and not each.outside]


def _stored(stores: Mapping[str, Element], binding: Element | None) -> str:
    """The words a control is bound to; "" where it is bound to nothing that can be found."""
    store, path = stores.get(_id(val(binding, "storeItemID"))), val(binding, "xpath") or ""
    if store is None or not _STEPS.fullmatch(path):
        return ""
    return plain(words_at(store, path, dict(_SPACES.findall(val(binding, "prefixMappings") or ""))))


def _id(text: str | None) -> str:
    return (text or "").strip("{}").lower()
