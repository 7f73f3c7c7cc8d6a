"""A paper that is named and not in the file is shown with what it may settle and its level."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clausecheck.model import MissingPaper
from clausecheck.report import html, markdown, plain
from tests.report.made import small


@pytest.mark.parametrize("render", [html.render, markdown.render, plain.render])
def test_the_level_of_a_missing_paper_is_shown_with_what_it_may_settle(render) -> None:
    paper = MissingPaper("Shareholder Agreement", "high", ("non_compete", "buy_out"), ())

    shown = " ".join(render(replace(small(), papers=(paper,)), version="1").split())

    assert "Shareholder Agreement: may settle Non-compete, Buy out (high exposure without it)" in shown
