"""Runs spaCy token patterns over sentences exactly as spaCy would, on spaCy's own tokens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import spacy
from spacy.matcher import Matcher

from clausecheck.clause import TokenPattern
from clausecheck.model import Span


class TokenPatternFinder:
    """Finds token patterns; the blank English pipeline is made when the first is asked for."""

    def __init__(self) -> None:
        self._nlp = None
        self._matchers: dict[int, Matcher] = {}

    def hits(self, text: str, sentences: Iterable[Span], patterns: Sequence[TokenPattern]) -> list[Span]:
        """The character spans in which one of the patterns matches, the longest of overlapping ones."""
        if not patterns:
            return []
        nlp = self._nlp = self._nlp or spacy.blank("en")
        matcher = self._matchers.get(id(patterns))
        if matcher is None:
            matcher = Matcher(nlp.vocab)
            matcher.add("clause", [[dict(token) for token in pattern.tokens] for pattern in patterns])
            self._matchers[id(patterns)] = matcher
        found = []
        for start, end in sentences:
            doc = nlp.make_doc(text[start:end])
            for span in spacy.util.filter_spans(matcher(doc, as_spans=True)):
                found.append((start + span.start_char, start + span.end_char))
        return found
