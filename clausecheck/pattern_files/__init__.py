"""Loads pattern files: shipped ones, then the user's, with every problem of every file at once."""

from clausecheck.pattern_files.loader import load

__all__ = ["load"]
