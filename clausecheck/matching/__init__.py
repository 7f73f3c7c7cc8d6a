"""Finds phrases and token patterns in the sentences of a contract with spaCy's Matcher."""

from clausecheck.matching.cutter import Cutter, Marked, Sentence
from clausecheck.matching.glossary import Glossary, Meant
from clausecheck.matching.index import members
from clausecheck.matching.phrases import Hit, PhraseFinder
from clausecheck.matching.reading import Reading

__all__ = ["Cutter", "Glossary", "Hit", "Marked", "Meant", "PhraseFinder", "Reading", "Sentence", "members"]
