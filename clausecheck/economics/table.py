"""The years as CSV, to go on with in a spreadsheet."""

from __future__ import annotations

import csv
import io

from clausecheck.economics import words
from clausecheck.economics.outcome import Outcome
from clausecheck.report.amounts import plain


def render(outcome: Outcome, *, version: str) -> str:
    """A line for each year, in dollars to the cent; `version` changes nothing."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    later = [words.CSV_LATER.format(years=plain(one.years)) for one in outcome.delays]
    writer.writerow((*words.CSV_HEADS, *later, *words.CSV_LEAVING))
    for at, year in enumerate(outcome.admitted.years):
        left = outcome.exits[at]
        amounts = (year.track, year.buy_in, year.alternative, year.net, year.cumulative)
        sums = (outcome.never.years[at].cumulative, *(one.case.years[at].cumulative for one in outcome.delays))
        writer.writerow((year.year, *map(_cents, (*amounts, *sums, left.cumulative, left.never_cumulative))))
    return sheet.getvalue()


def _cents(amount: float) -> str:
    return f"{amount + 0.0:.2f}".replace("-0.00", "0.00") if abs(amount) < 0.005 else f"{amount:.2f}"
