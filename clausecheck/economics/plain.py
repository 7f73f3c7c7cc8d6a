"""What was calculated in a few lines for the terminal."""

from __future__ import annotations

from clausecheck.economics import said, words
from clausecheck.economics.outcome import Outcome
from clausecheck.report.visible import one_line


def summary(outcome: Outcome, *, report: str | None) -> str:
    """The figures that matter most, and what is not in them."""
    horizon = outcome.assumptions.horizon_years
    told = {
        "break_even": said.in_year(outcome.admitted.break_even, horizon),
        "horizon": said.years(horizon),
        "total": said.dollars(outcome.admitted.total),
        "never": said.dollars(outcome.never.total),
        "needed": said.chance(outcome.needed),
        "delay": said.dollars(-outcome.delays[0].costs),
    }
    lines = [line.format(**told) for line in words.SUMMARY]
    missing = "; ".join(words.NAMES[name] for name in outcome.not_counted)
    lines += [words.SUMMARY_NOT_COUNTED.format(names=missing)] if missing else []
    lines += [words.SUMMARY_REPORT.format(path=report)] if report else []
    return "\n".join(map(one_line, lines))
