"""Pictures are drawn from what was read, to scale, and say in words everything they show."""

import pytest

from clausecheck.report.decision import decision
from clausecheck.report.pictures import pictures
from clausecheck.report.reach import reach
from clausecheck.report.start import start_of_work
from clausecheck.report.track import track
from tests.report.made import COVENANT, analysis, contract, finding, small

PAPER = contract(
    (
        ("1", "Term", "Employment shall commence on July 1, 2025."),
        ("7", "Track", "After two (2) years you shall be offered shares by a vote of 75%."),
        ("7.1", "Price", "You pay $200,000 over five (5) years."),
        ("9", "Covenant", COVENANT),
    )
)
TRACK = finding(
    PAPER, "After two (2) years you shall be offered shares by a vote of 75%.",
    clause="partnership_eligibility", title="Partnership eligibility", group="owning", risk="medium",
    terms={"months": (24, "two (2) years"), "vote_percent": (75, "75%")},
    reasons=(("PE-L1", "low", "Something is owed to you by a date.", None, "shall be offered"),),
)  # fmt: skip
PRICE = finding(
    PAPER, "You pay $200,000 over five (5) years.", clause="buy_in", title="Buy-in", group="owning", risk="medium",
    terms={"amount_usd": (200000, "$200,000"), "payment_months": (60, "five (5) years")},
)  # fmt: skip


def covenant(miles=25, **terms):
    found = {"months": (24, "two (2) years"), "miles": (miles, "twenty-five (25) miles"), **terms}
    return finding(PAPER, COVENANT, terms=found)


def whole(*findings):
    return analysis(PAPER, findings)


def test_the_track_tells_start_eligibility_vote_price_and_covenant_in_order():
    told = track(whole(TRACK, PRICE, covenant()), start_of_work(PAPER.text)).told

    assert [one.text.split(" · ")[0] for one in told] == [
        "Start of the work",
        "Named in the track: 24 months (2 years)",
        "Vote: 75% of the votes",
        "Price paid over 60 months (5 years)",
        "You leave, whenever that is",
        "Non-compete: 24 months (2 years)",
    ]
    assert told[1].text.endswith("from the start: July 2027")
    assert told[1].card.title == "Partnership eligibility"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The Board may extend it by twelve (12) months.", "It may be made longer: 12 months (1 year)"),
        ("Who is declined may be proposed once more after twelve (12) months.", "No length of the track was read"),
        ("You are eligible after twelve (12) months.", "Named in the track: 12 months (1 year)"),
    ],
)
def test_only_a_date_of_the_track_stands_on_its_line(said, told):
    paper = contract((("7", "Track", said), ("9", "Covenant", COVENANT)))
    length = finding(paper, said, clause="partnership_eligibility", terms={"months": (12, "twelve (12) months")})
    covenant = finding(paper, COVENANT, terms={"months": (24, "two (2) years")})

    shown = [one.text.split(" · ")[0] for one in track(analysis(paper, (length, covenant)), None).told]

    assert told in shown


def test_bars_are_as_long_as_their_months():
    bars = {one.kind: one.to_y for one in track(whole(TRACK, PRICE, covenant()), None).shapes if one.form == "bar"}

    assert bars["price"] / bars["covenant"] == pytest.approx(60 / 24)


def test_a_track_without_a_length_is_said_to_have_none():
    bare = finding(PAPER, "Employment shall commence on July 1, 2025.", clause="partnership_eligibility")

    assert "No length of the track was read" in track(whole(bare, covenant()), None).told[1].text


def test_nothing_is_drawn_where_no_length_was_read():
    assert track(whole(finding(PAPER, "Employment shall commence on July 1, 2025.")), None) is None


def test_the_covenants_circle_is_to_the_scale_of_the_bands():
    drawn = reach(whole(covenant(30)))
    radius = {one.kind: one.size for one in drawn.shapes}
    bands = sorted(one.size for one in drawn.shapes if one.kind == "band")

    assert radius["covenant"] == bands[-1]
    assert bands[0] / bands[1] == pytest.approx(5 / 15)
    assert "about 2,830 square miles in one circle; we did not read from where" in drawn.told[0].text


def test_a_covenant_wider_than_every_band_still_fits():
    drawn = reach(whole(covenant(100)))

    assert all(one.size < drawn.width / 2 for one in drawn.shapes)


def test_of_several_distances_the_widest_is_drawn_and_words_are_not():
    assert "50 miles" in reach(whole(covenant((10, 50)))).summary
    assert reach(whole(covenant("blank"))) is None


def answers(*findings):
    return [one.kind for one in decision(whole(*findings)).shapes if one.form == "diamond"]


def test_diamonds_are_filled_by_what_was_found_and_the_last_is_the_readers():
    assert answers(TRACK, PRICE, covenant()) == ["partly", "partly", "no", "open"]


def test_a_discretionary_offer_is_no_duty():
    told = decision(
        whole(
            finding(
                PAPER, TRACK.quote, clause="partnership_eligibility", group="owning",
                terms={"months": (24, "two (2) years")}, reasons=(("PE-H1", "high", "Theirs.", None, "shall be offered"),),
            )
        )
    ).told  # fmt: skip

    assert "not found: criteria, a duty to offer" in told[0].text


def test_reasons_that_are_owed_are_no_duty_to_offer():
    paper = contract((("7", "Track", "After two years you must be told the reasons in writing."),))
    told = finding(
        paper, "After two years you must be told the reasons in writing.", clause="partnership_eligibility",
        terms={"months": (24, "two years")},
        reasons=(("PE-L1", "low", "Something is owed to you by a date.", None, "reasons"),),
    )  # fmt: skip

    assert "a duty to offer" in decision(analysis(paper, (told,))).told[0].text.split("not found")[1]


def test_a_title_where_the_paper_denies_a_track_is_no_step_of_one():
    denied = finding(
        PAPER, TRACK.quote, clause="partnership_eligibility", terms={"months": (24, "two (2) years")},
        reasons=(("PE-M6", "medium", "There is no track.", None, ""),),
    )  # fmt: skip

    assert track(whole(denied), None) is None
    assert decision(whole(denied)) is None


def test_what_exposes_on_the_way_out_is_named():
    assert "high exposure: Non-compete" in decision(whole(TRACK, covenant())).told[2].text


def test_a_paper_without_a_track_has_no_decision_and_every_picture_says_what_it_shows():
    drawn = pictures(whole(covenant()), None)

    assert [one.anchor for one in drawn] == ["track", "reach"]
    assert all(one.summary and one.told for one in drawn)


def test_what_is_not_in_the_contract_is_not_drawn():
    assert [one.anchor for one in pictures(small(), None)] == ["track", "reach"]
