"""Tells which drawings of a Word file are shown, and in which of the versions that it stores of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clausecheck.readers.docx_xml import Element, name

_OF_WORD = ("http://schemas.microsoft.com/", "http://schemas.openxmlformats.org/", "urn:schemas-microsoft-com:")
_WORDS = ("t", "delText", "a:t", "m:t")


def is_hidden_drawing(element: Element, kind: str) -> bool:
    """Is it a drawing that is switched off in Word's selection pane, or an old one that is set hidden?"""
    if kind == "drawing":
        below = (properties for place in element for properties in place if name(properties) == "wp:docPr")
        return any(each.get("hidden") in ("1", "true", "on") for each in below)
    return kind.startswith("v:") and "visibility:hidden" in (element.get("style") or "").replace(" ", "")


def chosen(alternatives: Element) -> Element:
    """One of several versions of the same drawing: the first that Word knows and that holds words, else the last."""
    versions = _versions(alternatives)
    with_words = [each for each in versions if _words(each)]
    known = (each for each in with_words if _is_known(each))
    return next(known, (with_words or versions or [alternatives])[-1])


def words_elsewhere(alternatives: Element, version: Element) -> Iterator[str]:
    """What the other versions say that this one does not; most hold the same words for older programs."""
    read = _words(version)
    for each in _versions(alternatives):
        other = _words(each)
        if each is not version and not set(other) <= set(read):
            yield " ".join(other)


def _versions(alternatives: Element) -> Sequence[Element]:
    return [each for each in alternatives if name(each) in ("mc:Choice", "mc:Fallback")]


def _is_known(version: Element) -> bool:
    """Does it need nothing but what Word itself has? A version for another program is not shown."""
    needed = (version.nsmap.get(prefix) or "" for prefix in (version.get("Requires") or "").split())
    return all(each.startswith(_OF_WORD) for each in needed)


def _words(version: Element) -> list[str]:
    return " ".join(each.text or "" for each in version.iter() if name(each) in _WORDS).split()
