"""Terms: every way a contract writes a number, and what only looks like one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausecheck.terms import scan


def read(text: str) -> list[tuple[str, object]]:
    return [(amount.kind, amount.value) for amount in scan(text)]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("two (2) years", "months", 24),
        ("for eighteen (18) months", "months", 18),
        ("a 24-month period", "months", 24),
        ("one year and a day", "months", 12),
        ("twelve consecutive months", "months", 12),
        ("before the second anniversary", "months", 24),
        ("at the end of year three", "months", 36),
        ("by the thirtieth (30th) month", "months", 30),
        ("two and one-half years", "months", 30),
        ("for a year after you go", "months", 12),
        ("A year after you come", "months", 12),
        ("the first eighteen months' bonuses", "months", 18),
        ("sixty (60) equal monthly installments", "months", 60),
        ("twelve quarterly installments", "months", 36),
        ("the first ten monthly distributions", "months", 10),
        ("twenty-four (24) monthly steps", "months", 24),
        ("two years and six months", "months", 30),
        ("one (1) year, six (6) months", "months", 18),
        ("half a year", "months", 6),
        ("a half year's salary", "months", 6),
        ("24 mos. after", "months", 24),
        ("the thirtieth (30th) month of continuous service", "months", 30),
        ("for the first year and a half", "months", 18),
        ("a week and two days, or two weeks and three days", "days", 17),
        ("one twenty-fourth is forgiven each month", "months", 24),
        ("forgiven at a thirtieth a month", "months", 30),
        ("1/24 is forgiven each month", "months", 24),
        ("yours to keep if you stay a year.", "months", 12),
        ("At the end of each full month of service one forty-eighth of the Loan is forgiven", "months", 48),
        ("goodwill of $50,000 (20%)", "usd", 50000),
        ("forgiven one-fifth on each anniversary", "months", 60),
        ("declines by one-fourth with each full year", "months", 48),
        ("730 days", "days", 730),
        ("ninety (90) days", "days", 90),
        ("one hundred and eighty days", "days", 180),
        ("three weeks", "days", 21),
        ("for fifty-two weeks after she goes", "months", 12),
        ("runs one hundred four (104) weeks", "months", 24),
        ("twenty-six weeks' notice", "days", 182),
        ("in the initial contract year", "months", 12),
        ("joins the new office inside a year", "months", 12),
        ("seventy-two (72) hours", "hours", 72),
        ("thirty minutes", "minutes", 30),
        ("a twenty-five (25) mile radius", "miles", 25),
        ("a fifteen-mile radius", "miles", 15),
        ("10-mile", "miles", 10),
        ("twenty five miles", "miles", 25),
        ("five-and-twenty miles", "miles", 25),
        ("40 km", "miles", 24.8),
        ("$250,000", "usd", 250000),
        ("Two Hundred Fifty Thousand Dollars ($250,000)", "usd", 250000),
        ("$1.2 million", "usd", 1200000),
        ("120k", "usd", 120000),
        ("USD 5,000", "usd", 5000),
        ("Forty Thousand Dollars", "usd", 40000),
        ("goodwill shall be deemed to be zero", "usd", 0),
        ("two-thirds of the Shares", "percent", 66.67),
        ("⅔", "percent", 66.67),
        ("66-2/3 percent", "percent", 66.67),
        ("seventy-five percent (75%)", "percent", 75),
        ("thirty per centum (30%)", "percent", 30),
        ("one-half of the price", "percent", 50),
        ("two and one-half operating days", "number", 2.5),
        ("five half-day sessions", "number", 5),
        ("half of it", "percent", 50),
        ("up to a tenth of net income", "percent", 10),
        ("a twentieth of the shares", "percent", 5),
        ("a third at closing", "percent", 33.33),
        ("we pay half each", "percent", 50),
        ("the premium and half of that", "percent", 50),
        ("half a share of the proceeds", "percent", 50),
        ("leave at half pay", "percent", 50),
        ("whose price is docked a third.", "percent", 33.33),
        ("a majority of the Board", "vote", 50),
        ("unanimous consent", "vote", 100),
        ("a supermajority", "vote", "unspecified"),
        ("three out of four owners", "vote", 75),
        ("three out of four of us", "vote", 75),
        ("nine votes out of twelve", "vote", 75),
        ("four out of every five must say yes", "vote", 80),
        ("four of the five partners", "vote", 80),
        ("every Holder shall have assented", "vote", 100),
        ("approved by all of the Partners", "vote", 100),
        ("All Capital Partners must agree", "vote", 100),
        ("All three of us have to say yes", "vote", 100),
        ("expelled by the vote of all the others", "vote", 100),
        ("the approval of every Class A Member", "vote", 100),
        ("It takes every Senior Stockholder's vote", "vote", 100),
        ("with each Partner’s written consent", "vote", 100),
        ("without a yes from all five of us", "vote", 100),
        ("2/3rds of the shares", "percent", 66.67),
        ("one and one-half (1.5) times base salary", "multiple", 1.5),
        ("1.5x", "multiple", 1.5),
        ("call of 1:4", "every_nth", 4),
        ("one in four", "every_nth", 4),
        ("no oftener than one week-end in eight", "every_nth", 8),
        ("every fourth night", "every_nth", 4),
        ("every other weekend", "every_nth", 2),
        ("in alternating weeks", "every_nth", 2),
        ("on alternate weekends", "every_nth", 2),
        ("one week in five", "every_nth", 5),
        ("one night and one weekend in every five", "every_nth", 5),
        ("one out of every six", "every_nth", 6),
        ("once in five days", "every_nth", 5),
        ("every third to fourth night", "every_nth", (3, 4)),
        ("call between 1:4 and 1:6", "every_nth", (4, 6)),
        ("7 nights monthly", "days_per_month", 7),
        ("six overnights a month", "days_per_month", 6),
        ("up to three outreach days a month", "days_per_month", 3),
        ("the first five weekday nights in a month", "days_per_month", 5),
        ("at the satellite clinic twice a month", "days_per_month", 2),
        ("once each calendar month", "days_per_month", 1),
        ("seven (7) days per month", "days_per_month", 7),
        ("six (6) shifts per calendar month", "days_per_month", 6),
        ("the first four nights of call in each month", "days_per_month", 4),
        ("each 24-hour period of call beyond five in a calendar month", "days_per_month", 5),
        ("In-house call 24 hours Three in a month", "days_per_month", 3),
        ("one Thursday in each month at the outreach office", "days_per_month", 1),
        ("July 1, 2026", "date", "July 1, 2026"),
        ("210 shares", "number", 210),
        ("at the end of the twelfth and twenty-fourth months", "months", 24),
        ("in the third or fourth year", "months", 36),
        ("within twenty-four hour reach", "hours", 24),
        ("during the year before the vote", "months", 12),
        ("within the year following separation", "months", 12),
        ("during the year and a half that follows separation", "months", 18),
        ("for the full year after departure", "months", 12),
        ("Contract years one and two", "months", (12, 24)),
        ("years 1 through 3", "months", (12, 36)),
        ("for a decade", "months", 120),
        ("for a full year", "months", 12),
        ("half of a year", "months", 6),
        ("her third work anniversary", "months", 36),
        ("an 18-to-24-month track", "months", (18, 24)),
        ("eight quarters of service", "months", 24),
        ("a dozen miles", "miles", 12),
        ("two dozen months", "months", 24),
        ("half a dozen partners", "number", 6),
        ("prime plus 150 basis points", "percent", 1.5),
        ("forty cents of each dollar collected", "percent", 40),
        ("fifty cents on the dollar", "percent", 50),
        ("half a million dollars", "usd", 500000),
        ("three quarters of a million dollars ($750,000)", "usd", 750000),
        ("one and a half million dollars", "usd", 1500000),
        ("a million and a half dollars", "usd", 1500000),
        ("$1 1/2 million", "usd", 1500000),
        ("Duration (months): 24", "months", 24),
        ("Radius in miles: 10", "miles", 10),
        ("Office Radius (miles)\nMain Street 10\nOak Park 15", "miles", 15),
    ],
)
def test_an_amount_has_a_kind_and_a_value(text: str, kind: str, value: object) -> None:
    assert (kind, value) in read(text)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("$180,000 to $240,000", "usd", (180000, 240000)),
        ("between 18 and 24 months", "months", (18, 24)),
        ("2–3 years", "months", (24, 36)),
        ("$400,000–$700,000", "usd", (400000, 700000)),
        ("$1 to $2 million", "usd", (1000000, 2000000)),
    ],
)
def test_a_range_is_one_amount(text: str, kind: str, value: object) -> None:
    assert read(text) == [(kind, value)]


def test_alternatives_stay_apart_and_share_their_unit() -> None:
    assert read("two or three years") == [("months", 24), ("months", 36)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("for ____ months", ("months", "blank")),
        ("pay $______ then", ("usd", "blank")),
        ("[●] miles", ("miles", "blank")),
        ("{covenant_radius} miles", ("miles", "blank")),
        ("a period of service to be determined", ("months", "blank")),
        ("a fee TBD", ("usd", "blank")),
        ("████ months", ("months", "redacted")),
    ],
)
def test_what_is_left_open_or_blacked_out_is_said(text: str, expected: tuple[str, str]) -> None:
    assert read(text) == [expected]


def test_a_frequency_lends_its_unit_to_the_next_one() -> None:
    assert read("seniors cover every eighth night, and juniors every fourth.") == [("every_nth", 8), ("every_nth", 4)]
    assert read("owners one in eight nights, the others one in four")[0] == ("every_nth", 8)


def test_frequencies_in_the_cells_of_a_row_stay_apart() -> None:
    rows = "Weekday night One in eight One in four\nSaturday One in nine One in three"

    assert read(rows) == [("every_nth", 8), ("every_nth", 4), ("every_nth", 9), ("every_nth", 3)]
    assert "\n" not in [rows[amount.end - 1] for amount in scan(rows)]
    assert all("Saturday" not in rows[amount.start : amount.end] for amount in scan(rows))


@pytest.mark.parametrize(
    "text",
    ["a two-thirds majority", "a 66.67% supermajority", "a supermajority of two-thirds", "a supermajority (66.67%)"],
)
def test_a_share_beside_a_majority_says_how_many_votes_it_is(text: str) -> None:
    assert sorted(read(text)) == [("percent", 66.67), ("vote", 66.67)]


def test_words_and_digits_that_disagree_are_both_kept() -> None:
    assert read("eighteen (12) months") == [("months", {"words": 18, "digits": 12})]
    assert read("three (2) years") == [("months", {"words": 36, "digits": 24})]


@pytest.mark.parametrize(
    "text",
    [
        "as in Section 9.2 and Article 4",
        "42 U.S.C. § 1395nn",
        "Exhibit 3",
        "410 Millrace Street",
        "Cupertino, CA 95014",
        "617-555-1234",
        "no one, one another, such one",
        "7:00 a.m. to 5:00 p.m.",
        "a 401(k) plan",
        "No. 5",
        "W-2 wages",
        "9.2 Covenant Not to Compete.",
        "By: ____________________",
        "each Member shall vote, and all Members agree that it is so",
        "the third day of January",
        "the rate for each other Call Day",
        "the seventy-fifth percentile",
        "the twenty-second floor",
        "a tenth time",
        "each Partner's vote counts alike",
        "most of all Members agree",
        "a third, independent appraiser",
        "one half-day of clinic",
        "an alternate physician",
        "the year after that",
        "the year before",
    ],
)
def test_what_only_looks_like_an_amount_is_none(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("$500 per hour", "per hour"),
        ("each night on call adds $650", "per night"),
        ("For each person hired in breach she shall pay $20,000", "per person"),
        ("A weekend, from Friday at 5:00 p.m. to Monday at 7:00 a.m., is paid at $4,200", "per weekend"),
        ("Each twenty-four-hour period beyond six in a calendar month is paid at $1,350", "per day"),
        ("Nights above that number bring $900 each", "per night"),
        ("The rest is left. Additional weekend shifts are paid at $1,600 apiece", "per shift"),
        ("each 24-hour turn pays $1,200", "per day"),
        ("$1,100 for each 24 hours", "per day"),
        ("$5,000/mo", "per month"),
        ("$425,000 in the first year", "per year"),
        ("$425,000 in your first year", "per year"),
        ("a pager day pays $175", "per day"),
        ("A weeknight on first call pays $850", "per night"),
        ("A weekend day on first call pays $1,600", "per day"),
        ("For each further twenty-four-hour Call Period the Company shall pay $850", "per day"),
        ("a night you take for somebody is paid at $900", "per night"),
        ("a weekend beyond the rotation brings $1,900", "per weekend"),
        ("$1,250 per twelve-hour shift", "per shift"),
        ("$300 for each night", "per night"),
        ("$215 per clinical hour", "per hour"),
        ("$225 for each logged hour of trial work", "per hour"),
        ("$400 for each half-day session", "per session"),
        ("For a case done after ten at night the Company will also pay $350", "per case"),
        ("For every day by which his notice falls short Dr. Okafor will pay $900", "per day"),
        ("up to $15,000 each in a year", "per year"),
        ("up to $25,000 from each of them in a year", "per year"),
        ("who covers a night beyond the equal share shall be paid $1,500", "per night"),
        ("an overnight assignment worked above that number is paid at $1,400", "per night"),
        ("a video consultation during call shall be credited at $85", "per consultation"),
        ("up to $35,000 more in a year", "per year"),
        ("not above $25,000 from any one Partner in a year", "per year"),
        ("shall draw $29,000 upon the first business day of each month", "per month"),
        ("$1,450 for the night", "per night"),
        ("$350 per weekend\nHoliday in town", "per weekend"),
        ("$1,200 for a weekday", "per day"),
        ("each in-house night beyond the share earns $1,350", "per night"),
        ("a full extra weekend on the premises is worth $3,900", "per weekend"),
        ("for every week-end so kept he shall have $1,600", "per weekend"),
        ("a week-end kept in the stead of another is paid at $2,800", "per weekend"),
        ("for an added weekend (Friday at five to Monday at seven) $2,100", "per weekend"),
        ("a draw of $36,000 by the month", "per month"),
        ("a sum not above $25,000 in one year", "per year"),
        ("you owe us $900 for each working day you skip", "per day"),
        ("the number is $15,000 per nurse", "per nurse"),
        ("take somebody else's week and we pay you $500", "per week"),
        ("a backup day pays $150", "per day"),
        ("if he takes a week beyond his turn he receives $2,800 for that week", "per week"),
        ("take somebody else's weekend and there's an extra $500", "per weekend"),
        ("$500 is owed for each day that is missing", "per day"),
        ("For each scheduled shift that stays empty because the notice was short, the doctor owes $900", "per shift"),
        ("For each posted hour not worked you will owe $150", "per hour"),
        ("$392,000 per contract year", "per year"),
        ("$285,000.00 per annum", "per year"),
        ("annual base salary of $225,000", "per year"),
        ("not exceeding $60,000 per Shareholder in any calendar year", "per year"),
        ("ten miles by road", "road"),
        ("fifteen air miles", "air"),
        ("5 miles as the crow flies", "air"),
        ("ten business days", "business"),
        ("end of year two", "ordinal"),
        ("majority", "more than"),
        ("Home backup 24 hours $700", "per day"),
        ("Labor floor [Unit:] 12-hour shift [Rate:] $1,800", "per shift"),
        ("Weeknight $900", "per night"),
        ("Labor floor [Rate:] $1,800 [Unit:] 12-hour shift", "per shift"),
        ("Home backup [Rate:] $700 [Per:] 24 hours", "per day"),
    ],
)
def test_what_else_the_words_say_is_a_flag(text: str, flag: str) -> None:
    assert any(flag in amount.flags for amount in scan(text))


def test_what_each_person_gets_is_no_rate() -> None:
    (amount,) = scan("Members who cover nights receive $900 each.")

    assert not [flag for flag in amount.flags if flag.startswith("per ")]


def test_a_span_covers_number_and_unit() -> None:
    text = "within a twenty-five (25) mile radius"

    (amount,) = scan(text)

    assert text[amount.start : amount.end] == "twenty-five (25) mile"


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("pay $900 per night", "$900"),
        ("sixty equal monthly installments", "sixty equal monthly"),
        ("six nights", "six"),
        ("48 on-call periods", "48"),
        ("five (5) days of call per month", "five (5)"),
        ("four call days", "four"),
    ],
)
def test_a_rate_and_what_is_counted_stay_words_that_phrases_see(text: str, core: str) -> None:
    (amount,) = scan(text)

    assert text[amount.start : amount.core_end] == core


@pytest.mark.parametrize("text", ["receipts above $5,000 in a month", "each unit above 700 in a month"])
def test_what_no_month_has_so_many_of_are_no_days(text: str) -> None:
    assert "days_per_month" not in [kind for kind, _ in read(text)]


def test_an_age_is_no_length_of_time() -> None:
    assert read("after age sixty and twelve years as an owner") == [("number", 60), ("months", 144)]
    assert read("two or three years") == [("months", 24), ("months", 36)]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("A right vests at ten percent a year.", 120),
        ("The share declines by 20% for each full year worked.", 60),
        ("The bonus of $30,000 is earned at $1,250 per month worked.", 24),
        ("Signing money of $60,000 is earned at $1,666.67 a month.", 36),
        ("The sum of $60,000 falls by $20,000 on each anniversary.", 36),
        ("Their part of the tail grows by one-fifth for each completed year.", 60),
        ("The sum is $90,000 and drops by a third each year.", 36),
        ("$2,000 of the $48,000 award is earned with each month worked.", 24),
        ("One-third is earned on each of the first three anniversaries.", 36),
    ],
)
def test_parts_that_come_back_say_how_long_the_whole_takes(text: str, months: int) -> None:
    assert [amount.value for amount in scan(text) if amount.kind == "months"] == [months]


@pytest.mark.parametrize(
    "text",
    [
        "The unforgiven rest bears interest at ten percent a year.",
        "The salary of $300,000 is paid at $25,000 per month.",
        "The bonus of $30,000 is earned at $1,400 per month worked.",
    ],
)
def test_a_rate_of_nothing_that_melts_is_no_length_of_time(text: str) -> None:
    assert not [amount for amount in scan(text) if amount.kind == "months"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The Group gives sixty days' notice, the Physician must give one hundred eighty.", [60, 180]),
        ("Either may leave on sixty days' notice. The fee is due on ninety.", [60]),
        ("The bill is due in sixty days, and the plan pays on ninety.", [60]),
    ],
)
def test_days_of_notice_are_meant_again_in_the_same_sentence(text: str, days: list[int]) -> None:
    assert [amount.value for amount in scan(text) if amount.kind == "days"] == days


def test_a_sum_lends_its_dollars_to_its_part() -> None:
    found = scan("Three hundred thousand of the four hundred thousand dollars pays for the name.")

    assert [(amount.kind, amount.value) for amount in found] == [("usd", 300000), ("usd", 400000)]


def test_a_block_of_weeks_is_no_frequency_of_call() -> None:
    assert "every_nth" not in [kind for kind, _ in read("three days in each four-week block")]


NUMBERS = ["one", "two", "twenty", "hundred", "5", "(5)", "1,000", "third", "first", "half", "1/2", "½", "million"]
OTHERS = [
    "and",
    "$",
    "months",
    "percent",
    "every",
    "in",
    "____",
    "to",
    "-",
    "Section",
    "per",
    "year",
    "█",
    "[●]",
    "between",
]
PIECES = st.sampled_from([*NUMBERS, *OTHERS])


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES | st.text(max_size=6), max_size=40).map(" ".join))
def test_amounts_of_any_text_stand_in_order_without_overlap(text: str) -> None:
    found = scan(text)

    assert all(0 <= amount.start < amount.end <= len(text) for amount in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize(
    ("text", "kind", "left"),
    [
        ("strike “10 miles”, insert “18 miles”", "miles", [18]),
        ('The words "ninety days" become "sixty-five days" wherever they occur.', "days", [65]),
        ("by deleting twelve (12) months and inserting in its place eighteen (18) months", "months", [18]),
        ('"$250,000" is replaced with "$310,000"', "usd", [310000]),
        ("replacing $250,000 with $310,000", "usd", [310000]),
        ("The base salary is amended from $250,000 to $310,000.", "usd", [310000]),
        ('by substituting "two years" for "one year"', "months", [24]),
        ('by deleting "24 months" and replacing it with "36 months"', "months", [36]),
        ("by deleting the reference to $40,000 and replacing such amount with $65,000", "usd", [65000]),
        ("striking “ten (10) miles” and substituting therefor “fifteen (15) miles”", "miles", [15]),
        ("The notice period is hereby increased from sixty (60) days to one hundred twenty (120) days.", "days", [120]),
        ("The period is reduced from 24 months to 12 months if you are dismissed without cause.", "months", [24, 12]),
        ('striking "three years" and "thirty miles" and inserting "nine months" and "five miles"', "months", [9]),
        ('striking "three years" and "thirty miles" and inserting "nine months" and "five miles"', "miles", [5]),
        ("The area grows from ten miles to fifteen miles.", "miles", [10, 15]),
    ],
)
def test_what_an_amendment_takes_out_no_longer_holds(text, kind, left):
    values = [amount.value for amount in scan(text) if amount.kind == kind]

    assert sorted(value for each in values for value in (each if isinstance(each, tuple) else (each,))) == sorted(left)
