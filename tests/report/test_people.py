"""What no paper can answer is asked of people, and the months to ask in are counted from the start of work."""

from datetime import date

import pytest

from clausecheck.itself import About
from clausecheck.report import words_people
from clausecheck.report.people import calendar, people
from clausecheck.report.start import months_after, start_of_work
from tests.report.made import analysis, contract, finding

PAPER = contract((("1", "Term", "Employment shall commence on July 1, 2025."), ("2", "", "You may become a partner.")))
TRACK = finding(PAPER, "You may become a partner.", clause="partnership_eligibility", group="owning")
JOB = finding(PAPER, "Employment shall commence on July 1, 2025.")


def test_a_track_brings_every_question_and_a_job_only_those_for_any_job():
    on_track, on_job = people(analysis(PAPER, (TRACK,))), people(analysis(PAPER, (JOB,)))

    assert len(on_track) == len(words_people.ON_THE_TRACK) + len(words_people.ON_ANY_JOB)
    assert len(on_job) == len(words_people.ON_ANY_JOB)
    assert on_track[0].good == "names and years"


def test_a_paper_of_another_kind_asks_nobody():
    assert people(analysis(PAPER, (TRACK,), about=About("other", (), None, None, ()))) == ()


def test_the_calendar_names_months_where_the_contract_dates_the_start():
    told = calendar(analysis(PAPER, (TRACK,)), start_of_work(PAPER.text))

    assert told is not None
    assert "Employment shall commence on July 1, 2025" in told.counted
    assert [one.dates for one in told.checkpoints] == [
        "",
        "January 2026 to April 2026",
        "July 2026",
        "January 2027 to July 2027",
    ]


def test_without_a_date_the_calendar_says_so_and_a_job_has_none():
    told = calendar(analysis(PAPER, (TRACK,)), None)

    assert told is not None
    assert told.counted == words_people.CALENDAR_UNDATED
    assert {one.dates for one in told.checkpoints} == {""}
    assert calendar(analysis(PAPER, (JOB,)), None) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Physician's first day of work is expected to be August 18, 2025 (the “Start Date”).", date(2025, 8, 18)),
        ("Your first day will be September 2, 2025, or as soon after that as you can.", date(2025, 9, 2)),
        ("“Start Date” means August 4, 2025.", date(2025, 8, 4)),
        ("This Agreement is made as of March 14, 2025. Employment begins on June\n30, 2025.", date(2025, 6, 30)),
        ("This Agreement is made as of March 14, 2025.", None),
        ("We’d like you to start on September 2, 2025.", date(2025, 9, 2)),
        ("Employment begins on February 30, 2025.", None),
        ("Employment begins thirty days after licensure.", None),
        (
            '"Effective Date" means July 14, 2025. The initial term is three years from the Effective Date.',
            date(2025, 7, 14),
        ),
        (
            "Effective March 3, 2025 (the “Effective Date”). The term runs from the Effective Date. Work begins on July 1, 2025.",
            date(2025, 7, 1),
        ),
        ('"Effective Date" means July 14, 2025. Notices count from the Effective Date.', None),
    ],
)
def test_the_start_is_a_date_that_its_sentence_calls_one(text, day):
    found = start_of_work(text)

    assert (found.day if found else None) == day


def test_months_run_over_the_end_of_a_year():
    assert months_after(date(2025, 11, 15), 14) == date(2027, 1, 1)
