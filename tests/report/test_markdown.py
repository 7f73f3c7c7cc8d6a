"""The Markdown holds the whole report, and no word of a contract becomes markup in it."""

import re
from dataclasses import replace

import pytest

from clausecheck.report import markdown
from tests.report.long_offer import long_offer
from tests.report.made import analysis, contract, finding, small


def test_it_holds_every_reason_change_and_question():
    whole = long_offer()

    told = markdown.render(whole, version="1")

    for one in whole.findings:
        assert all(markdown.plainly(reason.because) in told for reason in one.reasons)
        assert all(f"- [ ] {markdown.plainly(question.text)}" in told for question in one.questions)


def test_the_words_that_fired_a_rule_are_bold_in_the_quote():
    told = markdown.render(small(), version="1")

    assert "following the end of employment **for any reason whatsoever**, Physician" in told


@pytest.mark.parametrize(
    "words", ["<b>x</b>", "[a](http://x)", "![a](b)", "# Head", "1. One", "- item", "a | b", "`c`"]
)
def test_words_of_a_contract_are_never_markup(words):
    paper = replace(contract((("1", "", words),)), file=words)

    told = markdown.render(analysis(paper, (finding(paper, words, title=words, why=words),)), version="1")

    assert not re.search(r"(?<!\\)<b>|(?<!\\)\[a(?<!\\)\]|(?<!\\)`c", told)
    assert f"\n{words}" not in told
