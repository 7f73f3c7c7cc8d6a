"""The calculation: its check values, and what must hold for any assumptions."""

from __future__ import annotations

import pytest
from given import counted, plain
from hypothesis import given, settings
from hypothesis import strategies as st

from clausecheck import economics
from clausecheck.economics.outcome import Case

A_TENTH = 0.05
"""In thousands: values agree in their first decimal."""


def in_thousands(case: Case) -> list[float]:
    return [year.cumulative / 1000 for year in case.years]


def test_the_sum_runs_as_it_was_worked_out_by_hand():
    case = counted().admitted

    expected = [-150.0, -262.0, -86.2, 177.0, 527.6, 925.1, 1469.4, 2060.2, 2697.2, 3380.2]
    assert in_thousands(case) == pytest.approx(expected, abs=A_TENTH)
    assert case.break_even == 4


def test_two_years_of_delay_cost_three_years_of_break_even():
    late = counted(track__years_of_delay=2)

    assert late.admitted.total / 1000 == pytest.approx(1640.2, abs=A_TENTH)
    assert late.admitted.break_even == 7
    assert late.needed == pytest.approx(0.497, abs=0.0005)


def test_a_delay_is_the_same_whether_assumed_or_tried():
    tried = counted().delays[1]
    assumed = counted(track__years_of_delay=2)

    assert tried.case == assumed.admitted
    assert tried.needed == assumed.needed
    assert tried.costs / 1000 == pytest.approx(1740.0, abs=A_TENTH)
    assert tried.of_this_year == pytest.approx(tried.costs - counted().delays[0].costs)


def test_who_is_never_admitted_never_comes_out_even():
    outcome = counted()

    assert outcome.never.total / 1000 == pytest.approx(-1619.8, abs=A_TENTH)
    assert outcome.never.break_even is None
    assert outcome.needed == pytest.approx(0.324, abs=0.0005)


def test_discounting_lowers_the_totals_and_here_leaves_the_break_even_years():
    discounted = counted(discount_percent=5)

    assert discounted.admitted.total / 1000 == pytest.approx(2427.5, abs=A_TENTH)
    assert discounted.delays[1].case.total / 1000 == pytest.approx(1040.8, abs=A_TENTH)
    assert (discounted.admitted.break_even, discounted.delays[1].case.break_even) == (4, 7)


def test_the_price_is_paid_back_by_the_income_above_either_pay():
    pay_back = counted().pay_back

    assert pay_back.over_employed == 1.0
    assert pay_back.over_alternative == pytest.approx(400_000 / (900_000 - 600_000 * 1.02**2))


def test_no_more_income_never_pays_the_price_back():
    pay_back = counted(partner__income=500_000).pay_back

    assert (pay_back.over_alternative, pay_back.over_employed) == (None, None)


def test_the_probability_given_weighs_the_two_totals():
    outcome = counted(admission_percent=25)

    assert outcome.expected == pytest.approx(0.25 * outcome.admitted.total + 0.75 * outcome.never.total)


def test_at_the_probability_needed_the_weighed_total_is_zero():
    needed = counted().needed

    assert counted(admission_percent=needed * 100).expected == pytest.approx(0, abs=1)


def test_no_probability_is_enough_where_even_admission_does_not_come_out_even():
    assert counted(partner__income=500_000).needed is None


def test_none_is_needed_where_employment_alone_comes_out_ahead():
    assert counted(track__pay=700_000, alternative__growth_percent=0).needed == 0


def test_at_the_even_income_the_total_is_zero():
    percent = counted().even_income

    scaled = counted(partner__income=[one * percent / 100 for one in plain()["partner"]["income"]])

    assert scaled.admitted.total == pytest.approx(0, abs=1)


def test_half_a_year_as_a_partner_pays_half_of_each():
    third = counted(track__years_to_partner=2.5, buy_in__price=0).admitted.years[2]

    assert third.track == pytest.approx((500_000 + 900_000) / 2)


def test_money_paid_once_counts_in_the_first_year():
    with_bonus = counted(track__sign_on=30_000, alternative__sign_on=10_000)

    assert with_bonus.admitted.years[0].net - counted().admitted.years[0].net == pytest.approx(20_000)


class TestBuyIn:
    def test_without_interest_equal_payments_add_up_to_the_price(self):
        payments = counted().payments

        assert [one.principal for one in payments] == pytest.approx([100_000] * 4)
        assert [one.owed for one in payments] == pytest.approx([300_000, 200_000, 100_000, 0], abs=0.01)

    def test_with_interest_the_payments_are_equal_and_repay_the_price(self):
        payments = counted(buy_in__interest_percent=6).payments

        each = 400_000 * 0.005 / (1 - 1.005**-48) * 12
        assert [one.principal + one.interest for one in payments] == pytest.approx([each] * 4)
        assert sum(one.principal for one in payments) == pytest.approx(400_000)

    def test_what_is_paid_after_tax_has_to_be_earned_before_it(self):
        after = counted(tax_percent=40)
        before = counted(tax_percent=40, buy_in__paid_from="before tax")

        assert sum(one.before_tax for one in after.payments) == pytest.approx(400_000 / 0.6)
        assert sum(one.before_tax for one in before.payments) == pytest.approx(400_000)

    def test_interest_that_is_deducted_is_not_earned_twice(self):
        payment = counted(tax_percent=50, buy_in__interest_percent=6, buy_in__interest_is_deducted=True).payments[0]

        assert payment.before_tax == pytest.approx(2 * payment.principal + payment.interest)

    def test_a_down_payment_is_due_on_admission(self):
        first = counted(buy_in__down_payment=160_000).payments[0]

        assert first.principal == pytest.approx(160_000 + 60_000)

    def test_without_years_all_of_it_is_due_on_admission(self):
        outcome = counted(buy_in__years=0)

        assert [one.buy_in for one in outcome.admitted.years[:4]] == pytest.approx([0, 0, 400_000, 0])


class TestLeaving:
    def test_a_loan_is_forgiven_month_by_month(self):
        exits = counted(track__leaving={"repay": 60_000, "forgiven_months": 36}).exits

        assert [one.track.repay for one in exits[:4]] == pytest.approx([40_000, 20_000, 0, 0])

    def test_a_loan_forgiven_at_the_end_is_owed_whole_until_then(self):
        exits = counted(track__leaving={"repay": 60_000, "forgiven_months": 36, "forgiven": "at the end"}).exits

        assert [one.track.repay for one in exits[:4]] == pytest.approx([60_000, 60_000, 0, 0])

    def test_your_share_of_the_tail_is_paid_in_any_year(self):
        exits = counted(track__leaving={"tail_cost": 40_000, "tail_share_percent": 50}).exits

        assert {one.track.tail for one in exits} == {20_000}
        assert exits[0].cumulative == pytest.approx(-150_000 - 20_000)

    def test_who_leaves_while_paying_owes_the_rest_and_is_bought_out(self):
        third = counted(buy_in__buy_out=50_000).exits[2]

        assert (third.track.owed, third.track.buy_out) == pytest.approx((300_000, 50_000))
        assert (third.never.owed, third.never.buy_out) == (0, 0)

    def test_leaving_the_alternative_costs_too(self):
        first = counted(alternative__leaving={"repay": 24_000, "forgiven_months": 24}).exits[0]

        assert first.cumulative == pytest.approx(-150_000 + 12_000)


class TestSale:
    def test_after_a_sale_the_income_changes(self):
        years = counted(sale={"year": 4, "income_change_percent": -25}).admitted.years

        assert [one.track for one in years[2:6]] == pytest.approx([900_000, 1_000_000, 825_000, 870_000])

    def test_only_a_partner_shares_the_price(self):
        early = counted(sale={"year": 2, "your_part": 500_000})
        later = counted(sale={"year": 3, "your_part": 500_000})

        assert early.admitted.total == pytest.approx(counted().admitted.total)
        assert later.admitted.total - early.admitted.total == pytest.approx(500_000)
        assert later.never.total == pytest.approx(early.never.total)


class TestSensitivity:
    def test_what_moves_most_stands_first(self):
        swings = counted().swings

        assert swings[0].name == "partner.income"
        assert [one.width for one in swings] == sorted((one.width for one in swings), reverse=True)

    def test_one_moves_while_all_others_stay(self):
        swing = next(one for one in counted().swings if one.name == "buy_in.price")

        assert swing.low_case == counted(buy_in__price=320_000).admitted
        assert swing.high_case == counted(buy_in__price=480_000).admitted

    def test_what_cannot_be_less_than_none_is_only_moved_up(self):
        swing = next(one for one in counted(track__years_to_partner=0).swings if one.unit == "years")

        assert swing.low == 0
        assert swing.low_case == counted(track__years_to_partner=0).admitted


def test_what_was_not_given_counts_as_nothing_and_is_said():
    assert "track.leaving.tail_cost" in counted().not_counted
    assert "tax_percent" in counted().not_counted
    assert "tax_percent" not in counted(tax_percent=40).not_counted


def test_what_is_left_for_the_group_is_what_you_bring_less_what_you_cost():
    assert counted(production={"collections": 1_800_000, "costs": 700_000}).left_for_group == 1_100_000


AMOUNTS = st.integers(min_value=0, max_value=3_000_000)
ASSUMPTIONS = st.fixed_dictionaries(
    {
        "track": st.fixed_dictionaries(
            {
                "pay": st.lists(AMOUNTS, min_size=1, max_size=4),
                "years_to_partner": st.integers(0, 8),
                "years_of_delay": st.integers(0, 3),
                "sign_on": AMOUNTS,
            }
        ),
        "partner": st.fixed_dictionaries(
            {"income": st.lists(AMOUNTS, min_size=1, max_size=6), "growth_percent": st.integers(-5, 5)}
        ),
        "buy_in": st.fixed_dictionaries(
            {"price": AMOUNTS, "years": st.integers(0, 8), "interest_percent": st.integers(0, 12)}
        ),
        "alternative": st.fixed_dictionaries({"pay": st.lists(AMOUNTS, min_size=1, max_size=4)}),
        "discount_percent": st.integers(0, 15),
        "horizon_years": st.integers(1, 20),
    }
)


def scaled(value, factor):
    return [one * factor for one in value] if isinstance(value, list) else value * factor


@settings(max_examples=40, deadline=None)
@given(ASSUMPTIONS, st.sampled_from([0.5, 2, 8]))
def test_twice_the_money_is_twice_the_outcome(assumed, factor):
    money = {("track", "pay"), ("track", "sign_on"), ("partner", "income"), ("buy_in", "price"), ("alternative", "pay")}
    larger = {
        part: {name: scaled(value, factor) if (part, name) in money else value for name, value in inside.items()}
        if isinstance(inside, dict)
        else inside
        for part, inside in assumed.items()
    }

    once, more = (economics.calculate(*economics.check(one)) for one in (assumed, larger))

    assert [one.cumulative for one in more.admitted.years] == pytest.approx(
        [one.cumulative * factor for one in once.admitted.years], rel=1e-9, abs=0.01
    )
    assert more.never.total == pytest.approx(once.never.total * factor, rel=1e-9, abs=0.01)


@settings(max_examples=40, deadline=None)
@given(ASSUMPTIONS)
def test_a_job_against_itself_comes_to_nothing(assumed):
    same = {**assumed, "track": {**assumed["track"], "sign_on": 0, "years_to_partner": 60}}
    same = {**same, "alternative": {"pay": assumed["track"]["pay"]}}

    outcome = economics.calculate(*economics.check(same))

    assert outcome.admitted.total == pytest.approx(0, abs=0.01)
    assert outcome.admitted.break_even == 1
    assert outcome.needed == 0
