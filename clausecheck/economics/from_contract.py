"""Fills in what an offer says of pay, track, price and leaving; a partner's income is never filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from clausecheck import sentences
from clausecheck import terms as amounts_in
from clausecheck.economics.proposal import (
    FLOATING,
    Proposal,
    Read,
    first,
    one_or_several,
    only,
    sentence,
    taken,
    terms,
)
from clausecheck.model import Analysis, Finding, Term

MONTHS = 12
LEAST_PAY = 60_000
"""Dollars a year; less than that is not a physician's base pay but something beside it."""
LEAST_PRICE = 1_000
LONGEST_TRACK = 8
"""Years; a longer time in a sentence about the track is about something else, such as how long owners have served."""

_PER_YEAR = {"month": 12, "week": 52, "quarter": 4, "pay period": 26}
_ONCE = re.compile(
    r"\b(?:sign(?:ing|-on| on)|commencement|starting|retention|arrival|moving in|relocat\w+)\b", re.IGNORECASE
)
_TAIL = re.compile(r"\b(?:tail|extended reporting|prior[- ]acts|nose)\b", re.IGNORECASE)
_INTEREST = re.compile(
    r"\binterest (?:at|of|rate|accru)|\bbear\w* interest|\bwith interest|\binterest\b[^.;]{0,40}\bper annum",
    re.IGNORECASE,
)
_FLOATING = re.compile(r"\b(?:prime|sofr|libor|treasury|federal rate|base rate)\b", re.IGNORECASE)
_BEFORE_TAX = re.compile(
    r"\b(?:pre-?tax|before tax\w*|reduc\w+ (?:salary|pay|compensation|draw|income))\b", re.IGNORECASE
)
_FORGIVEN = {"monthly": "monthly", "pro rata": "monthly", "yearly": "monthly", "at once": "at the end"}
_SHARES = {"physician": 100.0, "employer": 0.0}


def proposals(offer: Analysis, alternative: Analysis | None = None) -> dict[str, Proposal]:
    """What the contracts say, by the place of the assumption: "track.pay"."""
    found = dict(_job(offer, "track"))
    found["track.years_to_partner"] = _years_to_partner(offer)
    found |= dict(_buy_in(offer))
    if alternative is not None:
        found |= dict(_job(alternative, "alternative"))
    return {place: one for place, one in found.items() if one != Proposal()}


def _job(analysis: Analysis, name: str) -> Iterator[tuple[str, Proposal]]:
    yield f"{name}.pay", _pay(analysis)
    repaid = [
        Read(finding, term, one_or_several(values))
        for finding, term in terms(analysis, "clawback", "amount_usd")
        if (values := term.numbers)
    ]
    repay = only(analysis, repaid)
    yield f"{name}.leaving.repay", repay
    if repay.value is not None:
        yield from _of_repayment(analysis, repaid[0], name)
    yield f"{name}.leaving.tail_share_percent", _tail_share(analysis)


def _of_repayment(analysis: Analysis, repaid: Read, name: str) -> Iterator[tuple[str, Proposal]]:
    """What the place that speaks of giving money back says of its kind, its time and its forgiveness."""
    finding = repaid.finding
    found = {term.name: term for term in finding.found}
    if _ONCE.search(f"{finding.heading}: {finding.quote}"):
        yield f"{name}.sign_on", taken(analysis, repaid)
    months, forgiven = found.get("months"), found.get("forgiven")
    if months and len(values := months.numbers) == 1:
        yield f"{name}.leaving.forgiven_months", taken(analysis, Read(finding, months, round(values[0])))
    if forgiven and str(forgiven.value) in _FORGIVEN:
        yield f"{name}.leaving.forgiven", taken(analysis, Read(finding, forgiven, _FORGIVEN[str(forgiven.value)]))


def _pay(analysis: Analysis) -> Proposal:
    """Base pay a year; several in one place are taken as those of the first years."""
    read = []
    for finding, term in terms(analysis, "compensation_bonus", "base_usd"):
        values = [value * _times_a_year(term.quote) for value in term.numbers]
        if values and min(values) >= LEAST_PAY:
            read.append(Read(finding, term, values))
    return only(analysis, read)


def _times_a_year(quote: str) -> int:
    """12 for "$22,000 per month"; 1 for a year, and where the words say nothing."""
    flags = [flag for one in amounts_in.scan(quote) for flag in one.flags]
    return next((times for unit, times in _PER_YEAR.items() if f"per {unit}" in flags), 1)


def _years_to_partner(analysis: Analysis) -> Proposal:
    read = [
        Read(finding, term, round(values[0] / MONTHS, 2))
        for finding, term in terms(analysis, "partnership_eligibility", "months")
        if (values := term.numbers) and values[0] <= LONGEST_TRACK * MONTHS
    ]
    return first(analysis, read)


def _buy_in(analysis: Analysis) -> Iterator[tuple[str, Proposal]]:
    prices = [
        Read(finding, term, one_or_several(values))
        for finding, term in terms(analysis, "buy_in", "amount_usd")
        if (values := term.numbers) and min(values) >= LEAST_PRICE
    ]
    yield "buy_in.price", only(analysis, prices)
    lengths = [
        Read(finding, term, one_or_several(tuple(round(value / MONTHS, 2) for value in term.numbers)))
        for finding, term in terms(analysis, "buy_in", "payment_months")
        if term.numbers
    ]
    yield "buy_in.years", only(analysis, lengths)
    found = [one for one in analysis.findings if one.clause == "buy_in"]
    yield "buy_in.interest_percent", _interest(analysis, found)
    reduced = [Read(one, words, "before tax") for one in found for words in [_where(one, _BEFORE_TAX)] if words]
    yield "buy_in.paid_from", only(analysis, reduced)


def _interest(analysis: Analysis, found: list[Finding]) -> Proposal:
    """The rate on what is owed; none where it follows another rate."""
    read = [one for finding in found for one in _rates(finding)]
    floating = next((one for one in read if _FLOATING.search(sentence(one.finding, one.term))), None)
    if floating is None:
        return only(analysis, read)
    return replace(taken(analysis, floating, FLOATING), value=None)


def _rates(finding: Finding) -> Iterator[Read]:
    """Percentages behind the word in sentences that speak of interest on money, not of one in the practice."""
    for start, end in sentences.split(finding.quote, 0, len(finding.quote)):
        said = finding.quote[start:end]
        word = _INTEREST.search(said)
        for one in amounts_in.scan(said) if word else ():
            if word and one.kind == "percent" and isinstance(one.value, int | float) and one.start > word.start():
                begin = finding.start + start + one.start
                words = said[one.start : one.end]
                yield Read(finding, Term("percent", one.value, words, begin, begin + len(words)), float(one.value))


def _tail_share(analysis: Analysis) -> Proposal:
    """Whose the tail is, in percent; only places that speak of a tail, not of the insurance during the job."""
    read = []
    for finding, term in terms(analysis, "tail_coverage", "payer"):
        if not _TAIL.search(finding.quote):
            continue
        share = _SHARES.get(str(term.value))
        if term.value == "shared":
            part = next((one.numbers for one in finding.found if one.name == "percent"), ())
            share = part[0] if len(part) == 1 else None
        if share is not None:
            read.append(Read(finding, term, share))
    return only(analysis, read)


def _where(finding: Finding, words: re.Pattern[str]) -> Term | None:
    """The first place of some words in a finding, as a term."""
    found = words.search(finding.quote)
    if not found:
        return None
    return Term("method", found[0], found[0], finding.start + found.start(), finding.start + found.end())
