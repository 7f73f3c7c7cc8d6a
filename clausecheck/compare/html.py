"""A comparison as one HTML page that loads nothing."""

from __future__ import annotations

from clausecheck.compare import words
from clausecheck.compare.offers import Comparison
from clausecheck.compare.page import lay_out
from clausecheck.report import html_page


def render(comparison: Comparison, *, version: str) -> str:
    """The page of a comparison."""
    return html_page.render("offers", page=lay_out(comparison), ours=words, version=version)
