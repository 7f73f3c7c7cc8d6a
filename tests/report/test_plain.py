"""The report as plain text leaves nothing out."""

from dataclasses import replace

from clausecheck.report import plain
from tests.report.long_offer import long_offer
from tests.report.made import small, with_gaps


def test_the_whole_text_holds_every_quote_reason_and_question():
    whole = long_offer()

    told = " ".join(plain.render(whole, version="1").split())

    for one in whole.findings:
        assert " ".join(one.quote.split()) in told
        assert all(reason.because in told for reason in one.reasons)
        assert all(question.text in told for question in one.questions)
    assert all(silence.note in told for silence in whole.silences)


def test_what_was_set_aside_is_listed():
    whole = small()

    assert "running header, pages 1 to 3" in plain.render(
        replace(whole, contract=with_gaps(whole.contract)), version="1"
    )
