"""Follows the fields of a Word paragraph: their code is no text, their result is, and some have to be worked out.

Word keeps the last result of most fields in the file. It keeps none of the numbers that a LISTNUM or AUTONUM field
shows, and nothing of what was ticked or chosen in a form field of the old kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from clausecheck.readers.docx_number_formats import written
from clausecheck.readers.docx_xml import Element, child, is_on, name, number, val

BLANK = "____"
"""What a form field that nobody filled in looks like on paper."""
SHOWS_WORDS = frozenset((
    "REF", "MERGEFIELD", "INCLUDETEXT", "DOCPROPERTY", "DOCVARIABLE", "QUOTE", "EQ",
    "FILLIN", "AUTOTEXT", "AUTOTEXTLIST", "GLOSSARY", "SYMBOL", "formula",
))  # fmt: skip
"""Fields that show words from elsewhere, as they were when the file was saved, or draw them from their code."""
_WORDS_IN_CODE = re.compile(r'"[^"]*\w\s+\w[^"]*"')
"""What an IF field may show: it holds both of its texts, and may rightly show nothing."""
_BUTTONS = ("MACROBUTTON", "GOTOBUTTON")
_EMPTY, _CROSSED = "\u2610", "\u2612"
_OUTLINE = ("upperRoman {}.", "upperLetter {}.", "decimal {}.", "lowerLetter {})", "decimal ({})", "lowerLetter ({})")
_LISTS = {
    "numberdefault": (
        "decimal {})", "lowerLetter {})", "lowerRoman {})", "decimal ({})", "lowerLetter ({})", "lowerRoman ({})",
        "decimal {}.", "lowerLetter {}.", "lowerRoman {}.",
    ),
    "outlinedefault": (*_OUTLINE, "lowerRoman ({})", "lowerLetter ({})", "lowerRoman ({})"),
}  # fmt: skip
"""The levels of Word's built-in lists, each with its number format and what stands around the number."""
_DEEPEST = 9


@dataclass(slots=True)
class Field:
    """A field that is open; `began` and `result_began` count stretches of the paragraph."""

    began: int
    code: str = ""
    result_began: int | None = None

    @property
    def kind(self) -> str:
        """The first word of its code: REF, FORMTEXT, LISTNUM; of "= 3 * B2" it is "formula"."""
        first = (self.code.split() or [""])[0]
        return "formula" if first.startswith("=") else first.upper()

    @property
    def lacks_words(self) -> bool:
        """Whether it shows words that the file does not hold, where its result is empty."""
        return self.kind in SHOWS_WORDS or (self.kind == "IF" and _WORDS_IN_CODE.search(self.code) is not None)


class FieldNumbers:
    """The numbers that fields show, counted on through the document."""

    def __init__(self) -> None:
        self._counters: dict[str, dict[int, int]] = {}

    def shown(self, field: Field, outline: int | None) -> str:
        """What a numbering field shows; "" for other fields. `outline` is the paragraph's heading level from 0."""
        words = field.code.split()
        if field.kind == "LISTNUM":
            return self._list_number(words[1:], field.code)
        if field.kind in ("AUTONUM", "AUTONUMLGL", "AUTONUMOUT"):
            counts = self._counted(field.kind, 0 if outline is None else outline)
            if field.kind == "AUTONUM":
                return f"{counts[-1]}."
            if field.kind == "AUTONUMLGL":
                return ".".join(map(str, counts)) + ("" if "\\e" in words else ".")
            return _printed("outlinedefault", counts)
        return ""

    def _list_number(self, words: list[str], code: str) -> str:
        first = words[0].strip('"').lower() if words and not words[0].startswith("\\") else "numberdefault"
        level, start = _switch(code, "l"), _switch(code, "s")
        counts = self._counted(first, max((level or 1) - 1, 0), start)
        if first == "legaldefault":
            return ".".join(map(str, counts)) + "."
        return _printed(first if first in _LISTS else "numberdefault", counts)

    def _counted(self, key: str, depth: int, start: int | None = None) -> list[int]:
        depth = min(depth, _DEEPEST - 1)
        counters = self._counters.setdefault(key, {})
        counters[depth] = counters.get(depth, 0) + 1 if start is None else start
        for deeper in range(depth + 1, _DEEPEST):
            counters.pop(deeper, None)
        return [counters.setdefault(level, 1) for level in range(depth + 1)]


def prompt_of(field: Field) -> str:
    """What a button says that stands where something is to be typed ("[Click here and type the salary]"); else ""."""
    return " ".join(field.code.split()[2:]) if field.kind in _BUTTONS else ""


def typed_in(mark: Element) -> str | None:
    """What was ticked or chosen in a form field of the old kind, which keeps it out of the text."""
    box = child(mark, "ffData", "checkBox")
    if box is not None:
        ticked = is_on(child(box, "checked"))
        ticked = is_on(child(box, "default")) if ticked is None else ticked
        return _CROSSED if ticked else _EMPTY
    choices = child(mark, "ffData", "ddList")
    if choices is None:
        return None
    entries = [val(each) or "" for each in choices if name(each) == "listEntry"]
    chosen = number(child(choices, "result"))
    chosen = number(child(choices, "default")) if chosen is None else chosen
    return entries[chosen or 0] if 0 <= (chosen or 0) < len(entries) else ""


def _printed(list_name: str, counts: list[int]) -> str:
    form, _, around = _LISTS[list_name][len(counts) - 1].partition(" ")
    return around.format(written(counts[-1], form))


def _switch(code: str, letter: str) -> int | None:
    found = re.search(rf"\\{letter}\s*\"?(\d{{1,6}})", code)
    return int(found[1]) if found else None
