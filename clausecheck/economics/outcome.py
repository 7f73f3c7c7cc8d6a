"""The nouns of what is calculated: years, cases, delays, swings, and what leaving costs."""

from __future__ import annotations

from dataclasses import dataclass

from clausecheck.economics.assumptions import Assumptions
from clausecheck.economics.sources import Source


@dataclass(frozen=True, slots=True)
class Year:
    """One year of a case, in dollars before tax."""

    year: int
    """From 1: the first year in either job."""
    track: float
    """What the job with the track pays: employed, as a partner, and what is paid once."""
    buy_in: float
    """What the buy-in takes in that year, with interest, in dollars before tax."""
    alternative: float
    net: float
    """track − buy_in − alternative."""
    cumulative: float
    """The sum of `net` from year 1 on, each discounted to the first year."""


@dataclass(frozen=True, slots=True)
class Case:
    """How one course of things runs over the horizon."""

    years: tuple[Year, ...]
    break_even: int | None
    """The first year from which the sum stays at or above zero; None within the horizon."""

    @property
    def total(self) -> float:
        """The sum at the horizon."""
        return self.years[-1].cumulative


@dataclass(frozen=True, slots=True)
class Delay:
    """Admission so many years later than written."""

    years: float
    case: Case
    needed: float | None
    """The probability of admission at which the track comes out even; None where none is enough."""
    costs: float
    """How much less the total is than without this delay."""
    of_this_year: float
    """How much of that the last of these years costs."""


@dataclass(frozen=True, slots=True)
class Swing:
    """One assumption moved down and up while all others stay."""

    name: str
    """The assumption, as its place in the file: "partner.income"."""
    low: float
    """How far it was moved down: percent of the amount, years, or percentage points."""
    high: float
    unit: str
    """"%", "years" or "points"."""
    low_case: Case
    high_case: Case
    low_needed: float | None
    high_needed: float | None

    @property
    def width(self) -> float:
        """How far the total moves."""
        return abs(self.high_case.total - self.low_case.total)


@dataclass(frozen=True, slots=True)
class LeavingCosts:
    """What leaving a job at the end of a year costs."""

    tail: float
    repay: float
    owed: float
    """Of the buy-in, still to pay."""
    buy_out: float
    """What is paid to you for the share."""

    @property
    def total(self) -> float:
        """What is paid less what is received."""
        return self.tail + self.repay + self.owed - self.buy_out


@dataclass(frozen=True, slots=True)
class Exit:
    """Leaving either job at the end of a year."""

    year: int
    track: LeavingCosts
    """Admitted as assumed."""
    never: LeavingCosts
    """Not admitted."""
    alternative: LeavingCosts
    cumulative: float
    """The sum up to that year with what leaving either job costs, admitted as assumed."""
    never_cumulative: float


@dataclass(frozen=True, slots=True)
class Payment:
    """A year of the buy-in."""

    year: int
    """As a partner, from 1."""
    principal: float
    interest: float
    before_tax: float
    """What has to be earned for it."""
    owed: float
    """At the end of the year."""


@dataclass(frozen=True, slots=True)
class PayBack:
    """Years in which more income pays the price back; None where there is no more income."""

    over_alternative: float | None
    """Price ÷ (first year's income as a partner − what the alternative pays in that year)."""
    over_employed: float | None
    """Price ÷ (first year's income as a partner − the last pay before)."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything that follows from the assumptions."""

    assumptions: Assumptions
    sources: dict[str, Source]
    """Where an assumption was read, by its place in the file."""
    admitted: Case
    """As assumed, with the delay given."""
    never: Case
    """Employed over the whole horizon."""
    needed: float | None
    expected: float | None
    """The total weighed with the probability of admission, where one was given."""
    even_income: float | None
    """Percent of the partner's income given at which the total is zero; None where no income brings it there."""
    delays: tuple[Delay, ...]
    payments: tuple[Payment, ...]
    pay_back: PayBack
    swings: tuple[Swing, ...]
    """The one that moves most first."""
    exits: tuple[Exit, ...]
    left_for_group: float | None
    """What you bring in less what you cost, where both were given."""
    not_counted: tuple[str, ...]
    """Assumptions nobody gave, by their place in the file; they count as nothing."""
