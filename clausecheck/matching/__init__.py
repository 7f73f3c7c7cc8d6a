"""Finds phrases and token patterns in the sentences of a contract with spaCy's Matcher."""

from clausecheck.matching.glossary import Glossary, Meant
from clausecheck.matching.index import members
from clausecheck.matching.phrases import Hit, PhraseFinder
from clausecheck.matching.reading import Cutter, Marked, Reading, Sentence

__all__ = ["Cutter", "Glossary", "Hit", "Marked", "Meant", "PhraseFinder", "Reading", "Sentence", "members"]
