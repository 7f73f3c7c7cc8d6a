"""Cuts the sentences of a contract into words with places.

Punctuation is no word, so a comma or a quotation mark never breaks a phrase. An amount ("two (2) years") is one
word that knows its kind. A word that names a party knows that, too. A hyphen separates words; so does what "you'll" is
short for.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from clausecheck import contractions
from clausecheck.model import Span
from clausecheck.read_along import Beside

_WORD = re.compile(r"P\.[ \u00a0]?[CA]\.(?:['’]s\b)?|[^\W_]+(?:['’](?!s\b)[^\W\d_]+)*(?:['’]s\b)?")
"""A word; "P.C." is one, as a contract may call the group so."""
_POSSESSIVE = re.compile(r"['’]s$")
_POINTS = re.compile(r"[. \u00a0]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to match in; a list item brings the words that lead in to it."""

    start: int
    end: int
    lead_in: Span | None = None


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of text that is known for what it is: an amount or a party's name."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of one sentence, what each is known for, and where each stands in the text."""

    words: list[str]
    kinds: list[str]
    places: list[Span]


class Cutter:
    """Cuts sentences of one text into words; an amount comes as one word."""

    def __init__(
        self,
        text: str,
        marked: Sequence[Marked],
        parties: Mapping[str, str],
        beside: Sequence[Beside] = (),
        roles: Mapping[int, str] = MappingProxyType({}),
    ) -> None:
        """`marked` must be in order; `parties` says which words name which party, `beside` what is read along, `roles`
        what the word that begins at a character is known for in this place."""
        self.text, self.marked, self.parties, self.beside, self.roles = text, marked, parties, beside, roles
        self._starts = [mark.start for mark in marked]
        self._cells = [each.start for each in beside]
        self._words: dict[str, str] = {}
        """Each different word once, so that all sentences share it."""

    def knowing(self, kinds: Collection[str]) -> Cutter:
        """A cutter of the same text that knows amounts of some kinds only."""
        return Cutter(
            self.text, [mark for mark in self.marked if mark.kind in kinds], self.parties, self.beside, self.roles
        )

    def tokens(self, sentence: Sentence) -> Tokens:
        """The words of a sentence, after those that lead in to it."""
        tokens = Tokens([], [], [])
        for span in (sentence.lead_in, (sentence.start, sentence.end)):
            if span is not None:
                self._add(span, tokens)
        return tokens

    def _add(self, span: Span, tokens: Tokens) -> None:
        """The words of a span, those that are read beside a cell at the cell's own place."""
        start, end = span
        for at in range(bisect_left(self._cells, start), bisect_left(self._cells, end)):
            cell = self.beside[at]
            self._add_marked(start, cell.start, tokens)
            self._add_words(cell.before, (cell.start, cell.end), tokens)
            self._add_marked(cell.start, cell.end, tokens)
            self._add_words(cell.after, (cell.start, cell.end), tokens)
            start = cell.end
        self._add_marked(start, end, tokens)

    def _add_marked(self, start: int, end: int, tokens: Tokens) -> None:
        at = bisect_left(self._starts, start)
        while start < end:
            mark = self.marked[at] if at < len(self.marked) and self.marked[at].end <= end else None
            self._add_plain(start, mark.start if mark else end, tokens)
            if mark is None:
                return
            tokens.words.append(" ".join(self.text[mark.start : mark.end].lower().split()))
            tokens.kinds.append(mark.kind)
            tokens.places.append((mark.start, mark.end))
            start, at = mark.end, at + 1

    def _add_plain(self, start: int, end: int, tokens: Tokens) -> None:
        for match in _WORD.finditer(self.text, start, end):
            self._add_word(match[0], match.span(), tokens)

    def _add_words(self, text: str, place: Span, tokens: Tokens) -> None:
        for match in _WORD.finditer(text):
            self._add_word(match[0], place, tokens)

    def _add_word(self, printed: str, place: Span, tokens: Tokens) -> None:
        word = printed.lower()
        if "." in word:
            word = _POINTS.sub("", word)
        more: Sequence[str] = ()
        if "'" in word or "’" in word:
            word, *more = contractions.apart(_POSSESSIVE.sub("", word).replace("’", "'"))
        tokens.words.append(self._words.setdefault(word, word))
        tokens.kinds.append(self.roles.get(place[0]) or self.parties.get(word, ""))
        tokens.places.append(place)
        for part in more:  # what else a short form stands for, at the place of the whole; it is no party
            tokens.words.append(self._words.setdefault(part, part))
            tokens.kinds.append("")
            tokens.places.append(place)
