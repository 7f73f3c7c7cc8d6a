"""Matches, terms and rules become findings and silences."""

from clausecheck.findings.block import Finders
from clausecheck.findings.combinations import combinations
from clausecheck.findings.comparisons import compared
from clausecheck.findings.grounds import Grounds, prepare
from clausecheck.findings.judge import findings
from clausecheck.findings.papers import missing_papers
from clausecheck.findings.silences import silences

__all__ = ["Finders", "Grounds", "combinations", "compared", "findings", "missing_papers", "prepare", "silences"]
