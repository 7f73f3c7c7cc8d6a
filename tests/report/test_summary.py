"""The terminal summary is short, begins with what was not read, and cannot steer a terminal."""

from dataclasses import replace

from clausecheck.report.summary import summary
from tests.report.long_offer import long_offer
from tests.report.made import analysis, contract, finding, small


def test_what_was_not_read_stands_right_after_the_file():
    lines = summary(long_offer()).splitlines()

    assert lines[1] == "NOT READ: page 3: image without text"


def test_the_summary_is_short_and_says_how_much_more_there_is():
    lines = summary(long_offer(), report="offer.report.html").splitlines()

    assert len(lines) <= 20
    assert any(line.startswith("… and ") and line.endswith(" more in the report") for line in lines)
    assert "Report: offer.report.html" in lines


def test_a_clause_and_level_are_one_line_with_all_their_places():
    lines = summary(long_offer()).splitlines()

    assert [" ".join(line.split()) for line in lines if "Partnership track" in line] == [
        "high Partnership track p. 3 §4, p. 3 §4.2",
        "medium Partnership track p. 3 §4.3",
    ]


def test_a_clause_in_very_many_places_names_six_and_counts_the_others():
    paper = contract([(f"{at}", "", f"Place {at}.") for at in range(1, 10)])

    told = summary(analysis(paper, [finding(paper, f"Place {at}.") for at in range(1, 10)]))

    assert "§6, and 3 more" in told


def test_a_day_until_which_to_answer_is_told_on_the_terminal():
    whole = small()
    dated = replace(whole, about=replace(whole.about, answer_by="This offer is good until May 9."))

    assert "Answer by: “This offer is good until May 9.”" in summary(dated).splitlines()


def test_another_kind_of_paper_is_said_first():
    whole = small()
    other = replace(whole, about=replace(whole.about, kind="other", kind_reasons=("RESELLER AGREEMENT",)))

    lines = summary(other).splitlines()

    assert "Does not look like a physician's contract" in lines[0]
    assert lines[1].startswith("It calls itself “RESELLER AGREEMENT”.")


def test_finding_nothing_is_not_told_as_good_news():
    told = summary(analysis(contract((("", "", "Dear colleague, see you soon."),))))

    assert "That is not an all-clear." in told


def test_a_file_name_cannot_forge_a_line_or_an_escape():
    paper = small()
    hostile = replace(paper, contract=replace(paper.contract, file="offer\x1b[2J\nhigh: nothing\u202e.pdf"))

    told = summary(hostile)

    assert told.splitlines()[0].startswith("offer�[2J high: nothing�.pdf")
