"""What was calculated as one HTML page that loads nothing."""

from __future__ import annotations

from clausecheck.economics import words
from clausecheck.economics.outcome import Outcome
from clausecheck.economics.page import lay_out
from clausecheck.report import html_page


def render(outcome: Outcome, *, version: str, file: str = "", is_demo: bool = False) -> str:
    """The page; `file` is where the assumptions stand, a demo says that it is one."""
    page = lay_out(outcome, file=file, is_demo=is_demo)
    return html_page.render("economics", page=page, ours=words, version=version)
