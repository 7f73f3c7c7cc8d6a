"""A paper that is named and not in the file is shown with what it may settle and its level."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clausecheck.model import MissingPaper
from clausecheck.report import html, markdown, plain
from tests.report.made import small


@pytest.mark.parametrize("render", [html.render, markdown.render, plain.render])
def test_the_level_of_a_missing_paper_is_shown_with_what_it_may_settle(render) -> None:
    paper = MissingPaper("Shareholder Agreement", "high", ("non_compete", "buy_out"), (), ("Non-compete", "Buy-out"))

    shown = " ".join(render(replace(small(), papers=(paper,)), version="1").split())

    said = "may settle non-compete, buy-out; high exposure while you do not have it"
    assert f"Shareholder Agreement: {said}" in shown.replace("<b>", "").replace("</b>", "")
