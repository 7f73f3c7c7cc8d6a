"""Says dollars, shares and years as a person reads them."""

from __future__ import annotations

from clausecheck.economics import words
from clausecheck.report import amounts

_MINUS = "−"
_STEPS = ((1_000_000_000, "B"), (1_000_000, "M"), (1_000, "k"))
_THREE_DIGITS = 3


def dollars(amount: float) -> str:
    """Whole dollars: $3,380,167; −$262,000."""
    whole = round(amount)
    return f"{_MINUS if whole < 0 else ''}${abs(whole):,}"


def short(amount: float) -> str:
    """Dollars in three digits or less, for a drawing: $3.38M; −$262k."""
    size = abs(amount)
    step, sign = next((one for one in _STEPS if size >= one[0]), (1, ""))
    number = f"{size / step:.{_THREE_DIGITS}g}"
    number = f"{float(number):,.0f}" if "e" in number else number
    return f"{_MINUS if amount < 0 and float(number.replace(',', '')) else ''}${number}{sign}"


def percent(value: float) -> str:
    """32.4%; 5%."""
    return f"{_MINUS if value < 0 else ''}{amounts.plain(abs(round(value, 1)))}%"


def chance(value: float | None) -> str:
    """A probability between 0 and 1 in percent; in words where none is needed or none is enough."""
    if value is None:
        return words.NONE_ENOUGH
    return words.NONE_NEEDED if value == 0 else percent(value * 100)


def years(number: float) -> str:
    """1 year; 2.5 years."""
    return amounts.counted(round(number, 1), "year", "years")


def in_year(number: int | None, horizon: int) -> str:
    """Year 4; or that it does not happen within the years counted."""
    return words.NOT_WITHIN.format(horizon=years(horizon)) if number is None else words.IN_YEAR.format(year=number)


def value(name: str, given: object) -> str:
    """An assumption's value in words, by what its name ends in."""
    if isinstance(given, tuple | list):
        return words.BY_YEAR.join(value(name, one) for one in given)
    if isinstance(given, bool):
        return words.YES if given else words.NO
    if isinstance(given, str) or given is None:
        return given or words.NOT_GIVEN
    assert isinstance(given, int | float)
    last = name.rpartition(".")[2]
    if last.endswith("percent"):
        return percent(given)
    if last in ("years", "horizon_years", "years_to_partner", "years_of_delay"):
        return years(given)
    if last == "year":
        return words.IN_YEAR.format(year=amounts.plain(given))
    return amounts.counted(given, "month", "months") if last.endswith("months") else dollars(given)
