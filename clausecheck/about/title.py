"""Finds what a paper calls itself: the short lines at its top, and the opening of its first paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LONG = 160
"""Characters beyond which a line is no title."""
_OPENING = re.compile(r"(?:th(?:is|e)\s)?(.{0,100}?\b(?:agreement|contract|amendment)\b)", re.IGNORECASE)
_FILING_NOTE = re.compile(
    r"confidential treatment|\bredacted\b|(?:has|have) been (?:omitted|excluded)|\bomits\b", re.IGNORECASE
)
"""What a securities filing says above the paper itself."""


def title_lines(text: str) -> Iterator[str]:
    """The short lines at the top, and the beginning of the first paragraph ("This Operating Agreement is …")."""
    for line in text[:3000].split("\n")[:25]:
        if len(line) > _LONG:
            if _FILING_NOTE.search(line):
                continue
            opening = _OPENING.match(line)
            if opening:
                yield opening[1]
            return
        if line.endswith((".", ";", ",")) and not line.isupper():
            continue
        if re.search(r"agreement|contract|employment|terms|letter|covenant|plan|lease|buy", line, re.IGNORECASE):
            yield line


def name_of(text: str) -> str:
    """What a paper calls itself, without what filings and parties put around it; "" where it says nothing."""
    named = (_NAME.search(_AROUND.sub(" ", line)) for line in title_lines(text))
    names = [" ".join(match[0].split()).strip(' -–—:“”"') for match in named if match]
    return next((name for name in names if len(name.split()) > 1), names[0] if names else "")


_AROUND = re.compile(
    r"\bexhibit\s\(?[\w.()-]+\)?|\bannex\s\w+|[-_=*]{3,}|\bexecution (?:version|copy)\b|\bdated\b.*|\bby and between\b.*|"
    r"\bbetween\b.*|\b(?:this|the)\s(?=[A-Z])|\(the\b.*|\bis (?:made|entered)\b.*",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:[\w&/,.®’'()-]+\s){0,12}(?:agreement|contract|addendum|amendment|lease|licen[cs]e|covenant|letter|plan|terms)\b"
    r"(?:\s(?:to|for|of|on)(?:\s[\w&/’'-]+){1,6})?",
    re.IGNORECASE,
)
