"""Two drafts as one HTML page that loads nothing."""

from __future__ import annotations

from clausecheck.changes import words
from clausecheck.changes.drafts import Drafts
from clausecheck.changes.page import lay_out
from clausecheck.report import html_page


def render(drafts: Drafts, *, version: str) -> str:
    """The page on two drafts."""
    return html_page.render("drafts", page=lay_out(drafts), ours=words, version=version)
