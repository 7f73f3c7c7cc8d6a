"""Finds the words in a Word file that its comments stand beside."""

from __future__ import annotations

from clausecheck.readers.docx_xml import Element, every, name, val
from clausecheck.readers.plain import plain

_MOST_WORDS = 14


def commented(body: Element) -> dict[str, str]:
    """The first words of the stretch that each comment marks, by the comment's id."""
    marked: dict[str, list[str]] = {}
    open_now: set[str] = set()
    for each in every(body, "commentRangeStart", "commentRangeEnd", "t", "tab", "br", "p"):
        kind, comment = name(each), val(each, "id") or ""
        if kind == "commentRangeStart":
            open_now.add(comment)
        elif kind == "commentRangeEnd":
            open_now.discard(comment)
        else:
            for one in open_now:
                marked.setdefault(one, []).append((each.text or "") if kind == "t" else " ")
    return {one: _shortened(plain("".join(said))) for one, said in marked.items()}


def _shortened(text: str) -> str:
    words = text.split()
    return text if len(words) <= _MOST_WORDS else " ".join(words[:_MOST_WORDS]) + " …"
