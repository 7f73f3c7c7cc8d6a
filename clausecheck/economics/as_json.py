"""What was calculated as JSON, or as the plain values of it."""

from __future__ import annotations

from dataclasses import asdict

from clausecheck.economics.outcome import Case, Outcome, Swing
from clausecheck.report.as_json import written

SCHEMA = 1
_CENTS = 2
_PLACES = 4


def render(outcome: Outcome, *, version: str) -> str:
    """Everything that was calculated as indented JSON."""
    told: dict[str, object] = {"schema": SCHEMA, "clausecheck": version, **to_dict(outcome)}
    return written(told)


def to_dict(outcome: Outcome) -> dict[str, object]:
    """Everything that was calculated as plain values: dollars to the cent, probabilities between 0 and 1."""
    return {
        "assumptions": outcome.assumptions.model_dump(mode="json"),
        "sources": {name: asdict(one) for name, one in outcome.sources.items()},
        "not_counted": list(outcome.not_counted),
        "admitted": _case(outcome.admitted),
        "never_admitted": _case(outcome.never),
        "probability_needed": _rounded(outcome.needed, _PLACES),
        "expected_total": _rounded(outcome.expected),
        "even_at_percent_of_income": _rounded(outcome.even_income),
        "delays": [
            {
                "years": one.years,
                "total": _rounded(one.case.total),
                "break_even_year": one.case.break_even,
                "probability_needed": _rounded(one.needed, _PLACES),
                "costs": _rounded(one.costs),
                "of_this_year": _rounded(one.of_this_year),
                "cumulative": [_rounded(year.cumulative) for year in one.case.years],
            }
            for one in outcome.delays
        ],
        "buy_in_payments": [_money(asdict(one)) for one in outcome.payments],
        "pay_back_years": _money(asdict(outcome.pay_back)),
        "sensitivity": [_swing(one) for one in outcome.swings],
        "leaving": [
            {
                "year": one.year,
                "track": {**_money(asdict(one.track)), "total": _rounded(one.track.total)},
                "never_admitted": {**_money(asdict(one.never)), "total": _rounded(one.never.total)},
                "alternative": {**_money(asdict(one.alternative)), "total": _rounded(one.alternative.total)},
                "cumulative": _rounded(one.cumulative),
                "never_cumulative": _rounded(one.never_cumulative),
            }
            for one in outcome.exits
        ],
        "left_for_group": _rounded(outcome.left_for_group),
    }


def _case(case: Case) -> dict[str, object]:
    return {
        "total": _rounded(case.total),
        "break_even_year": case.break_even,
        "years": [_money(asdict(one)) for one in case.years],
    }


def _swing(one: Swing) -> dict[str, object]:
    return {
        "assumption": one.name,
        "unit": one.unit,
        "low": {"by": one.low, **_moved(one.low_case, one.low_needed)},
        "high": {"by": one.high, **_moved(one.high_case, one.high_needed)},
    }


def _moved(case: Case, needed: float | None) -> dict[str, object]:
    return {
        "total": _rounded(case.total),
        "break_even_year": case.break_even,
        "probability_needed": _rounded(needed, _PLACES),
    }


def _money(told: dict[str, float | int | None]) -> dict[str, float | int | None]:
    return {name: _rounded(value) for name, value in told.items()}


def _rounded(value: float | None, places: int = _CENTS) -> float | None:
    """Without the noise of floating point, and no −0."""
    return None if value is None else round(value, places) + 0.0 if isinstance(value, float) else value
