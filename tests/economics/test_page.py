"""The page: drawings are true to the numbers, every figure has its words, nothing is advised."""

from __future__ import annotations

import csv
import io
import itertools
import json
import re

import pytest
from given import counted, plain
from hypothesis import given, settings
from hypothesis import strategies as st

from clausecheck import economics
from clausecheck.economics import curve, html, said, scale, words
from clausecheck.economics.page import lay_out


@pytest.fixture(scope="module")
def page():
    return lay_out(counted(track__leaving={"tail_cost": 40_000, "tail_share_percent": 100}))


def test_the_figures_at_the_top_are_the_check_values(page):
    shown = {one.name: one.value for one in page.figures}

    assert shown["Break-even"] == "year 4"
    assert shown["After 10 years"] == "$3,380,167"
    assert shown["Never admitted"] == "−$1,619,833"
    assert shown["Probability needed"] == "32.4%"


def test_the_curve_crosses_zero_where_the_sum_does(page):
    drawn = page.curve
    zero = next(float(line.points.split()[0].split(",")[1]) for line in drawn.grid if line.kind == "zero")
    heights = [float(point.split(",")[1]) for point in drawn.lines[0].points.split()]

    assert heights[0] == zero
    assert [height < zero for height in heights] == [False, False, False, False, *[True] * 7]


def test_the_curve_says_in_words_what_it_draws(page):
    assert "admitted after 2 years: $3,380,167 at the end, break-even year 4" in page.curve.summary
    assert "2 years later: $1,640,167 at the end, break-even year 7" in page.curve.summary
    assert "never admitted: −$1,619,833 at the end, break-even not within 10 years" in page.curve.summary


def test_the_tornado_has_a_bar_on_each_side_for_what_moves_both_ways(page):
    assert [bar.title.rpartition(" ")[0] for bar in page.tornado.bars[:2]] == [
        "Income as a partner −20%:",
        "Income as a partner +20%:",
    ]
    assert page.tornado.bars[0].x < page.tornado.bars[1].x


def test_leaving_is_shown_only_where_it_costs_something(page):
    assert page.leaving.rows[0][1] == "$40,000"
    assert lay_out(counted(buy_in__price=0)).leaving is None


def test_every_assumption_says_where_it_comes_from():
    given = plain()
    given["buy_in"]["price"] = {"value": 400_000, "page": 5, "section": "7.5", "quote": "$400,000"}
    rows = {one.name: one for one in lay_out(economics.calculate(*economics.check(given))).given}

    assert rows["Buy-in: price"].source == "page 5 · section 7.5"
    assert rows["Buy-in: price"].quote == "$400,000"
    assert rows["Alternative: pay"].source == words.YOURS
    assert rows["Discount rate"].source == words.DEFAULT


def test_every_assumption_has_a_name():
    def places(part, at=""):
        for name, field in part.model_fields.items():
            below = [
                one
                for one in (field.annotation, *getattr(field.annotation, "__args__", ()))
                if hasattr(one, "model_fields")
            ]
            yield from places(below[0], f"{at}{name}.") if below else (f"{at}{name}",)

    assert set(places(economics.Assumptions)) == set(words.NAMES)


def test_no_word_of_the_page_advises():
    told = re.sub(r"<style>.*?</style>|<script>.*?</script>", "", html.render(counted(), version="1"), flags=re.DOTALL)

    assert (
        re.findall(r"\b(?:should|recommend\w*|better offer|worth it|advis\w+|sign it|take it)\b", told, re.IGNORECASE)
        == []
    )


def test_a_demo_says_that_it_is_one_and_names_its_articles():
    told = html.render(economics.calculate(*economics.demo()), version="1", is_demo=True)

    assert words.DEMO in told
    assert "000_50074d577d25bd2c.txt" in told
    assert "illustration" in told
    assert words.DEMO not in html.render(counted(), version="1")


def test_every_figure_of_the_demo_is_labelled():
    given, sources = economics.demo()

    labels = [sources[name] for name in sources]
    assert [one for one in labels if not one.note.startswith(("illustration", "made up"))] == []
    assert [one for one in labels if one.note.startswith("illustration") and not one.file] == []
    assert economics.calculate(given, sources).admitted.break_even == 4


def test_hostile_words_are_escaped():
    given = plain()
    given["buy_in"]["price"] = {"value": 1, "quote": "<script>x</script>", "file": "<img src=x>"}

    told = html.render(economics.calculate(*economics.check(given)), version="1", file="<b>")

    assert "<script>x" not in told
    assert "<img src=x>" not in told
    assert "<b> and run" not in told


def test_the_csv_has_a_line_for_each_year():
    rows = list(csv.DictReader(io.StringIO(economics.FORMATS["csv"](counted(), version="1"))))

    assert [row["year"] for row in rows] == [str(year) for year in range(1, 11)]
    assert rows[-1]["sum"] == "3380167.40"
    assert rows[-1]["sum_2_later"] == "1640167.40"


def test_the_json_holds_all_of_it():
    told = json.loads(economics.FORMATS["json"](counted(), version="9"))

    assert told["clausecheck"] == "9"
    assert told["delays"][1]["probability_needed"] == 0.4969
    assert told["sensitivity"][0]["assumption"] == "partner.income"
    assert len(told["leaving"]) == 10


@pytest.mark.parametrize(
    ("amount", "whole", "short"),
    [
        (3_380_167.4, "$3,380,167", "$3.38M"),
        (-262_000, "−$262,000", "−$262k"),
        (0, "$0", "$0"),
        (-0.2, "$0", "−$0.2"),
        (999_999, "$999,999", "$1,000k"),
        (1e12, "$1,000,000,000,000", "$1,000B"),
    ],
)
def test_dollars_are_said_as_people_say_them(amount, whole, short):
    assert (said.dollars(amount), said.short(amount)) == (whole, short)


@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=12))
@settings(deadline=None)
def test_an_axis_encloses_all_that_is_drawn_on_it(amounts):
    axis = scale.axis(amounts, 100, 0)

    assert all(-0.01 <= axis(one) <= 100.01 for one in amounts)
    assert 2 <= len(axis.ticks) <= 9


@given(st.lists(st.floats(0, 300), min_size=1, max_size=6))
def test_words_beside_lines_do_not_lie_on_each_other(places):
    moved = scale.apart(places, 17, 300)

    near = sorted(moved)
    assert all(b - a >= 17 - 1e-6 for a, b in itertools.pairwise(near))
    assert max(moved) <= 300


@pytest.mark.parametrize("horizon", [1, 2, 13, 40, 60])
def test_any_horizon_can_be_drawn(horizon):
    drawn = curve.curve(counted(horizon_years=horizon))

    assert len([text for text in drawn.texts if text.text.isdigit()]) <= 12


def test_where_nothing_differs_there_is_still_a_page():
    same = counted(track__pay=100, track__years_to_partner=60, alternative__pay=100, alternative__growth_percent=0)

    assert "year 1" in html.render(same, version="1")
