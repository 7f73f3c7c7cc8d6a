"""What the calculation starts from: two jobs, a price, and what only the reader can say; checked by pydantic at the door.

Money is in dollars before tax unless a field says otherwise, rates are in percent a year.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from clausecheck.pattern_files.checking import YOURS

LARGEST = 1e12
LONGEST = 60
"""Years of a horizon; no working life is longer."""

_WRITTEN = re.compile(r"\$?\s?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]+)?\s?%?")


def _number(given: object) -> object:
    """ "$450,000" and "2%" as the numbers they stand for; anything else stays what it is."""
    written = _WRITTEN.fullmatch(given.strip()) if isinstance(given, str) else None
    return float(written[1].replace(",", "") + (written[2] or "")) if written else given


def _years(given: object) -> object:
    """One number for all years is a list of one."""
    return tuple(given) if isinstance(given, list | tuple) else (given,)


def _asked(question: str) -> Callable[[object], object]:
    """Refuses nothing as an answer, with the question whose answer is missing."""

    def _check(given: object) -> object:
        if given is None or given in ([], ()):
            raise PydanticCustomError(YOURS, "{ask}", {"ask": f"yours to give. {question}"})
        return given

    return _check


Money = Annotated[float, BeforeValidator(_number), Field(ge=0, le=LARGEST, allow_inf_nan=False)]
Growth = Annotated[float, BeforeValidator(_number), Field(ge=-50, le=100, allow_inf_nan=False)]
Share = Annotated[float, BeforeValidator(_number), Field(ge=0, le=100, allow_inf_nan=False)]
Years = Annotated[float, BeforeValidator(_number), Field(ge=0, le=LONGEST, allow_inf_nan=False)]
ByYear = Annotated[tuple[Money, ...], Field(min_length=1, max_length=LONGEST, strict=False)]

ASK_PAY = "What does this job pay a year? One number, or a list by year; the last one stands for all further years"
ASK_INCOME = (
    "What do partners there really take home? Ask the group for the K-1s of two or three partners of your age and stage, "
    "for each of the last three years; a projection is not a K-1"
)
ASK_YEARS = "How many years until you may become a partner, if all goes well? The contract may say; if it does not, ask"
ASK_PRICE = "What does the buy-in cost? Ask for the price the last partner paid, or a worked example"
QUESTIONS = {"pay": ASK_PAY, "income": ASK_INCOME, "years_to_partner": ASK_YEARS, "price": ASK_PRICE}
"""What is asked where one of these is missing."""


class _Frozen(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Leaving(_Frozen):
    """What leaving a job costs."""

    tail_cost: Money | None = Field(None, description="the whole price of tail cover, whoever pays it")
    tail_share_percent: Share | None = Field(None, description="your part of it: 0 they pay, 100 you pay")
    repay: Money | None = Field(None, description="money you may have to give back: sign-on, relocation, loans")
    forgiven_months: Annotated[int, Field(ge=0, le=12 * LONGEST)] | None = Field(
        None, description="months of work after which nothing of it is owed"
    )
    forgiven: Literal["monthly", "at the end"] = Field("monthly", description="monthly, or at the end")


class Job(_Frozen):
    """What a job pays without ownership, and what leaving it costs."""

    pay: Annotated[ByYear, BeforeValidator(_years), BeforeValidator(_asked(ASK_PAY))] = Field(
        None, validate_default=True, description="a year's pay, or a list by year; the last one stays"
    )
    growth_percent: Growth = Field(0, description="yearly growth after the last year given")
    sign_on: Money = Field(0, description="money paid once, in the first year")
    leaving: Leaving = Field({}, validate_default=True)


class Track(Job):
    """The job that may lead to partnership."""

    years_to_partner: Annotated[Years, BeforeValidator(_asked(ASK_YEARS))] = Field(
        None, validate_default=True, description="until you are admitted, if all goes as written"
    )
    years_of_delay: Years = Field(0, description="added to it: how much later than written")


class Partner(_Frozen):
    """What an owner takes home."""

    income: Annotated[ByYear, BeforeValidator(_years), BeforeValidator(_asked(ASK_INCOME))] = Field(
        None, validate_default=True, description="by year as a partner, before the buy-in; the last one stays"
    )
    growth_percent: Growth = Field(0, description="yearly growth after the last year given; below 0 if it is diluted")


class BuyIn(_Frozen):
    """What ownership costs, and how it is paid."""

    price: Annotated[Money, BeforeValidator(_asked(ASK_PRICE))] = Field(
        None, validate_default=True, description="what ownership costs in all, without interest"
    )
    down_payment: Money = Field(0, description="the part of it due on admission")
    years: Years = Field(
        0, description="over which the rest is paid, in equal monthly payments; 0: all of it on admission"
    )
    interest_percent: Share = Field(0, description="on what is still owed")
    paid_from: Literal["before tax", "after tax"] = Field(
        "after tax", description="before tax: out of reduced pay; after tax: out of what is left of it"
    )
    interest_is_deducted: bool = Field(False, description="whether the interest lowers your tax; ask your accountant")
    buy_out: Money | None = Field(None, description="what you would be paid for your share on leaving as a partner")


class Sale(_Frozen):
    """A sale of the practice."""

    year: Annotated[int, Field(ge=1, le=LONGEST)] = Field(description="at the end of which year from your start")
    your_part: Money = Field(0, description="what you are paid of the price if you are a partner by then")
    income_change_percent: Annotated[float, Field(ge=-100, le=1000, allow_inf_nan=False)] = Field(
        0, description="how a partner's income changes afterwards; below 0 when it falls"
    )


class Production(_Frozen):
    """What you bring in, and what you cost."""

    collections: Money = Field(description="collected for your work in a year")
    costs: Money = Field(description="your pay, benefits and share of overhead in that year")


class Assumptions(_Frozen):
    """Everything the calculation starts from."""

    track: Track = Field({}, validate_default=True)
    partner: Partner = Field({}, validate_default=True)
    buy_in: BuyIn = Field({}, validate_default=True)
    alternative: Job = Field({}, validate_default=True)
    admission_percent: Share | None = Field(None, description="how likely you think it is that you are admitted")
    tax_percent: Annotated[float, BeforeValidator(_number), Field(ge=0, le=90, allow_inf_nan=False)] | None = Field(
        None, description="your tax on the last dollar earned, federal and state together"
    )
    discount_percent: Share = Field(0, description="how much less a dollar is worth to you a year later")
    horizon_years: Annotated[int, Field(ge=1, le=LONGEST)] = Field(10, description="how many years are counted")
    swing_percent: Annotated[Share, Field(gt=0)] = Field(
        20, description="how far each amount is moved up and down to see what hangs on it"
    )
    sale: Sale | None = Field(None, description="a sale of the practice, if you want to count one")
    production: Production | None = Field(None, description="what you bring in and cost, if you know it")
