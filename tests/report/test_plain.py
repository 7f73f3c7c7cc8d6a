"""The forms without columns leave nothing out."""

import re
from dataclasses import replace

import pytest

from clausecheck.report import markdown, plain
from clausecheck.report.layout import lay_out
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


@pytest.mark.parametrize("render", [plain.render, markdown.render])
def test_grids_people_and_calendar_stand_in_every_form(render):
    whole = long_offer()
    page = lay_out(whole, version="1", text=False)

    told = " ".join(render(whole, version="1").replace("\\", "").split())

    assert page.calendar is not None
    assert [row.name for grid in page.grids for row in grid.rows if f"{row.name}: {row.state}." not in told] == []
    assert [one.question.text for one in page.people if one.question.text not in told] == []
    assert [step.text for one in page.calendar.checkpoints for step in one.steps if step.text not in told] == []


@pytest.mark.parametrize("form", [plain, markdown])
def test_what_goes_beyond_a_short_list_stands_under_a_heading_of_its_own_and_names_its_clause(form):
    told = form.render(long_offer(), version="1")
    short, further = re.split("further questions", told, maxsplit=1, flags=re.IGNORECASE)
    changes = re.split("changes to ask for", short, maxsplit=1, flags=re.IGNORECASE)[1]
    first = lay_out(long_offer(), version="1").opening

    assert len(re.findall(r"^ *(?:-|\d+\.) ", re.split("(?i)further changes", changes)[0], re.MULTILINE)) == 5
    assert len(re.findall(r"\[ \]", short)) == 10
    beyond = first.more_questions[0].asked[0]
    assert f"{beyond.text} ({beyond.about})" in " ".join(further.replace("\\", "").split())
