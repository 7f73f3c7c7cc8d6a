"""Tells the letters that are printed from the words that a PDF stores behind them (ActualText).

PDFium gives the stored words, which need not say what everybody reads; pdfplumber gives the letters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from unicodedata import normalize

from pdfplumber.page import Page as PlumberPage

from clausecheck.readers import pdf_tables
from clausecheck.readers.fragments import Fragment

_OTHERWISE = 3
"""So many letters printed that the stored words do not have are other words."""
_SHORT = 2
"""The same where no stored word is among what is printed."""


def as_printed(
    found: Sequence[Fragment], stored: Sequence[str], unseen: Sequence[str], page: PlumberPage
) -> tuple[Sequence[Fragment], Sequence[str]]:
    """The fragments with the letters printed where other words are stored, and those words.

    `unseen` is what is printed and cannot be seen; it stays out.
    """
    words = [_letters(each) for each in stored]
    result, behind = list(found), []
    for at, fragment in enumerate(found):
        own = _letters(fragment.text)
        if own and any(each in own or own in each for each in words):
            printed = pdf_tables.text_in(page, fragment.box)
            if pdf_tables.UNNAMED not in printed and _says_otherwise(_letters(printed), own, words):
                result[at] = replace(fragment, text=printed)
                behind.append(fragment.text)
    hidden = _letters(" ".join(unseen))
    for line in pdf_tables.fragments(page):
        own = _letters(line.text)
        is_new = own and own not in hidden and not any(own in each for each in words)
        is_new = is_new and pdf_tables.UNNAMED not in line.text
        if not is_new:
            continue
        met = [at for at, each in enumerate(found) if _letters(each.text) and _meet(line, each)]
        if not met:
            result.append(line)
        elif len(met) == 1 and _holds_more(own, _letters(result[met[0]].text)):
            result[met[0]] = replace(line, size=result[met[0]].size)
    return result, behind


def _holds_more(printed: str, own: str) -> bool:
    """Is a part of a printed line not in the text, which holds all the rest of it?"""
    return own in printed and len(printed) - len(own) >= _OTHERWISE


def _says_otherwise(printed: str, own: str, words: Sequence[str]) -> bool:
    """Is printed what the text with the stored words in it does not say?"""
    new = Counter(printed) - Counter(own)
    if new.total() >= _OTHERWISE:
        return True
    is_behind = any(each in own and each not in printed for each in words)
    return is_behind and (new.total() >= _SHORT or any(map(str.isdigit, new)))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, normalize("NFKC", text))).casefold()


def _meet(one: Fragment, other: Fragment) -> bool:
    middle = (one.top + one.bottom) / 2
    return other.top < middle < other.bottom and one.left < other.right and other.left < one.right
