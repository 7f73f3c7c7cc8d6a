"""Notes made by hand for some words of a contract, and what stands in a file after they were written into it."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from clausecheck.annotate.notes import Note
from clausecheck.model import Contract

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def note(contract: Contract, words: str, *, to: str = "") -> Note:
    """A note at some words, or from them to the end of others."""
    start = contract.text.index(words)
    end = contract.text.index(to, start) + len(to) if to else start + len(words)
    return Note((start, end), "Non-compete", "high", ("Non-compete: high exposure", "It binds."), "section 1")


def commented(content: bytes) -> list[tuple[str, str]]:
    """What each comment of a Word file says, and the words it stands at."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        body = etree.fromstring(parts.read("word/document.xml"))
        comments = etree.fromstring(parts.read("word/comments.xml"))
    said = {each.get(W + "id"): "\n".join(_text(p) for p in each.iter(W + "p")) for each in comments}
    at: dict[str, str] = dict.fromkeys(said, "")
    open_now: set[str] = set()
    for each in body.iter():
        if each.tag == W + "commentRangeStart":
            open_now.add(each.get(W + "id"))
        elif each.tag == W + "commentRangeEnd":
            open_now.discard(each.get(W + "id"))
        elif each.tag == W + "t":
            for one in open_now:
                at[one] += each.text or ""
    return [(said[one], words) for one, words in at.items()]


def _text(element: etree._Element) -> str:
    return "".join(each.text or "" for each in element.iter(W + "t"))
