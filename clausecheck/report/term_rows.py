"""The terms of a finding in words, each with the contract's words it was read from."""

from __future__ import annotations

from clausecheck.model import Finding, Term
from clausecheck.report import amounts, page, words
from clausecheck.report.jumps import link_to


def term_rows(finding: Finding) -> tuple[page.TermRow, ...]:
    """The terms of a finding in words; an amount and what it is counted per are one row."""
    unit = next(
        (term for term in finding.found if term.name == "per" and term.value not in ("blank", "redacted")), None
    )
    amount = next((term for term in finding.found if term.name == "amount_usd"), None)
    joined = unit is not None and amount is not None and isinstance(amount.value, int | float)
    rows: list[page.TermRow] = []
    for term in finding.found:
        if joined and unit and term is amount:
            rows.append(_row(term, finding, _amount_per(term, unit), _both_quotes(term, unit)))
        elif not (joined and term is unit):
            rows.append(_row(term, finding, amounts.spoken(term), term.quote))
    return tuple(rows)


def _row(term: Term, finding: Finding, value: str, quote: str) -> page.TermRow:
    return page.TermRow(amounts.label(term.name), value, quote, link_to(finding))


def _amount_per(amount: Term, unit: Term) -> str:
    return words.AMOUNT_PER.format(amount=amounts.spoken(amount), unit=amounts.spoken(unit))


def _both_quotes(amount: Term, unit: Term) -> str:
    """One quote where it holds the other, else both."""
    if unit.quote in amount.quote:
        return amount.quote
    return unit.quote if amount.quote in unit.quote else f"{amount.quote} … {unit.quote}"
