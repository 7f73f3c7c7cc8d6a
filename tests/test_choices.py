"""What can be chosen is the same wherever it is offered: at the command line, on the page, and in Python."""

from __future__ import annotations

from typing import get_args

from clausecheck import fact_questions, how, report, tracked
from clausecheck.cli import review
from clausecheck.web import forms, words


def test_every_form_of_the_report_is_offered_by_the_command_and_by_the_page() -> None:
    on_the_page = {*report.FORMATS, forms.LETTER}

    assert {one.value for one in review.Form} == set(report.FORMATS)
    assert set(forms.ENDINGS) == on_the_page
    assert set(words.FORMS) == on_the_page
    assert sorted((*words.FIRST_FORMS, *words.MORE_FORMS)) == sorted(on_the_page)


def test_every_kind_of_contract_can_be_named_at_the_command_line() -> None:
    assert [one.value for one in review.ContractKind] == list(fact_questions.KINDS)


def test_text_recognition_is_asked_for_alike_at_the_command_line_and_in_python() -> None:
    assert [one.value for one in review.Ocr] == list(get_args(how.Ocr))


def test_tracked_changes_are_read_alike_at_the_command_line_and_in_python() -> None:
    assert [one.value for one in review.Changes] == list(get_args(tracked.ChangesRead)) == list(tracked.CHANGES_READ)
