"""Makes a spaCy Doc of the words of one sentence."""

from __future__ import annotations

import numpy
from spacy.attrs import ENT_TYPE
from spacy.tokens import Doc
from spacy.vocab import Vocab


def as_doc(vocab: Vocab, words: list[str], kinds: list[str]) -> Doc:
    """A Doc with one token a word; the kind of an amount or party is its entity type."""
    doc = Doc(vocab, words=words)
    if any(kinds):
        types = numpy.array([[vocab.strings.add(kind) if kind else 0] for kind in kinds], dtype="uint64")
        doc.from_array([ENT_TYPE], types)  # type: ignore[arg-type]
    return doc
