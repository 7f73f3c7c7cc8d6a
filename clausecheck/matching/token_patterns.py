"""Runs spaCy token patterns over sentences exactly as spaCy would, on spaCy's own tokens."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

import spacy
from spacy.language import Language
from spacy.matcher import Matcher

from clausecheck.model import Span
from clausecheck.phrase import TokenPattern


class TokenPatternFinder:
    """Finds token patterns; the blank English pipeline is made when the first is asked for."""

    def __init__(self) -> None:
        self._nlp: Language | None = None
        self._matchers: dict[int, tuple[Sequence[TokenPattern], Matcher]] = {}

    def hits(self, text: str, sentences: Iterable[Span], patterns: Sequence[TokenPattern]) -> list[Span]:
        """The character spans in which one of the patterns matches, the longest of overlapping ones."""
        if not patterns:
            return []
        nlp = self._nlp = self._nlp or _english()
        matcher = self._matcher(nlp, patterns)
        found = []
        for start, end in sentences:
            for span in spacy.util.filter_spans(matcher(nlp.make_doc(text[start:end]), as_spans=True)):
                found.append((start + span.start_char, start + span.end_char))
        return found

    def _matcher(self, nlp: Language, patterns: Sequence[TokenPattern]) -> Matcher:
        known = self._matchers.get(id(patterns))
        if known is None:
            matcher = Matcher(nlp.vocab)
            matcher.add("clause", [[dict(token) for token in pattern.tokens] for pattern in patterns])
            known = self._matchers[id(patterns)] = patterns, matcher  # kept alive, or another could take their id
        return known[1]


def _english() -> Language:
    nlp = spacy.blank("en")
    nlp.max_length = sys.maxsize  # the limit guards trained models; a sentence may be as long as a contract
    return nlp
