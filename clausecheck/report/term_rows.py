"""The terms of a finding in words, each with the contract's words it was read from and where they stand."""

from __future__ import annotations

import re

from clausecheck.model import Contract, Finding, Term
from clausecheck.report import amounts, page, words
from clausecheck.report.jumps import link_to_words

_WITHIN = 90
"""So many letters of its sentence before and after a term tell what it is for."""
_OF_A_NOTICE = re.compile(r"\bnoti(?:ce|ces|fy|fies|fied|fication)\b|\badvance\b|\bahead\b", re.IGNORECASE)
_INTEREST_AT = re.compile(
    r"(?<!membership )(?<!ownership )(?<!equity )(?<!partnership )\binterest(?: \S+){0,3}(?: at| rate| of)?(?: \S+){0,4} $",
    re.IGNORECASE,
)
_A_YEAR = re.compile(
    r"\)? ?(?:(?:simple|annual) interest\b|(?:simple )?(?:per annum|a year|per year|annually)\b)", re.I
)
_A_SUM = re.compile(r"\$|\d|\bdollars?\b", re.IGNORECASE)
_NAMED_LENGTHS = frozenset({"notice_months", "lock_in_months", "payment_months", "severance_months"})
"""Lengths with a name of their own; "Length of time" beside them would say the same again."""
_ENDS = re.compile(r"[.;](?=\s|$)|\n")


def term_rows(finding: Finding, contract: Contract) -> tuple[page.TermRow, ...]:
    """The terms of a finding in words; an amount, what it is counted per and what it is for are one row."""
    found = {term.name: term for term in finding.found}
    amount, unit, base = (found.get(name) for name in ("amount_usd", "per", "base_usd"))
    is_joined = amount and unit and isinstance(amount.value, int | float) and _is_unit_of(unit, amount)
    joined = unit if is_joined else None
    is_base = amount is not None and base is not None and amount.value == base.value
    told = {term.start for term in finding.found if term.name in _NAMED_LENGTHS}
    rows: list[page.TermRow] = []
    for term in finding.found:
        link = link_to_words(finding, contract, term.start)
        if term is amount:
            value, quote = _amount_per(term, joined) if joined else (amounts.spoken(term), term.quote)
            rows.append(page.TermRow(amounts.label("base_usd" if is_base else term.name), value, quote, link))
        elif not (term is joined or (is_base and term is base) or (term.name == "months" and term.start in told)):
            name = _label(term, _before_and_after(term, finding, contract))
            rows.append(page.TermRow(name, amounts.spoken(term), term.quote, link))
    return tuple(rows)


def _label(term: Term, around: tuple[str, str] | None) -> str:
    """What a term is called here: days that no notice stands beside are days, a rate of interest is no share."""
    usual = amounts.label(term.name)
    if around is None:
        return usual
    before, after = around
    if term.name == "notice_days" and not _OF_A_NOTICE.search(f"{before}{term.quote}{after}"):
        return amounts.label("days")
    if term.name == "percent" and isinstance(term.value, int | float) and _is_interest(before, after):
        return words.INTEREST
    return usual


def _is_interest(before: str, after: str) -> bool:
    """ "with interest at six percent per annum", but not "an interest of six percent in the center"."""
    told = _INTEREST_AT.search(before)
    return bool(told and (_A_YEAR.match(after) or re.search(r" (?:at|rate)\b", told[0])))


def _before_and_after(term: Term, finding: Finding, contract: Contract) -> tuple[str, str] | None:
    """The words of its sentence around a term; None where the text was left out and the quote does not hold them."""
    text, start, end = contract.text, term.start, term.end
    if not text:
        text, start, end = finding.quote, start - finding.start, end - finding.start
    if start < 0 or end > len(text):
        return None
    before = _ENDS.split(text[max(start - _WITHIN, 0) : start])[-1]
    return before, _ENDS.split(text[end : end + _WITHIN])[0]


def _is_unit_of(unit: Term, amount: Term) -> bool:
    """Whether an amount is counted per this: the words of the unit name that amount, or none at all."""
    if unit.value in ("blank", "redacted"):
        return False
    return amount.quote in unit.quote or unit.quote in amount.quote or not _A_SUM.search(unit.quote)


def _amount_per(amount: Term, unit: Term) -> tuple[str, str]:
    """The amount with its unit, and the words of both."""
    return words.AMOUNT_PER.format(amount=amounts.spoken(amount), unit=amounts.spoken(unit)), _both_quotes(amount, unit)


def _both_quotes(amount: Term, unit: Term) -> str:
    """One quote where it holds the other, else both."""
    if unit.quote in amount.quote:
        return amount.quote
    return unit.quote if amount.quote in unit.quote else f"{amount.quote} … {unit.quote}"
